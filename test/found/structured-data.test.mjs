/** The JobPosting of a posting: valid by schema.org and by Google's rules, and never more than the posting says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import { parse, parseFragment } from 'parse5';
import fc from '../support/random.mjs';
import { found, hostile } from './entries.mjs';
import { elementsOf, readingOf, seed } from './structured.mjs';

const { $comment: _, ...classes } = JSON.parse(
  readFileSync(new URL('schemas/job-posting.json', import.meta.url), 'utf8'),
);
/** The classes of schema.org as its own file has them, which the validator reads. */
const vocabulary = {
  '@graph': Object.entries(classes).flatMap(([name, { isA, has }]) => [
    { '@id': `schema:${name}`, '@type': 'rdfs:Class', ...(isA && { 'rdfs:subClassOf': { '@id': `schema:${isA}` } }) },
    ...has.split(' ').map((/** @type {string} */ property) => ({
      '@id': `schema:${property}`,
      '@type': 'rdf:Property',
      'schema:domainIncludes': { '@id': `schema:${name}` },
    })),
  ]),
};
const validator = new Validator(vocabulary);

const TYPES = 'FULL_TIME PART_TIME CONTRACTOR TEMPORARY INTERN VOLUNTEER PER_DIEM OTHER'.split(' ');
const UNITS = 'HOUR DAY WEEK MONTH YEAR'.split(' ');
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/;
/** "Valid tags include p, ul, li, headings h1–h5, strong and em"; and what holds items in order, breaks lines and leads on. */
const TAGS = new Set('p ul li h2 h3 h4 h5 strong em ol br a'.split(' '));

const all = (/** @type {any} */ value) => (value === undefined ? [] : [value].flat());

/** Every object in it. */
const things = (/** @type {any} */ value) =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(things)]
    : [];

/** What no package checks: lists of words, days, elements and addresses. */
const assertGoogles = (/** @type {any} */ data) => {
  assert.equal(data['@type'], 'JobPosting');
  for (const type of all(data.employmentType)) assert.ok(TYPES.includes(type), type);
  for (const type of all(data.jobLocationType)) assert.equal(type, 'TELECOMMUTE');
  for (const date of all(data.datePosted)) assert.match(date, /^\d{4}-\d\d-\d\d$/);
  for (const date of all(data.jobStartDate)) assert.match(date, /^\d{4}-\d\d-\d\d$/);
  for (const date of all(data.validThrough)) assert.match(date, MOMENT);
  assert.ok(data.hiringOrganization.name);
  assert.ok(data.jobLocation || data.applicantLocationRequirements);
  for (const { address } of all(data.jobLocation)) assert.match(address.addressCountry, /^[A-Z]{2}$/);
  for (const { name } of all(data.applicantLocationRequirements)) assert.doesNotMatch(name, /^(EU|EEA)/);
  for (const { currency, value } of all(data.baseSalary)) {
    assert.match(currency, /^[A-Z]{3}$/);
    assert.ok(UNITS.includes(value.unitText));
    assert.ok(value.value > 0 || value.minValue < value.maxValue);
  }
  for (const { tagName } of elementsOf(parseFragment(data.description))) assert.ok(TAGS.has(tagName), tagName);
  for (const { url, sameAs, logo, image } of things(data))
    for (const address of [url, sameAs, logo, image].flatMap(all)) assert.match(address, /^https?:\/\/[^/]/);
};

const dataOf = (/** @type {object} */ posting, /** @type {any} */ options = {}) => {
  const result = readingOf(posting, options).structured(options);
  assert.ok('data' in result, `missing: ${JSON.stringify(result)}`);
  const data = /** @type {any} */ (result.data);
  assertGoogles(data);
  return data;
};
const missingOf = (/** @type {object} */ posting) => {
  const result = readingOf(posting).structured();
  assert.ok('missing' in result, 'there is data');
  return result.missing;
};

/** The least that Google takes. */
const welder = (more = {}) => ({
  title: 'Welder',
  lead: 'Weld.',
  datePosted: '2026-10-01',
  organization: { name: 'Smithy' },
  locations: [{ city: 'Kiruna', country: 'SE' }],
  ...more,
});

