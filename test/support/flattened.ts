/** What stands on a page, shadow trees and slots taken for what they show. */

/** All elements below, in the order of the flattened tree; slots are their content. */
export const flattened = (node: ParentNode): Element[] =>
  [...node.children].flatMap((child) => {
    if (child.localName === 'slot') return flattened(child);
    const { shadowRoot } = child;
    return [child, ...(shadowRoot ? flattened(shadowRoot) : flattened(child))];
  });

/** The words of a flattened tree; of what stands in no slot none. */
export const wordsIn = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  const { localName, shadowRoot } = node as Element;
  if (localName === 'style' || localName === 'script') return '';
  const words = [...(shadowRoot ?? node).childNodes].map(wordsIn).join('');
  return /^(span|bdi|bdo|a|b|strong|em|code|slot|time)$/.test(localName) ? words : ` ${words} `;
};

export const squeezed = (words: string): string => words.replace(/\s+/g, '');
