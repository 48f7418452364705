/** The index is a JSON Feed: a JSON Schema that is written from its specification says so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { folder, run } from '../support/command-line.mjs';
import fc from '../support/random.mjs';
import { anyEntries, BASE, demo, entry, found, small, textsOf } from './entries.mjs';

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const schema = JSON.parse(readFileSync(new URL('schemas/json-feed.schema.json', import.meta.url), 'utf8'));
const isValid = ajv.compile(schema);

/** The files, each of which is a JSON Feed. */
const filesOf = (/** @type {readonly any[]} */ entries, options = {}) => {
  const files = [...textsOf(found.indexFiles(entries, { title: 'Jobs', ...options }))].map(([name, text]) => {
    const feed = JSON.parse(text);
    assert.deepEqual([isValid(feed), isValid.errors], [true, null]);
    return { name, text, feed };
  });
  return files;
};

const itemOf = (/** @type {any} */ it, options = {}) => filesOf([it], options)[0]?.feed.items[0];

describe('the index', () => {
  it('is a JSON Feed, whatever the postings hold, with a base or without', () => {
    fc.assert(
      fc.property(
        anyEntries,
        fc.constantFrom(undefined, BASE),
        fc.constantFrom(undefined, 1, 3),
        (entries, base, pageSize) => {
          const items = filesOf(entries, { base, pageSize }).flatMap(({ feed }) => feed.items);
          assert.deepEqual(items.map(({ id }) => id).sort(), entries.map(({ id }) => id).sort());
        },
      ),
    );
    filesOf([]);
    filesOf(demo({ withPages: true }), { base: BASE });
  });

  it('has for each posting what lists need', () => {
    const it = entry(
      {
        title: 'Welder',
        lang: 'en',
        tagline: 'Ships!',
        datePosted: '2026-11-01',
        validThrough: '2026-12-24',
        department: 'Yard',
        workplace: 'onsite',
        locations: [{ city: 'Gothenburg', country: 'SE' }],
        applicantLocations: ['EU'],
        employmentType: ['FULL_TIME'],
        salary: { min: 30000, max: 34000, currency: 'SEK', unit: 'MONTH' },
        openings: 2,
        image: { src: 'images/a yard.jpg' },
        lead: 'Work on **ships**.',
        apply: { url: 'https://hire.example/7' },
        translations: { sv: { title: 'Svetsare', department: 'Varvet' } },
      },
      { file: 'se/welder.json', withPages: true },
    );
    assert.deepEqual(itemOf(it, { base: BASE }), {
      id: 'welder',
      url: `${BASE}welder/`,
      title: 'Welder',
      summary: 'Ships!',
      content_text: 'Ships!',
      image: `${BASE}se/images/a%20yard.jpg`,
      date_published: '2026-11-01T00:00:00Z',
      date_modified: '2026-11-26T00:00:00Z',
      language: 'en',
      tags: ['Yard', 'Gothenburg'],
      _posting: {
        src: `${BASE}se/welder.built.json`,
        status: 'open',
        workplace: 'onsite',
        locations: [{ city: 'Gothenburg', country: 'SE' }],
        applicantLocations: ['EU'],
        employmentType: ['FULL_TIME'],
        department: 'Yard',
        salary: { min: 30000, max: 34000, currency: 'SEK', unit: 'MONTH' },
        validThrough: '2026-12-24',
        openings: 2,
        langs: { sv: { title: 'Svetsare', department: 'Varvet' } },
        apply: 'https://hire.example/7',
      },
    });
  });

  it('leaves out what a posting does not say', () => {
    assert.deepEqual(itemOf(entry(small())), {
      id: 'welder',
      title: 'Welder',
      content_text: 'Welder',
      date_modified: '2026-11-26T00:00:00Z',
      _posting: { src: 'welder.built.json', status: 'open', apply: 'https://hire.example/7' },
    });
  });

  it('has addresses that are relative to it, where nobody says where it will be', () => {
    const { url, image, _posting } = itemOf(
      entry(small({ image: { src: '../å.jpg' } }), { file: 'se/a b.json', withPages: true }),
    );
    assert.deepEqual([url, image, _posting.src], ['a%20b/', '%C3%A5.jpg', 'se/a%20b.built.json']);
    assert.deepEqual(Object.keys(filesOf([])[0]?.feed), ['version', 'title', 'items']);
  });

  it('leads to the page that the posting names, before the one that was built', () => {
    const url = 'https://jobs.example/welder';
    assert.equal(itemOf(entry(small({ url }), { withPages: true }), { base: BASE }).url, url);
  });

  it('has the newest first, whatever order they come in', () => {
    const days = ['2026-11-02', '2026-11-03T10:00+02:00', undefined, '2026-11-03T09:00Z', '2026-11-02'];
    const entries = days.map((datePosted, index) =>
      entry(small({ id: `id-${index}`, ...(datePosted && { datePosted }) })),
    );
    const [{ text }] = filesOf(entries);
    assert.deepEqual(
      JSON.parse(text).items.map(({ id }) => id),
      ['id-3', 'id-1', 'id-0', 'id-4', 'id-2'],
    );
    assert.equal(filesOf(entries.toReversed())[0]?.text, text);
  });

  it('is parted into pages, each of which names the next', () => {
    const entries = Array.from({ length: 5 }, (_, index) => entry(small({ id: `id-${index}` })));
    const files = filesOf(entries, { base: BASE, pageSize: 2 });
    assert.deepEqual(
      files.map(({ name, feed }) => [name, feed.feed_url, feed.next_url, feed.items.length]),
      [
        ['jobs.json', `${BASE}jobs.json`, `${BASE}jobs-2.json`, 2],
        ['jobs-2.json', `${BASE}jobs-2.json`, `${BASE}jobs-3.json`, 2],
        ['jobs-3.json', `${BASE}jobs-3.json`, undefined, 1],
      ],
    );
    assert.equal(filesOf(entries, { pageSize: 5 }).length, 1);
    assert.equal(filesOf(entries, { pageSize: 2 })[0]?.feed.next_url, 'jobs-2.json');
  });

  it('has a line for each posting, so that a change of one is one of a line', () => {
    const [{ text }] = filesOf([entry(small({ lead: ['a', '', 'b'] })), entry(small({ id: 'x' }))]);
    assert.deepEqual(
      text.split('\n').map((line) => line.slice(0, 12)),
      ['{"version":"', '{"id":"welde', '{"id":"x","ti', ']}', ''].map((line) => line.slice(0, 12)),
    );
  });

  it('is none of the files that `validate` takes for postings', async () => {
    const [{ text }] = filesOf(demo(), { base: BASE });
    const { code, out } = await run([
      'validate',
      folder({ 'jobs.json': text, 'welder.json': JSON.stringify(small()) }),
    ]);
    assert.equal(code, 0);
    assert.match(out, /jobs\.json {2}skipped: an index/);
  });
});
