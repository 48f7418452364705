/** Marks of Markdown that are shown because nothing opens or closes them: `**Vi söker **dig`. */
import { warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { inlineOf, type Block, type Reading } from './reading.ts';

/** A run of marks that open or close, left over; one between blanks or in a word is not meant to. */
const MARKS = /(?<![*_~])(\*{2,3}|__|~~)(?![*_~])/g;

const leftOver = (
  words: string,
): { readonly mark: string; readonly index: number; readonly opens: boolean; readonly isMark: boolean }[] =>
  Array.from(words.matchAll(MARKS), ({ 1: mark = '', index }) => {
    const [before, after] = [words.charAt(index - 1), words.charAt(index + mark.length)];
    const [isIn, isAtEnd] = [/[\p{L}\p{N}]/u.test(before), !after.trim() || /[\p{P}]/u.test(after)];
    const isBetween = !before.trim() && !after.trim();
    const isMark = !isBetween && !(isIn && /[\p{L}\p{N}]/u.test(after));
    return { mark, index, opens: !isIn && !isAtEnd, isMark };
  });

const PAIR =
  /([^\s*_~]{0,40})(?<![*_~])(\*{2,3}|__|~~)(?![*_~])([^*~\n]{1,300}?)(?<![*_~])\2(?![*_~])([^\s*_~]{0,40})/gu;

/** Pairs that were meant to mark what is between them, and as what each of them does. */
const mendedPairs = (raw: string, wordsOf: (markdown: string) => string) =>
  Array.from(raw.matchAll(PAIR)).flatMap(
    ({ 0: pair, 1: before = '', 2: mark = '', 3: inner = '', 4: after = '', index }) => {
      const words = inner.trim();
      // between blanks they part things in a line, and begin none
      const isParting = /^\s.*\s$/.test(inner) && (before || !/(^|\n)[ \t]*$/.test(raw.slice(0, index)));
      if (isParting || !/\p{L}{2}/u.test(words) || !leftOver(wordsOf(pair)).length) return [];
      const [gap, end] = [
        before && inner !== inner.trimStart() ? ' ' : '',
        after && inner !== inner.trimEnd() ? ' ' : '',
      ];
      const mended = [
        `${before}${gap}${mark}${words}${mark}${end}${after}`,
        `${before} ${mark}${words}${mark} ${after}`,
      ]
        .map((candidate) => candidate.trim())
        .find((candidate) => candidate !== pair && !leftOver(wordsOf(candidate)).length);
      return mended ? [{ pair, mended }] : [];
    },
  );

export const markFindings = (
  { token, words, at }: Block,
  reading: Reading,
  rules: Rules,
  isFootnote: () => boolean,
): Inspected[] => {
  const left = leftOver(words);
  if (!left.length) return [];
  const wordsOf = (markdown: string) =>
    inlineOf({ type: '', raw: '', tokens: rules.lex!(markdown) }, 'text')
      .filter(({ tokens }) => !tokens)
      .map(({ text }) => text)
      .join('');
  const expected = 'words without marks: these are shown';
  const pairs = mendedPairs(token.raw ?? token.text ?? '', wordsOf);
  if (pairs.length * 2 === left.length)
    return pairs.map(({ pair, mended }) => warning(reading.pathOf(pair, at), expected, pair, write(mended)));
  const single = left.find(({ opens, isMark }) => isMark && (opens || !isFootnote()));
  if (!single) return [];
  const { mark, index, opens } = single;
  const found = opens ? words.slice(index, index + 30) : words.slice(Math.max(0, index - 30), index + mark.length);
  const [line] = opens ? found.split('\n') : found.split('\n').slice(-1);
  return [warning(reading.pathOf(line!, at), expected, line, `remove the ${mark}, or ${opens ? 'close' : 'open'} it`)];
};
