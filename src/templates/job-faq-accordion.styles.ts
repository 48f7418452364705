/** Look of `<job-faq-accordion>` while it loads. */
import { css } from './css.ts';

export const jobFaqAccordionStyles = css`
  .bone {
    inline-size: 55%;
    block-size: 1.1em;
    margin-block: 1.1em;
  }
`;
