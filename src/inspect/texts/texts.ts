/** What readers would see of a file's words and not understand. */
import type { Posting } from '../../posting/posting.ts';
import type { Inspected } from '../findings.ts';
import type { Leaf } from '../leaves.ts';
import type { Rules } from '../rules.ts';
import { footnotesIn } from './footnotes.ts';
import { garbledFindings } from './garbled.ts';
import { htmlFindings } from './html.ts';
import { lineFindings } from './lines.ts';
import { markdownFindings } from './markdown.ts';
import type { Reading } from './reading.ts';

/** Where the letters themselves are wrong, nothing else is looked for. */
export const textFindings = (
  leaves: readonly Leaf[],
  texts: readonly Reading[],
  posting: Posting | undefined,
  rules: Rules,
): Inspected[] => {
  const isFootnote = footnotesIn(texts, posting);
  return [
    ...leaves
      .filter(({ field }) => field.most)
      .flatMap(({ value, path }) =>
        typeof value === 'string' ? (garbledFindings(value, () => path, true) ?? lineFindings(value, path, rules)) : [],
      ),
    ...texts.flatMap(
      (text) =>
        garbledFindings(text.source, text.pathOf) ?? [
          ...markdownFindings(text, rules, isFootnote),
          ...htmlFindings(text, rules),
        ],
    ),
  ];
};
