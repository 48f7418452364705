/** `careers-widget prerender` of pages with lists of postings in them: one run over one site. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { folder, run } from '../support/command-line.mjs';

const item = (/** @type {number} */ id, /** @type {object} */ facts = {}, /** @type {object} */ more = {}) => ({
  ...{ id, title: `Job ${id}`, url: `/jobs/${id}/`, language: 'en', date_published: `2026-11-0${id}T00:00:00Z` },
  ...{ content_text: 'Job', _posting: { apply: 'https://jobs.example/apply', ...facts }, ...more },
});
const feed = (/** @type {object[]} */ items, /** @type {object} */ more = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs', items, ...more });

const page = (/** @type {string[]} */ ...lists) =>
  `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>Jobs</title><body>\n${lists.map((it) => `<job-list ${it}</job-list>`).join('\n')}\n`;

const files = {
  'jobs.json': feed([
    item(1, { locations: [{ city: 'Malmö', country: 'SE' }], department: 'A & B' }),
    item(2, { validThrough: '2039-12-31', langs: { sv: { title: 'Jobb "2"' } } }),
    item(3, { validThrough: '2020-01-31' }),
    item(4, { status: 'closed' }),
    item(5, {}, { url: undefined }),
    item(6, { apply: undefined }, { url: undefined, title: '<b>Cook</b>' }),
    { id: 7 },
  ]),
  'first.json': feed([item(1, { department: 'Sales' })], { next_url: 'pages/second.json' }),
  'pages/second.json': feed([item(2, { department: 'Legal' }, { url: '2.html' })], { next_url: '../first.json' }),
  'board.json': feed([item(1, { department: 'Sales' }), item(2, { department: 'Legal' })], {
    next_url: 'pages/second.json',
    _board: { total: 12345, filters: [{ name: 'department', values: [{ key: 'Sales', count: 12000 }] }] },
  }),
  'none.json': feed([]),
  'posting.json': '{ "title": "Welder" }',
  'lever.json': '[{ "text": "Welder", "hostedUrl": "https://jobs.lever.co/acme/1" }]',
  'personio.xml': '<?xml version="1.0"?><workzag-jobs><position><name>Welder</name></position></workzag-jobs>',
  'index.html': page('src="/jobs.json" search page-size="2" apply-params="utm_source=x" structured-data>'),
  'sv/index.html': page('lang="sv" src="/jobs.json" open="inside" url-state="jobs" page-size="many">'),
  'pages.html': page('src="first.json">', 'src="first.json" group-by="department">'),
  'pieces.html': page('src="board.json" search-src="search/" filters group-by="department">'),
  'empty.html': page('src="none.json"><p slot="empty">Come back later</p>'),
  'wrong.html': page('src="lost.json">', 'src="posting.json">', '>'),
  'feeds.html': page('src="lever.json">', 'src="personio.xml">').concat('<job-card src="lever.json#1"></job-card>\n'),
};

const linksIn = (/** @type {string} */ html) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)/g)].map(([, href, words]) => `${words}: ${href}`);

/** The tree of the first element, and the words beside it. */
const partsOf = (/** @type {string} */ html) => {
  const [tree = '', rest = ''] = html.split('</template>');
  return { tree, text: /<div slot="text"[^]*?<\/div>/.exec(rest)?.[0] ?? '' };
};

