/** What the tests of feeds take of src, in one module: each that Vite is asked for costs half a second. */
export { inspect } from '../../../src/inspect/inspect.ts';
export { rules } from '../../../src/node/rules.ts';
export * as bamboohr from '../../../src/sources/feeds/bamboohr.ts';
export * as breezy from '../../../src/sources/feeds/breezy.ts';
export * as personio from '../../../src/sources/feeds/personio.ts';
export * as pinpoint from '../../../src/sources/feeds/pinpoint.ts';
export { readFeed } from '../../../src/sources/feeds/read.ts';
export * as smartrecruiters from '../../../src/sources/feeds/smartrecruiters.ts';
export { systemOf } from '../../../src/sources/feeds/systems.ts';
