/** From a page's body to its items. */
import type { PageReading } from '../reading.ts';
import { Source, verbatim } from '../source.ts';
import { withoutIdioms } from './idioms.ts';
import type { Item } from './items.ts';
import { effectOf } from './known.ts';
import { toMarkdown } from './markup.ts';
import { isShortcode, type Piece, type Shortcode } from './scan.ts';

/** A stretch of a page; lines that begin in it begin with that many blanks less. */
const outdented = (text: string, from: number, to: number, width: number): Source => {
  if (!width) return verbatim(text, from, to);
  const source = new Source();
  let taken = from;
  for (const { index, 0: all } of text.slice(from, to).matchAll(new RegExp(`\\n[ \\t]{1,${width}}`, 'g'))) {
    source.append(verbatim(text, taken, from + index + 1));
    taken = from + index + all.length;
  }
  return source.append(verbatim(text, taken, to));
};

/**
 * People indent what stands in a shortcode, which would make code of it: its lines are as far in as its tag is by now.
 *
 * @param outer how many blanks are taken from the line of the tag
 * @returns how many are taken from the lines inside
 */
const widthWithin = (text: string, { end, inner = [], start }: Shortcode, outer: number): number => {
  const within = text.slice(end, inner.at(-1)?.end ?? end);
  const [before = ''] = /[^\n]*$/.exec(text.slice(Math.max(0, start - 200), start))!;
  if (before.trim()) return outer;
  const widths = [...within.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, blanks = '']) => blanks.length);
  return Math.max(0, Math.min(...(widths.length ? widths : [0])) - Math.max(0, before.length - outer));
};

/**
 * What shortcodes become is known elsewhere; here is the order of things.
 *
 * @param width how many blanks at the beginning of lines say nothing
 */
export const itemsOf = (pieces: readonly Piece[], page: PageReading, width = 0): readonly Item[] => {
  const items: Item[] = [];
  let gathered = new Source();
  const flush = (): void => {
    if (!gathered.isBlank) items.push({ kind: 'text', source: gathered });
    gathered = new Source();
  };
  for (const piece of pieces) {
    if (!isShortcode(piece)) {
      gathered.append(outdented(page.text, piece.start, piece.end, width));
      continue;
    }
    const inner = piece.inner && itemsOf(piece.inner, page, widthWithin(page.text, piece, width));
    const effect = effectOf(piece, inner, page);
    for (const item of effect) {
      // words in a line stay there
      if (item.kind === 'text') gathered.append(item.source);
      else {
        flush();
        items.push(item);
      }
    }
  }
  flush();
  return items;
};

/** The same, without HTML and what else is no Markdown. */
export const withoutMarkup = (items: readonly Item[], page: PageReading): readonly Item[] =>
  items.flatMap((item): readonly Item[] => {
    switch (item.kind) {
      case 'text':
      case 'lead':
      case 'note': {
        const source = withoutIdioms(toMarkdown(item.source, page), page);
        return item.kind !== 'text' || !source.isBlank ? [{ ...item, source }] : [];
      }
      case 'entry':
        return [{ ...item, answer: withoutIdioms(toMarkdown(item.answer, page), page) }];
      default:
        return [item];
    }
  });
