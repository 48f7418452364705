/** A feed of each hiring system, as its own server answers it. */
export * as ashby from './ashby.mjs';
export * as bamboohr from './bamboohr.mjs';
export * as breezy from './breezy.mjs';
export * as greenhouse from './greenhouse.mjs';
export * as lever from './lever.mjs';
export * as personio from './personio.mjs';
export * as pinpoint from './pinpoint.mjs';
export * as recruitee from './recruitee.mjs';
export * as smartrecruiters from './smartrecruiters.mjs';
export * as teamtailor from './teamtailor.mjs';
export * as workable from './workable.mjs';
