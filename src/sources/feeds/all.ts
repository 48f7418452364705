/** What reads each system, all at once: for the command line and the configurator, where nothing is gained by loading one alone. */
export * as ashby from './ashby.ts';
export * as bamboohr from './bamboohr.ts';
export * as breezy from './breezy.ts';
export * as greenhouse from './greenhouse.ts';
export * as lever from './lever.ts';
export * as personio from './personio.ts';
export * as pinpoint from './pinpoint.ts';
export * as recruitee from './recruitee.ts';
export * as smartrecruiters from './smartrecruiters.ts';
export * as teamtailor from './teamtailor.ts';
export * as workable from './workable.ts';
