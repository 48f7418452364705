/**
 * Whether every word of a page has come over: words in, words out. It knows nothing of how the page was read, but where in a
 * page there are words: not in the names of shortcodes, elements and arguments, nor in their addresses.
 */
import { isAddress } from './body/arguments.ts';
import type { PageReading } from './reading.ts';

/** A word of the page that is nowhere. */
export interface Lost {
  readonly word: string;
  readonly offset: number;
}

/** Letters and digits, and references that stand for some. */
const WORD = /(?:[\p{L}\p{M}\p{N}]|&#?\w{1,31};)+/gu;

const wordsIn = (
  text: string,
  decode: (reference: string) => string,
): { readonly word: string; readonly at: number }[] =>
  [...text.matchAll(WORD)].flatMap(({ index, 0: written }) => {
    const words = written.includes('&') ? written.replace(/&#?\w+;/g, decode) : written;
    return (
      words
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    ).map((word) => ({ word, at: index }));
  });

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** A tag of a shortcode or a component, of which only what is read by people is left, each at its place. */
const argumentsIn = (tag: string): string =>
  tag
    .replace(/^(?:\{\{[<%]|<)\s*\/?\s*[\w./-]+/, blank)
    .replace(/[\w-]+\s*=(?=\s*["'`“”{]|$)|[\w-]+=(?=\S)/g, blank)
    .replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`|[^\s"`“”]+/g, (value) =>
      isAddress(value.replace(/^["'`]|["'`]$/g, '')) ? blank(value) : value,
    );

/** A tag of a component: of it people read what is in quotes. */
const quotedIn = (tag: string): string =>
  tag.replace(/=\s*("[^"]*"|'[^']*')|[^=]+|=/g, (part, quoted?: string) =>
    quoted === undefined || isAddress(quoted.slice(1, -1)) ? blank(part) : part,
  );

/** The page with nothing but its words, each at its place. */
const wordsOfPage = (text: string): string =>
  text
    .replace(/\{\{[<%](?!\/\*)(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|(?![>%]\}\}|\{\{[<%])[^"`])*(?:[>%]\}\})?/g, argumentsIn)
    .replace(/<\/?[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}])*)?>/g, quotedIn)
    .replace(/<\/?[a-z][\w-]*(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?\/?>/g, blank)
    .replace(/\{:?\s*#[\w-]+[^{}\n]*\}/g, blank);

/** Every string in a value. */
const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/**
 * @param from where the body begins
 * @param data the fields of the posting
 * @returns words that stand in the page more often than in what was made of it, in the order of the page
 */
export const lostWords = (page: PageReading, from: number, data: unknown): readonly Lost[] => {
  const { text, decode, read, leftOut } = page;
  const out = [...stringsIn(data), ...[...read, ...leftOut].map(({ words }) => words)];
  const counts = new Map<string, number>();
  for (const { word } of out.flatMap((words) => wordsIn(words, decode))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsIn(wordsOfPage(text.slice(from)), decode).flatMap(({ word, at }) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0 ? [] : [{ word, offset: from + at }];
  });
};
