import { expect } from '@open-wc/testing';
import { lex } from '../../src/content/lexer.ts';
import { stock } from './stock.ts';

/** One of each thing that CommonMark and tables know, and what only looks like it. */
const PIECES = [
  'Plain words, and a comma.',
  'Two\nlines',
  'A break  \nof a line',
  'A break\\\nof a line',
  'One *em*, __strong__, ~~del~~ and `code`',
  'a*b_c~d`e',
  '[link](https://jobs.example "title") and [*](#info)',
  '![alt *em*](a.png)',
  '[ref] and [text][ref]',
  '[ref]: https://jobs.example',
  'https://jobs.example, www.jobs.example and jobs@jobs.example',
  'HTTP://JOBS.EXAMPLE and WWW.JOBS.EXAMPLE',
  '<https://jobs.example> <b>html</b> 1 < 2 & 3 &amp; 4',
  '<div>\nblock\n</div>',
  '# One',
  '   ### Three ###',
  '#no heading',
  'Set\n===',
  'Set\n   ---',
  'a\nb\n-',
  '- a\n- b\n  - c\n\n    d',
  '* [ ] task\n* [x] done',
  '+ plus',
  '1. one\n1. two',
  '7) seven',
  '-no list',
  '> quote\n> - list\nlazy',
  '```js\ncode\n```',
  '~~~\ncode\n~~~',
  '    indented',
  '\tindented',
  '---',
  '* * *',
  '| a | b |\n|---|:-:|\n| 1 | 2 |',
  'a | b\n- | -\n1 | 2',
  'a\n-',
  'a\n:-',
  ' leading blank',
  'Ends with blanks   ',
  '\\* no list \\[no link\\]',
  '2024. A year that ends a sentence',
  '',
];

describe('lex', () => {
  for (const piece of PIECES) {
    it(`finds what marked finds in ${JSON.stringify(piece)}, alone and beside all others`, () => {
      expect(lex(piece)).to.deep.equal(stock(piece));
      for (const other of PIECES) {
        for (const between of ['\n', '\n\n', ' ', '\n    ', '\n> ']) {
          const source = piece + between + other;
          expect(lex(source), JSON.stringify(source)).to.deep.equal(stock(source));
        }
      }
    });
  }
});
