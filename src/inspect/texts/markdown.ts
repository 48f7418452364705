/** What stands in Markdown and is shown, but not as its author saw it in their editor. */
import { once, warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { blockFindings } from './blocks.ts';
import { markFindings } from './marks.ts';
import { isTagToFill } from './placeholders.ts';
import { inlineOf, type Block, type Reading } from './reading.ts';
import { referenceFindings } from './references.ts';
import { BRACKETED, FILL_IN, leftBehind, slipsIn, withoutAddresses, type Slip } from './slips.ts';

const FOOTNOTE = /\[\^([^\]\s]{1,40})\](:?)/g;

const IN_MARKDOWN: readonly Slip[] = [
  ...leftBehind(false),
  {
    form: /^ {0,3}(#{2,6})(\p{L}.{0,59})/gmu,
    expected: 'a blank behind the marks of a heading: without it this is none',
    mend: ([, marks, words]) => write(`${marks} ${words}`),
  },
  {
    form: /\[([^[\]\n]{1,200})\]\s{1,3}\(((?:https?:|mailto:|tel:|www\.|#\w)[^\s()]{1,500})\)|\(([^()\n]{1,200})\)\[((?:https?:|mailto:|www\.)[^\s[\]]{1,500})\]|\[((?:https?:|mailto:)[^\s[\]|]{1,500}) ([^[\]\n]{1,200})\]|\[([^[\]|\n]{1,200})\|((?:https?:|mailto:)[^\s[\]|]{1,500})\]/gu,
    expected: 'a link: as it stands it is shown with its brackets',
    mend: ([, ...parts]) => {
      const [first, second] = parts.filter((part) => part !== undefined);
      return write(/^\w+:[^ ]/.test(first!) ? `[${second}](${first})` : `[${first}](${second})`);
    },
  },
  {
    form: /\[[^[\]\n]{1,200}\]\((?:https?:|mailto:|tel:)[^\n()]{0,500}(\)?)/gu,
    expected: 'a link: as it stands it is shown with its brackets',
    mend: ([, end]) => (end ? 'remove the blanks from its address' : 'close its address with )'),
  },
  {
    form: /&lt;\/(?:p|ul|ol|li|div|span|strong|em|b|i|u|h[1-6]|a|table)&gt;/g,
    expected: 'Markdown: tags are shown, escaped ones too',
    mend: () => 'decode the text once, and give it as { "html": "…" }',
  },
  {
    form: FOOTNOTE,
    expected: 'a note of the posting: this is shown as it stands',
    mend: ([, id, isNote]) =>
      isNote
        ? `move it to "notes", as in { "id": ${JSON.stringify(id)}, "marker": "*", "text": "…" }`
        : `${write(`[*](#${id})`)}, for a note with the id ${JSON.stringify(id)}`,
  },
  {
    form: /<!--/g,
    expected: '--> at the end of a comment: this one is shown',
    mend: () => 'remove it; a field whose name begins with "x-" can keep it',
  },
  {
    form: /^([-+*])\p{L}.*\n\1\p{L}/gmu,
    expected: `a blank behind the mark of each item: without it this is no list`,
    mend: ([all, mark]) => `${write(`${mark} ${all.split('\n')[0]!.slice(1, 60)}`)}, and the others likewise`,
  },
];

/** What a text without any of these is right by; most are, and none of them is lexed. In parts, since these are looked for faster. */
const RARE = [
  /[[\\{<&\t]/,
  /\*\*|__|~~|##/,
  /X{3}|TBD|TODO|FIXME|LOREM|orem /,
  /(?:^|\n)(?: {0,3}(?:-+|=+)[ \t]*(?:\n|$)|[-+*]\p{L}| {4})/u,
];
const SUSPECT = new RegExp(
  [
    ...['<!--', '\\\\[nrt]', '(?:^|\\n) {0,3}#{2,6}\\p{L}', '\\[\\^', '\\{\\{|\\{%|<%|\\$\\{|\\[\\/[a-z]'],
    ...[
      '\\]\\s{1,3}\\(',
      '\\]\\((?:https?|mailto|tel):[^)\\s]*(?:\\s|$)',
      '\\)\\[',
      '\\[(?:https?|mailto):',
      '\\|(?:https?|mailto):',
    ],
    ...['X{3}|TBD|TODO:|FIXME:|LOREM|orem ', '[[<{＜][^[\\]<>{}＜＞\\n]{2,60}[\\]>}＞](?![([])', '&(?:#|[A-Za-z]{2})'],
    ...[
      '[^\\n]\\n {0,3}(?:-+|=+)[ \\t]*(?:\\n|$)',
      '(?:^|\\n)(?: {0,3}\\t| {4})',
      '(?:^|\\n)([-+*])\\p{L}[^\\n]*\\n\\1\\p{L}',
    ],
  ].join('|'),
  'u',
);
const RIGHT_MARKS =
  /(?<![*_~\p{L}\p{N}])(\*\*|__|~~)(?=[\p{L}\p{N}])[^*_~\n]{0,300}(?<=[\p{L}\p{N}.:!?)])\1(?![*_~\p{L}\p{N}])/gu;

const isSuspect = (source: string): boolean =>
  RARE.some((form) => form.test(source)) &&
  (SUSPECT.test(source) || (/\*\*|__|~~/.test(source) && /\*\*|__|~~/.test(source.replace(RIGHT_MARKS, ''))));

/** `<Company Name>` is a tag to a reader of Markdown, and nothing to a browser. */
const tagFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] =>
  inlineOf(token, 'html')
    .flatMap(({ raw }) => raw.match(/<[^<>]*>/g) ?? [])
    .filter(isTagToFill)
    .map((tag) => warning(pathOf(tag, at), BRACKETED, tag, FILL_IN));

/** @param isFootnote whether `**` is the mark of a note in this file */
export const markdownFindings = (reading: Reading, rules: Rules, isFootnote: () => boolean): Inspected[] => {
  if (reading.isHtml || !isSuspect(reading.source)) return [];
  const findings = reading.blocks().flatMap((block) => {
    const { at } = block;
    const words = withoutAddresses(block.words);
    return [
      ...blockFindings(block, reading),
      ...tagFindings(block, reading),
      ...slipsIn(words, IN_MARKDOWN).map(({ found, expected, mend }) =>
        warning(reading.pathOf(found, at), expected, found, mend),
      ),
      ...referenceFindings(words, rules, (found) => reading.pathOf(found, at)),
      ...markFindings({ ...block, words }, reading, rules, isFootnote),
    ];
  });
  return once(findings);
};
