/** What the checks find and `--fix` writes without asking: where nothing is lost and nothing is guessed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const options = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
/** @type {{ module: typeof import('../../src/inspect/fix.ts') }} */
const { module: mending } = await runnerImport(local('src/inspect/fix.ts'), options);
/** @type {{ module: typeof import('../../src/node/rules.ts') }} */
const { module: node } = await runnerImport(local('src/node/rules.ts'), options);

const NOW = Date.UTC(2026, 10, 25);
const small = { title: 'Cook', apply: { url: 'https://example.com/apply' } };

/** A posting after all that is certain was written into it. */
const fixed = (/** @type {object} */ posting) => {
  const { text } = mending.fix(
    JSON.stringify({ ...small, ...posting }),
    'https://posting.invalid/a.json',
    node.rules,
    NOW,
  );
  return JSON.parse(text);
};

/** @typedef {readonly (readonly [given: object, mended: object])[]} Rows */

const mends = (/** @type {Rows} */ rows) => {
  for (const [given, mended] of rows) assert.deepEqual(fixed(given), { ...small, ...mended }, JSON.stringify(given));
};

/** What is told, and left as it stands. */
const leaves = (/** @type {readonly object[]} */ postings) => {
  for (const posting of postings) assert.deepEqual(fixed(posting), { ...small, ...posting });
};

const garbled = (/** @type {string} */ text) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

describe('a code', () => {
  it('of a language that was withdrawn or is a common mistake is written anew, also as the name of a translation', () =>
    mends([
      [{ lang: 'jp' }, { lang: 'ja' }],
      [{ lang: 'en-UK' }, { lang: 'en-GB' }],
      [{ lang: 'sv_SE' }, { lang: 'sv-SE' }],
      [{ lang: 'iw' }, { lang: 'he' }],
      [
        { lang: 'en', translations: { dk: { title: 'Kok' }, 'de-DE': { title: 'Koch' } } },
        { lang: 'en', translations: { da: { title: 'Kok' }, 'de-DE': { title: 'Koch' } } },
      ],
      [
        { lang: 'en', translations: { jp: { title: '調理師' }, jpn: { title: '料理人' } } },
        { lang: 'en', translations: { ja: { title: '調理師' }, jpn: { title: '料理人' } } },
      ],
    ]));

  it('of a language stays where it is another’s, or where two texts would have one name', () =>
    leaves([
      { lang: 'se' },
      { lang: 'se-SE' },
      { lang: 'qa' },
      { lang: 'en-XX' },
      { lang: 'en', translations: { se: { title: 'Kock' } } },
      { lang: 'en', translations: { dk: { title: 'Kok' }, da: { title: 'Køkkenchef' } } },
      { lang: 'da', translations: { dk: { title: 'Kok' } } },
      { lang: 'jp', translations: { ja: { title: '調理師' } } },
    ]));

  it('of a country that was withdrawn, or never was one’s, is written anew', () =>
    mends([
      [{ locations: [{ country: 'UK' }, { country: 'SE' }] }, { locations: [{ country: 'GB' }, { country: 'SE' }] }],
      [{ locations: [{ city: 'Αθήνα', country: 'EL' }] }, { locations: [{ city: 'Αθήνα', country: 'GR' }] }],
      [
        { workplace: 'remote', applicantLocations: ['EU', 'UK', 'UK-SCT'] },
        { workplace: 'remote', applicantLocations: ['EU', 'GB', 'GB-SCT'] },
      ],
    ]));

  it('of a country stays where it is a state, a union or nothing', () =>
    leaves([
      { locations: [{ city: 'Detroit', country: 'MI' }] },
      { locations: [{ country: 'EU' }] },
      { locations: [{ country: 'YU' }] },
      { salary: { value: 4000, currency: 'FIM', unit: 'MONTH' } },
    ]));
});

