/** Addresses of what lies below the output folder, and of what posting files refer to. */

/** Stands for the server while it is not known which that is: what begins with a slash lies there. */
export const SERVER = 'https://posting.invalid/';

/**
 * Stands for the output folder while its place on the web is not known: who parses a file takes it, with the file's path,
 * as the address that it came from.
 */
export const HERE = `${SERVER}here/`;

/** @returns a path of files as it stands in an address: each part escaped, the slashes between them kept */
export const escapedPath = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/');

/**
 * The address of a file below the output folder; of a page that is its folder's, the folder.
 *
 * @param path as in `a/b.built.json`, not escaped
 * @param base absolute address of the output folder, with a slash at its end; without it the address is relative to that folder
 */
export const addressOf = (path: string, base = ''): string =>
  `${base}${escapedPath(path.replace(/(^|\/)index\.html$/, '$1'))}` || './';

/** As RFC 3986 has it: browsers leave more as it is, in paths and behind `#`, than those take who read feeds. */
const strict = (address: string): string => {
  const [, origin = '', rest = ''] = /^((?:https?:\/\/[^/?#]*)?)([^]*)$/.exec(address)!;
  return origin + rest.replace(/(?<=#.*)#|%(?![\da-f]{2})|[^\w.~:/?#@!$&'()*+,;=%-]/gi, encodeURIComponent);
};

/**
 * The address that a posting file names: what is relative there lies below `base`, or is relative to the output folder; what
 * begins with a slash lies on the server of `base`.
 */
export const linkOf = (address: string, base = ''): string => {
  if (address.startsWith(SERVER) && !address.startsWith(HERE))
    return (base && new URL(base).origin) + strict(address.slice(SERVER.length - 1));
  if (!address.startsWith(HERE)) return strict(address);
  const path = strict(address.slice(HERE.length));
  // a colon in the first part would make a scheme of it
  return base ? base + path : /^[^/?#]*:|^$|^\//.test(path) ? `./${path}` : path;
};

/** The file below the output folder that an address names, not escaped; any other address as it is. */
export const fileOf = (address: string): string => {
  if (!address.startsWith(HERE)) return address;
  const path = new URL(address).pathname.slice(new URL(HERE).pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone % is no escape
  }
};

/** The address of a picture: of a file below the output folder, or one that is absolute already. */
export const pictureOf = (src: string, base?: string): string =>
  isAbsolute(src) ? linkOf(src, base) : addressOf(src, base);

export const isAbsolute = (address: string): boolean => /^https?:\/\//.test(address);
