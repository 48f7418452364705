/** Look of `<job-card>` while it loads: the box, its columns, and the skeleton. */
import { css } from './css.ts';

export const jobCardStyles = css`
  :host {
    min-inline-size: 0;
  }

  .root {
    container: card / inline-size;
    contain-intrinsic-inline-size: min(
      48em,
      90vw
    ); /* a container has no width of its own: in flex, floats, cells, dialogs */
  }

  .card {
    max-inline-size: var(--job-max-width, 72em);
    margin-inline: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--job-shadow, none);
  }

  /* full: one column, from 52em on a side column */

  .full {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.75 * var(--_space)) calc(3.5 * var(--_space));
    padding: clamp(1.25em, 5cqi, 3.5em);
  }

  :host([state='loading']) .full {
    min-block-size: 100vh;
    align-content: start;
  }

  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(1.5 * var(--_space));
  }

  .body > * + * {
    margin-block-start: calc(2.25 * var(--_space));
  }

  .body {
    min-inline-size: 0;
  }

  @container card (inline-size >= 52em) {
    .full {
      grid-template-columns: minmax(0, 1fr) 17em;
      grid-auto-flow: dense; /* the side comes first in reading order */
    }

    .full > .header {
      grid-column: 1 / -1;
    }

    .full > .side {
      grid-column: 2;
    }

    .full > .body {
      grid-column: 1;
    }
  }

  /* compact */

  .root:has(> .compact) {
    display: grid;
    grid-template: auto 1fr / 100%;
    min-block-size: 100%; /* in a row of cards all are as high as the highest */
  }

  .compact {
    display: grid;
    align-items: center;
    align-content: space-between;
    inline-size: 100%;
    gap: 1em 2em;
    padding: 1.25em clamp(1.25em, 4cqi, 1.75em);
  }

  .compact > :is(.button, apply-button) {
    justify-self: start;
  }

  .compact > .button {
    inline-size: 9em;
  }

  /* below the text or beside it by the width of the card alone: in a row of cards the links stand alike */
  @container card (inline-size >= 40em) {
    .compact {
      grid-template-columns: minmax(50%, 1fr) auto;
      align-content: normal;
    }
  }

  /* skeleton */

  .bones {
    display: grid;
    gap: 0.85em;
  }

  .bones .bone:last-child {
    inline-size: 62%;
  }

  .bone.title {
    block-size: 2.2em;
    inline-size: min(100%, 24em);
  }

  .compact .bone.title {
    block-size: 1.3em;
  }

  .bone.picture {
    aspect-ratio: 4 / 3;
    max-block-size: 14em;
    border-radius: var(--_radius);
  }

  @media print {
    .card.card {
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
