/** Text as authors write it, made safe to render: tidied, capped, and marked as Markdown, HTML or plain. */

/**
 * A text of a parsed posting: CommonMark, HTML from a hiring system, or plain paragraphs
 * (Markdown that would be too costly to parse).
 */
export interface Text {
  readonly format: 'markdown' | 'html' | 'plain';
  /** The characters that its author wrote. */
  readonly source: string;
}

/** A text as it stands in a posting file: Markdown, its lines, or HTML. */
export type TextInput = string | string[] | { html: string };

const MAX_MARKDOWN = 15_000; // characters
const MAX_HTML = 200_000; // characters
const MAX_DELIMITERS = 1000; // and at most this share of a text of more than 1,000 characters:
const MAX_DELIMITER_SHARE = 0.15;
/** More than 20 quote and list marks that open one line. */
const NESTED = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){21}/m;

/**
 * Replaces lone surrogates and cuts runs of more than eight combining marks on one base, which can keep a
 * browser's layout busy for seconds.
 */
export const tidy = (value: string): string => {
  const text = value.toWellFormed();
  // no mark is below U+0300; the pattern that knows them all is slow to compile, and seldom needed
  return /[\u0300-\uffff]{9}/.test(text) ? text.replace(/(\p{M}{8})\p{M}+/gu, '$1') : text;
};

/**
 * Markdown that could keep a parser busy for seconds: too long, nearly all delimiters or line ends, or nested
 * too deep.
 */
const isCostly = (markdown: string): boolean => {
  if (markdown.length > MAX_MARKDOWN) return true;
  const delimiters = markdown.length > 1000 ? (markdown.match(/[*_\\`~![\]<>\n]/g)?.length ?? 0) : 0;
  return delimiters > Math.min(MAX_DELIMITERS, markdown.length * MAX_DELIMITER_SHARE) || NESTED.test(markdown);
};

/** Turns a text as written into one that can be rendered. Nothing is dropped: what is too costly becomes plain. */
export const toText = (input: TextInput): Text => {
  if (typeof input === 'object' && !Array.isArray(input)) {
    const source = tidy(input.html);
    return source.length > MAX_HTML ? { format: 'plain', source: withoutTags(source) } : { format: 'html', source };
  }
  const source = tidy(typeof input === 'string' ? input : input.join('\n'));
  return { format: isCostly(source) ? 'plain' : 'markdown', source };
};

/** The text of HTML as plain characters, for where it can't be rendered. */
export const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, ' ');

/** The first tag in Markdown, where HTML is shown as text (`<br>` and what stands in code or in a comment aside). */
export const htmlIn = ({ format, source }: Text): string | undefined =>
  format === 'markdown' && source.includes('<')
    ? /<(?!br\s*\/?>)\/?[a-z][\w-]*(\s[^<>]*)?>/i.exec(source.replace(/(`+|~~~+)[^]*?\1|<!--[^]*?-->/g, ''))?.[0]
    : undefined;
