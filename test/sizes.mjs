/**
 * The byte budgets, brotli 11: what a visitor's browser has to fetch. Fails where a limit is passed, where a
 * chunk imports the entry by name (it would run twice under a query string), and where a file is not ASCII.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url).pathname;

const read = (file) => readFileSync(join(DIST, file));
const brotli = (file) => brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A file and all that it imports statically, paths relative to dist/. */
const withImports = (file, found = new Set()) => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, source] of read(file)
    .toString()
    .matchAll(/(?:^|[;}\s])(?:import|export)[^("'`;]*["'](\.[^"']+\.js)["']/g)) {
    withImports(join(dirname(file), source), found);
  }
  return found;
};

const chunks = readdirSync(join(DIST, 'chunks'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => `chunks/${file}`);
const chunk = (name) => chunks.find((file) => basename(file).startsWith(`${name}-`));
const sum = (files) => [...files].reduce((total, file) => total + brotli(file), 0);

const core = withImports('careers-widget.js');
const built = new Set([...core, ...withImports(chunk('templates'))]);
const seed = new Set([...built, ...withImports(chunk('markdown'))]);

const list = withImports(chunk('list'));
const feeds = withImports(chunk('feeds'));
/** Each reads the feeds of one hiring system. */
const systems = readdirSync(new URL('../src/sources/feeds/', import.meta.url))
  .map((file) => chunk(basename(file, '.ts')))
  .filter((file) => file && !/\bxml-/.test(file));

const budgets = [
  ['core', sum(core), 18_900],
  ['what a built posting loads', sum(built), 27_200],
  ['all that the seed’s posting loads', sum(seed), 38_170],
  ['the part that shows lists', sum(list), 15_190],
  ['the part that reads feeds', sum(feeds), 5_250],
  ...systems.map((file) => [file, sum(withImports(file)), 1_500]),
  ['careers-widget.single.js', brotli('careers-widget.single.js'), 49_840],
  ['careers-widget.iife.js', brotli('careers-widget.iife.js'), 49_920],
  ['careers-widget.frames.js', brotli('careers-widget.frames.js'), 1_000],
  ['careers-widget.search.js', brotli('careers-widget.search.js'), 2_240],
  ['embed.js', brotli('embed.js'), 1_500],
];

const failures = [];
for (const [what, bytes, limit] of budgets) {
  console.log(`${bytes > limit ? '✗' : '✓'} ${what}: ${bytes} of ${limit} bytes`);
  if (bytes > limit) failures.push(`${what} is ${bytes - limit} bytes over its budget`);
}
for (const file of chunks) {
  if ([...withImports(file)].includes('careers-widget.js')) failures.push(`${file} imports the entry by name`);
}
for (const file of [...readdirSync(DIST).filter((name) => name.endsWith('.js')), ...chunks]) {
  if (/[^\0-\x7f]/.test(read(file).toString())) failures.push(`${file} is not ASCII`);
}

if (failures.length) {
  console.error(failures.join('\n'));
  process.exit(1);
}
