/** A page with the widget in all its states, each in a box of the same size on every page. */
import { executeServerCommand } from '@web/test-runner-commands';
import { openPage, type HostPage } from '../support/host-page.ts';
import { settled } from '../support/mount.ts';

const addressOf = (recipe: object): Promise<string> => executeServerCommand('recipe', recipe);

const SEED = '/postings/devops-engineer.json';

/** What the seed's posting has none of. */
const RICH = {
  title: 'كل ما يمكن أن يكون في نص',
  lang: 'ar',
  status: 'closed',
  salary: { min: 40_000, max: 50_000, currency: 'SEK', unit: 'MONTH' },
  sections: [
    {
      title: 'Markdown',
      text: [
        'A [link](https://e.example/), `code`, **bold**, *italic*, ~~gone~~\\',
        'and a line.',
        '',
        '1. one',
        '   - nested',
        '     - deeper',
        '2. two',
        '',
        '> quoted',
        '',
        '```',
        'a block of code',
        '```',
        '',
        '| a | b |',
        '| --- | :-: |',
        '| 1 | 2 |',
        '',
        '---',
        '',
        '![A picture](images/devops-engineer.svg)',
      ],
    },
    {
      title: 'HTML',
      text: { html: '<h3>From</h3><ul><li>a <b>hiring</b> <i>system</i></li></ul><pre>as it is</pre>' },
    },
  ],
  faq: { items: [{ question: 'Why?', answer: 'Because.' }] },
};

const rich = await addressOf({ json: RICH });
const hanging = await addressOf({ hang: true });
const broken = await addressOf({ body: 'no JSON' });
const gone = await addressOf({ status: 404 });
const mistaken = await addressOf({ json: { title: 'Engineer', salary: 'much', datePosted: 'soon' } });

const important = (declarations: Readonly<Record<string, string>>): string =>
  Object.entries(declarations)
    .map(([name, value]) => `${name}: ${value} !important`)
    .join('; ');

/** The boxes of elements and of what stands in their slots are the page's business; here they are always the same. */
const BOX = { display: 'block', position: 'static', float: 'none', margin: '0', border: '0', padding: '0', zoom: '1' };
const OF_THE_PAGE = important({ ...BOX, height: '40px' });
const OF_THE_WIDGET = important({
  ...BOX,
  'box-sizing': 'content-box',
  width: '900px',
  'min-width': '0',
  'max-width': 'none',
  height: 'auto',
  'min-height': '0',
  'max-height': 'none',
  columns: 'auto',
  contain: 'none',
});

interface Exhibit {
  readonly label: string;
  readonly tag: 'job-card' | 'job-faq-accordion' | 'apply-button';
  readonly attributes: string;
  readonly state?: string;
  /** What comes later than the state. */
  readonly has?: string;
  readonly children?: string;
}

const EXHIBITS: readonly Exhibit[] = [
  {
    label: 'card',
    tag: 'job-card',
    attributes: `src="${SEED}"`,
    state: 'ready',
    children: `<p slot="header" style="${OF_THE_PAGE}">Above</p><p slot="footer" style="${OF_THE_PAGE}">Below</p>`,
  },
  { label: 'compact card', tag: 'job-card', attributes: `src="${SEED}" layout="compact"`, state: 'ready' },
  { label: 'closed card of all that text can hold', tag: 'job-card', attributes: `src="${rich}"`, state: 'ready' },
  { label: 'skeleton', tag: 'job-card', attributes: `src="${hanging}"`, state: 'loading' },
  { label: 'compact skeleton', tag: 'job-card', attributes: `src="${hanging}" layout="compact"`, state: 'loading' },
  { label: 'error', tag: 'job-card', attributes: `src="${broken}"`, state: 'error', children: '<a href="/">Jobs</a>' },
  { label: 'gone', tag: 'job-card', attributes: `src="${gone}"`, state: 'gone' },
  { label: 'findings', tag: 'job-card', attributes: `src="${mistaken}" debug`, state: 'ready', has: '.findings' },
  { label: 'FAQ', tag: 'job-faq-accordion', attributes: `src="${SEED}"`, state: 'ready' },
  { label: 'FAQ, skeleton', tag: 'job-faq-accordion', attributes: `src="${hanging}"`, state: 'loading' },
  { label: 'button', tag: 'apply-button', attributes: `src="${SEED}"`, state: 'ready' },
  { label: 'button, skeleton', tag: 'apply-button', attributes: `src="${hanging}"`, state: 'loading' },
  {
    label: 'plain link',
    tag: 'apply-button',
    attributes: 'href="https://e.example/" target="_blank"',
    children: 'Apply here',
  },
];

const body = EXHIBITS.map(
  ({ tag, attributes, children = '' }) =>
    `<${tag} ${attributes} theme="light" style="${OF_THE_WIDGET}; --job-font-family: Arial">${children}</${tag}>`,
).join('');

const SCRIPT = '<script type="module" src="/dist/careers-widget.js"></script>';

const innerOf = (tree: ShadowRoot) => [...tree.querySelectorAll<HTMLElement>('job-faq-accordion, apply-button')];

/** Waits until something holds for a tree or for what is in it. */
const until = (tree: Node, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(tree, { attributes: true, childList: true, subtree: true });
    look();
  });

/** Opens all entries at once, and waits until the element has heard of it. */
const openEntries = async (tree: ShadowRoot): Promise<void> => {
  const closed = [...tree.querySelectorAll('details')].filter(({ open }) => !open);
  if (!closed.length) return;
  const { CSSStyleSheet } = tree.ownerDocument.defaultView!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('summary::after, details::details-content { transition: none }');
  tree.adoptedStyleSheets.push(sheet);
  const heard = closed.map((entry) => new Promise((resolve) => entry.addEventListener('toggle', resolve)));
  for (const entry of closed) entry.open = true;
  await Promise.all(heard);
};

/** Puts animations to one time on every page. */
const hold = (tree: ShadowRoot): void => {
  for (const animation of tree.querySelector('.root')!.getAnimations({ subtree: true })) {
    animation.pause();
    animation.currentTime = 800; // ms
  }
};

/** Waits until an element stands as it is to be read out. */
const arrive = async (element: HTMLElement, { state, has }: Exhibit): Promise<void> => {
  const tree = element.shadowRoot!;
  await until(element, () => state === undefined || element.getAttribute('state') === state);
  if (has) await until(tree, () => tree.querySelector(has) !== null);
  await settled(element);
  await Promise.all([tree, ...innerOf(tree).map(({ shadowRoot }) => shadowRoot!)].map(openEntries));
  await settled(element);
};

/** Opens a page with a style sheet and the widget in all its states. */
export const openStage = async (
  css: string,
  { html = '', body: bodyClass = '', wrapper = '' }: { html?: string; body?: string; wrapper?: string } = {},
): Promise<{ page: HostPage; exhibits: readonly (readonly [string, Element])[] }> => {
  const page = await openPage(`<style>${css}</style>${SCRIPT}`, `<main class="${wrapper}">${body}</main>`);
  page.document.documentElement.className = html;
  page.document.body.className = bodyClass;
  const elements = [...page.document.querySelectorAll<HTMLElement>('main > *')];
  await page.window.customElements.whenDefined('job-card');
  await Promise.all(EXHIBITS.map((exhibit, index) => arrive(elements[index]!, exhibit)));
  for (const { shadowRoot } of elements) hold(shadowRoot!);
  return { page, exhibits: EXHIBITS.map(({ label }, index) => [label, elements[index]!]) };
};
