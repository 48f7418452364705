import { expect } from '@open-wc/testing';
import { htmlIn, tidy, toText, type TextInput } from '../../src/posting/text.ts';

describe('toText', () => {
  for (const [name, input, text] of [
    ['a string for Markdown', 'You *weld*.', { format: 'markdown', source: 'You *weld*.' }],
    ['an array for its lines', ['## Tasks', '', '- Hulls'], { format: 'markdown', source: '## Tasks\n\n- Hulls' }],
    ['an object for HTML', { html: '<p>You weld.</p>' }, { format: 'html', source: '<p>You weld.</p>' }],
  ] satisfies [string, TextInput, object][]) {
    it(`takes ${name}`, () => {
      expect(toText(input)).to.deep.equal(text);
    });
  }

  const words = 'You weld. '.repeat(1500);
  const quotes = (count: number) => `${'> '.repeat(count)}x`;
  const lists = (count: number) => `${'- '.repeat(count)}x`;
  const numbers = (count: number) => `  ${'1. 2) '.repeat(count / 2)}x`;
  /** Text of a length, a share of it delimiters. */
  const starred = (length: number, stars: number) => '*'.repeat(stars).padEnd(length, 'a');

  for (const [name, source] of [
    ['15,000 characters', words],
    ['delimiters as 15 % of a long text', starred(1001, 150)],
    ['nothing but delimiters, 1,000 of them', '*'.repeat(1000)],
    ['20 nested quotes', quotes(20)],
    ['20 nested lists', lists(20)],
    ['20 nested numbered lists', numbers(20)],
  ] as const) {
    it(`takes for Markdown ${name}`, () => {
      expect(toText(source)).to.deep.equal({ format: 'markdown', source });
    });
  }

  for (const [name, source] of [
    ['15,001 characters', `${words}x`],
    ['more delimiters than 15 % of a long text', starred(1001, 151)],
    ['nothing but delimiters, 1,001 of them', '`'.repeat(1001)],
    ['21 nested quotes', quotes(21)],
    ['21 nested lists', `A list:\n\n${lists(21)}`],
    ['22 nested numbered lists', numbers(22)],
  ] as const) {
    it(`shows plainly what could keep a parser busy: ${name}`, () => {
      expect(toText(source)).to.deep.equal({ format: 'plain', source });
    });
  }

  it('takes HTML of 200,000 characters', () => {
    const html = `<p>${'a'.repeat(199_997)}`;

    expect(toText({ html })).to.deep.equal({ format: 'html', source: html });
  });

  it('shows longer HTML plainly, without its tags', () => {
    const text = toText({ html: `<p class="a">${'a'.repeat(200_000)}</p>` });

    expect(text).to.deep.equal({ format: 'plain', source: ` ${'a'.repeat(200_000)} ` });
  });

  for (const input of ['a\u0301\u0302'.padEnd(50_000, '\u0303'), ['a'.padEnd(50_000, '\u0303')]]) {
    it(`cuts piles of combining marks in ${Array.isArray(input) ? 'lines' : 'a string'}`, () => {
      expect(toText(input).source).to.have.lengthOf(9);
    });
  }

  it('cuts piles of combining marks in HTML', () => {
    expect(toText({ html: `<p>${'a'.padEnd(50_000, '\u0303')}</p>` }).source).to.have.lengthOf('<p></p>'.length + 9);
  });
});

describe('tidy', () => {
  it('keeps eight combining marks on one base', () => {
    const value = `a${'\u0301'.repeat(8)}b${'\u0301'.repeat(8)}`;

    expect(tidy(value)).to.equal(value);
  });

  it('cuts the ninth and all that follow', () => {
    expect(tidy(`a${'\u0301'.repeat(9)}b${'\u0301\u20dd'.repeat(500)}c`)).to.equal(
      `a${'\u0301'.repeat(8)}b${'\u0301\u20dd'.repeat(4)}c`,
    );
  });

  for (const value of ['Göteborg', 'Go\u0308teborg', 'בְּרֵאשִׁ֖ית', 'วิศวกรซอฟต์แวร์', 'अभियंता', 'Kỹ sư', '👩🏽‍🔧🇸🇪']) {
    it(`leaves ${value} as it is`, () => {
      expect(tidy(value)).to.equal(value);
    });
  }

  it('replaces half a character', () => {
    expect(tidy('a\ud83db')).to.equal('a\ufffdb');
  });
});

describe('htmlIn', () => {
  for (const [markdown, tag] of [
    ['<b>bold</b>', '<b>'],
    ['a </p> alone', '</p>'],
    ['<IMG SRC=x onerror=alert(1)>', '<IMG SRC=x onerror=alert(1)>'],
    ['<my-element>', '<my-element>'],
    ['a `<b>` and an <i>', '<i>'],
    ['a\n<div\nclass="x">', '<div\nclass="x">'],
  ] as const) {
    it(`finds the first tag in ${JSON.stringify(markdown)}`, () => {
      expect(htmlIn({ format: 'markdown', source: markdown })).to.equal(tag);
    });
  }

  for (const markdown of [
    'a < b > c',
    '1<2',
    'one<br>two<br/>three<BR />',
    '`<b>`',
    '<https://jobs.example>',
    '<jobs@yard.example>',
    '<3',
  ]) {
    it(`finds none in ${JSON.stringify(markdown)}`, () => {
      expect(htmlIn({ format: 'markdown', source: markdown })).to.equal(undefined);
    });
  }

  it('finds none where HTML is meant to be', () => {
    expect(htmlIn({ format: 'html', source: '<b>bold</b>' })).to.equal(undefined);
  });

  for (const markdown of ['```html\n<b>bold</b>\n```', '~~~\n<b>bold</b>\n~~~', '``a ` <b>``']) {
    it(`finds none in code: ${JSON.stringify(markdown)}`, () => {
      expect(htmlIn({ format: 'markdown', source: markdown })).to.equal(undefined);
    });
  }
});
