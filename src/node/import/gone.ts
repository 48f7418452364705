/** Posting files whose page is not there any more: the job may be over, or the page elsewhere; a person knows. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { POSTINGS } from '../files.ts';
import { dataIn, SOURCE, sourceOf, standingAt } from './posting-file.ts';

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
  return namesIn(dir)
    .filter((name) => POSTINGS.ending.test(name))
    .sort()
    .flatMap((name) => {
      const file = join(dir, name);
      const page = current.has(file) ? undefined : pageOf(file);
      if (page === undefined) return [];
      const other = goesInto.get(resolve(dir, page));
      if (other !== undefined) return [{ file, why: `its page ${page} goes into ${other} now` }];
      return existsSync(resolve(dir, page)) ? [] : [{ file, why: `its page ${page} is gone` }];
    });
};

/** In a folder that may be written into and not be read nothing is seen to be gone. */
const namesIn = (dir: string): readonly string[] => {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
};

/** What is no posting file of ours, or can't be read, is nobody's concern here. */
const pageOf = (file: string): string | undefined => {
  try {
    const text = standingAt(file) ?? '';
    const { page } = text.includes(`"${SOURCE}"`) ? sourceOf(dataIn(text) ?? {}) : {};
    return typeof page === 'string' ? page : undefined;
  } catch {
    return undefined;
  }
};
