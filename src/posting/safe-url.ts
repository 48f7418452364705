/** Which addresses may become a link, a request or an image: the one place that decides it. */

const MAX_LENGTH = 2048;

/** What is relative to a browser, and nothing to anybody else. */
const NO_ADDRESS = /^(\W?www\.|https?[^\w:]*\/\/|[^/?#:]*[&@]|[^?#]*:\/\/)/i;

/** What is relative to nothing. */
const ABSOLUTE = /^https?:\/\//i;

/**
 * Of addresses as a browser writes them. No user info, and no `%` in the name of a host: some engines escape what can't be in
 * one instead of refusing it.
 */
const ALLOWED = /^(mailto:|tel:|https?:\/\/(?!https?[:/])[^%@/]*\/)/;

/**
 * Resolves an address and returns it absolute, or `undefined` where it must not become a link.
 *
 * Refused: nothing at all; every scheme but `https:`, `http:`, `mailto:` and `tel:`; what does not parse; user info, which
 * disguises the host; more than 2,048 characters; a scheme in place of the host (`https://https://…`); and a relative
 * address that nobody meant as one: a first segment that holds `&` (`javascript&#58;…`, an escaped scheme) or `@` (an e-mail address), or begins with `www.` or `https//`; and
 * one with an address inside, as in `“https://…”` or `[Apply](https://…)`. `&amp;`, which nobody means either, is `&`.
 *
 * @param href as written by an author
 * @param base absolute URL that relative addresses are resolved against: the posting's own, never the page's
 */
export const safeUrl = (href: string, base: string): string | undefined => {
  const address = href.trim().replaceAll('&amp;', '&');
  if (!address || href.length > MAX_LENGTH) return undefined;
  if (!ABSOLUTE.test(address) && !URL.canParse(address) && NO_ADDRESS.test(address)) return undefined;
  try {
    const { href: absolute } = new URL(address, base);
    return ALLOWED.test(absolute) ? absolute : undefined;
  } catch {
    return undefined;
  }
};
