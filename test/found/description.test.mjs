/** The texts of a posting as plain HTML: what comes out is what a parser reads, in Google's elements, with every word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment, serialize } from 'parse5';
import fc from '../support/random.mjs';
import { found } from './entries.mjs';
import { elementsOf, readingOf, seed } from './structured.mjs';

/** @typedef {import('../../src/posting/text.ts').TextNode} TextNode */

const DROPPED = 'https://refused.example/';
const link = (/** @type {string} */ href) => (href === DROPPED ? undefined : href);
const html = (/** @type {readonly any[]} */ nodes, level = 1) => found.htmlOf(nodes, { level, link });

const GOOGLES = new Set('p ul ol li h2 h3 h4 h5 strong em a br'.split(' '));

/** Each sign that can be seen. */
const seen = (/** @type {string} */ text) => text.replace(/[\s\0-\x20\x7f]/g, '');
const textOf = (/** @type {any} */ node) => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const wordsIn = (/** @type {any} */ node) => {
  if (typeof node === 'string') return node;
  const [name, first, ...rest] = node;
  if (name === 'img') return first.alt;
  return (typeof first === 'object' && !Array.isArray(first) ? rest : [first, ...rest])
    .filter(Boolean)
    .map(wordsIn)
    .join('');
};

const words = fc.oneof(
  fc.constantFrom('a', ' ', 'one two ', '\n', 'x\ny', '<p>', '&amp;', '"', '\u00a0', '\0', '</script>', 'ü漢'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const name = fc.constantFrom(
  ...'p h1 h2 h3 h6 ul ol li dl dt dd div span blockquote pre code kbd strong b i em s u del mark sub small'.split(' '),
  ...'table caption thead tbody tr th td unknown constructor'.split(' '),
);
const { node: anyNode } = fc.letrec((again) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    words,
    fc.constantFrom(['br'], ['hr'], ['img', { src: 'a.png', alt: 'A picture' }], ['img', { src: 'b.png', alt: '' }]),
    fc.tuple(name, again('nodes')).map(([name, nodes]) => [name, .../** @type {any[]} */ (nodes)]),
    fc
      .tuple(fc.constantFrom('https://a.example/?a=1&b="2"', DROPPED), again('nodes'))
      .map(([href, nodes]) => ['a', { href }, .../** @type {any[]} */ (nodes)]),
  ),
  nodes: fc.array(again('node'), { maxLength: 4 }),
}));
const anyNodes = fc.array(anyNode, { maxLength: 5 });

