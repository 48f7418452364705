/**
 * Markdown → templates. marked's tokens go straight into Lit templates: no string of HTML exists at any time,
 * so nothing can be injected. HTML in Markdown is shown as text; a bare `<br>` is a line break, a comment is nothing.
 */
import type { Token, Tokens } from 'marked';
import type { Kit } from './kit.ts';
import { lex, type MarkedList } from './lexer.ts';

// for who asks what is left over in what is shown: it comes with this chunk
export { lex } from './lexer.ts';

const CHARACTER_REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const LINE_BREAK = /^<br\s*\/?>$/i;
/** A comment that is closed: https://spec.commonmark.org/0.31.2/#html-comment */
const COMMENT = /<!--(?:-?>|[^]*?-->)/g;

/** HTML as it is shown: as it was typed, but for comments. */
const shown = (raw: string): string => raw.replace(COMMENT, '').trim();

/** Decodes references as in `&nbsp;`, one at a time. */
const decode = (text: string, kit: Kit): string =>
  text.replace(CHARACTER_REFERENCE, (reference) => kit.decode(reference));

const inline = (tokens: readonly Token[] | undefined, kit: Kit): unknown[] =>
  (tokens ?? []).map((token) => inlineToken(token as Tokens.Generic, kit));

const inlineToken = (token: Tokens.Generic, kit: Kit): unknown => {
  const { html } = kit;
  switch (token.type) {
    case 'strong':
      return html`<strong>${inline(token.tokens, kit)}</strong>`;
    case 'em':
      return html`<em>${inline(token.tokens, kit)}</em>`;
    case 'del':
      return html`<del>${inline(token.tokens, kit)}</del>`;
    case 'codespan':
      return html`<code>${token.text}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return link(token as Tokens.Link, kit);
    case 'image':
      return image(token as Tokens.Image, kit);
    case 'html':
      return LINE_BREAK.test(token.raw) ? html`<br />` : shown(token.raw);
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'escape':
      return token.text as string;
    default:
      return token.tokens ? inline(token.tokens, kit) : decode(token.text as string, kit);
  }
};

const link = (token: Tokens.Link, kit: Kit): unknown => {
  const { html, nothing } = kit;
  const content = inline(token.tokens, kit);
  const target = kit.link(decode(token.href, kit));
  if (!target) return content;
  return html`<a
    class=${target.internal ? 'internal' : nothing}
    href=${target.href}
    title=${token.title ? decode(token.title, kit) : nothing}
    rel="noopener noreferrer"
    >${content}</a
  >`;
};

/** The characters that inline tokens show, for where no element can stand. */
const plain = (tokens: readonly Token[], kit: Kit): string =>
  (tokens as readonly Tokens.Generic[])
    .map(({ type, tokens: inner, text = '' }) =>
      inner
        ? plain(inner, kit)
        : type === 'text'
          ? decode(text as string, kit)
          : type === 'html'
            ? shown(text as string)
            : String(text),
    )
    .join('');

const image = (token: Tokens.Image, kit: Kit): unknown => {
  const alt = plain(token.tokens, kit);
  const src = kit.image(decode(token.href, kit));
  return src
    ? kit.html`<img src=${src} alt=${alt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
    : alt;
};

/** What a list looks like that keeps its author's mark. */
const classOf = (marker: string): string => (marker === '\u2014' ? 'em-dash' : marker > '\u2500' ? 'check' : 'dash');

const list = ({ ordered, start, items, marker }: MarkedList, kit: Kit): unknown => {
  const { html, nothing } = kit;
  const content = items.map((item) => html`<li>${blocks(item.tokens, kit)}</li>`);
  return ordered
    ? html`<ol start=${start === 1 ? nothing : start}>
        ${content}
      </ol>`
    : html`<ul class=${marker ? classOf(marker) : nothing}>
        ${content}
      </ul>`;
};

const table = ({ header, rows }: Tokens.Table, kit: Kit): unknown => {
  const { html, nothing } = kit;
  const cell = ({ tokens, align, header: isHeader }: Tokens.TableCell) =>
    isHeader
      ? html`<th scope="col" class=${align ?? nothing}>${inline(tokens, kit)}</th>`
      : html`<td class=${align ?? nothing}>${inline(tokens, kit)}</td>`;
  return html`<div class="scroll" role="group" tabindex="0" aria-label=${kit.tableLabel}>
    <table>
      <thead>
        <tr>
          ${header.map(cell)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};

const blocks = (tokens: readonly Token[], kit: Kit): unknown[] =>
  tokens.map((token) => blockToken(token as Tokens.Generic, kit));

const blockToken = (token: Tokens.Generic, kit: Kit): unknown => {
  const { html, nothing } = kit;
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing;
    case 'heading':
      return kit.heading(kit.level(token.depth as number), inline(token.tokens, kit));
    case 'paragraph':
      return html`<p>${inline(token.tokens, kit)}</p>`;
    case 'list':
      return list(token as MarkedList, kit);
    case 'blockquote':
      return html`<blockquote>${blocks(token.tokens ?? [], kit)}</blockquote>`;
    case 'code':
      return html`<pre><code>${token.text}</code></pre>`;
    case 'table':
      return table(token as Tokens.Table, kit);
    case 'hr':
      return html`<hr />`;
    case 'html': {
      const text = shown(token.raw);
      return !text || LINE_BREAK.test(text) ? nothing : html`<p>${text}</p>`;
    }
    default:
      return inlineToken(token, kit); // the text of a tight list item
  }
};

/**
 * @param source CommonMark with tables and strikethrough (GFM), within the caps of the posting model
 * @returns what a Lit template can place
 * @throws whatever the lexer throws; the caller then shows the text as plain paragraphs
 */
export const renderMarkdown = (source: string, kit: Kit): unknown => {
  return blocks(lex(source), kit);
};
