/** Marks of Markdown that are shown because nothing opens or closes them: `**Vi söker **dig`. */
import { warning, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { mendedPairs, singlePairs, type Pair } from './pairs.ts';
import { type Block, type Reading, type Shown } from './reading.ts';

/** A run of marks that open or close, left over; one between blanks or in a word is not meant to. */
const MARKS = /(?<![*_~])(\*{2,3}|__|~~)(?![*_~])/g;

interface LeftOver {
  readonly mark: string;
  readonly index: number;
  readonly opens: boolean;
  readonly isMark: boolean;
}

const leftOver = (words: string): LeftOver[] => {
  const left = Array.from(words.matchAll(MARKS), ({ 1: mark = '', index }) => {
    const [before, after] = [words.charAt(index - 1), words.charAt(index + mark.length)];
    const [isIn, isAtEnd] = [/[\p{L}\p{N}]/u.test(before), !after.trim() || /[\p{P}]/u.test(after)];
    const isBetween = !before.trim() && !after.trim();
    // names of files: `src/**/*.ts`
    const isPath = after === '/' ? !isIn : before === '/' && !/[\p{L}\p{N}]/u.test(after);
    const isMark = !isBetween && !isPath && !(isIn && /[\p{L}\p{N}]/u.test(after));
    return { mark, index, opens: !isIn && !isAtEnd, isMark };
  });
  // one that nothing opened is a tone that is held: 期待你的加入~~
  const start = left.find(({ mark, opens }) => mark === '~~' && opens)?.index ?? words.length;
  return left.filter(({ mark, index }) => mark !== '~~' || index >= start);
};

const beginsLine = (words: string, index: number): boolean =>
  /(^|\n)[ \t(]*$/.test(words.slice(Math.max(0, index - 9), index));

/** What inline tokens show, without what stands in code. */
const shownIn = (tokens: readonly Shown[]): string =>
  tokens
    .map(({ type, tokens: inner, text = '' }) => (inner ? shownIn(inner) : /^(text|escape)$/.test(type) ? text : ''))
    .join('');

export const markFindings = (
  { token, words, at }: Block,
  { pathOf }: Reading,
  rules: Rules,
  isFootnote: () => boolean,
): Inspected[] => {
  if (!/[*_~]/.test(words)) return [];
  const expected = 'words without marks: these are shown';
  const raw = token.raw ?? token.text ?? '';
  const wordsOf = (markdown: string) => shownIn(rules.lex!(markdown));
  const told = (pairs: readonly Pair[]) =>
    pairs.map(({ pair, mend }) => warning(pathOf(pair, at), expected, pair, mend));
  const single = told(singlePairs(raw, wordsOf));
  const left = leftOver(words);
  if (!left.length) return single;
  const pairs = mendedPairs(raw, wordsOf, (shown) => leftOver(shown).length > 0);
  if (pairs.length * 2 === left.length) return [...single, ...told(pairs)];
  const first = left.find(({ index, opens, isMark }) => {
    const isNote = (!opens || beginsLine(words, index)) && isFootnote();
    return isMark && !isNote;
  });
  if (!first) return single;
  const { mark, index, opens } = first;
  const found = opens ? words.slice(index, index + 30) : words.slice(Math.max(0, index - 30), index + mark.length);
  const lines = found.split(/[\n￼]/);
  const line = opens ? lines[0]! : lines.at(-1)!;
  const mend = `remove the ${mark}, or ${opens ? 'close' : 'open'} it`;
  return [...single, warning(pathOf(line, at), expected, line, mend)];
};
