/** Which texts may have something wrong in them: most have nothing, and are not lexed. */
import { ENUMERATED } from './enumerations.ts';
import { RIGHT_MARKS } from './footnotes.ts';

const CJK = '[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}]';

/** What few texts have, by which all others are right. In one class, since that is looked for fast. */
const RARE = /[[\\{<>&*_＜［#~]|[/=][\u2e80-\uffef]/;
const UNFILLED = /X{3}|TBD|TODO|FIXME|LOREM|orem /;
/** Each of these, and what of it may be wrong. */
const KINDS: readonly (readonly [rare: RegExp, suspect: RegExp])[] = [
  [
    /[[［]/,
    new RegExp(
      [
        '\\[\\^|\\[\\/[a-z]|\\]:|\\]\\s{1,3}\\(|[\\]］]\\s{0,3}（|］\\s{0,3}\\(|\\)\\[|[[|](?:https?|mailto):',
        '\\]\\((?:https?|mailto|tel):[^)\\s]*(?:\\s|$)',
        '[[［][^[\\]［］\\n]{2,60}[\\]］](?![([])',
      ].join('|'),
    ),
  ],
  [/[<{＜&\\]/, /<!--|\{\{|\{%|<%|\$\{|&(?:#|[A-Za-z]{2})|\\[nrt]|[<{＜][^<>{}＜＞\n]{2,60}[>}＞]/],
  [/[*_]/, /[:.!?)][*_][\p{L}\p{N}]/u],
  [/>\d/, /(?:^|[\s>])>\d/],
  [/[/=][\u2e80-\uffef]/, new RegExp(`:\\/\\/[^\\s<>]{0,300}[/=]${CJK}`, 'u')],
  [/##/, /(?:^|\n)[ >*+-]{0,9}(?:\d+[.)] )?#{2,6}[^#\s]/],
];
const MARKS = /\*\*|__|~~/;

/** The beginning of a line, as few lines begin; and lines of which it may be wrong. */
const RARE_LINE = new RegExp(`[ >]*(?:(?:-+|=+)[ \\t]*(?:\\n|$)|\\t| {4})|[-+*]\\p{L}|${ENUMERATED}`, 'uy');
const LINES = new RegExp(
  [
    '[^\\n]\\n[ >]*(?:-+|=+)[ \\t]*(?:\\n|$)',
    '(?:^|\\n)[ >]*(?:\\t| {4})',
    '(?:^|\\n)([-+*])\\p{L}[^\\n]*\\n\\1\\p{L}',
    `(?:^|\\n)${ENUMERATED}`,
  ].join('|'),
  'u',
);

const hasRareLine = (source: string): boolean => {
  for (let at = 0, end = 0; end >= 0; at = end + 1) {
    RARE_LINE.lastIndex = at;
    if (RARE_LINE.test(source)) return true;
    end = source.indexOf('\n', at);
  }
  return false;
};

export const isSuspect = (source: string): boolean =>
  UNFILLED.test(source) ||
  (hasRareLine(source) && LINES.test(source)) ||
  (RARE.test(source) &&
    (KINDS.some(([rare, suspect]) => rare.test(source) && suspect.test(source)) ||
      (MARKS.test(source) && MARKS.test(source.replace(RIGHT_MARKS, '')))));
