/** Whatever stands in a feed, it is read: nothing is thrown, in no long time, and what comes of it is a posting. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/random.mjs';
import { soon } from '../../support/soon.mjs';
import { fixtures, parse, readNow, SYSTEMS } from './reading.mjs';

const MB = 1024 * 1024;

const deep = (/** @type {(inner: unknown) => unknown} */ wrap) => {
  /** @type {unknown} */
  let value = 'x';
  for (let depth = 0; depth < 5000; depth++) value = wrap(value);
  return value;
};

/** What may stand in the place of anything. */
const VALUES = [
  ...[
    undefined,
    null,
    true,
    false,
    0,
    -1,
    1e308,
    NaN,
    Infinity,
    '',
    ' ',
    '\u200b',
    '\ud800',
    '\0',
    'x',
    '<p>',
    '&#',
    '2026-02-30',
  ],
  ...['javascript:alert(1)', 'https://[', '//', '9'.repeat(400), '__proto__', 'x'.repeat(5000), [], [[]], [null], {}],
  ...[JSON.parse('{"__proto__":{"title":"x"}}'), Object.create(null), Array(500).fill('Oslo'), { toString: null }],
  ...[deep((inner) => [inner]), deep((inner) => ({ location: inner, address: inner, name: inner }))],
];

/** The paths of all that stands in a value. */
const pathsIn = (/** @type {any} */ value, /** @type {string[]} */ path = []) =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).flatMap((key) => [[...path, key], ...pathsIn(value[key], [...path, key])])
    : [];

const changed = (
  /** @type {any} */ value,
  /** @type {readonly string[]} */ [key, ...rest],
  /** @type {unknown} */ by,
) => {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = changed(Object(value)[key], rest, by);
  return copy;
};

/** All words of a value in the place of which another stands. */
const filled = (/** @type {any} */ value, /** @type {string} */ by) => {
  if (typeof value === 'string') return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.entries(value).map(([key, part]) => [key, filled(part, by)]);
  return Array.isArray(value) ? copy.map(([, part]) => part) : Object.fromEntries(copy);
};

/** What is to be said of a posting that its system can't help: texts too long, and what is not there. */
const OF_ITSELF = /^at most|^a shorter|^this field|^the address/;

const check = (/** @type {any} */ answer, /** @type {string} */ from, /** @type {any} */ system) => {
  const { postings } = readNow(answer, from, system);
  for (const { data, unread } of postings) {
    assert.ok(unread.every(({ field, found }) => typeof field === 'string' && typeof found === 'string'));
    const { findings } = parse(JSON.parse(JSON.stringify(data)), 'https://acme.example/a.json');
    assert.deepEqual(
      findings.filter(({ path, expected }) => path !== 'apply.url' && !OF_ITSELF.test(expected)),
      [],
    );
  }
};

const systemOf = (/** @type {(typeof fixtures)[number]} */ { shape, row, from }) => readNow(shape([row]), from).system;

describe('a feed of any system', () => {
  it('is among these', () => {
    assert.deepEqual([...new Set(fixtures.map(systemOf))].sort(), Object.keys(SYSTEMS));
  });

  it('may have one posting as often as a feed has rows', () => {
    const { shape, row, from } = fixtures.find((fixture) => systemOf(fixture) === 'workable');
    const rows = Array.from({ length: 20_000 }, (_row, index) => ({ ...row, locations: [{ city: `Town ${index}` }] }));
    const { postings } = soon(() => readNow(shape(rows), from), 5000);
    assert.equal(postings.length, 1);
    assert.equal(postings[0].data.locations.length, 20_000);
  });

  for (const fixture of fixtures) {
    const { shape, row, from } = fixture;
    const system = systemOf(fixture);
    const paths = pathsIn(row);

    it(`is read whatever stands in any of its places: ${system}`, () => {
      for (const path of paths) for (const value of VALUES) check(shape([changed(row, path, value)]), from, system);
    });

    it(`is read whatever stands in several of them: ${system}`, () => {
      const change = fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.constantFrom(...VALUES), fc.anything()));
      fc.assert(
        fc.property(fc.array(change, { minLength: 2, maxLength: 8 }), (changes) => {
          const rows = [row, changes.reduce((job, [path, by]) => changed(job, path, by), row)];
          check(shape(rows), from, system);
        }),
        { numRuns: 100 },
      );
    });

    it(`is read in a moment, however long its words are: ${system}`, () => {
      for (const part of [
        '<',
        ' ',
        ',',
        '&',
        '&amp;',
        '(',
        '()',
        ' - ',
        ' or ',
        '/',
        'the ',
        '\u200b',
        '1',
        'a',
        'ä',
        '<p>',
        'remote ',
      ])
        soon(() => readNow(shape([filled(row, part.repeat(MB / part.length))]), from, system), 2000, part);
    });
  }
});
