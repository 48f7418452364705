/** What to say of a file that is no JSON: in the words of somebody who writes one by hand. */
import { getLocation, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Finding } from '../posting/finding.ts';
import { amountIn } from './meant/amounts.ts';
import type { Change } from './mend/change.ts';

type Words = readonly [expected: string, mend: string];

const COMMENT: Words = ['no comment: JSON has none', 'remove it, or keep it in a field whose name begins with x-'];
const LINE_BREAK: Words = [
  'a text on one line',
  'write \\n in place of the line break, or give the text as an array of its lines',
];

const byCode: Readonly<Record<string, Words>> = {
  PropertyNameExpected: ['the name of a field in double quotes', 'put the name in double quotes'],
  ValueExpected: ['a value', 'write a value: "text", 12, true, [ … ] or { … }'],
  ColonExpected: ['a colon between name and value', 'put a colon here'],
  CommaExpected: ['a comma', 'put a comma here'],
  CloseBraceExpected: ['}', 'close the object with }'],
  CloseBracketExpected: [']', 'close the array with ]'],
  EndOfFileExpected: ['nothing after the end of the object', 'remove what follows'],
  InvalidCommentToken: COMMENT,
  UnexpectedEndOfComment: COMMENT,
  UnexpectedEndOfString: ['a double quote at the end of the text', 'put " at its end'],
  InvalidUnicode: ['\\u and four digits', 'write the character itself'],
  InvalidEscapeCharacter: ['one of \\" \\\\ \\/ \\n \\t after the backslash', 'write \\\\ for a backslash'],
  InvalidCharacter: ['no tab and no line end in a text', 'write \\t or \\n; a text of lines is an array of strings'],
  InvalidNumberFormat: ['a number as in 45000 or 22.5', 'write the number with digits and a point, and nothing else'],
};

/** @param error the first one; without it the file is empty */
export const syntaxFinding = (text: string, error: ParseError | undefined): Finding => {
  const found = error ? (numberAt(text, error)?.[0] ?? foundAt(text, error)) : '';
  const [expected, mend] = wordsOf(text, found, error);
  return { level: 'error', path: '', expected, found: found ? shown(found) : 'the end of the file', mend };
};

/** Where an editor has to do something: seldom where a parser gives up. */
export const syntaxOffset = (text: string, error: ParseError): number => {
  const { offset, length } = error;
  const found = foundAt(text, error);
  const before = text.slice(0, offset).trimEnd();
  const number = numberAt(text, error);
  if (number) return number.index;
  switch (codeOf(error)) {
    case 'CommaExpected':
      return before.length;
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return /^[}\]]/.test(found) && before.endsWith(',') ? before.length - 1 : offset;
    case 'InvalidCharacter':
      return offset + Math.max(0, text.slice(offset, offset + length).search(CONTROL));
    case 'InvalidEscapeCharacter': {
      const escapes = [...text.slice(offset, offset + length).matchAll(/\\([^])/g)];
      return offset + (escapes.find(([, char]) => !'"\\/bfnrtu'.includes(char!))?.index ?? 0);
    }
    default:
      return offset;
  }
};

/** The change that mends it, where nothing is lost by it and nobody would do it otherwise. */
export const syntaxChange = (text: string, error: ParseError): Change | undefined => {
  const found = foundAt(text, error);
  const offset = syntaxOffset(text, error);
  const { mend } = syntaxFinding(text, error);
  const number = numberAt(text, error);
  if (number) {
    const amount = amountIn(number[0])?.amount;
    return amount === undefined
      ? undefined
      : { offset: number.index, length: number[0].length, content: String(amount) };
  }
  if (mend === 'remove the comma' || mend === 'remove this comma') return { offset, length: 1, content: '' };
  if (mend === byCode.CommaExpected![1])
    return isBetweenWhole(text, error) ? { offset, length: 0, content: ',' } : undefined;
  if (found === ';') return { offset: error.offset, length: 1, content: ',' };
  if (INVISIBLE.test(found)) return { offset: error.offset, length: 1, content: ' ' };
  if (/^(true|false|null)$/i.test(found))
    return { offset: error.offset, length: found.length, content: found.toLowerCase() };
  const [curly, inner] = /^[“”„‟]([^“”„‟"\\\n]*)[“”](?=\s*[,:}\]])/.exec(text.slice(error.offset)) ?? [];
  return curly === undefined
    ? undefined
    : { offset: error.offset, length: curly.length, content: JSON.stringify(inner) };
};

/** Whether a comma is all that is missing: between two fields, or two items that need none of what may be missing as well. */
const isBetweenWhole = (text: string, { offset }: ParseError): boolean => {
  const after = text.slice(offset, offset + 1000);
  if (typeof getLocation(text, offset).path.at(-1) !== 'number') return /^\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(after);
  return /^\s*["{[]/.test(after) && /["}\]]\s*$/.test(text.slice(0, offset));
};

