/** Our elements in a page: what each asks for, and what an earlier run has left in it. */
import { isUtf8 } from 'node:buffer';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { tagIn } from '../../posting/language.ts';
import { attributeOf, isElement, placeOf, type Element, type Page } from '../html/page.ts';
import { isTag, type Asked, type Tag } from './tags.ts';

/** An element that can be prerendered. */
export interface Found {
  readonly element: Element;
  readonly asked: Asked;
  /** The address of its posting, or list, as it is written; without one it is a link of its own. */
  readonly src?: string;
  /** What an earlier run has put there. */
  readonly former: readonly Element[];
  /** Whether its `lang` is an earlier run's. */
  readonly hasOurLang: boolean;
}

/** The page is read a byte for a character: what is UTF-8 is read as that. */
export const readable = (value: string): string => {
  const bytes = Buffer.from(value, 'latin1');
  const isBytes = /[\x80-\xff]/.test(value) && !/[^\0-\xff]/.test(value);
  return isBytes && isUtf8(bytes) ? bytes.toString() : value;
};

/** Marks the tree of an element whose `lang` was written with it. */
export const OUR_LANG = 'data-lang';

/** Whether it stands there as it is written: what is not closed is repeated by parsers, and moved. */
const isWrittenIn = ({ sourceCodeLocation: place }: Element, element: Element): boolean => {
  const { startTag, endTag } = placeOf(element);
  return (
    !!place?.endTag && place.startOffset >= startTag!.endOffset && place.endOffset <= (endTag?.startOffset ?? Infinity)
  );
};

/** Ours are the tree, and all that stands in the slot that there is none of. */
const formerIn = (element: Element): readonly Element[] =>
  element.childNodes
    .filter(isElement)
    .filter(
      (child) =>
        isWrittenIn(child, element) &&
        (attributeOf(child, 'slot') === 'text' ||
          (child.tagName === 'template' && attributeOf(child, 'shadowrootmode') !== undefined)),
    );

/** An element and all that it stands in. */
export const upFrom = function* (node: Tree.Node | null): Generator<Element> {
  for (let at = node; at; at = 'parentNode' in at ? at.parentNode : null) if (isElement(at)) yield at;
};

const hasOurLang = (element: Element): boolean =>
  isTag(element.tagName) && formerIn(element).some((child) => attributeOf(child, OUR_LANG) !== undefined);

/** As the page says, whatever an earlier run has said in it. */
const langAround = (node: Tree.Node | null): string => {
  for (const element of upFrom(node)) {
    const lang = hasOurLang(element) ? undefined : attributeOf(element, 'lang');
    if (lang !== undefined) return tagIn(lang);
  }
  return '';
};

/** What a tree depends on: elements that differ in nothing else have the same. */
const COUNTS: ReadonlySet<string> = new Set([
  ...['layout', 'heading-level', 'theme', 'images', 'target', 'apply-params', 'href', 'exclusive', 'structured-data'],
  ...['without-faq', 'without-apply', 'without-contact'],
  ...['search', 'search-src', 'filters', 'group-by', 'sort', 'page-size', 'aria-label'],
]);

const foundOf = (element: Element): Found | undefined => {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, readable(value)]));
  const { src, href } = attributes;
  const tag = element.tagName as Tag;
  if (src === undefined && (tag !== 'apply-button' || href === undefined)) return undefined;
  const asked = Object.fromEntries(Object.entries(attributes).filter(([name]) => COUNTS.has(name)));
  return {
    ...{ element, asked: { tag, attributes: asked, lang: langAround(element) } },
    ...{ former: formerIn(element), hasOurLang: hasOurLang(element) },
    ...(src !== undefined && { src }),
  };
};

/** A feed, or other XML, that is named as pages are, as in exports of a site: a browser makes no elements of what it quotes. */
const isXml = ({ text, document }: Page): boolean =>
  text.startsWith('<?xml') && !document.childNodes.some((node) => isElement(node) && node.sourceCodeLocation);

/** All but those in templates, those that a script hands their posting, and those in what an earlier run has written. */
export const foundIn = (page: Page): readonly Found[] => {
  if (isXml(page)) return [];
  const found = page.elements.filter(({ tagName }) => isTag(tagName)).flatMap((element) => foundOf(element) ?? []);
  const gone = new Set(found.flatMap(({ former }) => former));
  return found.filter(({ element }) => ![...upFrom(element)].some((it) => gone.has(it)));
};

/** What a page says around an element. */
export const langOfPage = ({ element }: Found): string => langAround(element.parentNode);

/** Whether a publisher's children are shown beside the posting: they are in the language of the page. */
export const hasShownChildren = ({ element, former }: Found): boolean =>
  element.childNodes.some(
    (child) => isElement(child) && !former.includes(child) && attributeOf(child, 'slot') !== undefined,
  );
