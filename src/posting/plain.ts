/** The words of a text, for where what reads it is lost. */
import type { Decode } from './parse.ts';
import type { Text } from './text.ts';

/** What ends a line of HTML as it is read. */
const LINE_END = /<br\b[^>]*>|<\/(?:p|div|li|tr|h\d|blockquote|pre|table|ul|ol)>/gi;
/** Tags, and comments. */
const TAG = /<!--[^]*?-->|<\/?[a-z][^>]*>/gi;
/** A link or a picture, of which the words are kept. */
const LINK = /!?\[((?:[^\]\\]|\\.)*)\]\([^)\n]*\)/g;
/** Marks: what opens a heading or a quotation, what stands around words, and the backslash of what is no mark. */
const MARK =
  /^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)+|[*_`~]{2,}|(?<![\p{L}\p{N}])[*_`]|[*_`](?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gmu;

/**
 * @param decode what a character reference stands for
 * @returns lines without tags or marks; a blank one parts paragraphs
 */
export const plainText = ({ format, source }: Text, decode: Decode): string =>
  (format === 'html'
    ? source.replace(/\s+/g, ' ').replace(LINE_END, '\n\n').replace(TAG, '')
    : source.replace(LINK, '$1').replace(MARK, '')
  )
    .replace(/\n\s*\n/g, '\n\n')
    .trim()
    .replace(/&#?\w+;/g, (reference) => decode(reference));
