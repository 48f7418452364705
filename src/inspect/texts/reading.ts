/** A text of a file as a reader is shown it: its blocks, the words in them, and where in the file they stand. */
import type { Leaf } from '../leaves.ts';
import { valueAt } from '../path.ts';
import type { Rules, Token } from '../rules.ts';

/** What marked says of a token, as far as it is asked here. */
export interface Shown extends Token {
  readonly href?: string;
  readonly tokens?: readonly Shown[] | undefined;
  readonly items?: readonly Shown[];
  readonly header?: readonly Shown[];
  readonly rows?: readonly (readonly Shown[])[];
  readonly codeBlockStyle?: string;
}

/** A paragraph, a heading, a cell, a block of code; a quotation without what it holds. */
export interface Block {
  readonly token: Shown;
  /** The characters that are shown, in place of all that is not prose a `NO_PROSE`. */
  readonly words: string;
  /** Where it begins in the source, at least nearly: what is in lists and quotations is lexed without its margin. */
  readonly at: number;
}

/** Code, escaped characters, pictures, comments: the checks of prose pass it over. */
export const NO_PROSE = '\ufffc';

/** A text of the file. */
export interface Reading {
  readonly isHtml: boolean;
  readonly source: string;
  /** The path of the line of the file in which something stands, looked for from an offset on. */
  readonly pathOf: (what: string, from?: number) => string;
  /** What is shown of Markdown; empty where nobody can read it. Read once, and only where it is asked for. */
  readonly blocks: () => readonly Block[];
}

/** @returns nothing for a leaf that is no text, or is refused */
export const readingOf = ({ field, value, path }: Leaf, rules: Rules): Reading | undefined => {
  const { lead } = rules.fields;
  if (field.read !== lead.read) return undefined;
  const lines = linesOf(value);
  if (!lines) return undefined;
  const source = lines.join('\n');
  let blocks: readonly Block[] | undefined;
  return {
    isHtml: typeof value === 'object' && !Array.isArray(value),
    source,
    pathOf: (what, from = 0) => {
      const offset = source.indexOf(what.split('\n', 1)[0]!, from);
      return Array.isArray(value) ? `${path}[${lineAt(lines, offset < 0 ? from : offset)}]` : path;
    },
    blocks: () => {
      // one that would be costly to read is shown as it is
      const isRead = rules.lex && !blocks && lead.read!(value, '')?.format === 'markdown';
      return (blocks ??= isRead ? blocksOf(source, rules.lex!) : []);
    },
  };
};

/** The lines of the file's array, or all of a text as one; their ends as Markdown has them. */
const linesOf = (value: unknown): string[] | undefined => {
  const lines = Array.isArray(value)
    ? (value as unknown[])
    : [typeof value === 'string' ? value : valueAt(value, ['html'])];
  if (!lines.every((line) => typeof line === 'string')) return undefined;
  if (!lines.some((line) => line.includes('\r'))) return lines;
  return lines.map((line) => line.replace(/\r$/, '').replace(/\r\n?/g, '\n'));
};

const lineAt = (lines: readonly string[], offset: number): number => {
  let end = -1;
  const index = lines.findIndex((line) => (end += line.length + 1) >= offset);
  return index < 0 ? lines.length - 1 : index;
};

const blocksOf = (source: string, lex: NonNullable<Rules['lex']>): Block[] => {
  const blocks: Block[] = [];
  let at = 0;
  const visit = (token: Shown): void => {
    const inner = token.items ?? (token.type === 'list_item' || token.type === 'blockquote' ? token.tokens : undefined);
    if (token.type === 'blockquote') blocks.push({ token: { ...token, tokens: [] }, words: '', at });
    if (inner) return inner.forEach(visit);
    if (token.type === 'table') return [token.header!, ...token.rows!].flat().forEach(visit);
    const start = (token.raw ?? token.text ?? '').trim().split('\n', 1)[0]!;
    const offset = start ? source.indexOf(start, at) : -1;
    if (offset >= 0) at = offset;
    blocks.push({ token, words: HIDDEN.test(token.type) ? '' : wordsOf(token.tokens ?? [token]), at });
    if (offset >= 0) at += start.length;
  };
  try {
    (lex(source) as readonly Shown[]).forEach(visit);
  } catch {
    // nested too deep for the stack: shown as plain paragraphs
  }
  return blocks;
};

const HIDDEN = /^(space|def|hr|code|html|checkbox)$/;

const wordsOf = (tokens: readonly Shown[]): string =>
  tokens
    .map(({ type, tokens: inner, text = '' }) => {
      if (type === 'br') return '\n';
      if (type === 'link') return linkWords(inner ?? []);
      if (type === 'image') return NO_PROSE;
      if (inner) return wordsOf(inner);
      return type === 'text' ? text : type === 'checkbox' ? '' : NO_PROSE;
    })
    .join('');

/** What links to a note is a mark that is meant: `[**](#terms)`. */
const linkWords = (tokens: readonly Shown[]): string => {
  const words = wordsOf(tokens);
  return /[\p{L}\p{N}]/u.test(words) ? words : NO_PROSE;
};

/** Every token of a kind that a block holds. */
export const inlineOf = (token: Shown, type: string): Shown[] => [
  ...(token.type === type ? [token] : []),
  ...(token.tokens ?? []).flatMap((inner) => inlineOf(inner, type)),
];
