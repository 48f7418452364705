/** Pictures that are requested only where the page says so. */
import { advice, type Inspected } from '../findings.ts';
import { valueAt } from '../path.ts';
import type { Rules } from '../rules.ts';
import { inlineOf, type Reading } from '../texts/reading.ts';

/** Of a file that is validated nobody knows where it will stand. */
const isElsewhere = (address: string, url: string): boolean =>
  /^https?:/.test(address) && new URL(address).origin !== new URL(url).origin;

const IMG = /<img\s[^<>]{0,500}?\bsrc\s*=\s*["']?([^"'\s<>]+)/gi;

export const picturesElsewhere = (
  data: unknown,
  readings: readonly Reading[],
  url: string,
  { fields: { url: link }, decode }: Rules,
): Inspected[] => {
  const check = (path: string, src: string): Inspected[] => {
    const address = link.read!(src.replace(/&#?\w+;/g, decode), url);
    if (!address || !isElsewhere(address, url)) return [];
    const mend = address.startsWith('https:')
      ? 'put it beside the file, or write images="any" on the element'
      : 'put it beside the file, or write https: and images="any" on the element';
    return [
      advice(
        path,
        'a picture of the posting’s own server: another’s is not shown by default',
        JSON.stringify(src),
        mend,
      ),
    ];
  };
  return [
    ...['image.src', 'contact.image.src'].flatMap((path) => {
      const src = valueAt(data, path.split('.'));
      return typeof src === 'string' ? check(path, src) : [];
    }),
    ...readings.flatMap(({ isHtml, source, pathOf, blocks }) => {
      if (isHtml) return Array.from(source.matchAll(IMG)).flatMap(([, src]) => check(pathOf(''), src!));
      // one of the posting's own server has a relative address
      if (!source.includes('![') || !source.includes('//')) return [];
      return blocks().flatMap(({ token, at }) =>
        inlineOf(token, 'image').flatMap(({ href = '' }) => check(pathOf(href, at), href)),
      );
    }),
  ];
};
