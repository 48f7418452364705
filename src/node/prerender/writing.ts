/** What is written into the elements of a page, and where that would do harm. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { primaryOf } from '../../posting/language.ts';
import { remove, removeAttribute, setAttribute, splice, type Edit } from '../html/edit.ts';
import { attributeOf, isElement, placeOf, readPage, type Page } from '../html/page.ts';
import type { Drawn } from './drawn.ts';
import { foundIn, hasShownChildren, langOfPage, OUR_LANG, upFrom, type Found } from './elements.ts';
import { isTag } from './tags.ts';

/** What is written into an element. */
export interface Writing {
  readonly found: Found;
  readonly drawn: Drawn;
  readonly hasText: boolean;
  /** For search engines; '' where there is none. */
  readonly json: string;
}

const scriptOf = (json: string): string =>
  json && `<script slot="text" type="application/ld+json" data-job-posting>${json}</script>`;

/** The edits of one element: what an earlier run has left goes. */
export const editsOf = (
  { found, drawn, hasText, json }: Writing,
  page: Page,
  around: (html: string) => string,
): Edit[] => {
  const { element, former, hasOurLang } = found;
  const at = placeOf(element).startTag!.endOffset;
  const isForeign =
    drawn.lang !== undefined && primaryOf(drawn.lang) !== primaryOf(langOfPage(found)) && !hasShownChildren(found);
  const isOurs = hasOurLang || attributeOf(element, 'lang') === undefined;
  const setsLang = isForeign && isOurs;
  const text = [
    `<template shadowrootmode="open"${setsLang ? ` ${OUR_LANG}` : ''}>${around(drawn.tree)}</template>`,
    hasText ? around(drawn.text) : '',
    scriptOf(json),
  ].join('');
  return [
    ...(setsLang ? [setAttribute(element, 'lang', drawn.lang)] : isOurs ? removeAttribute(element, 'lang', page) : []),
    ...(drawn.isClosed ? [setAttribute(element, 'closed', '')] : removeAttribute(element, 'closed', page)),
    setAttribute(element, 'state', 'ready'),
    { start: at, end: at, text },
    ...former.map(remove),
  ];
};

/** Begins what is no text: no parser leaves a NUL in any. */
const MARK = '\0';

/** The tree of a page but for what a run writes, to compare. */
const outlineOf = (page: Page): string => {
  const former = new Set<Tree.Node>(foundIn(page).flatMap((it) => it.former));
  const parts: string[] = [];
  const left: (Tree.Node | typeof MARK)[] = [page.document];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node === MARK) parts.push(MARK);
    else if ('value' in node) parts.push(node.value);
    else if ('data' in node) parts.push(`${MARK}!${node.data}`);
    else if ('childNodes' in node) {
      if (isElement(node)) parts.push(MARK, node.tagName, isTag(node.tagName) ? '' : JSON.stringify(node.attrs));
      left.push(MARK);
      for (const child of ('content' in node ? node.content : node).childNodes.toReversed())
        if (!former.has(child)) left.push(child);
    }
  }
  return parts.join('');
};

/** What an element is, and what it stands in. */
const placeIn = ({ found: { element } }: Writing): string =>
  [...upFrom(element)].map(({ tagName }) => tagName).join(' ');

/**
 * Where words end what they stand in, as in a paragraph or a link, they would be seen on the page: then they are left out.
 *
 * @returns what is written instead
 */
export const withoutHarm = (all: readonly Writing[], page: Page): readonly Writing[] => {
  const before = outlineOf(page);
  const isHarmless = (some: readonly Writing[]): boolean => {
    // the trees stand in templates, and make no difference
    const edits = some.flatMap((it) => editsOf({ ...it, drawn: { ...it.drawn, tree: '' } }, page, (html) => html));
    return outlineOf(readPage(splice(page.bytes, edits))) === before;
  };
  const harmful = new Set<string>();
  // by halves, and what stands in the like of a place that did harm does so too: a large page is not to be read for each
  const look = (some: readonly Writing[]): void => {
    const left = some.filter((it) => !harmful.has(placeIn(it)));
    if (isHarmless(left)) return;
    if (left.length === 1) harmful.add(placeIn(left[0]!));
    else for (const half of [left.slice(0, left.length >> 1), left.slice(left.length >> 1)]) look(half);
  };
  look(all);
  return all.map((it) => (harmful.has(placeIn(it)) ? { ...it, hasText: false } : it));
};

/** The element as it was before any run: what stood there is shown no more. */
export const clearingOf = ({ element, former, hasOurLang }: Found, page: Page): Edit[] => [
  ...['state', 'closed', ...(hasOurLang ? ['lang'] : [])].flatMap((name) => removeAttribute(element, name, page)),
  ...former.map(remove),
];
