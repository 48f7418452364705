/** What an editor is told of words that are shown otherwise than they were meant: by `careers-widget validate`, as it is installed. */
import assert from 'node:assert/strict';
import { folder, run } from './command-line.mjs';

/** @typedef {{ level: string; path: string; expected: string; found: string; mend: string }} Found */
/** @typedef {readonly [given: object, path: string, found: string, mend: string | RegExp]} Row */

export const small = { title: 'Engineer', apply: { url: 'https://example.com/apply' } };

/**
 * What is found in each of several postings, but for advice about fields that are missing.
 *
 * @param {readonly object[]} postings
 * @returns {Promise<Found[][]>}
 */
export const found = async (postings) => {
  const files = postings.map((posting, index) => [`${1000 + index}.json`, JSON.stringify({ ...small, ...posting })]);
  const { out } = await run(['validate', folder(Object.fromEntries(files)), '--json']);
  return JSON.parse(out).map((/** @type {{ findings: Found[] }} */ { findings }) =>
    findings.filter(({ level, mend }) => level !== 'advice' || !mend.startsWith('add ')),
  );
};

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
