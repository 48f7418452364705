/**
 * The root box of every shadow tree. `:host` rules lose to the page's `*` rules, so the guard stands one level
 * lower: everything back to initial, then from the page only what is meant to come: `color-scheme`,
 * `visibility` and, by default, the typeface. Sizes are in em: `medium` is the visitor's own, while `rem`
 * follows whatever the page did to its root element.
 */
import { css } from './css.ts';

export const rootStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    writing-mode: horizontal-tb !important; /* a root box across the page's direction would be 0 wide */
    /* whatever display the page gives it, all that is in it stands in one column, as wide as it is */
    flex-flow: column !important;
    grid: none / 100% !important;
    place-items: normal !important;
    columns: auto !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  /* a height that the page set to hold the place while loading is let go of afterwards */
  :host([state]:not([state='loading'])) {
    min-block-size: 0 !important;
  }

  .root {
    all: initial;
    display: block;
    place-items: normal; /* this and the next: their initial values follow the page after all */
    user-select: text;
    position: relative; /* of what is visually hidden: far off, it would make the page scroll */
    direction: ltr;
    unicode-bidi: isolate;
    visibility: inherit;
    color-scheme: inherit;
    font-family: var(--job-font-family, inherit);
    font-size: var(--job-font-size, medium);
    font-weight: 400;
    line-height: 1.6;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;

    --_accent: var(--job-accent-color, light-dark(#1d4fd7, #9dbbff));
    /* white up to the luminance at which black and white have the same contrast, black beyond (WCAG 2.2, relative luminance) */
    --_on-accent: var(
      --job-on-accent-color,
      color(
        from var(--_accent) srgb-linear clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
          clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
          clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
      )
    );
    /* as text, the accent is as light or dark as reading takes */
    --_link: light-dark(oklch(from var(--_accent) min(l, 0.52) c h), oklch(from var(--_accent) max(l, 0.76) c h));
    --_text: var(--job-text-color, light-dark(#15181e, #eceef2));
    --_muted: var(--job-muted-color, light-dark(#555d6b, #a5adbb));
    --_surface: var(--job-surface-color, light-dark(#fff, #16191f));
    --_border: var(--job-border-color, light-dark(#dfe3ea, #333944));
    --_tint: color-mix(in oklab, var(--_accent) 7%, var(--_surface));
    --_radius: var(--job-border-radius, 0.75em);
    --_space: var(--job-spacing, 1em);
    --_focus: var(--job-focus-color, var(--_link));

    color: var(--_text);
  }

  .root[dir='rtl'] {
    direction: rtl;
  }

  .root.light {
    color-scheme: light;
  }

  .root.dark {
    color-scheme: dark;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--job-heading-font-family, inherit);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  a {
    color: var(--_link);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.18em;
  }

  /* Chromium hands the page's down */
  .root::selection {
    all: initial;
    background: Highlight;
    color: HighlightText;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .bone {
    display: block;
    min-block-size: 0.8em;
    border-radius: 0.4em;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.6em 1.5em;
    border: 1px solid transparent;
    border-radius: min(var(--_radius), 1.4em);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: box-shadow 0.15s;
  }

  .button:hover {
    box-shadow: inset 0 0 0 2px color-mix(in oklab, var(--_on-accent) 45%, transparent); /* the contrast stays */
  }

  .button.secondary {
    border-color: var(--_border);
    background: var(--_surface);
    color: var(--_text);
  }

  .button.secondary:hover {
    box-shadow: none;
    background: var(--_tint);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .plain {
    white-space: pre-line;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em 1.5em;
    padding: 0.9em 1.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .notice ~ article {
    margin-block-start: 1em;
  }

  .fallback {
    display: block;
    margin-block-start: 1em;
  }

  [role='status']:focus {
    outline: none; /* the outcome is spoken from here; there is nothing to operate */
  }

  .bone {
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    color: transparent;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }

    .button {
      transition: none;
    }
  }

  /* on paper: dark on light, nothing to press, and addresses that can be typed */
  @media print {
    .root.root {
      color-scheme: light;
    }

    button,
    .bone {
      display: none;
    }

    a.button {
      display: inline;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
    }

    a[href]:not(.internal, .permalink)::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
      font-size: 0.85em;
    }
  }
`;
