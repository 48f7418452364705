/** The mends that are proposed: each is right, or names all that may be meant, or says the form that is wanted. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const options = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
/** @type {{ module: typeof import('../../src/inspect/inspect.ts') }} */
const { module: inspection } = await runnerImport(local('src/inspect/inspect.ts'), options);
/** @type {{ module: typeof import('../../src/node/rules.ts') }} */
const { module: node } = await runnerImport(local('src/node/rules.ts'), options);

const NOW = Date.UTC(2026, 10, 25);
const small = { title: 'Cook', apply: { url: 'https://example.com/apply' } };

const findingsOf = (/** @type {object} */ data) =>
  inspection.inspect({ data }, 'https://posting.invalid/cook.json', node.rules, NOW).findings;

/** The mend of what is said at a path. */
const mendAt = (/** @type {object} */ data, /** @type {string} */ path) => {
  const found = findingsOf({ ...small, ...data }).filter((finding) => finding.path === path);
  assert.equal(found.length, 1, `${path}: ${JSON.stringify(found)}`);
  return found[0].mend;
};

const EIGHT = '"FULL_TIME" "PART_TIME" "CONTRACTOR" "TEMPORARY" "INTERN" "VOLUNTEER" "PER_DIEM" "OTHER"';
const ANY_NUMBER = 'write a number of at least 0, without quotes';
const ANY_DAY = 'write it as in "2026-11-30"';
const ANY_WORKPLACE = 'write one of "onsite" "hybrid" "remote"';

/**
 * By the row of what people reported: what stands in the file, the path, and the mend.
 *
 * @type {Record<string, readonly (readonly [object, string, string])[]>}
 */
