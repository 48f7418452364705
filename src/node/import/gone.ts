/** Posting files whose page is not there any more: the job may be over, or the page elsewhere; a person knows. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { POSTINGS } from '../files.ts';
import { dataIn, SOURCE, sourceOf, standingAt } from './posting-file.ts';

export interface Gone {
  readonly file: string;
  /** As the file names it. */
  readonly page: string;
}

/** @param current files that a page is for */
export const goneIn = (dir: string, current: ReadonlySet<string>): readonly Gone[] =>
  namesIn(dir)
    .filter((name) => POSTINGS.ending.test(name))
    .sort()
    .flatMap((name) => {
      const file = join(dir, name);
      const page = current.has(file) ? undefined : pageOf(file);
      return page === undefined || existsSync(resolve(dir, page)) ? [] : [{ file, page }];
    });

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
