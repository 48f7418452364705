/**
 * A value that is not the default for every property that children inherit. Which these are is asked of the engine,
 * so that none is forgotten: a property is inherited if a child has what only its parent was given.
 */
import type { HostPage } from '../support/host-page.ts';

/** Where an engine would take any word. */
const CHOSEN: Readonly<Record<string, string>> = {
  'color-scheme': 'dark',
  'font-family': 'monospace',
  'font-size': '9px',
  'list-style-type': 'square',
};

/** Tried in order on every other property. */
const VALUES = (
  'rtl crosshair inside "x" italic small-caps ultra-expanded uppercase pre red 9px 9 0.5 50% 45deg 90deg 3s ' +
  '9px_9px "smcp" "wght"_9 "x"_"y" red_blue url("#x") vertical-rl sideways none auto normal hidden visible all both ' +
  'bottom collapse hide dark optimizeSpeed pixelated evenodd stroke square round bevel middle center right end under ' +
  'anywhere break-all nowrap balance text manual block inert allow-keywords compact preserve visual read-write exact ' +
  'standard historical-forms oldstyle-nums full-width sub emoji first cap edges contain reverse multiple space reset ' +
  'spell-out space-all inter-character inter-word auto-hide grow keep-all'
)
  .split(' ')
  .map((value) => value.replaceAll('_', ' '));

const kebab = (name: string): string =>
  name.replace(/^(webkit|moz)(?=[A-Z])/, '-$1').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const membersOf = (object: object | null): string[] =>
  object ? [...Object.getOwnPropertyNames(object), ...membersOf(Object.getPrototypeOf(object) as object | null)] : [];

/** Every longhand that an engine knows, also those that no list of computed values names. */
export const longhandsOf = ({ document, window }: HostPage): readonly string[] => {
  const { style } = document.createElement('div');
  const names = [...window.getComputedStyle(document.body), ...membersOf(style).map(kebab)];
  return [...new Set(names)].filter((name) => {
    style.cssText = `${name}: inherit`;
    return style.length === 1 && style[0] === name && !name.startsWith('--'); // no shorthand, no second name
  });
};

/** @returns declarations, by the name of the property */
export const poisonOf = (page: HostPage): ReadonlyMap<string, string> => {
  const parent = page.document.createElement('div');
  const child = page.document.createElement('span');
  parent.append(child);
  page.document.body.append(parent);
  const [ofParent, ofChild] = [parent, child].map((element) => page.window.getComputedStyle(element)) as [
    CSSStyleDeclaration,
    CSSStyleDeclaration,
  ];
  const poison = new Map<string, string>();
  for (const name of longhandsOf(page)) {
    const [ofParentBefore, before] = [ofParent.getPropertyValue(name), ofChild.getPropertyValue(name)];
    const values = name in CHOSEN ? [CHOSEN[name]!] : VALUES;
    const value = values.find((value) => {
      parent.style.setProperty(name, value);
      return ofParent.getPropertyValue(name) !== ofParentBefore;
    });
    if (value !== undefined && ofChild.getPropertyValue(name) !== before) poison.set(name, value);
    parent.style.cssText = '';
  }
  parent.remove();
  return poison;
};
