/** Text as days, amounts and names are looked for in it: one way to write a digit, a blank, a letter. */

/** The languages of the interface. */
export const LANGUAGES = ['en', 'ar', 'da', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nb', 'nl', 'pl', 'pt', 'sv'];

/** Chinese and Japanese have no blanks between words: a day may touch the letters around it. */
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';

/** For patterns with the flag u: no word goes on here. */
export const WORD_STARTS = `(?:(?<!\\p{L})|(?<=${CJK}))`;
export const WORD_ENDS = `(?:(?!\\p{L})|(?=${CJK}))`;

/** One of some words, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'))
    .join('|')})`;

/**
 * The value of a digit of any script. Unicode encodes the ten of a script in a row, from 0 (Unicode Standard, 4.6), so
 * that the number of digits before it tells; where scripts adjoin, so many times ten.
 */
const valueOf = (digit: string): string => {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(digit.codePointAt(0)! - before - 1))) before++;
  return String(before % 10);
};

/**
 * @returns the text in NFKC with ASCII digits, one kind of blank and of apostrophe, and nothing invisible; undefined
 * where there are superscripts, circled numbers or fractions, which NFKC would make digits of: 45¹ is not 451
 */
export const legible = (text: string): string | undefined =>
  /\p{No}/u.test(text)
    ? undefined
    : text
        .normalize('NFKC')
        .replace(/[\p{Cf}\p{Co}]/gu, '')
        .replace(/[^\P{Nd}\d]/gu, valueOf)
        .replace(/[’‘]/g, "'")
        .replace(/[‐]/g, '-')
        .replace(/\s+/g, ' ')
        .trim();

/** `décembre` and `Decembre` are one word; so are those of Arabic with and without hamza. Marks of kana stay. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]/g, '')
    .normalize('NFC');
