/** That whatever a file lists is read as far as it can be. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/random.mjs';
import { demo, found, textsOf } from '../found/entries.mjs';
import { boardOf, itemsOf, list, NOW } from './boards.mjs';

const read = (/** @type {unknown} */ json) => list.readIndex(json, list.describe);

const findingsOf = (/** @type {unknown} */ json) =>
  read(json)?.findings.map(({ path, expected, found }) => `${path}: ${expected}, ${found}`);

const only = (/** @type {object} */ raw) => {
  const [item] = itemsOf([{ title: 'Welder', ...raw }]);
  assert.ok(item);
  return item;
};

describe('a list of postings', () => {
  it('is what build writes: a row shows the same posting', () => {
    const files = textsOf(found.indexFiles(demo(), { title: 'Jobs', base: 'https://example.com/jobs/' }));
    const [json = ''] = files.values();
    const index = read(JSON.parse(json));
    assert.deepEqual(index?.findings, []);
    for (const item of index?.items ?? []) {
      const { posting, findings } = list.parse(list.postingInputOf(item), 'https://example.com/jobs/jobs.json');
      assert.deepEqual(findings, []);
      assert.equal(posting.title, item.title);
      assert.deepEqual(Object.keys(posting.translations), Object.keys(item.langs));
      assert.ok(list.srcOf(item)?.startsWith('https://example.com/jobs/'));
    }
    assert.equal(index?.items.length, 2);
  });

  it('is any JSON Feed', () => {
    const [item] = itemsOf({
      next_url: 'page-2.json',
      items: [
        {
          id: 7,
          url: 'https://jobs.example/7',
          title: 'Cook',
          content_html: '<p>…',
          date_published: '2026-11-01T08:00:00Z',
        },
      ],
    });
    assert.ok(item);
    assert.deepEqual([item.id, item.title, item.date], ['7', 'Cook', '2026-11-01T08:00:00Z']);
    assert.deepEqual(list.postingInputOf(item), {
      id: '7',
      title: 'Cook',
      url: 'https://jobs.example/7',
      datePosted: '2026-11-01',
      translations: {},
    });
  });

  it('is an array of postings, each of which is read whole', () => {
    const posting = {
      title: 'Welder',
      tagline: 'Ships!',
      lang: 'en',
      datePosted: '2026-11-01',
      translations: { sv: { title: 'Svetsare', tagline: 'Skepp!' } },
      lead: 'Much more.',
      apply: { url: 'https://hire.example/7' },
    };
    const [item] = itemsOf([posting]);
    assert.ok(item);
    assert.deepEqual([item.summary, item.lang, item.date], ['Ships!', 'en', '2026-11-01']);
    assert.deepEqual(item.langs, { sv: { title: 'Svetsare', summary: 'Skepp!' } });
    assert.equal(list.postingInputOf(item), posting);
  });

  it('goes on where it says so', () => {
    assert.equal(read({ items: [], next_url: 'jobs-2.json' })?.next, 'jobs-2.json');
    assert.equal(read([])?.next, '');
  });

  it('leaves out what has no title, and says where', () => {
    const all = [{ title: 'Cook' }, { title: ' ' }, null, { id: 'x' }];
    assert.deepEqual(findingsOf({ items: all }), [
      'items[1].title: a title, " "',
      'items[2].title: a title, nothing',
      'items[3].title: a title, nothing',
    ]);
    assert.deepEqual(findingsOf(all.slice(1, 2)), ['[0].title: a title, " "']);
    assert.equal(itemsOf(all).length, 1);
  });

  it('leaves out a second one of the same id', () => {
    const all = [
      { id: 'cook', title: 'Cook' },
      { id: 'cook', title: 'Chef' },
    ];
    assert.deepEqual(findingsOf(all), ['[1].id: an id of its own, "cook"']);
    assert.deepEqual(
      itemsOf(all).map(({ title }) => title),
      ['Cook'],
    );
  });

  it('names an item by its file, its page or its place where it has no id', () => {
    const all = [
      { title: 'A', _posting: { src: 'a.json' } },
      { title: 'B', url: '/b' },
      { title: 'C' },
      { title: 'D' },
    ];
    assert.deepEqual(
      itemsOf(all).map(({ id }) => id),
      ['a.json', '/b', '#2', '#3'],
    );
  });

  it('is nothing else', () => {
    for (const json of [undefined, null, 7, 'jobs', {}, { items: {} }, { items: null }])
      assert.equal(read(json), undefined);
  });

  it('loses a broken field alone', () => {
    const item = only({
      lang: 'Swedish',
      tagline: ['Ships'],
      datePosted: 'soon',
      validThrough: '30 November',
      workplace: 3,
      locations: [{ city: 'Oslo', country: 'Norway' }, 'Bergen', null],
      applicantLocations: 'EU',
      employmentType: ['FULL_TIME', 5],
      salary: { min: '30000', max: 34000, currency: 'kr', unit: 'MONTH' },
      department: {},
      translations: { 'not a language': { title: 'x' }, sv: null, de: { title: 5, tagline: 'Schiffe' } },
    });
    const { raw, id, title, tags, ...rest } = item;
    assert.deepEqual(rest, {
      summary: '',
      department: '',
      lang: '',
      langs: { sv: {}, de: { summary: 'Schiffe' } },
      date: '',
      validThrough: '',
      status: 'open',
      workplace: '',
      employmentType: ['FULL_TIME'],
      locations: [
        { name: '', city: 'Oslo', region: '', country: '' },
        { name: '', city: '', region: '', country: '' },
        { name: '', city: '', region: '', country: '' },
      ],
      applicantLocations: [],
      salary: { min: undefined, max: 34000, value: undefined, currency: '', unit: 'MONTH' },
    });
  });

  it('may hold any JSON: nothing throws, on no board', () => {
    const names = [
      'id',
      'title',
      'summary',
      'language',
      'date_published',
      'tags',
      'url',
      '_posting',
      '__proto__',
      'constructor',
    ];
    const facts = [
      'src',
      'status',
      'workplace',
      'locations',
      'applicantLocations',
      'employmentType',
      'department',
      'salary',
      'validThrough',
      'langs',
      'apply',
    ];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('remote', '9999-99-99', '2026-11-26', 'EU', 'sv', [
        { country: 'SE' },
        { country: 'Sweden', city: '__proto__' },
      ]),
      fc.constantFrom(
        ['EU', 'x', 'SWEDEN', '__proto__'],
        { sv: { title: 'x' }, __proto__: null },
        { value: 1e300, currency: 'SEK' },
      ),
    );
    const some = (/** @type {string[]} */ keys) => fc.dictionary(fc.constantFrom(...keys), value);
    const item = fc.tuple(some(names), some(facts), fc.boolean()).map(([raw, facts, isFeed]) => ({
      title: 'x',
      ...(isFeed ? { ...raw, _posting: facts } : { ...raw, ...facts }),
    }));
    fc.assert(
      fc.property(fc.array(fc.oneof(item, value)), fc.string(), (json, text) => {
        const items = itemsOf(JSON.parse(JSON.stringify(json)));
        for (const given of items) {
          list.parse(list.postingInputOf(given), 'https://example.com/');
          list.srcOf(given);
        }
        const board = boardOf(json, { groupBy: 'country', sort: 'title' });
        const { total } = board.result({ text, chosen: { salary: ['any', '5', 'x'], country: ['__proto__'] } }, NOW);
        assert.ok(total <= items.length);
      }),
      { numRuns: 300 },
    );
  });
});
