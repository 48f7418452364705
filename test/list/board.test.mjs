/** That a board finds, filters, orders and groups as its visitors expect. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generatedIndex } from '../support/generated-index.mjs';
import { boardOf, NOW, resultOf, titlesOf, valuesOf } from './boards.mjs';

const titled = (/** @type {string} */ titles, more = {}) => titles.split(' ').map((title) => ({ title, ...more }));

describe('what is open', () => {
  const jobs = [
    { title: 'Open' },
    { title: 'Draft', status: 'draft' },
    { title: 'Closed', status: 'closed' },
    { title: 'Past', validThrough: '2026-11-26T11:59Z' },
    { title: 'Soon', validThrough: '2026-11-26T12:01Z' },
    { title: 'Later', validThrough: '2027-01-01T00:00Z' },
    { title: 'Odd', validThrough: '2026-99-99T00:00Z' },
  ];

  it('is shown, and counted; when the next one closes is known', () => {
    const { total, items, nextClosing } = resultOf(jobs);
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Open', 'Soon', 'Later', 'Odd'],
    );
    assert.deepEqual([total, nextClosing], [4, Date.parse('2026-11-26T12:01Z')]);
  });

  it('goes when it closes, and what it had with it', () => {
    const board = boardOf(jobs);
    const at = (/** @type {number} */ now) => board.result({ text: '', chosen: {} }, now).total;
    const soon = Date.parse('2026-11-26T12:01Z');
    assert.deepEqual([at(NOW), at(soon - 1), at(soon), at(NOW)], [4, 4, 3, 4]);
  });
});

describe('the search', () => {
  const jobs = [
    { title: 'Cook', department: 'Canteen', tagline: 'For the welders' },
    { title: 'Welder', department: 'Yard', locations: [{ city: 'Göteborg', country: 'SE' }] },
    { title: 'Nurse', lang: 'sv', translations: { en: { title: 'Medic' } }, tags: ['night shift'] },
  ];

  it('looks at titles, departments, places with their countries, tags and summaries', () => {
    for (const [text, title] of [
      ['coo', 'Cook'],
      ['yard', 'Welder'],
      ['goteborg', 'Welder'],
      ['sweden', 'Welder'],
      ['night', 'Nurse'],
      ['nurse', 'Nurse'],
      ['medic', 'Nurse'],
    ])
      assert.deepEqual(titlesOf(jobs, { text }), [title], text);
  });

  it('wants all words, in any order', () => {
    assert.deepEqual(titlesOf(jobs, { text: 'yard wel' }), ['Welder']);
    assert.deepEqual(titlesOf(jobs, { text: 'cook yard' }), []);
  });

  it('has those first whose title has the words', () => {
    assert.deepEqual(titlesOf(jobs, { text: 'welder' }), ['Welder', 'Cook']);
  });

  it('names the word that nothing has, as it is typed; none where only together they find nothing', () => {
    assert.equal(resultOf(jobs, { text: 'cook Bakér' }).nothing, 'Bakér');
    assert.equal(resultOf(jobs, { text: 'cook yard' }).nothing, undefined);
    assert.equal(resultOf(jobs, { text: 'cook' }).nothing, undefined);
  });

  it('is prepared in slices, and asked before it is, it knows all the same', () => {
    const board = boardOf(jobs);
    let calls = 0;
    assert.equal(
      board.prepare(() => calls++ > 0),
      false,
    );
    assert.equal(board.result({ text: 'medic', chosen: {} }, NOW).count, 1);
    assert.equal(
      board.prepare(() => true),
      true,
    );
  });
});

