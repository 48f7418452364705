/** The id that a link or a translation names, and that nothing has. */
import { list, write } from '../findings.ts';
import { nearest } from '../meant/words.ts';

/** The id that a misspelt one is like, or that only one begins with: `about` where there is `about-us`. */
export const idLike = (id: string, ids: readonly string[]): string | undefined => {
  const longer = [...new Set(ids)].filter((other) => id.length > 3 && other.startsWith(id));
  return nearest(id, ids) ?? (longer.length === 1 ? longer[0] : undefined);
};

export const mendOfId = (id: string, ids: readonly string[]): string => {
  const meant = idLike(id, ids);
  if (meant) return write(meant);
  return ids.length ? `write one of ${list([...new Set(ids)].map((known) => JSON.stringify(known)))}` : 'remove it';
};
