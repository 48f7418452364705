/**
 * The words of a text as Pagefind is to find them: it compares letter by letter, knows no language then, and sees a to z and digits
 * alone. So what the search of a list finds by folding (`list/fold.ts`) is folded here for the index and for what is typed, and an
 * engine's own ideas of letters and words have no say.
 */
import { fold, isMute } from '../list/fold.ts';

/** Longer words are cut: in scripts without blanks a whole sentence is one. */
const MOST = 24;

/** The Arabic article, which is written as a part of its word. */
const ARTICLE = /^\u0627\u0644(?=..)/;

const SIGNS: Readonly<Record<string, string>> = { '+': 'plus', '#': 'sharp' };

/** A letter that is none of a to z, in five: a word's beginning stays the beginning of what is written for it. */
const written = (letter: string): string => {
  let code = letter.charCodeAt(0);
  let digits = '';
  for (let place = 0; place < 4; place++, code = Math.floor(code / 26))
    digits = String.fromCharCode(97 + (code % 26)) + digits;
  return `q${digits}`;
};

/** In ASCII; without letters that may be there or not, as the e of Koeln. */
const asciiOf = (word: string): string => {
  let text = '';
  for (let at = 0; at < word.length && at < MOST; at++) {
    const letter = word[at]!;
    if (isMute(word, at)) continue;
    text += /[a-z\d]/.test(letter) ? letter : (SIGNS[letter] ?? written(letter));
  }
  return text;
};

/** As typed, folded: a sign by itself is none. */
const foldedWordsOf = (text: string): readonly string[] =>
  (fold(text).match(/[\p{L}\p{N}]\S*/gu) ?? []).map((word) => word.replace(ARTICLE, ''));

/** Finds a word that a text writes as two, and that one alone: “as” is not in “a ship”. */
const joinedToken = (token: string): string => `qz${token}qz`;

/**
 * The words of a query, each as what it is found by begins; and other ways to write the same, the likelier first: two as one, and one
 * that a text writes as two.
 */
export const waysOf = (query: string): readonly (readonly string[])[] => {
  const words = foldedWordsOf(query);
  const tokens = words.map(asciiOf);
  return [
    tokens,
    ...words.slice(1).map((word, at) => [...tokens.slice(0, at), asciiOf(words[at]! + word), ...tokens.slice(at + 2)]),
    ...tokens.map((token, at) => [...tokens.slice(0, at), joinedToken(token), ...tokens.slice(at + 1)]),
  ];
};

/** One word is found by its beginning; what a text writes in two words by all of it. */
export const isWhole = (token: string): boolean => token.startsWith('qz');

/** Finds a posting by its id. */
export const idToken = (id: string): string => `qy${id.replace(/[^a-z\d]/g, written)}qy`;

/** In scripts without blanks, which stand far back in Unicode, a word may start anywhere. */
const beginningsIn = (word: string): readonly string[] => [
  word,
  ...word.split('').flatMap((letter, at) => (at && letter > '\u0dff' ? [word.slice(at)] : [])),
];

const linesOf = (text: string): readonly (readonly string[])[] => text.split('\n').map(foldedWordsOf);

/** Each two words that stand beside each other: as one, and the second. */
const pairsIn = (words: readonly string[]): readonly (readonly [joined: string, second: string])[] =>
  words.slice(1).map((word, at) => [asciiOf(words[at]! + word), asciiOf(word)]);

/** What some texts of a board write as one word, and others as two: the second of the two, by the one. */
export type Doubles = ReadonlyMap<string, ReadonlySet<string>>;

/** A letter by itself is a word of too many texts: what is found by “away” is not meant by “a way”. */
const LEAST = 2;

/** @param texts gives all texts whose words are joined, each time that it is called */
export const doublesIn = (texts: () => Iterable<string>): Doubles => {
  const known = new Set<string>();
  for (const text of texts()) for (const words of linesOf(text)) for (const word of words) known.add(asciiOf(word));
  const doubles = new Map<string, Set<string>>();
  for (const text of texts()) {
    for (const [joined, second] of linesOf(text).flatMap(pairsIn)) {
      if (!known.has(joined) || second.length < LEAST || joined.length - second.length < LEAST) continue;
      doubles.set(joined, (doubles.get(joined) ?? new Set()).add(second));
    }
  }
  return doubles;
};

/** What a text is found by. What the board writes both ways is found by either. */
export const textTokensOf = (text: string, doubles: Doubles): readonly string[] =>
  linesOf(text).flatMap((words) => {
    const tokens = words.flatMap(beginningsIn).map(asciiOf);
    const seconds = tokens.flatMap((token) => [...(doubles.get(token) ?? [])]);
    const pairs = pairsIn(words).flatMap(([joined]) => (doubles.has(joined) ? [joined] : []));
    return [...tokens, ...seconds, ...pairs];
  });

/** What it is found by that writes two words, where the board has them as one nowhere. */
export const joinedTokensOf = (text: string): readonly string[] =>
  linesOf(text).flatMap((words) => pairsIn(words).map(([joined]) => joinedToken(joined)));
