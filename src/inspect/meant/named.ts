/** Names that Intl has, of countries and languages: from each, in whatever spelling, to the code that it stands for. */
import { folded, partsOf } from './words.ts';

/** The languages of the interface, in which countries and languages are named. */
export const INTERFACE = 'en ar da de es fi fr it ja nb nl pl pt sv'.split(' ');

export type Index = ReadonlyMap<string, ReadonlySet<string>>;
export type Row = readonly [code: string, names: readonly (string | undefined)[]];

const DIGRAPHS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** The spellings of a name, folded: also with ae, oe, ue, aa, "and" and "Saint". */
export const spellingsOf = (name: string): string[] => {
  const plain = name.replace(/[äöüåø]/gi, (letter) => DIGRAPHS[letter.toLowerCase()]!);
  const inWords = name.replace('&', 'and').replace(/^St\. /, 'Saint ');
  return [...new Set([name, plain, inWords])].map(folded);
};

/** Codes by the spellings of their names; two Latin letters are a code and no name: `RU` is Reino Unido only to some. */
export const indexOf = (rows: readonly Row[]): Index => {
  const index = new Map<string, Set<string>>();
  for (const [code, names] of rows) {
    for (const key of [...new Set(names)].flatMap((name) => (name ? spellingsOf(name) : []))) {
      if (/^[a-z]{0,2}$/.test(key)) continue;
      index.set(key, (index.get(key) ?? new Set()).add(code));
    }
  }
  return index;
};

/** In the languages that the engine has; for others it would answer in its own. */
export const displays = (languages: readonly string[], options: Intl.DisplayNamesOptions): Intl.DisplayNames[] =>
  Intl.DisplayNames.supportedLocalesOf(languages).map(
    (language) => new Intl.DisplayNames(language, { ...options, fallback: 'none' }),
  );

/** Answers once for each code: Intl takes its time, and files name few of them. */
export const remembered = <Answer>(read: (code: string) => Answer): ((code: string) => Answer) => {
  const answers = new Map<string, Answer>();
  return (code) => {
    if (!answers.has(code)) answers.set(code, read(code));
    return answers.get(code)!;
  };
};

const MAX_LENGTH = 200;

/** Reads a list of names; of a name alone all that bear it, in a list only what is certain. */
export const listOf = (text: string, read: (part: string) => readonly string[]): readonly string[] => {
  if (text.length > MAX_LENGTH) return [];
  const parts = partsOf(text, (part) => read(part).length > 0).map(read);
  const [only = []] = parts;
  if (parts.length < 2) return only;
  return parts.every(({ length }) => length === 1) ? [...new Set(parts.flat())] : [];
};

/** `name (same thing)`: what both say. */
export const BRACKETS = /^([^()（）]+)[(（]([^()（）]+)[)）]\W*$/;
