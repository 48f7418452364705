/** A large board is an index of several parts: whoever asks can't tell them from one. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { entry } from '../found/entries.mjs';
import { folder } from '../support/command-line.mjs';
import { generatedIndex } from '../support/generated-index.mjs';
import { generatedPostings } from '../support/generated-postings.mjs';
import { searchIn } from '../support/searching.mjs';

// a module that imports a program later on: it is still to be there then
const server = await createServer({
  ...{ configFile: false, logLevel: 'error', appType: 'custom' },
  server: { middlewareMode: true, hmr: false, ws: false },
});
after(() => server.close());
const module = /** @type {typeof import('./writing.ts')} */ (await server.ssrLoadModule('/test/search/writing.ts'));

const postings = Object.entries(generatedPostings(generatedIndex(250).items));
const entries = postings.map(([file, text]) => entry(JSON.parse(text), { file }));
const catalogue = module.catalogueOf(entries, undefined);

/** Writes an index whose parts have so many postings. @returns the names of the parts, and what asks them */
const indexOf = async (/** @type {number} */ most) => {
  const out = folder({});
  const put = (/** @type {string} */ file, /** @type {unknown} */ value) => {
    writeFileSync(join(out, 'search', file), JSON.stringify(value));
    return file;
  };
  mkdirSync(join(out, 'search'));
  const parts = await module.writeIndex(
    ...[module.findPagefind(), module.recordsOf(catalogue)],
    ...[join(out, 'search'), async () => undefined, most],
  );
  const named = (/** @type {ReadonlyMap<string, unknown>} */ all) =>
    Object.fromEntries([...all].map(([name, value]) => [name, put(`${name}.json`, value)]));
  put('entry.json', {
    parts,
    filters: named(module.columnsOf(catalogue)),
    orders: named(module.ordersOf(catalogue)),
  });
  return { parts, ask: await searchIn(out) };
};

describe('an index of several parts', () => {
  /** @type {Awaited<ReturnType<typeof indexOf>>[]} */
  let indexes;
  before(async () => {
    indexes = [await indexOf(250), await indexOf(100)];
  });

  it('has as many as its postings take', () => {
    assert.deepEqual(
      indexes.map(({ parts }) => parts),
      [['pagefind'], ['pagefind', 'pagefind-2', 'pagefind-3']],
    );
  });

  for (const asked of [
    {},
    { most: 250 },
    { text: 'e', most: 250 },
    { text: 'engineer', most: 250, counted: ['country', 'department'] },
    { text: 'senior', sort: 'title', most: 250 },
    { sort: 'closing', most: 250 },
    { chosen: { country: ['SE', 'DE'] }, counted: ['country'], most: 250 },
    { id: entries[200]?.id },
    { text: 'nobody' },
  ])
    it(`answers as one does: ${JSON.stringify(asked)}`, async () => {
      const [one, several] = await Promise.all(
        indexes.map(async ({ ask }) => {
          const { files: _, bytes: __, items, ...answer } = await ask(/** @type {object} */ (asked));
          const ids = items.map(({ id }) => id);
          // what is better is told by the words of a part: no two have the same
          return { ...answer, ids: asked.text && !asked.sort ? ids.sort() : ids };
        }),
      );
      assert.ok(one && (one.count || asked.text === 'nobody'), 'nothing was found to compare');
      assert.deepEqual(several, one);
    });
});
