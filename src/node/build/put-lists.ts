/** Index, feeds and sitemap: what is said of all open postings at once. */
import type { Dated } from '../../found/entry.ts';
import { feedFiles } from '../../found/feed.ts';
import { indexFiles } from '../../found/index-file.ts';
import type { Board } from './search/board.ts';
import { sitemapFiles } from '../../found/sitemap.ts';
import type { Lists } from './output/manifest.ts';
import type { Output } from './output/output.ts';
import { hashOfParts } from './output/parts.ts';

export interface ListOptions {
  /** Where OUT is served, with a slash at its end. */
  readonly base?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly title: string;
  /** Whether there is an index in pieces, too. */
  readonly search: boolean;
}

/** An open posting. */
export interface Listed {
  readonly entry: Dated;
  /** Of its built file. */
  readonly hash: string;
}

/** When a feed without a posting was last changed: the same from run to run. */
const NEVER = '2000-01-01T00:00:00Z';

/**
 * Has the lists ready; those that are made of the same as before stay.
 *
 * @param board what the index says of the whole board, where it can be searched in pieces
 */
export const putLists = (
  listed: readonly Listed[],
  { base, pageSize, title, search }: ListOptions,
  board: () => Board,
  output: Output,
  former: Lists,
): Lists => {
  const key = keyOf(listed, [base, pageSize, title, search]);
  const isStanding = ([path, hash]: readonly [string, string]) => output.standing(path) === hash;
  if (former.key === key && Object.entries(former.hashes).every(isStanding)) {
    for (const [path, hash] of Object.entries(former.hashes)) output.want(path, hash);
    return former;
  }
  const entries = listed.map(({ entry }) => entry);
  const hashes: Record<string, string> = {};
  const put = (files: ReadonlyMap<string, Iterable<string>>): void => {
    for (const [path, text] of files) hashes[path] = output.putParts(path, text);
  };
  put(
    indexFiles(entries, {
      title,
      ...(base !== undefined && { base }),
      ...(pageSize !== undefined && { pageSize }),
      ...(search && { board: board() }),
    }),
  );
  if (base !== undefined) {
    put(feedFiles(entries, { base, title, updated: NEVER }));
    put(sitemapFiles(entries, { base }));
  }
  return { key, hashes };
};

/** Of all that is made of these postings. @param options what it is made of beside them */
export const keyOf = (listed: readonly Listed[], options: readonly unknown[]): string =>
  hashOfParts(keyParts(listed, options));

const keyParts = function* (listed: readonly Listed[], options: readonly unknown[]): Generator<string> {
  yield JSON.stringify(options);
  for (const { entry, hash } of listed) yield `\n${entry.src} ${hash} ${entry.modified} ${entry.page ? 'page' : ''}`;
};
