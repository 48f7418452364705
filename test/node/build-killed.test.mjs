/** A build that is killed leaves each file whole, old or new, and the next one comes to the same end as one that was not. */
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BASE, build, posting } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';
import { filesIn, treeOf } from '../support/trees.mjs';

/**
 * Kills the process at its so-many-th change of the disk, which it does not come to do; of what it would write at that moment,
 * half is written. A number too high only tells how many there are.
 */
const killer = (/** @type {number} */ at) => ({
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let count = 0;
    const { writeSync } = fs;
    for (const name of ['writeSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'mkdirSync']) {
      const change = fs[name];
      fs[name] = (...args) => {
        if (++count === ${at}) {
          if (name === 'writeSync') writeSync(args[0], args[1].subarray(0, args[1].length / 2));
          process.kill(process.pid, 'SIGKILL');
        }
        return change(...args);
      };
    }
    syncBuiltinESMExports();
    process.on('exit', () => writeSync(3, String(count)));
  `)}`,
});

const page = '<!doctype html><title>Job</title><job-card></job-card>\n';
const svg = (/** @type {number} */ width) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`;

/** Postings as they were, and a folder in which they have changed in every way that there is. */
const before = {
  'page.html': page,
  'in/same.json': posting({ image: { src: 'same.svg' } }),
  'in/changed.json': posting({ image: { src: 'changed.svg' } }),
  'in/gone/gone.json': posting({ image: { src: 'gone.svg' } }),
  'in/same.svg': svg(1),
  'in/changed.svg': svg(1),
  'in/gone/gone.svg': svg(1),
};
const change = (/** @type {string} */ path) => {
  writeFileSync(join(path, 'in/changed.json'), posting({ title: 'Chef', image: { src: 'changed.svg' } }));
  writeFileSync(join(path, 'in/changed.svg'), svg(2));
  writeFileSync(join(path, 'in/new.json'), posting({ image: { src: 'new.svg' } }));
  writeFileSync(join(path, 'in/new.svg'), svg(3));
  rmSync(join(path, 'in/gone'), { recursive: true });
};

const args = [...BASE, '--page', 'page.html'];

/** Without what a run notes for itself. */
const served = (/** @type {string} */ path) => {
  const { '.careers-widget.json': _, ...files } = treeOf(join(path, 'out'));
  return files;
};

describe('careers-widget build, killed', () => {
  it('leaves each file whole, and the next run ends as if nothing had happened', async () => {
    const first = folder(before);
    assert.equal((await build(first, ...args)).code, 0);
    const old = served(first);
    const whole = folder({});
    cpSync(first, whole, { recursive: true, preserveTimestamps: true });
    change(whole);
    const command = ['build', 'in', '-o', 'out', ...args];
    const { meter } = await run(command, { cwd: whole, env: killer(Infinity) });
    const wanted = served(whole);
    const total = Number(meter);
    assert.ok(total > 20, meter);
    const fresh = folder({});
    cpSync(join(whole, 'in'), join(fresh, 'in'), { recursive: true });
    writeFileSync(join(fresh, 'page.html'), page);
    await build(fresh, ...args);
    for (let index = 0; index < 10; index++) {
      const path = folder({});
      cpSync(first, path, { recursive: true, preserveTimestamps: true });
      change(path);
      const at = 1 + Math.round((index * (total - 1)) / 9);
      const { code } = await run(command, { cwd: path, env: killer(at) });
      assert.equal(code, null, `killed at ${at} of ${total}`);
      for (const [name, bytes] of Object.entries(served(path)))
        if (!name.startsWith('.')) assert.ok([old[name], wanted[name]].includes(bytes), `${name}, killed at ${at}`);
      // what is listed is there: postings come before lists, and go after them
      const there = served(path);
      for (const [, src = ''] of (there['jobs.json'] ?? '').matchAll(/"src":"https:\/\/example\.com\/jobs\/([^"]*)"/g))
        assert.ok(src in there, `${src}, killed at ${at}`);
      assert.equal((await build(path, ...args)).code, 0);
      assert.deepEqual(served(path), wanted, `killed at ${at}`);
      assert.deepEqual(filesIn(join(path, 'out')), filesIn(join(fresh, 'out')));
    }
  });

  it('killed in its first run, too', async () => {
    const whole = folder(before);
    const command = ['build', 'in', '-o', 'out', ...args];
    const { meter } = await run(command, { cwd: whole, env: killer(Infinity) });
    for (const part of [0.3, 0.6, 0.9]) {
      const path = folder(before);
      await run(command, { cwd: path, env: killer(Math.ceil(Number(meter) * part)) });
      assert.equal((await build(path, ...args)).code, 0);
      assert.deepEqual(served(path), served(whole));
    }
  });
});
