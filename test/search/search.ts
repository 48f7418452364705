/** What the tests of src/search/ load, as one module: in Node, where there is no worker. */
export { openParts, Search } from '../../src/search/search.ts';
