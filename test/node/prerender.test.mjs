/** `careers-widget prerender` as it is installed: pages in, the same pages out with postings in them, and what is said of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'parse5';
import { folder, run, SEED, seed } from '../support/command-line.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sentences = readFileSync(local('test/fixtures/devops-engineer.txt'), 'utf8').trim().split('\n');

const CARD = '<job-card src="/postings/devops-engineer.json"></job-card>';
const page = (/** @type {string} */ body, head = '') =>
  `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Jobs</title>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;

const posting = (/** @type {object} */ fields = {}) =>
  JSON.stringify({
    title: 'Welder',
    lang: 'en',
    lead: 'You **weld**.',
    apply: { url: 'https://jobs.example/apply?a=1&b=2' },
    ...fields,
  });

/**
 * A site in a folder of its own, after the command has run over it.
 *
 * @param {Record<string, string | Uint8Array>} files
 * @param {...string} args
 */
const prerendered = async (files, ...args) => {
  const cwd = folder({
    'site/postings/devops-engineer.json': seed,
    ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`site/${name}`, content])),
  });
  const outcome = await run(['prerender', 'site', ...args], { cwd });
  const read = (/** @type {string} */ name) =>
    readFileSync(join(cwd, 'site', name), 'utf8').replace(/<style>[^]*?<\/style>/g, '<style></style>');
  return { ...outcome, cwd, read, again: () => run(['prerender', 'site', ...args], { cwd }) };
};

/** What stands in a page outside of what the command writes. */
const withoutOurs = (/** @type {string} */ html) =>
  html
    .replace(/<template shadowrootmode="open"(?: data-lang)?>[^]*<\/template>(?=<(?:div|a|script) slot|<)/g, '')
    .replace(/<div slot="text"[^]*<\/div>(?=<)/g, '')
    .replace(/<a slot="text"[^]*?<\/a>/g, '')
    .replace(/<script slot="text"[^]*?<\/script>/g, '')
    .replace(/ (?:state="ready"|closed=""|lang="\w+")(?=[^>]* src)/g, '');

/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} ChildNode */

/** The words of nodes, those in templates left out or alone. */
const wordsOf = (/** @type {any} */ node, inTemplates = false) => {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (node.nodeName === 'style' || node.nodeName === 'script') return '';
  const children =
    node.nodeName === 'template' ? (inTemplates ? node.content.childNodes : []) : (node.childNodes ?? []);
  return children.map((/** @type {any} */ child) => wordsOf(child, inTemplates)).join(' ');
};
const textOf = (/** @type {string} */ html, inTemplates = false) =>
  wordsOf(parse(html), inTemplates).replace(/\s+/g, ' ');

const squeezed = (/** @type {string} */ words) => words.replace(/\s+/g, '');

describe('prerender', () => {
  it('writes the posting into the element, and leaves every other byte as it was', async () => {
    const before = page(`<p>Before</p>\n${CARD}\n<p>After</p>`);
    const { code, read, out, err } = await prerendered({ 'index.html': before });

    assert.equal(code, 0, out + err);
    assert.equal(withoutOurs(read('index.html')), before);
    assert.match(out, /1 element prerendered in 1 page, 1 written/);
  });

  it('writes all words of the seed twice: as it is seen, and for readers that know no shadow trees', async () => {
    const { read } = await prerendered({ 'index.html': page(CARD) });
    const html = read('index.html');
    const light = squeezed(textOf(html));
    const tree = squeezed(textOf(html.replace(/<div slot="text"[^]*<\/div>(?=<)/, ''), true));

    for (const sentence of sentences.map(squeezed)) {
      assert.ok(tree.includes(sentence), `in the tree: ${sentence}`);
      assert.ok(light.includes(sentence.replace(/^\*/, '')), `beside it: ${sentence}`);
    }
    assert.match(html, /<a href="https:\/\/safespring[^"]*">Apply now<\/a>/);
  });

  it('does nothing the second time', async () => {
    const site = await prerendered({ 'index.html': page(CARD) });
    const { mtimeMs } = statSync(join(site.cwd, 'site/index.html'));
    const { out, code } = await site.again();

    assert.equal(code, 0);
    assert.match(out, /0 written/);
    assert.equal(statSync(join(site.cwd, 'site/index.html')).mtimeMs, mtimeMs);
  });

  it('writes a changed posting in place of what it wrote before', async () => {
    const site = await prerendered({
      'index.html': page(`<job-card src="a.json">Fallback</job-card>`),
      'a.json': posting(),
    });
    writeFileSync(join(site.cwd, 'site/a.json'), posting({ title: 'Carpenter', status: 'closed' }));
    await site.again();
    const closed = site.read('index.html');
    writeFileSync(join(site.cwd, 'site/a.json'), posting());
    await site.again();
    const open = site.read('index.html');

    assert.match(closed, /<job-card closed="" state="ready" src/);
    assert.doesNotMatch(closed, /Welder|jobs\.example/);
    assert.equal(closed.match(/<template shadowroot/g)?.length, 1);
    assert.match(open, /<job-card state="ready" src="a.json"><template/);
    assert.match(open, /Fallback<\/job-card>/);
  });

  it('leaves pages as they are whatever their encoding is: what it inserts is ASCII', async () => {
    const pages = {
      'UTF-8 with a mark': Buffer.from(`\ufeff${page(`<p>Åäö</p>${CARD}`)}`),
      'windows-1252': Buffer.from(page(`<p>Åäö €</p>${CARD}`).replace('utf-8', 'windows-1252'), 'latin1'),
      'Shift JIS': Buffer.concat([
        Buffer.from('<!doctype html><meta charset=shift_jis><p>'),
        Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
        Buffer.from(`</p>${CARD}`),
      ]),
      'lines that end in CR LF': Buffer.from(page(CARD).replaceAll('\n', '\r\n')),
    };
    const files = Object.entries(pages).map(([name, bytes]) => [`${name}.html`, bytes]);
    const { cwd } = await prerendered(Object.fromEntries(files));

    for (const [name, bytes] of Object.entries(pages)) {
      const after = readFileSync(join(cwd, `site/${name}.html`));
      assert.equal(withoutOurs(after.toString('latin1')), bytes.toString('latin1'), name);
      assert.notEqual(after.length, bytes.length, name);
    }
  });

  it('leaves the other attributes as they are, however they are written', async () => {
    const tags = [
      ['<job-card src="a.json"closed lang="en">', '<job-card state="ready" src="a.json" lang="en">'],
      ['<job-card state="idle"lang="en"src="a.json">', '<job-card state="ready"lang="en"src="a.json">'],
      ['<job-card src=a.json closed/>', '<job-card state="ready" src=a.json />'],
      ['<JOB-CARD closed = x SRC=a.json state = "" >', '<JOB-CARD SRC=a.json state="ready" >'],
    ];
    const pages = tags.map(([before], index) => [`${index}.html`, page(`${before}</job-card>`)]);
    const site = await prerendered({ ...Object.fromEntries(pages), 'a.json': posting() });

    assert.deepEqual(
      tags.map((_, index) => /<job-card[^>]*>/i.exec(site.read(`${index}.html`))?.[0]),
      tags.map(([, after]) => after),
    );
    assert.match((await site.again()).out, /0 written/);
  });

  it('takes elements in elements: they are in the page’s language, and go with what an earlier run has written', async () => {
    const site = await prerendered({
      'a.json': posting({ lang: 'sv' }),
      'index.html': page('<job-card src="a.json"><job-card src="a.json"></job-card></job-card>'),
      'slot.html': page('<job-card src="a.json"><p slot="text"><job-card src="a.json"></job-card></p>Hi</job-card>'),
    });

    assert.equal(site.code, 0, site.err);
    const tag = '<job-card lang="sv" state="ready" src="a.json">';
    assert.deepEqual(site.read('index.html').match(/<job-card[^>]*>/g), [tag, tag]);
    assert.deepEqual(site.read('slot.html').match(/<job-card[^>]*>/g), [tag]);
    assert.match(site.read('slot.html'), /<\/div>Hi<\/job-card>\n<\/body>/);
    assert.match((await site.again()).out, /0 written/);
  });

  it('reads a page that is deeper than calls can be, and one of many elements in lines', async () => {
    const { out, err, code } = await prerendered({
      'deep.html': page('<div>'.repeat(9000) + CARD),
      'many.html': page(`<p>${CARD}</p>`.repeat(300)),
    });

    assert.equal(code, 0, err);
    assert.match(out, /301 elements prerendered in 2 pages/);
  });

  it('refuses UTF-16, says so, and exits with 1', async () => {
    const bytes = Buffer.from(`\ufeff${page(CARD)}`, 'utf16le');
    const { code, out, cwd } = await prerendered({ 'index.html': bytes });

    assert.equal(code, 1);
    assert.match(out, /index\.html:1:1 {2}error {2}expected UTF-8 .*, found UTF-16/);
    assert.deepEqual(readFileSync(join(cwd, 'site/index.html')), bytes);
  });

  it('leaves alone what is no element of the page: templates, comments, scripts, noscript, and elements without an address', async () => {
    const before = page(
      `<template>${CARD}</template><!-- ${CARD} --><script>"${CARD}"</script><noscript>${CARD}</noscript><textarea>${CARD}</textarea><job-card></job-card><apply-button>x</apply-button>`,
    );
    const { read, out, code } = await prerendered({ 'index.html': before });

    assert.equal(read('index.html'), before);
    assert.match(out, /0 elements prerendered/);
    assert.equal(code, 0);
  });

  it('leaves alone a feed that an export of a site has named as a page, but not XHTML', async () => {
    const feed = `<?xml version="1.0"?><rss><item><description><![CDATA[<p>x</p>${CARD}]]></description></item></rss>`;
    const { read, out } = await prerendered({
      'feed/index.html': feed,
      'old.html': `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body>${CARD}</body></html>`,
    });

    assert.equal(read('feed/index.html'), feed);
    assert.match(read('old.html'), /<template shadowrootmode/);
    assert.match(out, /1 element prerendered in 2 pages/);
  });

  it('says where an element is not closed, and leaves it', async () => {
    const before = page(`<p>x</p><job-card src="/postings/devops-engineer.json" /><p>Lost</p>`);
    const { read, out, code } = await prerendered({ 'index.html': before });

    assert.equal(code, 1);
    assert.equal(read('index.html'), before);
    assert.match(out, /index\.html:5:9 {2}error {2}<job-card>: expected <job-card><\/job-card>, found \/>/);
  });

  it('prerenders the others where a posting is not there, is none, or is a draft, and says which', async () => {
    const { read, out, code } = await prerendered({
      'index.html': page(
        `<job-card src="no.json"></job-card>\n<job-card src="bad.json"></job-card>\n<job-card src="draft.json"></job-card>\n${CARD}\n<job-card src=""></job-card><job-card src="http://["></job-card>`,
      ),
      'bad.json': '{ "lead": "no title" }',
      'draft.json': posting({ status: 'draft', title: 'Secret' }),
    });

    assert.equal(code, 1);
    assert.match(out, /:5:1 {2}error {2}<job-card>: expected a posting at .*no\.json, found no such file/);
    assert.match(out, /:6:1 {2}error {2}<job-card>: expected a posting, found expected .*title/);
    assert.match(out, /:7:1 {2}advice {2}<job-card>: .* found a draft/);
    assert.match(out, /:9:1 {2}error {2}<job-card>: expected the address of a posting in src, found none/);
    assert.match(out, /:9:29 {2}error {2}<job-card>: expected the address of a posting in src, found none/);
    assert.doesNotMatch(read('index.html'), /Secret/);
    assert.equal(read('index.html').match(/state="ready" src/g)?.length, 1);
  });

  it('takes away what stood there of a posting that has become a draft', async () => {
    const before = page('<job-card structured-data src="a.json">Fallback</job-card>').replace('lang="en"', 'lang="sv"');
    const site = await prerendered({ 'index.html': before, 'a.json': posting() });
    writeFileSync(join(site.cwd, 'site/a.json'), posting({ status: 'draft' }));
    await site.again();

    assert.equal(site.read('index.html'), before);
  });

  it('reads nothing that is not served, and asks for nothing that a browser would not', async () => {
    const { code, read, out, cwd } = await prerendered(
      {
        'index.html': page(
          ['..%2f..%2fa.json', '../../a.json', 'data:application/json,{"title":"D"}', 'https://a:b@jobs.example/a.json']
            .map((src) => `<job-card src='${src}'></job-card>`)
            .join('\n'),
        ),
      },
      ...['--root', 'site'],
    );
    writeFileSync(join(cwd, '../a.json'), posting());
    const again = await run(['prerender', 'site', '--root', 'site'], { cwd });

    assert.deepEqual([code, again.code], [1, 1]);
    assert.equal(out.match(/expected the address of a/g)?.length, 4, out);
    assert.doesNotMatch(read('index.html'), /shadowrootmode/);
  });

  it('changes no address that stands among words', async () => {
    const words = 'as in href="https://jobs.example/careers/x"';
    const { read } = await prerendered(
      { 'index.html': page('<job-card src="a.json"></job-card>'), 'a.json': posting({ tagline: words }) },
      ...['--base', 'https://jobs.example/careers/'],
    );

    assert.equal(textOf(read('index.html')).split(words).length, 2);
    assert.equal(textOf(read('index.html'), true).split(words).length, 3);
  });

  it('reads postings from files, and over http, and from nothing else', async () => {
    const data = `data:application/json,${encodeURIComponent(posting())}`;
    const before = page(`<job-card src="${data}"></job-card><job-card src="/dev/null"></job-card>`);
    const { read, out, code } = await prerendered({ 'index.html': before }, '--root', '/');

    assert.equal(code, 1);
    assert.match(out, /expected the address of a posting in src, found none/);
    assert.match(out, /expected a posting at \/dev\/null, found what is no file/);
    assert.equal(read('index.html'), before);
  });

  it('takes all attributes of the elements into account', async () => {
    const { read } = await prerendered({
      'card.html': page(
        '<job-card src="/postings/devops-engineer.json" without-faq without-apply without-contact heading-level="4" theme="dark" images="none"></job-card>',
      ),
      'compact.html': page(
        '<job-card src="/postings/devops-engineer.json" layout="compact" apply-params="utm_source=a&amp;x=%20" target="_blank"></job-card>',
      ),
      'faq.html': page(
        '<job-faq-accordion src="/postings/devops-engineer.json" exclusive heading-level="3"></job-faq-accordion>',
      ),
      'link.html': page('<apply-button href="https://jobs.example/apply" apply-params="ref=p">Join</apply-button>'),
    });

    assert.doesNotMatch(read('card.html'), /<details|<apply-button|part="contact"|<img|FAQ/);
    assert.match(read('card.html'), /class="root dark"[^]*<h4 id="card-title"/);
    assert.match(read('card.html'), /<div slot="text"[^>]*><h4>/);
    assert.match(
      read('compact.html'),
      /class="card compact"[^]*href="https:\/\/safespring[^"]*\?utm_source=a&amp;x=\+[^"]*"[^>]* target="_blank"/,
    );
    assert.doesNotMatch(read('compact.html'), /<details/);
    assert.match(read('faq.html'), /<details part="entry"[^>]* name="faq"/);
    assert.match(read('faq.html'), /<h3 part="heading">[^]*<h4/);
    assert.match(read('link.html'), /<a slot="text" href="https:\/\/jobs\.example\/apply\?ref=p">Apply<\/a>/);
    assert.match(
      read('link.html'),
      /<apply-button state="ready" href[^]*<a class="button" part="link" href="https:\/\/jobs\.example\/apply\?ref=p"/,
    );
  });

  it('shows the posting in the language of the page, and says on the tag where that is another one', async () => {
    const { read } = await prerendered({
      'sv.html': page(CARD).replace('lang="en"', 'lang="sv"'),
      'de.html': page(CARD).replace('lang="en"', 'lang="de"'),
      'own.html': page(CARD.replace('src', 'lang="sv" src')).replace(' lang="en"', ''),
      'slotted.html': page(CARD.replace('><', '><p slot="header">Stellen</p><')).replace('lang="en"', 'lang="de"'),
    });

    assert.match(
      read('sv.html'),
      /<job-card state="ready" src[^]*<div class="root auto" lang="sv" dir="ltr"[^]*DevOps-ingenj&#246;r/,
    );
    assert.match(read('sv.html'), /<div slot="text" lang="sv"/);
    assert.match(
      read('de.html'),
      /<job-card lang="en" state="ready" src[^>]*><template shadowrootmode="open" data-lang>/,
    );
    assert.match(read('own.html'), /<job-card state="ready" lang="sv" src/);
    assert.match(read('slotted.html'), /<job-card state="ready" src/);
  });

  it('takes its lang away again where the posting has come to have the page’s', async () => {
    const site = await prerendered({
      'index.html': page('<job-card src="a.json"></job-card>').replace('lang="en"', 'lang="sv"'),
      'a.json': posting(),
    });
    const before = site.read('index.html');
    writeFileSync(join(site.cwd, 'site/a.json'), posting({ translations: { sv: { title: 'Svetsare' } } }));
    await site.again();

    assert.match(before, /<job-card lang="en" /);
    assert.match(site.read('index.html'), /<job-card state="ready" src[^]*Svetsare/);
  });

  it('says nothing that depends on the day of reading, but what day it closes', async () => {
    const soon = new Date(Date.now() + 86_400_000 * 2).toISOString().slice(0, 10);
    const { read } = await prerendered({
      'index.html': page('<job-card src="a.json"></job-card><job-card src="a.json" layout="compact"></job-card>'),
      'a.json': posting({ validThrough: soon }),
    });

    assert.doesNotMatch(read('index.html'), /class="soon"|Closes/);
    assert.match(read('index.html'), new RegExp(`<time datetime="${soon}">`));
    assert.match(
      read('index.html'),
      new RegExp(`<div class="when-closed" data-valid-through="${soon}">[^]*no longer open`),
    );
  });

  it('writes one that has expired as closed', async () => {
    const { read } = await prerendered({
      'index.html': page(
        '<job-card structured-data src="a.json"></job-card><apply-button src="a.json"></apply-button><job-card src="a.json" layout="compact"></job-card>',
      ),
      'a.json': posting({ validThrough: '2020-01-31' }),
    });

    assert.equal(read('index.html').match(/closed=""/g)?.length, 3);
    assert.doesNotMatch(read('index.html'), /jobs\.example|ld\+json/);
    assert.match(read('index.html'), /class="notice"[^]*no longer open/);
  });

  it('--no-text leaves out the words beside the trees', async () => {
    const { read } = await prerendered({ 'index.html': page(CARD) }, '--no-text');

    assert.doesNotMatch(read('index.html'), /slot="text"/);
    assert.match(read('index.html'), /<template shadowrootmode="open">/);
  });

  it('leaves them out where they would end what the element stands in, and says so', async () => {
    const { read, out, code } = await prerendered({
      'p.html': page(`<p>In a line: ${CARD} and on.</p>\n${CARD}`),
      'a.html': page(`<a href="/x"><apply-button src="/postings/devops-engineer.json"></apply-button></a>`),
      'button.html': page(`<p><apply-button src="/postings/devops-engineer.json"></apply-button></p>`),
    });

    assert.equal(code, 0);
    assert.equal(read('p.html').match(/<template shadowroot[^>]*><style>[^]*?card full/g)?.length, 2);
    assert.equal(read('p.html').match(/<div slot="text"/g)?.length, 1);
    assert.match(
      out,
      /p\.html:5:15 {2}warning {2}<job-card>: expected a place for paragraphs, found one within a line/,
    );
    assert.doesNotMatch(read('a.html'), /slot="text"/);
    assert.match(read('button.html'), /<a slot="text"/);
    assert.equal((await prerendered({ 'p.html': page(`<p>${CARD}</p>`) }, '--strict')).code, 1);
  });
});

describe('the addresses in a prerendered page', () => {
  const files = {
    'a.json': posting({
      url: '/jobs/welder',
      image: { src: 'images/a.svg', alt: 'x' },
      lead: '[one](more/) [two](/about) [three](#x)',
      notes: [{ id: 'x', text: 'Note' }],
    }),
  };

  it('are relative to it, so that the site may stand anywhere', async () => {
    const { read } = await prerendered({
      ...files,
      'index.html': page('<job-card src="a.json"></job-card>'),
      'de/jobs/x.html': page('<job-card src="/a.json"></job-card>'),
    });

    assert.match(read('index.html'), /src="images\/a\.svg"[^]*href="more\/"[^]*href="\/about"[^]*href="#x"/);
    assert.match(
      read('de/jobs/x.html'),
      /src="\.\.\/\.\.\/images\/a\.svg"[^]*href="\.\.\/\.\.\/more\/"[^]*href="\/about"/,
    );
    assert.doesNotMatch(read('index.html'), /posting\.invalid/);
    assert.doesNotMatch(read('de/jobs/x.html'), /posting\.invalid/);
  });

  it('follow the page’s <base>', async () => {
    const { read, code, out } = await prerendered({
      ...files,
      'jobs/x.html': page('<job-card src="a.json"></job-card>', '<base href="/">'),
    });

    assert.equal(code, 0, out);
    assert.match(read('jobs/x.html'), /<img[^>]* src="images\/a\.svg"/);
  });

  it('by --base are read from disk, and absolute for search engines', async () => {
    const full = posting({
      ...JSON.parse(files['a.json']),
      datePosted: '2026-11-01',
      organization: { name: 'Acme', logo: 'logo.svg' },
      locations: [{ country: 'SE' }],
    });
    const { read, code, out } = await prerendered(
      {
        'a.json': full,
        'index.html': page('<job-card structured-data src="https://jobs.example/careers/a.json"></job-card>'),
      },
      ...['--base', 'https://jobs.example/careers'],
    );
    const [, json = '{}'] = /ld\+json" data-job-posting>(.*?)<\/script>/.exec(read('index.html')) ?? [];
    const data = JSON.parse(json);

    assert.equal(code, 0, out);
    assert.match(read('index.html'), /<img[^>]* src="images\/a\.svg"/);
    assert.equal(data.hiringOrganization.logo, 'https://jobs.example/careers/logo.svg');
    assert.equal(data.url, 'https://jobs.example/jobs/welder');
  });

  it('tell where a file was looked for that is not there', async () => {
    const cwd = folder({ 'site/jobs/x.html': page('<job-card src="/a.json"></job-card>'), 'site/a.json': posting() });
    const wrong = await run(['prerender', 'site/jobs/x.html'], { cwd });
    const right = await run(['prerender', 'site/jobs/x.html', '--root', 'site'], { cwd });

    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /site\/jobs\/a\.json, found no such file or directory\n {2}→ --root names the folder/);
    assert.equal(right.code, 0);
  });
});

describe('structured data in a prerendered page', () => {
  const whole = posting({
    datePosted: '2026-11-01',
    organization: { name: 'Acme' },
    locations: [{ country: 'SE' }],
    lead: 'You weld.</script><b>\u2028',
  });
  const count = (/** @type {string} */ html) => html.match(/type="application\/ld\+json"/g)?.length ?? 0;

  it('stands in the element that asks for it, once', async () => {
    const { read, out, code } = await prerendered({
      'a.json': whole,
      'index.html': page(
        '<job-card structured-data src="a.json"></job-card><job-card src="a.json"></job-card><job-card structured-data src="a.json"></job-card>',
      ),
    });
    const [, json = '{}'] =
      /<script slot="text" type="application\/ld\+json" data-job-posting>(.*?)<\/script>/.exec(read('index.html')) ??
      [];

    assert.equal(code, 0);
    assert.equal(count(read('index.html')), 1);
    assert.equal(JSON.parse(json).title, 'Welder');
    assert.match(
      out,
      /warning {2}<job-card>: expected structured-data on one <job-card> of a page, found a second one/,
    );
  });

  it('is none where the posting lacks what it takes, is shown in part, or nobody asked', async () => {
    const { read, out } = await prerendered({
      'a.json': whole,
      'b.json': posting(),
      'lacks.html': page('<job-card structured-data src="b.json"></job-card>'),
      'compact.html': page('<job-card structured-data layout="compact" src="a.json"></job-card>'),
      'own.html': page(
        '<job-card structured-data src="a.json"></job-card>',
        '<script type="application/ld+json">{"@type":"JobPosting"}</script>',
      ),
      'plain.html': page('<job-card src="a.json"></job-card><job-faq-accordion src="a.json"></job-faq-accordion>'),
    });

    for (const name of ['lacks.html', 'compact.html', 'plain.html']) assert.equal(count(read(name)), 0, name);
    assert.equal(count(read('own.html')), 1);
    assert.match(out, /own\.html:5:1 {2}warning .*, found a JobPosting of its own/);
    assert.match(out, /lacks\.html:5:1 {2}warning {2}<job-card>: expected datePosted, organization.* in the posting/);
  });

  it('--no-json-ld leaves it out', async () => {
    const { read } = await prerendered(
      { 'a.json': whole, 'index.html': page('<job-card structured-data src="a.json"></job-card>') },
      '--no-json-ld',
    );

    assert.equal(count(read('index.html')), 0);
  });
});

describe('a posting of another server', () => {
  /** @type {import('node:http').Server} */
  let server;
  /** @type {string} */
  let origin;
  /** @type {string[]} */
  const asked = [];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/a.json')
        response.end(
          posting({
            datePosted: '2026-11-01',
            organization: { name: 'Acme' },
            locations: [{ country: 'SE' }],
            image: { src: 'a.svg' },
          }),
        );
      else if (request.url === '/page') response.end('<!doctype html>');
      else response.writeHead(404).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  });
  after(() => server.close());

  it('is asked for once, and shown with its own addresses', async () => {
    asked.length = 0;
    const { read, code, out } = await prerendered({
      'one.html': page(`<job-card structured-data src="${origin}/a.json"></job-card>`),
      'two.html': page(`<job-card structured-data="any" src="${origin}/a.json"></job-card>`),
    });

    assert.equal(code, 0, out);
    assert.deepEqual(asked, ['/a.json']);
    assert.match(read('one.html'), new RegExp(`<img[^>]* src="${origin}/a\\.svg"`));
    assert.match(out, /one\.html:5:1 {2}warning .*of this site for search engines, found one of http/);
    assert.doesNotMatch(read('one.html'), /ld\+json/);
    assert.match(read('two.html'), /ld\+json/);
  });

  it('that is not there, or is none, is an error that says what came', async () => {
    const { code, out } = await prerendered({
      'index.html': page(
        ['/none.json', '/page'].map((path) => `<job-card src="${origin}${path}"></job-card>`).join('\n') +
          '\n<job-card src="http://127.0.0.1:9/x.json"></job-card>',
      ),
    });

    assert.equal(code, 1);
    assert.match(out, /none\.json, found the answer 404/);
    assert.match(out, /\/page, found a web page/);
    assert.match(out, /x\.json, found no answer: /);
  });
});

describe('prerender, as it writes', () => {
  it('puts pages into another folder with -o, also those without elements, and leaves its own', async () => {
    const before = page(CARD);
    const { cwd, read } = await prerendered({ 'index.html': before, 'about/index.html': page('x') }, '-o', 'out');

    assert.equal(read('index.html'), before);
    assert.match(readFileSync(join(cwd, 'out/index.html'), 'utf8'), /state="ready"/);
    assert.equal(readFileSync(join(cwd, 'out/about/index.html'), 'utf8'), page('x'));
  });

  it('links to style sheets with --css link, each in a file', async () => {
    const { cwd, read } = await prerendered({ 'jobs/x.html': page(CARD) }, '--css', 'link');
    const links = [...read('jobs/x.html').matchAll(/<link rel="stylesheet" href="([^"]*)">/g)].map(
      ([, href = '']) => href,
    );

    assert.doesNotMatch(read('jobs/x.html'), /<style/);
    assert.equal(links.length, 4);
    for (const href of links) {
      assert.match(href, /^\.\.\/careers-widget\/prerendered\/[\w-]+-\d+\.\d+\.\d+\.css$/);
      assert.ok(existsSync(join(cwd, 'site/jobs', href)), href);
    }
  });

  it('prints its findings as JSON', async () => {
    const { out, err } = await prerendered({ 'index.html': page('<job-card src="no.json"></job-card>') }, '--json');
    const [{ findings }] = JSON.parse(out);

    assert.deepEqual([findings[0].level, findings[0].path, findings[0].line], ['error', '<job-card>', 5]);
    assert.match(err, /0 elements prerendered in 1 page/);
  });

  it('explains itself, and refuses what it does not know', async () => {
    const [help, none, css, root, base, missing] = await Promise.all(
      [
        ['--help'],
        [],
        ['x.html', '--css', 'some'],
        ['x.html', '--root', 'no'],
        ['x.html', '--base', 'jobs'],
        ['no.html'],
      ].map((args) => run(['prerender', ...args])),
    );

    assert.match(help?.out ?? '', /Usage: careers-widget prerender/);
    assert.deepEqual(
      [help, none, css, root, base, missing].map((it) => it?.code),
      [0, 2, 2, 2, 2, 2],
    );
    assert.match(css?.err ?? '', /expected inline or link after --css, found some/);
    assert.match(missing?.err ?? '', /no\.html: no such file or directory/);
  });

  it('prerenders hundreds of pages of one posting, and of their own in proportion, in seconds and little memory', async () => {
    const cwd = folder({ 'same/a.json': seed });
    const [SAME, OWN] = [400, 40]; // of these each posting is drawn
    mkdirSync(join(cwd, 'own/p'), { recursive: true });
    for (let index = 0; index < SAME; index++) {
      writeFileSync(join(cwd, `same/${index}.html`), page('<job-card src="a.json"></job-card>'));
      if (index >= OWN) continue;
      writeFileSync(join(cwd, `own/${index}.html`), page(`<job-card src="p/${index}.json"></job-card>`));
      cpSync(SEED, join(cwd, `own/p/${index}.json`));
    }
    for (const [name, count, most] of /** @type {const} */ ([
      ['same', SAME, 12_000],
      ['own', OWN, 3000],
    ])) {
      const { code, meter, out } = await run(['prerender', name], { cwd, meter: true });
      const { cpu, memory } = JSON.parse(meter);
      const all = count.toLocaleString('en');

      assert.equal(code, 0);
      assert.match(out, new RegExp(`${all} elements prerendered in ${all} pages, ${all} written`));
      assert.ok(cpu < most, `${name}: ${cpu} ms`);
      assert.ok(memory < 500, `${name}: ${memory} MB`);
    }
  });
});
