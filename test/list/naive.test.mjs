/** That what is fast finds the same as what is plain: ten lines that ask each posting of a small board anew. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/random.mjs';
import { boardOf, itemsOf, list, NOW, resultOf } from './boards.mjs';

/** @typedef {import('../../src/list/item.ts').Item} Item */
/** @typedef {import('../../src/list/board.ts').FilterName} FilterName */

/** @type {Record<string, (item: Item) => readonly string[]>} */
const VALUES = {
  department: ({ department }) => (department ? [department] : []),
  location: ({ locations }) => locations.map(({ city }) => city),
  workplace: ({ workplace }) => (workplace ? [workplace] : []),
  salary: ({ salary: { value = -1 } }) => [
    ...(value < 0 ? [] : ['any']),
    ...[1, 2].filter((n) => value >= n).map(String),
  ],
};
const NAMES = /** @type {FilterName[]} */ (Object.keys(VALUES));

/** Whether a text has a word: the beginning of one of its own, or several of its own as one. */
const has = (/** @type {string} */ text, /** @type {string} */ word) => {
  const words = list.fold(text).split(' ').filter(Boolean);
  return words.some(
    (own, from) => own.startsWith(word) || words.some((_, to) => words.slice(from, to + 1).join('') === word),
  );
};
const hasAll = (/** @type {string[]} */ texts, /** @type {string} */ query) =>
  query
    .split(' ')
    .filter(Boolean)
    .every((word, at, all) => texts.some((text) => has(text, word) || (at > 0 && has(text, all[at - 1] + word))));

/** What is to be found, by the plainest means. */
const naive = (
  /** @type {readonly Item[]} */ items,
  /** @type {string} */ text,
  /** @type {Record<string, string[]>} */ chosen,
) => {
  const open = items.filter(({ status }) => status === 'open');
  const textsOf = (/** @type {Item} */ { title, department, summary, locations }) => [
    title,
    department,
    summary,
    ...locations.map(({ city }) => city),
  ];
  const passes = (/** @type {Item} */ item, /** @type {FilterName[]} */ names) =>
    names.every((name) => !chosen[name]?.length || VALUES[name]?.(item).some((key) => chosen[name]?.includes(key)));
  const searched = open.filter((item) => hasAll(textsOf(item), text)).sort((a, b) => b.date.localeCompare(a.date));
  const found = searched.filter((item) => passes(item, NAMES));
  const inTitle = (/** @type {Item} */ { title }) => hasAll([title], text);
  const counts = NAMES.flatMap((name) => {
    const rest = searched.filter((item) =>
      passes(
        item,
        NAMES.filter((it) => it !== name),
      ),
    );
    const keys = new Set(rest.flatMap((item) => [...new Set(VALUES[name]?.(item))]));
    return [...keys]
      .filter((key) => name !== 'salary' || key === 'any' || chosen.salary?.includes(key))
      .map((key) => `${name} ${key} ${rest.filter((item) => VALUES[name]?.(item).includes(key)).length}`);
  });
  return {
    items: [...found.filter(inTitle), ...found.filter((item) => !inTitle(item))].map(({ id }) => id),
    counts: counts.sort(),
  };
};

const word = fc
  .constantFrom('b', 'bc', 'bcd', 'd', 'c', 'toString', '__proto__')
  .map((it) => it.toLowerCase().replaceAll('_', ''));
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const key = fc.constantFrom('b', 'c', 'constructor', '__proto__');
const posting = fc.record(
  {
    title: words,
    tagline: words,
    status: fc.constantFrom('open', 'open', 'open', 'closed'),
    department: key,
    datePosted: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03'),
    workplace: fc.constantFrom('onsite', 'remote'),
    locations: fc.array(fc.record({ city: key }), { maxLength: 2 }),
    salary: fc.record({ value: fc.constantFrom(0, 1, 2), currency: fc.constant('EUR') }),
  },
  { requiredKeys: ['title', 'datePosted'] },
);
const chosen = fc.record({
  department: fc.array(key, { maxLength: 2 }),
  location: fc.array(key, { maxLength: 2 }),
  workplace: fc.array(fc.constantFrom('onsite', 'remote', 'hybrid'), { maxLength: 1 }),
  salary: fc.array(fc.constantFrom('any', '1', '2'), { maxLength: 2 }),
});

describe('a board', () => {
  it('finds, orders and counts as one does by hand', () => {
    fc.assert(
      fc.property(
        fc.array(posting, { maxLength: 12 }),
        fc.oneof(fc.constant(''), words),
        chosen,
        (json, text, chosen) => {
          const result = resultOf(json, { text, chosen }, { filters: NAMES });
          const expected = naive(itemsOf(json), text, chosen);
          assert.deepEqual(
            result.items.map(({ id }) => id),
            expected.items,
          );
          const counts = result.filters.flatMap(({ name, values }) =>
            values.filter(({ count }) => count).map(({ key, count }) => `${name} ${key} ${count}`),
          );
          // what does not narrow is not offered, and not counted
          const offered = new Set(result.filters.map(({ name }) => name));
          assert.deepEqual(
            counts.sort(),
            expected.counts.filter((line) => offered.has(/** @type {FilterName} */ (line.split(' ')[0]))),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds the same letter by letter as at once, and when letters are taken away again', () => {
    const titles = [
      'Front end',
      'Frontend',
      'Köln',
      'Koeln',
      'a ship',
      'as',
      'Aarhus',
      'Århus',
      'C++',
      'Bcd bc b',
      'مهندس المبيعات',
    ];
    const json = titles.map((title) => ({ title }));
    const typed = fc.constantFrom(
      'frontend x',
      'front end',
      'koeln',
      'köln as',
      'aarhus',
      'as hip',
      'c++ b',
      'bcd bc',
      'المبيعات',
    );
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (queries) => {
        const board = boardOf(json);
        const steps = queries.flatMap((query) => [...query].map((_, end) => query.slice(0, end + 1)));
        for (const text of [...steps, ...steps.toReversed()]) {
          const { items } = board.result({ text, chosen: {} }, NOW);
          assert.deepEqual(items, boardOf(json).result({ text, chosen: {} }, NOW).items, text);
        }
      }),
      { numRuns: 20 },
    );
  });
});
