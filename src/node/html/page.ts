/**
 * A page as a publisher's generator wrote it, and where in its bytes what is in it stands. It is read byte by byte, as Latin-1, so
 * that places are those of bytes in whatever encoding the page is: what is markup is ASCII in all that browsers read, but for
 * UTF-16.
 */
import { html as spec, parse, type DefaultTreeAdapterTypes as Tree, type Token } from 'parse5';

export type Element = Tree.Element;

/** What is wrong with a page, and where. */
export class PageError extends Error {
  override readonly name = 'PageError';
  readonly expected: string;
  readonly found: string;
  readonly line: number;
  readonly column: number;

  constructor(expected: string, found: string, line = 1, column = 1) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
    this.line = line;
    this.column = column;
  }
}

/** A page that has been read. */
export interface Page {
  /** The bytes in front that say which encoding it is, and all after those, in which places are counted. */
  readonly mark: Uint8Array;
  readonly bytes: Uint8Array;
  /** The same bytes, a character for each. */
  readonly text: string;
  readonly document: Tree.Document;
  /** All elements of HTML, in order, but for those in templates. */
  readonly elements: readonly Element[];
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** Where an element stands; all but those that a browser adds by itself do. */
export const placeOf = (element: Element): Token.ElementLocation => element.sourceCodeLocation!;

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** Without calls in calls: a page that closes nothing is deeper than those can be. */
const elementsIn = (document: Tree.Document): Element[] => {
  const elements: Element[] = [];
  const left: Tree.Node[] = [document];
  for (let node = left.pop(); node; node = left.pop()) {
    if (isElement(node)) elements.push(node);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) left.push(child);
  }
  return elements;
};

const VALUE = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/y;

/** The parser takes its name for the whole of an attribute that no blank stands behind, as in `src="a.json"lang="en"`. */
const mendPlaces = ({ sourceCodeLocation }: Element, text: string): void => {
  for (const [name, place] of Object.entries(sourceCodeLocation?.attrs ?? {})) {
    VALUE.lastIndex = place.endOffset;
    if (place.endOffset === place.startOffset + name.length && VALUE.test(text)) place.endOffset = VALUE.lastIndex;
  }
};

/** How many bytes say which encoding it is. */
const markOf = (bytes: Uint8Array): number => {
  const [first, second, third] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe))
    throw new PageError('UTF-8 or another encoding that begins with ASCII', 'UTF-16');
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
};

/** @throws PageError where it is not read byte by byte */
export const readPage = (file: Uint8Array): Page => {
  const mark = file.subarray(0, markOf(file));
  const bytes = file.subarray(mark.length);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const document = parse(text, { sourceCodeLocationInfo: true });
  const elements = elementsIn(document).filter(({ namespaceURI }) => namespaceURI === spec.NS.HTML);
  for (const element of elements) mendPlaces(element, text);
  return { mark, bytes, text, document, elements };
};

/** Where an element stands, for people: columns count characters, as editors do. */
export const positionOf = (element: Element, bytes: Uint8Array): { readonly line: number; readonly column: number } => {
  const { startOffset, startCol, startLine } = placeOf(element);
  const before = bytes.subarray(startOffset - startCol + 1, startOffset);
  return { line: startLine, column: new TextDecoder().decode(before).length + 1 };
};

const SLASH = 0x2f;

/** Whether it is written as in `<job-card />`, which HTML has not: all that follows would stand in it, and not be shown. */
export const isUnclosed = (element: Element, bytes: Uint8Array): boolean => {
  const { startTag, endTag } = placeOf(element);
  return !endTag && bytes[startTag!.endOffset - 2] === SLASH;
};

/** What relative addresses are resolved against, where the page says so. */
export const baseHrefOf = ({ elements }: Page): string | undefined =>
  elements
    .filter(({ tagName }) => tagName === 'base')
    .map((base) => attributeOf(base, 'href'))
    .find((href) => href !== undefined);
