/** Which days `careers-widget build` gives postings, and which addresses it calls changed. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BASE, build, built, json, posting } from '../support/building.mjs';
import { stampsIn } from '../support/trees.mjs';

const dayNow = () => new Date().toISOString().slice(0, 10);
const firstDay = dayNow();

const today = 'today';

/** The day of each posting in an index, by id; a test that began before midnight has two that are today. */
const daysIn = (/** @type {string} */ out, file = 'jobs.json') => {
  const todays = [firstDay, dayNow()];
  return Object.fromEntries(
    json(out, file).items.map((/** @type {{ id: string; date_modified: string }} */ { id, date_modified: moment }) => {
      const day = moment.slice(0, 10);
      return [id, todays.includes(day) ? today : day];
    }),
  );
};

const changed = (/** @type {string} */ path) =>
  readFileSync(join(path, 'out/changed.txt'), 'utf8').split('\n').slice(0, -1);

const dated = {
  'modified.json': posting({ datePosted: '2024-01-02', dateModified: '2024-03-04' }),
  'posted.json': posting({ datePosted: '2024-01-02T23:30:00-05:00' }),
  'future.json': posting({ datePosted: '2999-01-02' }),
  'silent.json': posting(),
};

describe('careers-widget build, of days', () => {
  it('takes in a fresh folder the days that postings say, and none that is still to come', async () => {
    const { path, out } = await built(dated);
    utimesSync(join(path, 'in/posted.json'), 1, 1);
    assert.deepEqual(daysIn(out), { future: today, modified: '2024-03-04', posted: '2024-01-03', silent: today });
  });

  it('gives what has changed the day of the build, and all else its own', async () => {
    const { path, out } = await built(dated);
    writeFileSync(join(path, 'in/modified.json'), posting({ datePosted: '2024-01-02', title: 'Chef' }));
    writeFileSync(join(path, 'in/new.json'), posting({ datePosted: '2024-01-02' }));
    writeFileSync(join(path, 'in/posted.json'), `${dated['posted.json']}\n`); // what is built of it is the same
    await build(path);
    assert.deepEqual(daysIn(out), {
      ...{ future: today, silent: today, new: today },
      ...{ modified: today, posted: '2024-01-03' },
    });
  });

  it('carries the days over from the former index where nothing else is left', async () => {
    const { path, out } = await built(dated, '--page-size', '1');
    rmSync(join(out, '.careers-widget.json'));
    for (const name of ['jobs.json', 'jobs-2.json', 'jobs-3.json', 'jobs-4.json']) {
      const index = readFileSync(join(out, name), 'utf8');
      writeFileSync(join(out, name), index.replace(/(?<="date_modified":")[^"]{10}/, '2020-05-06'));
    }
    const before = stampsIn(out);
    const { code } = await build(path, '--page-size', '1');
    assert.equal(code, 0);
    assert.deepEqual(
      { ...stampsIn(out), '.': 0, '.careers-widget.json': 0 },
      { ...before, '.': 0, '.careers-widget.json': 0 },
    );
    rmSync(join(out, '.careers-widget.json'));
    writeFileSync(join(out, 'jobs.json'), '{ "items": 1, "next_url": "jobs.json" }'); // no harm
    await build(path);
    for (const next of ['..', 'https://example.com/feed/']) {
      mkdirSync(join(out, 'feed'), { recursive: true });
      rmSync(join(out, '.careers-widget.json'), { force: true });
      writeFileSync(join(out, 'jobs.json'), JSON.stringify({ next_url: next }));
      assert.match((await build(path)).err, /out\/jobs\.json: build has not written it/);
      rmSync(join(out, 'jobs.json'));
      await build(path);
    }
  });

  it('needs nothing but its manifest where the folder is fresh each time', async () => {
    const { path, out } = await built(dated, ...BASE);
    const manifest = readFileSync(join(out, '.careers-widget.json'), 'utf8');
    const fresh = async (/** @type {string} */ text) => {
      rmSync(out, { recursive: true });
      mkdirSync(out);
      writeFileSync(join(out, '.careers-widget.json'), text);
      return build(path, ...BASE);
    };
    const past = manifest.replace(/^("silent\.built\.json":\[\["[^"]*",)"[^"]*"/m, '$1"2020-05-06"');
    assert.equal((await fresh(past)).code, 0);
    assert.equal(daysIn(out).silent, '2020-05-06');
    assert.ok(!existsSync(join(out, 'changed.txt')));
    writeFileSync(join(path, 'in/posted.json'), posting({ title: 'Chef' }));
    await fresh(past);
    assert.deepEqual(changed(path), ['https://example.com/jobs/posted.built.json']);
  });

  it('lists the addresses that were new, changed or gone in the last build with a change', async () => {
    const base = 'https://example.com/jobs/';
    const { path } = await built({ 'a.json': posting(), 'å b.json': posting(), 'c/d.json': posting() }, ...BASE);
    assert.deepEqual(changed(path), [`${base}%C3%A5%20b.built.json`, `${base}a.built.json`, `${base}c/d.built.json`]);
    await build(path, ...BASE);
    assert.equal(changed(path).length, 3);
    writeFileSync(join(path, 'in/a.json'), posting({ title: 'Chef' }));
    writeFileSync(join(path, 'in/e.json'), posting());
    rmSync(join(path, 'in/c/d.json'));
    await build(path, ...BASE);
    assert.deepEqual(changed(path), [`${base}a.built.json`, `${base}c/d.built.json`, `${base}e.built.json`]);
    await build(path, ...BASE);
    assert.equal(changed(path).length, 3);
    await build(path);
    assert.equal(existsSync(join(path, 'out/changed.txt')), false);
  });

  it('lists pages where there are any, also those that show something else although their bytes are the same', async () => {
    const base = 'https://example.com/jobs/';
    const translations = { sv: { title: 'Kock' } };
    const { path } = await built({ 'a.json': posting({ translations }), 'b.json': posting() });
    writeFileSync(join(path, 'page.html'), '<title>x</title><job-card></job-card>');
    const pages = [...BASE, '--page', 'page.html'];
    await build(path, ...pages);
    assert.deepEqual(changed(path), [`${base}a/`, `${base}b/`, `${base}sv/a/`]);
    writeFileSync(join(path, 'in/a.json'), posting({ translations, workHours: '40 hours a week' }));
    await build(path, ...pages);
    assert.deepEqual(changed(path), [`${base}a/`, `${base}sv/a/`]);
    writeFileSync(join(path, 'in/b.json'), posting({ status: 'closed' }));
    await build(path, ...pages);
    assert.deepEqual(changed(path), [`${base}b/`]);
    writeFileSync(join(path, 'in/a.json'), posting({ workHours: '40 hours a week' }));
    await build(path, ...pages);
    assert.deepEqual(changed(path), [`${base}a/`, `${base}sv/a/`]);
  });
});
