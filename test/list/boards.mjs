/** Boards for the tests, in Node: of postings as people write them, or of what an index holds. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('./list.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('list.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
export const list = module;

/** @typedef {import('../../src/list/board.ts').BoardOptions} BoardOptions */
/** @typedef {import('../../src/list/count.ts').Query} Query */

export const NOW = Date.parse('2026-11-26T12:00Z');

export const itemsOf = (/** @type {unknown} */ json) => {
  const index = list.readIndex(json, list.describe);
  if (!index) throw new Error('no list');
  return index.items;
};

/** @param {unknown} json @param {Partial<BoardOptions>} [options] */
export const boardOf = (json, { lang = 'en', ...options } = {}) => {
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  return new list.Board(itemsOf(json), {
    lang,
    sort: 'newest',
    filters: [],
    closesAt: list.closesAt,
    matching: list.bestMatch,
    regionName: (code) => regions.of(code) ?? code,
    languageName: (code) => languages.of(code) ?? code,
    primaryOf: list.primaryOf,
    words: list.enCard,
    ...options,
  });
};

/** What a board has for a query. @param {unknown} json @param {Partial<Query>} [query] @param {Partial<BoardOptions>} [options] */
export const resultOf = (json, query = {}, options = {}) =>
  boardOf(json, options).result({ text: '', chosen: {}, ...query }, NOW);

/** The titles that are found, in order. @type {(...given: Parameters<typeof resultOf>) => string[]} */
export const titlesOf = (...given) => resultOf(...given).items.map(({ title }) => title);

/** The values of a filter, as `SE Sweden 2`. @type {(name: string, ...given: Parameters<typeof resultOf>) => string[] | undefined} */
export const valuesOf = (name, ...given) =>
  resultOf(...given)
    .filters.find((filter) => filter.name === name)
    ?.values.map(({ key, label, count, isChosen }) => `${key} ${label} ${count}${isChosen ? ' chosen' : ''}`);
