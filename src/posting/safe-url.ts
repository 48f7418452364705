/** Which addresses may become a link, a request or an image: the one place that decides it. */

const LINK_PROTOCOLS = ['https:', 'http:', 'mailto:', 'tel:'];
const MAX_LENGTH = 2048;

/**
 * Resolves an address and returns it absolute, or `undefined` where it must not become a link.
 *
 * Refused: nothing at all; every scheme but `https:`, `http:`, `mailto:` and `tel:`; what does not parse; user info, which
 * disguises the host; more than 2,048 characters; and a relative address that nobody meant as one: its first segment
 * holds `&` (`javascript&#58;…`, an escaped scheme) or `@` (an e-mail address), or begins with `www.`.
 *
 * @param href as written by an author
 * @param base absolute URL that relative addresses are resolved against: the posting's own, never the page's
 */
export const safeUrl = (href: string, base: string): string | undefined => {
  if (!href.trim() || href.length > MAX_LENGTH || /^(www\.|[^/?#:]*[&@])/i.test(href) || !URL.canParse(href, base))
    return undefined;
  const url = new URL(href, base);
  // some engines escape what can't be in a host's name instead of refusing it
  const allowed =
    LINK_PROTOCOLS.includes(url.protocol) && !url.username && !url.password && !url.hostname.includes('%');
  return allowed ? url.href : undefined;
};
