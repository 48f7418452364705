/** The pages of postings, which are not made again where all that they are made from is the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dated } from '../../../found/entry.ts';
import type { Finding } from '../../../posting/finding.ts';
import { reasonOf } from '../../files.ts';
import { PageError } from '../../html/page.ts';
import { below } from '../../paths.ts';
import { linkedSheets, Run } from '../../prerender/prerender.ts';
import { readFile } from '../../prerender/sources.ts';
import { Cannot } from '../cannot.ts';
import type { Built, Pages } from '../output/manifest.ts';
import type { Output } from '../output/output.ts';
import { pageFiles } from './page.ts';
import { hashOf } from '../output/paths.ts';
import { readTemplate } from './template.ts';

export interface PageOptions {
  /** The publisher's template. */
  readonly page: string;
  readonly base?: string | undefined;
  /** Whether postings stand in their pages, and how their styles do; without it a script puts them there. */
  readonly prerender?: 'inline' | 'link' | undefined;
}

/** What is put into pages. */
export interface PageEntry {
  readonly entry: Dated;
  readonly isOpen: boolean;
  readonly former: Built;
}

/** Has the pages of a posting ready. */
export type PutPages = (posting: PageEntry) => Promise<Pages>;

/** What is to be said of a page. */
export interface PageFindings {
  /** Below OUT. */
  readonly path: string;
  readonly findings: readonly Finding[];
}

/**
 * @param out the folder that OUT is
 * @param tell is told what keeps a posting from standing in its page
 * @throws Cannot where the template is none
 */
export const pagesFrom = (
  { page: file, base, prerender }: PageOptions,
  out: string,
  output: Output,
  now: number,
  tell: (findings: PageFindings) => void,
): PutPages => {
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

  /** Its postings are read as they will stand in OUT. */
  const prerendered = async (path: string, page: Uint8Array, css: 'inline' | 'link'): Promise<Uint8Array> => {
    const run = new Run(
      { root: out, isWhole: true, base, css, lists: false, text: true, jsonLd: true },
      now,
      (wanted) => {
        const own = below(out, wanted);
        return (output.wanted.has(own) ? output.bytes(own) : undefined) ?? readFile(wanted);
      },
    );
    const { bytes, findings } = await run.page(page, join(out, path));
    if (findings.length) tell({ path, findings });
    return bytes;
  };

  if (prerender === 'link') for (const [path, sheet] of linkedSheets()) output.put(path, sheet);
  return async ({ entry, isOpen, former: { hash, pages: former } }) => {
    // no page says the day
    const key = hashOf(
      bytes,
      JSON.stringify([base, isOpen, { ...entry, modified: '' }, prerender && [prerender, hash]]),
    );
    const standing = Object.entries(former?.hashes ?? {});
    if (former?.key === key && standing.every(([path, hash]) => output.standing(path) === hash)) {
      for (const [path, hash] of standing) output.want(path, hash);
      return former;
    }
    const hashes: Record<string, string> = {};
    for (const [path, page] of withPlace(() => pageFiles(template, entry, { ...options, isOpen })))
      hashes[path] = output.put(path, prerender ? await prerendered(path, page, prerender) : page);
    return { key, hashes };
  };
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Cannot(file, reasonOf(error));
  }
};