describe('prerender of a list', () => {
  /** @type {string} */
  let cwd;
  /** @type {Awaited<ReturnType<typeof run>>} */
  let outcome;
  const read = (/** @type {string} */ name) =>
    readFileSync(join(cwd, name), 'utf8').replace(/<style>[^]*?<\/style>/g, '');

  before(async () => {
    cwd = folder(files);
    outcome = await run(['prerender', '.'], { cwd });
  });

  it('of a board that is asked in pieces has the first page, and says how large the board is', () => {
    const { tree } = partsOf(read('pieces.html'));
    assert.equal((tree.match(/class="row"/g) ?? []).length, 2);
    assert.match(tree, /12,345 jobs/);
    assert.match(tree, /data-filter="department"/);
    assert.doesNotMatch(tree, /group-title/);
  });

  it('writes the first rows of what is open, the newest first: each leads to its page, else to where one applies', () => {
    const { tree } = partsOf(read('index.html'));
    const { tree: all } = partsOf(read('sv/index.html'));

    assert.match(tree, /4 jobs[^]*<h2 part="item-title">&lt;b&gt;Cook&lt;\/b&gt;<\/h2>[^]* part="more"/);
    assert.deepEqual(linksIn(tree), ['Job 5: https://jobs.example/apply?utm_source=x']);
    assert.doesNotMatch(all, / part="more"/);
    assert.deepEqual(linksIn(all), [
      'Job 5: https://jobs.example/apply',
      'Jobb &quot;2&quot;: /jobs/2/',
      'Job 1: /jobs/1/',
    ]);
  });

  it('says of each row when it closes, and what its link passes on', () => {
    const { tree } = partsOf(read('sv/index.html'));

    assert.match(tree, /<li class="row" data-valid-through="2039-12-31" part="item" data-id="2"/);
    assert.equal(tree.match(/data-valid-through/g)?.length, 1);
    assert.equal(tree.match(/<a class="open internal" data-forward="utm_\* /g)?.length, 3);
  });

  it('writes the titles as links once more for readers that know no shadow trees, and nothing for search engines', () => {
    const { text } = partsOf(read('sv/index.html'));

    assert.equal(
      text,
      '<div slot="text" lang="sv" dir="ltr"><ul><li lang="en">&lt;b&gt;Cook&lt;/b&gt;</li>' +
        '<li lang="en"><a href="https://jobs.example/apply">Job 5</a></li>' +
        '<li data-valid-through="2039-12-31"><a href="/jobs/2/">Jobb &quot;2&quot;</a></li>' +
        '<li lang="en"><a href="/jobs/1/">Job 1</a>, Malm&#246;</li></ul></div>',
    );
    assert.doesNotMatch(read('index.html'), /ld\+json/);
  });

  it('takes the first page of an index that goes on, and where it is grouped all of them', () => {
    const [first = '', whole = ''] = read('pages.html').split('\n<job-list').slice(1);

    assert.deepEqual(linksIn(partsOf(first).tree), ['Job 1: /jobs/1/']);
    assert.match(first, / part="more"/);
    assert.deepEqual(linksIn(partsOf(whole).tree), ['Job 2: pages/2.html', 'Job 1: /jobs/1/']);
    assert.match(whole, /2 jobs[^]*Legal[^]*Sales/);
  });

  it('says so where nothing is open', () => {
    const { tree, text } = partsOf(read('empty.html'));

    assert.match(tree, /<slot name="empty"><p>/);
    assert.equal(text, '');
  });

  it('says what keeps a list or a part of it from being shown, and where', () => {
    const { out, code } = outcome;

    assert.equal(code, 1);
    assert.match(
      out,
      /wrong\.html:3:1 {2}error {2}<job-list>: expected a list of postings at .*lost\.json, found no such/,
    );
    assert.match(
      out,
      /wrong\.html:4:1 {2}error {2}<job-list>: expected a list of postings at .*, found \{"title":"Welder"/,
    );
    assert.match(
      out,
      /sv\/index\.html:3:1 {2}warning {2}<job-list>: expected a title, found nothing at items\[6\]\.title/,
    );
    assert.equal(read('wrong.html'), files['wrong.html']);
  });

  it('says of a hiring system’s feed, in a list or a card, that it is to be imported', () => {
    const { out } = outcome;
    const found = 'found the feed of a hiring system';
    for (const [at, what, system, file] of /** @type {const} */ ([
      ['3:1', '<job-list>: expected a list of postings', 'lever', 'lever.json'],
      ['4:1', '<job-list>: expected a list of postings', 'personio', 'personio.xml'],
      ['5:1', '<job-card>: expected a posting', 'lever', 'lever.json'],
    ])) {
      const path = join(cwd, file);
      assert.ok(out.includes(`feeds.html:${at}  error  ${what} at ${path}, ${found}\n`), out);
      assert.ok(
        out.includes(
          `→ import it first, and name what build makes of it: careers-widget import --from ${system} ${path} -o …`,
        ),
        out,
      );
    }
    assert.equal(read('feeds.html'), files['feeds.html']);
  });

  it('does nothing the second time', async () => {
    assert.match((await run(['prerender', '.'], { cwd })).out, /6 elements prerendered in 7 pages, 0 written/);
  });
});
