/**
 * All that is drawn once there is a posting: templates and styles, in one chunk that is loaded beside the posting. It is
 * handed Lit's tags instead of importing them.
 */
import type { Tags } from '../content/kit.ts';
import { cardContentStyles } from './job-card/card-content.styles.ts';
import { faqContentStyles } from './job-faq-accordion/faq-content.styles.ts';
import { proseStyles } from './prose.styles.ts';

export { afterPaint, compactCard, fullCard } from './job-card/card-content.ts';
export { faqContent, openEntry } from './job-faq-accordion/faq-content.ts';

export const styles = (tags: Tags) => {
  const prose = proseStyles(tags).styleSheet!;
  return {
    card: [prose, cardContentStyles(tags).styleSheet!],
    faq: [prose, faqContentStyles(tags).styleSheet!],
  };
};
