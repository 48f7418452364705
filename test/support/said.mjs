/** What an editor is told of words that are shown otherwise than they were meant: by what `careers-widget validate` asks of each file. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @type {{ module: typeof import('../../src/node/validate.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/node/validate.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});

/** @typedef {{ level: string; path: string; expected: string; found: string; mend: string }} Found */
/** @typedef {readonly [given: object, path: string, found: string, mend: string | RegExp]} Row */

export const small = { title: 'Engineer', apply: { url: 'https://example.com/apply' } };

/**
 * What is said of each of several posting files.
 *
 * @param {readonly string[]} texts
 * @returns {Promise<Found[][]>}
 */
export const saidOf = async (texts) => {
  const read = async (/** @type {string} */ name) => Buffer.from(texts[Number.parseInt(name)]);
  const names = texts.map((_, index) => `${index}.json`);
  const all = [];
  for await (const outcome of module.validate(names, read, Date.now())) {
    assert.ok('findings' in outcome, JSON.stringify(outcome));
    all.push(/** @type {Found[]} */ (outcome.findings));
  }
  return all;
};

/** What is said of each of several postings. */
export const said = (/** @type {readonly object[]} */ postings) =>
  saidOf(postings.map((posting) => JSON.stringify({ ...small, ...posting })));

/** The same, but for advice about fields that are missing. */
export const found = async (/** @type {readonly object[]} */ postings) =>
  (await said(postings)).map((findings) =>
    findings.filter(({ level, mend }) => level !== 'advice' || !mend.startsWith('add ')),
  );

/** A table of what is given, and of the one thing that is said of it. */
export const saysOne = async (/** @type {readonly Row[]} */ rows, level = 'warning') => {
  const outcomes = await found(rows.map(([given]) => given));
  rows.forEach(([given, path, what, mend], index) => {
    const label = `${JSON.stringify(given)}: ${JSON.stringify(outcomes[index], null, 1)}`;
    assert.equal(outcomes[index].length, 1, label);
    const [one] = outcomes[index];
    assert.deepEqual([one.level, one.path, one.found], [level, path, JSON.stringify(what)], label);
    if (typeof mend === 'string') assert.equal(one.mend, mend, label);
    else assert.match(one.mend, mend, label);
  });
};

/**
 * A table of what is given, and of all that is said of it, in the order of the file.
 *
 * @param {readonly (readonly [given: object, ...said: (readonly [path: string, found: string, mend: string])[]])[]} rows
 */
export const saysEach = async (rows) => {
  const outcomes = await found(rows.map(([given]) => given));
  rows.forEach(([given, ...said], index) =>
    assert.deepEqual(
      outcomes[index].map(({ path, found: what, mend }) => [path, what, mend]),
      said.map(([path, what, mend]) => [path, JSON.stringify(what), mend]),
      JSON.stringify(given),
    ),
  );
};

export const saysNothing = async (/** @type {readonly object[]} */ postings) => {
  const outcomes = await found(postings);
  outcomes.forEach((outcome, index) => assert.deepEqual(outcome, [], JSON.stringify(postings[index])));
};

export const lead = (/** @type {readonly string[]} */ ...lines) => ({ lead: lines });
export const html = (/** @type {string} */ source) => ({ lead: { html: source } });
