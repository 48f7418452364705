/** `careers-widget build --search`: an index in pieces beside the whole one, and that it answers as a list in memory does. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'node:test';
import { boardOf, NOW } from '../list/boards.mjs';
import { build, built, json, posting } from '../support/building.mjs';
import { CLI, folder, run, running } from '../support/command-line.mjs';
import { generatedIndex } from '../support/generated-index.mjs';
import { generatedPostings } from '../support/generated-postings.mjs';
import { searchIn } from '../support/searching.mjs';

const POSTINGS = {
  'cook.json': posting({ title: 'Cook', datePosted: '2026-11-02', department: 'Kitchen' }),
  'nurse.json': posting({ title: 'Nurse', datePosted: '2026-11-01', department: 'Ward' }),
  'closed.json': posting({ title: 'Baker', status: 'closed' }),
};

/** All files below a folder, but for what the build keeps in mind. */
const filesIn = (/** @type {string} */ out) =>
  readdirSync(out, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== '.careers-widget.json')
    .map(({ parentPath, name }) => join(parentPath, name).slice(out.length + 1))
    .sort();

/** When each was written. */
const timesIn = (/** @type {string} */ out) => filesIn(out).map((file) => [file, statSync(join(out, file)).mtimeMs]);

/** Pagefind can't be started. */
const NO_PAGEFIND = { env: { PAGEFIND_EXTENDED_BINARY_PATH: '/nowhere/pagefind' } };

const again = (/** @type {string} */ cwd, options = {}) =>
  run(['build', 'in', '-o', 'out', '--search'], { cwd, ...options });

const titlesIn = async (/** @type {string} */ out, /** @type {string} */ text) => {
  const { items } = await (await searchIn(out))({ text });
  return items.map(({ title }) => title);
};

