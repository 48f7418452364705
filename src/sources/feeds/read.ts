/** From an answer of a hiring system to postings as people write them. */
import type { Decode } from '../../posting/parse.ts';
import type { Draft, Feed, Listed, System, Unread } from './feed.ts';
import { kitWith } from './kit.ts';
import { rowsOf, type Name } from './systems.ts';
import { object } from './values.ts';

const isObject = (value: unknown): value is object => value !== null && object(value) === value;

/** Without what is not there, which to `parse` would be broken. */
const given = (draft: object): Draft =>
  Object.fromEntries(
    Object.entries(draft)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, isObject(value) ? given(value) : (value as unknown)]),
  );

const union = <T>(one: readonly T[] = [], other: readonly T[] = []): T[] | undefined => {
  const all = [...new Map([...one, ...other].map((item) => [JSON.stringify(item), item])).values()];
  return all.length ? all : undefined;
};

/** A posting that comes again, as where a system has a row for each place, is one: it is at all of their places. */
const once = (postings: readonly Listed[]): Listed[] => {
  const all = new Map<unknown, Listed>();
  for (const posting of postings) {
    const key = posting.data.id ?? posting; // what has no id is like no other
    const { data, unread, ...first } = all.get(key) ?? posting;
    const locations = union(data.locations, posting.data.locations);
    const applicantLocations = union(data.applicantLocations, posting.data.applicantLocations);
    const places = given({ locations, applicantLocations });
    all.set(key, { ...first, data: { ...data, ...places }, unread: union(unread, posting.unread) ?? [] });
  }
  return [...all.values()];
};

/**
 * Reads an answer; whatever it holds, nothing is thrown.
 *
 * @param answer JSON, or XML as xml.ts reads it
 * @param from absolute address of the answer; '' for a file
 * @returns `undefined` for what is no answer of that system
 */
export const readFeed = (
  answer: unknown,
  name: Name,
  system: System,
  decode: Decode,
  from: string,
): Feed | undefined => {
  const rows = rowsOf(answer, name);
  if (!rows) return undefined;
  const read = rows.map((job): Listed | undefined => {
    const unread: Unread[] = [];
    const kit = kitWith(decode, (left) => unread.push(left));
    const draft = system.fields(job, kit, from);
    if (!draft) return undefined;
    return { data: given(draft), rest: system.rest?.(job, kit, from), unread };
  });
  const shown = read.filter((it) => it?.data.title !== undefined) as Listed[];
  const kit = kitWith(decode, () => undefined);
  return {
    postings: once(shown),
    next: system.next?.(object(answer), kit, from),
    leftOut: rows.length - shown.length,
  };
};
