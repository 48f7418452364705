/** What importing pages is: of files and folders the pages, and of those whose page is gone a word. */
import { resolve } from 'node:path';
import { filesOf, type Kind } from '../../files.ts';
import type { Outcome } from '../outcome.ts';
import type { Job } from '../run-import.ts';
import { goneIn } from './gone.ts';
import { importPages, type PageOptions } from './import-pages.ts';

const PAGES: Kind = { ending: /\.(md|markdown|mdx)$/i, named: '.md, .markdown or .mdx file' };

export const pageJob = async (paths: readonly string[], options: PageOptions): Promise<Job> => {
  const { files, unreadable } = await filesOf(paths, PAGES);
  const pages = once(files);
  /** The pages of each file. */
  const current = new Map<string, readonly string[]>();
  const outcomes = async function* (): AsyncGenerator<Outcome> {
    for await (const outcome of importPages(pages, options, Date.now())) {
      if ('posting' in outcome) current.set(outcome.posting, outcome.files);
      yield outcome;
    }
  };
  return {
    words: { counted: ['page', 'pages'], source: 'page' },
    size: pages.length,
    unreadable,
    outcomes: outcomes(),
    left: () => goneIn(options.out, current).map(({ file, why }) => `${file}: ${why}; its file stays`),
  };
};

/** A page may stand on the command line itself, and be in a directory that does. */
const once = (files: readonly string[]): readonly string[] => {
  const byPath = new Map<string, string>();
  for (const file of files) if (!byPath.has(resolve(file))) byPath.set(resolve(file), file);
  return [...byPath.values()];
};
