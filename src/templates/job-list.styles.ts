/** Look of `<job-list>` while it loads. */
import { css } from './css.ts';

export const jobListStyles = css`
  :host([state='loading']) .root {
    min-block-size: 100vh;
  }

  .bone {
    block-size: 4.5em;
    margin-block-end: 0.5em;
  }
`;
