/** Look of `<job-faq-accordion>` beyond what all elements share. */
import { css } from 'lit';

export const jobFaqAccordionStyles = css`
  [part='heading'] {
    font-size: 1.375em;
    margin-block-end: 0.6em;
  }

  details {
    border-block-start: 1px solid var(--_border);
  }

  details:last-of-type {
    border-block-end: 1px solid var(--_border);
  }

  summary {
    display: flex;
    align-items: center;
    gap: 1em;
    min-block-size: 2.75em;
    padding-block: 0.85em;
    cursor: pointer;
    list-style: none;
    border-radius: 0.25em;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary :is(h1, h2, h3, h4, h5, h6) {
    flex: 1;
    min-inline-size: 0;
    font-size: 1.0625em;
    font-weight: 600;
    line-height: 1.4;
    letter-spacing: normal;
    text-wrap: pretty;
  }

  summary:hover :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_accent);
  }

  /* the mark: a chevron of two borders, which forced colours keep */
  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
    transition: transform 0.15s;
  }

  [open] > summary::after {
    transform: translateY(0.1em) rotate(225deg);
  }

  [part='answer'] {
    padding-block-end: 1.4em;
    padding-inline-end: 2em;
    color: var(--_text);
  }

  .bone {
    inline-size: 55%;
    block-size: 1.1em;
    margin-block: 1.1em;
  }

  @media (prefers-reduced-motion: reduce) {
    summary::after {
      transition: none;
    }
  }
`;
