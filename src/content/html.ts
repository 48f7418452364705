/**
 * HTML → nodes, for texts that a hiring system delivers as HTML. DOMPurify with an explicit allow-list is the only door: it
 * parses once, in an inert document, and what is left there is read by name. Nothing of it is ever placed.
 */
import DOMPurify, { type Config } from 'dompurify';
import type { TextElement, TextNode } from '../posting/text.ts';
import type { Reader } from './reader.ts';

// No svg, math, style, form, media, template; no id, name, class, style; no data-* or aria-*.
const CONFIG: Config = {
  ALLOWED_TAGS: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['p', 'br', 'hr', 'div', 'span', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'code', 'kbd'],
    ...['strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'mark', 'sub', 'sup', 'small', 'a', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', '#text'],
  ],
  ALLOWED_ATTR: ['href', 'title', 'alt', 'src', 'start', 'colspan', 'rowspan', 'scope', 'lang', 'dir'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // which addresses may stand is decided where they are placed, by the posting model's rule
  ALLOWED_URI_REGEXP: /^(?:(?:https?|mailto|tel):|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
  RETURN_DOM_FRAGMENT: true,
};

/** Where there is no tag, the lines are all that its author has: a blank one parts paragraphs. */
const withLines = (source: string): string =>
  /<\/?[a-z]/i.test(source) || !/[\r\n]/.test(source.trim())
    ? source
    : source
        .trim()
        .replace(/\r\n?/g, '\n')
        .split(/\n\s*\n/)
        .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
        .join('');

// the type of https://dom.spec.whatwg.org/#interface-node, whose name a page may have given to something else
const ELEMENT = 1;

const nodesIn = ({ childNodes }: Node): TextNode[] =>
  [...childNodes].map((node): TextNode => {
    if (node.nodeType !== ELEMENT) return node.nodeValue!;
    const { localName, attributes } = node as Element;
    const given = Object.fromEntries([...attributes].map(({ name, value }) => [name, value]));
    return [localName, ...(attributes.length ? [given] : []), ...nodesIn(node)] as TextElement;
  });

/** @throws Error where there is no DOM that DOMPurify trusts */
export const readHtml: Reader = (source, { trusted, window }) => {
  const purify = DOMPurify(window); // an own instance: the page's may have been altered
  if (!purify.isSupported) throw new Error('no DOM to read HTML in');
  const policy = { createHTML: trusted, createScriptURL: (url: string) => url };
  const clean = purify.sanitize(withLines(source), {
    ...CONFIG,
    TRUSTED_TYPES_POLICY: policy as unknown as TrustedTypePolicy,
  }) as unknown as Node | null;
  // null for what holds a <frameset>
  clean?.normalize(); // a parser cuts long texts into several nodes, which WebKit takes minutes to lay out as one word
  return clean ? nodesIn(clean) : [];
};
