/** What stands in lines of words, which nobody reads as Markdown or HTML. */
import { once, sure, warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { mendOfReference, REFERENCE, referencesIn, UNENDED, UNKNOWN } from './references.ts';
import { leftBehind, slipsIn } from './slips.ts';

const IN_LINES = leftBehind('line');

/** Names and codes that nobody reads as words. */
const NO_WORDS = /(^|\.)(id|reference|marker)$|\bforward\[/;

const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/\[([^[\]]{1,200})\]\((?:https?:|mailto:|tel:|www\.|#|\/)[^\s()]{0,500}\)/g, '$1'],
  [/(?<![*_~\p{L}\p{N}])(\*{2,3}|__|~~)(?=\S)([^*_~]{1,300})(?<=\S)\1(?![*_~\p{L}\p{N}])/gu, '$2'],
  [/^([^*]*)(?<=^|[\s(])\*(?=\p{L})([^*_~]{1,200})(?<=\S)\*(?![_~\p{L}\p{N}])([^*]*)$/u, '$1$2$3'],
  [/^#{1,6} (?=\p{L})(?!of\b)/u, ''],
  [/<!--[^<>]{0,300}-->/g, ''],
];
const TAGS: typeof MARKUP = [
  [/<\/?(?:p|br|div|ul|ol|li|h[1-6])(?:\s[^<>]{0,300})?\/?>/gi, ' '],
  [/<\/?(?:b|i|u|em|strong|small|span|font|a|sup|sub|mark|code)(?:\s[^<>]{0,300})?>/gi, ''],
];

/** A line of words without the marks that texts may have; without tags only where one of them ends, or breaks a line. */
const plainOf = (line: string): string =>
  [...MARKUP, ...(/<\/[a-z]|<(br|p)\b/i.test(line) ? TAGS : [])]
    .reduce((text, [form, by]) => text.replace(form, by), line)
    .replace(/\s+/g, ' ')
    .trim();

/** What a line without any of these is right by. */
const RARE = /[[\]<{&#\\＜［]|\*\S|__|~~|X{3}|TBD|TODO|FIXME|LOREM|orem /;

/** What is lost without its marks: where a link leads, what a comment says; and `__NAME__`, which a template would fill in. */
const MORE_THAN_MARKS = /\]\(|<!--|<[aA]\s|__\p{Lu}[\p{Lu}\d_]*__/u;

export const lineFindings = (line: string, path: string, { decode }: Rules): Inspected[] => {
  if (!RARE.test(line) || NO_WORDS.test(path)) return [];
  const shown = line.replace(REFERENCE, decode); // as parse reads it
  const plain = plainOf(shown.replace(REFERENCE, decode).replace(UNENDED, (name) => decode(`${name};`)));
  return once([
    ...(plain === shown.replace(/\s+/g, ' ').trim() ? [] : [plainFinding(line, plain, path)]),
    ...referencesIn(plain, decode).map(([found, char]) => warning(path, UNKNOWN, found, mendOfReference(char))),
    ...slipsIn(plain, IN_LINES).map((slip) => warning(path, slip.expected, slip.found, slip.mend)),
  ]);
};

const plainFinding = (line: string, plain: string, path: string): Inspected => {
  const expected = 'plain words: marks, tags and references are shown here as they stand';
  const finding = warning(path, expected, line, plain ? write(plain) : 'write it in plain words');
  return plain && !MORE_THAN_MARKS.test(line) ? sure(finding, plain) : finding;
};
