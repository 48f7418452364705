/** What `careers-widget import` takes. */
import { statSync } from 'node:fs';
import { fieldAt, stepsOf } from '../../inspect/path.ts';
import { postingFields } from '../../posting/posting.ts';
import { UsageError, parsed } from '../arguments.ts';
import { allowedAt, meaning } from '../../sources/page/facts/meaning.ts';
import { STDIN } from '../files.ts';
import { rules } from '../rules.ts';
import { isName, NAMES } from './feeds/systems.ts';
import type { RunOptions } from './run-import.ts';

const PAGES = {
  some: 'pages, or directories of them',
  noStdin: 'page: a posting takes its name from the file',
};
const FEEDS = {
  some: 'addresses of feeds, or files',
  noStdin: 'feed: by the name of one the next run knows what is gone from it',
};

/** @throws UsageError */
export const importOptions = (args: string[]): RunOptions | 'help' => {
  const { values, positionals: paths } = parsed(args, {
    out: { type: 'string', short: 'o' },
    from: { type: 'string' },
    since: { type: 'string' },
    map: { type: 'string', multiple: true, default: [] },
    set: { type: 'string', multiple: true, default: [] },
    force: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  const { out, from, since, map, set, ...rest } = values;
  if (from !== undefined && !isName(from))
    throw new UsageError(`expected ${NAMES.join(', ')} after --from, found ${from}`);
  const { some, noStdin } = from === undefined ? PAGES : FEEDS;
  if (!paths.length) throw new UsageError(`expected ${some}, found none`);
  if (paths.includes(STDIN)) throw new UsageError(`standard input is no ${noStdin}`);
  if (!out) throw new UsageError('expected -o and the folder to write into');
  for (const folder of [out, since])
    if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      throw new UsageError(`${folder} is no directory`);
  const shared = { ...rest, paths, out, set: setOf(set) };
  if (from === undefined) {
    if (since !== undefined) throw new UsageError('--since goes with --from: of pages those that are gone are named');
    return { ...shared, map: mapOf(map) };
  }
  if (map.length) throw new UsageError('--map is for the front matter of pages: what the keys of a feed are is known');
  return { ...shared, from, since };
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
