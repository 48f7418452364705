/**
 * How words are compared: without case and diacritics, and with the ways that people write a letter which their keyboard lacks.
 * The same decides what is found and what is marked.
 */

import { remembering } from './remembering.ts';

/** What NFKD leaves of letters: accents, points of Hebrew and Arabic, and what is there for breaking lines. */
const MARKS = /[\xad\u0300-\u036f\u0591-\u05bd\u0640\u064b-\u065f\u0670\u200b-\u200f]/g;

/** Letters that are no others with a mark; and signs of Latin scripts, without which a text often is ASCII. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' },
  ...{ '\u0649': '\u064a', '\u0629': '\u0647' }, // ى and ة, often written ي and ه
  ...{ '·': ' ', '–': ' ', '’': ' ', '\u2068': ' ', '\u2069': ' ' },
};

/** Between words. Two signs may be a part of one: C++, C#. */
const BETWEEN = /[^\p{L}\p{N}\p{M}+# \n]/gu;

/** The Arabic article, which is written as a part of its word. */
const ARTICLE = '\u0627\u0644';

/** The same in ASCII. */
const BETWEEN_PLAIN = /[^a-z\d+# \n]/g;

const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text);

const separated = (text: string): string => text.replace(isPlain(text) ? BETWEEN_PLAIN : BETWEEN, ' ');

/** A text as it is compared: lower case, no diacritics, a blank for each sign; lines stay apart. */
export const fold = (text: string): string =>
  separated(
    isPlain(text) // most are, and it is many times as fast
      ? text.toLowerCase()
      : text
          .normalize('NFKD')
          .toLowerCase()
          .replace(MARKS, '')
          .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter),
  );

/** The words of a query. A sign by itself is none. */
export const wordsOf = (query: string): readonly string[] => fold(query).match(/[\p{L}\p{N}]\S*/gu) ?? [];

/**
 * What may stand in a text for each word of a query: the word itself; for “end” of “front end” also “frontend”; and the word
 * without its article.
 */
export const formsOf = (words: readonly string[]): readonly (readonly string[])[] =>
  words.map((word, place) => [
    word,
    ...(place ? [words[place - 1]! + word] : []),
    ...(word.length > 3 && word.startsWith(ARTICLE) ? [word.slice(2)] : []),
  ]);

/** What comes before a word: in a folded text nothing, a blank, or one of the two signs. */
const isBefore = (code: number): boolean => !(code > 43);

/**
 * Where words start in a folded text: after a blank, and in Arabic after the article, too. In scripts without blanks, which stand
 * far back in Unicode, one may start anywhere.
 */
export const startsOf = (text: string): readonly number[] => {
  const starts: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isStart =
      isBefore(before) ||
      code > 0xdff ||
      (code > 0x5ff && /^\s?\u0627\u0644$/.test(text.slice(Math.max(at - 3, 0), at)));
    if (isStart && !isBefore(code)) starts.push(at);
    before = code;
  }
  return starts;
};

/** Köln is Koeln to some, and Århus Aarhus: an e after a vowel, and a second a, may be there or not. */
export const isMute = (text: string, at: number): boolean =>
  text[at] === 'e' ? /[aou]/.test(text.charAt(at - 1)) : text[at] === 'a' && text[at - 1] === 'a';

/**
 * How far a word has been read at a place of a folded text: twice the place where the text goes on, and one more where it writes
 * two words for it; -1 where another word stands there.
 */
export type Reached = number;

/**
 * Reads a word on.
 *
 * @param from the letters that have been read
 * @param reached where these got to
 */
export const readOn = (text: string, word: string, from: number, reached: Reached): Reached => {
  let at = reached >> 1;
  let isTwo = reached & 1;
  for (let i = from; i < word.length;) {
    const code = text.charCodeAt(at);
    if (code === word.charCodeAt(i)) {
      at++;
      i++;
    } else if (code === 32) {
      isTwo = 1;
      at++;
    } else if (isMute(text, at)) at++;
    else if (isMute(word, i)) i++;
    else return -1;
  }
  return (at << 1) | isTwo;
};

/**
 * Whether a word stands where it has been read. Its beginning is enough; but it is whole where the text writes two words for it,
 * or “as” would be found in “a ship”.
 */
export const isThere = (text: string, reached: Reached): boolean =>
  reached >= 0 && (!(reached & 1) || isBefore(text.charCodeAt(reached >> 1)));

/** Where a word that starts at a place of a folded text ends; -1 where another one stands there. */
const endOf = (text: string, start: number, word: string): number => {
  if (text.charCodeAt(start) !== word.charCodeAt(0)) return -1; // as most
  const reached = readOn(text, word, 0, start << 1);
  return isThere(text, reached) ? reached >> 1 : -1;
};

/** A letter with its marks is one piece, which is marked whole: where it starts and ends in the text, for each of its folded ones. */
const byPieces = (
  text: string,
): readonly [folded: string, pieces: readonly (readonly [start: number, end: number])[]] => {
  let folded = '';
  const pieces: (readonly [start: number, end: number])[] = [];
  for (const { 0: piece, index } of text.matchAll(/.\p{M}*/gsu)) {
    for (const letter of fold(piece).split('')) {
      folded += letter;
      pieces.push([index, index + piece.length]);
    }
  }
  return [folded, pieces];
};

/** What a folded text has no letter for, or one with others. */
const SHORTENED = /[\p{M}\xad\u0640\u200b-\u200f\u{10000}-\u{10ffff}]/u;

/** Rows stay while somebody types. */
const read = remembering((text) => {
  const whole = fold(text);
  return { whole, starts: startsOf(whole) };
});

/** A text in parts; each second one is what the query finds. Together they are the text: the first one may be empty. */
export type Mark = (text: string) => readonly string[];

const markedBy = (text: string, forms: readonly string[]): readonly string[] => {
  const { whole, starts } = read(text);
  const isFound = starts.some((start) => forms.some((form) => endOf(whole, start, form) > start));
  if (!isFound) return [text]; // as most are, which then need not be read letter by letter
  const isMatch = new Uint8Array(text.length);
  // most texts have as many letters as what they are folded to
  const [folded, pieces] = whole.length === text.length && !SHORTENED.test(text) ? [whole] : byPieces(text);
  for (const start of pieces ? startsOf(folded) : starts) {
    for (const form of forms) {
      const end = endOf(folded, start, form);
      if (end > start) isMatch.fill(1, pieces ? pieces[start]![0] : start, pieces ? pieces[end - 1]![1] : end);
    }
  }
  const parts: string[] = [];
  for (let start = 0, end: number; start < text.length; start = end) {
    const next = isMatch.indexOf(1 - (parts.length % 2), start);
    end = next < 0 ? text.length : next;
    parts.push(text.slice(start, end));
  }
  return parts;
};

/** @param words as `wordsOf` has them @returns what remembers the texts that it has marked */
export const markerOf = (words: readonly string[]): Mark => {
  const forms = formsOf(words).flat();
  return remembering((text) => (forms.length ? markedBy(text, forms) : [text]));
};
