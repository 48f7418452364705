/** That people find what they mean by what their keyboard has, and see it marked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/random.mjs';
import { list, titlesOf } from './boards.mjs';
import { folding, strangers } from './folding.mjs';

const finds = (/** @type {string} */ query, /** @type {string} */ title) =>
  titlesOf([{ title }], { text: query }).length > 0;

const marks = (/** @type {string} */ query, /** @type {string} */ text) =>
  list
    .markerOf(list.wordsOf(query))(text)
    .filter((_, at) => at % 2)
    .join('|');

describe('the search', () => {
  for (const [language, query, text, marked] of folding) {
    it(`finds and marks “${marked}” by “${query}” (${language})`, () => {
      assert.deepEqual([finds(query, text), marks(query, text)], [true, marked]);
    });
  }

  for (const [query, text] of strangers) {
    it(`does not find “${text}” by “${query}”`, () => {
      assert.deepEqual([finds(query, text), marks(query, text)], [false, '']);
    });
  }

  it('finds a word by each of its beginnings', () => {
    const text = 'Sjuksköterska';
    for (let end = 1; end <= text.length; end++) assert.ok(finds(text.slice(0, end), text), text.slice(0, end));
  });

  it('takes a sign for no word', () => {
    assert.deepEqual(list.wordsOf(' – & C++, + .NET #1 😀'), ['c++', 'net', '1']);
  });

  it('marks parts that together are the text, and what is marked is found, whatever is typed', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aeouAEå ßﬁİıæĳ-.+#\n\ud800\udc00', '😀', 'e\u0301', 'ال', 'ガ', '각'),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    const text = fc.string({ unit, maxLength: 12 });
    fc.assert(
      fc.property(text, text, (title, query) => {
        const words = list.wordsOf(query);
        const parts = list.markerOf(words)(title);
        assert.equal(parts.join(''), title);
        for (const part of parts) assert.equal(part.isWellFormed() || !title.isWellFormed(), true);
        if (words.length && title.trim() && finds(query, title)) assert.ok(parts.length > 1);
      }),
      { numRuns: 500 },
    );
  });
});
