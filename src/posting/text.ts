/** Text as authors write it, made safe to render: tidied, capped, and marked as Markdown, HTML or plain. */

/**
 * A text of a parsed posting: CommonMark, HTML from a hiring system, or plain paragraphs
 * (Markdown that would be too costly to parse).
 */
export type Text = { readonly markdown: string } | { readonly html: string } | { readonly plain: string };

/** A text as it stands in a posting file: Markdown, its lines, or HTML. */
export type TextInput = string | string[] | { html: string };

const MAX_MARKDOWN = 15_000; // characters
const MAX_HTML = 200_000; // characters
const MAX_DELIMITER_SHARE = 0.15; // of a text of more than 1,000 characters
const MAX_NESTING = 20; // quote and list marks that open one line

/**
 * Replaces lone surrogates and cuts runs of more than eight combining marks on one base, which can keep a
 * browser's layout busy for seconds.
 */
export const tidy = (value: string): string => value.toWellFormed().replace(/(\p{M}{8})\p{M}+/gu, '$1');

/** Markdown that could keep a parser busy for seconds: too long, nearly all delimiters, or nested too deep. */
const isCostly = (markdown: string): boolean => {
  if (markdown.length > MAX_MARKDOWN) return true;
  const delimiters = markdown.length > 1000 ? (markdown.match(/[*_\\`~[\]<>]/g)?.length ?? 0) : 0;
  return (
    delimiters > markdown.length * MAX_DELIMITER_SHARE ||
    new RegExp(`^(?:\\s*(?:>|[-*+]\\s|\\d{1,9}[.)]\\s)){${MAX_NESTING + 1}}`, 'm').test(markdown)
  );
};

/** Turns a text as written into one that can be rendered. Nothing is dropped: what is too costly becomes plain. */
export const toText = (input: TextInput): Text => {
  if (typeof input === 'object' && 'html' in input) {
    const html = tidy(input.html);
    return html.length > MAX_HTML ? { plain: html.replace(/<[^>]*>/g, ' ') } : { html };
  }
  const markdown = tidy(typeof input === 'string' ? input : input.join('\n'));
  return isCostly(markdown) ? { plain: markdown } : { markdown };
};

/** The characters an author wrote, whatever the form. */
export const sourceOf = (text: Text): string =>
  'markdown' in text ? text.markdown : 'html' in text ? text.html : text.plain;

/** Whether Markdown holds HTML, which is shown as text (`<br>` and what stands in code aside). */
export const hasHtml = (text: Text): boolean =>
  'markdown' in text && /<(?!br\s*\/?>)\/?[a-z][\w-]*(\s[^<>]*)?>/i.test(text.markdown.replace(/`[^`]*`/g, ''));
