/** Markup as `careers-widget prerender` writes it, by hand: an element as it is drawn, its shadow trees written out. */

/** The style sheets of a tree. */
const styleOf = ({ adoptedStyleSheets }: ShadowRoot): string =>
  adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');

const treeOf = ({ shadowRoot }: Element): string =>
  shadowRoot
    ? `<template shadowrootmode="open"><style>${styleOf(shadowRoot)}</style>${[...shadowRoot.childNodes].map(markupOf).join('')}</template>`
    : '';

const markupOf = (node: Node): string => {
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const copy = document.createElement('div');
  copy.append(node.cloneNode());
  if (node.nodeType === Node.TEXT_NODE) return copy.innerHTML;
  const element = node as Element;
  if (element.shadowRoot) copy.firstElementChild!.setAttribute('state', 'ready');
  if (element.part.contains('link')) copy.firstElementChild!.setAttribute('data-forward', 'utm_* ref');
  const [, start, end = ''] = /^(.*?)(<\/[\w-]+>)?$/s.exec(copy.innerHTML)!;
  return start + treeOf(element) + [...element.childNodes].map(markupOf).join('') + end;
};

/** What stands in the page around the tree. */
export interface Prerendered {
  readonly attributes?: string;
  /** As in a posting file. */
  readonly validThrough?: string;
  /** In place of the element's children. */
  readonly children?: string;
}

/**
 * @param element that shows its posting
 * @returns what writes its markup
 */
export const prerendered = (element: Element) => {
  const tag = element.localName;
  const tree = treeOf(element);
  return ({ attributes = '', validThrough, children = '' }: Prerendered): string => {
    const closing =
      validThrough === undefined ? '' : `<div class="when-closed" data-valid-through="${validThrough}"></div>`;
    return `<${tag} state="ready" ${attributes}>${tree.replace(/<div class="root[^>]*>/, (root) => root + closing)}${children}</${tag}>`;
  };
};
