/** What an element reads of the page around it. */
import type { MakeElement, Surroundings } from '../templates/view.ts';
import { tagIn } from '../posting/language.ts';
import { trusted } from '../trusted-types.ts';

// the types of https://dom.spec.whatwg.org/#interface-node, whose names a page may have given to something else
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;
const FRAGMENT = 11;

/** The nearest `lang` up the composed tree, the element's own first; '' where there is none. */
export const nearestLang = (element: Element): string => {
  const holder = element.closest('[lang]');
  if (holder) return tagIn(holder.getAttribute('lang')!);
  const root = element.getRootNode();
  // by its type: a tree of another document is no instance of this one's ShadowRoot, and a document may have a form named host
  const { host } = root.nodeType === FRAGMENT ? (root as ShadowRoot) : {};
  return host ? nearestLang(host) : '';
};

/** Whether the page gave children to show where there is no posting. White space is none, nor what is never shown. */
export const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node.nodeType === ELEMENT
      ? !(node as Element).matches('[slot], template')
      : node.nodeType === TEXT && node.nodeValue!.trim(),
  );

/**
 * Whether the parser may still be within an element: nothing stands behind it, and no other in it. A tag that is registered by
 * then is connected before anything in it has been read.
 */
export const isBeingParsed = (element: Element): boolean => {
  let node: Node | null = element;
  while (node && node.nodeType !== DOCUMENT && !node.nextSibling)
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  return node === document && document.readyState === 'loading' && !element.firstElementChild;
};

/** The page's address, as others can follow it: that of the page around it where it has none, as in `srcdoc`. */
export const pageAddress = (): string | undefined =>
  [location.href, document.baseURI, document.referrer].find((address) => address.startsWith('http'));

/** What a draw takes of the page as it is now. */
export const surroundings = (): Surroundings => ({ now: Date.now(), pageUrl: location.href });

/** Makes an element of this document, by nothing that Lit does not call as well: what a page has put in its place breaks no more. */
export const element: MakeElement = (name, attributes, content) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const part of content as readonly (Node | string)[])
    made.insertBefore(typeof part === 'string' ? document.createTextNode(part) : part, null);
  return made;
};

/**
 * The characters that a reference, as in `&nbsp;`, stands for, by the browser's own table. One that nobody knows stays as it
 * is, also where its beginning is an old name that needed no semicolon, as in `&notit;`.
 */
export const decode = (reference: string): string => {
  const box = document.createElement('textarea'); // takes text and references, never elements
  box.innerHTML = trusted(reference);
  return /.;$/.test(box.value) ? reference : box.value;
};
