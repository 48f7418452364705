/**
 * marked's lexer, asked only what it may answer. It tries a dozen patterns on each block and on each stretch of
 * text, and an engine compiles a pattern when it first runs: most of the time that a posting takes. What a text
 * can't be, by its first characters, is not tried. The tokens are the same, but where editors mean something else
 * by what they write: docs/decisions/0020-read-as-meant.md.
 */
import { Lexer, Tokenizer, type Hooks, type Token, type Tokens, type TokensList } from 'marked';
import { beforeOpening, endOfAddress, maskDelimiters } from './emphasis.ts';
import { MARKER, withPlainBullets } from './lines.ts';

/** A list whose author gave it a mark of its own, which it keeps. */
export interface MarkedList extends Tokens.List {
  readonly marker?: string;
}

/** A comment that is closed, and begins a block: https://spec.commonmark.org/0.31.2/#html-comment */
const COMMENT_BLOCK = /^ {0,3}<!--(?:-?>|[^]*?-->)[ \t]*/;

/** Whether a block begins with one of some characters, after up to three blanks (CommonMark, section 4). */
const beginsWith = (source: string, marks: string): boolean => {
  let at = 0;
  while (at < 3 && source[at] === ' ') at++;
  return at < source.length && marks.includes(source[at]!);
};

class BlockTokenizer extends Tokenizer {
  override code(source: string): Tokens.Code | undefined {
    return /^[ \t]/.test(source) ? super.code(source) : undefined;
  }

  override fences(source: string): Tokens.Code | undefined {
    return beginsWith(source, '`~') ? super.fences(source) : undefined;
  }

  override heading(source: string): Tokens.Heading | undefined {
    return beginsWith(source, '#') ? super.heading(source) : undefined;
  }

  override hr(source: string): Tokens.Hr | undefined {
    return beginsWith(source, '-_*') ? super.hr(source) : undefined;
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return beginsWith(source, '>') ? super.blockquote(source) : undefined;
  }

  override list(source: string): Tokens.List | undefined {
    const list = beginsWith(source, '-+*0123456789') ? super.list(source) : undefined;
    if (!list?.items[0]?.text.startsWith(MARKER)) return list;
    const marker = list.items[0].text[MARKER.length];
    for (const item of list.items) item.text = withoutMarker(item.text);
    return Object.assign(list, { marker });
  }

  override html(source: string): Tokens.HTML | undefined {
    if (!beginsWith(source, '<')) return undefined;
    if (!/^ *<!--/.test(source)) return super.html(source);
    // of a comment, no more than the comment: what stands behind it is Markdown, as all is behind one that never ends
    const raw = COMMENT_BLOCK.exec(source)?.[0];
    if (!raw) return undefined;
    if (raw.length === source.length || source[raw.length] === '\n') return super.html(source);
    return { type: 'html', block: true, raw, pre: false, text: raw };
  }

  override def(source: string): Tokens.Def | undefined {
    return beginsWith(source, '[') && !/^ *\[\^/.test(source) ? super.def(source) : undefined;
  }

  override table(source: string): Tokens.Table | undefined {
    return /\n *[|:-]/.test(source) ? super.table(source) : undefined;
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return /\n *[=-]/.test(source) ? super.lheading(source) : undefined;
  }

  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    const mark = source[0];
    if ((mark !== '*' && mark !== '_') || masked.at(-source.length) !== mark) return undefined;
    return super.emStrong(source, masked, mark === '*' ? beforeOpening(source, masked, before) : before);
  }

  override del(source: string, masked: string, before = ''): Tokens.Del | undefined {
    if (!source.startsWith('~~') || masked.at(-source.length) !== '~') return undefined;
    return super.del(source, masked, beforeOpening(source, masked, before));
  }

  override url(source: string): Tokens.Link | undefined {
    const link = super.url(source);
    const end = link ? endOfAddress(link.raw) : -1;
    return end < 0 ? link : super.url(source.slice(0, end));
  }
}

/** What an item holds behind the mark that its author gave it. */
const withoutMarker = (text: string): string => (text.startsWith(MARKER) ? text.slice(MARKER.length + 1) : text);

/** What could be more than plain characters: marks, escapes, addresses, numbered references, and breaks of a line. */
const INLINE = /[\\`*_~[<@]|:\/\/|www\.|&#| {2}\n/i;

class InlineLexer extends Lexer {
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false): TokensList {
    return super.blockTokens(withoutMarker(source), tokens, lastParagraphClipped) as TokensList;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (INLINE.test(source)) return super.inlineTokens(source, tokens);
    if (source) tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

const lexer = (): InlineLexer =>
  // with options, marked asks for no defaults: those are global, and another copy's are none of ours
  new InlineLexer({
    gfm: true,
    hooks: { emStrongMask: maskDelimiters } as Hooks,
    tokenizer: new BlockTokenizer(),
  });

/**
 * The outermost blocks of a text, whose `raw` together are the text.
 *
 * @throws whatever marked throws: a text nested too deep for the stack
 */
export const blocksOf = (source: string): Token[] => lexer().blockTokens(source);

/** @throws whatever marked throws: a text nested too deep for the stack */
export const lex = (source: string): Token[] => lexer().lex(withPlainBullets(source));
