/** Where the pages of a posting are: one for each language, below the output folder, and perhaps one of its own elsewhere. */
import { addressOf, linkOf } from './address.ts';
import type { Dated, Entry } from './entry.ts';

/** What some disk or server does not take in a name, or takes for something else; and `~`, which stands around a code. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}~%"#*/:<>?\\|]|^[.\s]|[.\s]$/gu;
/** What Windows takes for a device, whatever its ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MOST = 200; // bytes; disks take 255

const code = (char: string): string => `~${char.codePointAt(0)!.toString(16).toUpperCase()}~`;

/**
 * An id as the name of a folder, on any disk. Different ids have different names, but for those that differ in capitals alone,
 * or in what is beyond the first 200 bytes.
 */
export const nameOf = (id: string): string => {
  const safe = id.replace(UNSAFE, code);
  const name = DEVICE.test(safe) ? code(safe[0]!) + safe.slice(1) : safe;
  let bytes = 0;
  let end = 0;
  for (const char of name) {
    bytes += encodeURIComponent(char).replace(/%../g, '.').length;
    if (bytes > MOST) break;
    end += char.length;
  }
  return name.slice(0, end);
};

/** The files of a posting's pages, by language: `<id>/index.html` in its own, `<lang>/<id>/index.html` in each further one. */
export const pagesOf = ({ id, lang, texts }: Entry): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(texts).map((key) => [key, `${key === lang ? '' : `${key}/`}${nameOf(id)}/index.html`]),
  );

/**
 * The addresses at which a posting is read, by language: in its own that of the page that its file names, else of the page
 * that was built.
 *
 * @param base address of the output folder; without it those below it are relative
 */
export const addressesOf = ({ lang, texts, url, page = {} }: Dated, base?: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(texts).flatMap((key) => {
      const address =
        key === lang && url ? linkOf(url, base) : page[key] === undefined ? undefined : addressOf(page[key], base);
      return address === undefined ? [] : [[key, address]];
    }),
  );
