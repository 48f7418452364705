/** When what is built last changed: days in UTC, never the clock of a file. */
import type { Entry } from '../../found/entry.ts';
import type { Files } from './manifest.ts';

/** The day (UTC) of a moment. */
export const dayOf = (moment: number | string): string => new Date(moment).toISOString().slice(0, 10);

export interface Past {
  readonly today: string;
  /** Whether nothing was ever built here. */
  readonly isFresh: boolean;
  readonly files: Files;
  /** The hash of what stands in OUT. */
  readonly standing: (path: string) => string | undefined;
  /** The days of the former index, by id. */
  readonly indexed: () => ReadonlyMap<string, string>;
}

/** The day on which a built posting came to have these bytes. */
export const modifiedOn = (
  { id, src, dateModified, datePosted }: Entry,
  hash: string,
  { today, isFresh, files, standing, indexed }: Past,
): string => {
  const known = files[src]?.find((state) => state?.[0] === hash)?.[1];
  if (known !== undefined) return known;
  const stands = standing(src) === hash;
  const inIndex = stands ? indexed().get(id) : undefined;
  if (inIndex !== undefined) return inIndex;
  const said = dateModified ?? datePosted;
  if (!said || !(isFresh || stands)) return today;
  const day = dayOf(said);
  return day < today ? day : today;
};
