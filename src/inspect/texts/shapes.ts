/** Headings, lists, links and notes that are none for want of a blank or by a bracket. */
import { warning, write, type Inspected } from '../findings.ts';
import { NO_PROSE, type Block, type Reading } from './reading.ts';
import { leftBehind, type Slip } from './slips.ts';

const ADDRESS = '(?:https?:|mailto:|tel:)';
/** As people write a link who mistake its brackets. */
const LINKS = [
  `\\[([^[\\]\\n]{1,200})\\](?:\\s{1,3}\\(|\\s{0,3}（)((?:${ADDRESS}|www\\.|#\\w)[^\\s()（）]{1,500})[)）]`,
  `［([^［］\\n]{1,200})］\\s{0,3}[(（]((?:${ADDRESS}|www\\.)[^\\s()（）]{1,500})[)）]`,
  `\\(([^()\\n]{1,200})\\)\\[((?:https?:|mailto:|www\\.)[^\\s[\\]]{1,500})\\]`,
  `\\[((?:https?:|mailto:)[^\\s[\\]|]{1,500}) ([^[\\]\\n]{1,200})\\]`,
  `\\[([^[\\]|\\n]{1,200})\\|((?:https?:|mailto:)[^\\s[\\]|]{1,500})\\]`,
];
const LINK = 'a link: as it stands it is shown with its brackets';

export const IN_MARKDOWN: readonly Slip[] = [
  ...leftBehind('markdown'),
  {
    form: new RegExp(LINKS.join('|'), 'gu'),
    expected: LINK,
    mend: ([all, ...parts]) => {
      if (all.includes(NO_PROSE)) return 'write [words](https://…)';
      const [first, second] = parts.filter((part) => part !== undefined);
      return write(/^\w+:[^ ]/.test(first!) ? `[${second}](${first})` : `[${first}](${second})`);
    },
  },
  {
    form: new RegExp(`\\[[^[\\]\\n]{1,200}\\]\\(${ADDRESS}[^\\n()]{0,500}(\\)?)`, 'gu'),
    expected: LINK,
    mend: ([, end]) => (end ? 'remove the blanks from its address' : 'close its address with )'),
  },
  {
    form: /&lt;\/(?:p|ul|ol|li|div|span|strong|em|b|i|u|h[1-6]|a|table)&gt;/g,
    expected: 'Markdown: tags are shown, escaped ones too',
    mend: () => 'decode the text once, and give it as { "html": "…" }',
  },
  {
    form: /\[\^([^\]\s￼]{1,40})\](:?)/g,
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
    mend: ([all, mark]) => {
      const [line] = all.split('\n') as [string];
      const isWhole = line.length <= 80 && !line.includes(NO_PROSE);
      return isWhole ? `${write(`${mark} ${line.slice(1)}`)}, and the others likewise` : `begin each with "${mark} "`;
    },
  },
];

/** Of the source, since what a heading holds may be marked itself: `##**Head**`. */
export const headingFindings = ({ token, at }: Block, { pathOf }: Reading): Inspected[] =>
  token.type !== 'paragraph' && token.type !== 'text'
    ? []
    : Array.from(token.raw.matchAll(/^ {0,3}(#{2,6})([^#\s].*)$/gmu), ([line, marks, words]) => {
        const found = line.trim();
        const head = words!.replace(/(?:\s+#+|#{2,})\s*$/, '').trim();
        const mend = found.length > 80 ? `write a blank behind ${marks}` : write(`${marks} ${head}`);
        return warning(
          pathOf(found, at),
          'a blank behind the marks of a heading: without it this is none',
          found,
          mend,
        );
      });
