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
const LETTERS = /(?![\u0e00-\u109f\u1780-\u17ff])[\p{L}\p{M}\p{N}]/u;
const PUNCTUATION = /(?!~)[\p{P}\p{S}]/u;

/** As in `(*^_^*)`. */
const FACE = /\p{Ps}\p{Sk}|\p{Sk}\p{Pe}/u;

/** Where CJK text, a quotation or a mark of Arabic ends an address that has no blank behind it; -1 where nothing does. */
export const endOfAddress = (address: string): number =>
  address.search(new RegExp(`[\xab\xbb\u060c\u061b\u061f\u2018-\u201f\u2026]|${CJK.source}`, 'u'));

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

/**
 * The runs that are characters: inside of something, but for one that ends what began its word (T1), where no later
 * one could.
 */
const insides = (text: string, runs: Run[], isInside: (run: Run) => boolean): Run[] => {
  let isEnded = false; // by the next one that is not inside
  return runs.reverse().filter((run, index) => {
    const begin = runs[index + 1];
    const isBegun = begin && opens(begin) && !closes(begin) && !/\s/.test(text.slice(begin.index, run.index));
    const inside = isInside(run);
    const isCharacter = inside && (isEnded || !isBegun);
    if (!inside) isEnded = closes(run) && !opens(run);
    return isCharacter;
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

  const characters = [
    ...insides(masked, like('*'), ([, a, b]) => (isLetter(a!) && isLetter(b!)) || FACE.test(a! + b!)),
    ...insides(masked, like('~~'), ([, a, b]) => /\p{N}{2}/u.test(a! + b!)),
  ];
  for (const { index, 0: marks } of characters) hide(index, marks);
  for (const { index, 1: before } of endsBeforeWords(masked, like('**'))) hide(index - before!.length, before!);
  for (const { index, 0: marks, 1: before, 2: after } of runs) {
    if (!before?.trim() || !after?.trim() || !CJK.test(before + after)) continue;
    if (/[*_~]/.test(before + after)) continue;
    hide(index - before.length, before);
    hide(index + marks.length, after);
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
