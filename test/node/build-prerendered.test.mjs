/** `careers-widget build --page … --prerender`: pages with their postings in them, made in one go. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { BASE, build, posting } from '../support/building.mjs';
import { folder } from '../support/command-line.mjs';

const TEMPLATE = `<!doctype html>
<html lang="en"><title>Job</title>
<job-card structured-data></job-card>
`;

const whole = {
  ...{ lead: 'You cook.', datePosted: '2026-11-01', organization: { name: 'Acme' }, locations: [{ country: 'SE' }] },
  translations: { sv: { title: 'Kock', lead: 'Du lagar mat.' } },
};

const site = (/** @type {Record<string, string>} */ postings, template = TEMPLATE) =>
  folder({
    'page.html': template,
    ...Object.fromEntries(Object.entries(postings).map(([name, text]) => [`in/${name}.json`, text])),
  });

const read = (/** @type {string} */ cwd, /** @type {string} */ name) => readFileSync(join(cwd, 'out', name), 'utf8');

describe('build --prerender', () => {
  it('writes each posting into its pages, in their language, with what is for search engines', async () => {
    const cwd = site({ cook: posting(whole) });
    const { code, said, err } = await build(cwd, '--page', 'page.html', '--prerender', ...BASE);

    assert.equal(code, 0, said + err);
    assert.match(read(cwd, 'cook/index.html'), /<template shadowrootmode="open">[^]*You cook\.[^]*ld\+json/);
    assert.match(
      read(cwd, 'sv/cook/index.html'),
      /<template shadowrootmode="open">[^]*Du lagar mat\.[^]*"title":"Kock"/,
    );
  });

  it('makes a page again when its posting has changed, and then alone', async () => {
    const cwd = site({ cook: posting(whole), baker: posting({ ...whole, title: 'Baker', translations: {} }) });
    const again = () => build(cwd, '--page', 'page.html', '--prerender', ...BASE);
    await again();
    const unchanged = await again();
    writeFileSync(join(cwd, 'in/cook.json'), posting({ ...whole, lead: 'You cook well.' }));
    const changed = await again();

    assert.match(unchanged.said, /0 built, 2 unchanged/);
    assert.match(changed.said, /1 built, 1 unchanged/);
    assert.match(read(cwd, 'cook/index.html'), /You cook well\./);
  });

  it('writes one that has closed without links to apply', async () => {
    const cwd = site({ cook: posting({ ...whole, validThrough: '2026-01-31' }) });
    await build(cwd, '--page', 'page.html', '--prerender', ...BASE);

    assert.match(read(cwd, 'cook/index.html'), /<job-card closed="" state="ready"/);
    assert.doesNotMatch(read(cwd, 'cook/index.html'), /example\.com\/apply|ld\+json/);
  });

  it('says of each page what it lacks for search engines', async () => {
    const cwd = site({ cook: posting() });
    const { said, code } = await build(cwd, '--page', 'page.html', '--prerender', ...BASE);

    assert.equal(code, 0);
    assert.match(said, /out\/cook\/index\.html:\d+:1 {2}warning {2}<job-card>: expected .*datePosted.* in the posting/);
  });

  it('leaves lists of other postings to the script: they would change every page with each posting', async () => {
    const list = '<job-list src="../jobs.json"></job-list>';
    const cwd = site({ cook: posting(whole) }, TEMPLATE + list);
    const { code, said } = await build(cwd, '--page', 'page.html', '--prerender', ...BASE);

    assert.equal(code, 0, said);
    assert.ok(read(cwd, 'cook/index.html').endsWith(list));
  });

  it('links to style sheets with --css link, and keeps them in the next run', async () => {
    const cwd = site({ cook: posting(whole) });
    const again = () => build(cwd, '--page', 'page.html', '--prerender', '--css', 'link', ...BASE);
    await again();
    await again();
    const [, href = ''] = /<link rel="stylesheet" href="([^"]*)">/.exec(read(cwd, 'cook/index.html')) ?? [];

    assert.doesNotMatch(read(cwd, 'cook/index.html'), /<style/);
    assert.ok(existsSync(join(cwd, 'out/cook', href)), href);
  });

  it('takes pages, and says so', async () => {
    const cwd = site({ cook: posting() });
    const [alone, css] = await Promise.all([
      build(cwd, '--prerender'),
      build(cwd, '--page', 'page.html', '--css', 'link'),
    ]);

    assert.deepEqual([alone?.code, css?.code], [2, 2]);
    assert.match(alone?.err ?? '', /--prerender takes pages: expected --page, too/);
  });
});
