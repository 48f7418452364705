/** Asks an index in pieces that the command has written, as its script does: what it fetches is read from the folder, and counted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('../search/search.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../search/search.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});

/** @typedef {import('../../src/search/asking.ts').Asked} Asked */
/** @typedef {{ readonly id: string; readonly title: string }} Item */

/** Names of files that were fetched, and their bytes. @type {[file: string, bytes: number][]} */
const fetched = [];

globalThis.fetch = async (address) => {
  const file = fileURLToPath(new URL(String(address)).href.replace(/\?.*/, ''));
  const bytes = readFileSync(file);
  fetched.push([file, bytes.length]);
  return new Response(bytes);
};

/** @param {string} out where the command has written @returns what answers, with the bytes that were fetched for each answer */
export const searchIn = async (out) => {
  const folder = join(out, 'search/pagefind');
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}'); // for Node, which takes it for CommonJS otherwise
  fetched.length = 0;
  const load = async (/** @type {string} */ file) =>
    (await fetch(pathToFileURL(join(out, 'search', file)).href)).json();
  const entry = await load('entry.json');
  const { createInstance } = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const engine = await module.openParts(createInstance, pathToFileURL(join(out, 'search/')).href, entry.parts);
  const search = new module.Search(engine, entry, load);
  return async (/** @type {Partial<Asked>} */ asked) => {
    const answer = await search.ask({ text: '', chosen: {}, most: 20, counted: [], ...asked });
    const files = fetched.splice(0).map(([file, bytes]) => ({ file: relative(folder, file), bytes }));
    const items = /** @type {Item[]} */ (answer.items);
    return { ...answer, items, files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
  };
};
