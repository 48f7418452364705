/** A publisher's page as a template: where in its bytes what differs from posting to posting stands. */
import {
  attributeOf,
  baseHrefOf,
  isElement,
  isUnclosed,
  PageError,
  placeOf,
  positionOf,
  readPage,
  type Element,
} from '../../html/page.ts';

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

/** @throws PageError */
const oneCard = (cards: readonly Element[], bytes: Uint8Array): Element => {
  const [card, second] = cards;
  const at = (element: Element, expected: string, found: string): never => {
    const { line, column } = positionOf(element, bytes);
    throw new PageError(expected, found, line, column);
  };
  if (!card) throw new PageError('one <job-card>', 'none');
  if (second) {
    const first = placeOf(card).startLine;
    return at(second, 'one <job-card>', `a second one; the first is in line ${first}`);
  }
  return isUnclosed(card, bytes) ? at(card, '<job-card></job-card>', '/>') : card;
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

/** @throws PageError where it has no card, or several */
export const readTemplate = (file: Uint8Array): Template => {
  const page = readPage(file);
  const { mark, bytes, text, document, elements } = page;
  const named = (...names: readonly string[]) => elements.filter(({ tagName }) => names.includes(tagName));
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
    baseHref: baseHrefOf(page),
    start,
    end: linesAt(text, endOf(head, html, start), head),
  };
};
