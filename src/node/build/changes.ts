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

/**
 * @param shown the posting that a page shows: with it the page changes, although its bytes may stay
 * @returns the lines of `changed.txt`; none where nothing has changed
 */
export const changedLines = (
  before: Hashes,
  after: Hashes,
  shown: ReadonlyMap<string, string>,
  base: string,
): string[] => {
  const isChanged = (path: string) => before.get(path) !== after.get(path);
  const changed = addressed(after).filter((path) => isChanged(path) || isChanged(shown.get(path) ?? path));
  const gone = addressed(before).filter((path) => !after.has(path));
  return [...new Set([...changed, ...gone])].map((path) => addressOf(path, base)).sort();
};
