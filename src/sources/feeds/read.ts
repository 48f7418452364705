/** From an answer of a hiring system to postings as people write them. */
import type { Decode } from '../../posting/parse.ts';
import type { Draft, Feed, Listed, System, Unread } from './feed.ts';
import { kitWith } from './kit.ts';
import { rowsOf, type Name } from './systems.ts';
import { object } from './values.ts';

/** Without what is not there, which to `parse` would be broken. */
const given = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));

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
  const postings = read.filter((it) => it?.data.title !== undefined) as Listed[];
  const kit = kitWith(decode, () => undefined);
  return {
    postings,
    next: system.next?.(object(answer), kit, from),
    leftOut: rows.length - postings.length,
  };
};
