/**
 * Lines that are headings by their look: in bold, or in capitals, at the beginning of a paragraph. Where a page has no others, and
 * one of them certainly says what its part is about, they are; below a heading for questions, questions in bold are as well.
 */
import { blocksOf } from '../../../content/lexer.ts';
import { roleNamed } from '../../../inspect/meant/words.ts';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import type { Item } from './items.ts';
import { plain } from './meeting.ts';
import { isOfQuestions } from './questions.ts';

const BOLD = /^(\*\*|__)(?!\s)((?:(?!\1)[^\n])+)\1[ \t]*:?[ \t]*(?:\n|$)/;
const CAPITALS = /^(?=[^\n]*\p{Lu}[^\n]*\p{Lu}[^\n]*\p{Lu})([^\p{Ll}\n]{5,60})(?:\n|$)/u;
/** A sentence is no heading. */
const SENTENCE = /[.!,;]$/;
const MOST = 80; // characters

interface Line {
  readonly title: string;
  readonly isLoud: boolean;
  readonly length: number;
}

const headingIn = (paragraph: string, page: PageReading): Line | undefined => {
  const [bold, , words] = BOLD.exec(paragraph) ?? [];
  const [capitals, loud] = bold ? [] : (CAPITALS.exec(paragraph) ?? []);
  const line = bold ?? capitals;
  const title = plain(words ?? loud ?? '', page)
    .trim()
    .replace(/\s*:$/, '');
  return line && title && title.length <= MOST && !SENTENCE.test(title)
    ? { title, isLoud: bold === undefined, length: line.length }
    : undefined;
};

interface Block {
  readonly type: string;
  readonly raw: string;
  readonly text?: string;
  readonly depth?: number;
}

/** The text with some of its paragraphs' first lines as headings. */
const withThose = (
  source: Source,
  depthOf: (block: Block, line: Line | undefined) => number,
  page: PageReading,
): Source => {
  const out = new Source();
  let at = 0;
  for (const block of blocksOf(source.text) as readonly Block[]) {
    const line = block.type === 'paragraph' ? headingIn(block.raw, page) : undefined;
    const depth = depthOf(block, line);
    if (line && depth) out.add(`${'#'.repeat(depth)} ${line.title}\n\n`, source.offsetAt(at));
    out.append(source.slice(at + (line && depth ? line.length : 0), at + block.raw.length));
    at += block.raw.length;
  }
  return out;
};

export const withHeadings = (items: readonly Item[], page: PageReading): readonly Item[] => {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.source] : []));
  const blocks = texts.flatMap(({ text }) => blocksOf(text) as readonly Block[]);
  const hasOthers = blocks.some(({ type }) => type === 'heading') || items.some(({ kind }) => kind === 'heading');
  const lines = blocks.flatMap(({ type, raw }) => (type === 'paragraph' ? (headingIn(raw, page) ?? []) : []));
  const isNamed = ({ title }: Line) => roleNamed(title) !== undefined || isOfQuestions(title);
  const certain = hasOthers ? [] : lines.filter(isNamed);
  if (!lines.length) return items;
  let asking = 0; // how high the heading is below which there are questions
  const depthOf = ({ type, text = '', depth = 0 }: Block, line: Line | undefined): number => {
    if (type === 'heading') asking = isOfQuestions(text) ? depth : 0;
    if (!line) return 0;
    if (asking && line.title.endsWith('?')) return Math.min(6, asking + 1);
    if (!certain.some(({ isLoud }) => isLoud === line.isLoud)) return 0;
    asking = isOfQuestions(line.title) ? 2 : 0;
    return 2;
  };
  return items.map((item) =>
    item.kind === 'text' ? { ...item, source: withThose(item.source, depthOf, page) } : item,
  );
};
