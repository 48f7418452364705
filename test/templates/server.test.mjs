/** The templates draw the same where there is no page: in Node, by @lit-labs/ssr, without any DOM. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { parseFragment } from 'parse5';
import { runnerImport } from 'vite';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @type {{ module: typeof import('./on-a-server.ts') }} */
const { module } = await runnerImport(local('test/templates/on-a-server.ts'), { configFile: false, logLevel: 'error' });

const seed = JSON.parse(readFileSync(local('demo/postings/devops-engineer.json'), 'utf8'));
const sentences = readFileSync(local('test/fixtures/devops-engineer.txt'), 'utf8').trim().split('\n');

/** @typedef {import('parse5').DefaultTreeAdapterTypes.ChildNode} ChildNode */

/** @returns {string} the words of some nodes, each element as one of its own */
const wordsOf = (/** @type {readonly ChildNode[]} */ nodes) =>
  nodes.map((node) => ('value' in node ? node.value : 'childNodes' in node ? wordsOf(node.childNodes) : '')).join('');

const textOf = (/** @type {string} */ html) => wordsOf(parseFragment(html).childNodes).replace(/\s+/g, ' ').trim();

/** By the table of the HTML standard. */
const decode = (/** @type {string} */ reference) => textOf(reference) || reference;

const NOW = Date.UTC(2026, 10, 25, 12);

const draw = async (/** @type {unknown} */ posting) => {
  const drawn = module.draw(posting, 'https://jobs.example/postings/devops-engineer.json', decode, NOW);
  // a slot asks for the host whose child it would show
  const options = { customElementHostStack: [/** @type {any} */ ({})] };
  const html = async (/** @type {unknown} */ template) =>
    // without the comments that mark where a value stands
    (await collectResult(render(template, options))).replace(/<!--.*?-->/gs, '');
  return { full: await html(drawn.full), compact: await html(drawn.compact), faq: await html(drawn.faq) };
};

/** Fails where a sentence is missing, or stands before one that comes before it. */
const assertInOrder = (/** @type {string} */ html, /** @type {readonly string[]} */ expected) => {
  const text = textOf(html);
  let from = 0;
  for (const sentence of expected) {
    const at = text.indexOf(sentence, from);
    assert.notEqual(at, -1, `not found after ${from}: ${sentence}`);
    from = at + sentence.length;
  }
};

describe('on a server', () => {
  it('has no DOM, else this would prove nothing', () => {
    for (const name of ['document', 'window', 'location', 'HTMLElement']) assert.equal(name in globalThis, false, name);
  });

  it('a full card has every sentence of the seed’s posting, in order', async () => {
    const { full } = await draw(seed);

    assertInOrder(full, sentences);
    assert.doesNotMatch(full, /class="plain"/); // no text has lost its formatting
    assert.match(full, /<li>\s*Automate hybrid networks/);
    assert.match(full, /<h2 [^>]*part="title"/);
  });

  it('a compact card has title, tagline and the link to apply', async () => {
    const { compact } = await draw(seed);

    assertInOrder(compact, [seed.title, seed.tagline, 'Safespring', 'Remote', 'Stockholm, Sweden', 'Apply now']);
  });

  it('the questions and answers are all there, in order', async () => {
    const { faq } = await draw(seed);
    const from = sentences.indexOf('FAQ');
    const to = sentences.indexOf('Collective bargaining agreement');

    assertInOrder(faq, sentences.slice(from, to));
    assert.doesNotMatch(faq, /class="plain"/);
    assert.equal(faq.match(/<details/g)?.length, seed.faq.items.length);
  });

  it('reads references and Markdown as a browser does', async () => {
    const { full } = await draw({ title: 'Welder', lead: 'R&amp;D &ndash; **x** &nosuch;' });

    assert.match(full, /<p>R&amp;D – <strong>x<\/strong> &amp;nosuch;<\/p>/);
  });

  it('leads to a part of the posting by its id alone', async () => {
    const { full, faq } = await draw(seed);

    assert.match(full, /<a\s+class="internal"\s+href="#info"/);
    assert.match(faq, /<a\s+class="permalink"\s+href="#faq-devops-engineer-outside-eu"/);
  });

  for (const [validThrough, words] of [
    ['2026-11-25', 'Closes today'],
    ['2026-11-26', 'Closes tomorrow'],
    ['2026-11-25T23:30:00Z', 'Closes today'],
    ['2026-11-26T00:00:00Z', 'Closes today'], // the moment at which the day ends
    ['2026-11-26T01:00:00+01:00', 'Closes today'],
    ['2026-12-02', 'Closes in 7 days'],
  ]) {
    it(`counts the days in UTC: on 2026-11-25, ${validThrough} ${words?.toLowerCase()}`, async () => {
      const { full, compact } = await draw({ ...seed, validThrough });

      assertInOrder(full, [String(words)]);
      assertInOrder(compact, [String(words)]);
    });
  }

  it('tells a moment in UTC', async () => {
    assertInOrder((await draw({ ...seed, validThrough: '2026-12-24T23:30:00+01:00' })).full, [
      'December 24, 2026 at 10:30',
    ]);
  });
});
