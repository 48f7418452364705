/** `careers-widget import`: which files are pages, and what can't be read or written. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run, runAsUser } from '../support/command-line.mjs';
import { again, broken, fates, imported, page } from '../support/importing.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

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
    const { code, out } = await imported({ 'fits.md': sized(100_000), 'long.md': sized(1_000_001) });
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
