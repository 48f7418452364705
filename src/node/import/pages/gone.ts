/** Posting files whose page is not there any more: the job may be over, or the page elsewhere; a person knows. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formerIn } from '../former.ts';

export interface Gone {
  readonly file: string;
  /** What became of its page. */
  readonly why: string;
}

/** @param current the pages of this run, by the file that they go into */
export const goneIn = (dir: string, current: ReadonlyMap<string, readonly string[]>): readonly Gone[] => {
  const goesInto = new Map(
    [...current].flatMap(([file, pages]) => pages.map((page) => [resolve(page), file] as const)),
  );
  return formerIn(dir).flatMap(({ name, source: { page } }) => {
    const file = join(dir, name);
    if (typeof page !== 'string' || current.has(file)) return [];
    const other = goesInto.get(resolve(dir, page));
    if (other !== undefined) return [{ file, why: `its page ${page} goes into ${other} now` }];
    return existsSync(resolve(dir, page)) ? [] : [{ file, why: `its page ${page} is gone` }];
  });
};
