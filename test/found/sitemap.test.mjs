/** The sitemap is valid: the schemas of sitemaps.org say so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import fc from '../support/random.mjs';
import { anyEntries, BASE, demo, entry, found, small, textsOf } from './entries.mjs';

xmlRegisterFsInputProviders(); // one schema imports another

const schemaOf = (/** @type {string} */ name) => {
  const url = fileURLToPath(new URL(`schemas/${name}.xsd`, import.meta.url));
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
};
const schemas = { urlset: schemaOf('sitemap'), sitemapindex: schemaOf('siteindex') };
const NAMESPACES = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', h: 'http://www.w3.org/1999/xhtml' };

/** Validates a file, and reads values from it by XPath. */
const valuesIn = (/** @type {string} */ xml, /** @type {string} */ path) => {
  const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_HUGE });
  try {
    schemas[/** @type {keyof typeof schemas} */ (document.root.name)].validate(document);
    return document.root.find(path, NAMESPACES).map((/** @type {any} */ it) => it.value ?? it.content);
  } finally {
    document.dispose();
  }
};

const sitemaps = (/** @type {readonly any[]} */ entries) => {
  const files = textsOf(found.sitemapFiles(entries, { base: BASE }));
  for (const xml of files.values()) valuesIn(xml, '.');
  return files;
};
const sitemap = (/** @type {readonly any[]} */ ...entries) => sitemaps(entries).get('sitemap.xml') ?? '';

describe('the sitemap', () => {
  it('is valid, whatever the postings hold, and lists nothing outside of its folder', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        for (const xml of sitemaps(entries).values())
          for (const address of valuesIn(xml, 's:url/s:loc'))
            assert.ok(new URL(address).href.startsWith(BASE), address);
      }),
    );
    sitemaps(demo({ withPages: true }));
  });

  it('would not be valid with one element wrong, else this would prove nothing', () => {
    const xml = sitemap(entry(small(), { withPages: true }));
    for (const [right, wrong] of [
      ['<lastmod>2026-11-26', '<lastmod>26 November'],
      ['<loc>', '<url>'],
      [/<url>.*<\/url>/, ''],
    ])
      assert.throws(() => valuesIn(xml.replace(/** @type {string} */ (right), /** @type {string} */ (wrong)), '.'));
  });

  it('has each page, with the day on which it changed and what it is in other languages', () => {
    const it = entry(small({ lang: 'en', translations: { sv: {} } }), { withPages: true });
    const xml = sitemap(it);
    const [own, other] = [`${BASE}welder/`, `${BASE}sv/welder/`];
    assert.deepEqual(valuesIn(xml, 's:url/s:loc'), [own, other]);
    assert.deepEqual(valuesIn(xml, 's:url/s:lastmod'), ['2026-11-26', '2026-11-26']);
    for (const place of [1, 2]) {
      assert.deepEqual(valuesIn(xml, `s:url[${place}]/h:link/@hreflang`), ['en', 'sv', 'x-default']);
      assert.deepEqual(valuesIn(xml, `s:url[${place}]/h:link/@href`), [own, other, own]);
    }
  });

  it('has the page that a posting names where that lies below it, once, and without its fragment', () => {
    const urls = [`${BASE}7#top`, `${BASE}7`, 'https://example.com/elsewhere', 'https://other.example/jobs/7'];
    const entries = urls.map((url, index) => entry(small({ id: `id-${index}`, url })));
    assert.deepEqual(valuesIn(sitemap(...entries), 's:url/s:loc'), [`${BASE}7`]);
  });

  it('is not there where there is no page: an empty one is invalid', () => {
    assert.equal(sitemaps([entry(small())]).size, 0);
    assert.equal(sitemaps([]).size, 0);
  });

  it('does not depend on the order of the files', () => {
    const entries = ['b', 'a', 'c'].map((id) => entry(small({ id }), { withPages: true }));
    assert.equal(sitemap(...entries), sitemap(...entries.toReversed()));
  });

  it('is a list of sitemaps from 50,001 addresses on', () => {
    const one = entry(small(), { withPages: true });
    const many = (/** @type {number} */ count) =>
      Array.from({ length: count }, (_, index) => ({ ...one, id: `${index}`, page: { '': `${index}/index.html` } }));
    assert.deepEqual([...sitemaps(many(50_000)).keys()], ['sitemap.xml']);
    const files = sitemaps(many(50_001));
    assert.deepEqual([...files.keys()], ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    assert.deepEqual(valuesIn(files.get('sitemap.xml') ?? '', 's:sitemap/s:loc'), [
      `${BASE}sitemap-1.xml`,
      `${BASE}sitemap-2.xml`,
    ]);
    const counts = ['sitemap-1.xml', 'sitemap-2.xml'].map(
      (name) => valuesIn(files.get(name) ?? '', 's:url/s:loc').length,
    );
    assert.deepEqual(counts, [50_000, 1]);
  });

  it('has no file of more than 50 MB', () => {
    const one = entry(small({ translations: { de: {}, en: {}, fr: {}, sv: {} } }));
    const long = 'x'.repeat(1800);
    const entries = Array.from({ length: 1500 }, (_, index) => ({
      ...one,
      id: `${index}`,
      page: Object.fromEntries(Object.keys(one.texts).map((lang) => [lang, `${lang}/${long}${index}/index.html`])),
    }));
    const files = textsOf(found.sitemapFiles(entries, { base: BASE }));
    assert.ok(files.size > 2);
    for (const xml of files.values()) assert.ok(Buffer.byteLength(xml) <= 50 * 1024 * 1024);
  });
});