describe('a text as plain HTML', () => {
  it('is what a parser reads, whatever the text holds', () => {
    fc.assert(
      fc.property(anyNodes, fc.integer({ min: 1, max: 6 }), (nodes, level) => {
        const written = html(nodes, level);
        const tree = parseFragment(written);
        assert.equal(serialize(tree), written);
        for (const element of elementsOf(tree)) {
          assert.ok(GOOGLES.has(element.tagName), element.tagName);
          if (element.tagName !== 'br') assert.ok(textOf(element).trim(), `nothing in <${element.tagName}>`);
        }
        assert.equal(seen(textOf(tree)), seen(nodes.map(wordsIn).join('').toWellFormed()));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps lists, emphasis and links, and drops what is no link', () => {
    assert.equal(
      html([
        ['p', 'A ', ['b', 'strong'], ' and ', ['i', 'light'], ' ', ['a', { href: 'https://e.example/' }, 'link'], '.'],
        ['ul', '\n', ['li', 'one', ['ol', ['li', ['p', 'two']]]], '\n', ['li', ['p', 'three'], ['p', 'four']]],
        ['p', ['a', { href: DROPPED }, 'words']],
      ]),
      '<p>A <strong>strong</strong> and <em>light</em> <a href="https://e.example/">link</a>.</p>' +
        '<ul><li>one<ol><li>two</li></ol></li><li><p>three</p><p>four</p></li></ul><p>words</p>',
    );
  });

  it('makes paragraphs of what Google does not know, parted where lines were', () => {
    assert.equal(
      html([
        ['table', ['tr', ['th', 'Day'], ['th', 'Shift']], ['tr', ['td', 'Monday'], ['td', 'late']]],
        ['dl', ['dt', 'Pay'], ['dd', 'monthly']],
        ['pre', ['code', 'first\nsecond\n']],
        ['blockquote', ['p', 'Said ', ['img', { src: 'x.png', alt: 'by her' }], ['br']], ['div', ['br']]],
      ]),
      '<p>Day Shift</p><p>Monday late</p><p>Pay</p><p>monthly</p><p>first<br>second</p><p>Said by her</p>',
    );
  });

  it('closes emphasis at the end of a paragraph, and opens it in the next', () => {
    assert.equal(
      html([
        ['strong', 'a', ['p', 'b', ['strong', 'c']], ['a', { href: '/x' }, ['p', 'd'], ['a', { href: '/y' }, 'e']]],
      ]),
      '<p><strong>a</strong></p><p><strong>bc</strong></p><p><strong><a href="/x">d</a></strong></p>' +
        '<p><strong><a href="/x">e</a></strong></p>',
    );
  });

  it('begins its headings one below, without a skipped level, and never deeper than Google reads', () => {
    const headings = [
      ['h2', 'a'],
      ['h4', 'b'],
      ['h6', 'c'],
      ['h6', 'd'],
      ['h2', 'e'],
    ];
    assert.equal(html(headings, 1), '<h2>a</h2><h3>b</h3><h4>c</h4><h4>d</h4><h2>e</h2>');
    assert.equal(html(headings, 3), '<h4>a</h4><h5>b</h5><h5>c</h5><h5>d</h5><h4>e</h4>');
  });
});

describe('a text that can’t be read', () => {
  const text = /** @type {const} */ ({ format: 'markdown', source: '*one*\ntwo\n\nthree' });
  const plain = () => 'one\ntwo\n\nthree';
  for (const [what, read] of /** @type {const} */ ([
    ['because what reads it is lost', () => undefined],
    [
      'because it is too deep',
      () => {
        throw new RangeError('Maximum call stack size exceeded');
      },
    ],
  ])) {
    it(`is plain paragraphs, ${what}`, () => {
      assert.equal(html(found.nodesOf(text, read, plain)), '<p>one<br>two</p><p>three</p>');
    });
  }
});

describe('the description of a posting', () => {
  it('has the texts in the order of the page, each heading in its place', () => {
    const posting = readingOf({
      title: 'Welder',
      lead: 'Lead.',
      sections: [{ text: 'Opening.' }, { title: 'Tasks', text: '# Daily\nWeld.' }],
      agreement: 'Agreed.',
      faq: { title: 'FAQ', items: [{ question: 'Where?', answer: 'Here.' }] },
      notes: [
        { id: 'a', marker: '*', text: 'Unpaid.' },
        { id: 'b', marker: '**', title: 'Pay', text: 'Monthly.' },
      ],
    });
    assert.equal(
      posting.description(),
      '<p>Lead.</p><p>Opening.</p><h2>Tasks</h2><h3>Daily</h3><p>Weld.</p><p>Agreed.</p>' +
        '<h2>FAQ</h2><h3>Where?</h3><p>Here.</p><p>* Unpaid.</p><h2>** Pay</h2><p>Monthly.</p>',
    );
    assert.doesNotMatch(posting.description({ withoutFaq: true }), /FAQ|Where|Here/);
  });

  for (const lang of ['en', 'sv'])
    it(`of the seed has every word of its texts, in ${lang}`, () => {
      const { description, posting, nodes } = readingOf(seed(), { lang });
      const all = [
        posting.lead,
        ...posting.sections.map(({ text }) => text),
        ...posting.faq.items.map(({ answer }) => answer),
        ...posting.notes.map(({ text }) => text),
      ];
      const tree = seen(textOf(parseFragment(description())));
      for (const text of all)
        assert.ok(
          tree.includes(
            seen(
              nodes(/** @type {any} */ (text))
                .map(wordsIn)
                .join(''),
            ),
          ),
        );
    });
});
