/** The little of XML that feeds and sitemaps need: elements, and files with an element to a line. */
import { toXml } from 'xast-util-to-xml';
import { x, type Child } from 'xastscript';

export type Element = ReturnType<typeof x>;

/** Whatever is no character of XML 1.0, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const NONE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const clean = <T>(value: T): T => (typeof value === 'string' ? (value.replace(NONE, '') as T) : value);

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; attributes that are undefined, and children that are, are left out. */
export const element = (name: string, attributes: Attributes, ...children: Child[]): Element =>
  x(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, clean(value)])),
    ...children.map(clean),
  );

/** A line of a file: one element with all that is in it. */
export const lineOf = (node: Element): string => toXml(node, { closeEmptyElements: true, tightClose: true });

/** A file whose element has a line for each of its parts. */
export const xmlFile = (name: string, attributes: Attributes, lines: readonly string[]): string => {
  const start = `${lineOf(element(name, attributes)).slice(0, -'/>'.length)}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[start, ...lines, `</${name}>`].join('\n')}\n`;
};
