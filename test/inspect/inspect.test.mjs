/** What an editor is told of a posting file, where, and how to mend it: by `careers-widget validate`, as it is installed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folder, run, SEED, seed } from '../support/command-line.mjs';
import { saidOf } from '../support/said.mjs';

/** The seed's posting with one thing changed. */
const broken = (/** @type {string | RegExp} */ what, /** @type {string} */ by) => {
  const text = seed.replace(what, by);
  assert.notEqual(text, seed, `the seed's posting has no ${String(what)}`);
  return text;
};

/** Line and column of a string, from 1. */
const placeOf = (/** @type {string} */ text, /** @type {string} */ string) => {
  const before = text.slice(0, text.indexOf(string)).split('\n');
  assert.ok(text.includes(string), `no ${string} in the text`);
  return [before.length, before.at(-1).length + 1];
};

const valid = JSON.stringify({ title: 'Engineer', apply: { url: 'https://example.com/apply' } });
const APPLY = /"apply": \{\n[^]*?\n  \},/;
const APPLY_URL = /"url": "https:\/\/safespring[^"]*"/;

/**
 * What people do to a file: its name, the change, where it is to be found (a string of the changed file, or the very
 * line and column), the level, the path, and the mend.
 *
 * @type {readonly [string, string, string | readonly [number, number], string, string, string][]}
 */
