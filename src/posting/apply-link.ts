/**
 * The address behind "Apply": sources of parameters are merged, never overwritten, so that campaigns and
 * referrers reach the hiring system.
 */
import { pageParameters, readQuery } from './parameters.ts';

/** Where parameters come from, the stronger first. */
export interface ApplyParameters {
  /** Query string of the embed, as in `utm_source=acme`. */
  readonly embed: string;
  /** The posting's own `apply.params`. */
  readonly posting: Readonly<Record<string, string>>;
  /** Address of the page, whose route behind `#` may have a query too, or a query. */
  readonly page: string;
  /** Names of the page's parameters that are passed on; a `*` at the end stands for any rest. */
  readonly forward: readonly string[];
}

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/**
 * Adds parameters to an apply link. Those already in it win, then the embed's, the posting's, and the
 * page's that `forward` allows. Repeats within one source are kept; the link's own query and fragment stay
 * as they are written. A link that is not http(s) is returned unchanged, and so is any where the browser can't read parameters.
 *
 * @param url absolute address
 */
export const applyLink = (url: string, { embed, posting, page, forward }: ApplyParameters): string => {
  if (!url.startsWith('http')) return url;
  try {
    const link = new URL(url);
    const taken = new Set(readQuery(link.search).map(([name]) => name));
    const added = new URLSearchParams();
    const forwarded = pageParameters(page).filter(([name]) => forward.some((pattern) => matches(name, pattern)));
    for (const source of [readQuery(embed), Object.entries(posting), forwarded]) {
      const names = source.map(([name]) => name);
      for (const [name, value] of source) if (!taken.has(name)) added.append(name, value);
      for (const name of names) taken.add(name);
    }
    // appended as text: searchParams would rewrite what the hiring system wrote
    const query = `${added}`;
    if (query) link.search += `${link.search ? '&' : '?'}${query}`;
    return link.href;
  } catch {
    return url;
  }
};
