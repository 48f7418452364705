/** What to say of TOML that can't be read: in the words of somebody who writes front matter by hand. */
import type { TomlError } from 'smol-toml';
import { write } from '../../../inspect/findings.ts';
import type { Slip } from './values.ts';

type Words = readonly [expected: string, mend: string];

/** By what the parser says. */
const TABLE: readonly (readonly [message: string, ...words: Words])[] = [
  ['redefine', 'each field once', 'remove one of the two'],
  ['escape', 'one of \\" \\\\ \\n \\t after the backslash', 'write \\\\ for a backslash'],
  ['unfinished array', '] where the list ends', 'close the list with ]'],
  ['unfinished table', '} where the table ends', 'close the table with }'],
  ['comma or end', 'a comma between the items', 'put a comma here, or close the list or the table'],
  ['end-of-line', 'nothing behind the value', 'put what follows in a line of its own, or all of it in quotes'],
  ['multiline strings', 'a key in one pair of quotes', 'write the key in one pair of quotes'],
  ['table array', ']] where the name of the table ends', 'close it with ]]'],
];

const FIELDS: Words = ['fields, key = value', 'write each field in a line of its own, as key = value'];
const VALUE = 'a text in quotes, or a number, a day as in 2026-11-30, true or false';

export const slipOf = (source: string, { line, column, message }: TomlError): Slip => {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, { length: more }) => length + more + 1, 0);
  const text = lines[line - 1] ?? '';
  const offset = start + column - 1;
  const found = text.slice(column - 1).trim();
  const what = { offset, found: found || 'the end of the line' };
  const quote = openQuote(text);
  if (/control characters|unfinished string/.test(message) && quote) {
    const mend = /[“”„‟]\s*$/.test(text) ? `write ${quote[0]} in place of the curly one` : `put ${quote[0]} at its end`;
    const place = start + text.length - quote.length;
    return { offset: place, expected: 'a quote at the end of the text', found: quote, mend };
  }
  const [, expected, mend] = TABLE.find(([words]) => message.includes(words)) ?? [];
  if (expected && mend) return { ...what, expected, mend };
  const [, key, value = ''] = /^\s*([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(text) ?? [];
  if (key && message.includes('key')) {
    const start = offset - column + 1 + text.search(/\S/);
    return {
      offset: start,
      expected: '= between key and value',
      found: text.trim(),
      mend: `write ${key} = ${given(value)}`,
    };
  }
  if (message.includes('key')) return { ...what, expected: FIELDS[0], mend: FIELDS[1] };
  if (/^[“”„‟‘’]/.test(found)) return { ...what, expected: 'straight quotes', mend: quoting(found) };
  return { ...what, expected: VALUE, mend: found && isWhole(text, column) ? quoting(found) : 'put the text in quotes' };
};

/** A text in one line that has no end: neither the quote nor what is behind it. */
const openQuote = (line: string): string | undefined =>
  /^[^"'#]*(?:(?:"(?:[^"\\]|\\.)*"|'[^']*')[^"'#]*)*("(?:[^"\\]|\\.)*|'[^']*)$/.exec(line)?.[1];

/** As it stands where it is right, else in quotes. */
const given = (value: string): string =>
  /^(?:["'[{]|true$|false$|-?\d+(?:\.\d+)?$)/.test(value) ? value : JSON.stringify(value);

/** Whether what was found is all of a value, up to the end of its line. */
const isWhole = (text: string, column: number): boolean => /=[ \t]*$/.test(text.slice(0, column - 1));

const quoting = (value: string): string => {
  if (/[[\]{}#"]/.test(value)) return 'put the text in straight quotes';
  const [, inner] = /^[“”„‟‘’]([^“”„‟"]*)[“”‘’]$/.exec(value) ?? [];
  return write(inner ?? value);
};
