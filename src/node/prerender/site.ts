/**
 * Where the files of a site stand on the web, as far as that is known: with a base each has its address; without one an address
 * that stands for it, below `HERE`, by which what is relative is resolved.
 */
import { relative, resolve, sep } from 'node:path';
import { escapedPath, HERE, SERVER } from '../../found/address.ts';
import { isInside } from '../paths.ts';

export interface SiteOptions {
  /** The folder that is served as `/`, or at `base`. */
  readonly root: string;
  /** Absolute address of that folder, with a slash at its end. */
  readonly base?: string | undefined;
  /** Whether it is all that is served: what lies outside then is nobody's to read. */
  readonly isWhole: boolean;
}

/** A path that an address names; one with a lone `%`, or a NUL, names none. */
const decoded = (path: string): string | undefined => {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
};

export class Site {
  readonly #root: string;
  readonly #hasBase: boolean;
  readonly #isWhole: boolean;
  /** The folder that addresses begin at, and its address. */
  readonly #folder: string;
  readonly #prefix: string;

  constructor({ root, base, isWhole }: SiteOptions) {
    this.#isWhole = isWhole;
    this.#root = resolve(root);
    this.#hasBase = base !== undefined;
    this.#folder = base === undefined ? resolve('/') : this.#root;
    this.#prefix = base ?? HERE;
  }

  /** The address of a file; `undefined` where it is not served. */
  urlOf(file: string): string | undefined {
    const path = resolve(file);
    return isInside(path, this.#folder)
      ? this.#prefix + escapedPath(relative(this.#folder, path).split(sep).join('/'))
      : undefined;
  }

  /**
   * Resolves an address of a page. Without a base, what begins with a slash is one of the root's files.
   *
   * @param base what the page resolves by
   */
  resolved(address: string, base: string): string | undefined {
    if (!URL.canParse(address, base)) return undefined;
    const { href, pathname, search } = new URL(address, base);
    if (this.#hasBase || !href.startsWith(SERVER) || href.startsWith(HERE)) return href;
    const path = decoded(pathname.slice(1));
    const url = path === undefined ? undefined : this.urlOf(resolve(this.#root, path));
    return url && url + (pathname.endsWith('/') && !url.endsWith('/') ? '/' : '') + search;
  }

  /** The file at an address; `undefined` where it is another server's, or the rest of this one's. */
  fileOf(url: string): string | undefined {
    const { pathname } = new URL(url);
    const path = url.startsWith(this.#prefix)
      ? decoded(pathname.slice(new URL(this.#prefix).pathname.length))
      : undefined;
    const file = path === undefined ? undefined : resolve(this.#folder, path);
    return file !== undefined && this.#isWhole && !isInside(file, this.#root) ? undefined : file;
  }

  /** Whether an address is of the server that the pages are on. */
  isOwn(url: string): boolean {
    return new URL(url).origin === new URL(this.#prefix).origin;
  }

  /** An address as others can follow it; `undefined` where without a base nobody knows it. */
  absolute(url: string): string | undefined {
    return url.startsWith(SERVER) ? undefined : url;
  }

  /**
   * HTML in which each address of this server is relative to a page: the site may then stand anywhere.
   *
   * @param from what the page resolves by
   */
  withRelative(html: string, from: string): string {
    if (!from.startsWith(this.#prefix)) return html;
    const { origin } = new URL(this.#prefix);
    return html.replace(ADDRESS, (all, name: string, address: string) => {
      if (address.startsWith(this.#prefix)) return `${name}="${relativeTo(address, from, this.#prefix)}"`;
      return address.startsWith(`${origin}/`) ? `${name}="${address.slice(origin.length)}"` : all;
    });
  }
}

/** As templates write it: what stands in words has no such quotation marks. */
const ADDRESS = /\b(href|src)="(https?:[^"]*)"/g;

/** @param prefix the address of the folder that both lie in */
const relativeTo = (address: string, from: string, prefix: string): string => {
  const [path, rest] = [address.slice(prefix.length).replace(/[?#][^]*$/, ''), /[?#][^]*$/.exec(address)?.[0] ?? ''];
  const [own, page] = [
    path.split('/'),
    from
      .slice(prefix.length)
      .replace(/[?#][^]*$/, '')
      .split('/'),
  ];
  let same = 0;
  while (same < Math.min(own.length, page.length) - 1 && own[same] === page[same]) same++;
  const way = '../'.repeat(page.length - 1 - same) + own.slice(same).join('/');
  // a colon in the first part would make a scheme of it, two slashes a host, and nothing at all is the page
  return (/^[^/]*:|^\/|^$/.test(way) ? `./${way}` : way) + rest;
};
