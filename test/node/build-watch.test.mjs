/** `careers-widget build --watch`: what it does when files change, and how it ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BASE, json, posting } from '../support/building.mjs';
import { CLI, folder } from '../support/command-line.mjs';

/** @type {import('node:child_process').ChildProcess[]} */
const children = [];
after(() => children.forEach((child) => child.kill('SIGKILL')));

/**
 * A command that goes on.
 *
 * @returns what waits for it to say something new, and what ends it
 */
const watching = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) => {
  const child = spawn(process.execPath, [CLI, 'build', 'in', '-o', 'out', '--watch', ...args], { cwd });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => ((text += part), child.emit('said')));
  return {
    /** @returns what it has said since the last time, up to a match */
    said: async (/** @type {RegExp} */ pattern) => {
      for (let match; ; await once(child, 'said')) {
        if (!(match = pattern.exec(text))) continue;
        const until = text.slice(0, match.index + match[0].length);
        text = text.slice(until.length);
        return until;
      }
    },
    end: async (/** @type {NodeJS.Signals} */ signal) => {
      child.kill(signal);
      const [code] = await once(child, 'exit');
      return { code, rest: text };
    },
  };
};

// who waits for what is never said does not wait for ever
describe('careers-widget build --watch', { timeout: 60_000 }, () => {
  it('builds again what a change touches, says what it did in a line, and survives a broken file', async () => {
    const path = folder({
      'page.html': '<title>Job</title><job-card></job-card>',
      'in/a.json': posting(),
      'in/b.json': posting(),
    });
    const inside = (/** @type {string} */ name) => join(path, 'in', name);
    const { said, end } = watching(path, ...BASE, '--page', 'page.html');
    await said(/out: 2 built, 0 unchanged, 0 removed\n/);
    assert.equal(await said(/watching.*\n/), 'careers-widget: watching; Ctrl+C ends it\n');

    writeFileSync(inside('a.json'), posting({ title: 'Chef' }));
    const changed = await said(/out: .*\n/);
    assert.match(changed, /out: 1 built, 1 unchanged, 0 removed\n$/);
    assert.doesNotMatch(changed, /b\.json/);
    assert.equal(json(path, 'out/a.built.json').title, 'Chef');

    writeFileSync(inside('a.json'), '{ "title": ');
    assert.match(await said(/nothing was written\n/), /in\/a\.json:1:\d+ {2}error/);
    assert.equal(json(path, 'out/a.built.json').title, 'Chef');

    writeFileSync(inside('a.json'), posting({ title: 'Baker' }));
    await said(/out: 1 built, 1 unchanged, 0 removed\n/);

    mkdirSync(inside('deep'));
    writeFileSync(inside('deep/c.json'), posting());
    await said(/out: 1 built, 2 unchanged, 0 removed\n/);
    rmSync(inside('b.json'));
    await said(/out: 0 built, 2 unchanged, 1 removed, 1 other file removed\n/);

    writeFileSync(join(path, 'page.html'), '<title>Job</title><p>Welcome<job-card></job-card>');
    await said(/out: 0 built, 2 unchanged, 0 removed\n/);
    assert.match(readFileSync(join(path, 'out/a/index.html'), 'utf8'), /Welcome/);
    writeFileSync(join(path, 'page.html'), '<p>');
    await said(/page\.html:1:1: expected one <job-card>, found none\n/);
    assert.deepEqual(await end('SIGTERM'), { code: 0, rest: '' });
  });

  it('ends as well at Ctrl+C', async () => {
    const path = folder({ 'in/a.json': posting() });
    const { said, end } = watching(path);
    await said(/watching/);
    assert.equal((await end('SIGINT')).code, 0);
  });
});
