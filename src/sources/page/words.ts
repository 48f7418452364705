/**
 * Whether every word of a page's body has come over: words in, words out. It knows nothing of how the page was read, but where in
 * a page there are words: not in the names of shortcodes, elements and arguments, nor in their addresses.
 */
import type { PageReading } from './reading.ts';

/** A word of the page that is nowhere. */
interface Lost {
  readonly word: string;
  readonly offset: number;
}

/** Letters and digits, references that stand for some, and what may stand within a word: marks, and tags that are blanked. */
const WORD = /(?:[\p{L}\p{M}\p{N}]|&#?\w{1,31};|(?<=[\p{L}\p{M}\p{N};])[*_~`\u2060]+(?=[\p{L}\p{M}\p{N}&]))+/gu;

interface Word {
  readonly word: string;
  readonly at: number;
}

const wordsIn = (text: string, decode: (reference: string) => string): readonly Word[] =>
  [...text.matchAll(WORD)].flatMap(({ index, 0: written }) => {
    const bare = written.replace(/[*_~`\u2060]/g, '');
    const words = bare.includes('&') ? bare.replace(/&#?\w+;/g, decode) : bare;
    const all =
      words
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return all.map((word) => ({ word, at: index }));
  });

/** Of words with marks within their parts as well: a shortcode stood there that has become the marks. */
const partsIn = (text: string, decode: (reference: string) => string): readonly Word[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: written }) =>
    /[*_~`]/.test(written) ? wordsIn(written.replace(/[*_~`]+/g, ' '), decode) : [],
  );

/** What leads somewhere, or is a file. */
const ADDRESS = /^(?:[a-z][\w+.-]*:|\/|#|\.{1,2}\/|www\.)\S*$|^\S+\.\w{2,4}(?:[#?]\S*)?$|^[\w.-]+\/\S*$/i;

const isAddress = (value: string): boolean => ADDRESS.test(value.trim());

/** The addresses of pages that only a generator knows. */
const REFERENCE = /^\{\{[<%]\s*(?:rel)?ref\s/i;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Elements that may stand within a word: `CO<sub>2</sub>`. */
const IN_WORD =
  /^<\/?(?:a|abbr|b|cite|code|del|dfn|em|font|i|ins|kbd|mark|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr)(?=[\s/>])/i;

/** A tag in the place of which nothing is seen, as much as there was. */
const unseen = (tag: string): string => (IN_WORD.test(tag) ? '\u2060'.repeat(tag.length) : blank(tag));

/** A page without its comments: what never ends is none. */
const withoutComments = (text: string): string => {
  let seen = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start) + 3;
    if (end < 3) return seen + text.slice(at);
    seen += text.slice(at, start) + '\u2060'.repeat(end - start);
    at = end;
  }
};

/** A tag of a shortcode or a component, of which only what is read by people is left, each at its place. */
const argumentsIn = (tag: string): string =>
  (REFERENCE.test(tag) ? blank(tag) : tag)
    .replace(/\sid=(?:"[^"]*"|`[^`]*`|[^\s"`]+)/g, blank)
    .replace(/^(?:\{\{[<%]|<)\s*(?:\/\s*)?[\w./-]+/, blank)
    .replace(/(?<![\w-])[\w-]+(?:\s*=(?=\s*["'`“”{]|$)|=(?=\S))/g, blank)
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
  withoutComments(text)
    .replace(/\{\{[<%](?!\/\*)(?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|(?![>%]\}\}|\{\{[<%])[^"`])*(?:[>%]\}\})?/g, argumentsIn)
    .replace(/<\/?[A-Z][\w.]*(?:\s(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^"'<>{}])*)?>/g, quotedIn)
    .replace(/<\/?[a-z][\w-]*(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?\/?>/g, unseen)
    .replace(/["`](?:https?:|mailto:|\/)[^\s"`>]*/g, blank) // of what is never closed
    .replace(/\{:?\s*#[\w-]+[^{}\n]*\}|\[\^[^\]\s]+\]/g, blank); // names of headings and of footnotes

/** The fields that a body's words go to. */
const FIELDS = ['title', 'lead', 'sections', 'faq', 'notes', 'contact', 'apply'];

/** Every string in a value, but for the names and kinds of parts. */
const stringsIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') return key === 'id' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).filter(([name]) => name !== 'role' || !('id' in value)); // a contact has one in words
  return parts.flatMap(([name, inner]) => stringsIn(inner, name));
};

type Values = Readonly<Record<string, unknown>>;

/** What a body is made to, and what its front matter has said before. */
export interface Made {
  readonly data: Values;
  /** Of these words none comes from the body; but for a title and a contact, which both may say. */
  readonly before: Values;
}

/**
 * @param from where the body begins
 * @returns words that stand in the body more often than in what was made of it, in the order of the page
 */
export const lostWords = (page: PageReading, from: number, { data, before }: Made): readonly Lost[] => {
  const { text, decode } = page;
  const counts = new Map<string, number>();
  const count = (all: readonly string[], by: 1 | -1): void => {
    for (const { word } of all.flatMap((words) => [...wordsIn(words, decode), ...partsIn(words, decode)]))
      counts.set(word, (counts.get(word) ?? 0) + by);
  };
  for (const field of FIELDS) {
    count(stringsIn(data[field]), 1);
    if (field !== 'title' && field !== 'contact') count(stringsIn(before[field]), -1);
  }
  for (const { words, offset } of [...page.read, ...page.leftOut]) if (offset >= from) count([words], 1);
  return wordsIn(wordsOfPage(text.slice(from)), decode).flatMap(({ word, at }) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0 ? [] : [{ word, offset: from + at }];
  });
};
