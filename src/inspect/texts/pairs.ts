/** Pairs of marks that were meant to mark what is between them, and don't: `**Ort:** Köln **`, `*Ort:*Köln`. */
import { write } from '../findings.ts';

/** A pair as it stands, and what is to be done about it. */
export interface Pair {
  readonly pair: string;
  readonly mend: string;
}

/** What is shown of Markdown, without its marks. */
type WordsOf = (markdown: string) => string;

const PAIR =
  /([^\s*_~]{0,40})(?<![*_~])(\*{2,3}|__|~~)(?![*_~])([^*~\n]{1,300}?)(?<![*_~])\2(?![*_~])([^\s*_~]{0,40})/gu;
const IN_WORD = /[\p{L}\p{N}]$/u;

/**
 * What a pair may have been meant as. A blank is put behind punctuation, never into a word; and `__` marks no part of
 * a word, where `**` does.
 */
const candidatesOf = (before: string, mark: string, inner: string, after: string): string[] => {
  const words = inner.trim();
  const [gap, end] = [before && inner !== inner.trimStart() ? ' ' : '', after && inner !== inner.trimEnd() ? ' ' : ''];
  const [isApart, isOver] = [
    /[\p{Po}\p{Pe}]$/u.test(before) && /^\p{L}/u.test(words),
    /[\p{Po}\p{Pe}]$/u.test(words) && /^\p{L}/u.test(after),
  ];
  const isPart = IN_WORD.test(before) && !gap && /^[\p{P}\p{S}]/u.test(words);
  if (isPart) return [];
  const typed = (marks: string) => `${before}${gap}${marks}${words}${marks}${end}${after}`;
  const apart = (marks: string) =>
    `${before}${isApart ? ' ' : gap}${marks}${words}${marks}${isOver ? ' ' : end}${after}`;
  const strong = mark.replace('__', '**');
  return [typed(mark), typed(strong), apart(mark), apart(strong)];
};

export const mendedPairs = (raw: string, wordsOf: WordsOf, isLeft: (words: string) => boolean): Pair[] =>
  Array.from(raw.matchAll(PAIR)).flatMap(
    ({ 0: pair, 1: before = '', 2: mark = '', 3: inner = '', 4: after = '', index }) => {
      // between blanks they part things in a line, and neither begin nor end one
      const isFirst = !before && /(^|\n)[ \t]*$/.test(raw.slice(Math.max(0, index - 9), index));
      const isLast = !after && /^[ \t]*(\n|$)/.test(raw.slice(index + pair.length, index + pair.length + 9));
      const isParting = /^\s.*\s$/.test(inner) && !isFirst && !isLast;
      // a tone, as in 안녕하세요~~
      const isTone = mark === '~~' && IN_WORD.test(before) && /^\s/.test(inner);
      if (isParting || isTone || !/\p{L}{2}/u.test(inner) || !isLeft(wordsOf(pair))) return [];
      const isRight = (candidate: string) => candidate !== pair && !isLeft(wordsOf(candidate));
      const mended = candidatesOf(before, mark, inner, after)
        .map((candidate) => candidate.trim())
        .find(isRight);
      if (mended) return [{ pair, mend: write(mended) }];
      const whole = `**${before}${inner.trim()}**${after}`;
      const all = before && isRight(whole) ? `, or mark all of it: ${JSON.stringify(whole)}` : '';
      return [{ pair, mend: `remove the ${mark}${all}` }];
    },
  );

/** One star or underscore on each side, which marks nothing before a letter: `*Ort:*Köln`. */
const SINGLE = /(?<![\p{L}\p{N}*_\\])([*_])(\p{L}[^*_\n]{0,80}[:.!?)])\1([\p{L}\p{N}][^\s*_]{0,40})/gu;
const starsIn = (words: string): number => words.split(/[*_]/).length - 1;

export const singlePairs = (raw: string, wordsOf: WordsOf): Pair[] =>
  Array.from(raw.matchAll(SINGLE)).flatMap(({ 0: pair, 1: mark, 2: inner, 3: after }) => {
    const mended = `${mark}${inner}${mark} ${after}`;
    return starsIn(wordsOf(pair)) === 2 && !starsIn(wordsOf(mended)) ? [{ pair, mend: write(mended) }] : [];
  });
