/** Text as authors write it, made safe to render: tidied, capped, and marked as Markdown, HTML or plain. */

/** The attributes of an element of a text, by name. */
export type TextAttributes = Readonly<Record<string, string>>;

/** An element of a text: its name, its attributes where it has any, and its content. */
export type TextElement = readonly [name: string, ...content: (TextAttributes | TextNode)[]];

/** What a text is read to, as JsonML (http://www.jsonml.org): words, or an element. */
export type TextNode = string | TextElement;

/** CommonMark, HTML from a hiring system, or plain paragraphs (Markdown that would be too costly to parse). */
export interface WrittenText {
  readonly format: 'markdown' | 'html' | 'plain';
  /** The characters that its author wrote. */
  readonly source: string;
}

/** A text that has been read already, when its posting was built. */
export interface BuiltText {
  readonly format: 'nodes';
  readonly nodes: readonly TextNode[];
}

/** A text of a parsed posting. */
export type Text = WrittenText | BuiltText;

/** A text as it stands in a posting file: Markdown, its lines, or HTML; and in a built one its nodes. */
export type TextInput = string | string[] | { html: string } | { nodes: TextNode[] };

const MAX_MARKDOWN = 15_000; // characters
const MAX_DELIMITERS = 1000;
/** More than 20 quote and list marks that open one line. */
const NESTED = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){21}/m;

/**
 * What takes a browser about as long to show as any other of these: a tag; up to 20 characters of plain text, 6 beyond Greek
 * and Cyrillic; any other character, for it may make an element.
 */
const UNIT = /<(?:[^<>\s]*\s?){0,9}>?|[ '-),.:A-Za-z\d\xa0-\u058f]{1,20}|[ \u0590-\uffff]{1,6}|[^]/g;

export const unitsOf = (text: string): readonly string[] => text.match(UNIT) ?? [];

/** How many these are: of most lines that can be told without taking them apart. */
export const countUnits = (text: string): number =>
  /^[ '-),.:A-Za-z\d\xa0-\u058f]*$/.test(text) ? Math.ceil(text.length / 20) : unitsOf(text).length;

/**
 * Drops control characters, replaces lone surrogates, cuts runs of more than eight combining marks on one base, and lets lines
 * break where 250 letters of a script that takes shaping follow on each other: layout tries each line of a word with all that
 * is left of the word, and can be busy for seconds. Chinese, Japanese and Korean break anywhere.
 */
export const tidy = (value: string): string => {
  if (!/[\0-\x08\v\f\x0e-\x1f\u0300-\uffff]/.test(value)) return value; // most lines
  const text = value.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f]/g, '');
  // no mark is below U+0300; the pattern that knows them all is slow to compile, and seldom needed
  return /[\u0300-\uffff]{9}/.test(text)
    ? text
        .replace(/(\p{M}{8})\p{M}+/gu, '$1')
        .replace(/([\u0590-\u200a\u200c-\u2dff]{250})(?!\p{M})\u200b?/gu, '$1\u200b')
    : text;
};

/**
 * Markdown that could keep a parser busy for seconds: too long, of too many delimiters and line ends, or nested
 * too deep.
 */
const isCostly = (markdown: string): boolean =>
  markdown.length > MAX_MARKDOWN ||
  (markdown.length > MAX_DELIMITERS && (markdown.match(/[*_\\`~![\]<>\n]/g) ?? []).length > MAX_DELIMITERS) ||
  NESTED.test(markdown);

/** Turns a text as written into one that can be rendered: what is too costly becomes plain. Anything else is no text. */
export const toText = (input: unknown): Text | undefined => {
  const has = (name: string) => Object.hasOwn(Object(input) as object, name);
  const isHtml = has('html');
  if (!isHtml && has('nodes')) {
    const { nodes } = input as { nodes: unknown };
    // parse takes as much of them as can be shown
    return Array.isArray(nodes) && nodes.length ? { format: 'nodes', nodes: nodes as TextNode[] } : undefined;
  }
  const written = isHtml
    ? (input as { html: unknown }).html
    : Array.isArray(input) && input.every((line) => typeof line === 'string')
      ? input.join('\n')
      : input;
  if (typeof written !== 'string') return undefined;
  const source = tidy(written);
  return source.trim() ? { format: isHtml ? 'html' : isCostly(source) ? 'plain' : 'markdown', source } : undefined;
};

/** The first tag in Markdown, where HTML is shown as text (`<br>` and what stands in code or in a comment aside). */
export const htmlIn = ({ format, source }: WrittenText): string | undefined =>
  format === 'markdown' && source.includes('<')
    ? /<(?!br\s*\/?>)\/?[a-z][\w-]*(\s[^<>]*)?>/i.exec(source.replace(/(`+|~~~+)[^]*?\1|<!--[^]*?-->/g, ''))?.[0]
    : undefined;
