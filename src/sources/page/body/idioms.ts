/** What generators and editors know beside Markdown, line by line: the widget would show their marks. */
import type { PageReading } from '../reading.ts';
import type { Source } from '../source.ts';
import { replaced } from './replace.ts';

/** A block that stands apart: `:::note[Title]`, `::: tip Title`, and what ends it. */
const DIRECTIVE =
  /^[ \t]*:{3,}[ \t]*(?:([a-z][\w-]*)(?:\[([^\]\n]*)\])?[ \t]*([^\n{]*?)[ \t]*(?:\{[^\n}]*\})?)?[ \t]*$/gim;
/** Of a quotation what it is, as GitHub has it: `> [!NOTE]`. */
const ALERT = /^([ \t]*>[ \t]*)\[!([a-z]+)\][+-]?[ \t]*/gim;
/** A term, before its definition: https://michelf.ca/projects/php-markdown/extra/#def-list */
const TERM = /^(?![ \t]*(?:[-*+>#|:]|\d+[.)]))(\S[^\n]{0,80})\n(?:[ \t]*\n)?(?=:[ \t]+\S)/gm;
const DEFINITION = /^:[ \t]+(?=\S)/gm;
/** More blanks behind the mark of an item than Markdown takes for blanks: word processors line items up. */
const ITEM = /^([ \t]*(?:[-*+]|\d{1,9}[.)]))[ \t\u{a0}]{5,}(?=\S)/gmu;
/** The end of a line before an item, and of a text. */
const BREAK = /<br>[ \t]*(?=\n[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\n|$)|$(?![^]))/g;
/** A link whose address a program would have given. */
const NOWHERE = /(?<![!\\])\[([^\]\n]*)\]\(\s*\)/g;
/** A shortcode of WordPress, with arguments, or what closes one. */
const SHORTCODE =
  /(?<![\]!\\])\[(?:[a-z][\w-]*(?:[ \t]+[\w-]+=(?:"[^"\n]*"|'[^'\n]*'))+[ \t]*\/?|\/[a-z][\w-]*)\](?![([])/g;

const sentence = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase();

/** @param source without HTML */
export const withoutIdioms = (source: Source, page: PageReading): Source => {
  const { text } = source;
  const leaveOut = (words: string, index: number) => void page.leaveOut(words, source.offsetAt(index));
  let out = source;
  if (text.includes(':::'))
    out = replaced(out, DIRECTIVE, ({ 0: all, 1: name, 2: bracketed, 3: behind, index }) => {
      const title = bracketed ?? behind;
      if (name) leaveOut(title ? all.replace(title, '') : all, index);
      return title ? `\n**${title}**\n` : '';
    });
  if (text.includes('[!')) out = replaced(out, ALERT, ([, mark = '', kind = '']) => `${mark}**${sentence(kind)}:** `);
  if (/^:[ \t]/m.test(text)) {
    out = replaced(out, TERM, ([, term = '']) => (term.includes('**') ? `${term}\n\n` : `**${term}**\n\n`));
    out = replaced(out, DEFINITION, ({ index }) =>
      /\n[ \t]*\n$/.test(out.text.slice(0, index).slice(-3)) ? '' : '\n',
    );
  }
  out = replaced(out, SHORTCODE, ({ 0: all, index }) => {
    page.meet(all, out.offsetAt(index));
    page.leaveOut(all, out.offsetAt(index));
    return '';
  });
  out = replaced(out, NOWHERE, ([, words = '']) => words);
  out = replaced(out, ITEM, ([, mark = '']) => `${mark} `);
  return replaced(out, BREAK, () => '');
};