const rows = {
  'M1: a day in words': [
    ...[
      ['30. marraskuuta 2096', '2096-11-30'],
      ['30 oktober 2096', '2096-10-30'],
      ['1 maj 2097', '2097-05-01'],
      ['1 décembre 2096', '2096-12-01'],
      ['30 listopada 2096', '2096-11-30'],
      ['2096年11月30日', '2096-11-30'],
      ['31.12.2096 15:00', '2096-12-31T15:00'],
      ['November 30th, 2096', '2096-11-30'],
      ['30 de noviembre de 2096', '2096-11-30'],
      ['٣٠ نوفمبر ٢٠٩٦', '2096-11-30'],
    ].map(([text, day]) => /** @type {const} */ ([{ validThrough: text }, 'validThrough', `write "${day}"`])),
    [{ datePosted: '30.11.26' }, 'datePosted', 'write "2026-11-30"'],
    [{ validThrough: 'Marchember 3, 2096' }, 'validThrough', ANY_DAY],
    [{ validThrough: 'November 2096' }, 'validThrough', ANY_DAY],
  ],
  'M2: a day among words': [
    [{ datePosted: 'Bewerbungsfrist: 05.12.2026' }, 'datePosted', 'write "2026-12-05"'],
    [{ datePosted: 'senast 5/12 2026' }, 'datePosted', 'write "2026-12-05" or "2026-05-12", whichever it is'],
    [{ datePosted: 'Fri 5-12-2026' }, 'datePosted', 'write "2026-12-05"'],
    [{ datePosted: '応募締切：2026年12月5日' }, 'datePosted', 'write "2026-12-05"'],
    [{ datePosted: 'hasta el 5 de diciembre de 2026 inclusive' }, 'datePosted', 'write "2026-12-05"'],
    [{ datePosted: '1 or 2 December 2026' }, 'datePosted', ANY_DAY],
  ],
  'M3: a day that there is not': [
    [{ datePosted: '31 november 2026' }, 'datePosted', 'write a day that exists'],
    [{ datePosted: '30.02.2027' }, 'datePosted', 'write a day that exists'],
    [{ datePosted: '2027-02-29' }, 'datePosted', 'write a day that exists'],
    [{ startDate: '2027-02-31' }, 'startDate', 'write the day that was meant'],
    [{ startDate: '2027-13-01' }, 'startDate', 'write the day that was meant'],
  ],
  'M4: an amount': [
    ...['45 tkr', '12 LPA', '400万円', '3.5 mio', '45k', '2,5 Mio. €', '40–50 000', 'Level 5'].map(
      (text) =>
        /** @type {const} */ ([{ salary: { min: text, currency: 'SEK', unit: 'YEAR' } }, 'salary.min', ANY_NUMBER]),
    ),
    ...[
      ['12,00,000', 1200000],
      ['45 000 kr', 45000],
      ['45.000,50', 45000.5],
      ["45'000", 45000],
      ['４５，０００', 45000],
    ].map(
      ([text, number]) =>
        /** @type {const} */ ([
          { salary: { min: text, currency: 'SEK', unit: 'YEAR' } },
          'salary.min',
          `write ${number}, without quotes`,
        ]),
    ),
    [
      { salary: { value: '1 800 €', unit: 'MONTH' } },
      'salary.value',
      'write 1800, without quotes, and beside it "currency": "EUR"',
    ],
  ],
  'M4: a currency': [
    [{ salary: { text: 'x', currency: 'lei' } }, 'salary.currency', 'write "MDL" or "RON", whichever it is'],
    [{ salary: { text: 'x', currency: 'SFr' } }, 'salary.currency', 'write it as in "EUR"'],
    [{ salary: { text: 'x', currency: '€' } }, 'salary.currency', 'write "EUR"'],
    [{ salary: { text: 'x', currency: 'svenska kronor' } }, 'salary.currency', 'write "SEK"'],
    [
      { salary: { text: 'x', currency: 'kr' } },
      'salary.currency',
      'write "DKK", "ISK", "NOK" or "SEK", whichever it is',
    ],
    [{ salary: { text: 'x', currency: 'dollars' } }, 'salary.currency', 'write it as in "EUR"'],
  ],
  'M5: a workplace': [
    ...['Not remote', 'Remote: no', 'partially remote', 'nicht remote', 'ej distans', 'remote first'].map(
      (text) => /** @type {const} */ ([{ workplace: text }, 'workplace', ANY_WORKPLACE]),
    ),
    [{ workplace: 'Hybrid/Remote' }, 'workplace', 'write "hybrid" or "remote", whichever it is'],
    [{ workplace: '100 % remote' }, 'workplace', 'write "remote"'],
    [{ workplace: 'På plats' }, 'workplace', 'write "onsite"'],
  ],
  'M6: kinds of employment': [
    [{ employmentType: 'Full-time / Part-time' }, 'employmentType', 'write ["FULL_TIME", "PART_TIME"]'],
    [{ employmentType: 'Teilzeit' }, 'employmentType', 'write ["PART_TIME"]'],
    [{ employmentType: 'Praktikum' }, 'employmentType', 'write ["INTERN"]'],
    [{ employmentType: 'heltid eller deltid' }, 'employmentType', 'write ["FULL_TIME", "PART_TIME"]'],
    [{ employmentType: ['Temps plein'] }, 'employmentType[0]', 'write "FULL_TIME"'],
    [{ employmentType: '正社員' }, 'employmentType', `write an array with one or more of ${EIGHT}`],
    [{ employmentType: 'Festanstellung' }, 'employmentType', `write an array with one or more of ${EIGHT}`],
  ],
  'M7: a field under another name': [
    [{ team: 'Ops' }, 'team', 'rename it to "department"'],
    [{ wage: 45000 }, 'wage', 'write it as "salary": { "value": 45000 }, with its "currency" and "unit"'],
    [{ positions: 2 }, 'positions', 'rename it to "openings"'],
    [{ positions: ['Oslo'] }, 'positions', 'let its name begin with "x-"'],
    [{ contract: 'Full time' }, 'contract', 'write it as "employmentType": ["FULL_TIME"]'],
    [{ hiringOrganization: 'Yard' }, 'hiringOrganization', 'write it as "organization": { "name": "Yard" }'],
    [
      { compensation_minimum: 30000, compensation_currency: 'EUR', compensation_frequency: 'per year' },
      'compensation_minimum',
      'write it as "salary": { "min": 30000, "currency": "EUR", "unit": "YEAR" }',
    ],
    [{ first_published: '2026-10-01T09:00:00Z' }, 'first_published', 'rename it to "datePosted"'],
    [{ createdAt: 1790000000000 }, 'createdAt', 'write it as "datePosted": "2026-09-21"'],
    [{ refNumber: 'A12' }, 'refNumber', 'rename it to "reference"'],
    [{ telecommuting: true }, 'telecommuting', 'write it as "workplace": "remote"'],
    [
      { department: 'Ops', departmentLabel: 'Ops' },
      'departmentLabel',
      'remove it: "department" is there already, and says the same',
    ],
  ],
  'M7: a text under another name': [
    [{ lead: 'Hi.', description: 'We weld.' }, 'description', 'move it to "sections": [{ "text": "We weld." }]'],
    [
      { requirements: ['A torch', 'A mask'] },
      'requirements',
      'move it to "sections": [{ "role": "qualifications", "title": "Requirements", "text": ["- A torch", "- A mask"] }]',
    ],
    [
      { lang: 'sv', requirements: 'Du svetsar.' },
      'requirements',
      'move it to "sections": [{ "role": "qualifications", "text": "Du svetsar." }]',
    ],
    [
      { lang: 'de', Aufgaben: 'Sie schweißen.' },
      'Aufgaben',
      'move it to "sections": [{ "role": "responsibilities", "title": "Aufgaben", "text": "Sie schweißen." }]',
    ],
    [
      { sections: [{ text: 'One.' }], jobBenefits: '<p>Tea.</p>' },
      'jobBenefits',
      'move it to "sections": { "role": "benefits", "title": "Job benefits", "text": { "html": "<p>Tea.</p>" } }',
    ],
    [
      { description: { en: 'We weld.', sv: 'Vi svetsar.' } },
      'description',
      'write the text of the posting’s own language here, and the others into "translations"',
    ],
    [{ i18n: { sv: { title: 'Kock' } } }, 'i18n', 'rename it to "translations"'],
    [{ about: 'We weld.' }, 'about', 'move it to "sections": [{ "title": "About", "text": "We weld." }]'],
    [
      { 'Fun facts': 'We sing at work.' },
      '["Fun facts"]',
      'move it to "sections": [{ "title": "Fun facts", "text": "We sing at work." }], or let its name begin with "x-"',
    ],
  ],
  'M8: a mend of several steps, in one': [
    [{ location: 'Stockholm' }, 'location', 'write it as "locations": [{ "city": "Stockholm" }]'],
    [{ location: 'Malmö, Sverige' }, 'location', 'write it as "locations": [{ "city": "Malmö", "country": "SE" }]'],
    [{ location: 'Oslo; Bergen' }, 'location', 'write it as "locations": [{ "city": "Oslo" }, { "city": "Bergen" }]'],
    [{ location: 'San Francisco, CA' }, 'location', 'write it as "locations": [{ "name": "San Francisco, CA" }]'],
    [{ location: 'Remote' }, 'location', 'write "workplace": "remote" in place of it'],
    [{ workplace: 'remote', location: 'Remote' }, 'location', 'remove it: "workplace" is "remote" already'],
    [
      { locations: ['Oslo', 'Remote'] },
      'locations[1]',
      'write "workplace": "remote" or "hybrid" in place of it, whichever it is',
    ],
    [{ locations: ['Remote'] }, 'locations[0]', 'write "workplace": "remote" in place of it'],
    [{ locations: 'Hybrid' }, 'locations', 'write "workplace": "hybrid" in place of it'],
    [
      { city: 'Köln', country: 'Deutschland' },
      'city',
      'write it as "locations": [{ "city": "Köln", "country": "DE" }]',
    ],
    [{ lang: 'Svenska' }, 'lang', 'write "sv"'],
    [{ lang: '日本語' }, 'lang', 'write "ja"'],
    [{ locations: [{ country: 'Sverige' }] }, 'locations[0].country', 'write "SE"'],
    [{ locations: [{ country: 'フィンランド' }] }, 'locations[0].country', 'write "FI"'],
    [{ translations: { Svenska: { title: 'Kock' } } }, 'translations.Svenska', 'rename it to "sv"'],
    [{ faq: [{ q: 'When?', a: 'Now.' }] }, 'faq', 'write { "items": [{ "question": "When?", "answer": "Now." }] }'],
    [
      { salary: '38 000–46 000 SEK/month' },
      'salary',
      'write { "min": 38000, "max": 46000, "currency": "SEK", "unit": "MONTH" }',
    ],
    [{ salary: 'by agreement' }, 'salary', 'write { "text": "by agreement" }'],
  ],
  'M9: codes that are none': [
    ...[
      ['jp', 'ja'],
      ['se', 'sv'],
      ['dk', 'da'],
      ['cz', 'cs'],
      ['en-UK', 'en-GB'],
      ['swe', 'sv'],
    ].map(([code, meant]) => /** @type {const} */ ([{ lang: code }, 'lang', `write "${meant}"`])),
    [{ locations: [{ city: 'Leeds', country: 'UK' }] }, 'locations[0].country', 'write "GB"'],
    [{ locations: [{ city: 'Athens', country: 'EL' }] }, 'locations[0].country', 'write "GR"'],
    [{ applicantLocations: ['UK'] }, 'applicantLocations[0]', 'write "GB"'],
  ],
  'M10: a moment at midnight': [
    [{ validThrough: '2096-12-18T00:00' }, 'validThrough', 'write "2096-12-18"'],
    [{ validThrough: '2096-12-18T00:00:00Z' }, 'validThrough', 'write "2096-12-18"'],
    [{ validThrough: '2096-12-18T00:00+01:00' }, 'validThrough', 'write "2096-12-18"'],
  ],
};

