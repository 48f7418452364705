/**
 * What an index in pieces knows of all postings beside their words: a file for each filter and each order, fetched when that is
 * asked for. Pagefind has filters and orders, too, but goes through all results for each posting of the board.
 */

/** Beside the script, under a name that never changes: the names of all others come from their contents. */
export interface Entry {
  /** Folders of Pagefind's, the one with its programs first: a large board is more than one index. */
  readonly parts: readonly string[];
  /** Files below the folder of the script, by name of the filter; `pay` has amounts. */
  readonly filters: Readonly<Record<string, string>>;
  /** By name of the order. */
  readonly orders: Readonly<Record<string, string>>;
}

/** A filter: what postings have of it. */
export interface Column {
  readonly keys: readonly string[];
  /** Numbers of keys: what a posting has at once. */
  readonly sets: readonly (readonly number[])[];
  /** By number of the posting: the number of its set. */
  readonly of: readonly number[];
}

/** An order: the place of each posting, by its number. */
export type Ranks = readonly number[];

/** Which postings have a key that is asked for. */
export const having = (
  { keys, sets, of }: Column,
  isAsked: (key: string) => boolean,
): ((number: number) => boolean) => {
  const areAsked = keys.map(isAsked);
  const isSet = sets.map((set) => set.some((key) => areAsked[key]));
  return (number) => isSet[of[number]!]!;
};

/** How many of the postings have each key. */
export const countsOf = ({ keys, sets, of }: Column, numbers: readonly number[]): Readonly<Record<string, number>> => {
  const bySet = new Uint32Array(sets.length);
  for (const number of numbers) bySet[of[number]!]!++;
  const counts = new Uint32Array(keys.length);
  for (const [set, own] of sets.entries()) for (const key of own) counts[key]! += bySet[set]!;
  return Object.fromEntries(keys.map((key, at) => [key, counts[at]!]));
};
