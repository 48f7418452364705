/** That an index in pieces finds what a list's own search does: the same table, through a real index. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { folding, strangers } from '../list/folding.mjs';
import { built, posting } from '../support/building.mjs';
import { searchIn } from '../support/searching.mjs';

const texts = [...new Set([...folding.map(([, , text]) => text), ...strangers.map(([, text]) => text)])];

describe('an index in pieces', () => {
  /** @type {Awaited<ReturnType<typeof searchIn>>} */
  let ask;

  before(async () => {
    const files = texts.map((title, number) => [`${number}.json`, posting({ title, lang: undefined })]);
    const { out, code, err } = await built(Object.fromEntries(files), '--search');
    assert.equal(code, 0, err);
    ask = await searchIn(out);
  });

  const finds = async (/** @type {string} */ text, /** @type {string} */ title) => {
    const { items } = await ask({ text, most: texts.length });
    return items.some(({ id }) => id === String(texts.indexOf(title)));
  };

  for (const [language, query, text] of folding) {
    it(`finds “${text}” by “${query}” (${language})`, async () => {
      assert.ok(await finds(query, text));
    });
  }

  for (const [query, text] of strangers) {
    it(`does not find “${text}” by “${query}”`, async () => {
      assert.equal(await finds(query, text), false);
    });
  }

  for (const [, query, text] of folding.filter(([language]) => language === 'any')) {
    it(`finds “${text}” by “${query}”, where a board writes it that way alone`, async () => {
      const { out } = await built({ 'one.json': posting({ title: text }) }, '--search');
      const { count } = await (await searchIn(out))({ text: query });
      assert.equal(count, 1);
    });
  }

  it('finds a word by each of its beginnings', async () => {
    const text = 'Sjuksköterska';
    for (let end = 1; end <= text.length; end++) assert.ok(await finds(text.slice(0, end), text), text.slice(0, end));
  });
});
