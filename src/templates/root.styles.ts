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
    writing-mode: horizontal-tb !important; /* a root box across the page's direction would be 0 wide */
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

    --_job-accent: var(--job-accent-color, light-dark(#1d4fd7, #9dbbff));
    /* white up to the luminance at which black and white have the same contrast, black beyond (WCAG 2.2, relative luminance) */
    --_job-on-accent: var(
      --job-on-accent-color,
      color(
        from var(--_job-accent) srgb-linear clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
          clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
          clamp(0, (0.179 - 0.2126 * r - 0.7152 * g - 0.0722 * b) * 1e4, 1)
      )
    );
    /* as text, the accent is as light or dark as reading takes */
    --_job-link: light-dark(
      oklch(from var(--_job-accent) min(l, 0.52) c h),
      oklch(from var(--_job-accent) max(l, 0.76) c h)
    );
    --_job-text: var(--job-text-color, light-dark(#15181e, #eceef2));
    --_job-muted: var(--job-muted-color, light-dark(#555d6b, #a5adbb));
    --_job-surface: var(--job-surface-color, light-dark(#fff, #16191f));
    --_job-border: var(--job-border-color, light-dark(#dfe3ea, #333944));
    --_job-tint: color-mix(in oklab, var(--_job-accent) 7%, var(--_job-surface));
    --_job-radius: var(--job-border-radius, 0.75em);
    --_job-space: var(--job-spacing, 1em);
    --_job-focus: var(--job-focus-color, var(--_job-link));
    --_job-heading-font: var(--job-heading-font-family, inherit);

    color: var(--_job-text);
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
    font-family: var(--_job-heading-font);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  a {
    color: var(--_job-link);
    text-decoration-thickness: from-font;
    text-underline-offset: 0.18em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--_job-focus);
    outline-offset: 2px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.6em 1.5em;
    border: 1px solid transparent;
    border-radius: min(var(--_job-radius), 1.4em);
    background: var(--_job-accent);
    color: var(--_job-on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: box-shadow 0.15s;
  }

  .button:hover {
    box-shadow: inset 0 0 0 2px color-mix(in oklab, var(--_job-on-accent) 45%, transparent); /* the contrast stays */
  }

  .button.secondary {
    border-color: var(--_job-border);
    background: var(--_job-surface);
    color: var(--_job-text);
  }

  .button.secondary:hover {
    box-shadow: none;
    background: var(--_job-tint);
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
    border-radius: var(--_job-radius);
    background: var(--_job-tint);
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
    display: block;
    min-block-size: 0.8em;
    border-radius: 0.4em;
    background: color-mix(in oklab, var(--_job-text) 9%, var(--_job-surface));
    color: transparent;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .button.bone {
    display: inline-flex;
    min-block-size: 2.75em;
    border-radius: min(var(--_job-radius), 1.4em);
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
