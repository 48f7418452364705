/** What to say of YAML that can't be read: in the words of somebody who writes front matter by hand. */
import type { YAMLError } from 'yaml';
import { write } from '../../../inspect/findings.ts';
import type { Slip } from './values.ts';

/** Where nothing better is known: it is right of any front matter. */
export const FIELDS = { expected: 'fields, key: value', mend: 'write each field in a line of its own, as key: value' };

const LIST = {
  expected: 'the items of a list in one column, below the name of the list',
  mend: 'begin each item in the same column, and the first in the line below the colon',
};

const COLUMN = {
  expected: 'fields of one table in one column',
  mend: 'begin the line in the column of the fields around it',
};

/** A line, and what of it is the value of a field, or an item of a list. */
interface Line {
  readonly text: string;
  /** Of its first character that is no blank. */
  readonly offset: number;
  readonly value: string;
  readonly valueOffset: number;
  readonly column: number;
  readonly isField: boolean;
  readonly isItem: boolean;
}

/** @param error the first one; without it all was read, but as something else than fields */
export const slipOf = (source: string, error?: Pick<YAMLError, 'code' | 'message' | 'pos'>): Slip => {
  const at = error?.pos[0] ?? source.search(/\S/);
  const line = lineAt(source, at);
  if (error?.code === 'TAB_AS_INDENT' || source[at] === '\t') {
    return { offset: at, expected: 'blanks as indentation', found: 'a tab', mend: 'write blanks in place of the tab' };
  }
  if (error?.code === 'TAG_RESOLVE_FAILED') {
    return { offset: at, expected: 'a value that its tag fits', found: line.text, mend: 'remove the tag' };
  }
  if (error?.code === 'BAD_DQ_ESCAPE') {
    return {
      offset: at,
      expected: 'one of \\" \\\\ \\/ \\n \\t after the backslash',
      found: source.slice(at, at + 2),
      mend: 'write \\\\ for a backslash',
    };
  }
  if (error?.message.startsWith('Missing closing')) return openQuote(source, at) ?? generic(line);
  if (error?.message.startsWith('Flow ')) return openBracket(source, at, error.message);
  if (error?.code === 'BAD_SCALAR_START' && at < line.valueOffset) return generic(line); // the key has it
  return slipInLine(source, line, at);
};

const generic = ({ offset, text }: Line): Slip => ({ ...FIELDS, offset, found: text });

/** The text ends where its line does, most likely: at a later quote, or never, the parser finds its end. */
const openQuote = (source: string, at: number): Slip | undefined => {
  const lines = linesIn(source.slice(0, at + 1));
  const line = lines.findLast(({ value }) => /^"(?:[^"\\]|\\.)*$|^'(?:[^']|'')*$/.test(value));
  if (!line) return undefined;
  const quote = line.value[0]!;
  const next = nextLine(source, line);
  const goesOn = next && !next.isField ? ', and indent the lines that it goes on in' : '';
  const other = quote === '"' ? '' : "; a text that begins with ' goes in double quotes";
  return {
    offset: line.valueOffset,
    expected: `${quote === '"' ? 'a double' : 'a single'} quote at the end of the text`,
    found: line.value,
    mend: /[“”„‟‘’]$/.test(line.value)
      ? `write ${quote} in place of the curly one`
      : `put ${quote} at its end${goesOn}${other}`,
  };
};

const openBracket = (source: string, at: number, message: string): Slip => {
  const [bracket, what] = message.includes('sequence') ? [']', 'list'] : ['}', 'table'];
  const before = source.slice(0, at).trimEnd();
  return {
    offset: before.length,
    expected: `${bracket} where the ${what} ends`,
    found: source.slice(before.length).trim().split('\n', 1)[0] || 'the end of the front matter',
    mend: `close the ${what} with ${bracket}; a text that begins with ${bracket === ']' ? '[' : '{'} goes in quotes`,
  };
};

const slipInLine = (source: string, line: Line, at: number): Slip => {
  const { value, valueOffset, text, offset } = line;
  if (line.isItem || /^-(?:\s|$)/.test(value)) return { ...LIST, offset, found: text };
  if (!line.isField) return slipOfNoField(line);
  const next = nextLine(source, line);
  const continued = next && next.column > line.column ? next : undefined;
  if (at >= valueOffset) {
    const slip = slipOfValue(line, continued !== undefined, source[at] === '#' ? at : undefined);
    if (slip) return slip;
    if (value && continued?.isField)
      return { ...COLUMN, offset: continued.offset, found: continued.text, mend: OUTSIDE };
  }
  const isMap = !/^\s*-/.test(source);
  return at <= offset && isMap ? { ...COLUMN, offset, found: text } : generic(line);
};