describe('a proposed mend', () => {
  for (const [row, cases] of Object.entries(rows)) {
    it(`is right about ${row.replace(/^M\d+: /, '')}`, () => {
      for (const [data, path, mend] of cases) {
        // a title must be there, and each field of the case in place of that of the posting
        assert.equal(mendAt(data, path), mend, JSON.stringify(data));
      }
    });
  }

  it('asks for one file for each posting of a list, and says of each what there is to say', () => {
    for (const [data, path, first] of [
      [{ jobs: [small, { ...small, location: 'Oslo' }] }, 'jobs', 'jobs[1].location'],
      [[small, { ...small, location: 'Oslo' }], '', '[1].location'],
      [{ data: [small, small, { ...small, location: 'Oslo' }] }, 'data', 'data[2].location'],
    ]) {
      const findings = findingsOf(/** @type {object} */ (data));
      assert.match(findings[0].mend, /^write each of the \d objects \{ … \} in a file of its own$/);
      assert.equal(findings[0].path, path);
      assert.equal(findings.filter(({ level }) => level === 'error').length, 1);
      assert.ok(findings.some((finding) => finding.path === first));
    }
    const [around] = findingsOf({ job: { ...small, location: 'Oslo' } });
    assert.equal(around.mend, 'keep job alone: all from its { to its }');
  });

  it('says of what is too long to be shown whole that it is to be shortened', () => {
    const long = 'You cook for people of a shipyard. '.repeat(3000);
    const mendsAt = (/** @type {object} */ data, /** @type {string} */ path) =>
      findingsOf({ ...small, ...data }).flatMap((finding) => (finding.path === path ? [finding.mend] : []));

    assert.deepEqual([...new Set(mendsAt({ tagline: long }, 'tagline'))], ['shorten it']);
    assert.equal(mendsAt({ lead: long }, 'lead').at(-1), 'shorten it, or what stands before it');
    const sections = Array.from({ length: 100 }, () => ({ text: long.slice(0, 9000) }));
    assert.deepEqual(mendsAt({ sections }, 'sections'), ['shorten the list']);
  });

  it('never says of words that somebody wrote that they are to be removed', () => {
    const text = fc.constantFrom(
      'One line of words.',
      'Word',
      ['First line', 'second'],
      { html: '<p>x y</p>' },
      { text: 'x y' },
    );
    const name = fc.oneof(
      fc.constantFrom(
        'description',
        'responsibilities',
        'about',
        'name',
        'intro',
        'body',
        'team',
        'wage',
        'text',
        'Über uns',
      ),
      fc.string({ minLength: 1 }).filter((key) => !key.startsWith('x-') && !key.startsWith('@') && !(key in small)),
    );
    fc.assert(
      fc.property(name, text, fc.boolean(), (key, value, hasLead) => {
        const findings = findingsOf({
          ...small,
          ...(hasLead && { lead: 'Hi.', sections: [{ text: 'x' }] }),
          [key]: value,
        });
        for (const { mend, path } of findings) {
          if (path === node.rules.pathTo('', key))
            assert.doesNotMatch(mend, /^remove it|or remove it/, `${key}: ${JSON.stringify(value)}`);
        }
      }),
    );
  });

  it('of a day is that day, or all that it may be, or none', () => {
    const languages = ['en', 'ar', 'da', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nb', 'nl', 'pl', 'pt', 'sv'];
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom(.../** @type {const} */ (['full', 'long', 'medium', 'short']));
    const around = fc.constantFrom('…', 'Deadline: …', 'senast …', '… (Ende)', '締切：…', 'hasta el …!');
    let named = 0;
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), styles, around, (date, lang, dateStyle, words) => {
        const written = words.replace('…', new Intl.DateTimeFormat(lang, { dateStyle, timeZone: 'UTC' }).format(date));
        const day = date.toISOString().slice(0, 10);
        const found = findingsOf({ ...small, datePosted: written }).filter(({ path }) => path === 'datePosted');
        const proposed = found.flatMap(({ mend }) =>
          mend.startsWith('write "') ? (mend.match(/\d{4}-\d\d-\d\d/g) ?? []) : [],
        );
        if (written === day) return;
        assert.ok(
          !proposed.length || proposed.includes(day),
          `${written} (${lang}): ${proposed.join(' ')} and not ${day}`,
        );
        named += proposed.length ? 1 : 0;
      }),
      { numRuns: 1000 },
    );
    assert.ok(named > 800, `${named} of 1,000 were read`);
  });
});
