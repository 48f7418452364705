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

const union = <T>(lists: readonly (readonly T[] | undefined)[]): T[] | undefined => {
  const all = lists.flatMap((items) => items ?? []).map((item) => [JSON.stringify(item), item] as const);
  return all.length ? [...new Map(all).values()] : undefined;
};

/** A posting that comes again, as where a system has a row for each place, is one: it is at all of their places. */
const once = (postings: readonly Listed[]): Listed[] => {
  const all = new Map<unknown, [Listed, ...Listed[]]>();
  for (const posting of postings) {
    const key = posting.data.id ?? posting; // what has no id is like no other
    const same = all.get(key);
    if (same) same.push(posting);
    else all.set(key, [posting]);
  }
  return [...all.values()].map((same) => {
    const [{ data, ...first }] = same;
    const locations = union(same.map((it) => it.data.locations));
    const applicantLocations = union(same.map((it) => it.data.applicantLocations));
    const unread = union(same.map((it) => it.unread)) ?? [];
    return { ...first, data: { ...data, ...given({ locations, applicantLocations }) }, unread };
  });
};

/** What an answer of its own says of a posting, and where that is silent what its row in a list has said. */
const filled = (own: Listed, row: Listed): Listed => ({
  ...own,
  data: { ...row.data, ...own.data, ...given({ apply: { ...row.data.apply, ...own.data.apply } }) },
  unread: [...row.unread, ...own.unread],
});

/**
 * Reads an answer; whatever it holds, nothing is thrown.
 *
 * @param answer JSON, or XML as xml.ts reads it
 * @param from absolute address of the answer; '' for a file
 * @param row of a list, whose texts are in this answer: that may hold nothing else
 * @returns `undefined` for what is no answer of that system, or not that of a row
 */
export const readFeed = (
  answer: unknown,
  name: Name,
  system: System,
  decode: Decode,
  from: string,
  row?: Listed,
): Feed | undefined => {
  const rows = rowsOf(answer, name);
  if (!rows || (row && rows.length > 1)) return undefined;
  const read = rows.map((job): Listed | undefined => {
    const unread: Unread[] = [];
    const kit = kitWith(decode, (left) => unread.push(left));
    const draft = system.fields(job, kit, from);
    if (!draft) return undefined;
    const own = { data: given(draft), rest: system.rest?.(job, kit, from), unread };
    return row ? filled(own, row) : own;
  });
  const shown = read.filter((it) => it?.data.title !== undefined) as Listed[];
  const kit = kitWith(decode, () => undefined);
  return {
    postings: once(shown),
    next: system.next?.(object(answer), kit, from),
    leftOut: rows.length - shown.length,
  };
};
