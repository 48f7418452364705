/**
 * Markdown → nodes. marked's tokens become words and elements by name: no string of HTML exists at any time, so nothing can be
 * injected. HTML in Markdown is shown as text; a bare `<br>` is a line break, a comment is nothing.
 */
import type { Token, Tokens } from 'marked';
import type { TextAttributes, TextElement, TextNode } from '../posting/text.ts';
import { lex, type MarkedList } from './lexer.ts';
import type { Reader, ReadingContext } from './reader.ts';

// for who asks what is left over in what is shown: it comes with this chunk
export { lex } from './lexer.ts';

const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const LINE_BREAK = /^<br\s*\/?>$/i;
/** A comment that is closed: https://spec.commonmark.org/0.31.2/#html-comment */
const COMMENT = /<!--(?:-?>|[^]*?-->)/g;

/** HTML as it is shown: as it was typed, but for comments. */
const shown = (raw: string): string => raw.replace(COMMENT, '').trim();

type Nodes = readonly TextNode[];
type Decode = ReadingContext['decode'];

/** Decodes references as in `&nbsp;`, one at a time. */
const decoded = (text: string, decode: Decode): string => text.replace(CHARACTER_REFERENCE, decode);

const element = (name: string, content: Nodes = [], attributes: TextAttributes = {}): TextElement =>
  Object.keys(attributes).length ? [name, attributes, ...content] : [name, ...content];

/** Words that follow on each other as one. */
const joined = (nodes: Nodes): Nodes => {
  const all: TextNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node === 'string' && typeof last === 'string') all[all.length - 1] = last + node;
    else if (node) all.push(node);
  }
  return all;
};

const inline = (tokens: readonly Token[] | undefined, decode: Decode): Nodes =>
  joined((tokens ?? []).flatMap((token) => inlineToken(token as Tokens.Generic, decode)));

const inlineToken = (token: Tokens.Generic, decode: Decode): Nodes => {
  const text = token.text as string;
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return [element(token.type, inline(token.tokens, decode))];
    case 'codespan':
      return [element('code', [text])];
    case 'br':
      return [element('br')];
    case 'link':
      return [link(token as Tokens.Link, decode)];
    case 'image':
      return [image(token as Tokens.Image, decode)];
    case 'html':
      return [LINE_BREAK.test(token.raw) ? element('br') : shown(token.raw)];
    case 'checkbox':
      return [token.checked ? '☑ ' : '☐ '];
    case 'escape':
      return [text];
    default:
      return token.tokens ? inline(token.tokens, decode) : [decoded(text, decode)];
  }
};

const link = ({ href, title, tokens }: Tokens.Link, decode: Decode): TextElement =>
  element('a', inline(tokens, decode), {
    href: decoded(href, decode),
    ...(title && { title: decoded(title, decode) }),
  });

/** The characters that inline tokens show, for where no element can stand. */
const plain = (tokens: readonly Token[], decode: Decode): string =>
  (tokens as readonly Tokens.Generic[])
    .map(({ type, tokens: inner, text = '' }) =>
      inner
        ? plain(inner, decode)
        : type === 'text'
          ? decoded(text as string, decode)
          : type === 'html'
            ? shown(text as string)
            : String(text),
    )
    .join('');

const image = ({ href, tokens }: Tokens.Image, decode: Decode): TextElement =>
  element('img', [], { src: decoded(href, decode), alt: plain(tokens, decode) });

const list = ({ ordered, start, items, marker }: MarkedList, decode: Decode): TextElement =>
  element(
    ordered ? 'ol' : 'ul',
    items.map((item) => element('li', blocks(item.tokens, decode))),
    { ...(ordered && start !== 1 && { start: `${start}` }), ...(marker && { marker }) },
  );

const table = ({ header, rows }: Tokens.Table, decode: Decode): TextElement => {
  const cell = ({ tokens, align, header: isHeader }: Tokens.TableCell) =>
    element(isHeader ? 'th' : 'td', inline(tokens, decode), {
      ...(isHeader && { scope: 'col' }),
      ...(align && { align }),
    });
  const row = (cells: readonly Tokens.TableCell[]) => element('tr', cells.map(cell));
  return element('table', [element('thead', [row(header)]), element('tbody', rows.map(row))]);
};

const blocks = (tokens: readonly Token[], decode: Decode): Nodes =>
  joined(tokens.flatMap((token) => blockToken(token as Tokens.Generic, decode)));

const blockToken = (token: Tokens.Generic, decode: Decode): Nodes => {
  switch (token.type) {
    case 'space':
    case 'def':
      return [];
    case 'heading':
      return [element(`h${token.depth}`, inline(token.tokens, decode))];
    case 'paragraph':
      return [element('p', inline(token.tokens, decode))];
    case 'list':
      return [list(token as MarkedList, decode)];
    case 'blockquote':
      return [element('blockquote', blocks(token.tokens ?? [], decode))];
    case 'code':
      return [element('pre', [element('code', [token.text as string])])];
    case 'table':
      return [table(token as Tokens.Table, decode)];
    case 'hr':
      return [element('hr')];
    case 'html': {
      const text = shown(token.raw);
      return !text || LINE_BREAK.test(text) ? [] : [element('p', [text])];
    }
    default:
      return inlineToken(token, decode); // the text of a tight list item
  }
};

/**
 * @param source CommonMark with tables and strikethrough (GFM), within the caps of the posting model
 * @throws whatever the lexer throws; the caller then shows the text as plain paragraphs
 */
export const readMarkdown: Reader = (source, { decode }) => blocks(lex(source), decode);
