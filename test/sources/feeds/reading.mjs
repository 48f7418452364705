/** What the tests of feeds have in common: an answer, the system that its shape tells, and what is read of it. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('./modules.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('modules.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { inspect, readFeed, rules, systemOf, systems } = module;
export const { SYSTEMS, readXml, where } = module;
export const { decode, parse } = rules;

/**
 * What any system is read by must stand, too: a posting of each, in a feed of its shape.
 *
 * @type {{ shape: (rows: any[]) => unknown; row: any; from: string }[]}
 */
export const fixtures = [];

/**
 * An answer that came from an address; '' for a file.
 *
 * @param {string} [from]
 * @param {import('../../../src/sources/feeds/systems.ts').Name} [name] of an answer that has no posting to tell it by
 * @param {import('../../../src/sources/feeds/feed.ts').Listed} [row] of a list, whose texts these are
 */
export const readNow = (/** @type {unknown} */ answer, from = '', name = systemOf(answer), row = undefined) => {
  assert.ok(name, 'no system has this shape');
  const feed = readFeed(answer, name, systems[name], rules.decode, from, row);
  assert.ok(feed);
  return { system: name, ...feed };
};

export const read = async (/** @type {Parameters<typeof readNow>} */ ...answer) => readNow(...answer);

/** What the command line says of a posting, advice aside. */
export const saidOf = (/** @type {object} */ posting) =>
  inspect({ text: JSON.stringify(posting) }, 'https://acme.example/a.json', rules, Date.UTC(2026, 10, 1))
    .findings.filter(({ level }) => level !== 'advice')
    .map(({ level, path, found }) => `${level} ${path}: ${found}`);

/**
 * One posting of a fixture, with some of its fields changed.
 *
 * @template {object} Row
 * @param {(rows: Row[]) => unknown} shape
 * @param {Row} row
 * @param {string} from
 */
export const readingOne = (shape, row, from) => {
  fixtures.push({ shape, row, from });
  return async (/** @type {Record<string, unknown>} */ changes) => {
    const { postings } = await read(shape([{ ...row, ...changes }]), from);
    assert.equal(postings.length, 1);
    return /** @type {typeof postings[number] & { data: any }} */ (postings[0]);
  };
};
