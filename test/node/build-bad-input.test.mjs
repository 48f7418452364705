/** What `careers-widget build` says where it can't go on: one line, 2, and the output of before untouched. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { build, built, posting } from '../support/building.mjs';
import { CLI, folder, run, runAsUser, running } from '../support/command-line.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

/** Makes a folder a disk of 256 kB. @returns whether that may be */
const mount = (/** @type {string} */ path) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path]).status === 0;

/** Code that runs in the process before the command does. */
const preload = (/** @type {string} */ code) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}`,
});

/** Builds a folder, breaks it, and builds it again. */
const broken = async (/** @type {(path: string) => void} */ breakIt, env = {}) => {
  const { path, out } = await built({ 'a.json': posting(), 'b/c.json': posting() });
  const before = treeOf(out);
  breakIt(path);
  const { code, err } = await runAsUser(['build', 'in', '-o', 'out'], { cwd: path, env });
  assert.deepEqual(treeOf(out), before);
  assert.equal(code, 2);
  const [line, ...more] = err.split('\n').filter((line) => !line.includes('without --base'));
  assert.deepEqual(more, ['']);
  return line;
};

describe('careers-widget build, of what can’t be read or written', () => {
  it('names a folder that can’t be read', async () => {
    let locked = '';
    const line = await broken((path) => chmodSync((locked = join(path, 'in/b')), 0));
    chmodSync(locked, 0o755); // else nobody can take it away
    assert.equal(line, 'careers-widget: in/b: no permission to read it');
  });

  it('names a file that can’t be read', async () => {
    const line = await broken((path) => chmodSync(join(path, 'in/b/c.json'), 0));
    assert.equal(line, 'careers-widget: in/b/c.json: no permission to read it');
  });

  it('names a link that leads in a circle, or nowhere', async () => {
    const circle = await broken((path) => symlinkSync('x.json', join(path, 'in/x.json')));
    assert.equal(circle, 'careers-widget: in/x.json: a link that leads in a circle');
    const nowhere = await broken((path) => symlinkSync('gone.json', join(path, 'in/x.json')));
    assert.equal(nowhere, 'careers-widget: in/x.json: no such file or directory');
  });

  it('does not walk a folder that holds itself', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    symlinkSync('.', join(path, 'in/again'));
    assert.equal((await build(path)).code, 0);
    assert.deepEqual(filesIn(out), ['.careers-widget.json', 'a.built.json', 'jobs.json']);
  });

  it('reads no more of a file than the widget would', async () => {
    const line = await broken((path) => writeFileSync(join(path, 'in/a.json'), Buffer.alloc(100_000_000, ' ')));
    assert.equal(line, 'careers-widget: in/a.json: more than 1,000,000 bytes');
  });

  it('names a file that changes whenever it is read', async () => {
    const line = await broken(
      () => undefined,
      preload(`
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const { readFileSync, appendFileSync } = fs;
        fs.readFileSync = (file, ...rest) => {
          const bytes = readFileSync(file, ...rest);
          if (String(file).endsWith('a.json')) appendFileSync(file, ' ');
          return bytes;
        };
        syncBuiltinESMExports();
      `),
    );
    assert.equal(line, 'careers-widget: in/a.json: it changes while it is read');
  });

  it('waits for a file that somebody is writing', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    const { code } = await run(['build', 'in', '-o', 'out'], {
      cwd: path,
      env: preload(`
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const { readFileSync, writeFileSync } = fs;
        let left = 2;
        fs.readFileSync = (file, ...rest) => {
          const bytes = readFileSync(file, ...rest);
          if (String(file).endsWith('a.json') && left-- > 0)
            writeFileSync(file, left ? '{"title":"Ch' : ${JSON.stringify(posting({ title: 'Chef' }))});
          return bytes;
        };
        syncBuiltinESMExports();
      `),
    });
    assert.equal(code, 0);
    assert.match(treeOf(out)['a.built.json'] ?? '', /Chef/);
  });

  it('knows beforehand of a file that is larger than may be written', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    const before = treeOf(out);
    writeFileSync(join(path, 'in/a.json'), posting({ title: 'Chef' }));
    writeFileSync(join(path, 'in/b.json'), posting({ lead: 'Long. '.repeat(8000) }));
    // in blocks of half a kilobyte or a whole one
    const limited = `ulimit -f 16 && exec "$0" "$@"`;
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, CLI, 'build', 'in', '-o', 'out'], {
      cwd: path,
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /careers-widget: out\/b\.built\.json: it can’t be written: EFBIG: file too large/);
    assert.deepEqual(treeOf(out), before);
  });

  // where a small disk of its own may be made
  const trial = folder({});
  if (mount(trial)) {
    execFileSync('umount', [trial]);
    it('knows of a full disk before it replaces anything', async () => {
      const path = folder({ 'in/a.json': posting() });
      mkdirSync(join(path, 'out'));
      mount(join(path, 'out'));
      try {
        assert.equal((await build(path)).code, 0);
        const before = treeOf(join(path, 'out'));
        writeFileSync(join(path, 'in/a.json'), posting({ title: 'Chef' }));
        for (let index = 0; index < 100; index++)
          writeFileSync(join(path, `in/${index}.json`), posting({ lead: 'Long. '.repeat(1000) }));
        const { code, err } = await build(path);
        assert.equal(code, 2);
        assert.match(err, /careers-widget: out\/\S+: it can’t be written: the disk is full\n$/);
        assert.deepEqual(treeOf(join(path, 'out')), before);
      } finally {
        execFileSync('umount', [join(path, 'out')]);
      }
    });
  }

  it('writes into no folder that may not be written', async () => {
    let locked = '';
    const line = await broken((path) => {
      writeFileSync(join(path, 'in/a.json'), posting({ title: 'Chef' }));
      chmodSync((locked = join(path, 'out')), 0o555);
    });
    chmodSync(locked, 0o755);
    assert.match(line, /^careers-widget: out\/a\.built\.json: it can’t be written: no permission$/);
  });

  it('takes a manifest that is none for none', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    const before = treeOf(out);
    for (const text of [
      '',
      '{}',
      'null\n',
      '{"by":1}\n"x"\n',
      '{"by":"","day":""\n"files":{\n"../in/a.json":[["x"]]\n}\n',
    ]) {
      writeFileSync(join(out, '.careers-widget.json'), text);
      assert.equal((await build(path)).code, 0);
      assert.deepEqual(treeOf(out), before);
    }
    assert.ok(existsSync(join(path, 'in/a.json')));
  });

  it('takes of a manifest nothing that it can’t have written', async () => {
    const { path, out } = await built({ 'a.json': posting() });
    const before = treeOf(out);
    const manifest = readFileSync(join(out, '.careers-widget.json'), 'utf8');
    for (const by of ['"by":"', '"by":"older '])
      for (const line of ['"b.json":null', '"b.json":5', '"a.json":null']) {
        const text = manifest.replace('"by":"', by).replace(/^"(files|sources)":\{$/gm, `$&\n${line},`);
        writeFileSync(join(out, '.careers-widget.json'), text);
        const { code, err } = await build(path);
        assert.equal(code, 0, err);
        assert.deepEqual(treeOf(out), before);
      }
  });

  it('removes nothing that others have put into a folder that it has made', async () => {
    const path = folder({ 'in/a.json': posting(), 'in/z.json': '{}' });
    const env = preload(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { readFileSync } = fs;
      fs.readFileSync = (file, ...rest) => {
        if (String(file).endsWith('z.json')) fs.writeFileSync('public/index.html', 'mine');
        return readFileSync(file, ...rest);
      };
      syncBuiltinESMExports();
    `);
    assert.equal((await run(['build', 'in', '-o', 'public/jobs'], { cwd: path, env })).code, 1);
    assert.deepEqual(filesIn(join(path, 'public')), ['index.html']);
  });

  it('takes for its own nothing that another run has ready', async () => {
    const path = folder({ 'in/a.json': posting(), 'other/a.json': posting({ title: 'Chef' }) });
    const before = (/** @type {string} */ code) => `
      import fs from 'node:fs';
      import { spawnSync } from 'node:child_process';
      import { syncBuiltinESMExports } from 'node:module';
      const { renameSync } = fs;
      fs.renameSync = (...args) => {
        fs.renameSync = renameSync;
        syncBuiltinESMExports();
        ${code};
        renameSync(...args);
      };
      syncBuiltinESMExports();
    `;
    const killed = JSON.stringify(preload(before('process.exit()'))); // with all of its files waiting
    const other = JSON.stringify([CLI, 'build', 'other', '-o', 'out']);
    const second = `spawnSync(process.execPath, ${other}, { env: { ...process.env, ...${killed} } })`;
    const { code, err } = await run(['build', 'in', '-o', 'out'], { cwd: path, env: preload(before(second)) });
    assert.equal(code, 2);
    assert.match(err, /: it can’t be written: what was ready is gone; has another build begun to write here\?\n$/);
    assert.ok(!existsSync(join(path, 'out/a.built.json')));
    assert.ok(!existsSync(join(path, 'out/.careers-widget.json')));
  });

  it('begins although another run is writing where its files wait', async () => {
    const path = folder({ 'in/a.json': posting(), 'out/.careers-widget.new/x/0': '' });
    const env = preload(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { rmSync } = fs;
      fs.rmSync = (file, ...rest) => {
        if (/new$/.test(file)) throw Object.assign(new Error('ENOTEMPTY'), { code: 'ENOTEMPTY' });
        rmSync(file, ...rest);
      };
      syncBuiltinESMExports();
    `);
    const { code, err } = await run(['build', 'in', '-o', 'out'], { cwd: path, env });
    assert.equal(code, 0, err);
    assert.ok(existsSync(join(path, 'out/a.built.json')));
  });

  it('says what to install where a text is HTML and jsdom is missing', async () => {
    const path = folder({
      'in/a.json': posting({ lead: { html: '<p>Cook</p>' } }),
      'in/b.json': posting(),
    });
    copyFileSync(CLI, join(path, 'cli.mjs'));
    const { code, out } = await running([join(path, 'cli.mjs'), 'build', 'in', '-o', 'out'], { cwd: path });
    assert.equal(code, 1);
    assert.match(
      out,
      /in\/a\.json:1:\d+ {2}error {2}lead: expected jsdom, which cleans HTML, found none\n {2}→ npm install jsdom\n/,
    );
    assert.equal(existsSync(join(path, 'out')), false);
    // where the command is not installed beside it, as with npx, it is found from where the command runs
    mkdirSync(join(path, 'node_modules'));
    const jsdom = dirname(createRequire(import.meta.url).resolve('jsdom/package.json'));
    symlinkSync(jsdom, join(path, 'node_modules/jsdom'));
    const elsewhere = folder({});
    copyFileSync(CLI, join(elsewhere, 'cli.mjs'));
    const found = await running([join(elsewhere, 'cli.mjs'), 'build', 'in', '-o', 'out'], { cwd: path });
    assert.equal(found.code, 0, found.out + found.err);
  });
});
