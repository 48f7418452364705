/** `careers-widget import`, as it is installed: what becomes of files, and what is said. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run, runAsUser } from '../support/command-line.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

/** A job page as a site has it. */
const page = (title = 'Cook') => `---
title: ${title}
sidebarlinkurl: https://example.com/apply
---
Cook for those who cook for others.
`;

/** One whose front matter can't be read. */
const broken = '---\ntitle: ["Cook\n---\nText.\n';

/** Imports the pages of the folder `jobs` into `out`. */
const again = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) =>
  run(['import', 'jobs', '-o', 'out', ...args], { cwd });

/** A folder with pages, and what was made of them. */
const imported = async (/** @type {Record<string, string>} */ pages, /** @type {string[]} */ ...args) => {
  const path = folder(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`jobs/${name}`, text])));
  return { path, file: join(path, 'out/cook.json'), ...(await again(path, ...args)) };
};

/** What is said of files, without what is said of pages, and the counts of files. */
const fates = (/** @type {string} */ out) =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => !/^jobs|^ {2}→/.test(line))
    .map((line) => line.replace(/^\d+ pages?: [^;]*; /, ''));

/** Changes a posting file as a person does. */
const edit = (/** @type {string} */ file, /** @type {(data: any) => object} */ change) =>
  writeFileSync(file, JSON.stringify(change(json(file)), null, 4));