describe('careers-widget build --search', () => {
  it('writes what a search asks for, and no more', async () => {
    const { code, err, out } = await built(POSTINGS, '--search');
    assert.equal(code, 0, err);
    const kinds = filesIn(join(out, 'search')).map((file) => file.replace(/mul_\w+|\.[\w-]{8}(?=\.json)/, '*'));
    assert.deepEqual(
      [...new Set(kinds.sort())],
      [
        ...[
          'closing',
          'country',
          'department',
          'employment-type',
          'language',
          'location',
          'pay',
          'salary',
          'title',
        ].map((name) => `columns/${name}*.json`),
        ...['columns/workplace*.json', 'entry.json', 'pagefind/fragment/*.pf_fragment', 'pagefind/index/*.pf_index'],
        ...['pagefind/pagefind-entry.json', 'pagefind/pagefind.*.pf_meta', 'pagefind/pagefind.js'],
        ...['pagefind/wasm.unknown.pagefind', 'search.js'],
      ],
    );
    assert.equal(kinds.filter((kind) => kind.includes('fragment')).length, 2);
    assert.doesNotMatch(readFileSync(join(out, 'search/search.js'), 'utf8'), /sourceMappingURL/);
  });

  it('says on the first page of the index what the whole board can be filtered by', async () => {
    const { out } = await built(POSTINGS, '--search', '--page-size', '1');
    assert.deepEqual(json(out, 'jobs.json')._board, {
      total: 2,
      filters: [
        {
          name: 'department',
          values: [
            { key: 'Kitchen', count: 1, lang: 'en' },
            { key: 'Ward', count: 1, lang: 'en' },
          ],
        },
      ],
    });
    assert.equal(json(out, 'jobs-2.json')._board, undefined);
  });

  it('has 20 postings on a page, unless another number is asked for', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, id) => [`${id}.json`, posting()]));
    const { out } = await built(files, '--search');
    assert.deepEqual([json(out, 'jobs.json').items.length, json(out, 'jobs-2.json').items.length], [20, 1]);
  });

  it('has filters as a list in memory has them, with names and pay', async () => {
    const salary = { min: 30_000, max: 41_250, currency: 'EUR', unit: 'YEAR' };
    const files = {
      'a.json': posting({
        lang: 'sv',
        department: 'Teknik',
        locations: [{ city: 'Cambridge', country: 'GB' }],
        salary,
      }),
      'b.json': posting({
        ...{ lang: 'sv', department: 'Teknik', locations: [{ city: 'Cambridge', country: 'US' }] },
        translations: { en: { department: 'Engineering' } },
      }),
    };
    const { out } = await built(files, '--search');
    assert.deepEqual(json(out, 'jobs.json')._board.filters, [
      {
        name: 'location',
        values: [
          { key: 'Cambridge-GB', label: 'Cambridge (Storbritannien)', count: 1 },
          { key: 'Cambridge-US', label: 'Cambridge (USA)', count: 1 },
        ],
      },
      {
        name: 'country',
        values: [
          { key: 'GB', count: 1 },
          { key: 'US', count: 1 },
        ],
      },
      {
        name: 'language',
        values: [
          { key: 'en', count: 1 },
          { key: 'sv', count: 2 },
        ],
      },
      {
        name: 'salary',
        values: [{ key: 'any', count: 1 }],
        pay: { currency: 'EUR', unit: 'YEAR', least: 41_250 },
      },
    ]);
    const ask = await searchIn(out);
    const paying = async (/** @type {string} */ least) => (await ask({ chosen: { salary: [least] } })).count;
    assert.deepEqual([await paying('any'), await paying('41000'), await paying('42000')], [1, 1, 0]);
  });

  it('touches nothing, and does not start Pagefind, where nothing has changed', async () => {
    const { path, out } = await built(POSTINGS, '--search');
    const before = timesIn(out);
    const { code, out: said, err } = await again(path, NO_PAGEFIND);
    assert.equal(code, 0, err);
    assert.match(said, /0 built, 3 unchanged, 0 removed$/m);
    assert.deepEqual(timesIn(out), before);
  });

  it('writes what has changed with a posting, and leaves the rest', async () => {
    const { path, out } = await built(POSTINGS, '--search');
    const before = new Map(timesIn(out));
    writeFileSync(
      join(path, 'in/cook.json'),
      posting({ title: 'Chef', datePosted: '2026-11-02', department: 'Kitchen' }),
    );
    await again(path);
    const same = timesIn(out).flatMap(([file, time]) => (before.get(file) === time ? [String(file)] : []));
    const kinds = same.filter((file) => file.startsWith('search/pagefind'));
    assert.deepEqual(
      kinds.map((file) => file.replace(/mul_\w+/, '*')),
      ['fragment/*.pf_fragment', 'pagefind.js', 'wasm.unknown.pagefind'].map((name) => `search/pagefind/${name}`),
    );
    assert.ok(same.includes('search/entry.json')); // a title is no filter, and both are in the same order
    assert.deepEqual([await titlesIn(out, 'chef'), await titlesIn(out, 'cook')], [['Chef'], []]);
  });

  it('leaves nothing of a posting that is gone', async () => {
    const { path, out } = await built(POSTINGS, '--search');
    rmSync(join(path, 'in/cook.json'));
    await again(path);
    assert.deepEqual([await titlesIn(out, 'nurse'), await titlesIn(out, 'cook')], [['Nurse'], []]);
    assert.equal(filesIn(join(out, 'search/pagefind/fragment')).length, 1);
  });

  it('removes the index where it is no longer asked for', async () => {
    const { path, out } = await built(POSTINGS, '--search');
    await build(path);
    assert.deepEqual(
      filesIn(out).filter((file) => file.startsWith('search')),
      [],
    );
    assert.equal(json(out, 'jobs.json')._board, undefined);
  });

  it('says in one line what to install where there is no Pagefind, and writes nothing', async () => {
    const path = folder({ 'in/cook.json': POSTINGS['cook.json'] });
    const cli = join(folder({}), 'cli.mjs');
    copyFileSync(CLI, cli);
    const args = ['build', 'in', '-o', 'out', '--search', '--base', 'https://example.com/'];
    const { code, err } = await running([cli, ...args], { cwd: path });
    assert.deepEqual([code, err], [2, 'careers-widget: --search: it takes Pagefind: npm install pagefind\n']);
    assert.deepEqual(readdirSync(path), ['in']);
  });

  it('takes the Pagefind of the folder that it is run in', async () => {
    const path = folder({ 'in/cook.json': POSTINGS['cook.json'] });
    const cli = join(folder({}), 'node/cli.js');
    mkdirSync(dirname(cli));
    copyFileSync(CLI, cli);
    copyFileSync(join(dirname(CLI), '../careers-widget.search.js'), join(cli, '../../careers-widget.search.js'));
    writeFileSync(join(cli, '../package.json'), '{"type":"module"}');
    const project = join(dirname(CLI), '../..');
    const { code, err } = await running([cli, 'build', join(path, 'in'), '-o', join(path, 'out'), '--search'], {
      cwd: project,
    });
    assert.equal(code, 0, err);
    assert.deepEqual(await titlesIn(join(path, 'out'), 'cook'), ['Cook']);
  });

  it('leaves all as it was where Pagefind fails', async () => {
    const { path, out } = await built(POSTINGS, '--search');
    const before = timesIn(out);
    writeFileSync(join(path, 'in/cook.json'), posting({ title: 'Chef' }));
    const { code, err } = await again(path, NO_PAGEFIND);
    assert.equal(code, 2);
    assert.match(err, /^careers-widget: pagefind: /m);
    assert.deepEqual([timesIn(out), readdirSync(path)], [before, ['in', 'out']]);
  });

  it('says so where Pagefind ends before its time', async () => {
    const path = folder({ 'in/cook.json': POSTINGS['cook.json'], ends: '#!/bin/sh\nhead -c 20 > /dev/null\n' });
    const { code, err } = await again(path, { env: { PAGEFIND_EXTENDED_BINARY_PATH: join(path, 'ends') } });
    assert.deepEqual([code, err.includes('careers-widget: pagefind: ')], [2, true]);
  });
});

const MANY = 5000;