describe('the data of the seed', () => {
  for (const lang of ['en', 'sv'])
    it(`is valid by schema.org and by Google’s rules, in ${lang}`, async () => {
      const data = dataOf(
        seed({ validThrough: '2026-11-30', employmentType: ['FULL_TIME'], reference: 'REQ-7', openings: 2 }),
        { lang },
      );
      const issues = await validator.validate({ jsonld: { JobPosting: [data] } });
      const wrong = issues.filter(({ severity, errorType }) => severity === 'ERROR' || errorType === 'schemaOrg');
      assert.deepEqual(wrong, []);
      assert.match(data.title, lang === 'sv' ? /ingenjör/ : /Engineer/);
      assert.match(data.responsibilities, lang === 'sv' ? /^Automatisera/ : /^Automate/);
      assert.equal(data.applicantLocationRequirements.length, 27);
      assert.equal(data.jobLocation.address.addressCountry, 'SE');
    });

  it('is valid with every fact that a posting may have', async () => {
    const data = dataOf(
      welder({
        url: '/jobs/welder',
        workplace: 'remote',
        applicantLocations: ['NO', 'US-CA'],
        locations: [
          { name: 'Mine', street: 'Road 1', postalCode: '981 38', city: 'Kiruna', region: 'BD', country: 'SE' },
        ],
        salary: { min: 46000, max: 38000, currency: 'SEK', unit: 'MONTH' },
        organization: {
          name: 'Smithy',
          url: 'https://smithy.example',
          logo: 'logo.png',
          sameAs: ['https://w.example/Q1'],
        },
        apply: { url: 'https://smithy.example/apply', direct: true },
        startDate: '2027-01-04',
        workHours: 'Nights',
        department: 'Forge',
        eligibility: 'A permit',
        image: { src: 'welder.jpg', alt: 'Sparks' },
        contact: { name: 'Maja', role: 'Smith', email: 'maja@smithy.example', phone: '+46 8 123', url: '/maja' },
        sections: [
          ...'responsibilities qualifications skills benefits employer education experience process'.split(' '),
        ].map((role) => ({ role, text: `Some *${role}*.` })),
      }),
    );
    const issues = await validator.validate({ jsonld: { JobPosting: [data] } });
    assert.deepEqual(
      issues.filter(({ severity, errorType }) => severity === 'ERROR' || errorType === 'schemaOrg'),
      [],
    );
    assert.deepEqual(data.baseSalary, {
      '@type': 'MonetaryAmount',
      currency: 'SEK',
      value: { '@type': 'QuantitativeValue', minValue: 38000, maxValue: 46000, unitText: 'MONTH' },
    });
    assert.deepEqual(data.applicantLocationRequirements, [
      { '@type': 'Country', name: 'NO' },
      { '@type': 'State', name: 'CA, US' },
    ]);
    assert.deepEqual(data.hiringOrganization, {
      '@type': 'Organization',
      name: 'Smithy',
      url: 'https://smithy.example/',
      logo: 'https://jobs.example/postings/logo.png',
      sameAs: ['https://smithy.example/', 'https://w.example/Q1'],
    });
    assert.equal(data.url, 'https://jobs.example/jobs/welder');
    assert.equal(data.jobBenefits, 'Some benefits.');
    assert.equal(data.educationRequirements, 'Some education.');
    assert.equal(data.applicationContact.email, 'maja@smithy.example');
    assert.equal(data.directApply, true);
    assert.equal(data.jobStartDate, '2027-01-04');
  });
});

describe('without a field that Google requires there is none, but its name', () => {
  const { title } = welder();
  for (const [what, posting, missing] of /** @type {const} */ ([
    ['nothing but a title', { title }, ['sections', 'datePosted', 'organization.name', 'locations']],
    ['a text that is the title again', welder({ lead: `**${title}**` }), ['sections']],
    ['a date that nobody could have written', welder({ datePosted: '0000-01-01' }), ['datePosted']],
    ['a place without a country', welder({ locations: [{ city: 'Kiruna' }] }), ['locations[0].country']],
    ['a country that is no more', welder({ locations: [{ country: 'YU' }] }), ['locations[0].country']],
    ['a country that is none', welder({ locations: [{ country: 'EU' }] }), ['locations[0].country']],
    ['work that is remote from nowhere', welder({ locations: [], workplace: 'remote' }), ['applicantLocations']],
    [
      'applicants from somewhere, but a place of work unknown',
      welder({ locations: [], applicantLocations: ['SE'] }),
      ['locations'],
    ],
  ]))
    it(what, () => assert.deepEqual(missingOf(posting), missing));
});

