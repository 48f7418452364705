/** A shortcode as it is met: with what has been made of its inside. */
import { plainText } from '../../../posting/plain.ts';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import type { Arguments } from './arguments.ts';
import type { Item } from './items.ts';
import type { Shortcode } from './scan.ts';

export interface Meeting {
  readonly code: Shortcode;
  readonly args: Arguments;
  /** Empty where there is none. */
  readonly inner: readonly Item[];
  readonly page: PageReading;
}

export type Handler = (meeting: Meeting) => readonly Item[];

export const words = (text: string, { start }: Shortcode): Item => ({
  kind: 'text',
  source: new Source().add(text, start),
});
export const paragraph = (text: string, code: Shortcode): readonly Item[] =>
  text ? [words(`\n\n${text}\n\n`, code)] : [];

/** Text together, and what is no text behind it. */
export const parted = (items: readonly Item[]): { readonly text: Source; readonly rest: readonly Item[] } => {
  const text = new Source();
  for (const item of items) {
    if (item.kind === 'text') text.append(item.source);
    // a lead within something is what it says
    else if (item.kind === 'lead') text.add('\n\n', item.offset).append(item.source).add('\n\n', item.offset);
    else if (item.kind === 'heading') text.add(`\n\n**${item.title}**\n\n`, item.offset);
  }
  return { text, rest: items.filter(({ kind }) => !['text', 'lead', 'heading'].includes(kind)) };
};

/** Plain words, as titles and questions are. */
export const plain = (text: string, { decode }: PageReading): string =>
  plainText({ format: 'markdown', source: text.replace(/<[^<>]*>/g, '') }, decode).replace(/\s+/g, ' ');

/** Tags, which are no words of a line. */
const TAGS = /<[^<>]*>|\{\{[<%][^{}]*\}\}/g;

/** Whether there are words before or behind it in its line, or the mark of an item. */
export const isWithinLine = ({ start, end, inner }: Shortcode, { text }: PageReading): boolean => {
  const from = inner?.at(-1)?.end ?? end;
  const [before = ''] = /[^\n]*$/.exec(text.slice(Math.max(0, start - 200), start))!;
  const [behind = ''] = /^[^\n]*/.exec(text.slice(from, from + 200))!;
  return [before, behind].some((part) => part.replace(TAGS, '').trim());
};

/** Whether what stands inside may be the words of a link. */
export const isLabel = (inner: readonly Item[]): boolean => {
  const { text, rest } = parted(inner);
  return !rest.length && /^\s*\S[^\n]{0,80}\s*$/.test(text.text);
};
