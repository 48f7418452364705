/**
 * marked's lexer, asked only what it may answer. It tries a dozen patterns on each block and on each stretch of
 * text, and an engine compiles a pattern when it first runs: most of the time that a posting takes. What a text
 * can't be, by its first characters, is not tried. The tokens are the same.
 */
import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';

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
    return beginsWith(source, '-+*0123456789') ? super.list(source) : undefined;
  }

  override html(source: string): Tokens.HTML | undefined {
    return beginsWith(source, '<') ? super.html(source) : undefined;
  }

  override def(source: string): Tokens.Def | undefined {
    return beginsWith(source, '[') ? super.def(source) : undefined;
  }

  override table(source: string): Tokens.Table | undefined {
    return /\n *[|:-]/.test(source) ? super.table(source) : undefined;
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return /\n *[=-]/.test(source) ? super.lheading(source) : undefined;
  }
}

/** What could be more than plain characters: marks, escapes, addresses, and breaks of a line. */
const INLINE = /[\\`*_~[<@]|:\/\/|www\.| {2}\n/i;

class InlineLexer extends Lexer {
  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (INLINE.test(source)) return super.inlineTokens(source, tokens);
    if (source) tokens.push({ type: 'text', raw: source, text: source, escaped: false });
    return tokens;
  }
}

/** @throws whatever marked throws: a text nested too deep for the stack */
export const lex = (source: string): Token[] =>
  // options in full: the defaults are global, and another copy's are none of ours
  new InlineLexer({
    async: false,
    breaks: false,
    gfm: true,
    pedantic: false,
    silent: false,
    extensions: null,
    tokenizer: new BlockTokenizer(),
  }).lex(source);
