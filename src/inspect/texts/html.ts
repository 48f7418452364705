/** What stands in `{ "html": … }` and is no HTML, no more or not yet; and what of it is left out. */
import { once, warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { NO_PROSE, type Reading } from './reading.ts';
import { REFERENCE, referenceFindings } from './references.ts';
import { leftBehind, slipsIn, withoutAddresses, type Slip } from './slips.ts';

/** HTML without what stands in code. */
const proseOf = (html: string): string => {
  let inside = '';
  return html
    .split(/(<\/?(?:pre|code|script|style)(?:\s[^<>]*)?>)/i)
    .filter((part) => {
      const [, end, name = ''] = /^<(\/?)(pre|code|script|style)[\s>]/i.exec(part) ?? [];
      if (name && !inside && !end) inside = name.toLowerCase();
      else if (end && name.toLowerCase() === inside) inside = '';
      else return !inside;
      return false;
    })
    .join(' ');
};

const TAG = /<\/?[a-z][^<>]*>/i;
const ESCAPED = /&lt;(\/?)(?:p|br|ul|ol|li|div|span|strong|em|b|i|u|h[1-6]|a|table)(?:\s[^<>]{0,300}?)?\s?\/?&gt;/gi;
const MARKED = /^ {0,3}(?:[-*+] |\d+[.)] |#{1,6} )|\*\*(?=\S)[^*<>\n]{1,300}\*\*|\[[^[\]\n]{1,200}\]\(https?:/m;

/** What DOMPurify leaves out, and what there is in place of it. */
const LOST: Readonly<Record<string, string>> = {
  'iframe video audio object embed': 'link to it: <a href="https://…">words</a>',
  'form button input select textarea': 'link to the page that has it: <a href="https://…">words</a>',
  'svg canvas math': 'give it as a picture: <img src="…" alt="…">',
  'script style': 'remove it',
};

const IN_HTML: readonly Slip[] = [
  ...leftBehind(false),
  {
    form: /\*\*(?=\S)([^*<>\n]{1,300})\*\*/g,
    expected: 'HTML: these marks are Markdown, and shown',
    mend: ([, words]) => write(`<strong>${words!.trim()}</strong>`),
  },
  {
    form: /\[([^[\]\n<>]{1,200})\]\(((?:https?:|mailto:|tel:)[^\s()<>]{1,500})\)/g,
    expected: 'HTML: these marks are Markdown, and shown',
    mend: ([, words, href]) => write(`<a href="${href}">${words}</a>`),
  },
];

export const htmlFindings = ({ isHtml, source, pathOf }: Reading, rules: Rules): Inspected[] => {
  if (!isHtml) return [];
  const path = pathOf('');
  if (source.includes('<![CDATA['))
    return [warning(path, 'HTML', '<![CDATA[', 'remove <![CDATA[ and ]]>: they are XML')];
  const prose = proseOf(source);
  const escaped = Array.from(prose.matchAll(ESCAPED));
  if (escaped.length > 1 || (escaped.length && !TAG.test(prose))) {
    const start = prose.slice(escaped[0]!.index, escaped[0]!.index + 60).replace(REFERENCE, rules.decode);
    return [
      warning(
        path,
        'HTML that is escaped no more',
        escaped[0]![0],
        `decode it once; it then begins with ${JSON.stringify(start)}`,
      ),
    ];
  }
  if (!TAG.test(prose) && MARKED.test(prose))
    return [
      warning(path, 'HTML; this is Markdown', source.trim().slice(0, 80), 'give it as a string, without { "html": … }'),
    ];
  const lost = Object.entries(LOST).flatMap(([names, mend]) => {
    const [found] = new RegExp(`<(?:${names.replaceAll(' ', '|')})(?=[\\s/>])`, 'i').exec(source) ?? [];
    return found ? [warning(path, 'what a posting may hold: this is left out', `${found}>`, mend)] : [];
  });
  const words = withoutAddresses(prose.replace(/<[^<>]*>/g, NO_PROSE));
  const slips = slipsIn(words, IN_HTML).map(({ found, expected, mend }) => warning(path, expected, found, mend));
  return once([...lost, ...slips, ...referenceFindings(words, rules, () => path, true)]);
};