describe('the filters', () => {
  const jobs = [
    { title: 'A', department: 'Yard', workplace: 'onsite', locations: [{ city: 'Oslo', country: 'NO' }], lang: 'en' },
    { title: 'B', department: 'Yard', workplace: 'hybrid', locations: [{ city: 'Oslo', country: 'NO' }], lang: 'en' },
    {
      title: 'C',
      department: 'Canteen',
      workplace: 'onsite',
      locations: [{ city: 'Lund', country: 'SE' }],
      lang: 'sv',
    },
  ];

  it('are those that narrow, in the order of the format', () => {
    assert.deepEqual(
      resultOf(jobs).filters.map(({ name }) => name),
      ['department', 'location', 'country', 'workplace', 'language'],
    );
    const all = titled('A B', { department: 'Yard' });
    assert.deepEqual(resultOf(all).filters, []);
    assert.deepEqual(valuesOf('department', [...all, { title: 'C' }]), ['Yard Yard 2']);
  });

  it('are those that are asked for, in their order', () => {
    const filters = ['workplace', '', 'nonsense', 'department', 'workplace', 'salary'];
    assert.deepEqual(
      resultOf(jobs, {}, { filters }).filters.map(({ name }) => name),
      ['workplace', 'department'],
    );
  });

  it('take any of several values, and one of each filter', () => {
    assert.deepEqual(titlesOf(jobs, { chosen: { department: ['Yard', 'Canteen'] } }), ['A', 'B', 'C']);
    assert.deepEqual(titlesOf(jobs, { chosen: { department: ['Yard'], workplace: ['onsite'] } }), ['A']);
  });

  it('count what the others and the search leave', () => {
    const chosen = { department: ['Yard'] };
    assert.deepEqual(valuesOf('department', jobs, { chosen }), ['Canteen Canteen 1', 'Yard Yard 2 chosen']);
    assert.deepEqual(valuesOf('country', jobs, { chosen }), ['NO Norway 2']);
    assert.deepEqual(valuesOf('department', jobs, { text: 'C' }), ['Canteen Canteen 1']);
  });

  it('keep what is chosen although nothing has it, now or at all', () => {
    assert.deepEqual(valuesOf('department', jobs, { text: 'C', chosen: { department: ['Yard', 'Gone'] } }), [
      'Canteen Canteen 1',
      'Yard Yard 0 chosen',
      'Gone Gone 0 chosen',
    ]);
    assert.deepEqual(titlesOf(jobs, { chosen: { department: ['Gone'] } }), []);
  });

  it('name departments in the list’s language as soon as one posting says how, by a key that all languages share', () => {
    const jobs = [
      { title: 'A', lang: 'sv', department: 'Varv' },
      { title: 'B', lang: 'sv', department: 'Varv', translations: { en: { title: 'B', department: 'Yard' } } },
      { title: 'C', lang: 'en', department: 'Yard' },
      { title: 'D', lang: 'sv', department: 'Kök' },
    ];
    assert.deepEqual(valuesOf('department', jobs), ['Kök Kök 1', 'Varv Yard 3']);
    assert.deepEqual(
      resultOf(jobs).filters[0]?.values.map(({ lang }) => lang),
      ['sv', 'en'],
    );
    assert.deepEqual(titlesOf(jobs, { chosen: { department: ['Yard'] } }), ['A', 'B', 'C']);
    assert.deepEqual(titlesOf(jobs, { chosen: { department: ['Varv'] } }, { lang: 'sv' }), ['A', 'B']);
  });

  it('tell towns of one name apart by their country', () => {
    const places = (/** @type {object[]} */ ...locations) => ({ title: 'A', locations });
    const jobs = [
      places({ city: 'Cambridge', country: 'GB' }, { name: 'Harbour' }),
      places({ city: 'Cambridge', country: 'US' }, { region: 'Skåne', name: 'Office' }),
      places({ city: 'Oslo', country: 'NO' }, { country: 'SE' }),
      places({ city: 'Oslo' }),
    ];
    assert.deepEqual(valuesOf('location', jobs), [
      'Cambridge-GB Cambridge (United Kingdom) 1',
      'Cambridge-US Cambridge (United States) 1',
      'Harbour Harbour 1',
      'Oslo Oslo 2',
      'Skåne Skåne 1',
    ]);
  });

  it('have remote postings under every country that one may apply from', () => {
    const remote = (/** @type {string} */ title, /** @type {string[]} */ applicantLocations, country = '') => ({
      ...{ title, workplace: 'remote', applicantLocations, locations: [{ country }] },
    });
    const jobs = [
      remote('Union', ['EU'], 'NO'),
      remote('Area', ['EEA']),
      remote('State', ['US-CA', 'US-NY']),
      remote('Place', [], 'JP'),
      remote('Anywhere', []),
      { title: 'Office', locations: [{ country: 'DE' }], applicantLocations: ['FR'] },
    ];
    const titlesIn = (/** @type {string} */ country) => titlesOf(jobs, { chosen: { country: [country] } });
    assert.deepEqual(titlesIn('DE'), ['Union', 'Area', 'Anywhere', 'Office']);
    assert.deepEqual(titlesIn('FR'), ['Union', 'Area', 'Anywhere']);
    assert.deepEqual(titlesIn('NO'), ['Area', 'Anywhere']);
    assert.deepEqual(titlesIn('US'), ['State', 'Anywhere']);
    assert.deepEqual(titlesIn('JP'), ['Place', 'Anywhere']);
    assert.equal(valuesOf('country', jobs)?.length, 27 + 3 + 2);
  });

  it('have workplaces and kinds of employment in the order of the format', () => {
    const jobs = [
      { title: 'A', workplace: 'remote', employmentType: ['PART_TIME', 'FULL_TIME', 'ODD'] },
      { title: 'B', workplace: 'onsite', employmentType: ['INTERN'] },
      { title: 'C', workplace: 'anywhere' },
    ];
    assert.deepEqual(valuesOf('workplace', jobs), ['onsite On site 1', 'remote Remote 1']);
    assert.deepEqual(valuesOf('employment-type', jobs), [
      'FULL_TIME Full-time 1',
      'PART_TIME Part-time 1',
      'INTERN Internship 1',
    ]);
  });

  it('know the languages that a posting can be read in', () => {
    const jobs = [
      { title: 'A', lang: 'en-GB', translations: { sv: { title: 'Å' }, no: { title: 'Å' } } },
      { title: 'B', lang: 'nb' },
    ];
    assert.deepEqual(valuesOf('language', jobs), ['en English 1', 'nb Norwegian Bokmål 2', 'sv Swedish 1']);
  });

  it('ask for pay: any, or at least so much of what most are paid in', () => {
    const paying = (/** @type {string} */ title, /** @type {object} */ salary) => ({ title, salary });
    const jobs = [
      paying('Range', { min: 30000, max: 40000, currency: 'SEK', unit: 'MONTH' }),
      paying('Least', { min: 35000, currency: 'SEK', unit: 'MONTH' }),
      paying('One', { value: 20000, currency: 'SEK', unit: 'MONTH' }),
      paying('Hourly', { value: 90000, currency: 'SEK', unit: 'HOUR' }),
      paying('Unknown', { value: 90000 }),
      paying('Words', { text: 'good' }),
    ];
    const titles = (/** @type {string[]} */ ...salary) => titlesOf(jobs, { chosen: { salary } });
    assert.deepEqual(titles('any'), ['Range', 'Least', 'One', 'Hourly', 'Unknown']);
    assert.deepEqual(titles('35000'), ['Range', 'Least']);
    assert.deepEqual(titles('50000', '38000'), ['Range']);
    assert.deepEqual(titles('much'), []);
    const [filter] = resultOf(jobs, { chosen: { salary: ['35000'] } }).filters;
    assert.deepEqual(filter?.pay, { currency: 'SEK', unit: 'MONTH', least: 20000 });
    assert.deepEqual(valuesOf('salary', jobs, { chosen: { salary: ['35000', '20000'] } }), [
      '20000 20000 3 chosen',
      '35000 35000 2 chosen',
      'any any 5',
    ]);
  });
});

