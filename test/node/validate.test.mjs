/** `careers-widget validate`, as it is installed: the built file, in a process of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));
const SEED = fileURLToPath(new URL('../../demo/postings/devops-engineer.json', import.meta.url));
const seed = readFileSync(SEED, 'utf8');

/** Writes to file descriptor 3 what the process has cost: CPU time in ms, the most memory in MB. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
`)}`;

/**
 * @param {readonly string[]} args
 * @param {{ stdin?: string | Uint8Array; env?: Record<string, string>; meter?: boolean; cwd?: string }} [options]
 * @returns {Promise<{ code: number | null; out: string; err: string; meter: string }>}
 */
const run = (args, { stdin = '', env = {}, meter = false, cwd } = {}) =>
  new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    const child = spawn(process.execPath, [...(meter ? ['--import', METER] : []), CLI, ...args], {
      cwd,
      env: { ...rest, ...env },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const [out, err, figures] = [1, 2, 3].map((index) => {
      /** @type {Buffer[]} */
      const parts = [];
      child.stdio[index].on('data', (/** @type {Buffer} */ part) => parts.push(part));
      return parts;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [text, errors, measured] = [out, err, figures].map((parts) => Buffer.concat(parts).toString());
      resolve({ code, out: text, err: errors, meter: measured });
    });
    child.stdin.on('error', () => undefined).end(stdin); // it may not be read
  });

const root = mkdtempSync(join(tmpdir(), 'careers-widget-'));
after(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
/** A new folder with these files. */
const folder = (/** @type {Record<string, string | Uint8Array>} */ files) => {
  const path = join(root, String(folders++));
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
};

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
    'write it as "apply.url"',
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
    'rename it to the code of a language, as in "sv" or "pt-BR"',
  ],
];

