/**
 * No page can break the widget: the computed style of every node in its tree is the same on a blank page and on
 * a hostile one.
 */
import { expect } from '@open-wc/testing';
import { closePages, inState, openPage, type HostPage } from './support/host-page.ts';
import { deepElements, settled } from './support/mount.ts';

// `visibility` is meant to follow, and the typeface unless the page sets its own
const HOST = `<div style="width: 900px"><job-card theme="light" src="/postings/devops-engineer.json" style="--job-font-family: Arial"></job-card></div>`;
const SCRIPT = '<script type="module" src="/dist/careers-widget.js"></script>';

/** Every inherited property that can be poisoned, with a value that would be seen. */
const INHERITED = `
  azimuth: behind; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; caret-color: red; color: red;
  color-scheme: dark; cursor: crosshair; direction: rtl; empty-cells: hide; font: italic small-caps 900 33px/3 monospace;
  font-feature-settings: "smcp"; font-kerning: none; font-size-adjust: 0.9; font-stretch: ultra-expanded;
  font-synthesis: none; font-variant-numeric: oldstyle-nums; font-variation-settings: "wght" 900; hyphens: auto;
  image-rendering: pixelated; letter-spacing: 9px; line-break: anywhere; list-style: square inside; orphans: 9;
  overflow-wrap: anywhere; paint-order: stroke; pointer-events: none; quotes: "x" "y"; ruby-position: under;
  scrollbar-color: red blue; tab-size: 1; text-align: right; text-align-last: center; text-decoration-skip-ink: none;
  text-emphasis: dot red; text-indent: 99px; text-justify: none; text-orientation: upright; text-rendering: geometricPrecision;
  text-shadow: 1px 1px red; text-transform: uppercase; text-underline-offset: 9px; text-underline-position: under;
  text-wrap: nowrap; user-select: none; white-space: pre; widows: 9; word-break: break-all; word-spacing: 9px;
  writing-mode: horizontal-tb; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; accent-color: red;
  --_accent: red; --_text: red; --_surface: red; --_radius: 99px; --_space: 9em;`;

const SHEETS: readonly (readonly [string, string])[] = [
  ['every inherited property on body', `body { ${INHERITED} }`],
  ['every inherited property on *', `* { ${INHERITED} }`],
  ['every inherited property on the element, important', `job-card { ${INHERITED.replaceAll(';', ' !important;')} }`],
  ['a small root', 'html { font-size: 62.5% }'],
  [
    'rules for the tags inside',
    'a, p, ul, li, h2, h3, dl, dd, img, details, summary, article, section, header, span, div, slot, button { all: unset !important; display: inline !important; color: red !important }',
  ],
  [
    'animations and transitions',
    '*, *::before, *::after { animation: x 9s infinite; transition: all 9s } @keyframes breathe { to { margin: 99px } }',
  ],
  ['a reset that unsets all', '*:not(head *, head) { all: unset; display: revert }'],
];

/** Computed styles of all in the element's tree, by node. What follows from the box's own place on the page is left out. */
const stylesOf = (page: HostPage, card: Element): Map<string, string>[] =>
  deepElements(card.shadowRoot!).map((element) => {
    const style = page.window.getComputedStyle(element);
    const names = [...style].filter(
      (name) => !name.startsWith('--job-') && !/^(perspective|transform)-origin$/.test(name),
    );
    return new Map(names.map((name) => [name, style.getPropertyValue(name)]));
  });

const mounted = async (css: string): Promise<[HostPage, HTMLElement]> => {
  const page = await openPage(`<style>${css}</style>${SCRIPT}`, HOST);
  const card = await inState(page, 'job-card', 'ready');
  await settled(card);
  // as wide on every page, whatever the page did to the element's box
  for (const [name, value] of [
    ['display', 'block'],
    ['width', '900px'],
    ['zoom', '1'],
  ] as const) {
    card.style.setProperty(name, value, 'important');
  }
  return [page, card];
};

describe('on a hostile page', () => {
  afterEach(closePages);

  for (const [name, css] of SHEETS) {
    it(`the card looks the same: ${name}`, async () => {
      const blank = stylesOf(...(await mounted('')));
      const [page, card] = await mounted(css);
      const nodes = deepElements(card.shadowRoot!);
      const differences = stylesOf(page, card).flatMap((styles, index) =>
        [...styles]
          .filter(([property, value]) => blank[index]!.get(property) !== value)
          .map(
            ([property, value]) =>
              `${nodes[index]!.localName}.${nodes[index]!.className} ${property}: ${blank[index]!.get(property)} → ${value}`,
          ),
      );
      expect(nodes).to.have.length(blank.length);
      expect(differences.slice(0, 10)).to.deep.equal([]);
    });
  }

  it('the check itself sees a page that reaches in', async () => {
    const blank = stylesOf(...(await mounted('')));
    const reached = stylesOf(...(await mounted('job-card::part(title) { color: red }')));
    expect(reached.some((styles, index) => styles.get('color') !== blank[index]!.get('color'))).to.equal(true);
  });
});
