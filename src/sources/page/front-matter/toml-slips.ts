/** What to say of TOML that can't be read: in the words of somebody who writes front matter by hand. */
import type { TomlError } from 'smol-toml';
import { write } from '../../../inspect/findings.ts';
import type { Slip } from './values.ts';

type Words = readonly [expected: string, mend: string];

/** By what the parser says. */
const TABLE: readonly (readonly [message: string, ...words: Words])[] = [
  ['redefine', 'each field once', 'remove one of the two'],
  ['invalid date', 'a day or a time that there is', 'write it as in 2026-11-30 or 2026-11-30T12:00:00'],
  ['escape', 'one of \\" \\\\ \\n \\t after the backslash', 'write \\\\ for a backslash'],
  ['unfinished array', '] where the list ends', 'close the list with ]'],
  ['unfinished table', '} where the table ends', 'close the table with }'],
  ['comma or end', 'a comma between the items', 'put a comma here, or close the list or the table'],
  ['end-of-line', 'nothing behind the value', 'put what follows in a line of its own, or all of it in quotes'],
  ['multiline strings', 'a key in one pair of quotes', 'write the key in one pair of quotes'],
  ['table array', ']] where the name of the table ends', 'close it with ]]'],
];

const FIELDS = {
  expected: 'fields, key = value',
  mend: 'write each field in a line of its own, as key = value',
};
const VALUE = 'a text in quotes, or a number, a day as in 2026-11-30, true or false';

export const slipOf = (source: string, { line, column, message }: TomlError): Slip => {
  const lines = source.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, { length: more }) => length + more + 1, 0);
  const text = lines[line - 1] ?? '';
  const offset = start + column - 1;
  const quote = openQuote(text);
  if (/control characters|unfinished string/.test(message) && quote) {
    const mend = /[“”„‟]\s*$/.test(text) ? `write ${quote[0]} in place of the curly one` : `put ${quote[0]} at its end`;
    const place = start + text.length - quote.length;
    return { offset: place, expected: 'a quote at the end of the text', found: quote, mend };
  }
  const place = placeOf(source, offset, message);
  const found = source.slice(place).trim().split('\n', 1)[0]! || 'the end of the front matter';
  const [, expected, mend] = TABLE.find(([words]) => message.includes(words)) ?? [];
  if (expected && mend) return { offset: place, found, expected, mend };
  if (message.includes('key')) return { offset: start + text.search(/\S|$/), ...slipOfKey(text.trim()) };
  const at = valueAt(text);
  const isWhole = at !== undefined && at < column && !/^["'[{]/.test(text.slice(at));
  const begin = isWhole ? at : column - 1;
  return { offset: start + begin, ...slipOfValue(text.slice(begin).trim(), isWhole) };
};

/** Where something has to be done: it need not be where the parser gives up. */
const placeOf = (source: string, offset: number, message: string): number => {
  if (message.includes('escape')) return source.lastIndexOf('\\', offset);
  return message.includes('comma') ? source.slice(0, offset).trimEnd().length : offset;
};

/** Where the value of a field begins: `2026-1-5` is right up to its second mark. */
const valueAt = (line: string): number | undefined => /^[\w."' \t-]+=[ \t]*/.exec(line)?.[0].length;

const slipOfKey = (text: string): Omit<Slip, 'offset'> => {
  if (/^[“”„‟‘’]/.test(text))
    return { expected: 'straight quotes', found: text, mend: 'put the key in straight quotes' };
  if (text.startsWith('['))
    return { expected: 'the name of a table in [ ]', found: text, mend: 'write it as in [name]' };
  const [, key, value = ''] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/.exec(text) ?? [];
  return key
    ? {
        expected: '= between key and value',
        found: text,
        mend: value.includes('#') ? 'write = in place of the colon' : `write ${key} = ${given(value)}`,
      }
    : { ...FIELDS, found: text };
};

const slipOfValue = (value: string, isWhole: boolean): Omit<Slip, 'offset'> => {
  if (!value) return { expected: 'a value', found: 'the end of the line', mend: 'write a value, or "" for none' };
  return {
    expected: /^[“”„‟‘’]/.test(value) ? 'straight quotes' : VALUE,
    found: value,
    mend: isWhole ? quoting(value) : IN_QUOTES,
  };
};

/** A text in one line that has no end: neither the quote nor what is behind it. */
const openQuote = (line: string): string | undefined =>
  /^[^"'#]*(?:(?:"(?:[^"\\]|\\.)*"|'[^']*')[^"'#]*)*("(?:[^"\\]|\\.)*|'[^']*)$/.exec(line)?.[1];

/** As it stands where it is sure to be right, else in quotes. */
const given = (value: string): string =>
  /^(?:"[^"\\]*"|'[^']*'|true|false|[1-9]\d*)$/.test(value) ? value : JSON.stringify(value);

const IN_QUOTES = 'put the text in straight quotes';

const quoting = (value: string): string => {
  if (/[[\]{}#"]/.test(value)) return IN_QUOTES;
  const [, inner] = /^[“”„‟‘’]([^“”„‟"]*)[“”‘’]$/.exec(value) ?? [];
  return write(inner ?? value);
};
