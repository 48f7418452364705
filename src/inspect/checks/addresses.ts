/** What a browser takes for an address, and nobody means as one: words, forms that are not filled in, several at once. */
import { isHostOrFile } from '../meant/addresses.ts';

/** What is to be done about a value that is no address. */
export interface Doubt {
  readonly mend: string;
  /** Whether it leads nowhere for certain. */
  readonly isCertain: boolean;
}

const WHOLE = 'write the whole address, as in "https://…"';

/** `https://example.com, https://example.org`; behind a `?` an address may stand. */
const SEVERAL = /^[^?#]*[\s,;|]https?:\/\//i;
/** What programs fill in, and what was cut off where it was copied. */
const UNFILLED = /\{\{|\}\}|\$\{|<%|%>|<\w[^<>]*>|\[\[\w|%(?![A-F\d]{2})[A-Z_]{3,}%|^[^?#]*…|^[^?#]*\.{3,}$/;
/** Names that end so are of files: `My application.pdf`. */
const FILE =
  /\.(?:x?html?|php\d?|aspx?|jspx?|cgi|cfm|pdf|docx?|odt|rtf|txt|pages|jpe?g|jfif|png|gif|webp|avif|svg|bmp|ico|tiff?|heic|json|xml)$/i;
/** `n.a.`, `t.b.d.`, `k. A.`, and full stops. */
const NOT_KNOWN = /^(?:\p{L}\.\s?){1,4}\p{L}?\.?$|^n\s?\/\s?a\.?$|^[^./?#]+\.+$/iu;
/** Signs that lead to a folder, and to nothing. */
const UP = /^(?:\.{0,2}\/)*\.{0,2}$/;

/** Whether what is relative to a browser is a word or a sentence. */
const isWords = (text: string): boolean => {
  const [path = ''] = text.split(/[?#]/, 1);
  if (FILE.test(path) || (!path && !/^\?+$/.test(text))) return false;
  if (NOT_KNOWN.test(text) || /["<>[\]{}|“”„«»「」]/.test(path) || !/[./?#]/.test(text)) return true;
  if (!/[\p{L}\p{N}]/u.test(path)) return !UP.test(path) || /^\?+$/.test(text);
  return /\s/.test(text) && (!text.includes('/') || /\s\/|\/\s/.test(path) || /^[^/]*\s[^/]*\s[^/]*\//.test(path));
};

/** Whether no host has such a name. A name without a point may be one at home. */
const isNoHost = (text: string): boolean => /^https?:/i.test(text) && /[^\w.[\]:-]|\.\./.test(new URL(text).hostname);

/** @param written what `parse` takes as an address */
export const doubtOf = (written: string): Doubt | undefined => {
  const text = written.trim();
  const none = (mend: string): Doubt => ({ mend, isCertain: true });
  if (SEVERAL.test(text)) return none('write one address, as in "https://…"');
  if (UNFILLED.test(text)) return none(WHOLE);
  if (/^mailto:[^@]*$/i.test(text)) return none('write the whole address, as in "mailto:jobs@example.com"');
  if (/^tel:\P{Nd}*$/iu.test(text)) return none('write the whole number, as in "tel:+4681234567"');
  if (URL.canParse(text)) return isNoHost(text) ? none(WHOLE) : undefined;
  if (isWords(text)) return none(WHOLE);
  return isHostOrFile(text) ? { mend: WHOLE, isCertain: false } : undefined;
};
