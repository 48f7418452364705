/** The pages of a posting, which are not made again where all that they are made from is the same. */
import { pageFiles } from '../../found/placeholder.ts';
import { Cannot } from './cannot.ts';
import type { Built, Pages } from './manifest.ts';
import type { Output } from './output.ts';
import { hashOf } from './paths.ts';

/** The file of the publisher that pages are made from. */
export interface Template {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

interface Surroundings {
  readonly base: string | undefined;
  readonly isOpen: boolean;
  readonly output: Output;
}

/**
 * Has the pages of a posting ready.
 *
 * @throws Cannot where the template is none
 */
export const pagesOf = (
  { file, bytes, hash }: Template,
  { entry, pages }: Built,
  { base, isOpen, output }: Surroundings,
): Pages => {
  const key = hashOf(JSON.stringify([hash, base, isOpen, entry]));
  const known = Object.entries(pages?.hashes ?? {});
  if (pages?.key === key && known.every(([path, page]) => output.standing(path) === page)) {
    for (const [path, page] of known) output.want(path, page);
    return pages;
  }
  try {
    const made = pageFiles(bytes, entry, { ...(base !== undefined && { base }), open: isOpen });
    const hashes = Object.fromEntries([...made.files].map(([path, page]) => [path, output.put(path, page)]));
    return { key, paths: made.page, hashes };
  } catch (error) {
    if (error instanceof Cannot) throw error;
    throw new Cannot(file, (error as Error).message);
  }
};
