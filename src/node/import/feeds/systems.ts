/** The hiring systems that `import --from` reads: what reads each, how it is called, and where its feed is. */
import { feedOf, KNOWN } from '../../../sources/feeds/addresses.ts';
import type { System } from '../../../sources/feeds/feed.ts';
import * as greenhouse from '../../../sources/feeds/greenhouse.ts';
import * as lever from '../../../sources/feeds/lever.ts';
import * as smartrecruiters from '../../../sources/feeds/smartrecruiters.ts';
import { SYSTEMS, type Name } from '../../../sources/feeds/systems.ts';

export { feedOf, KNOWN };

/** What reads them. */
const READERS: Readonly<Partial<Record<Name, System>>> = { greenhouse, lever, smartrecruiters };

/** Those that are read, by name. */
export const NAMES = (Object.keys(SYSTEMS) as Name[]).filter((name) => READERS[name]);

export const isName = (name: string): name is Name => (NAMES as string[]).includes(name);

export const readerOf = (name: Name): System => READERS[name]!;

/** What an answer of a system is, in words. */
export const shapeOf = (name: Name): string => {
  const [path] = SYSTEMS[name].rows;
  return `the postings of ${KNOWN[name].called}, ${path ? `a list at "${path}"` : 'a list'}`;
};
