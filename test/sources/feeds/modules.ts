/** What the tests of feeds take of src, in one module: each that Vite is asked for costs half a second. */
export { inspect } from '../../../src/inspect/inspect.ts';
export { rules } from '../../../src/node/rules.ts';
export * as systems from '../../../src/sources/feeds/all.ts';
export { where } from '../../../src/sources/feeds/places.ts';
export { readFeed } from '../../../src/sources/feeds/read.ts';
export { systemOf, SYSTEMS } from '../../../src/sources/feeds/systems.ts';
export { readXml } from '../../../src/sources/feeds/xml.ts';
