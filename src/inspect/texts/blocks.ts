/** Blocks of Markdown that nobody meant: a heading by the rule below it, code by its margin; and comments. */
import { warning, type Inspected } from '../findings.ts';
import { inlineOf, type Block, type Reading } from './reading.ts';

/** Whether it reads as sentences do, in a script with blanks or without; commands begin with a small letter. */
const isProse = (text: string): boolean =>
  !/[{}<>=;$|\\`]|^\s*(#|\/\/)|\w\(|\s--?\w/m.test(text) &&
  (!/^\s*(\p{Ll}|\p{Lu}{3})/u.test(text) || /[.!?…]\s*$/.test(text)) &&
  (/(\p{L}{2,}[\s,.:’'–-]+){3}/u.test(text) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{8}/u.test(text));

export const blockFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] => {
  const raw = token.raw ?? '';
  if (token.type === 'heading' && !/^\s*#/.test(raw)) {
    const lines = raw.trim().split('\n');
    const underline = lines.at(-1)!.trim();
    const isSentence = lines[0]!.length > 80 && /[.。]\s*$/.test(lines.at(-2)!);
    if (lines.length < 3 && !isSentence) return [];
    const mend = underline.startsWith('=') ? 'remove it' : 'write an empty line before it';
    const path = pathOf(underline, at + lines.slice(0, -1).join('\n').length);
    return [
      warning(path, 'an empty line before a rule: without it, the lines above become a heading', underline, mend),
    ];
  }
  if (token.type === 'code' && token.codeBlockStyle === 'indented' && isProse(token.text ?? '')) {
    const line = token.text!.trim().split('\n', 1)[0]!;
    return [
      warning(
        pathOf(line, at),
        'no blanks before a paragraph: four of them, or a tab, make it a block of code',
        line,
        'remove them',
      ),
    ];
  }
  if (token.type === 'html' && raw.trim().startsWith('<!--')) return commentFindings(raw, at, pathOf);
  return inlineOf(token, 'html').flatMap(({ raw: inner }) =>
    inner.startsWith('<!--') ? commentFindings(inner, at, pathOf) : [],
  );
};

const commentFindings = (raw: string, at: number, pathOf: Reading['pathOf']): Inspected[] => [
  warning(
    pathOf(raw.trim(), at),
    'no comment: visitors don’t see it, but anybody can read it in the file',
    raw.trim(),
    'remove it; a field whose name begins with "x-" says that it is no part of the posting',
  ),
];
