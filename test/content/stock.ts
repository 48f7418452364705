/** marked's own lexer, with the options that ours has: what tests compare with. */
import { Lexer, type Token } from 'marked';

export const stock = (source: string): Token[] =>
  new Lexer({
    async: false,
    breaks: false,
    gfm: true,
    pedantic: false,
    silent: false,
    extensions: null,
    tokenizer: null,
  }).lex(source);
