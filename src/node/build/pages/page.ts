/** The pages of a posting: a publisher's template, in which card and head are set; every other byte is the publisher's. */
import { addressOf } from '../../../found/address.ts';
import type { Dated } from '../../../found/entry.ts';
import { headOf, type HeadOptions, type HeadTag } from '../../../found/head.ts';
import { pagesOf } from '../../../found/pages.ts';
import { directionOf } from '../../../templates/language.ts';
import { pair, remove, setAttribute, splice, written, type Edit } from '../../html/edit.ts';
import { attributeOf, placeOf, PageError, type Element } from '../../html/page.ts';
import type { Template } from './template.ts';

/** The page's language, and its direction where that is not the usual one or is said already. */
const languageEdits = ({ html, start }: Template, lang: string): Edit[] => {
  if (!lang) return [];
  const dir = directionOf(lang);
  const says = (name: string) => attributeOf(html, name) !== undefined;
  const attributes = [
    ['lang', lang] as const,
    ...(dir === 'rtl' || says('dir') ? [['dir', dir] as const] : []),
    ...(says('xml:lang') ? [['xml:lang', lang] as const] : []),
  ];
  return html.sourceCodeLocation
    ? attributes.map(([name, value]) => setAttribute(html, name, value))
    : [{ start, end: start, text: `<html ${attributes.map(([name, value]) => pair(name, value)).join(' ')}>` }];
};

/** Whether what begins with a slash is of another host: the one that `<base>` names. */
const leadsAway = (baseHref: string, base: string): boolean =>
  URL.canParse(baseHref, base) && new URL(baseHref, base).origin !== new URL(base).origin;

/** The address of the built file, from a page. */
const srcOf = ({ baseHref }: Template, { src }: Dated, page: string, base?: string): string => {
  if (base) {
    const address = addressOf(src, base);
    const { pathname } = new URL(address);
    // what begins with two slashes names a host
    return pathname.startsWith('//') || (baseHref !== undefined && leadsAway(baseHref, base)) ? address : pathname;
  }
  if (baseHref !== undefined)
    throw new PageError('--base', `<base href="${baseHref}"> in the template, which moves relative addresses`);
  return '../'.repeat(page.split('/').length - 1) + addressOf(src);
};

const words = (value: string | undefined): readonly string[] => value?.toLowerCase().split(/\s+/) ?? [];

const isSame = (tag: HeadTag, element: Element): boolean => {
  if (tag.element === 'meta')
    return [attributeOf(element, 'property'), attributeOf(element, 'name')].some((it) => it?.toLowerCase() === tag.key);
  const hreflang = attributeOf(element, 'hreflang')?.toLowerCase();
  return (
    words(attributeOf(element, 'rel')).includes(tag.key) &&
    (tag.hreflang === '*' ? hreflang !== undefined : tag.hreflang?.toLowerCase() === hreflang)
  );
};

const tagText = ({ element, key, hreflang, value = '' }: HeadTag): string => {
  if (element === 'title') return `<title>${written(value)}</title>`;
  if (element === 'meta')
    return `<meta ${pair(key.startsWith('og:') ? 'property' : 'name', key)} ${pair('content', value)}>`;
  return `<link ${pair('rel', key)} ${hreflang ? `${pair('hreflang', hreflang)} ` : ''}${pair('href', value)}>`;
};

/** What there is gets its value, what is another page's goes, what is missing comes at the end of the head. */
const headEdits = ({ title, metas, links, end }: Template, tags: readonly HeadTag[]): Edit[] => {
  const missing: string[] = [];
  const done = new Set<Element>();
  const edits = tags.flatMap((tag): Edit[] => {
    const { element, value } = tag;
    if (element === 'title' && title) {
      const { startTag, endTag } = placeOf(title);
      return [{ start: startTag!.endOffset, end: endTag!.startOffset, text: written(value!) }];
    }
    const there = (element === 'meta' ? metas : element === 'link' ? links : []).filter(
      (it) => !done.has(it) && isSame(tag, it),
    );
    there.forEach((it) => done.add(it));
    if (!there.length && value !== undefined) missing.push(tagText(tag));
    return there.map((it) =>
      value === undefined ? remove(it) : setAttribute(it, element === 'meta' ? 'content' : 'href', value),
    );
  });
  const text = missing.map((tag) => `${end.before}${tag}${end.after}`).join('');
  return [...edits, { start: end.at, end: end.at, text }];
};

/**
 * A posting's page in one language.
 *
 * @throws PageError where the template needs a base, and there is none
 */
export const pageOf = (template: Template, entry: Dated, lang: string, options: HeadOptions): Uint8Array => {
  const { mark, bytes, card, beside, preloads } = template;
  const src = srcOf(template, entry, pagesOf(entry)[lang]!, options.base);
  const edits = [
    ...languageEdits(template, lang),
    ...headEdits(template, headOf(entry, lang, options)),
    ...[card, ...beside].map((element) => setAttribute(element, 'src', src)),
    ...preloads.map((link) => setAttribute(link, 'href', src)),
    ...(lang ? [setAttribute(card, 'lang', lang)] : []),
  ];
  return Buffer.concat([mark, splice(bytes, edits)]);
};

/** All pages of a posting, by their paths below the output folder. */
export const pageFiles = (template: Template, entry: Dated, options: HeadOptions): Map<string, Uint8Array> => {
  const page = pagesOf(entry);
  return new Map(
    Object.entries(page).map(([lang, path]) => [path, pageOf(template, { ...entry, page }, lang, options)]),
  );
};