const OUTSIDE = 'begin the line in the column of the field above, or put the text above, with this line, in quotes';

/** @param comment where one begins, if that is what the parser minds */
const slipOfValue = ({ value, valueOffset }: Line, isContinued: boolean, comment?: number): Slip | undefined => {
  const mend = isContinued ? 'put all of the text in double quotes' : quoting(value);
  const inQuotes = (expected: string): Slip => ({ offset: valueOffset, expected, found: value, mend });
  if (/^[“”„‟‘’]/.test(value)) return inQuotes('straight quotes');
  if (comment !== undefined && /^(["']).*\1#/.test(value)) {
    return { offset: comment, expected: 'a blank before a comment', found: value, mend: 'put a blank before the #' };
  }
  if (/^["']/.test(value)) return inQuotes('one pair of quotes around all of the text');
  if (/^[[{]/.test(value)) return { ...inQuotes(`a text that begins with ${value[0]} in quotes`), mend: BEHIND };
  if (/^[@`%,\]}]/.test(value)) return inQuotes(`a text that begins with ${value[0]} in quotes`);
  if (/:(?:\s|$)/.test(value)) return inQuotes('a text with a colon in quotes');
  return /^[|>]./.test(value) ? { ...inQuotes('quotes, or the text in the lines below'), mend: BELOW } : undefined;
};

const BEHIND = 'put the text in quotes; behind a list or a table stands nothing else';
const BELOW = 'put all of the text in quotes, or begin it in the next line';

const slipOfNoField = (line: Line): Slip => {
  const { text, offset } = line;
  const [, name, mark, rest = ''] = /^([\p{L}_][\p{L}\p{N}_-]*)( *[:=]) *(.*)$/u.exec(text) ?? [];
  // an address has a colon as well
  if (name === undefined || (mark === ':' && rest.startsWith('//'))) return generic(line);
  const [expected, mend] =
    mark === ':'
      ? ['a blank behind the colon', 'put a blank behind the colon']
      : ['a colon between key and value', 'put a colon, and a blank, between key and value'];
  return { offset, expected, found: text, mend: HARMLESS.test(rest) ? `write ${name}: ${rest}` : mend };
};

/** A value that is sure to be read as it stands. */
const HARMLESS = /^(?:[\p{L}\p{N}][^#:]*|"[^"\\]*"|'[^']*')$/u;

/** What to write in place of a text that needs quotes, or has a pair too many or too few: where it is certain. */
const quoting = (value: string): string => {
  if (/\s#/.test(value)) return 'put the text in double quotes'; // where does it end?
  const [quote = ''] = /^["']/.exec(value) ?? [];
  if (quote) {
    if (!value.endsWith(quote)) return write(value);
    return value.split(quote).length % 2 ? 'put all of it in one pair of quotes' : write(value.slice(1, -1));
  }
  const [, inner] = /^[“”„‟‘’]([^“”„‟"]*)[“”‘’]$/.exec(value) ?? [];
  return write(inner ?? value);
};

/** The next one that is not empty. */
const nextLine = (source: string, { text, offset }: Line): Line | undefined => {
  const at = source.slice(offset + text.length).search(/\n[ \t]*\S/);
  return at < 0 ? undefined : lineAt(source, offset + text.length + at + 1);
};

const lineAt = (source: string, at: number): Line => {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  return lineOf(source.slice(start).split('\n', 1)[0]!, start);
};

const linesIn = (source: string): readonly Line[] => {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = lineOf(text, start);
    start += text.length + 1;
    return line;
  });
};

const lineOf = (whole: string, start: number): Line => {
  const [indentation = ''] = /^[ \t]*(?:- +)*/.exec(whole) ?? [];
  const text = whole.slice(indentation.length).trimEnd();
  const offset = start + indentation.length;
  const colon = /^["'[{“]/.test(text) ? -1 : text.search(/:(?:\s|$)/);
  const isField = colon >= 0;
  const isItem = !isField && /-/.test(indentation);
  const value = isField || isItem ? text.slice(colon + 1).trimStart() : '';
  return {
    text,
    offset,
    value,
    valueOffset: offset + text.length - value.length,
    column: indentation.length,
    isField,
    isItem,
  };
};
