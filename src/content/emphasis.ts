/**
 * What `*`, `**` and `~~` between characters mean, where people write otherwise than CommonMark reads
 * (docs/decisions/0020-read-as-meant.md). marked looks for delimiters in a copy of the text in which all that they
 * have no part in is masked. Here that mask is finished: a character that must not decide becomes a letter.
 */

/** Stands in the mask for what counts as a letter. */
const LETTER = 'a';

/** A run with something on both sides. No other is read otherwise, so most texts need no pattern below. */
const INSIDE = /[^\s*~](?:\*+|~~)[^\s*~]/;
/** A run, and the characters around it. */
const RUN = /(?<=(.?))(?:\*+|~~)(?=(.?))/gsu;

/** East Asian wide characters and Hangul: https://github.com/tats-u/markdown-cjk-friendly/blob/main/ranges.md */
const CJK = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe10-\ufe6f\uff01-\uffee\u{20000}-\u{3fffd}]/u;
/** But for scripts that have no blanks between words: Thai to Burmese, Khmer. */
const LETTERS = /(?![\u0e00-\u109f\u1780-\u17ff])[\p{L}\p{M}]/u;
const PUNCTUATION = /(?!~)[\p{P}\p{S}]/u;

/** Where CJK text, or a quotation, ends an address that has no blank behind it; -1 where nothing does. */
export const endOfAddress = (address: string): number =>
  address.search(new RegExp(`[\u201c-\u201f]|${CJK.source}`, 'u'));

const isLetter = (char: string): boolean => LETTERS.test(char) && !CJK.test(char);
const isForeign = (char: string): boolean => PUNCTUATION.test(char) && !CJK.test(char);

/**
 * Whether a run belongs to what stands on one side of it: left-flanking where that is behind it, right-flanking
 * where that is before it (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md).
 */
const flanks = (inside: string, outside: string): boolean =>
  !!inside.trim() && (!isForeign(inside) || !outside.trim() || isForeign(outside) || CJK.test(outside));

type Run = RegExpExecArray;
const opens = ([, before, after]: Run): boolean => flanks(after!, before!);
const closes = ([, before, after]: Run): boolean => flanks(before!, after!);

/** The stars that are characters: each between two letters, but for one that ends what began its word (T1). */
const starsInWords = (text: string, stars: readonly Run[]): Run[] => {
  let word: number | undefined; // behind a star that begins one, and is not closed
  return stars.filter((star) => {
    const isInside = isLetter(star[1]!) && isLetter(star[2]!);
    const ends = word !== undefined && !/\s/.test(text.slice(word, star.index));
    word = opens(star) && !closes(star) ? star.index + 1 : undefined;
    return isInside && !ends;
  });
};

/** The runs that can only end what is bold, though a letter follows on their punctuation (T4). */
const endsBeforeWords = (text: string, runs: readonly Run[]): Run[] => {
  let isOpen = false;
  return runs.filter((run, index) => {
    const next = runs[index + 1];
    // as in `**a "**b` and `**a (**b`
    const isOpening = /[\s*]["'\p{Pi}]$|\p{Ps}$/u.test(text.slice(Math.max(0, run.index - 3), run.index));
    const ends = isOpen && !closes(run) && !!run[1]!.trim() && !isOpening && !(next && closes(next));
    isOpen = isOpen ? !ends && !closes(run) : opens(run);
    return ends;
  });
};

/** Finishes marked's mask of a text. */
export const maskDelimiters = (masked: string): string => {
  if (!INSIDE.test(masked)) return masked;
  const units = masked.split('');
  const hide = (at: number, { length }: string) => units.fill(LETTER, at, at + length);
  const runs = [...masked.matchAll(RUN)];
  const like = (marks: string) => runs.filter((run) => run[0] === marks);

  for (const star of starsInWords(masked, like('*'))) hide(star.index, '*');
  for (const { index, 1: before } of endsBeforeWords(masked, like('**'))) hide(index - before!.length, before!);
  for (const { index, 0: marks, 1: before, 2: after } of runs) {
    if (!before?.trim() || !after?.trim() || !CJK.test(before + after)) continue;
    if (!/[*_~]/.test(before)) hide(index - before.length, before);
    if (!/[*_~]/.test(after)) hide(index + marks.length, after);
  }
  return units.join('');
};

/**
 * What stands before a run, as far as that decides whether it opens: nothing, where a letter follows in the mask,
 * whatever follows in the text.
 */
export const beforeOpening = (source: string, masked: string, before: string): string => {
  let end = masked.length - source.length;
  while (masked[end] === source[0]) end++;
  return before !== source[0] && masked[end] === LETTER ? '' : before;
};
