/** What is left of a text where what reads it is lost: its words, without tags or marks. */
import { expect } from '@open-wc/testing';
import { decode } from '../../src/elements/page.ts';
import { plainText } from '../../src/posting/plain.ts';

const markdown = (source: string): string => plainText({ format: 'markdown', source }, decode);
const html = (source: string): string => plainText({ format: 'html', source }, decode);

describe('the words of Markdown', () => {
  for (const [source, words] of [
    ['Work on **open** *systems* and ~~old~~ `code`.', 'Work on open systems and old code.'],
    ['See [our jobs](https://e.example/a_b) and ![the hall](hall.jpg).', 'See our jobs and the hall.'],
    ['Permanent[*](#info)', 'Permanent'],
    ['## Tasks\n\n> quoted\n\n- one\n- two', 'Tasks\n\nquoted\n\n- one\n- two'],
    ['* one\n* two', 'one\n two'],
    ['R&amp;D \\*not bold\\*', 'R&D not bold'],
    ['snake_case stays, Kolleg*innen too', 'snake_case stays, Kolleg*innen too'],
    ['3 < 4 and a > b', '3 < 4 and a > b'],
    ['C:\\temp and 50 % [m/w/d]', 'C:\\temp and 50 % [m/w/d]'],
  ] as const) {
    it(`${JSON.stringify(source)} are ${JSON.stringify(words)}`, () => {
      expect(markdown(source)).to.equal(words);
    });
  }
});

describe('the words of HTML', () => {
  for (const [source, words] of [
    ['<p>You <b>weld</b>\n and <i>sail</i>.</p><p>Here.</p>', 'You weld and sail.\n\nHere.'],
    ['<ul><li>Ships</li><li>Boats</li></ul>', 'Ships\n\nBoats'],
    ['one<br>two<br/>three', 'one\n\ntwo\n\nthree'],
    ['R&amp;D<!-- ask legal --> &lt;b&gt;', 'R&D <b>'],
    ['3 < 4', '3 < 4'],
  ] as const) {
    it(`${JSON.stringify(source)} are ${JSON.stringify(words)}`, () => {
      expect(html(source)).to.equal(words);
    });
  }
});
