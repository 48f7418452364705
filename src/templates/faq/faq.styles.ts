/** Look of the questions and answers. Comes with the chunk that needs it. */
import type { Tags } from '../tags.ts';

export const faqStyles = ({ css }: Tags): string => css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    margin-block-end: 0.6em;
  }

  [part='heading'] {
    font-size: 1.375em;
    text-align: -webkit-match-parent;
    text-align: match-parent; /* in another language on the side of the questions */
  }

  details {
    border-block-start: 1px solid var(--_border);
    scroll-margin-block-start: 6em; /* below a page's sticky header */
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
  }

  summary:hover :is(h1, h2, h3, h4, h5, h6) {
    color: var(--_link);
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

  .permalink {
    display: inline-block;
    margin-block-start: 0.75em;
    font-size: 0.875em;
  }

  [part='answer'] {
    padding-block-end: 1.4em;
    padding-inline-end: 2em;
    color: var(--_text);
  }

  /* where a height can be animated to what it comes to */
  @supports (interpolate-size: allow-keywords) {
    details {
      interpolate-size: allow-keywords;
    }

    details::details-content {
      block-size: 0;
      overflow-y: clip;
      transition:
        block-size 0.2s ease-out,
        content-visibility 0.2s allow-discrete;
    }

    [open]::details-content {
      block-size: auto;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    summary::after,
    details::details-content {
      transition: none;
    }
  }

  /* on paper every answer is open, and there is nothing to click */
  @media print {
    details::details-content {
      transition: none; /* paper waits for nothing */
      block-size: auto;
      content-visibility: visible;
    }

    summary::after,
    .permalink {
      display: none;
    }
  }
`;
