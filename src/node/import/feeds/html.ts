/** Nodes → the HTML that they are, for a posting file. */
import type { TextAttributes, TextElement, TextNode } from '../../../posting/text.ts';

const VOID = /^(br|hr|img)$/;

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

const escaped = (text: string, signs: RegExp): string => text.replace(signs, (sign) => REFERENCES[sign]!);

/** @see https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments */
export const htmlOf = (nodes: readonly TextNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? escaped(node, /[&<>\u00a0]/g) : elementOf(node))).join('');

const elementOf = (element: TextElement): string => {
  const { name, attributes, content } = partsOf(element);
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\u00a0]/g)}"`);
  const tag = `<${name}${given.join('')}>`;
  if (VOID.test(name)) return tag;
  const inner = htmlOf(content);
  // a parser takes the first line end of <pre> for none of its text
  return `${tag}${name === 'pre' && inner.startsWith('\n') ? '\n' : ''}${inner}</${name}>`;
};

/** An element with its parts apart. */
export const partsOf = ([name, first, ...rest]: TextElement) => {
  const isAttributes = typeof first === 'object' && !Array.isArray(first);
  return {
    name,
    attributes: isAttributes ? (first as TextAttributes) : {},
    content: (isAttributes || first === undefined ? rest : [first, ...rest]) as readonly TextNode[],
  };
};
