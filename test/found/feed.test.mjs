/** The feeds are valid Atom: the RELAX NG schema of RFC 4287 says so, and below what the RFC says in words alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import fc from '../support/random.mjs';
import { anyEntries, BASE, demo, entry, found, small, textsOf } from './entries.mjs';

const schema = RelaxNGValidator.fromDoc(
  XmlDocument.fromBuffer(readFileSync(new URL('schemas/atom.rng', import.meta.url))),
);
const NAMESPACES = { a: 'http://www.w3.org/2005/Atom' };
const UPDATED = '2026-01-01T00:00:00Z';

/** Reads values by XPath, and lets go of the document. */
const reading = (/** @type {string} */ xml, /** @type {(all: (path: string, from?: any) => any[]) => any} */ read) => {
  const document = XmlDocument.fromString(xml);
  try {
    return read((path, from = document.root) => from.find(path, NAMESPACES));
  } finally {
    document.dispose();
  }
};

const texts = (/** @type {string} */ xml, /** @type {string} */ path) =>
  reading(xml, (all) => all(path).map(({ content, value }) => content ?? value));

/** What RFC 4287 says in Schematron, or in prose. */
const assertValid = (/** @type {string} */ xml) => {
  const document = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
  } finally {
    document.dispose();
  }
  reading(xml, (all) => {
    const value = (/** @type {any} */ element, /** @type {string} */ name) => element.attr(name)?.value ?? '';
    const isAbsolute = (/** @type {string} */ address) => assert.ok(/^https?:|^mailto:/.test(new URL(address).href));
    const ids = all('a:entry/a:id').map(({ content }) => content);
    assert.equal(new Set(ids).size, ids.length, 'two entries with one id');
    [...all('//a:id').map(({ content }) => content), ...all('//a:link/@href').map((it) => it.value)].forEach(
      isAbsolute,
    );
    assert.equal(all('a:link[@rel="self"]').length, 1);
    for (const part of [...all('.'), ...all('a:entry')]) {
      assert.equal(all('a:author/a:name[normalize-space()]', part).length, 1, 'an author without a name');
      const links = all('a:link[@rel="alternate"]', part).map((it) => `${value(it, 'type')} ${value(it, 'hreflang')}`);
      assert.equal(new Set(links).size, links.length, 'two alternates of one type and language');
    }
    for (const part of all('a:entry')) assert.equal(all('a:content', part).length, 1);
  });
};

const feeds = (/** @type {readonly any[]} */ entries) => {
  const files = textsOf(found.feedFiles(entries, { base: BASE, title: 'Jobs', updated: UPDATED }));
  for (const xml of files.values()) assertValid(xml);
  return files;
};

const welder = (build = {}) =>
  entry(
    small({
      lang: 'en',
      tagline: 'Ships & sea',
      lead: 'Work on **ships**.',
      department: 'Yard',
      locations: [{ city: 'Gothenburg' }],
      datePosted: '2026-11-01',
      organization: { name: 'Wharf' },
      translations: { sv: { title: 'Svetsare', lead: 'Jobba med fartyg.' } },
    }),
    build,
  );

describe('a feed', () => {
  it('is valid Atom, whatever the postings hold', () => {
    fc.assert(fc.property(anyEntries, (entries) => void feeds(entries)));
    feeds(demo());
    feeds(demo({ withPages: true }));
  });

  it('would not be valid with one element wrong, else this would prove nothing', () => {
    const xml = feeds([welder()]).get('jobs.atom') ?? '';
    for (const [right, wrong] of [
      ['<updated>2026-11-26T00:00:00Z', '<updated>2026-11-26'],
      ['<title>Welder</title>', ''],
      ['</entry>', '<summary>again</summary></entry>'],
      ['<entry xml:lang="en">', '<entry xml:lang="">'],
      ['<category term=', '<category label='],
    ])
      assert.throws(() => assertValid(xml.replace(/** @type {string} */ (right), /** @type {string} */ (wrong))));
  });

  it('has every posting in its own language, and one for each language that there is', () => {
    const files = feeds([welder(), entry(small({ id: 'baker', title: 'Bagare', lang: 'sv' }))]);
    assert.deepEqual([...files.keys()], ['jobs.atom', 'jobs.en.atom', 'jobs.sv.atom']);
    const titles = [...files.values()].map((xml) => texts(xml, 'a:entry/a:title'));
    assert.deepEqual(titles, [
      ['Welder', 'Bagare'],
      ['Welder', 'Bagare'],
      ['Svetsare', 'Bagare'],
    ]);
    assert.deepEqual(texts(files.get('jobs.en.atom') ?? '', '@xml:lang | a:entry/@xml:lang'), ['en', 'en', 'sv']);
    assert.deepEqual(texts(files.get('jobs.atom') ?? '', 'a:link[contains(@type, "atom")]/@hreflang'), ['en', 'sv']);
    assert.deepEqual([...feeds([entry(small({ lang: 'en' }))]).keys()], ['jobs.atom']);
  });

  it('has of a posting its texts, its days and who hires', () => {
    const xml = feeds([welder({ withPages: true })]).get('jobs.atom') ?? '';
    const at = (/** @type {string} */ path) => texts(xml, `a:entry/${path}`);
    assert.deepEqual([...at('a:summary'), ...at('a:content')], ['Ships & sea', 'Work on ships.']);
    assert.deepEqual(at('a:published'), ['2026-11-01T00:00:00Z']);
    assert.deepEqual(at('a:updated'), ['2026-11-26T00:00:00Z']);
    assert.deepEqual(at('a:author/a:name'), ['Wharf']);
    assert.deepEqual(at('a:category/@term'), ['Yard', 'Gothenburg']);
    assert.deepEqual(at('a:link/@href'), [`${BASE}welder/`, `${BASE}sv/welder/`, `${BASE}welder.built.json`]);
    assert.deepEqual(at('a:link/@hreflang'), ['sv']);
  });

  it('knows a posting again whose file was moved', () => {
    const idOf = (/** @type {string} */ file) =>
      texts(feeds([entry(small({ id: 'a b/ö' }), { file })]).get('jobs.atom') ?? '', 'a:entry/a:id');
    assert.deepEqual(idOf('welder.json'), [`${BASE}#a%20b%2F%C3%B6`]);
    assert.deepEqual(idOf('old/welder.json'), idOf('welder.json'));
  });

  it('was changed when the last of its postings was, and without one when it is told', () => {
    const days = ['2026-11-01', '2026-11-20', '2026-10-30'];
    const entries = days.map((modified) => entry(small({ id: modified }), { modified }));
    assert.deepEqual(texts(feeds(entries).get('jobs.atom') ?? '', 'a:updated'), ['2026-11-20T00:00:00Z']);
    assert.deepEqual(texts(feeds([]).get('jobs.atom') ?? '', 'a:updated'), [UPDATED]);
  });
});