describe('what Google takes amiss is not in the data', () => {
  it('work that is partly at a place is no telework, and has no applicants from elsewhere', () => {
    for (const workplace of ['hybrid', 'onsite']) {
      const data = dataOf(welder({ workplace, applicantLocations: ['EU'] }));
      assert.equal(data.jobLocationType, undefined);
      assert.equal(data.applicantLocationRequirements, undefined);
    }
  });

  it('a union is its countries, each once, and what is no country is left out', () => {
    const remote = (/** @type {string[]} */ ...applicantLocations) =>
      all(dataOf(welder({ workplace: 'remote', applicantLocations })).applicantLocationRequirements).map(
        ({ name }) => name,
      );
    assert.equal(remote('EU').length, 27);
    assert.equal(remote('EEA').length, 30);
    assert.deepEqual(new Set(remote('EU', 'IS', 'NO', 'LI')), new Set(remote('EEA')));
    assert.equal(remote('EU', 'SE', 'SE-AB', 'EEA').length, 30);
    assert.deepEqual(remote('XX', 'UN', 'SU', 'UK', 'GB', 'XK'), ['GB', 'XK']);
  });

  it('places without a country are left out beside one that has it', () => {
    const data = dataOf(welder({ locations: [{ city: 'Oslo' }, { city: 'Kiruna', country: 'SE' }] }));
    assert.equal(data.jobLocation.address.addressLocality, 'Kiruna');
  });

  it('several places and kinds of employment are lists', () => {
    const data = dataOf(
      welder({
        locations: [{ country: 'SE' }, { country: 'NO' }],
        employmentType: ['FULL_TIME', 'PART_TIME', 'FULL_TIME'],
      }),
    );
    assert.deepEqual(
      data.jobLocation.map((/** @type {any} */ { address }) => address.addressCountry),
      ['SE', 'NO'],
    );
    assert.deepEqual(data.employmentType, ['FULL_TIME', 'PART_TIME']);
  });

  for (const [what, salary, value] of /** @type {const} */ ([
    ['one amount is one', { value: 100, currency: 'EUR', unit: 'HOUR' }, { value: 100 }],
    ['a range of one amount is that', { min: 100, max: 100, currency: 'EUR', unit: 'HOUR' }, { value: 100 }],
    ['an open range is none', { min: 100, currency: 'EUR', unit: 'HOUR' }, undefined],
    ['an amount for nobody knows how long is none', { value: 100, currency: 'EUR' }, undefined],
    ['an amount without a currency is none', { value: 100, unit: 'HOUR' }, undefined],
    ['an amount in a currency that is none', { value: 100, currency: 'XXX', unit: 'HOUR' }, undefined],
    ['words are none', { text: 'competitive', currency: 'EUR', unit: 'HOUR' }, undefined],
    ['nothing at all is none', { value: 0, currency: 'EUR', unit: 'HOUR' }, undefined],
  ]))
    it(`of pay: ${what}`, () => {
      const { baseSalary } = dataOf(welder({ salary }));
      assert.deepEqual(baseSalary?.value, value && { '@type': 'QuantitativeValue', ...value, unitText: 'HOUR' });
    });

  for (const [written, end] of [
    ['2026-11-30', '2026-11-30T23:59:59'],
    ['2026-11-30T17:00+0100', '2026-11-30T17:00:00+01:00'],
    ['2026-11-30T17:00', '2026-11-30T17:00:00'],
    ['2026-11-30T24:00:00Z', '2026-12-01T00:00:00.000Z'],
  ])
    it(`a posting that is open through ${written} is so until ${end}`, () =>
      assert.equal(dataOf(welder({ validThrough: written })).validThrough, end));

  it('without a last day there is none', () => assert.ok(!('validThrough' in dataOf(welder()))));

  it('whether one applies directly is said only where the publisher has said it', () => {
    assert.ok(!('directApply' in dataOf(seed())));
    assert.equal(dataOf(welder({ apply: { url: 'https://e.example', direct: false } })).directApply, false);
  });

  it('a start in words is no day', () => {
    for (const startDate of ['Soon', '2027-02-31', '2027'])
      assert.ok(!('jobStartDate' in dataOf(welder({ startDate }))));
  });

  it('the number in the hiring system names the job, else its id', () => {
    assert.equal(dataOf(welder({ id: 'w', reference: 'REQ-7' })).identifier.value, 'REQ-7');
    assert.equal(dataOf(welder({ id: 'w' })).identifier.value, 'w');
  });

  it('what the page leaves out is left out', () => {
    const posting = welder({
      contact: { name: 'Maja' },
      faq: { items: [{ question: 'Where?', answer: 'Here.' }] },
    });
    const data = dataOf(posting, { withoutFaq: true, withoutContact: true });
    assert.doesNotMatch(JSON.stringify(data), /Maja|Where|Here/);
    assert.match(JSON.stringify(dataOf(posting)), /Maja.*|Where.*Here/);
  });
});

describe('the data in a script', () => {
  it('ends no script, whatever the posting holds, and says what it says', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(hostile, fc.constantFrom('</script>', '<!--<script>', '\u2028', 'ü'))), (parts) => {
        const text = `x${parts.join('')}`;
        const data = dataOf(welder({ title: text, lead: { html: `<p>About ${text}` }, organization: { name: text } }));
        const json = found.jsonOf(data);
        assert.match(json, /^[\x20-\x7e]*$/);
        assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(data)));
        const page = parse(`<!doctype html><script type="application/ld+json">${json}</script><p>after</p>`);
        const scripts = elementsOf(page).filter(({ tagName }) => tagName === 'script');
        assert.deepEqual(
          scripts.map(({ childNodes }) => childNodes[0].value),
          [json],
        );
      }),
      { numRuns: 200 },
    );
  });
});
