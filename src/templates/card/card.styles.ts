/** Look of what a card shows once there is a posting. Comes with the chunk that needs it. */
import type { Tags } from '../tags.ts';

export const cardStyles = ({ css }: Tags): string => css`
  .muted,
  [part='tagline'] {
    color: var(--_muted);
  }

  .full [part='title'] {
    font-size: clamp(1.75em, 1.1em + 3cqi, 2.75em);
    font-weight: 700;
    line-height: 1.12;
    letter-spacing: -0.022em;
  }

  .full [part='tagline'] {
    max-inline-size: 36em;
    margin-block-start: 0.6em;
    font-size: 1.1875em;
    line-height: 1.45;
  }

  .side > [part='image'] {
    display: block;
    inline-size: 100%;
    max-block-size: 13em;
    object-fit: cover;
    border-radius: var(--_radius);
  }

  .apply {
    display: grid;
    justify-items: start;
    gap: 0.75em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 1.25em;
  }

  .actions [role='status'] {
    font-size: 0.875em;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
    gap: 1em;
  }

  dt {
    font-size: 0.8125em;
    color: var(--_muted);
  }

  dd {
    font-weight: 550;
    line-height: 1.4;
  }

  /* in the language of the words, on the side of the posting's */
  [part^='fact'][lang] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .phrase {
    direction: inherit;
  }

  .amount {
    display: inline-block; /* breaks where it fits into no line of its own */
  }

  .lead {
    font-size: 1.1875em;
    line-height: 1.55;
  }

  .soon {
    display: inline-block;
    margin-block-start: 0.25em;
    padding: 0.1em 0.65em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: light-dark(#7a4d00, #f5c26b);
    font-size: 0.875em;
    font-weight: 600;
  }

  [part='section-title'] {
    margin-block-end: 0.6em;
    font-size: 1.375em;
  }

  .closing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 1em 2em;
    padding: 1.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .closing .prose {
    flex: 1 1 14em;
    font-weight: 550;
  }

  [part='note'] {
    font-size: 0.9375em;
    color: var(--_muted);
    scroll-margin-block-start: 6em;
  }

  [part='note']:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 0.5em;
    border-radius: 0.1em;
  }

  [part='note'] :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.25em;
    font-size: 1em;
    color: var(--_text);
  }

  .note-text {
    display: flex;
    gap: 0.2em;
  }

  .marker {
    color: var(--_link);
  }

  [part='contact'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em 1.5em;
    padding: 1.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  [part='contact'] > img {
    inline-size: 5em;
    block-size: 5em;
    object-fit: cover;
    border-radius: 50%;
  }

  .contact-text {
    flex: 1 1 14em;
    min-inline-size: 0;
  }

  .contact-text :is(h1, h2, h3, h4, h5, h6) {
    margin-block-end: 0.2em;
    font-size: 1.125em;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.5em;
    margin-block-start: 0.5em;
    font-weight: 600;
  }

  /* pay takes more room than other facts */
  @container card (20em <= inline-size < 52em) {
    [part='fact']:has(.amount) {
      grid-column: span 2;
    }
  }

  @container card (inline-size >= 52em) {
    .side > [part='image'] {
      max-block-size: none;
    }

    .apply {
      justify-items: stretch;
    }

    .side dl {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  .compact [part='title'] {
    font-size: 1.1875em;
  }

  .compact [part='tagline'] {
    margin-block-start: 0.3em;
    font-size: 0.9375em;
  }

  .compact .muted {
    margin-block-start: 0.35em;
    font-size: 0.875em;
  }

  .compact [part='title'] a {
    color: inherit;
    text-decoration-color: transparent;
  }

  .compact [part='title'] a:hover {
    color: var(--_link);
    text-decoration-color: currentColor;
  }

  .full > [part='header'],
  ::slotted([slot]) {
    grid-column: 1 / -1 !important; /* a page that unsets all would move the columns */
  }

  @media print {
    .closing.closing,
    [part='contact'] {
      padding: 0;
      border: 0;
      background: none;
    }

    h2,
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;