describe('careers-widget import, again and again', () => {
  it('writes what is not there, with the page that it is of', async () => {
    const { path, out, err } = await imported({ 'cook.md': page() });
    assert.equal(err, '');
    assert.deepEqual(fates(out), ['out/cook.json  written', '1 written, 0 unchanged, 0 replaced, 0 kept, 0 refused']);
    const text = readFileSync(join(path, 'out/cook.json'), 'utf8');
    const data = JSON.parse(text);
    assert.equal(text, `${JSON.stringify(data, null, 2)}\n`);
    assert.equal(data.title, 'Cook');
    assert.equal(data['x-source'].page, '../jobs/cook.md');
    assert.match(data['x-source'].hash, /^sha256-[\w+/]{43}=$/);
  });

  it('leaves a file alone that says what the page says', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    const { mtimeMs, ino } = statSync(file);
    const { out } = await again(path);
    assert.deepEqual(fates(out), ['out/cook.json  unchanged', '0 written, 1 unchanged, 0 replaced, 0 kept, 0 refused']);
    assert.deepEqual([statSync(file).mtimeMs, statSync(file).ino], [mtimeMs, ino]);
  });

  it('replaces a file that nobody has touched when its page has changed', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    const { out } = await again(path);
    assert.deepEqual(fates(out), ['out/cook.json  replaced', '0 written, 0 unchanged, 1 replaced, 0 kept, 0 refused']);
    assert.equal(json(file).title, 'Chef');
    assert.deepEqual(filesIn(join(path, 'out')), ['cook.json']);
  });

  it('takes a formatter for nobody who changes something', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    edit(file, (data) => data);
    const formatted = readFileSync(file, 'utf8');
    assert.match((await again(path)).out, /^out\/cook\.json {2}unchanged$/m);
    assert.equal(readFileSync(file, 'utf8'), formatted);
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    assert.match((await again(path)).out, /^out\/cook\.json {2}replaced$/m);
  });

  it('keeps what a person has changed, and says where the page differs', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    edit(file, (data) => ({ ...data, title: 'Head cook', tagline: 'At the stove', 'x-notes': ['Ask Maria'] }));
    const edited = readFileSync(file, 'utf8');
    const { code, out } = await again(path);
    assert.equal(code, 0);
    assert.deepEqual(fates(out), [
      'out/cook.json  kept: changed by hand; the page would make of it:',
      '  title: "Head cook", the page says "Cook"',
      '  tagline: "At the stove", the page says nothing',
      '  x-notes: ["Ask Maria"], the page says nothing',
      '0 written, 0 unchanged, 0 replaced, 1 kept, 0 refused',
    ]);
    assert.equal(readFileSync(file, 'utf8'), edited);
  });

  it('says so where a person has written what the page says by now', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    edit(file, (data) => ({ ...data, title: 'Chef' }));
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    assert.match((await again(path)).out, /^out\/cook\.json {2}kept: changed by hand, and says the same$/m);
  });

  it('keeps what it has not written', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    edit(file, (data) => ({ ...data, 'x-source': undefined }));
    assert.match((await again(path)).out, /^out\/cook\.json {2}kept: made by hand, and says the same$/m);
    for (const text of ['not yet', '[]', '', '['.repeat(100_000)]) {
      writeFileSync(file, text);
      assert.match((await again(path)).out, /^out\/cook\.json {2}kept: no JSON object\n1 page/m);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });

  it('compares what the file has by names that every object has, too', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('{', '{ "__proto__": 1, "constructor": { "name": "Date" },'),
    );
    const { out } = await again(path);
    assert.match(out, /^ {2}__proto__: 1, the page says nothing$/m);
    assert.match(out, /^ {2}constructor: \{"name":"Date"\}, the page says nothing$/m);
  });

  it('says the first twenty differences, and of long values the beginning', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    const more = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`x-${index}`, 'long '.repeat(100)]));
    edit(file, (data) => ({ ...data, ...more }));
    const [, ...lines] = fates((await again(path)).out);
    assert.equal(lines.length, 22);
    assert.equal(lines[0], `  x-0: "${'long '.repeat(15)}lon…, the page says nothing`);
    assert.equal(lines[20], '  … and 5 more');
  });

  it('overwrites with --force, and then follows the page again', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    edit(file, (data) => ({ ...data, title: 'Head cook' }));
    const { out } = await again(path, '--force');
    assert.deepEqual(fates(out), [
      'out/cook.json  overwritten',
      '0 written, 0 unchanged, 0 replaced, 1 overwritten, 0 kept, 0 refused',
    ]);
    assert.equal(json(file).title, 'Cook');
    assert.match((await again(path, '--force')).out, /^out\/cook\.json {2}unchanged$/m);
    writeFileSync(file, 'not yet');
    assert.match((await again(path, '--force')).out, /^out\/cook\.json {2}overwritten$/m);
  });

  it('keeps the file of a page of the same name in another folder', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    mkdirSync(join(path, 'more'));
    writeFileSync(join(path, 'more/cook.md'), page('Chef'));
    const { out } = await run(['import', 'more', '-o', 'out'], { cwd: path });
    assert.match(
      out,
      /^out\/cook\.json {2}kept: made of \.\.\/jobs\/cook\.md; the page would make of it:\n {2}title: "Cook", the page says "Chef"$/m,
    );
    assert.equal(json(file).title, 'Cook');
  });

  it('follows a page that has moved', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    mkdirSync(join(path, 'jobs/kitchen'));
    renameSync(join(path, 'jobs/cook.md'), join(path, 'jobs/kitchen/cook.md'));
    const { out, err } = await again(path);
    assert.match(out, /^out\/cook\.json {2}replaced$/m);
    assert.equal(json(file)['x-source'].page, '../jobs/kitchen/cook.md');
    assert.equal(err, '');
  });

  it('names a page that is gone, and leaves its file', async () => {
    const { path, file } = await imported({ 'cook.md': page(), 'waiter.md': page('Waiter') });
    writeFileSync(join(path, 'out/other.json'), '{ "title": "Made by hand" }');
    writeFileSync(join(path, 'out/odd.json'), '{ "x-source": { "page": 1 } }');
    rmSync(join(path, 'jobs/cook.md'));
    const { err } = await again(path);
    assert.equal(err, 'careers-widget: out/cook.json: its page ../jobs/cook.md is gone; its file stays\n');
    assert.ok(existsSync(file));
  });

  it('leaves the file of a page that it refuses', async () => {
    const { path } = await imported({ 'cook.md': page() });
    const before = treeOf(join(path, 'out'));
    writeFileSync(join(path, 'jobs/cook.md'), broken);
    const { code, out } = await again(path, '--force');
    assert.equal(code, 1);
    assert.match(out, /^jobs\/cook\.md:\d+:\d+ {2}error {2}expected [^\n]*, found /);
    assert.deepEqual(fates(out), [
      'out/cook.json  refused: nothing is written',
      '0 written, 0 unchanged, 0 replaced, 0 kept, 1 refused',
    ]);
    assert.deepEqual(treeOf(join(path, 'out')), before);
  });
});

