/** `careers-widget validate --fix`: what is certain is written into the file, and nothing else of it changes. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run, seed } from '../support/command-line.mjs';
import fc from '../support/random.mjs';

/** A file after `--fix`, and what was said. */
const fixed = async (/** @type {string | Uint8Array} */ content, /** @type {string[]} */ ...args) => {
  const path = join(folder({ 'job.json': content }), 'job.json');
  const said = await run(['validate', 'job.json', '--fix', ...args], { cwd: join(path, '..') });
  return { ...said, path, text: readFileSync(path, 'utf8') };
};

/** What stands in several files after one run of `--fix`. */
const allFixed = async (/** @type {readonly string[]} */ contents) => {
  const cwd = folder(Object.fromEntries(contents.map((content, index) => [`${index}.json`, content])));
  await run(['validate', '.', '--fix'], { cwd });
  return contents.map((_, index) => readFileSync(join(cwd, `${index}.json`), 'utf8'));
};

const APPLY = '"apply": { "url": "https://example.com/apply" }';

describe('careers-widget validate --fix', () => {
  it('writes what is certain, says each change where it was, and then what is left', async () => {
    const { text, out, code } = await fixed(
      [
        '{',
        '    "titel": "Lärare",   "lang":"sv",',
        '    "location": "Malmö, Sverige",',
        '    "validThrough": "5 december 2099",',
        '    "datePosted": "03/04/2026",',
        '    "apply": "jobb@skolan.example"',
        '}',
        '',
      ].join('\n'),
    );
    assert.equal(
      text,
      [
        '{',
        '    "title": "Lärare",   "lang":"sv",',
        '    "locations": [{ "city": "Malmö", "country": "SE" }],',
        '    "validThrough": "2099-12-05",',
        '    "datePosted": "03/04/2026",',
        '    "apply": { "url": "mailto:jobb@skolan.example" }',
        '}',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      out
        .split('\n')
        .flatMap((line, index, lines) => (/ {2}fixed {2}/.test(line) ? [`${line} ${lines[index + 1]}`] : [])),
      [
        'job.json:2:5  fixed  titel: expected a field of the format, found "Lärare"   → rename it to "title"',
        'job.json:3:5  fixed  location: expected a field of the format, found "Malmö, Sverige"   → write it as "locations": [{ "city": "Malmö", "country": "SE" }]',
        'job.json:4:5  fixed  validThrough: expected a date as in 2026-11-30, found "5 december 2099"   → write "2099-12-05"',
        'job.json:6:5  fixed  apply: expected an address to apply at, found "jobb@skolan.example"   → write { "url": "mailto:jobb@skolan.example" }',
      ],
    );
    assert.match(out, /\njob\.json:5:5 {2}warning {2}datePosted: .*\n {2}→ write "2026-04-03" or "2026-03-04"/);
    assert.match(out, /\n1 file: 4 fixed, 1 warning, \d+ pieces of advice\n$/);
    assert.equal(code, 0);
  });

  it('changes nothing where two readings are possible, or none', async () => {
    const content = `{ "title": "Cook", ${APPLY}, "datePosted": "03/04/2026", "validThrough": "soon", "workplace": "Not remote", "salary": { "min": "45k" } }`;
    const { text, out } = await fixed(content);
    assert.equal(text, content);
    assert.doesNotMatch(out, /fixed/);
  });

  it('only shows what it would do on a dry run', async () => {
    const content = `{ "title": "Cook", ${APPLY}, "employmentType": "Vollzeit" }`;
    for (const args of [['--dry-run'], ['--dry-run', '--fix']]) {
      const path = join(folder({ 'job.json': content }), 'job.json');
      const { out } = await run(['validate', path, ...args]);
      assert.match(out, / {2}can be fixed {2}employmentType: .*\n {2}→ write \["FULL_TIME"\]\n/);
      assert.equal(readFileSync(path, 'utf8'), content);
    }
    const { out } = await run(['validate', '--dry-run', '-'], { stdin: content });
    assert.match(out, / {2}can be fixed {2}/);
  });

  it('mends what is no JSON where one mark too many or too few is all that is wrong', async () => {
    const mended = [
      [`{ "title": "Cook", ${APPLY}, }`, `{ "title": "Cook", ${APPLY} }`],
      [`{ "title": "Cook" ${APPLY} }`, `{ "title": "Cook", ${APPLY} }`],
      [`{ "title": "Cook",, ${APPLY} }`, `{ "title": "Cook", ${APPLY} }`],
      [`{ "title":\u00a0"Cook", ${APPLY} }`, `{ "title": "Cook", ${APPLY} }`],
      [`{ “title”: “Cook”, ${APPLY} }`, `{ "title": "Cook", ${APPLY} }`],
      [`{ "title": "Cook", ${APPLY}, "openings": 1 000, }`, `{ "title": "Cook", ${APPLY}, "openings": 1000 }`],
    ];
    // nobody knows what else is missing
    const left = [`{ "title": "Cook", ${APPLY}`, '{ "title": "Co', `{ // a cook\n "title": "Cook", ${APPLY} }`];
    assert.deepEqual(await allFixed([...mended.map(([wrong]) => wrong), ...left]), [
      ...mended.map(([, right]) => right),
      ...left,
    ]);
  });

  it('changes nothing where somebody would lose something', async () => {
    const inside = (/** @type {string} */ field) => `{ "title": "Cook", ${APPLY}, ${field} }`;
    const contents = [
      // a field that stands twice: the last one counts, and the first would be changed
      inside('"benefits": "Text that matters a lot.", "benefits": null'),
      inside('"location": "Oslo", "location": "Bergen"'),
      // what lacks more than a comma
      inside('"validThrough": 2099-11-30'),
      inside('"reference": 2026-017'),
      inside('"openings": 1-2'),
      inside('"lead": "one" "two"'),
      // numbers that were more than numbers
      inside('"reference": 12345678901234567890'),
      inside('"reference": 2026.10'),
      // words beside an address, and a choice between two names
      inside('"contact": { "email": "Maria <maria@e.example>" }'),
      `{ "title": "Cook", "apply": { "url": "Send it to jobs@example.com by 30 November" } }`,
      inside('"isRemote": true, "workplaceType": "Hybrid"'),
      inside('"created_at": "2026-10-01", "published_at": "2026-10-05"'),
    ];
    assert.deepEqual(await allFixed(contents), contents);
  });

  it('lays out what it adds as what stands beside it', async () => {
    const rows = [
      [`{"title":"Cook","apply":"jobs@example.com"}`, `{"title":"Cook","apply":{ "url": "mailto:jobs@example.com" }}`],
      [
        `{\n   "title" : "Cook",\n\n   "apply":{"url":"https://example.com/apply"},   "contact_phone":"08-123 45 67"}`,
        `{\n   "title" : "Cook",\n\n   "apply":{"url":"https://example.com/apply"},\n   "contact": { "phone": "08-123 45 67" }}`,
      ],
      [
        `{\n  "title": "Cook",\n  ${APPLY},\n  "benefits": "Tea and coffee, and a day off on your birthday, whenever that may be in the year."\n}\n`,
        `{\n  "title": "Cook",\n  ${APPLY},\n  "sections": [\n    {\n      "role": "benefits",\n      "title": "Benefits",\n      "text": "Tea and coffee, and a day off on your birthday, whenever that may be in the year."\n    }\n  ]\n}\n`,
      ],
    ];
    assert.deepEqual(
      await allFixed(rows.map(([content]) => content)),
      rows.map(([, text]) => text),
    );
  });

  it('keeps tabs, line ends, the byte order mark and the permissions', async () => {
    const path = join(
      folder({ 'job.json': `\ufeff{\r\n\t"title": "Cook",\r\n\t"apply": "jobs@example.com"\r\n}\r\n` }),
      'job.json',
    );
    chmodSync(path, 0o640);
    await run(['validate', path, '--fix']);
    assert.equal(
      readFileSync(path, 'utf8'),
      `\ufeff{\r\n\t"title": "Cook",\r\n\t"apply": { "url": "mailto:jobs@example.com" }\r\n}\r\n`,
    );
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(path, '..')), ['job.json']);
  });

  it('writes through a link, and leaves the link', async () => {
    const path = folder({ 'real/job.json': `{ "title": "Cook", "apply": "jobs@example.com" }` });
    symlinkSync('real/job.json', join(path, 'job.json'));
    await run(['validate', join(path, 'job.json'), '--fix']);
    assert.ok(lstatSync(join(path, 'job.json')).isSymbolicLink());
    assert.match(readFileSync(join(path, 'real/job.json'), 'utf8'), /mailto:jobs@example\.com/);
  });

  it('leaves a right file alone, and one that is no posting', async () => {
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [] });
    for (const content of [seed, feed, '', 'x'.repeat(1_000_001)]) {
      const path = join(folder({ 'job.json': content }), 'job.json');
      const { mtimeMs, ino } = statSync(path);
      await run(['validate', path, '--fix']);
      assert.equal(readFileSync(path, 'utf8'), content);
      assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino]);
    }
  });

  it('exits with 2 where it can’t write, and leaves the file whole', async () => {
    const content = `{ "title": "Cook", "apply": "jobs@example.com" }`;
    const path = join(folder({ 'job.json': content }), 'job.json');
    chmodSync(path, 0o444);
    const { code, err } = await run(['validate', path, '--fix']);
    // root may write everything
    if (process.getuid?.() === 0) return assert.equal(code, 0);
    assert.equal(code, 2);
    assert.match(err, /it can’t be written: no permission\n$/);
    assert.equal(readFileSync(path, 'utf8'), content);
  });

  it('takes files, and no standard input', async () => {
    const { code, err } = await run(['validate', '--fix', '-'], { stdin: '{}' });
    assert.equal(code, 2);
    assert.match(err, /--fix takes files/);
    assert.ok(!existsSync('-'));
  });

  it('tells programs what was mended, with --json', async () => {
    const { out } = await fixed(`{ "title": "Cook", "apply": "jobs@example.com" }`, '--json');
    const [{ fixed: mended, findings }] = JSON.parse(out);
    assert.deepEqual(mended, [
      {
        level: 'error',
        path: 'apply',
        expected: 'an address to apply at',
        found: '"jobs@example.com"',
        mend: 'write { "url": "mailto:jobs@example.com" }',
        line: 1,
        column: 20,
      },
    ]);
    assert.ok(findings.every((/** @type {any} */ { level }) => level === 'advice'));
  });

  it('loses no sentence, and needs no second run', async () => {
    const name = fc.constantFrom(
      'requirements',
      'benefits',
      'about us',
      'text',
      'description',
      'lead',
      'notes',
      'x',
      'tagline',
      'faq',
    );
    const text = fc.constantFrom(
      'One line.',
      ['First of all.', 'Then this.'],
      { html: '<p>Marked up.</p>' },
      { text: 'Inside.' },
    );
    const file = fc.dictionary(name, text, { minKeys: 1, maxKeys: 5 });
    const wrong = await fc.sample(file, 25);
    const path = folder(
      Object.fromEntries(
        wrong.map((data, index) => [`${index}.json`, JSON.stringify({ title: 'Cook', ...data }, null, 2)]),
      ),
    );
    await run(['validate', path, '--fix']);
    const once = wrong.map((_data, index) => readFileSync(join(path, `${index}.json`), 'utf8'));
    for (const [index, data] of wrong.entries()) {
      for (const sentence of JSON.stringify(data).match(/[A-Z][^".<]*\./g) ?? [])
        assert.ok(once[index].includes(sentence), `“${sentence}” is lost: ${once[index]}`);
    }
    const { out } = await run(['validate', path, '--fix', '--json']);
    assert.ok(JSON.parse(out).every((/** @type {any} */ { fixed: again }) => again.length === 0));
  });
});
