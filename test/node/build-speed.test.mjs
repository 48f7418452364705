/** How long `careers-widget build` works on many postings: the time that it works, not what else the machine does. */
import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { BASE } from '../support/building.mjs';
import { folder, run, SEED, seed } from '../support/command-line.mjs';

const MANY = 2000;

describe('careers-widget build, of many', () => {
  it('takes for 2,000 postings a fifth of 60 s and of 500 MB at most, and for one that has changed a fifth of 5 s', async () => {
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
    assert.match(all.err, /2,000 built/);
    assert.ok(all.cpu < 12_000, `${all.cpu} ms`);
    assert.ok(all.memory < 300, `${all.memory} MB`); // of which 100 are there before the first
    writeFileSync(
      join(path, 'in/7.json'),
      seed.replace('"devops-engineer"', '"devops-engineer-7"').replace('now', 'soon'),
    );
    const one = await measured();
    assert.match(one.err, /1 built, 1,999 unchanged/);
    assert.ok(one.cpu < 2000, `${one.cpu} ms`); // half a second is there before the first
  });
});
