/**
 * All that is drawn once there is a posting, and what a click in it does: one chunk, loaded beside the posting. It is handed
 * Lit's tags instead of importing them.
 */
import type { Tags } from '../../templates/tags.ts';
import { cardStyles } from '../../templates/card/card.styles.ts';
import { faqStyles } from '../../templates/faq/faq.styles.ts';
import { proseStyles } from '../../templates/prose.styles.ts';

export { compactCard } from '../../templates/card/compact-card.ts';
export { fullCard } from '../../templates/card/full-card.ts';
export { faqContent } from '../../templates/faq/faq.ts';
export { drawNodes } from '../../templates/text/nodes.ts';
export { afterPaint } from './after-paint.ts';
export { cardHandlers } from './card-handlers.ts';
export { openAddressed } from './fragments.ts';
export { lookInside } from './inside.ts';
export { markUp } from './mark-up.ts';

export const cardSheets = (tags: Tags): string[] => [proseStyles(tags), cardStyles(tags)];
export const faqSheets = (tags: Tags): string[] => [proseStyles(tags), faqStyles(tags)];
/** What rows of a list are drawn with as well. */
export { enCard } from '../../i18n/en-card.ts';
export { fill, formatMoney, plural } from '../../i18n/format.ts';
export { closingSoon, placesOf, salaryOf } from '../../templates/card/facts.ts';
export { drawnView } from '../../templates/text/drawn-view.ts';
export { heading } from '../../templates/text/heading.ts';
