/** What `careers-widget prerender` takes. */
import { statSync } from 'node:fs';
import { UsageError, baseOf, parsed, styleOf } from '../arguments.ts';
import type { RunOptions } from './run-prerender.ts';

export const PRERENDER_USAGE = `Usage: careers-widget prerender PAGE.html… | DIRECTORY… [-o OUT] [--root DIR] [--base URL] [--css inline|link]
                                [--no-text] [--no-json-ld] [--strict] [--json]

Writes the postings of <job-card>, <job-faq-accordion> and <apply-button>, and the first rows of <job-list>, into the
pages of any site generator, so that they are read before the script has come, and without one. Their files are read
from disk, or over http. Every other byte of a page stays; what an earlier run has written is written anew. Of a
directory every .html file is taken. Run it after each build of the site, and daily: a posting that has closed is then
written without links to apply, and in no list.

  -o OUT        write the pages there, by their paths below the root; without it in place
  --root DIR    the folder that is served as /; default: the folder that all pages are in
  --base URL    the address at which that folder is served, as in https://example.com/: posting files that pages name by
                it are read from disk, and addresses in structured data are absolute
  --css link    link to style sheets in files, which are written below the root, for pages whose
                Content-Security-Policy allows no styles in the page; default inline
  --no-text     leave out the words for readers that know no shadow trees
  --no-json-ld  leave out the structured data of postings whose <job-card> has the attribute structured-data
  --strict      exit with 1 on warnings too
  --json        print one JSON document: the findings, as validate --json has them
  --help        this text

Exit code: 0 done; 1 an element could not be prerendered, and stays as it was; 2 wrong usage, or a file that can't be
read or written.
`;

/** @throws UsageError */
export const prerenderOptions = (args: string[]): RunOptions | 'help' => {
  const { values, positionals } = parsed(args, {
    out: { type: 'string', short: 'o' },
    root: { type: 'string' },
    base: { type: 'string' },
    css: { type: 'string' },
    'no-text': { type: 'boolean', default: false },
    'no-json-ld': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const { out, root, base, css, strict, json } = values;
  if (!positionals.length) throw new UsageError('expected pages, or a directory of them, found none');
  if (root !== undefined && !statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${root} is no directory`);
  return {
    ...{ paths: positionals, out, root, strict, json },
    css: styleOf(css),
    base: base === undefined ? undefined : baseOf(base),
    text: !values['no-text'],
    jsonLd: !values['no-json-ld'],
  };
};