describe('careers-widget import, of pages', () => {
  it('takes every page below a directory, and files whatever their ending', async () => {
    const path = folder({
      'jobs/b.md': page(),
      'jobs/a/c.markdown': page(),
      'jobs/a/d.MDX': page(),
      'jobs/folder.md/e.md': page(),
      'jobs/_index.md': page(),
      'jobs/a/_index.sv.md': page(),
      'jobs/notes.txt': page(),
      'jobs/.hidden.md': page(),
      'jobs/node_modules/f/README.md': page(),
      'job.html': page(),
    });
    const { out } = await run(['import', 'jobs', 'job.html', 'jobs/b.md', '-o', 'out', '--json'], { cwd: path });
    assert.deepEqual(
      JSON.parse(out).map((/** @type {any} */ { file, skipped = '' }) => [file, skipped]),
      [
        ['jobs/_index.md', 'Hugo’s page of a folder, no job'],
        ['jobs/a/_index.sv.md', 'Hugo’s page of a folder, no job'],
        ['jobs/a/c.markdown', ''],
        ['jobs/a/d.MDX', ''],
        ['jobs/b.md', ''],
        ['jobs/folder.md/e.md', ''],
        ['job.html', ''],
      ],
    );
    assert.deepEqual(filesIn(join(path, 'out')), ['b.json', 'c.json', 'd.json', 'e.json', 'job.json']);
    const lines = await run(['import', 'jobs', '-o', 'out'], { cwd: path });
    assert.match(lines.out, /^jobs\/_index\.md {2}skipped: Hugo’s page of a folder, no job$/m);
    assert.match(lines.out, /; 0 written, 4 unchanged, [^;]*; 2 skipped\n$/);
  });

  it('does not take a directory without a page for a success', async () => {
    const { code, err } = await imported({ 'readme.txt': 'x' });
    assert.equal(code, 2);
    assert.equal(err, 'careers-widget: jobs: no .md, .markdown or .mdx file in this directory\n');
  });

  it('writes one file for one name, and names both pages', async () => {
    const { path, code, out } = await imported({
      'a/cook.md': page(),
      'b/Cook.md': page('Chef'),
      'b/waiter.md': page(),
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /^jobs\/b\/Cook\.md:1:1 {2}error {2}expected a posting of its own, found one that goes into Cook\.json of out, as jobs\/a\/cook\.md does\n {2}→ give the page another name$/m,
    );
    assert.deepEqual(filesIn(join(path, 'out')), ['cook.json', 'waiter.json']);
    assert.equal(json(path, 'out/cook.json').title, 'Cook');
  });

  it('never writes outside of its folder', async () => {
    const path = folder({ 'jobs/a\\b.md': page(), 'jobs/c/.md': page(), 'jobs/..md': page() });
    await run(['import', 'jobs', 'jobs/c/.md', 'jobs/..md', '-o', 'out'], { cwd: path });
    assert.deepEqual(
      filesIn(path).filter((file) => file.endsWith('.json') && !file.startsWith('out')),
      [],
    );
    assert.deepEqual(
      filesIn(join(path, 'out')).filter((file) => file.includes('\\')),
      [],
    );
  });

  it('reads UTF-8, with a mark or without', async () => {
    const text = page('Räksmörgås');
    const path = folder({
      'jobs/16.md': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'jobs/latin.md': Buffer.from(text, 'latin1'),
      'jobs/mark.md': `\ufeff${text}`,
    });
    const { code, out } = await again(path, '--json');
    assert.equal(code, 1);
    const [utf16, latin, mark] = JSON.parse(out);
    const utf8 = { level: 'error', path: '', expected: 'UTF-8', mend: 'save the file as UTF-8' };
    assert.deepEqual(utf16.findings, [{ ...utf8, found: 'UTF-16', line: 1, column: 1 }]);
    const found = 'a byte that is none, perhaps "ä" in an older encoding';
    assert.deepEqual(latin.findings, [{ ...utf8, found, line: 2, column: 9 }]);
    assert.deepEqual([utf16.state, latin.state, mark.state], ['refused', 'refused', 'written']);
    assert.deepEqual(filesIn(join(path, 'out')), ['mark.json']);
    assert.equal(json(path, 'out/mark.json').title, 'Räksmörgås');
  });

  it('refuses a page of more than a megabyte', async () => {
    const sized = (/** @type {number} */ bytes) => `${page()}${'\n'.repeat(bytes - page().length)}`;
    const { code, out } = await imported({ 'fits.md': sized(1_000_000), 'long.md': sized(1_000_001) });
    assert.equal(code, 1);
    assert.match(out, /^jobs\/long\.md:1:1 {2}error {2}expected at most 1,000,000 bytes, found more$/m);
    assert.match(out, /^out\/fits\.json {2}written$/m);
    assert.match(out, /^out\/long\.json {2}refused: nothing is written$/m);
  });

  it('imports the others where a page can’t be read', async () => {
    const path = folder({ 'jobs/cook.md': page(), 'jobs/locked.md': page() });
    chmodSync(join(path, 'jobs/locked.md'), 0);
    const { code, out, err } = await runAsUser(['import', 'gone.md', 'jobs', '-o', 'out'], { cwd: path });
    assert.equal(code, 2);
    assert.equal(
      err,
      'careers-widget: gone.md: no such file or directory\ncareers-widget: jobs/locked.md: no permission to read it\n',
    );
    assert.deepEqual(fates(out), [
      'out/cook.json  written',
      '1 written, 0 unchanged, 0 replaced, 0 kept, 0 refused; 2 could not be read',
    ]);
  });

  it('takes a page and its translations for one posting', async () => {
    const { path, out } = await imported({ 'cook.md': page(), 'cook.sv.md': page('Kock') });
    assert.deepEqual(filesIn(join(path, 'out')), ['cook.json']);
    const { 'x-source': source, translations } = json(path, 'out/cook.json');
    assert.deepEqual([source.page, source.translations], ['../jobs/cook.md', { sv: '../jobs/cook.sv.md' }]);
    assert.equal(translations.sv.title, 'Kock');
    assert.match(out, /^2 pages: /m);
    writeFileSync(join(path, 'jobs/cook.sv.md'), broken);
    const [own, swedish] = JSON.parse((await again(path, '--json')).out);
    assert.deepEqual([own.file, own.state, own.posting], ['jobs/cook.md', 'refused', 'out/cook.json']);
    assert.deepEqual([swedish.file, swedish.state, swedish.posting], ['jobs/cook.sv.md', 'refused', 'out/cook.json']);
    assert.equal(own.findings.filter((/** @type {any} */ { level }) => level === 'error').length, 0);
    assert.equal(swedish.findings[0].level, 'error');
  });

  it('makes nothing of a posting whose translation can’t be read', async () => {
    const { path } = await imported({ 'cook.md': page(), 'cook.sv.md': page('Kock') });
    const before = treeOf(join(path, 'out'));
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    writeFileSync(join(path, 'jobs/cook.sv.md'), Buffer.from(page('Kökschef'), 'latin1'));
    const { code, out } = await again(path);
    assert.equal(code, 1);
    assert.match(out, /^jobs\/cook\.sv\.md:2:9 {2}error {2}expected UTF-8/);
    assert.match(out, /^out\/cook\.json {2}refused: nothing is written$/m);
    assert.deepEqual(treeOf(join(path, 'out')), before);
  });
});

describe('careers-widget import, of what can’t be written', () => {
  it('names each file, and writes the others', async () => {
    const { path, file } = await imported({ 'cook.md': page(), 'waiter.md': page('Waiter') });
    chmodSync(file, 0o444);
    mkdirSync(join(path, 'out/host.json'));
    for (const name of ['cook', 'waiter', 'host']) writeFileSync(join(path, `jobs/${name}.md`), page('New'));
    const { code, out, err } = await runAsUser(['import', 'jobs', '-o', 'out'], { cwd: path });
    assert.equal(code, 2);
    assert.equal(
      err,
      'careers-widget: out/cook.json: it can’t be written: no permission\n' +
        'careers-widget: out/host.json: it can’t be written: what stands there is no file\n',
    );
    assert.deepEqual(fates(out), [
      'out/waiter.json  replaced',
      '0 written, 0 unchanged, 1 replaced, 0 kept, 0 refused; 2 could not be written',
    ]);
    assert.equal(json(file).title, 'Cook');
  });

  it('writes nothing where a link leads', async () => {
    const { path, file } = await imported({ 'cook.md': page() });
    renameSync(file, join(path, 'elsewhere.json'));
    symlinkSync('../elsewhere.json', file);
    const before = readFileSync(file, 'utf8');
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    const { code, err } = await again(path, '--force');
    assert.equal(code, 2);
    assert.equal(err, 'careers-widget: out/cook.json: it can’t be written: a link leads out of the folder\n');
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('names a folder that can’t be made', async () => {
    const path = folder({ 'jobs/cook.md': page(), 'locked/x': '' });
    chmodSync(join(path, 'locked'), 0o555);
    const { code, out, err } = await runAsUser(['import', 'jobs', '-o', 'locked/out'], { cwd: path });
    assert.deepEqual([code, out, err], [2, '', 'careers-widget: locked/out: it can’t be written: no permission\n']);
  });

  it('leaves nothing half written in a folder that takes no more files', async () => {
    const { path } = await imported({ 'cook.md': page() });
    const before = treeOf(join(path, 'out'));
    writeFileSync(join(path, 'jobs/cook.md'), page('Chef'));
    chmodSync(join(path, 'out'), 0o555);
    const { code, err } = await runAsUser(['import', 'jobs', '-o', 'out'], { cwd: path });
    assert.equal(code, 2);
    assert.equal(err, 'careers-widget: out/cook.json: it can’t be written: no permission\n');
    assert.deepEqual(treeOf(join(path, 'out')), before);
  });
});

describe('careers-widget import, on the command line', () => {
  it('tells programs what it tells people', async () => {
    const { path, file } = await imported({ 'cook.md': page(), 'waiter.md': page('Waiter') });
    edit(file, ({ title: _title, ...data }) => ({ ...data, openings: 2 }));
    writeFileSync(join(path, 'jobs/waiter.md'), broken);
    const { code, out } = await again(path, '--json');
    assert.equal(code, 1);
    const [cook, waiter] = JSON.parse(out);
    const { findings, ...rest } = cook;
    assert.ok(Array.isArray(findings));
    assert.deepEqual(rest, {
      file: 'jobs/cook.md',
      posting: 'out/cook.json',
      state: 'kept',
      why: 'changed by hand',
      differences: [
        { path: 'openings', there: 2 },
        { path: 'title', page: 'Cook' },
      ],
    });
    assert.deepEqual(
      { ...waiter, findings: waiter.findings.map(Object.keys) },
      {
        file: 'jobs/waiter.md',
        findings: [['level', 'path', 'expected', 'found', 'mend', 'line', 'column']],
        posting: 'out/waiter.json',
        state: 'refused',
      },
    );
    assert.equal(out.split('\n').length, 5); // each page on a line of its own
  });

  it('answers wrong usage with one line and 2', async () => {
    const path = folder({ 'cook.md': page(), file: '' });
    for (const [args, said] of /** @type {const} */ ([
      [['-o', 'out'], 'expected pages, or directories of them, found none'],
      [['cook.md'], 'expected -o and the folder to write into'],
      [['-', '-o', 'out'], 'standard input is no page: a posting takes its name from the file'],
      [['cook.md', '-o', 'file'], 'file is no directory'],
      [['cook.md', '-o', 'out', '--map', 'closes'], 'expected --map key=field, found closes'],
      [['cook.md', '-o', 'out', '--map', '=title'], 'expected --map key=field, found =title'],
      [['cook.md', '-o', 'out', '--map', 'closes=validTo'], '--map: the format has no field "validTo"'],
      [['cook.md', '-o', 'out', '--map', 'closes=apply..url'], '--map: the format has no field "apply..url"'],
      [['cook.md', '-o', 'out', '--map', 'a=title', '--map', 'A=tagline'], '--map names a twice'],
      [['cook.md', '-o', 'out', '--set', 'lang'], 'expected --set field=value, found lang'],
      [['cook.md', '-o', 'out', '--set', 'lang='], 'expected --set field=value, found lang='],
      [['cook.md', '-o', 'out', '--set', 'organization.nam=Acme'], '--set: the format has no field "organization.nam"'],
      [['cook.md', '-o', 'out', '--set', '__proto__=x'], '--set: the format has no field "__proto__"'],
    ])) {
      const { code, out, err } = await run(['import', ...args], { cwd: path });
      assert.deepEqual([code, out, err], [2, '', `careers-widget: ${said} (--help says more)\n`]);
    }
    assert.ok(!existsSync(join(path, 'out')));
  });

  it('takes fields of the format, at any depth', async () => {
    const args = ['--map', 'closes=validThrough', '--map', 'a=b=locations[0].city', '--set', 'organization.name=A=B'];
    assert.equal((await imported({ 'cook.md': page() }, ...args)).err, '');
  });

  it('explains itself', async () => {
    const help = await run(['import', '--help']);
    assert.equal(help.code, 0);
    for (const word of ['--map', '--set', '--force', '"differences"', 'Exit code']) assert.ok(help.out.includes(word));
    assert.deepEqual(await run(['import']), { code: 2, out: '', err: help.out, meter: '' });
    assert.match((await run(['--help'])).out, /^ {2}validate .*\n {2}import .*\n {2}build /m);
  });

  it('lets nothing of a page reach the terminal raw', async () => {
    const hostile = '\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u200b\u{e0041}';
    const path = folder({
      [`jobs/cook${hostile}.md`]: page(hostile),
      [`jobs/two${process.platform === 'win32' ? '' : '\n'}lines.md`]: page(),
      'jobs/x.md': broken.replace('Cook', hostile),
    });
    await again(path);
    edit(join(path, `out/cook${hostile}.json`), (data) => ({ ...data, title: 'Cook', [`x-${hostile}`]: hostile }));
    writeFileSync(join(path, 'out/y.json'), JSON.stringify({ 'x-source': { page: hostile } }));
    const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\u{e0000}-\u{e007f}]/u;
    for (const args of [[], ['--json'], [`${hostile}.md`], ['--set', hostile]]) {
      const { out, err } = await again(path, ...args);
      assert.doesNotMatch(out, raw);
      assert.doesNotMatch(err, raw);
    }
  });
});
