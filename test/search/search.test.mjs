/** What an index in pieces answers where there is nothing to find, or a piece of it can't be had. */
import assert from 'node:assert/strict';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { built, posting } from '../support/building.mjs';
import { searchIn } from '../support/searching.mjs';

describe('a search in pieces', () => {
  /** @type {string} */
  let out;

  before(async () => {
    const files = { 'cook.json': posting({ title: 'Cook in Malmö' }), 'nurse.json': posting({ title: 'Nurse' }) };
    ({ out } = await built(files, '--search'));
  });

  it('names the first word that nothing has', async () => {
    const ask = await searchIn(out);
    const { count, nothing } = await ask({ text: 'Malmo Astronaut!' });
    assert.deepEqual([count, nothing], [0, 'Astronaut!']);
  });

  it('finds nothing by words that no posting has together, and names none', async () => {
    const ask = await searchIn(out);
    const { count, nothing } = await ask({ text: 'cook nurse' });
    assert.deepEqual([count, nothing], [0, undefined]);
  });

  it('has all postings, the newest first, where nothing is asked', async () => {
    const ask = await searchIn(out);
    const { count, items } = await ask({ most: 1 });
    assert.deepEqual([count, items.map(({ title }) => title)], [2, ['Cook in Malmö']]);
  });

  it('fetches each part once', async () => {
    const ask = await searchIn(out);
    const { files } = await ask({ text: 'cook', counted: ['country'] });
    const names = files.map(({ file }) => file);
    assert.deepEqual(names, [...new Set(names)]);
    assert.deepEqual((await ask({ text: 'coo' })).files, []);
  });

  it('fails where a piece of the index can’t be had, and finds it when it is there again', async () => {
    const ask = await searchIn(out);
    const [piece] = readdirSync(join(out, 'search/pagefind/index'), { recursive: true });
    const file = join(out, 'search/pagefind/index', String(piece));
    renameSync(file, join(out, 'gone'));
    await assert.rejects(ask({ text: 'cook' }), { code: 'ENOENT' });
    renameSync(join(out, 'gone'), file);
    assert.equal((await ask({ text: 'cook' })).count, 1);
  });
});
