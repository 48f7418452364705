/** What card and FAQ share: the look of running text, and of quiet buttons. Comes with the chunk that needs it. */
import type { Tags } from './tags.ts';

export const proseStyles = ({ css }: Tags): string => css`
  /* a text in another language keeps its own direction; of a name that decides itself */
  [lang]:not(bdi) {
    direction: ltr;
    unicode-bidi: isolate;
  }

  /* one by one: Chromium takes no list in :lang() */
  [lang]:not(bdi):is(
      :lang(ar),
      :lang(arc),
      :lang(ckb),
      :lang(dv),
      :lang(fa),
      :lang(he),
      :lang(ks),
      :lang(nqo),
      :lang(ps),
      :lang(sd),
      :lang(syr),
      :lang(ug),
      :lang(ur),
      :lang(yi)
    ) {
    direction: rtl;
  }

  /* long words are hyphenated, by the rules of their language; only what has none is cut anywhere */
  .root {
    hyphens: auto;
    hyphenate-limit-chars: 12 4 4;
    -webkit-hyphenate-limit-before: 5;
    -webkit-hyphenate-limit-after: 5;
  }

  /* in an address or in code a hyphen would be taken for a part of it */
  .prose a,
  .ways,
  [role='status'] {
    hyphens: manual;
  }

  .prose {
    max-inline-size: 42em;
  }

  /* not in WebKit, which alone knows hanging punctuation: there a dense text takes the whole tab with it */
  @supports not (hanging-punctuation: first) {
    .prose,
    .full [part='tagline'],
    summary :is(h1, h2, h3, h4, h5, h6) {
      text-wrap: pretty;
    }
  }

  :is(.prose, .prose div, blockquote) > * + * {
    margin-block-start: 0.85em;
  }

  .prose :is(h1, h2, h3, h4, h5, h6) {
    margin-block-start: 1.5em;
    font-size: 1.0625em;
  }

  .prose :is(h1, h2, h3, h4, h5, h6) + * {
    margin-block-start: 0.35em;
  }

  :is(.prose, .prose div, blockquote) > :first-child {
    margin-block-start: 0;
  }

  .prose :is(ul, ol) {
    padding-inline-start: 1.35em;
  }

  .prose li {
    padding-inline-start: 0.2em;
  }

  .prose li + li {
    margin-block-start: 0.45em;
  }

  .prose li > :is(ul, ol, p + p) {
    margin-block-start: 0.45em;
  }

  /* the marks of lists that their author wrote; Safari takes no content of markers */
  ul.dash {
    list-style-type: '– ';
  }

  ul.em-dash {
    list-style-type: '— ';
  }

  ul.check {
    list-style-type: '✓ ';
  }

  .prose ::marker {
    color: var(--_link);
  }

  blockquote {
    margin: 0;
    padding-inline-start: 1.1em;
    border-inline-start: 3px solid var(--_border);
    color: var(--_muted);
  }

  code,
  pre,
  kbd {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    hyphens: manual;
  }

  code {
    padding: 0.1em 0.3em;
    border-radius: 0.3em;
    background: var(--_tint);
  }

  pre {
    direction: ltr;
    margin: 0;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
    white-space: pre-wrap;
  }

  pre code {
    padding: 0;
    background: none;
    font-size: 1em;
  }

  hr {
    border: 0;
    border-block-start: 1px solid var(--_border);
  }

  img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) / 2);
  }

  .scroll {
    overflow-x: auto;
    overflow-wrap: normal; /* a wide table scrolls; it does not break words to letters */
  }

  table {
    border-collapse: collapse;
    font-size: 0.95em;
  }

  th,
  td {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }

  /* parts of a table that stand in none: a table that engines make around them would not scroll */
  :is(caption, thead, tbody, tfoot, tr, th, td):not(table *) {
    display: block;
  }

  .center {
    text-align: center;
  }

  .right {
    text-align: end;
  }

  .quiet {
    min-block-size: 1.75em;
    padding: 0.15em 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .quiet:hover {
    color: var(--_link);
    text-decoration-color: currentColor;
  }
`;
