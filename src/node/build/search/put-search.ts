/** The folder `search/`: an index in pieces, and the script that asks it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { below } from '../../paths.ts';
import { Cannot } from '../cannot.ts';
import type { Search } from '../output/manifest.ts';
import type { Output } from '../output/output.ts';
import { keyOf, type Listed } from '../put-lists.ts';
import type { Entry } from '../../../search/columns.ts';
import { hashOf } from '../output/paths.ts';
import type { Catalogue } from './catalogue.ts';
import { columnsOf, ordersOf } from './columns.ts';
import { writeIndex, type Pagefind } from './pagefind.ts';
import { recordsOf } from './records.ts';

/** Beside the command, where that is installed. */
const SCRIPT = new URL('../careers-widget.search.js', import.meta.url);

/** What is asked for, programs of the first part alone; beside it Pagefind writes interfaces of its own. */
const IS_ASKED_FOR = /^(.+\/pagefind-entry\.json|pagefind\/wasm\.\w+\.pagefind|.+\.pf_(meta|index|fragment))$/;

/** What it is made of. */
export interface SearchSources {
  readonly open: readonly Listed[];
  readonly catalogue: () => Catalogue;
  /** As of the index. */
  readonly base: string | undefined;
  readonly pagefind: Pagefind;
  /** The command. */
  readonly by: string;
}

/** Who looks on. */
export interface SearchOnlooker {
  readonly start: (postings: number) => void;
  readonly step: () => Promise<void>;
}

/**
 * Has the search ready; one that is made of the same as before stays.
 *
 * @throws Cannot
 */
export const putSearch = async (
  { open, catalogue, base, pagefind, by }: SearchSources,
  output: Output,
  former: Search,
  { start, step }: SearchOnlooker,
): Promise<Search> => {
  const script = scriptOf(readFileSync(fileURLToPath(SCRIPT), 'utf8'));
  const key = keyOf(open, [base, by, pagefind.version, script]);
  const isStanding = ([path, [hash]]: readonly [string, readonly [string]]) => output.standing(path) === hash;
  if (former.key === key && Object.entries(former.files).every(isStanding)) {
    for (const [path, [hash]] of Object.entries(former.files)) output.want(path, hash);
    return former;
  }
  const files: Record<string, readonly [string]> = {};
  const put = (path: string, text: string): void => void (files[path] = [output.put(path, text)]);
  /** Under a name that comes from its contents. */
  const named = (all: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...all].map(([name, value]) => {
        const text = JSON.stringify(value);
        const file = `columns/${name}.${hashOf(text).slice(0, 8)}.json`;
        put(`search/${file}`, text);
        return [name, file];
      }),
    );
  const all = catalogue();
  const columns = { filters: named(columnsOf(all)), orders: named(ordersOf(all)) };
  put('search/search.js', script);
  const folder = output.folder();
  start(all.items.length);
  const entry: Entry = { ...columns, parts: await writeIndex(pagefind, recordsOf(all), folder, step) };
  put('search/entry.json', JSON.stringify(entry));
  for (const file of filesIn(folder)) {
    const path = below(folder, file);
    const to = `search/${path}`;
    if (path === 'pagefind/pagefind.js') put(to, outspoken(readFileSync(file, 'utf8')));
    else if (IS_ASKED_FOR.test(path)) files[to] = [output.take(to, file)];
  }
  return { key, files };
};

/** Its map is not where the script is. */
const scriptOf = (text: string): string => text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

/** Pagefind's script goes on without a piece of the index that it can't have, and finds less; a visitor is to be told. */
const outspoken = (script: string): string => {
  const changed = script.replace(SILENT, '');
  if (changed === script)
    throw new Cannot('pagefind', 'its script is not as it was in 1.6: take another version of it');
  return changed;
};

const SILENT = /(?<="load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
