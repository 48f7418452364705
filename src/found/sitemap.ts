/**
 * The sitemap: the pages of postings, with what they are in other languages.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
import { addressOf } from './address.ts';
import type { Dated } from './entry.ts';
import { addressesOf } from './pages.ts';
import { element, xmlFile, type Element } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The most that one file may hold, and the most characters of an address. */
const MOST_ADDRESSES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;
const MOST_LENGTH = 2048;
/** What stands around the addresses. */
const FRAME_BYTES = 1024;

const withoutFragment = (address: string): string => address.replace(/#.*/, '');

/** A sitemap lists what lies where it lies itself, or below. */
const mayList = (address: string, base: string): boolean => address.startsWith(base) && address.length < MOST_LENGTH;

/** The elements of one posting, by address. */
const urlsOf = (entry: Dated, base: string): [address: string, url: Element][] => {
  const addresses = Object.entries(addressesOf(entry, base)).map(([lang, it]) => [lang, withoutFragment(it)] as const);
  const own = addresses.find(([lang]) => lang === entry.lang);
  const versions = [...addresses.filter(([lang]) => lang), ...(own ? [['x-default', own[1]] as const] : [])];
  const links =
    addresses.length > 1
      ? versions.map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href }))
      : [];
  return addresses
    .filter(([, address]) => mayList(address, base))
    .map(([, address]) => [
      address,
      element('url', {}, element('loc', {}, address), element('lastmod', {}, entry.modified), ...links),
    ]);
};

/** Parts, each of which is as much as one file may hold. */
const inParts = (urls: Iterable<Element>): Element[][] => {
  const parts: Element[][] = [];
  let bytes = Infinity;
  for (const url of urls) {
    const size = url.xml.length + 1; // addresses are ASCII
    bytes += size;
    if (bytes > MOST_BYTES - FRAME_BYTES || parts.at(-1)!.length === MOST_ADDRESSES) {
      parts.push([]);
      bytes = size;
    }
    parts.at(-1)!.push(url);
  }
  return parts;
};

const urlset = (urls: readonly Element[]): Iterable<string> =>
  xmlFile('urlset', { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, urls);

/**
 * The sitemap, by name: `sitemap.xml`; where that would be too large, `sitemap-1.xml` and on, and `sitemap.xml` lists them.
 * Without a page there is none: an empty one is invalid.
 *
 * @param entries open ones; listed are their pages, and their own `url` where it lies below `base`
 * @param options.base absolute address of the output folder, with a slash at its end
 * @returns the text of each, in parts
 */
export const sitemapFiles = (
  entries: readonly Dated[],
  { base }: { readonly base: string },
): Map<string, Iterable<string>> => {
  const urls = new Map(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((entry) => urlsOf(entry, base)));
  const parts = inParts(urls.values());
  if (parts.length < 2) return new Map(parts.map((part) => ['sitemap.xml', urlset(part)]));
  const files = parts.map((part, index) => [`sitemap-${index + 1}.xml`, urlset(part)] as const);
  const list = files.map(([name]) => element('sitemap', {}, element('loc', {}, addressOf(name, base))));
  return new Map([['sitemap.xml', xmlFile('sitemapindex', { xmlns: NAMESPACE }, list)], ...files]);
};