describe('the order', () => {
  const dated = (/** @type {Record<string, string>} */ dates, name = 'datePosted') =>
    Object.entries(dates).map(([title, date]) => ({ title, [name]: date }));

  it('has the newest first, whatever their zones; of one moment as they stand', () => {
    const jobs = dated({
      Never: '',
      Day: '2026-11-02',
      Early: '2026-11-02T00:30+02:00',
      Late: '2026-11-02T00:30-02:00',
      Same: '2026-11-02T00:00Z',
      Odd: '2026-99-99',
    });
    assert.deepEqual(titlesOf(jobs), ['Late', 'Day', 'Same', 'Early', 'Never', 'Odd']);
  });

  it('has what closes first, and what stays open last', () => {
    const jobs = dated({ Never: '', Later: '2027-02-01', Soon: '2027-01-31T10:00Z' }, 'validThrough');
    assert.deepEqual(titlesOf(jobs, {}, { sort: 'closing' }), ['Soon', 'Later', 'Never']);
  });

  for (const [lang, titles] of [
    ['sv', 'Adam Zorn Åre Ängel Örn'],
    ['de', 'Ader Ärzte Azubi Öl Ost'],
    ['pl', 'Cukier Ćma Lód Łódź Mnich'],
    ['tr', 'Cam Çay Isı İzmir Zil'],
    ['ar', 'بائع تاجر طبيب مهندس'],
    ['da', 'Adam Zoo Ærø Øl Århus'],
    ['en', 'Level-2 Level-10'],
  ]) {
    it(`is that of titles in ${lang}`, () => {
      const jobs = titled(titles ?? '').reverse();
      assert.equal(titlesOf(jobs, {}, { sort: 'title', lang }).join(' '), titles);
      const departments = jobs.map(({ title }) => ({ title, department: title }));
      const [filter] = resultOf(departments, {}, { lang }).filters;
      assert.equal(filter?.values.map(({ label }) => label).join(' '), titles);
    });
  }
});