const CONTROL = /[\0-\x1f]/;
/** Spaces that are none for JSON, and what can't be seen at all: word processors and chats leave them. */
const INVISIBLE = /^[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;

const codeOf = ({ error }: ParseError): string => printParseErrorCode(error);

const foundAt = (text: string, { offset, length }: ParseError): string =>
  text.slice(offset, offset + Math.min(length || 1, 40));

const shown = (found: string): string =>
  INVISIBLE.test(found)
    ? `an invisible character, U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : JSON.stringify(found.toWellFormed());

/** The whole of `45 000` and `45,000`, of which a parser stumbles over the end. */
const numberAt = (text: string, { offset }: ParseError): { readonly 0: string; readonly index: number } | undefined => {
  const [start] = /(?<![\d"])\d+(?:[ .,]\d+)*[ .,]$/.exec(text.slice(Math.max(0, offset - 40), offset)) ?? [];
  const [end] =
    (start?.endsWith(' ') ? /^\d{3}(?!\d)[\d., ]*/ : /^\d[\d., ]*/).exec(text.slice(offset, offset + 40)) ?? [];
  return start && end ? { 0: `${start}${end}`.replace(/[\s,.]+$/, ''), index: offset - start.length } : undefined;
};

const wordsOf = (text: string, found: string, error: ParseError | undefined): Words => {
  const start = text.trimStart();
  if (!error || !start) return ['a posting as JSON', 'write { "title": "…", "apply": { "url": "https://…" } }'];
  if (start.startsWith('<')) return ['JSON; this is a web page', 'save the posting itself, not the page that shows it'];
  if (start.startsWith('---')) return ['JSON; this is a page with front matter', 'give the posting as JSON'];
  if (/^[“”„‟‘’']/.test(found)) return ['straight double quotes', 'write " in place of the curly or single quote'];
  if (INVISIBLE.test(found)) return ['an ordinary space', 'replace the invisible character here with a space'];
  const { offset, length } = error;
  const number = numberAt(text, error);
  if (number) {
    const amount = amountIn(number[0])?.amount;
    return [
      'a number without anything between its digits',
      amount === undefined ? byCode.InvalidNumberFormat![1] : `write ${amount}`,
    ];
  }
  const code = codeOf(error);
  const before = text.slice(Math.max(0, offset - 200), offset);
  const after = text.slice(offset + length);
  // `45k`, `045`
  if (/\d$/.test(before) && /^[\w.]/.test(found)) return byCode.InvalidNumberFormat!;
  switch (code) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (/^[}\]]/.test(found) && /,\s*$/.test(before)) return ['no comma after the last item', 'remove the comma'];
      if (found.startsWith(',') && /[,[{]\s*$/.test(before)) return ['one comma', 'remove this comma'];
      break;
    case 'UnexpectedEndOfString':
      return wordsOfOpenString(text.slice(offset, offset + length), after);
    case 'EndOfFileExpected':
      if (!start.startsWith('{')) return ['an object', 'put { before all of it, and } after it'];
      break;
    case 'InvalidSymbol':
      return wordsOfSymbol(found, before, after);
  }
  return byCode[code] ?? ['JSON that is not nested this deep', 'simplify it'];
};

const wordsOfOpenString = (string: string, after: string): Words => {
  if (/[“”„‟]\s*,?\s*$/.test(string))
    return ['a straight double quote at the end', 'write " in place of the curly one'];
  // what follows is the next field, or the end of this object: the text is complete but for its quote
  const isComplete = !after.trim() || /^\s*([}\]]|"[^"\n]*"\s*[:,\]])/.test(after);
  return isComplete ? byCode.UnexpectedEndOfString! : LINE_BREAK;
};

const wordsOfSymbol = (found: string, before: string, after: string): Words => {
  if (found === ';') return ['a comma', 'write a comma in place of the semicolon'];
  if (before.endsWith('"')) return ['no bare " inside a text', 'write \\" or “ ” for the quotes inside the text'];
  if (/^\s*:/.test(after)) return byCode.PropertyNameExpected!;
  if (/^(true|false|null)$/i.test(found)) return [found.toLowerCase(), `write ${found.toLowerCase()}`];
  if (/^[-+.€$£\d]/.test(found)) return byCode.InvalidNumberFormat!;
  return ['a text in double quotes', 'put it in double quotes'];
};
