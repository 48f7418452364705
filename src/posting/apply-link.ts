/**
 * The address behind "Apply": sources of parameters are merged, never overwritten, so that campaigns and
 * referrers reach the hiring system.
 */

/** Where parameters come from, the stronger first. */
export interface ApplyParameters {
  /** Query string of the embed, as in `utm_source=acme`. */
  readonly embed: string;
  /** The posting's own `apply.params`. */
  readonly posting: Readonly<Record<string, string>>;
  /** Query string of the page. */
  readonly page: string;
  /** Names of the page's parameters that are passed on; a `*` at the end stands for any rest. */
  readonly forward: readonly string[];
}

const matches = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/**
 * Adds parameters to an apply link. Those already in it win, then the embed's, the posting's, and the
 * page's that `forward` allows. Repeats within one source are kept; the link's own query and fragment stay
 * as they are written. A link that is not http(s) is returned unchanged.
 *
 * @param url absolute address
 */
export const applyLink = (url: string, { embed, posting, page, forward }: ApplyParameters): string => {
  const link = new URL(url);
  if (!link.protocol.startsWith('http')) return url;
  const taken = new Set(link.searchParams.keys());
  const added = new URLSearchParams();
  const forwarded = [...new URLSearchParams(page)].filter(([name]) =>
    forward.some((pattern) => matches(name, pattern)),
  );
  for (const source of [[...new URLSearchParams(embed)], Object.entries(posting), forwarded]) {
    const names = source.map(([name]) => name);
    for (const [name, value] of source) if (!taken.has(name)) added.append(name, value);
    for (const name of names) taken.add(name);
  }
  // appended as text: searchParams would rewrite what the hiring system wrote
  if (added.size) link.search += `${link.search ? '&' : '?'}${added}`;
  return link.href;
};
