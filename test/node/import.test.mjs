/** `careers-widget import`, as it is installed: what becomes of files when it runs again, and what it says. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';
import { again, broken, edit, fates, imported, page } from '../support/importing.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

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
        { path: 'title', said: 'Cook' },
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
      [`jobs/cook${hostile}.md`]: page(),
      'jobs/title.md': page(hostile),
      [`jobs/two${process.platform === 'win32' ? '' : '\n'}lines.md`]: page(),
      'jobs/x.md': broken.replace('Cook', hostile),
    });
    await again(path);
    edit(join(path, `out/cook${hostile}.json`), (data) => ({ ...data, [`x-${hostile}`]: hostile }));
    writeFileSync(join(path, 'out/y.json'), JSON.stringify({ 'x-source': { page: hostile } }));
    const raw = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\u{e0000}-\u{e007f}]/u;
    for (const args of [[], ['--json'], [`${hostile}.md`], ['--set', hostile]]) {
      const { out, err } = await again(path, ...args);
      assert.doesNotMatch(out, raw);
      assert.doesNotMatch(err, raw);
    }
  });
});
