/** The little of XML that feeds and sitemaps need: elements, and files with an element to a line. */
import { escapeUTF8 } from 'entities/escape';

/** What is XML already. */
export interface Element {
  readonly xml: string;
}

/** Whatever is no character of XML 1.0, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const NONE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => escapeUTF8(text.replace(NONE, ''));

type Attributes = Readonly<Record<string, string | undefined>>;

const startOf = (name: string, attributes: Attributes): string => {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return `<${name}${pairs.join('')}`;
};

/** Attributes, and children, that are undefined are left out; strings are text. */
export const element = (
  name: string,
  attributes: Attributes,
  ...children: readonly (string | Element | undefined)[]
): Element => {
  const content = children.map((child = '') => (typeof child === 'string' ? escaped(child) : child.xml)).join('');
  const start = startOf(name, attributes);
  return { xml: content ? `${start}>${content}</${name}>` : `${start}/>` };
};

/**
 * A file of one element, with a line for each of its parts: a change of one is one of a line.
 *
 * @returns its text, as it is made
 */
export const xmlFile = function* (name: string, attributes: Attributes, parts: Iterable<Element>): Iterable<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${startOf(name, attributes)}>`;
  for (const { xml } of parts) yield `\n${xml}`;
  yield `\n</${name}>\n`;
};