describe('groups', () => {
  const jobs = [
    { title: 'A', department: 'Yard', locations: [{ city: 'Oslo', country: 'NO' }] },
    { title: 'B' },
    {
      title: 'C',
      department: 'Canteen',
      locations: [
        { city: 'Oslo', country: 'NO' },
        { city: 'Lund', country: 'SE' },
      ],
    },
    { title: 'D', workplace: 'remote', applicantLocations: ['EU'], locations: [{ country: 'SE' }] },
  ];
  const groupsOf = (/** @type {'department' | 'location' | 'country'} */ groupBy) =>
    resultOf(jobs, {}, { groupBy }).groups.map(
      ({ label, count, items }) => `${label} ${count}: ${items.map(({ title }) => title).join(' ')}`,
    );

  it('are there where they are asked for, what belongs to none last, what belongs to two in both', () => {
    assert.deepEqual(resultOf(jobs).groups, []);
    assert.deepEqual(groupsOf('department'), ['Canteen 1: C', 'Yard 1: A', ' 2: B D']);
    assert.deepEqual(groupsOf('location'), ['Lund 1: C', 'Oslo 2: A C', ' 2: B D']);
  });

  it('of countries are those where one belongs to', () => {
    assert.deepEqual(groupsOf('country'), ['Norway 2: A C', 'Sweden 2: C D', ' 1: B']);
  });
});

describe('texts', () => {
  it('are in the list’s language where a posting has it, by whichever of its tags', () => {
    const jobs = [
      { title: 'Svetsare', tagline: 'Skepp', lang: 'sv', translations: { 'en-GB': { title: 'Welder' } } },
      { title: 'Kock', lang: 'sv' },
    ];
    const board = boardOf(jobs);
    const { items } = board.result({ text: '', chosen: {} }, NOW);
    assert.deepEqual(
      items.map((item) => board.textsOf(item)).map(({ title, summary, lang }) => [title, summary, lang]),
      [
        ['Welder', 'Skepp', 'en-GB'],
        ['Kock', '', 'sv'],
      ],
    );
    assert.deepEqual(titlesOf(jobs, { text: 'welder' }), ['Svetsare']);
  });
});

describe('ten thousand postings', () => {
  it('are searched and filtered', () => {
    const index = generatedIndex(10_000);
    const { total, count, filters } = resultOf(index, { text: 'nurse', chosen: { workplace: ['remote'] } });
    assert.equal(total, 10_000);
    assert.ok(count > 10 && count < 1000, `${count}`);
    assert.equal(filters.length, 7);
  });
});
