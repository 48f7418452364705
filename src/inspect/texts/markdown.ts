/** What stands in Markdown and is shown, but not as its author saw it in their editor. */
import { once, warning, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { addressFindings } from './addresses.ts';
import { blockFindings } from './blocks.ts';
import { definitionFindings } from './definitions.ts';
import { enumerationFindings } from './enumerations.ts';
import { markFindings } from './marks.ts';
import { isTagToFill } from './placeholders.ts';
import { inlineOf, type Block, type Reading } from './reading.ts';
import { referenceFindings } from './references.ts';
import { headingFindings, IN_MARKDOWN } from './shapes.ts';
import { BRACKETED, FILL_IN, slipsIn, withoutAddresses } from './slips.ts';
import { isSuspect } from './suspects.ts';

/** `<Company Name>` is a tag to a reader of Markdown, and nothing to a browser. */
const tagFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] =>
  inlineOf(token, 'html')
    .flatMap(({ raw }) => raw.match(/<[^<>]*>/g) ?? [])
    .filter(isTagToFill)
    .map((tag) => warning(pathOf(tag, at), BRACKETED, tag, FILL_IN));

/** @param isFootnote whether `**` is the mark of a note in this file */
export const markdownFindings = (reading: Reading, rules: Rules, isFootnote: () => boolean): Inspected[] => {
  if (reading.isHtml || !isSuspect(reading.source)) return [];
  const blocks = reading.blocks();
  const findings = blocks.flatMap((block) => {
    const { at } = block;
    const words = withoutAddresses(block.words);
    return [
      ...blockFindings(block, reading),
      ...tagFindings(block, reading),
      ...headingFindings(block, reading),
      ...enumerationFindings(block, reading, rules),
      ...slipsIn(words, IN_MARKDOWN).map(({ found, expected, mend }) =>
        warning(reading.pathOf(found, at), expected, found, mend),
      ),
      ...addressFindings(block, reading),
      ...referenceFindings(words, rules, (found) => reading.pathOf(found, at)),
      ...markFindings({ ...block, words }, reading, rules, isFootnote),
    ];
  });
  return once([...definitionFindings(blocks, reading), ...findings]);
};
