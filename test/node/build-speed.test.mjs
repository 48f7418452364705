/** How long `careers-widget build` works on many postings: the time that it works, not what else the machine does. */
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { BASE } from '../support/building.mjs';
import { folder, run, SEED, seed } from '../support/command-line.mjs';

const MANY = 1000;

describe('careers-widget build, of many', () => {
  it('takes some seconds and less than 250 MB for 1,000 postings, and 2 s at most for one that has changed', async () => {
    const path = folder({});
    cpSync(join(dirname(SEED), 'images'), join(path, 'in/images'), { recursive: true });
    for (let index = 0; index < MANY; index++)
      writeFileSync(join(path, `in/${index}.json`), seed.replace('"devops-engineer"', `"devops-engineer-${index}"`));
    const measured = async () => {
      const { code, err, meter } = await run(['build', 'in', '-o', 'out', '--json', ...BASE], {
        cwd: path,
        meter: true,
      });
      assert.equal(code, 0, err);
      const { cpu, memory } = JSON.parse(meter);
      console.log(`${err.trim()}: ${(cpu / 1000).toFixed(1)} s of CPU time, ${memory.toFixed(0)} MB`);
      return { err, cpu, memory };
    };
    const all = await measured();
    assert.match(all.err, /1,000 built/);
    assert.ok(all.cpu < 12_000, `${all.cpu} ms`); // 5 s alone; a machine that is busy takes twice that
    assert.ok(all.memory < 250, `${all.memory} MB`); // of which 75 are there before the first
    writeFileSync(
      join(path, 'in/7.json'),
      seed.replace('"devops-engineer"', '"devops-engineer-7"').replace('now', 'soon'),
    );
    const one = await measured();
    assert.match(one.err, /1 built, 999 unchanged/);
    assert.ok(one.cpu < 2000, `${one.cpu} ms`); // a fifth of that is there before the first
  });
});
