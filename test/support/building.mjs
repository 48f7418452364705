/** Folders of postings, and what `careers-widget build` makes of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, run } from './command-line.mjs';

export const BASE = ['--base', 'https://example.com/jobs/'];

const apply = { url: 'https://example.com/apply' };

/** The text of a posting file. */
export const posting = (/** @type {object} */ fields = {}) =>
  JSON.stringify({ title: 'Cook', lang: 'en', apply, ...fields });

/** Builds the folder `in` of a folder into its folder `out`. */
export const build = async (/** @type {string} */ cwd, /** @type {string[]} */ ...args) => {
  const { code, out: said, err } = await run(['build', 'in', '-o', 'out', ...args], { cwd });
  return { code, said, err };
};

/** A folder with postings, and what was built of them. */
export const built = async (
  /** @type {Record<string, string | Uint8Array>} */ files,
  /** @type {string[]} */ ...args
) => {
  const path = folder(Object.fromEntries(Object.entries(files).map(([name, file]) => [`in/${name}`, file])));
  return { path, out: join(path, 'out'), ...(await build(path, ...args)) };
};

/** The contents of a JSON file. */
export const json = (/** @type {string[]} */ ...file) => JSON.parse(readFileSync(join(...file), 'utf8'));

/** The ids in an index. */
export const idsIn = (/** @type {string} */ out) =>
  json(out, 'jobs.json').items.map((/** @type {{ id: string }} */ { id }) => id);
