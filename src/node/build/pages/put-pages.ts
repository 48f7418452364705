/** The pages of postings, which are not made again where all that they are made from is the same. */
import { readFileSync } from 'node:fs';
import type { Dated } from '../../../found/entry.ts';
import { reasonOf } from '../../files.ts';
import { PageError } from '../../html/page.ts';
import { Cannot } from '../cannot.ts';
import type { Pages } from '../output/manifest.ts';
import type { Output } from '../output/output.ts';
import { pageFiles } from './page.ts';
import { hashOf } from '../output/paths.ts';
import { readTemplate } from './template.ts';

/** Has the pages of a posting ready. */
export type PutPages = (entry: Dated, isOpen: boolean, former: Pages | undefined) => Pages;

/**
 * @param file the publisher's template
 * @throws Cannot where it is none
 */
export const pagesFrom = (file: string, base: string | undefined, output: Output): PutPages => {
  const withPlace = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (error instanceof PageError) throw new Cannot(`${file}:${error.line}:${error.column}`, error.message);
      throw error;
    }
  };
  const bytes = bytesOf(file);
  const template = withPlace(() => readTemplate(bytes));
  const options = base === undefined ? {} : { base };
  return (entry, isOpen, former) => {
    const key = hashOf(bytes, JSON.stringify([base, isOpen, { ...entry, modified: '' }])); // no page says the day
    const standing = Object.entries(former?.hashes ?? {});
    if (former?.key === key && standing.every(([path, hash]) => output.standing(path) === hash)) {
      for (const [path, hash] of standing) output.want(path, hash);
      return former;
    }
    const files = withPlace(() => pageFiles(template, entry, { ...options, isOpen }));
    return { key, hashes: Object.fromEntries([...files].map(([path, page]) => [path, output.put(path, page)])) };
  };
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Cannot(file, reasonOf(error));
  }
};
