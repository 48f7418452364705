/** The hiring systems that `import --from` reads: what reads each, how it is called, and where its feed is. */
import { feedOf, KNOWN } from '../../../sources/feeds/addresses.ts';
import * as all from '../../../sources/feeds/all.ts';
import type { System } from '../../../sources/feeds/feed.ts';
import { SYSTEMS, type Name } from '../../../sources/feeds/systems.ts';

export { feedOf, KNOWN };

export const READERS: Readonly<Record<Name, System>> = all;

/** Those that are read, by name. */
export const NAMES = Object.keys(SYSTEMS) as readonly Name[];

export const isName = (name: string): name is Name => Object.hasOwn(SYSTEMS, name);

/** What an answer of a system is, in words. */
export const shapeOf = (name: Name): string => {
  const [path] = SYSTEMS[name].rows;
  return `the postings of ${KNOWN[name].called}, ${path ? `a list at "${path}"` : 'a list'}`;
};
