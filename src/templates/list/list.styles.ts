/** Look of a list of postings. Comes with the chunk that needs it. */
import type { Tags } from '../tags.ts';

export const listStyles = ({ css }: Tags): string => css`
  .root {
    container: list / inline-size;
    contain-intrinsic-inline-size: min(48em, 90vw);
  }

  .form {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.6em;
    margin-block-end: 1em;
  }

  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  input {
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }

  .search {
    position: relative;
    flex: 1 1 16em;
    color: var(--_muted);
  }

  .search svg {
    position: absolute;
    inset-block-start: 0.9em;
    inset-inline-start: 0.9em;
    pointer-events: none;
  }

  :is([type='search'], [type='number']) {
    min-block-size: 2.75em;
    border: 1px solid var(--_field);
    border-radius: min(var(--_radius), 1.4em);
    background: var(--_surface);
    color: var(--_text);
  }

  [type='search'] {
    inline-size: 100%;
    padding: 0.5em 0.9em;
    padding-inline-start: 2.4em;
    appearance: none;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .root {
    --_field: light-dark(
      color-mix(in oklab, var(--_text) 50%, var(--_surface)),
      color-mix(in oklab, var(--_text) 55%, var(--_surface))
    ); /* 3 to 1: WCAG 2.2, 1.4.11 */
  }

  .number {
    display: inline-block;
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    border-radius: 1em;
    background: var(--_tint);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 500;
    letter-spacing: 0;
    text-align: center;
  }

  /* narrow: behind a button, one below the other */

  .fold {
    flex: 1 0 auto;
  }

  .filters {
    display: none;
    flex: 1 0 100%;
    gap: 0.5em;
  }

  .filters.unfolded {
    display: grid;
  }

  .filter {
    position: relative;
    min-inline-size: 0;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 0.9em;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 1.4em);
    background: var(--_surface);
    line-height: 1.3;
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-block-start: -0.2em;
    margin-inline-start: auto;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
  }

  summary .number {
    position: absolute; /* or the filters would move where one is chosen */
    inset-block-start: -0.6em;
    inset-inline-end: -0.4em;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  [open] > summary::after {
    margin-block-start: 0.2em;
    rotate: 225deg;
  }

  summary:hover,
  .option:hover {
    background: var(--_tint);
  }

  .options {
    max-block-size: 20em;
    margin-block-start: 0.4em;
    padding: 0.4em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: min(var(--_radius), 1.4em);
    background: var(--_surface);
  }

  .options > p {
    padding: 0.6em;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.5em;
    padding: 0.3em 0.6em;
    border-radius: min(var(--_radius), 0.5em);
    line-height: 1.3;
    cursor: pointer;
  }

  .option > [type='checkbox'] {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin: 0;
  }

  .option > .number {
    margin-inline-start: auto;
  }

  .option > [type='number'] {
    inline-size: 7em;
    min-block-size: 2.25em;
    padding-inline: 0.6em;
  }

  .chips {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .chip,
  .clear,
  .open,
  .back {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.25em;
    padding: 0.2em 0.75em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_tint);
    font-size: 0.9375em;
    line-height: 1.3;
  }

  .chip:hover {
    border-color: var(--_border);
  }

  .clear,
  .back {
    min-block-size: 2.25em;
    padding: 0.2em 0;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5em 1.5em;
  }

  .bar > [part='count'] {
    margin-block-end: 0.6em;
    font-size: 0.9375em;
  }

  /* rows */

  .rows {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--job-shadow, none);
    overflow: clip;
    list-style: none;
  }

  .row {
    position: relative; /* the title's link covers it */
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em 2em;
    padding: 1em clamp(1em, 3cqi, 1.5em);
  }

  .row + .row {
    border-block-start: 1px solid var(--_border);
  }

  .row:hover {
    background: var(--_tint);
  }

  .row > [part='item-title'] {
    font-size: 1.0625em;
  }

  .open {
    padding: 0;
    color: inherit;
    font-weight: inherit;
    line-height: inherit;
    text-decoration-color: transparent;
    unicode-bidi: plaintext; /* each title runs as its own letters do */
  }

  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .row:hover .open {
    color: var(--_link);
    text-decoration-color: currentColor;
  }

  .open:focus-visible {
    outline: none;
  }

  .open:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
    border-radius: var(--_radius);
  }

  .muted {
    color: var(--_muted);
  }

  .row p {
    font-size: 0.9375em;
    line-height: 1.5;
  }

  mark {
    border-radius: 0.15em;
    background: color-mix(in oklab, var(--_accent) 22%, transparent);
    color: inherit;
  }

  /* only where it takes long enough to be seen */
  [aria-busy] {
    opacity: 0.85; /* muted text stays readable */
    transition: opacity 0.2s 0.3s;
  }

  .terms {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1em;
  }

  .terms[hidden],
  .terms > :empty,
  mark:empty {
    display: none;
  }

  .row .soon {
    margin: 0;
    padding: 0 0.65em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: light-dark(#7a4d00, #f5c26b);
    font-size: 0.9333em;
    font-weight: 600;
  }

  .group + .group {
    margin-block-start: 2em;
  }

  [part='group-title'] {
    margin-block-end: 0.6em;
    font-size: 1.25em;
  }

  .none {
    display: grid;
    justify-items: center;
    gap: 0.75em;
    padding: 3em 1.25em;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
    text-align: center;
  }

  .more {
    display: flex;
    inline-size: fit-content;
    margin: 1.25em auto 0;
  }

  .reading {
    max-inline-size: var(--job-max-width, 72em);
    margin-inline: auto; /* as wide as its card */
  }

  .back {
    margin-block-end: 0.75em;
  }

  .back::before {
    content: '← ' / '';
  }

  [dir='rtl'] .back::before {
    content: '→ ' / '';
  }

  .notice {
    margin-block-end: 1em;
  }

  .browsing:focus,
  .reading:focus {
    outline: none; /* where reading begins, or goes on; there is nothing to operate */
  }

  @container list (inline-size >= 44em) {
    .fold {
      display: none;
    }

    .filters,
    .filters.unfolded {
      display: flex;
      flex: 0 1 auto;
      flex-wrap: wrap;
    }

    .options {
      position: absolute;
      z-index: 1;
      inline-size: max-content;
      min-inline-size: 100%;
      max-inline-size: 22em; /* half of what there is at least: it fits towards one side or the other */
      box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
    }

    [data-end] > .options {
      inset-inline-end: 0;
    }

    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .row > :not(.terms) {
      grid-column: 1;
    }

    .row > .terms {
      grid-area: 1 / 2 / span 2;
      flex-direction: column;
      align-items: flex-end;
      justify-content: center;
      max-inline-size: 20em;
    }
  }

  @media (forced-colors: active) {
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }

  @media print {
    .form,
    .more,
    .back {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
