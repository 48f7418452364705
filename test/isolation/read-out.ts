/** What a page makes of the nodes in the widget's trees: their computed styles, and where two pages differ. */
import type { HostPage } from '../support/host-page.ts';
import { longhandsOf } from './poison.ts';

/** The computed styles of a node, or of one of its pseudo-elements. */
export interface ReadOut {
  /** As in a report: `card · h2.title::before`. */
  readonly name: string;
  /** By the names that they were read out for. */
  readonly values: readonly string[];
}

/** Meant to follow the page. */
const FOLLOWS = new Set(['visibility']);

/**
 * Where a transform begins, which inline boxes have none of (https://drafts.csswg.org/css-transforms-1/#transformable-element).
 * Firefox tells it of their first piece, and has another first piece once something on the page runs from right to left.
 */
const OF_BOXES = new Set(['transform-origin', 'perspective-origin']);

/** The names of all that is compared. */
export const propertiesOf = (page: HostPage): readonly string[] =>
  longhandsOf(page).filter((name) => !FOLLOWS.has(name));

/** All from the root boxes down, in order, shadow trees included. What the page itself put inside is the page's. */
const nodesIn = (tree: ShadowRoot): Element[] =>
  [...tree.querySelectorAll('.root, .root *')].flatMap((node) => [
    node,
    ...(node.shadowRoot ? nodesIn(node.shadowRoot) : []),
  ]);

const nameOf = (node: Element): string =>
  node.localName +
  [...node.classList].map((name) => `.${name}`).join('') +
  (node.part[0] ? `[part=${node.part.value}]` : '');

/** The pseudo-elements that have a box; which these are is compared too, as part of the names. */
const pseudosOf = (node: Element, { window }: HostPage): string[] => {
  const has = (pseudo: string) => !['none', 'normal', ''].includes(window.getComputedStyle(node, pseudo).content);
  return [
    ...['::before', '::after'].filter(has),
    ...(window.getComputedStyle(node).display === 'list-item' ? ['::marker'] : []),
    ...(node.localName === 'details' ? ['::details-content'] : []),
  ];
};

/** Reads out all nodes of an element on a page. */
export const readOut = (
  label: string,
  element: Element,
  page: HostPage,
  properties: readonly string[],
): readonly ReadOut[] => {
  const read = (node: Element, pseudo = ''): ReadOut => {
    const style = page.window.getComputedStyle(node, pseudo);
    return {
      name: `${label} · ${nameOf(node)}${pseudo}`,
      values: properties.map((name) =>
        style.display === 'inline' && OF_BOXES.has(name) ? '' : style.getPropertyValue(name),
      ),
    };
  };
  return nodesIn(element.shadowRoot!).flatMap((node) => [
    read(node),
    ...pseudosOf(node, page).map((pseudo) => read(node, pseudo)),
  ]);
};

/** @returns one line for each property that differs, as `card · h2 · color: black → red` */
export const differences = (
  blank: readonly ReadOut[],
  other: readonly ReadOut[],
  properties: readonly string[],
): readonly string[] => {
  const [names, others] = [blank, other].map((readOuts) => readOuts.map(({ name }) => name)) as [string[], string[]];
  const at = names.findIndex((name, index) => name !== others[index]);
  if (at >= 0 || names.length !== others.length) return [`other nodes: ${names[at]} → ${others[at]}`];
  return blank.flatMap(({ name, values }, index) =>
    values.flatMap((value, at) => {
      const found = other[index]!.values[at]!;
      return found === value ? [] : [`${name} · ${properties[at]!}: ${value} → ${found}`];
    }),
  );
};
