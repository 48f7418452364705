/**
 * A publisher's page as a template: where in its bytes what differs from posting to posting stands. It is read byte by byte, as
 * Latin-1, so that places are those of bytes in whatever encoding the page is: what is markup is ASCII in all that browsers
 * read, but for UTF-16.
 */
import { html as spec, parse, type DefaultTreeAdapterTypes as Tree, type Token } from 'parse5';

export type Element = Tree.Element;

/** What is wrong with a template, and where. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly line: number;
  readonly column: number;

  constructor(message: string, line = 1, column = 1) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** A template, read once for all pages. */
export interface Template {
  /** The bytes in front that say which encoding it is, and all after those, in which places are counted. */
  readonly mark: Uint8Array;
  readonly bytes: Uint8Array;
  readonly html: Element;
  /** The one card. */
  readonly card: Element;
  /** Elements beside it that are of the same posting. */
  readonly beside: readonly Element[];
  /** Links that preload its file. */
  readonly preloads: readonly Element[];
  readonly title?: Element;
  readonly metas: readonly Element[];
  readonly links: readonly Element[];
  /** What relative addresses are resolved against, where the page says so. */
  readonly baseHref?: string;
  /** Where a start tag for `<html>` belongs that has none. */
  readonly start: number;
  /** The end of the head: where what is inserted stands, and what stands around each line of it. */
  readonly end: { readonly at: number; readonly before: string; readonly after: string };
}

export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

/** Where an element stands; all but those that a browser adds by itself do. */
export const placeOf = (element: Element): Token.ElementLocation => element.sourceCodeLocation!;

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** All elements, in order, but for those in templates. */
const elementsIn = (node: Tree.ParentNode): Element[] =>
  node.childNodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element)]);

/** How many bytes say which encoding it is. */
const markOf = (bytes: Uint8Array): number => {
  const [first, second, third] = bytes;
  if ((first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe))
    throw new TemplateError('expected UTF-8 or another encoding that begins with ASCII, found UTF-16');
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
};

/** Columns count characters, as editors do. */
const columnOf = (bytes: Uint8Array, { startOffset, startCol }: Token.Location): number =>
  new TextDecoder().decode(bytes.subarray(startOffset - startCol + 1, startOffset)).length + 1;

/** HTML has no `<job-card />`: all that follows would stand in it, and not be shown. */
const notOpen = (card: Element, bytes: Uint8Array): Element => {
  const { startTag, endTag, ...place } = placeOf(card);
  if (endTag || bytes[startTag!.endOffset - 2] !== SLASH) return card;
  throw new TemplateError('expected <job-card></job-card>, found />', place.startLine, columnOf(bytes, place));
};

const SLASH = 0x2f;

const oneCard = (cards: readonly Element[], bytes: Uint8Array): Element => {
  const [card, second] = cards;
  if (!card) throw new TemplateError('expected one <job-card>, found none');
  if (!second) return notOpen(card, bytes);
  const place = placeOf(second);
  const first = placeOf(card).startLine;
  throw new TemplateError(
    `expected one <job-card>, found a second one; the first is in line ${first}`,
    place.startLine,
    columnOf(bytes, place),
  );
};

const lastIn = (head: Element): Element | undefined => head.childNodes.filter(isElement).at(-1);

/** Where the head ends: before its end tag, else after the last of what is in it; where the body begins need not be seen. */
const endOf = (head: Element, html: Element, start: number): number => {
  const last = lastIn(head)?.sourceCodeLocation;
  const [headPlace, htmlPlace] = [head, html].map(({ sourceCodeLocation }) => sourceCodeLocation);
  return (
    headPlace?.endTag?.startOffset ??
    last?.endOffset ??
    headPlace?.startTag?.endOffset ??
    htmlPlace?.startTag?.endOffset ??
    start
  );
};

/** On lines of their own, indented as the last element there, where the place is at a line's beginning or end. */
const linesAt = (text: string, at: number, head: Element): Template['end'] => {
  const last = lastIn(head);
  const [, indent = ''] = (last && /(?:^|\n)([ \t]*)$/.exec(text.slice(0, placeOf(last).startOffset))) ?? [];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const blank = /(?<![^\n])[ \t]*$/.exec(text.slice(0, at))?.[0];
  if (blank !== undefined) return { at: at - blank.length, before: indent, after: lineEnd };
  return /^[ \t]*\r?\n/.test(text.slice(at))
    ? { at, before: lineEnd + indent, after: '' }
    : { at, before: '', after: '' };
};

/** @throws TemplateError where it has no card, or several */
export const readTemplate = (file: Uint8Array): Template => {
  const mark = file.subarray(0, markOf(file));
  const bytes = file.subarray(mark.length);
  const text = Buffer.from(bytes).toString('latin1');
  const document = parse(text, { sourceCodeLocationInfo: true });
  const all = elementsIn(document).filter(({ namespaceURI }) => namespaceURI === spec.NS.HTML);
  const named = (...names: readonly string[]) => all.filter(({ tagName }) => names.includes(tagName));
  const card = oneCard(named('job-card'), bytes);
  const src = attributeOf(card, 'src');
  const [html, head] = ['html', 'head'].map((name) => named(name)[0]!) as [Element, Element];
  const doctype = document.childNodes.find(({ nodeName }) => nodeName === '#documentType');
  const start = doctype?.sourceCodeLocation?.endOffset ?? 0;
  return {
    mark,
    bytes,
    html,
    card,
    beside: named('job-faq-accordion', 'apply-button').filter(
      (it) => src !== undefined && attributeOf(it, 'src') === src,
    ),
    preloads: named('link').filter(
      (it) =>
        src !== undefined && attributeOf(it, 'rel')?.toLowerCase() === 'preload' && attributeOf(it, 'href') === src,
    ),
    title: named('title')[0],
    metas: named('meta'),
    links: named('link'),
    baseHref: named('base')
      .map((base) => attributeOf(base, 'href'))
      .find((href) => href !== undefined),
    start,
    end: linesAt(text, endOf(head, html, start), head),
  };
};
