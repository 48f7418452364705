/** From a page's body to its items. */
import type { PageReading } from '../reading.ts';
import { Source, verbatim } from '../source.ts';
import type { Item } from './items.ts';
import { effectOf } from './known.ts';
import { toMarkdown } from './markup.ts';
import { isShortcode, type Piece } from './scan.ts';

/** What shortcodes become is known elsewhere; here is the order of things. */
export const itemsOf = (pieces: readonly Piece[], page: PageReading): readonly Item[] => {
  const items: Item[] = [];
  let gathered = new Source();
  const flush = (): void => {
    if (!gathered.isBlank) items.push({ kind: 'text', source: gathered });
    gathered = new Source();
  };
  for (const piece of pieces) {
    if (!isShortcode(piece)) {
      gathered.append(verbatim(page.text, piece.start, piece.end));
      continue;
    }
    const effect = effectOf(piece, piece.inner && itemsOf(piece.inner, page), page);
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
        const source = toMarkdown(item.source, page);
        return item.kind !== 'text' || !source.isBlank ? [{ ...item, source }] : [];
      }
      case 'entry':
        return [{ ...item, answer: toMarkdown(item.answer, page) }];
      default:
        return [item];
    }
  });