describe('an address', () => {
  it('that is among other signs is written bare', () =>
    mends([
      [{ contact: { email: 'mailto:maria@example.com' } }, { contact: { email: 'maria@example.com' } }],
      [{ contact: { email: '<maria@example.com>' } }, { contact: { email: 'maria@example.com' } }],
      [{ contact: { email: 'maria@example.com;' } }, { contact: { email: 'maria@example.com' } }],
      [{ apply: { url: 'https;example.com/x' } }, { apply: { url: 'https://example.com/x' } }],
      [{ apply: { url: '<https://example.com/x>' } }, { apply: { url: 'https://example.com/x' } }],
      [{ apply: { url: 'firma.pl/praca' } }, { apply: { url: 'https://firma.pl/praca' } }],
      [{ contact: { url: 'example.com.br/vagas' } }, { contact: { url: 'https://example.com.br/vagas' } }],
      [{ apply: { url: 'https://example.com/?a=1&amp;b=2' } }, { apply: { url: 'https://example.com/?a=1&b=2' } }],
    ]));

  it('that says more stays, and so does each in a text', () =>
    leaves([
      { contact: { email: 'maria@example.com, ida@example.com' } },
      { contact: { email: 'Maria<maria@example.com>' } },
      { contact: { email: 'maria@example.com(HR)' } },
      { contact: { email: '応募はmaria@example.comまで' } },
      { contact: { email: 'maria@example,com' } },
      { contact: { email: 'maria@example..com' } },
      { apply: { url: 'mailto:jobs@example.com (HR)' } },
      { apply: { url: 'mailto:jobs@example.com?subject=Hi there' } },
      { apply: { url: 'Apply here' } },
      { apply: { url: 'https://example.com,https://b.example' } },
      { apply: { url: 'firma.pl' } },
      { lead: '[Mehr](www.example.de) und [ici](#nowhere)' },
    ]));
});

describe('a line of words', () => {
  it('loses marks, tags and references, and has its letters back', () =>
    mends([
      [{ title: '**Senior** Cook' }, { title: 'Senior Cook' }],
      [{ title: '<b>Cook</b> R&amp;amp;D' }, { title: 'Cook R&D' }],
      [{ title: 'Ing&eacuteur' }, { title: 'Ingéur' }],
      [{ title: garbled('Kök i Malmö') }, { title: 'Kök i Malmö' }],
      [{ contact: { name: garbled('Åsa Öberg') } }, { contact: { name: 'Åsa Öberg' } }],
    ]));

  it('stays where more than marks would be lost, or nobody knows the letters', () =>
    leaves([
      { contact: { name: '[Anna](https://example.se)' } },
      { contact: { name: '<a href="https://example.se">Anna</a>' } },
      { title: 'Cook <!-- Malmö -->' },
      { title: '__TITLE__' },
      { title: '[Company Name]' },
      { title: 'Malm� — Göteborg' },
      { title: 'Årlig fÃ¶rmån' },
    ]));
});

it('a text stays as its author wrote it', () =>
  leaves([
    { lead: '**Vi söker **dig &notit; <b>nu</b> [Company Name]' },
    { lead: ['x', garbled('Vi söker dig till Malmö')] },
    { lead: { html: '<p>**Wir** suchen</p>' } },
  ]));

it('pay and days stay where several things may be wrong', () =>
  leaves([
    { salary: { min: 38000, max: 4600, currency: 'SEK', unit: 'MONTH' } },
    { salary: { value: 30, currency: 'EUR', unit: 'YEAR' } },
    { datePosted: '2026-12-01', validThrough: '2026-11-30' },
    { startDate: '31.11.2027' },
  ]));

it('advice stays advice', () => leaves([{ startDate: '1 maj 2027' }, { validThrough: '2099-12-18T00:00' }]));

describe('a place that is a word for how one works', () => {
  it('becomes that', () =>
    mends([
      [{ locations: [{ city: 'Remote' }] }, { workplace: 'remote' }],
      [{ locations: [{ name: 'Hybrid' }] }, { workplace: 'hybrid' }],
      [{ workplace: 'remote', locations: [{ city: 'Hemarbete' }] }, { workplace: 'remote' }],
      [
        { workplace: 'remote', locations: [{ city: 'Homeoffice' }, { city: 'Oslo' }] },
        { workplace: 'remote', locations: [{ city: 'Oslo' }] },
      ],
    ]));

  it('stays where it says more, or something else than the rest', () =>
    leaves([
      { locations: [{ city: 'Remote', country: 'SE' }] },
      { workplace: 'hybrid', locations: [{ city: 'Remote' }] },
      { locations: [{ city: 'Oslo' }, { city: 'Remote' }] },
    ]));
});

it('words that a form has in angle brackets are to be filled in', () => {
  const { findings } = mending.fix(
    JSON.stringify({ ...small, lead: ['Work', 'at <Company Name> in <Ort>', '`<Company Name>` <br> <address>'] }),
    'https://posting.invalid/a.json',
    node.rules,
    NOW,
  );
  assert.deepEqual(
    findings.filter(({ mend }) => mend === 'fill it in, or remove it').map(({ path, found }) => [path, found]),
    [
      ['lead[1]', '"<Company Name>"'],
      ['lead[1]', '"<Ort>"'],
    ],
  );
});