describe('an index in pieces of 5,000 postings', () => {
  // in one language, as a list has one: the index is for lists in all of them
  const items = generatedIndex(6 * MANY)
    .items.filter(({ language }) => language === 'en')
    .slice(0, MANY)
    .sort((a, b) => (a.date_published === b.date_published ? (a.id < b.id ? -1 : 1) : 0)) // as `build` has them
    .map(({ _posting: { langs: _, ...facts }, ...item }) => ({ ...item, _posting: facts }));
  const { title: feed, version } = generatedIndex(0);
  const board = boardOf({ title: feed, version, items });
  /** @type {Awaited<ReturnType<typeof searchIn>>} */
  let ask;

  before(async () => {
    const { code, err, out } = await built(/** @type {any} */ (generatedPostings(items)), '--search');
    assert.equal(code, 0, err);
    ask = await searchIn(out);
  });

  /** What both say of a question. @param {{ text?: string; chosen?: Record<string, string[]> }} asked */
  const both = async ({ text = '', chosen = {} }) => {
    const result = board.result({ text, chosen }, NOW);
    const counts = result.filters.map(({ name, values }) => [
      name,
      Object.fromEntries(values.filter(({ count }) => count).map(({ key, count }) => [key, count])),
    ]);
    const counted = counts.map(([name]) => String(name));
    const answer = await ask({ text, chosen, counted, most: MANY });
    const found = answer.items.map(({ id }) => id);
    const some = counted.map((name) => [
      name,
      Object.fromEntries(Object.entries(answer.counts[name] ?? {}).filter(([, count]) => count)),
    ]);
    return {
      memory: { count: result.count, ids: result.items.map(({ id }) => id), counts: Object.fromEntries(counts) },
      pieces: { count: answer.count, ids: found, counts: Object.fromEntries(some) },
    };
  };

  it('takes 1.5 MB at most for the first search, and 150 kB for a later one', async () => {
    const first = await ask({ text: 'welder', counted: ['country', 'department'] });
    const later = await ask({ text: 'nurse kiel', counted: ['country', 'department'] });
    const third = await ask({ text: 'senior teacher', chosen: { country: ['SE'] }, counted: ['country', 'location'] });
    console.log(`${first.bytes} bytes for the first search, then ${later.bytes} and ${third.bytes}`);
    assert.ok(first.bytes < 1_500_000, `${first.bytes} bytes`);
    assert.ok(later.bytes < 150_000, `${later.bytes} bytes`);
    assert.ok(third.bytes < 150_000, `${third.bytes} bytes`);
  });

  it('answers in the order of the index where only filters are asked for', async () => {
    const { memory, pieces } = await both({ chosen: { country: ['SE', 'DE'] } });
    assert.ok(memory.count > 100);
    assert.deepEqual(pieces, memory);
  });

  const questions = [
    { text: 'welder' },
    { text: 'lodz' },
    { text: 'Ærøskøbing' },
    { text: 'القاهره' },
    { text: 'night c++' },
    { text: 'front end' },
    { text: 'frontend' },
    { text: 'senior nurse', chosen: { workplace: ['remote'] } },
    { text: 'teacher', chosen: { country: ['SE'], 'employment-type': ['FULL_TIME', 'INTERN'] } },
    { chosen: { location: ['Cambridge-GB'] } },
    { chosen: { salary: ['60000'], country: ['PL'] } },
    { chosen: { salary: ['any'], department: ['Sales', 'Legal'] } },
    { chosen: { salary: ['900000'] } },
    { chosen: { department: ['Nowhere'] } },
    { text: 'nobody' },
  ];
  for (const question of questions) {
    it(`finds and counts what a list in memory does: ${JSON.stringify(question)}`, async () => {
      const { memory, pieces } = await both(question);
      assert.deepEqual([pieces.count, pieces.ids.sort()], [memory.count, [...memory.ids].sort()]);
      if (memory.count) assert.deepEqual(pieces.counts, memory.counts);
    });
  }

  it('finds all by two and three letters', async () => {
    const words = ['Senior Platform Engineer', 'Night Shift Welder', 'Bilingual Account Manager'].flatMap((title) =>
      title.split(' '),
    );
    for (const word of words) {
      for (const text of [word.slice(0, 2), word.slice(0, 3)]) {
        const { count } = await ask({ text });
        assert.equal(count, board.result({ text, chosen: {} }, NOW).count, text);
      }
    }
  });

  it('orders by what closes first, and by title', async () => {
    for (const sort of /** @type {const} */ (['closing', 'title'])) {
      const { items: found } = await ask({ text: 'welder', sort, most: 50 });
      const sorted = boardOf({ items }, { sort }).result({ text: '', chosen: {} }, NOW).items;
      const welders = sorted.filter(({ id }) => found.some((item) => item.id === id));
      assert.deepEqual(
        found.map(({ id }) => id),
        welders.map(({ id }) => id),
      );
    }
  });

  it('knows a posting by its id', async () => {
    const { id, title } = /** @type {{ id: string; title: string }} */ (items[4321]);
    const { items: found } = await ask({ id });
    assert.deepEqual([found.length, found[0]?.title], [1, title]);
    assert.equal((await ask({ id: id.slice(0, -1) })).count, 0);
  });
});
