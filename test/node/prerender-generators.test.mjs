/**
 * `careers-widget prerender` on pages as Hugo, Eleventy, Astro, WordPress and a person wrote them, in `test/fixtures/generated/`:
 * whatever is not ours stays, byte for byte. What is ours is cut out again by a parser, and by nothing of the command.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, serialize } from 'parse5';
import { folder, run } from '../support/command-line.mjs';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */

const GENERATED = fileURLToPath(new URL('../fixtures/generated/', import.meta.url));
const pages = readdirSync(GENERATED);
const original = (/** @type {string} */ page) => readFileSync(join(GENERATED, page), 'latin1');

const posting = JSON.stringify({
  title: 'Welder',
  lang: 'en',
  lead: 'You **weld**, näher am Licht.',
  datePosted: '2026-11-01',
  organization: { name: 'Acme' },
  locations: [{ country: 'SE' }],
  apply: { url: 'https://jobs.example/apply' },
  faq: { items: [{ question: 'When?', answer: 'Soon.' }] },
});

/** Our elements, in order; what stands in a template is in none. */
const oursIn = (/** @type {any} */ node) =>
  /** @type {Element[]} */ (
    (node.childNodes ?? []).flatMap((/** @type {any} */ child) =>
      /^(?:job-card|job-faq-accordion|apply-button)$/.test(child.nodeName) ? [child] : oursIn(child),
    )
  );

const attributesOf = (/** @type {Element} */ { attrs }) =>
  Object.fromEntries(attrs.map(({ name, value }) => [name, value]));

/** A tree, and what stands where no slot is. */
const writtenInto = (/** @type {Element} */ element) =>
  /** @type {Element[]} */ (element.childNodes.filter((child) => 'attrs' in child)).filter((child) => {
    const { slot, shadowrootmode } = attributesOf(child);
    return slot === 'text' || shadowrootmode !== undefined;
  });

/** A page without what the command wrote: children of our elements, and `state` with the blank before it. */
const cut = (/** @type {string} */ html) =>
  oursIn(parse(html, { sourceCodeLocationInfo: true }))
    .flatMap((element) => {
      const { startOffset, endOffset } = element.sourceCodeLocation?.attrs?.state ?? assert.fail('no state');
      const children = writtenInto(element).map((child) => child.sourceCodeLocation ?? assert.fail('no place'));
      return [{ startOffset: startOffset - 1, endOffset }, ...children];
    })
    .toSorted((a, b) => b.startOffset - a.startOffset)
    .reduce((rest, { startOffset, endOffset }) => rest.slice(0, startOffset) + rest.slice(endOffset), html);

/** What a browser makes of a page, our elements left empty. */
const around = (/** @type {string} */ html) => {
  const document = parse(html);
  for (const element of oursIn(document)) {
    element.attrs = [];
    element.childNodes = [];
  }
  return serialize(document);
};

describe('prerender, on the pages of generators', () => {
  const files = pages.map((page) => [page, readFileSync(join(GENERATED, page))]);
  const site = folder({ ...Object.fromEntries(files), 'postings/welder.json': posting });
  const written = (/** @type {string} */ page) => readFileSync(join(site, page), 'latin1');
  /** @type {Awaited<ReturnType<typeof run>>} */
  let outcome;
  before(async () => {
    outcome = await run(['prerender', site]);
  });

  it('has nothing to say', () => {
    assert.equal(outcome.code, 0, outcome.out + outcome.err);
    assert.equal(outcome.out, '19 elements prerendered in 6 pages, 6 written\n');
  });

  for (const page of pages) {
    describe(page, () => {
      it('has the posting in each of the elements: its tree, and its words for those who know no trees', () => {
        for (const element of oursIn(parse(written(page)))) {
          const [tree, words] = writtenInto(element);
          assert.equal(tree?.tagName, 'template');
          assert.match(words ? serialize(words) : '', /Welder|Apply|When\?/);
        }
      });

      it('has every other byte as it was', () => assert.equal(cut(written(page)), original(page)));

      it('is the same page around them to a browser', () =>
        assert.equal(around(written(page)), around(original(page))));
    });
  }

  it('changes nothing the second time', async () => {
    const first = pages.map(written);
    const { out } = await run(['prerender', site]);

    assert.match(out, /6 pages, 0 written/);
    assert.deepEqual(pages.map(written), first);
  });
});
