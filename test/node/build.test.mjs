/** `careers-widget build`, as it is installed. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { BASE, build, built, idsIn, json, posting } from '../support/building.mjs';
import { folder, run, SEED } from '../support/command-line.mjs';
import { filesIn, stampsIn, treeOf } from '../support/trees.mjs';

describe('careers-widget build', () => {
  it('makes of the demo’s postings what a site serves', async () => {
    const path = folder({});
    cpSync(dirname(SEED), join(path, 'in'), { recursive: true });
    const { code, said, err } = await build(path, ...BASE);
    assert.match(err, /^careers-widget: no open posting has a page/); // nor has it a line more
    assert.equal(err.split('\n').length, 2);
    assert.equal(code, 0);
    assert.match(said, /\n2 files: .*\nout: 2 built, 0 unchanged, 0 removed\n$/);
    const out = join(path, 'out');
    assert.deepEqual(filesIn(out), [
      '.careers-widget.json',
      'changed.txt',
      'devops-engineer.built.json',
      'images/devops-engineer-social.svg',
      'images/devops-engineer.svg',
      'images/marietta.svg',
      'jobs.ar.atom',
      'jobs.atom',
      'jobs.en.atom',
      'jobs.json',
      'jobs.sv.atom',
      'service-designer.built.json',
    ]);
    const { id, title, 'x-built-from': from } = json(out, 'devops-engineer.built.json');
    assert.deepEqual(
      [id, title, from],
      ['devops-engineer', 'DevOps Engineer with a networking edge', 'devops-engineer.json'],
    );
    for (const name of ['devops-engineer', 'marietta'])
      assert.deepEqual(
        readFileSync(join(out, `images/${name}.svg`)),
        readFileSync(join(path, `in/images/${name}.svg`)),
      );
  });

  it('writes nothing where nothing has changed', async () => {
    const { path, out } = await built({ 'a.json': posting(), 'b/c.json': posting({ title: 'Baker' }) }, ...BASE);
    const before = stampsIn(out);
    const { code, said } = await build(path, ...BASE);
    assert.equal(code, 0);
    assert.match(said, /out: 0 built, 2 unchanged, 0 removed\n$/);
    assert.deepEqual(stampsIn(out), before);
  });

  it('tells again what it has found before', async () => {
    const { path, said: first } = await built({ 'a.json': posting({ status: 'Open' }) });
    assert.match(first, /status: expected open or draft or closed, found "Open"/);
    const { said: second } = await build(path);
    assert.equal(second.replace('0 built, 1 unchanged', '1 built, 0 unchanged'), first);
  });

  it('mirrors the folder, and takes away what is gone, with the folders that are empty then', async () => {
    const { path, out } = await built({ 'a.json': posting(), 'b/c/d.json': posting(), 'b/e.json': posting() });
    assert.deepEqual(filesIn(out), [
      '.careers-widget.json',
      'a.built.json',
      'b/c/d.built.json',
      'b/e.built.json',
      'jobs.json',
    ]);
    writeFileSync(join(out, 'b/own.txt'), 'not from build');
    rmSync(join(path, 'in/b'), { recursive: true });
    const { said } = await build(path);
    assert.match(said, /out: 0 built, 1 unchanged, 2 removed\n$/);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'b/own.txt', 'jobs.json']);
    assert.equal(existsSync(join(out, 'b/c')), false);
  });

  it('builds no draft, and lists no posting that is closed or has expired', async () => {
    const { out } = await built({
      'open.json': posting(),
      'draft.json': posting({ status: 'draft' }),
      'closed.json': posting({ status: 'closed' }),
      'expired.json': posting({ validThrough: '2020-01-01' }),
    });
    assert.deepEqual(
      filesIn(out).filter((name) => name.endsWith('.built.json')),
      ['closed.built.json', 'expired.built.json', 'open.built.json'],
    );
    assert.deepEqual(idsIn(out), ['open']);
  });

  it('says all that is wrong, and writes nothing', async () => {
    const { path, code, said } = await built({
      'fine.json': posting(),
      'no-title.json': '{}',
      'no-json.json': '{ "title": "x", }',
    });
    assert.equal(code, 1);
    assert.match(said, /no-title\.json:1:1 {2}error {2}title/);
    assert.match(said, /no-json\.json:1:15 {2}error {2}expected no comma/);
    assert.match(said, /\nnothing was written\n$/);
    assert.equal(existsSync(join(path, 'out')), false);
  });

  it('with --keep-going leaves out what is broken, and nobody’s job disappears for a typo', async () => {
    const { path, out } = await built({ 'a.json': posting(), 'b.json': posting() }, ...BASE);
    writeFileSync(join(path, 'in/b.json'), posting().replace('"title"', 'title'));
    writeFileSync(join(path, 'in/c.json'), posting());
    writeFileSync(join(path, 'in/d.json'), '{}');
    for (const again of [false, true]) {
      const { code, said, err } = await build(path, ...BASE, '--keep-going');
      assert.equal(code, 1);
      assert.match(said, /b\.json:1:2 {2}error/);
      assert.match(said, again ? /0 built, 3 unchanged/ : /1 built, 2 unchanged/);
      assert.match(err, /b\.json: what was built of it before stays\n/);
      assert.deepEqual(idsIn(out), ['a', 'b', 'c']);
    }
    writeFileSync(join(path, 'in/b.json'), posting({ title: 'Chef' }));
    rmSync(join(path, 'in/d.json'));
    assert.equal((await build(path, ...BASE)).code, 0);
    assert.equal(json(out, 'b.built.json').title, 'Chef');
  });

  it('with --strict takes warnings for errors', async () => {
    const { path, code } = await built({ 'a.json': posting({ status: 'Open' }) }, '--strict');
    assert.equal(code, 1);
    assert.equal(existsSync(join(path, 'out')), false);
    assert.equal((await build(path)).code, 0);
    assert.equal((await build(path, '--strict')).code, 1);
  });

  it('takes two postings with one id for an error that names both', async () => {
    for (const files of [
      { 'a.json': posting({ id: 'cook' }), 'b.json': posting({ id: 'cook' }) },
      { 'a.json': posting({ id: 'cook' }), 'cook.json': posting() },
      { 'a.json': posting({ id: 'Cook' }), 'b.json': posting({ id: 'cook' }) }, // one page on some disks
      { 'x/cook.json': posting(), 'y/cook.json': posting() },
    ]) {
      const { path, code, said } = await built(files);
      const [one, other] = Object.keys(files).map((name) => join('in', name));
      assert.equal(code, 1);
      assert.ok(said.includes(`${one}:1:`) && said.includes(`as in ${other}`), said);
      assert.ok(said.includes(`${other}:1:`) && said.includes(`as in ${one}`), said);
      assert.equal(existsSync(join(path, 'out')), false);
    }
    const { code, path, out } = await built({
      'a.json': posting({ id: 'x' }),
      'b.json': posting({ id: 'x', status: 'draft' }),
    });
    assert.equal(code, 0);
    // one that is broken, and stays as it was, keeps its id
    writeFileSync(join(path, 'in/a.json'), '{ "title": ');
    writeFileSync(join(path, 'in/b.json'), posting({ id: 'x' }));
    const { code: clash, said } = await build(path, '--keep-going');
    assert.equal(clash, 1);
    assert.match(said, /in\/b\.json:1:\d+ {2}error {2}id: .*, as in in\/a\.json\n/);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'jobs.json']);
  });

  it('skips an index, and what is built already', async () => {
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs', items: [] });
    const { code, said, path } = await built({ 'a.json': posting(), 'jobs.json': feed, 'b.built.json': posting() });
    assert.equal(code, 0);
    assert.match(said, /b\.built\.json {2}skipped: a built posting, no source\n/);
    assert.match(said, /jobs\.json {2}skipped: an index/);
    assert.deepEqual(idsIn(join(path, 'out')), ['a']);
  });

  it('prints the findings as JSON', async () => {
    const { code, said, err } = await built({ 'a.json': posting(), 'b.json': '{}' }, '--json', '--keep-going');
    assert.equal(code, 1);
    assert.deepEqual(
      JSON.parse(said).map((/** @type {{ file: string }} */ { file }) => file),
      [join('in', 'a.json'), join('in', 'b.json')],
    );
    assert.match(err, /careers-widget: out: 1 built, 0 unchanged, 0 removed\n/);
  });

  it('without --base writes neither feed nor sitemap, and says so', async () => {
    const { path, out, err } = await built({ 'a.json': posting({ url: 'https://example.com/jobs/cook' }) }, ...BASE);
    assert.equal(err, '');
    assert.ok(existsSync(join(out, 'jobs.atom')));
    assert.ok(existsSync(join(out, 'sitemap.xml')));
    const { err: said } = await build(path);
    assert.match(said, /^careers-widget: without --base there is no feed, no sitemap/);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'jobs.json']);
  });

  it('makes files that are at most a tenth larger than their sources, or 100 bytes, as they are sent', async () => {
    const path = folder({});
    const sources = [dirname(SEED), join(dirname(SEED), '../stories/postings')];
    for (const [index, source] of sources.entries()) cpSync(source, join(path, `in/${index}`), { recursive: true });
    assert.equal((await build(path, '--keep-going')).code, 1); // among the stories are broken ones
    const made = filesIn(join(path, 'out')).filter((file) => file.endsWith('.built.json'));
    assert.equal(made.length, 6);
    for (const file of made) {
      const [built, source] = [join(path, 'out', file), join(path, 'in', file.replace('.built', ''))].map(
        (name) => brotliCompressSync(readFileSync(name)).length,
      );
      assert.ok(built <= Math.max(source * 1.1, source + 100), `${file}: ${built} of ${source} bytes`);
    }
  });

  it('says that there is no sitemap where no posting has a page', async () => {
    const { out, err } = await built({ 'a.json': posting() }, ...BASE);
    assert.match(err, /^careers-widget: no open posting has a page, so there is no sitemap: make pages with --page/);
    assert.equal(existsSync(join(out, 'sitemap.xml')), false);
    const path = folder({
      'job.html': '<title>x</title><job-card></job-card>',
      'in/a.json': posting({ status: 'closed' }),
    });
    const { err: closed } = await build(path, ...BASE, '--page', 'job.html');
    assert.equal(closed, 'careers-widget: no open posting has a page, so there is no sitemap\n');
  });

  it('makes a page for each posting and language', async () => {
    const template = '<!doctype html><html><head><title>Job</title></head><body><job-card></job-card></body></html>\n';
    const path = folder({
      'page.html': template,
      'in/cook.json': posting({ translations: { sv: { title: 'Kock' } } }),
      'in/old.json': posting({ status: 'closed' }),
    });
    const out = join(path, 'out');
    const page = (/** @type {string} */ name) => readFileSync(join(out, name, 'index.html'), 'utf8');
    assert.equal((await build(path, ...BASE, '--page', 'page.html')).code, 0);
    assert.match(page('cook'), /<title>Cook<\/title>.*<job-card [^>]*src="\/jobs\/cook\.built\.json"/s);
    assert.match(page('sv/cook'), /<title>Kock<\/title>/);
    assert.match(page('old'), /noindex/);
    assert.match(readFileSync(join(out, 'sitemap.xml'), 'utf8'), /<loc>https:\/\/example\.com\/jobs\/cook\/<\/loc>/);
    assert.doesNotMatch(readFileSync(join(out, 'sitemap.xml'), 'utf8'), /old/);
    const before = stampsIn(out);
    await build(path, ...BASE, '--page', 'page.html');
    assert.deepEqual(stampsIn(out), before);
    writeFileSync(join(path, 'page.html'), template.replace('<body>', '<body>Welcome'));
    await build(path, ...BASE, '--page', 'page.html');
    assert.match(page('sv/cook'), /Welcome/);
    await build(path, ...BASE);
    assert.equal(existsSync(join(out, 'cook')), false);
    writeFileSync(join(path, 'page.html'), '<p>No card');
    const { code, err } = await build(path, ...BASE, '--page', 'page.html');
    assert.equal(code, 2);
    assert.match(err, /^careers-widget: page\.html:1:1: expected one <job-card>, found none\n$/);
  });

  it('links the pages of a long index', async () => {
    const { out } = await built({ 'a.json': posting(), 'b.json': posting(), 'c.json': posting() }, '--page-size', '2');
    assert.equal(json(out, 'jobs.json').items.length, 2);
    assert.match(json(out, 'jobs.json').next_url, /jobs-2\.json$/);
    assert.equal(json(out, 'jobs-2.json').items.length, 1);
  });

  it('replaces nothing that it has not written', async () => {
    const path = folder({ 'in/a.json': posting(), 'in/b.json': posting(), 'out/b.built.json': 'mine', 'out/x/y': '' });
    const before = treeOf(join(path, 'out'));
    const { code, err } = await build(path);
    assert.equal(code, 2);
    assert.match(err, /careers-widget: out\/b\.built\.json: build has not written it/);
    assert.deepEqual(treeOf(join(path, 'out')), before);
    for (const [name, what] of Object.entries({ 'b.built.json': 'a folder stands', 'jobs.json': 'a folder stands' })) {
      rmSync(join(path, 'out'), { recursive: true });
      mkdirSync(join(path, 'out', name), { recursive: true });
      assert.match((await build(path)).err, new RegExp(`${name}: ${what}`));
    }
  });

  it('knows before it writes anything that a file can’t be a folder, too', async () => {
    const path = folder({
      'job.html': '<title>x</title><job-card></job-card>',
      'in/a.json': posting({ id: 'jobs.json' }),
    });
    const { code, err } = await build(path, '--page', 'job.html');
    assert.equal(code, 2);
    assert.match(err, /out\/jobs\.json: it would be a file, and the folder of jobs\.json\/index\.html\n$/);
    assert.ok(!existsSync(join(path, 'out')));
  });

  it('calls a posting of the file index.json as its folder, and at the top "index"', async () => {
    const { out } = await built({
      'index.json': posting(),
      'cook/index.json': posting(),
      'x.json': posting({ id: 'here' }),
    });
    assert.deepEqual(idsIn(out), ['cook', 'here', 'index']);
    assert.equal(json(out, 'index.built.json').id, 'index');
  });

  it('follows no link out of the output folder', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    mkdirSync(join(path, 'theirs'));
    writeFileSync(join(path, 'theirs/b.built.json'), 'theirs');
    symlinkSync('../theirs', join(out, 'x'));
    const manifest = readFileSync(join(out, '.careers-widget.json'), 'utf8');
    const claims = manifest.replace('"files":{\n', '$&"x/b.built.json":[["x"]],\n');
    const theirs = treeOf(join(path, 'theirs'));

    writeFileSync(join(out, '.careers-widget.json'), claims);
    assert.equal((await build(path)).code, 0);
    assert.deepEqual(treeOf(join(path, 'theirs')), theirs);

    writeFileSync(join(out, '.careers-widget.json'), claims);
    mkdirSync(join(path, 'in/x'));
    writeFileSync(join(path, 'in/x/b.json'), posting());
    const { code, err } = await build(path);
    assert.equal(code, 2);
    assert.match(err, /out\/x\/b\.built\.json: a link leads out of the output folder\n$/);
    assert.deepEqual(treeOf(join(path, 'theirs')), theirs);
  });

  it('says of drafts nothing to those who read OUT, and the same to the editor each time', async () => {
    const draft = posting({ status: 'draft', salary: { min: 'Confidential' } });
    const { path, out, said } = await built({ 'a.json': posting(), 'new-head.json': draft });
    assert.match(said, /new-head\.json:1:\d+ {2}warning {2}salary\.min: .*Confidential/);
    assert.doesNotMatch(Object.values(treeOf(out)).join(), /new-head|Confidential/);
    assert.equal((await build(path)).said, said.replace('1 built, 0 unchanged', '0 built, 1 unchanged'));
  });

  it('takes an output folder around the sources, and leaves them alone', async () => {
    const path = folder({ 'jobs/a.json': posting(), 'jobs/b/jobs/c.json': posting() });
    const sources = treeOf(join(path, 'jobs'));
    assert.equal((await run(['build', 'jobs', '-o', '.'], { cwd: path })).code, 0);
    assert.deepEqual(treeOf(join(path, 'jobs')), sources);
    const clash = folder({ 'jobs/jobs/c.json': posting() });
    const { code, err } = await run(['build', 'jobs', '-o', '.'], { cwd: clash });
    assert.equal(code, 2);
    assert.match(err, /jobs\/c\.built\.json: it would be written into the folder of the sources\n$/);
    assert.deepEqual(filesIn(clash), ['jobs/jobs/c.json']);
  });

  it('answers wrong usage with one line and 2', async () => {
    const path = folder({ 'in/a.json': posting(), file: '' });
    symlinkSync('in', join(path, 'link'));
    for (const [args, said] of /** @type {const} */ ([
      [['in'], 'expected -o and the folder to write into'],
      [['-o', 'out'], 'expected one directory, found none'],
      [['in', 'in', '-o', 'out'], 'expected one directory, found 2'],
      [['missing', '-o', 'out'], 'missing is no directory'],
      [['file', '-o', 'out'], 'file is no directory'],
      [['in', '-o', 'in'], 'the output folder in must not be in or lie inside it'],
      [['in', '-o', 'in/out'], 'the output folder in/out must not be in or lie inside it'],
      [['in', '-o', 'link/deep/out'], 'the output folder link/deep/out must not be in or lie inside it'],
      [
        ['in', '-o', 'out', '--base', '/jobs/'],
        'expected an address as in https://example.com/jobs/ after --base, found /jobs/',
      ],
      [
        ['in', '-o', 'out', '--base', 'ftp://x/'],
        'expected an address as in https://example.com/jobs/ after --base, found ftp://x/',
      ],
      [['in', '-o', 'out', '--page-size', '0'], 'expected a number of at least 1 after --page-size, found 0'],
      [['in', '-o', 'out', '--watch', '--json'], '--json has an end, and --watch has none'],
    ])) {
      assert.deepEqual(await run(['build', ...args], { cwd: path }), {
        ...{ code: 2, out: '', meter: '' },
        err: `careers-widget: ${said} (--help says more)\n`,
      });
    }
    assert.equal(existsSync(join(path, 'out')), false);
    const help = await run(['build', '--help']);
    assert.equal(help.code, 0);
    for (const word of ['--keep-going', '--watch', 'Exit code']) assert.ok(help.out.includes(word));
  });

  it('knows what lies on the server from what lies beside the posting', async () => {
    const { out } = await built(
      { 'x/a.json': posting({ url: '../a?b', apply: { url: '/apply' }, image: { src: '/images/a.png' } }) },
      ...BASE,
    );
    const [{ url, image, _posting: found }] = json(out, 'jobs.json').items;
    assert.deepEqual(
      [url, image, found.apply],
      ['https://example.com/jobs/a?b', 'https://example.com/images/a.png', 'https://example.com/apply'],
    );
  });

  it('adds the slash that an address lacks', async () => {
    const { out } = await built({ 'a.json': posting() }, '--base', 'https://example.com/jobs');
    assert.equal(readFileSync(join(out, 'changed.txt'), 'utf8'), 'https://example.com/jobs/a.built.json\n');
  });
});