describe('careers-widget validate', () => {
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
    for (const [what, text, , level] of table.filter(([what]) => /date|www|script|HTML|amount|faq|comma/.test(what))) {
      const { out } = await run(['validate', '-', '--json'], { stdin: text });
      const findings = JSON.parse(out)[0].findings.filter((/** @type {any} */ finding) => finding.level !== 'advice');
      assert.equal(findings.length, 1, `${what}: ${JSON.stringify(findings)}`);
      assert.equal(findings[0].level, level);
    }
  });

  it('prints a finding as file:line:column, the mend below it, and a summary', async () => {
    const path = folder({ 'job.json': '{\n  "title": "Engineer",\n  "status": "Draft",\n  "tags": []\n}\n' });
    const { out } = await run(['validate', 'job.json'], { cwd: path });
    assert.deepEqual(
      out.split('\n').filter((line) => !/advice/.test(line) && !line.startsWith('  → add')),
      [
        'job.json:1:1  error  apply.url: expected an address to apply at, found nothing',
        'job.json:3:3  warning  status: expected open or draft or closed, found "Draft"',
        '  → write "draft"',
        'job.json:4:3  warning  tags: expected a field of the format, found []',
        '  → remove it, or let its name begin with "x-"',
        '',
      ],
    );
    assert.match(out, /\n1 file: 1 error, 2 warnings, \d+ pieces of advice\n$/);
  });

  it('exits with 0, 1 or 2', async () => {
    const path = folder({ 'fine.json': valid, 'warned.json': valid.replace('{', '{"tags":[],'), 'wrong.json': '{}' });
    const codes = async (/** @type {string[]} */ ...args) => (await run(['validate', ...args], { cwd: path })).code;
    assert.equal(await codes('fine.json'), 0);
    assert.equal(await codes('fine.json', '--strict'), 0);
    assert.equal(await codes('warned.json'), 0);
    assert.equal(await codes('warned.json', '--strict'), 1);
    assert.equal(await codes('fine.json', 'wrong.json'), 1);
    assert.equal(await codes('wrong.json', 'missing.json'), 2);
    assert.equal(await codes('fine.json', '--strickt'), 2);
  });

  it('reads standard input', async () => {
    for (const args of [[], ['-']]) {
      assert.equal((await run(['validate', ...args], { stdin: valid })).code, 0);
      const { code, out } = await run(['validate', ...args], { stdin: '{"title":"x",}' });
      assert.equal(code, 1);
      assert.match(out, /^<stdin>:1:13 {2}error {2}expected no comma/);
    }
  });

  it('validates the others where a file can’t be read', async () => {
    const path = folder({ 'a.json': '{}', 'locked.json': valid });
    chmodSync(join(path, 'locked.json'), 0);
    const { code, out, err } = await run(['validate', 'missing.json', 'locked.json', 'a.json'], { cwd: path });
    assert.equal(code, 2);
    assert.match(out, /^a\.json:1:1 {2}error/m);
    assert.match(err, /^careers-widget: missing\.json: no such file or directory\n/);
    // root may read everything
    if (process.getuid?.() !== 0) assert.match(err, /\ncareers-widget: locked\.json: no permission to read it\n$/);
    const { out: json } = await run(['validate', 'missing.json', '--json'], { cwd: path });
    assert.equal(JSON.parse(json)[0].unreadable, 'no such file or directory');
  });

  it('takes every posting below a directory, and says what it skips', async () => {
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs', items: [] });
    const path = folder({
      'jobs.json': feed,
      'b.json': valid,
      'a/c.JSON': valid,
      'a/notes.txt': 'no posting',
      '.hidden.json': '{}',
      '.git/d.json': '{}',
      'node_modules/e/package.json': '{}',
    });
    const { code, out, err } = await run(['validate', '.', '--json'], { cwd: path });
    assert.equal(code, 0);
    assert.equal(err, '');
    const outcomes = JSON.parse(out);
    assert.deepEqual(
      outcomes.map((/** @type {any} */ { file }) => file),
      [join('a', 'c.JSON'), 'b.json', 'jobs.json'],
    );
    assert.equal(outcomes[2].skipped, 'an index (JSON Feed), no posting');
    const lines = await run(['validate', '.'], { cwd: path });
    assert.match(lines.out, /\njobs\.json {2}skipped: an index \(JSON Feed\), no posting\n2 files: .*; 1 skipped\n$/);
  });

  it('does not take a directory without a posting for a success', async () => {
    const { code, err } = await run(['validate', '.'], { cwd: folder({ 'readme.txt': 'x' }) });
    assert.equal(code, 2);
    assert.equal(err, 'careers-widget: .: no .json file in this directory\n');
  });

  it('knows UTF-8 from other encodings', async () => {
    const text = '{\n  "title": "Räksmörgås"\n}';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const [bytes, line, column, found] of /** @type {const} */ ([
      [utf16, 1, 1, 'UTF-16'],
      [utf16.subarray(2), 1, 1, 'UTF-16'],
      [Buffer.from(text, 'latin1'), 2, 14, 'a byte that is none, perhaps "ä" in an older encoding'],
    ])) {
      const { code, out } = await run(['validate', '--json'], { stdin: bytes });
      assert.equal(code, 1);
      assert.deepEqual(JSON.parse(out)[0].findings, [
        { level: 'error', path: '', expected: 'UTF-8', found, mend: 'save the file as UTF-8', line, column },
      ]);
    }
    assert.equal((await run(['validate'], { stdin: `\ufeff${valid}` })).code, 0);
  });

  it('refuses what the widget would not read to its end', async () => {
    const sized = (/** @type {number} */ bytes) => `${valid}${' '.repeat(bytes - valid.length)}`;
    const path = folder({ 'fits.json': sized(1_000_000), 'long.json': sized(1_000_001) });
    const { code, out } = await run(['validate', path]);
    assert.equal(code, 1);
    assert.match(out, /long\.json:1:1 {2}error {2}expected at most 1,000,000 bytes/);
    assert.doesNotMatch(out, /fits\.json.* error/);
    const piped = await run(['validate'], { stdin: sized(1_000_001) });
    assert.equal(piped.code, 1);
  });

  it('lets nothing of a file reach the terminal raw', async () => {
    const hostile = '\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u2066\u200b\r\n\ud800\u{e0041}';
    const field = `k${hostile}`;
    const path = folder({
      [`evil\x1b[2J\u202e${process.platform === 'win32' ? '' : '\n'}.json`]: JSON.stringify({
        title: 'x',
        status: hostile,
        [field]: hostile,
        salary: { currency: hostile },
        apply: { url: `javascript:${hostile}` },
      }),
      'raw.json': `{ "title": \x1b[31m }`,
    });
    const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\u{e0000}-\u{e007f}]/u;
    const lines = await run(['validate', path, join(path, 'missing\x1b[2J.json')]);
    assert.equal(lines.code, 2);
    assert.doesNotMatch(lines.out, raw);
    assert.doesNotMatch(lines.err, raw);
    assert.match(lines.out, /\\u001b\[2J/);
    assert.match((await run(['validate', '--\x1b[2J'])).err, /\\u001b\[2J/);
    const json = await run(['validate', path, '--json']);
    assert.doesNotMatch(json.out, raw);
    assert.ok(JSON.parse(json.out).some((/** @type {any} */ { file }) => file.includes('\x1b[2J\u202e')));
  });

  it('paints for who wants it', async () => {
    const painted = async (/** @type {Record<string, string>} */ env) =>
      (await run(['validate'], { stdin: '{}', env })).out.includes('\x1b[31m');
    assert.equal(await painted({}), false);
    assert.equal(await painted({ FORCE_COLOR: '1' }), true);
    assert.equal(await painted({ FORCE_COLOR: '0' }), false);
    assert.equal(await painted({ NO_COLOR: '1' }), false);
  });

  it('needs less than 10 s and 500 MB for 10,000 files', async () => {
    const path = folder({});
    const kinds = [seed, ...table.slice(14, 18).map(([, text]) => text)];
    kinds.forEach((text, index) => writeFileSync(join(path, `${index}.txt`), text));
    for (let index = 0; index < 10_000; index++) {
      linkSync(join(path, `${index % kinds.length}.txt`), join(path, `${index}.json`));
    }
    const { code, out, err, meter } = await run(['validate', path, '--json'], { meter: true });
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(JSON.parse(out).length, 10_000);
    // the time that it works: how long it waits is up to what else the machine does
    const { cpu, memory } = JSON.parse(meter);
    console.log(`10,000 files: ${(cpu / 1000).toFixed(1)} s of CPU time, ${memory.toFixed(0)} MB`);
    assert.ok(cpu < 10_000, `${cpu} ms`);
    assert.ok(memory < 500, `${memory} MB`);
  });
});

