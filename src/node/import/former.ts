/** Posting files of earlier runs, by what they say of where they come from. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { POSTINGS } from '../files.ts';
import { dataIn, SOURCE, sourceOf, standingAt, type Data } from './posting-file.ts';

export interface Former {
  /** Its name in the folder. */
  readonly name: string;
  readonly data: Data;
  /** What is under `x-source`. */
  readonly source: Data;
}

/** Those of a folder, by name. */
export const formerIn = (dir: string): readonly Former[] =>
  namesIn(dir)
    .filter((name) => POSTINGS.ending.test(name))
    .sort()
    .flatMap((name) => {
      const data = dataAt(join(dir, name));
      return data ? [{ name, data, source: sourceOf(data) }] : [];
    });

/** Of a folder that is not there, or may be written into and not be read, nothing is known. */
const namesIn = (dir: string): readonly string[] => {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
};

/** What is no posting file of ours, or can't be read, is nobody's concern here. */
const dataAt = (file: string): Data | undefined => {
  try {
    const text = standingAt(file) ?? '';
    return text.includes(`"${SOURCE}"`) ? dataIn(text) : undefined;
  } catch {
    return undefined;
  }
};