const table = [
  // no JSON any more
  [
    'a trailing comma',
    broken('"height": 160', '"height": 160,'),
    ',\n    }\n  },\n  "trans',
    'error',
    '',
    'remove the comma',
  ],
  [
    'a comma that is missing',
    broken('"status": "open",', '"status": "open"'),
    '\n  "title"',
    'error',
    '',
    'put a comma here',
  ],
  ['two commas', broken('"open",', '"open",,'), ',\n  "title"', 'error', '', 'remove this comma'],
  [
    'curly quotes',
    broken('"Beginning of November"', '“Beginning of November”'),
    '“Beg',
    'error',
    '',
    'write " in place of the curly or single quote',
  ],
  [
    'one curly quote',
    broken('of November"', 'of November”'),
    '"Beginning',
    'error',
    '',
    'write " in place of the curly one',
  ],
  [
    'quotes in a text',
    broken('open-source', '"open-source"'),
    'open-source',
    'error',
    '',
    'write \\" or “ ” for the quotes inside the text',
  ],
  [
    'a line break in a text',
    broken('right from the', 'right\nfrom the'),
    '"Here you',
    'error',
    '',
    'write \\n in place of the line break, or give the text as an array of its lines',
  ],
  [
    'a space that is none',
    broken('"status": "open"', '"status":\u00a0"open"'),
    '\u00a0',
    'error',
    '',
    'replace the invisible character here with a space',
  ],
  [
    'a number with a space',
    broken('"workplace"', '"salary": { "min": 45 000 },\n  "workplace"'),
    '45 000',
    'error',
    '',
    'write 45000',
  ],
  [
    'a comment',
    broken('"status"', '// a draft\n  "status"'),
    '// a draft',
    'error',
    '',
    'remove it, or keep it in a field whose name begins with x-',
  ],
  ['half a file', seed.trim().slice(0, -1), [286, 1], 'error', '', 'close the object with }'],
  ['nothing', '', [1, 1], 'error', '', 'write { "title": "…", "apply": { "url": "https://…" } }'],
  ['a web page', '<!doctype html>', [1, 1], 'error', '', 'save the posting itself, not the page that shows it'],
  ['an array', `[${valid}]`, [1, 1], 'error', '', 'write one object { … } with the posting’s fields'],
  // fields
  ['titel', broken('"title": "DevOps', '"titel": "DevOps'), '"titel"', 'warning', 'titel', 'rename it to "title"'],
  [
    'titel, and so no title',
    broken('"title": "DevOps', '"titel": "DevOps'),
    [1, 1],
    'error',
    'title',
    'rename "titel" to "title"',
  ],
  [
    'tagLine',
    broken('"tagline": "Work', '"tagLine": "Work'),
    '"tagLine"',
    'warning',
    'tagLine',
    'rename it to "tagline"',
  ],
  [
    'aply',
    broken('"apply": {\n    "url"', '"aply": {\n    "url"'),
    '"aply"',
    'warning',
    'aply',
    'rename it to "apply"',
  ],
  [
    'aply, and so no way to apply',
    broken('"apply": {\n    "url"', '"aply": {\n    "url"'),
    [1, 1],
    'error',
    'apply.url',
    'rename "aply" to "apply"',
  ],
  [
    'another format’s name',
    broken(APPLY, '"applyUrl": "https://example.com",'),
    '"applyUrl"',
    'warning',
    'applyUrl',
    'write it as "apply": { "url": "https://example.com" }',
  ],
  ['no title', broken(/  "title": "DevOps.*\n/, ''), [1, 1], 'error', 'title', 'add "title": "…"'],
  ['no way to apply', broken(APPLY, ''), [1, 1], 'error', 'apply.url', 'add "apply": { "url": "https://…" }'],
  [
    'a field twice',
    broken('"lang": "en",', '"lang": "en",\n  "lang": "sv",'),
    '"lang": "sv"',
    'warning',
    'lang',
    'remove one of the two: the other is in line 4',
  ],
  [
    'faq as an array',
    broken(/"faq": \{[^]*?(\[[^]*?\n    \])\n  \}/, '"faq": $1'),
    '"faq": [',
    'warning',
    'faq',
    'write { "items": [ … ] } around the array',
  ],
  [
    'locations as strings',
    broken(/\[\{ "city".*\}\]/, '["Stockholm"]'),
    '"Stockholm"',
    'warning',
    'locations[0]',
    'write { "city": "Stockholm" }',
  ],
  [
    'contact as a string',
    broken(/"contact": \{[^]*?\n  \},/, '"contact": "me@example.com",'),
    '"contact": "me',
    'warning',
    'contact',
    'write { "email": "me@example.com" }',
  ],
  // values
  [
    'a date as in Germany',
    broken('"datePosted"', '"validThrough": "30.11.2099",\n  "datePosted"'),
    '"validThrough"',
    'warning',
    'validThrough',
    'write "2099-11-30"',
  ],
  [
    'a date that two countries read differently',
    broken('2025-03-14', '03/04/2025'),
    '"datePosted"',
    'warning',
    'datePosted',
    'write "2025-04-03" or "2025-03-04", whichever it is',
  ],
  [
    'a day that does not exist',
    broken('2025-03-14', '2025-02-30'),
    '"datePosted"',
    'warning',
    'datePosted',
    'write a day that exists',
  ],
  [
    'a closing date of the past',
    broken('"datePosted"', '"validThrough": "2025-06-30",\n  "datePosted"'),
    '"validThrough"',
    'warning',
    'validThrough',
    'write a later day, or "status": "closed" if nobody can apply any more',
  ],
  [
    'a salary in words',
    broken('"workplace"', '"salary": "45 000",\n  "workplace"'),
    '"salary"',
    'warning',
    'salary',
    'write { "text": "45 000" }',
  ],
  [
    'an amount in quotes',
    broken('"workplace"', '"salary": { "min": "45 000", "currency": "SEK", "unit": "MONTH" },\n  "workplace"'),
    '"min"',
    'warning',
    'salary.min',
    'write 45000, without quotes',
  ],
  [
    'a currency in words',
    broken('"workplace"', '"salary": { "min": 1, "currency": "EURO", "unit": "MONTH" },\n  "workplace"'),
    '"currency"',
    'warning',
    'salary.currency',
    'write "EUR"',
  ],
  [
    'employmentType in words',
    broken('"workplace"', '"employmentType": "Full time",\n  "workplace"'),
    '"employmentType"',
    'warning',
    'employmentType',
    'write ["FULL_TIME"]',
  ],
  ['a country in words', broken('"SE"', '"Sweden"'), '"country"', 'warning', 'locations[0].country', 'write "SE"'],
  [
    'an e-mail address to apply at',
    broken(APPLY_URL, '"url": "jobs@example.com"'),
    '"url": "jobs',
    'error',
    'apply.url',
    'write "mailto:jobs@example.com"',
  ],
  [
    'www. to apply at',
    broken(APPLY_URL, '"url": "www.example.com/apply"'),
    '"url": "www',
    'error',
    'apply.url',
    'write "https://www.example.com/apply"',
  ],
  [
    'a script to apply with',
    broken(APPLY_URL, '"url": "javascript:alert(1)"'),
    '"url": "java',
    'error',
    'apply.url',
    'write "https://…"',
  ],
  // texts
  ['a link to no note', broken('(#info)', '(#inof)'), '"Enjoy', 'warning', 'sections[0].text[0]', 'write "#info"'],
  [
    'an e-mail address as a link',
    broken('Please click', '[Please](me@example.com) click'),
    '"[Please]',
    'warning',
    'sections[4].text[0]',
    'write "mailto:me@example.com"',
  ],
  [
    'HTML in Markdown',
    broken('Build and', '<b>Build</b> and'),
    '"- <b>',
    'warning',
    'sections[1].text[1]',
    'write **words** in place of it, or give the whole text as { "html": "…" }',
  ],
  [
    'a field with the name of what every object has',
    broken('"status": "open",', '"status": "open", "constructor": 1,'),
    '"constructor"',
    'warning',
    'constructor',
    'remove it, or let its name begin with "x-"',
  ],
  [
    'HTML in Markdown, below the same in code',
    broken('- Automate', '- `<b>` Automate').replace('Build and', '<b>Build</b> and'),
    '"- <b>',
    'warning',
    'sections[1].text[1]',
    'write **words** in place of it, or give the whole text as { "html": "…" }',
  ],
  [
    'one id for two questions',
    broken('"employment-contract"', '"outside-eu"'),
    '"id": "outside-eu",\n        "question": "I don',
    'warning',
    'faq.items[1].id',
    'give it an id of its own, as in "outside-eu-2"',
  ],
  [
    'a translation of nothing',
    broken(/"about-us"(?=,\s*"title": "Om)/, '"about"'),
    '"id": "about",',
    'warning',
    'translations.sv.sections[3].id',
    'write "about-us"',
  ],
  [
    'a language in words',
    broken('"sv": {', '"Svenska": {'),
    '"Svenska"',
    'warning',
    'translations.Svenska',
    'rename it to "sv"',
  ],
];

describe('an inspected file', () => {
  it('finds the seed’s posting clean: advice, and no more', async () => {
    for (const args of [[], ['--strict']]) {
      const { code, out, err } = await run(['validate', SEED, ...args]);
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /\n1 file: \d+ pieces? of advice\n$/);
    }
  });

  it('asks for translations of words, and of no dates', async () => {
    const posting = (/** @type {string} */ startDate) =>
      JSON.stringify({ title: 'Baker', lang: 'en', startDate, translations: { sv: { title: 'Bagare' } } });
    const path = folder({ 'date.json': posting('2027-02-01'), 'words.json': posting('In spring') });
    const { out } = await run(['validate', path]);
    assert.deepEqual(out.match(/\w+\.json.*none for .*/g)?.length, 1);
    assert.match(out, /words\.json.*none for startDate/);
  });

  it('says where each thing is that people do to a file, and how to mend it', async () => {
    const path = folder(Object.fromEntries(table.map(([, text], index) => [`${100 + index}.json`, text])));
    const { code, out } = await run(['validate', path, '--json']);
    assert.equal(code, 1);
    /** @type {{ findings: Record<string, unknown>[] }[]} */
    const outcomes = JSON.parse(out);
    assert.equal(outcomes.length, table.length);
    for (const [index, [what, text, place, level, field, mend]] of table.entries()) {
      const [line, column] = typeof place === 'string' ? placeOf(text, place) : place;
      const { findings } = outcomes[index];
      const shown = findings.map(({ expected, found, ...rest }) => (assert.ok(expected && found, what), rest));
      const wanted = { level, path: field, mend, line, column };
      assert.ok(
        shown.some((finding) => JSON.stringify(finding) === JSON.stringify({ ...wanted })),
        `${what}: ${JSON.stringify(wanted)} is not among ${JSON.stringify(shown, null, 1)}`,
      );
    }
  });

  it('says one thing of one mistake', async () => {
    const rows = table.filter(([what]) => /date|www|script|HTML|amount|faq|comma/.test(what));
    const outcomes = await saidOf(rows.map(([, text]) => text));
    for (const [index, [what, , , level]] of rows.entries()) {
      const findings = outcomes[index].filter((finding) => finding.level !== 'advice');
      assert.equal(findings.length, 1, `${what}: ${JSON.stringify(findings)}`);
      assert.equal(findings[0].level, level);
    }
  });
});
