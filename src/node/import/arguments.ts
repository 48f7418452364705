/** What `careers-widget import` takes. */
import { statSync } from 'node:fs';
import { fieldAt, stepsOf } from '../../inspect/path.ts';
import { postingFields } from '../../posting/posting.ts';
import { UsageError, parsed } from '../arguments.ts';
import { allowedAt, meaning } from '../../sources/page/facts/meaning.ts';
import { STDIN } from '../files.ts';
import { rules } from '../rules.ts';
import type { RunOptions } from './run-import.ts';

export const IMPORT_USAGE = `Usage: careers-widget import PAGE.md… | DIRECTORY… -o DIR [--map key=field]… [--set field=value]… [--force]
                             [--strict] [--json]

Makes posting files of the job pages of Hugo and its like: texts with front matter in YAML, TOML or JSON. Of a directory
every .md, .markdown and .mdx file below it is a page, but for those in node_modules and those whose name, or folder's
name, begins with a dot; Hugo's pages of folders (_index.md) are skipped. A page and its translations, as cook.md and
cook.sv.md, make one posting. What contradicts itself, is missing or could not be taken over is said, with its line.

  -o DIR       the folder to write into; jobs/cook.md and jobs/cook/index.md become DIR/cook.json
  --map key=field
               which field of the posting a key of the front matter gives, as in --map closes=validThrough; the key in
               any case; may stand several times
  --set field=value
               what every posting shall say whose page does not, as in --set organization.name=Acme
  --force      overwrite files that a person has changed
  --strict     exit with 1 on warnings too
  --json       print one JSON document: an array, in it for each page on a line of its own
                 { "file", "findings": [{ "level", "path", "expected", "found", "mend", "line", "column" }],
                   "posting", "state", "why", "without", "differences": [{ "path", "there", "page" }] }
               lines and columns are those of the page; posting is the file that the page goes into. The state is
               "written", "unchanged", "replaced", "overwritten", "refused" (a page can't be read whole) or "kept", with
               why, and where file and page differ; "without" names pages of it that are gone. Where a page was not read,
               "skipped" or "unreadable" says why, where its file could not be written, "unwritten".
  --help       this text

A file that import has written and nobody has changed since is replaced when its page has changed; one that a person has
changed stays, and what the page would change is said. A file whose page is gone is named, and stays.

Exit code: 0 nothing is wrong (advice is no fault); 1 errors; 2 wrong usage, or a file that can't be read or written.
`;

/** @throws UsageError */
export const importOptions = (args: string[]): RunOptions | 'help' => {
  const { values, positionals: paths } = parsed(args, {
    out: { type: 'string', short: 'o' },
    map: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
    force: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const { out, map, set, ...rest } = values;
  if (!paths.length) throw new UsageError('expected pages, or directories of them, found none');
  if (paths.includes(STDIN)) throw new UsageError('standard input is no page: a posting takes its name from the file');
  if (!out) throw new UsageError('expected -o and the folder to write into');
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false) throw new UsageError(`${out} is no directory`);
  return { ...rest, paths, out, map: mapOf(map), set: setOf(set) };
};

// a field's name has no "=" in it; a key may, and a value
const mapOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  recordOf('--map', 'key=field', values, (value) => {
    const at = value.lastIndexOf('=');
    return [value.slice(0, at).trim().toLowerCase(), fieldIn(value.slice(at + 1), '--map')];
  });

const setOf = (values: readonly string[]): Readonly<Record<string, string>> =>
  recordOf('--set', 'field=value', values, (value) => {
    const at = value.indexOf('=');
    const field = fieldIn(value.slice(0, at), '--set');
    const said = value.slice(at + 1);
    const { values: meant, isCertain } = meaning(stepsOf(field), said, rules);
    if (meant.length === 1 && (isCertain || field === 'locations')) return [field, said];
    throw new UsageError(`expected ${allowedAt(stepsOf(field), rules)} after --set ${field}=, found ${said}`);
  });

const recordOf = (
  option: string,
  form: string,
  values: readonly string[],
  pairOf: (value: string) => readonly [name: string, value: string],
): Readonly<Record<string, string>> => {
  const record = new Map<string, string>();
  for (const value of values) {
    if (!/[^=\s].*=.*\S/s.test(value)) throw new UsageError(`expected ${option} ${form}, found ${value}`);
    const [name, to] = pairOf(value);
    if (record.has(name)) throw new UsageError(`${option} names ${name} twice`);
    record.set(name, to);
  }
  return Object.fromEntries(record);
};

const fieldIn = (name: string, option: string): string => {
  const field = name.trim();
  if (/^[\w$-]+(\.[\w$-]+|\[\d+\])*$/.test(field) && fieldAt(postingFields, stepsOf(field))) return field;
  throw new UsageError(`${option}: the format has no field "${field}"`);
};
