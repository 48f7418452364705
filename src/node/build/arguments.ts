/** What `careers-widget build` takes. */
import { statSync } from 'node:fs';
import { UsageError, baseOf, parsed, styleOf } from '../arguments.ts';
import { isInside, realPath } from '../paths.ts';
import type { RunOptions } from './run-build.ts';

export const BUILD_USAGE = `Usage: careers-widget build DIRECTORY -o OUT [--base URL] [--page TEMPLATE.html [--prerender] [--css inline|link]]
                            [--title TEXT] [--page-size N] [--search] [--keep-going] [--strict] [--watch] [--json]

Makes of the posting files below DIRECTORY what a site serves: built postings, which are shown without a parser, the
pictures that they refer to, the index jobs.json, and, where --base says where OUT is served, the feed jobs.atom,
sitemap.xml, and changed.txt: the addresses that the last build with a change has changed. Each file is validated;
where one has errors, all are said and nothing is written. Drafts are left out. Closed postings are built, and listed
nowhere. Nothing is written but what has changed, and nothing removed but what build has written.

  -o OUT       the folder to write into, not DIRECTORY and not inside it; a/b.json becomes OUT/a/b.built.json
  --base URL   the address at which OUT is served, as in https://example.com/jobs/
  --page FILE  make a page for each posting and language from this HTML file, which has one <job-card> in it
  --prerender  write the postings into those pages, as careers-widget prerender does; then build daily, so that a posting
               which has closed is written without links to apply
  --css link   with --prerender: link to style sheets in files; default inline
  --title TEXT the title of index and feed; default "Jobs"
  --page-size N  the most postings in one file of the index; the next one is jobs-2.json
  --search     make search/, an index in pieces of which a list asks for those that a visitor’s words take: for boards of
               more postings than a page should load. It takes Pagefind, npm install pagefind, and parts the index into
               pages of 20, unless --page-size says otherwise
  --keep-going leave out files with errors, of which stays what was built before, and exit with 1
  --strict     take warnings for errors
  --watch      stay, and build again when a file changes
  --json       print one JSON document: the findings, as validate --json has them
  --help       this text

Exit code: 0 built; 1 errors; 2 wrong usage, or something that can't be read or written.
`;

/** @throws UsageError */
export const buildOptions = (args: string[]): RunOptions | 'help' => {
  const { values, positionals } = parsed(args, {
    out: { type: 'string', short: 'o' },
    base: { type: 'string' },
    page: { type: 'string' },
    'page-size': { type: 'string' },
    prerender: { type: 'boolean', default: false },
    css: { type: 'string' },
    title: { type: 'string', default: 'Jobs' },
    search: { type: 'boolean', default: false },
    'keep-going': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const [dir, ...more] = positionals;
  const { out, base, page, 'page-size': pageSize, 'keep-going': keepGoing, prerender, css, ...rest } = values;
  if (!dir || more.length) throw new UsageError(`expected one directory, found ${positionals.length || 'none'}`);
  if (!out) throw new UsageError('expected -o and the folder to write into');
  if (rest.watch && rest.json) throw new UsageError('--json has an end, and --watch has none');
  if (prerender && page === undefined) throw new UsageError('--prerender takes pages: expected --page, too');
  if (css !== undefined && !prerender)
    throw new UsageError('--css is about prerendered pages: expected --prerender, too');
  checkFolders(dir, out);
  return {
    ...{ ...rest, dir, out, keepGoing, page },
    prerender: prerender ? styleOf(css) : undefined,
    base: base === undefined ? undefined : baseOf(base),
    pageSize: pageSize === undefined ? (rest.search ? FIRST_PAGE : undefined) : sizeOf(pageSize),
  };
};

/** As many as a list shows at first: what goes beyond them is asked of the index in pieces. */
const FIRST_PAGE = 20;

const checkFolders = (dir: string, out: string): void => {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${dir} is no directory`);
  if (isInside(realPath(out), realPath(dir)))
    throw new UsageError(`the output folder ${out} must not be ${dir} or lie inside it`);
};

const sizeOf = (size: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(size))
    throw new UsageError(`expected a number of at least 1 after --page-size, found ${size}`);
  return Number(size);
};