describe('careers-widget', () => {
  it('says what it can do', async () => {
    const help = await run(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: careers-widget <command>/);
    const validateHelp = await run(['validate', '--help']);
    assert.equal(validateHelp.code, 0);
    for (const word of ['--strict', '--json', '"findings"', 'Exit code']) assert.ok(validateHelp.out.includes(word));
  });

  it('knows its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '', meter: '' });
  });

  it('answers what it does not know with one line and 2', async () => {
    for (const args of [['chek'], ['--chek'], ['validate', '--chek'], ['validate', '--json=yes']]) {
      const { code, out, err } = await run(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^careers-widget: .*\(--help says more\)\n$/);
    }
    const { code, err } = await run([]);
    assert.equal(code, 2);
    assert.match(err, /^Usage/);
  });

  it('can be run as it is, with the licences of what is in it beside it', () => {
    assert.ok(readFileSync(CLI, 'utf8').startsWith('#!/usr/bin/env node\n'));
    if (process.platform !== 'win32') assert.ok(statSync(CLI).mode & 0o100);
    const licenses = readFileSync(new URL('licenses.md', `file://${CLI}`), 'utf8');
    for (const name of ['jsonc-parser', 'fastest-levenshtein', 'cli-progress'])
      assert.ok(licenses.includes(`## ${name} `));
    // nothing but Node's own modules is asked for
    assert.doesNotMatch(readFileSync(CLI, 'utf8'), /^import .* from "(?!node:)/m);
  });
});
