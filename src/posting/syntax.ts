/** What to say of a file that is no JSON: in the words of somebody who writes one by hand. */
import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Finding } from './parse.ts';

type Words = readonly [expected: string, mend: string];

const byCode: Readonly<Record<string, Words>> = {
  PropertyNameExpected: ['the name of a field in double quotes', 'put the name in double quotes'],
  ValueExpected: ['a value', 'write a value: "text", 12, true, [ … ] or { … }'],
  ColonExpected: ['a colon between name and value', 'put a colon here'],
  CommaExpected: ['a comma', 'put a comma after the value before this'],
  CloseBraceExpected: ['}', 'close the object with }'],
  CloseBracketExpected: [']', 'close the array with ]'],
  EndOfFileExpected: ['nothing after the end of the object', 'remove what follows'],
  InvalidCommentToken: ['no comment: JSON has none', 'remove it, or keep it in a field whose name begins with x-'],
  UnexpectedEndOfComment: ['no comment: JSON has none', 'remove it, or keep it in a field whose name begins with x-'],
  UnexpectedEndOfString: [
    'a double quote at the end of the string',
    'close the string; a text of lines is an array of strings',
  ],
  InvalidUnicode: ['\\u and four digits', 'write the character itself'],
  InvalidEscapeCharacter: ['one of \\" \\\\ \\/ \\n \\t after the backslash', 'write \\\\ for a backslash'],
  InvalidCharacter: ['no tab and no line end in a string', 'write \\t or \\n; a text of lines is an array of strings'],
};

/** @param error the first one; without it the file is empty */
export const syntaxFinding = (text: string, error: ParseError | undefined): Finding => {
  const found = error ? text.slice(error.offset, error.offset + Math.min(error.length || 1, 40)) : '';
  const [expected, mend] = wordsOf(text, found, error);
  return { level: 'error', path: '', expected, found: found ? JSON.stringify(found) : 'the end of the file', mend };
};

const wordsOf = (text: string, found: string, error: ParseError | undefined): Words => {
  const start = text.trimStart();
  if (!start) return ['a posting as JSON', 'write { "title": "…", "apply": { "url": "https://…" } }'];
  if (start.startsWith('<')) return ['JSON; this is a web page', 'save the posting itself, not the page that shows it'];
  if (start.startsWith('---')) return ['JSON; this is a page with front matter', 'give the posting as JSON'];
  if (/^[“”„‘’']/.test(found)) return ['straight double quotes', 'write " in place of the curly or single quote'];
  const code = error ? printParseErrorCode(error.error) : '';
  if (/^[}\]]/.test(found) && (code === 'PropertyNameExpected' || code === 'ValueExpected'))
    return ['no comma after the last item', 'remove the comma before it'];
  const isName = /^\s*:/.test(text.slice((error?.offset ?? 0) + (error?.length ?? 0)));
  if (code === 'InvalidSymbol' && isName) return byCode.PropertyNameExpected!;
  return byCode[code] ?? ['JSON', 'a string stands in double quotes; true, false, null and numbers don’t'];
};
