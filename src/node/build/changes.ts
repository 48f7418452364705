/** Which addresses search engines should be told of: new, changed and gone. */
import { addressOf } from '../../found/address.ts';
import { BUILT } from './paths.ts';

/** Hashes by path. */
type Hashes = ReadonlyMap<string, string>;

/** What has an address of its own: the pages, where there are any, else the postings. */
const addressed = (files: Hashes): string[] => {
  const paths = [...files.keys()];
  const pages = paths.filter((path) => path.endsWith('/index.html'));
  return pages.length ? pages : paths.filter((path) => BUILT.test(path));
};

/** @returns the lines of `changed.txt`; none where nothing has changed */
export const changedLines = (before: Hashes, after: Hashes, base: string): string[] =>
  [
    ...new Set([
      ...addressed(before).filter((path) => !after.has(path)),
      ...addressed(after).filter((path) => before.get(path) !== after.get(path)),
    ]),
  ]
    .map((path) => addressOf(path, base))
    .sort();
