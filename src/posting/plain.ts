/** The words of a text, for where what reads it is lost. */
import type { Decode } from './parse.ts';
import type { Text, TextAttributes, TextElement, TextNode } from './text.ts';

/** What ends a line of HTML as it is read. */
const LINE_END = /<br\b[^>]*>|<\/(?:p|div|li|tr|h\d|blockquote|pre|table|ul|ol)>/gi;
/** Tags, and comments. */
const TAG = /<!--[^]*?-->|<\/?[a-z][^>]*>/gi;
/** A link or a picture, of which the words are kept. */
const LINK = /!?\[((?:[^\]\\]|\\.)*)\]\([^)\n]*\)/g;
/** Marks: what opens a heading or a quotation, what stands around words, and the backslash of what is no mark. */
const MARK =
  /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+|[*_`~]{2,}|(?<![\p{L}\p{N}])[*_`]|[*_`](?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gmu;

/** Elements that are no part of a line: p, pre, h1, hr, li, the parts of tables and of lists, div, br, blockquote. */
const BLOCK = /^(p|h|li|t|d[tdli]|[uo]l|b[lr])/;

const wordsOf = (node: TextNode | TextAttributes): string => {
  if (typeof node === 'string') return node;
  if (!Array.isArray(node)) return '';
  const [name, ...content] = node as TextElement;
  const words = content.map(wordsOf).join('');
  return BLOCK.test(name) ? `\n\n${words}\n\n` : words;
};

/**
 * @param decode what a character reference stands for
 * @returns lines without tags or marks; a blank one parts paragraphs
 */
export const plainText = (text: Text, decode: Decode): string => {
  if (text.format === 'nodes') return tidied(text.nodes.map(wordsOf).join(''));
  const { source } = text;
  const words =
    text.format === 'html'
      ? source.replace(/\s+/g, ' ').replace(LINE_END, '\n\n').replace(TAG, '')
      : source.replace(LINK, '$1').replace(MARK, '');
  return tidied(words).replace(/&#?\w+;/g, (reference) => decode(reference));
};

const tidied = (words: string): string => words.replace(/\n\s*\n/g, '\n\n').trim();
