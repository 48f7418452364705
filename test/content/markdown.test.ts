import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { readMarkdown } from '../../src/content/markdown.ts';
import { element } from '../../src/elements/page.ts';
import { safeUrl } from '../../src/posting/safe-url.ts';
import { outline } from '../../src/templates/text/outline.ts';
import { toText } from '../../src/posting/text.ts';
import { drawText } from '../../src/templates/text/text.ts';
import { HOSTILE_ADDRESSES, HOSTILE_MARKDOWN } from '../support/hostile.ts';
import { sourceOf } from '../support/postings.ts';
import { context, htmlOf, makeKit, place, renderMarkdown } from './kit.ts';

/** What a text becomes, as HTML. */
const rendered = (source: string): string => htmlOf(place(renderMarkdown(source, makeKit())));

describe('renderMarkdown', () => {
  for (const [name, source, expected] of [
    ['paragraphs', 'You weld.\n\nWe sail.', '<p>You weld.</p><p>We sail.</p>'],
    [
      'emphasis',
      '*a* **b** ***c*** ~~d~~',
      '<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <del>d</del></p>',
    ],
    ['line breaks', 'a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
    ['a rule', 'a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['quotes', '> a\n>\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a list of paragraphs', '- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a list in a list', '- a\n  1. b\n- c', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
    ['a numbered list', '1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['a numbered list that begins later', '3) a\n4) b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a numbered list that begins with nought', '0. a', '<ol start="0"><li>a</li></ol>'],
    ['tasks', '- [x] a\n- [ ] b', '<ul><li>☑ a</li><li>☐ b</li></ul>'],
    ['code in a line', 'a `<b> *c*` d', '<p>a <code>&lt;b&gt; *c*</code> d</p>'],
    ['a block of code', '```js\nif (a < b) *c*\n```', '<pre><code>if (a &lt; b) *c*</code></pre>'],
    ['an escaped delimiter', '\\*a\\* \\<b>', '<p>*a* &lt;b&gt;</p>'],
  ] as const) {
    it(`renders ${name}`, () => {
      expect(rendered(source)).to.equal(expected);
    });
  }

  for (const [base, source, expected] of [
    [2, '# A\n\n## B', 'H3 A, H4 B'],
    [2, '#### A\n\n###### B\n\n## C\n\n### D', 'H3 A, H4 B, H3 C, H4 D'],
    [1, 'A\n===\n\nB\n---', 'H2 A, H3 B'],
    [5, '# A\n\n## B', 'H6 A, H6 B'],
    [3, '> ## A\n\n- ### B', 'H4 A, H5 B'],
  ] as const) {
    it(`puts headings below level ${base}, without a gap: ${JSON.stringify(source)}`, () => {
      const container = place(renderMarkdown(source, makeKit({ level: outline(base) })));

      const headings = [...container.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      expect(headings.map((heading) => `${heading.tagName} ${heading.textContent}`).join(', ')).to.equal(expected);
    });
  }

  for (const [source, href, text] of [
    ['[apply](https://hire.example/7?a=1&b=2#c)', 'https://hire.example/7?a=1&b=2#c', 'apply'],
    ['[apply](../apply)', 'https://jobs.example/apply', 'apply'],
    ['[apply](<a b>)', 'https://jobs.example/postings/a%20b', 'apply'],
    ['[*a* `b`][r]\n\n[r]: https://hire.example/7', 'https://hire.example/7', 'a b'],
    ['https://hire.example/7', 'https://hire.example/7', 'https://hire.example/7'],
    ['<jobs@yard.example>', 'mailto:jobs@yard.example', 'jobs@yard.example'],
    ['[x](https://hire.example/?a=1&amp;b=2)', 'https://hire.example/?a=1&b=2', 'x'],
  ] as const) {
    it(`makes a link of ${source}`, () => {
      const links = place(renderMarkdown(source, makeKit())).querySelectorAll('a');

      expect(links).to.have.lengthOf(1);
      expect(links[0]!.getAttribute('href')).to.equal(href);
      expect(links[0]!.textContent).to.equal(text);
      expect(links[0]!.rel).to.equal('noopener noreferrer');
      expect(links[0]!.hasAttribute('class')).to.be.false;
    });
  }

  it('keeps the words of a link that leads nowhere', () => {
    expect(rendered('Write to [us]().')).to.equal('<p>Write to us.</p>');
  });

  it('keeps the title of a link', () => {
    const container = place(renderMarkdown('[a](b "The &quot;form&quot;")', makeKit()));

    expect(container.querySelector('a')!.title).to.equal('The "form"');
  });

  for (const href of HOSTILE_ADDRESSES) {
    it(`makes no link of [click **here**](${JSON.stringify(href).slice(1, -1)})`, () => {
      const container = place(renderMarkdown(`[click **here**](${href})`, makeKit()));

      expect(container.querySelector('a')).to.equal(null);
      expect(container.textContent).to.contain('click').and.to.contain('here');
    });
  }

  it('marks a link to a part of the posting', () => {
    const link = place(renderMarkdown('Shifts[*](#info)', makeKit())).querySelector('a')!;

    expect(link.hash).to.equal('#info');
    expect(link.className).to.equal('internal');
  });

  it('shows a picture that may be requested, late and without a referrer', () => {
    const image = place(renderMarkdown('![The hall](hall.jpg)', makeKit())).querySelector('img')!;

    expect(image.src).to.equal('https://jobs.example/postings/hall.jpg');
    expect(image.alt).to.equal('The hall');
    expect(image.getAttribute('loading')).to.equal('lazy');
    expect(image.getAttribute('decoding')).to.equal('async');
    expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
  });

  it('describes a picture in plain words', () => {
    const image = place(renderMarkdown('![The *new* `hall` &amp; dock](hall.jpg)', makeKit())).querySelector('img')!;

    expect(image.alt).to.equal('The new hall & dock');
  });

  it('shows the description of a picture that may not be requested', () => {
    const container = place(renderMarkdown('See ![The hall](hall.jpg).', makeKit({ image: () => undefined })));

    expect(htmlOf(container)).to.equal('<p>See The hall.</p>');
  });

  for (const [source, text] of [
    ['R&amp;D&nbsp;– &euro;&#8239;5 &#x1F6A2;', 'R&D\u00a0– €\u202f5 🚢'],
    ['&lt;b&gt;', '<b>'],
    ['&amp;lt; &#38;lt;', '&lt; &lt;'],
    ['&nosuchthing; &copy AT&T', '&nosuchthing; &copy AT&T'],
    ['`R&amp;D`', 'R&amp;D'],
    ['```\nR&amp;D\n```', 'R&amp;D'],
    ['\\&amp;', '&amp;'],
  ] as const) {
    it(`reads ${JSON.stringify(source)} as ${JSON.stringify(text)}`, () => {
      expect(place(renderMarkdown(source, makeKit())).textContent.trim()).to.equal(text);
    });
  }

  for (const source of HOSTILE_MARKDOWN) {
    it(`shows HTML as text: ${JSON.stringify(source)}`, () => {
      const container = place(renderMarkdown(source, makeKit()));

      expect(container.textContent.trim()).to.equal(source);
      expect([...container.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['p']);
    });
  }

  for (const source of ['a<br>b', 'a<br/>b', 'a<BR />b']) {
    it(`takes ${source} for a line break`, () => {
      expect(rendered(source)).to.equal('<p>a<br>b</p>');
    });
  }

  it('drops a line break that stands alone', () => {
    expect(rendered('a\n\n<br>\n\nb')).to.equal('<p>a</p><p>b</p>');
  });

  it('renders a table that scrolls, and can be reached and named', () => {
    const container = place(
      renderMarkdown('| Day | Hours |\n| :-- | --: |\n| *Mon* | 8 |\n| Tue | `7` |', makeKit({ tableLabel: 'Tabell' })),
    );

    const region = container.querySelector('div')!;
    expect(region.getAttribute('role')).to.equal('group');
    expect(region.getAttribute('aria-label')).to.equal('Tabell');
    expect(region.tabIndex).to.equal(0);
    expect(region.firstElementChild).to.equal(region.querySelector('table'));
    expect(htmlOf(region.querySelector('table')!)).to.equal(
      '<thead><tr><th scope="col" class="left">Day</th><th scope="col" class="right">Hours</th></tr></thead>' +
        '<tbody><tr><td class="left"><em>Mon</em></td><td class="right">8</td></tr>' +
        '<tr><td class="left">Tue</td><td class="right"><code>7</code></td></tr></tbody>',
    );
  });
});

describe('Markdown that would keep a parser busy', () => {
  /** Shows a text on a page, layout included. A parser that hangs runs into the time limit of every test. */
  const show = async (text: string): Promise<HTMLElement> => {
    const container = await fixture<HTMLElement>(html`<div></div>`);
    render(
      drawText(toText(text) ?? { format: 'markdown', source: text }, makeKit({ image: () => undefined }), {
        ...context,
        element,
        safeUrl,
        markdown: readMarkdown,
        plain: sourceOf,
      }),
      container,
    );
    container.getBoundingClientRect();
    return container;
  };

  const lines = (line: (index: number) => string): string => Array.from({ length: 3000 }, (_, i) => line(i)).join('\n');
  const run = (pattern: string): string => pattern.repeat(15_000 / pattern.length);

  for (const [name, source] of [
    ['emphasis that is never closed', run('*a **a ')],
    ['mixed emphasis', run('**_* ')],
    ['emphasis in words', run('a*_b')],
    ['strikethrough', run('~~a ~')],
    ['ladders of backticks', lines((i) => '`'.repeat(i % 120)).replaceAll('\n', 'a ')],
    ['comments that are never closed', run('<!--')],
    ['tags that are never closed', run('<a href="')],
    ['instructions', run('<?')],
    ['brackets', run('[')],
    ['pictures in pictures', run('![')],
    ['links that are never closed', run('[a](')],
    ['titles that are never closed', run('[a](b "')],
    ['closing brackets', run('](')],
    ['definitions', lines((i) => `[a${i}]: /b`)],
    ['a definition used over and over', `[a]: /b\n\n${run('[a][a] ')}`],
    ['escapes', run('\\')],
    ['character references', run('&amp;')],
    ['broken character references', run('&#')],
    ['quotes in quotes', lines((i) => `${'>'.repeat(i % 20)} a`)],
    ['quotes in lists', lines((i) => `${'> - '.repeat((i % 10) + 1)}a`)],
    ['lists ever further in', lines((i) => `${'  '.repeat(i % 150)}- a`)],
    ['numbered lists ever further in', lines((i) => `${'   '.repeat(i % 100)}1. a`)],
    ['lists of nothing', run('-\n')],
    ['one long table', `|a|b|\n|-|-|\n${run('|c|d|\n')}`],
    ['one wide table', `${run('|a').slice(0, 5000)}|\n${run('|-').slice(0, 5000)}|\n${run('|b').slice(0, 4900)}|`],
    ['headings under headings', run('a\n=\nb\n-\n')],
    ['addresses', run('http://')],
    ['bare addresses', run('www.a.')],
    ['e-mail addresses', run('a.b-c@')],
    ['white space', run('\t\v\n')],
    ['empty lines', run('\n')],
    ['lines', run('a\n')],
  ] as const) {
    // all of it; as much as the caps let through as Markdown; and so little that nothing is counted
    const end = [...source.matchAll(/[*_\\`~[\]<>]/g)][2249]?.index ?? 15_000;
    for (const [amount, text] of [
      ['15,000 characters', source.slice(0, 15_000)],
      ['as much as passes the caps', source.slice(0, end).padEnd(15_000, ' word')],
      ['1,000 characters', source.slice(0, 1000)],
    ] as const) {
      it(`is shown, and hangs nothing: ${name}, ${amount}`, async () => {
        const container = await show(text);

        const hasWords = /[a-z]/.test(text.replace(/^\[a\d+\]: .*$/gm, ''));
        if (hasWords) expect(container.textContent.trim()).not.to.equal('');
      });
    }
  }

  it('is cut to what a layout can bear: combining marks', async () => {
    const container = await show('a'.padEnd(50_000, '\u0303'));

    expect(container.textContent.trim()).to.have.lengthOf(9);
  });
});
