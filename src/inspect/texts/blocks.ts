/** Blocks of Markdown that nobody meant: a heading by the rule below it, code by its margin, quotations; and comments. */
import { warning, write, type Inspected } from '../findings.ts';
import { isComment, isProse } from './code.ts';
import { inlineOf, type Block, type Reading } from './reading.ts';

export const blockFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] => {
  const raw = token.raw ?? '';
  if (token.type === 'heading' && !/^\s*#/.test(raw)) return underlined(raw, at, pathOf);
  if (token.type === 'code' && token.codeBlockStyle === 'indented' && isProse(token.text ?? '')) {
    const line = token.text!.trim().split('\n', 1)[0]!;
    const expected = 'no blanks before a paragraph: four of them, or a tab, make it a block of code';
    return [warning(pathOf(line, at), expected, line, isComment(token.text!) ? IN_FIELDS : 'remove them')];
  }
  if (token.type === 'blockquote') return greaterThan(raw.trim(), at, pathOf);
  if (token.type === 'html' && raw.trim().startsWith('<!--')) return [commentFinding(raw, at, pathOf)];
  return inlineOf(token, 'html').flatMap(({ raw: inner }) =>
    inner.startsWith('<!--') ? [commentFinding(inner, at, pathOf)] : [],
  );
};

/** A paragraph whose last line was to be a rule. */
const underlined = (raw: string, at: number, pathOf: Reading['pathOf']): Inspected[] => {
  const lines = raw.trim().split('\n');
  const underline = lines.at(-1)!.trim();
  const last = lines.at(-2)!.trim();
  if (lines.length < 3 && !/。$/.test(last) && !(last.length >= 30 && last.endsWith('.'))) return [];
  const mend = underline.startsWith('=') ? 'remove it' : 'write an empty line before it';
  const path = pathOf(underline, at + lines.slice(0, -1).join('\n').length);
  return [warning(path, 'an empty line before a rule: without it, the lines above become a heading', underline, mend)];
};

/** A quotation that says "more than 5", in each of its lines. */
const greaterThan = (raw: string, at: number, pathOf: Reading['pathOf']): Inspected[] => {
  const lines = raw.split('\n');
  if (!lines.every((line) => /^ {0,3}>\d/.test(line))) return [];
  return lines.map((line) => {
    const words = line.trim();
    const mend = `${write(`\\${words}`)}, or say it in words`;
    return warning(
      pathOf(words, at),
      'words: a line that begins with > is shown as a quotation, without it',
      words,
      mend,
    );
  });
};

const IN_FIELDS = 'remove it; a field whose name begins with "x-" says that it is no part of the posting';

export const commentFinding = (raw: string, at: number, pathOf: Reading['pathOf']): Inspected =>
  warning(
    pathOf(raw.trim(), at),
    'no comment: visitors don’t see it, but anybody can read it in the file',
    raw.trim(),
    IN_FIELDS,
  );
