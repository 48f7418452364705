/** One page: what is written into the elements of it. Every other byte stays. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Finding } from '../../posting/finding.ts';
import { primaryOf } from '../../posting/language.ts';
import { remove, removeAttribute, setAttribute, splice, type Edit } from '../html/edit.ts';
import { attributeOf, isElement, isUnclosed, placeOf, positionOf, readPage, type Page } from '../html/page.ts';
import type { Drawer, Drawn } from './drawn.ts';
import { foundIn, hasShownChildren, langOfPage, OUR_LANG, upFrom, type Found } from './elements.ts';
import type { Site } from './site.ts';
import { isTag } from './tags.ts';

/** An element, and the address of its posting. */
export interface Addressed extends Found {
  readonly url: string | undefined;
}

export interface PageOptions {
  /** Whether the words stand in the page, too. */
  readonly text: boolean;
  /** Whether the posting stands in the page for search engines, where its element asks for that. */
  readonly jsonLd: boolean;
}

export interface Prerendered {
  readonly bytes: Uint8Array;
  /** How many elements were prerendered. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** What is written into an element. */
interface Writing {
  readonly found: Addressed;
  readonly drawn: Drawn;
  readonly hasText: boolean;
  readonly json: string;
}

const findingAt = (
  { element }: Found,
  page: Page,
  { level = 'error', ...said }: Pick<Finding, 'expected' | 'found' | 'mend'> & Partial<Pick<Finding, 'level'>>,
): Finding => ({ level, path: `<${element.tagName}>`, ...said, ...positionOf(element, page.bytes) });

const scriptOf = (json: string): string =>
  json && `<script slot="text" type="application/ld+json" data-job-posting>${json}</script>`;

/** The edits of one element: what an earlier run has left goes. */
const editsOf = ({ found, drawn, hasText, json }: Writing, page: Page, around: (html: string) => string): Edit[] => {
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
const withoutHarm = (all: readonly Writing[], page: Page): readonly Writing[] => {
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

export class Prerenderer {
  readonly #site: Site;
  readonly #drawer: Drawer;
  readonly #options: PageOptions;

  constructor(site: Site, drawer: Drawer, options: PageOptions) {
    this.#site = site;
    this.#drawer = drawer;
    this.#options = options;
  }

  /**
   * @param file the bytes of the page
   * @param base the address that the page resolves by
   */
  prerender(page: Page, all: readonly Addressed[], base: string): Prerendered {
    const findings: Finding[] = [];
    const writings = all.flatMap((found): Writing[] => {
      if (isUnclosed(found.element, page.bytes)) {
        const { tag } = found.asked;
        const said = { expected: `<${tag}></${tag}>`, found: '/>', mend: `Write <${tag} …></${tag}>.` };
        findings.push(findingAt(found, page, said));
        return [];
      }
      const drawn = this.#drawer.drawn(found.asked, found.url, base);
      if (drawn === 'draft') {
        const said = { expected: 'a posting that is open or closed', found: 'a draft, which is not shown', mend: '' };
        findings.push(findingAt(found, page, { ...said, level: 'advice' }));
        return [];
      }
      if (!('problem' in drawn)) return [{ found, drawn, hasText: this.#options.text && drawn.text !== '', json: '' }];
      findings.push(findingAt(found, page, drawn.problem));
      return [];
    });
    const harmless = writings.length ? withoutHarm(this.#withData(writings, page, findings), page) : [];
    harmless.forEach(({ found, hasText }, place) => {
      if (hasText === writings[place]!.hasText) return;
      const said = { expected: 'a place for paragraphs', found: 'one within a line', mend: IN_LINE };
      findings.push(findingAt(found, page, { ...said, level: 'warning' }));
    });
    const edits = harmless.flatMap((it) => editsOf(it, page, (html) => this.#site.withRelative(html, base)));
    const bytes = edits.length
      ? Buffer.concat([page.mark, splice(page.bytes, edits)])
      : page.mark.length
        ? Buffer.concat([page.mark, page.bytes])
        : page.bytes;
    return { bytes, count: harmless.length, findings };
  }

  /** One posting in a page is for search engines; what keeps it from that is said. */
  #withData(writings: readonly Writing[], page: Page, findings: Finding[]): readonly Writing[] {
    if (!this.#options.jsonLd) return writings;
    let isTaken = false;
    return writings.map((it) => {
      const { found, drawn } = it;
      const { 'structured-data': wanted } = found.asked.attributes;
      if (!drawn.data) return it;
      const tell = (said: Pick<Finding, 'expected' | 'found' | 'mend'>): Writing => {
        findings.push(findingAt(found, page, { ...said, level: 'warning' }));
        return it;
      };
      if (isTaken)
        return tell({
          expected: 'structured-data on one <job-card> of a page',
          found: 'a second one',
          mend: 'leave it on the posting that the page is about',
        });
      if (wanted !== 'any' && !this.#site.isOwn(found.url!))
        return tell({
          expected: 'a posting of this site for search engines',
          found: `one of ${new URL(found.url!).origin}`,
          mend: 'structured-data="any" takes it all the same',
        });
      if ('missing' in drawn.data)
        return tell({
          expected: `${drawn.data.missing.join(', ')} in the posting, for search engines`,
          found: 'none',
          mend: 'without it there is no structured data',
        });
      isTaken = true;
      return { ...it, json: drawn.data.json };
    });
  }
}

const IN_LINE =
  'move the element out of the <p> or <a> (in Markdown, give its start tag a line of its own); its words for other readers are left out';
