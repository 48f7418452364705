/** One line of HTML: words in emphasis and links, which begin and end in it. */

/** What a reader of HTML drops, or makes a blank of, is a blank. */
export const wordsOf = (text: string): string => text.toWellFormed().replace(/[\0-\x20\x7f]+/g, ' ');

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};
/** As browsers write it: https://html.spec.whatwg.org/multipage/parsing.html#escapingString */
const escaped = (text: string, special: RegExp): string => text.replace(special, (char) => REFERENCES[char]!);
const escapedText = (text: string): string => escaped(text, /[&<>\u00a0]/g);
export const escapedAddress = (address: string): string => escaped(address, /[&"\u00a0]/g);

/** Among words, the end of a line. */
export const BREAK = '\n';

/** The start tag of each element around some words, from the outermost; by the name in it it is closed. */
export type Marks = readonly string[];
export type Piece = readonly [words: string, marks: Marks];

const endOf = (tag: string): string => `</${/^<(\w+)/.exec(tag)![1]!}>`;

const isBlank = ([words]: Piece): boolean => !words.trim();

/** One line: pieces side by side, in the elements that they have in common. */
export const lineOf = (all: readonly Piece[]): string => {
  const pieces = all.filter(([words]) => words);
  const first = pieces.findIndex((piece) => !isBlank(piece));
  const last = pieces.findLastIndex((piece) => !isBlank(piece));
  let open: Marks = [];
  let html = '';
  const turnTo = (marks: Marks, opens = true): void => {
    const differs = open.findIndex((mark, place) => mark !== marks[place]);
    const common = differs < 0 ? open.length : differs;
    html += open.slice(common).map(endOf).reverse().join('') + (opens ? marks.slice(common).join('') : '');
    open = opens ? marks : marks.slice(0, common);
  };
  for (let place = first; place >= 0 && place <= last; place++) {
    const [words, marks] = pieces[place]!;
    turnTo(marks, !isBlank(pieces[place]!)); // a blank is in no element of its own
    const fromFirst = place === first ? words.trimStart() : words;
    const toLast = place === last ? fromFirst.trimEnd() : fromFirst;
    html += words === BREAK ? '<br>' : escapedText(toLast);
  }
  turnTo([]);
  return html;
};
