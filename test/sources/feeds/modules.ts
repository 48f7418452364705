/** What the tests of feeds take of src, in one module: each that Vite is asked for costs half a second. */
export { inspect } from '../../../src/inspect/inspect.ts';
export { rules } from '../../../src/node/rules.ts';
export * as ashby from '../../../src/sources/feeds/ashby.ts';
export * as bamboohr from '../../../src/sources/feeds/bamboohr.ts';
export * as breezy from '../../../src/sources/feeds/breezy.ts';
export * as greenhouse from '../../../src/sources/feeds/greenhouse.ts';
export * as lever from '../../../src/sources/feeds/lever.ts';
export * as personio from '../../../src/sources/feeds/personio.ts';
export * as pinpoint from '../../../src/sources/feeds/pinpoint.ts';
export { where } from '../../../src/sources/feeds/places.ts';
export { readFeed } from '../../../src/sources/feeds/read.ts';
export * as recruitee from '../../../src/sources/feeds/recruitee.ts';
export * as smartrecruiters from '../../../src/sources/feeds/smartrecruiters.ts';
export { systemOf, SYSTEMS } from '../../../src/sources/feeds/systems.ts';
export * as teamtailor from '../../../src/sources/feeds/teamtailor.ts';
export * as workable from '../../../src/sources/feeds/workable.ts';
export { readXml } from '../../../src/sources/feeds/xml.ts';
