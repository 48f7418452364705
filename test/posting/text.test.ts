import { expect } from '@open-wc/testing';
import { htmlIn, tidy, toText, type TextInput } from '../../src/posting/text.ts';
import { sourceOf } from '../support/postings.ts';

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

  for (const input of [
    '',
    ' \n',
    [' ', ''],
    ['a', 7],
    { html: ' ' },
    { html: 7 },
    { markdown: 'a' },
    7,
    null,
    undefined,
  ]) {
    it(`takes for no text ${JSON.stringify(input)}`, () => {
      expect(toText(input)).to.equal(undefined);
    });
  }

  const words = 'You weld. '.repeat(1500);
  const quotes = (count: number) => `${'> '.repeat(count)}x`;
  const lists = (count: number) => `${'- '.repeat(count)}x`;
  const numbers = (count: number) => `  ${'1. 2) '.repeat(count / 2)}x`;

  for (const [name, source] of [
    ['15,000 characters', words],
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
    ['nothing but delimiters, 1,001 of them', '`'.repeat(1001)],
    ['21 nested quotes', quotes(21)],
    ['21 nested lists', `A list:\n\n${lists(21)}`],
    ['22 nested numbered lists', numbers(22)],
  ] as const) {
    it(`shows plainly what could keep a parser busy: ${name}`, () => {
      expect(toText(source)).to.deep.equal({ format: 'plain', source });
    });
  }

  for (const input of ['a\u0301\u0302'.padEnd(50_000, '\u0303'), ['a'.padEnd(50_000, '\u0303')]]) {
    it(`cuts piles of combining marks in ${Array.isArray(input) ? 'lines' : 'a string'}`, () => {
      expect(sourceOf(toText(input)!)).to.have.lengthOf(9);
    });
  }

  it('cuts piles of combining marks in HTML', () => {
    expect(sourceOf(toText({ html: `<p>${'a'.padEnd(50_000, '\u0303')}</p>` })!)).to.have.lengthOf(
      '<p></p>'.length + 9,
    );
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

  it('drops control characters, which nobody sees, and keeps tabs and line ends', () => {
    expect(tidy('a\0b\x01\x08\v\f\x1fc\t\r\nd')).to.equal('abc\t\r\nd');
  });

  it('keeps what a text in another encoding was read as, which findings know it by', () => {
    expect(tidy('\xe2\x80\x99')).to.equal('\xe2\x80\x99');
  });

  for (const [script, letter] of [
    ['Arabic', 'ب'],
    ['Thai', 'ก'],
    ['Devanagari', 'क'],
  ] as const) {
    it(`gives a word of ${script} that is none a place to break after each 250 letters`, () => {
      const piece = letter.repeat(250);

      expect(tidy(piece.repeat(3) + letter)).to.equal(`${piece}\u200b${piece}\u200b${piece}\u200b${letter}`);
      expect(tidy(letter.repeat(249))).to.equal(letter.repeat(249));
      expect(tidy(`${letter.repeat(200)} ${letter.repeat(200)}`)).to.equal(
        `${letter.repeat(200)} ${letter.repeat(200)}`,
      );
    });
  }

  it('gives no second place to break to a text that has been read already', () => {
    const once = tidy('ก'.repeat(900));

    expect(tidy(once)).to.equal(once);
  });

  it('breaks no letter from its marks', () => {
    const marked = 'กิ'.repeat(124) + 'กก\u0e34\u0e48';

    expect(tidy(`${marked}ก`)).to.equal(`${marked}\u200bก`);
  });

  for (const value of [
    'a'.repeat(1000),
    `https://jobs.example/${'a%20'.repeat(400)}`,
    '求人'.repeat(500),
    '한국'.repeat(500),
  ]) {
    it(`breaks nothing in ${value.slice(0, 30)}…`, () => {
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
