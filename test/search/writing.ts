/** What writes an index in pieces, for tests that write one otherwise than the command. */
export { catalogueOf } from '../../src/node/build/search/catalogue.ts';
export { columnsOf, ordersOf } from '../../src/node/build/search/columns.ts';
export { findPagefind, writeIndex } from '../../src/node/build/search/pagefind.ts';
export { recordsOf } from '../../src/node/build/search/records.ts';
