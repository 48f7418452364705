/**
 * What a page can do to the names that the widget's style sheets use. They are taken from the sheets, so that none is
 * forgotten.
 */
import { applyButtonStyles } from '../../src/templates/apply-button.styles.ts';
import { cardStyles } from '../../src/templates/card/card.styles.ts';
import { faqStyles } from '../../src/templates/faq/faq.styles.ts';
import { findingsStyles } from '../../src/templates/findings/findings.styles.ts';
import { jobCardStyles } from '../../src/templates/job-card.styles.ts';
import { jobFaqAccordionStyles } from '../../src/templates/job-faq-accordion.styles.ts';
import { proseStyles } from '../../src/templates/prose.styles.ts';
import { rootStyles } from '../../src/templates/root.styles.ts';
import { tags } from '../../src/templates/tags.ts';

/** The sheets as they are written. */
export const WRITTEN = [
  rootStyles,
  applyButtonStyles,
  jobCardStyles,
  jobFaqAccordionStyles,
  ...[proseStyles, cardStyles, faqStyles, findingsStyles].map((styles) => styles(tags)),
].join('\n');

/** The sheets as they stand in an element and in those inside it. */
export const standingIn = (element: Element): string =>
  [element, ...element.shadowRoot!.querySelectorAll('apply-button, job-faq-accordion')]
    .flatMap(({ shadowRoot }) => [...shadowRoot!.adoptedStyleSheets])
    .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
    .join('\n');

const found = (sheets: string, pattern: RegExp): readonly string[] => [
  ...new Set([...sheets.matchAll(pattern)].map(([, name]) => name!)),
];

/** The custom properties that are not the publishers'. */
export const privatePropertiesIn = (sheets: string): readonly string[] => found(sheets, /(--(?!job-)[\w-]+)/g);

/** All else that a page could give a meaning of its own; typefaces are meant to be the page's. */
const otherNamesIn = (sheets: string) => ({
  keyframes: found(sheets, /@keyframes\s+([\w-]+)/g),
  containers: found(sheets, /\bcontainer(?:-name)?:\s*([\w-]+)/g),
  layers: found(sheets, /@layer\s+([\w-]+)/g),
  marks: found(sheets, /list-style(?:-type)?:\s*([a-z][\w-]*)/g),
});

/** What a page can do to a property that it knows by name. */
export const WAYS: Readonly<Record<string, (name: string) => string>> = {
  'registered as a colour': (name) => register(name, "syntax: '<color>'; initial-value: red"),
  'registered as a length': (name) => register(name, "syntax: '<length>'; initial-value: 9px"),
  'registered as anything': (name) => register(name, "syntax: '*'"),
  'set on the root': (name) => `:root { ${name}: monospace }`,
  'set everywhere, important': (name) => `* { ${name}: monospace !important }`,
};

const register = (name: string, rest: string): string => `@property ${name} { inherits: false; ${rest} }`;

/** A sheet that gives all names another meaning. */
export const hostileTo = (sheets: string): string => {
  const { keyframes, containers, layers, marks } = otherNamesIn(sheets);
  return [
    ...keyframes.map((name) => `@keyframes ${name} { to { margin: 99px; opacity: 0 } }`),
    `*, *::before, *::after { animation: ${keyframes.map((name) => `${name} 9s infinite`).join()} !important }`,
    `main { container: ${containers.join(' ')} / inline-size }`,
    ...layers.map((name) => `@layer ${name};`),
    ...marks.map((name) => `@counter-style ${name} { system: cyclic; symbols: '!' }`),
    ...privatePropertiesIn(sheets).flatMap((name) => [
      WAYS['registered as a colour']!(name),
      WAYS['set everywhere, important']!(name),
    ]),
  ].join('\n');
};
