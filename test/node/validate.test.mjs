/** `careers-widget validate`, as it is installed. */
import assert from 'node:assert/strict';
import { chmodSync, linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CLI, folder, root, run, seed } from '../support/command-line.mjs';

const valid = JSON.stringify({ title: 'Engineer', apply: { url: 'https://example.com/apply' } });

describe('careers-widget validate', () => {
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

  it('needs for 2,500 files a quarter of 40 s and of 500 MB at most', async () => {
    const MANY = 2500;
    const path = folder({});
    // clean, and with a mistake each that takes a mend
    const kinds = [
      seed,
      seed.replace('"tagline"', '"tagLine"'),
      seed.replace('"2025-03-14"', '"14 March 2025"'),
      seed.replace('"remote"', '"fully remote"'),
      seed.replace('"apply": {', '"apply": "jobs@example.com", "x-apply": {'),
    ];
    kinds.forEach((text, index) => writeFileSync(join(path, `${index}.txt`), text));
    for (let index = 0; index < MANY; index++) {
      linkSync(join(path, `${index % kinds.length}.txt`), join(path, `${index}.json`));
    }
    const { code, out, err, meter } = await run(['validate', path, '--json'], { meter: true });
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.equal(JSON.parse(out).length, MANY);
    // the time that it works: how long it waits is up to what else the machine does
    const { cpu, memory } = JSON.parse(meter);
    console.log(`2,500 files: ${(cpu / 1000).toFixed(1)} s of CPU time, ${memory.toFixed(0)} MB`);
    assert.ok(cpu < 10_000, `${cpu} ms`); // 3 s alone; a machine that is busy takes twice that, and more
    assert.ok(memory < 200, `${memory} MB`); // of which 90 are there before the first
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
    for (const name of ['jsonc-parser', 'fastest-levenshtein', 'cli-progress', '@lit-labs/ssr'])
      assert.ok(licenses.includes(`## ${name} `));
    // nothing but Node's own modules is asked for
    for (const [, source = ''] of readFileSync(CLI, 'utf8').matchAll(/^import .* from "([^"]+)"/gm))
      assert.ok(isBuiltin(source), source);
  });
});
