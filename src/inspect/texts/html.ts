/** What stands in `{ "html": … }` and is no HTML, no more or not yet; and what of it is left out. */
import { once, warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';
import { escapedFindings } from './escaped.ts';
import { NO_PROSE, type Reading } from './reading.ts';
import { referenceFindings } from './references.ts';
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
/** A tag, whose attributes may hold a `>`. */
const TAGS = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>|<[^<>]*>/g;
/** Lines of Markdown, where there is no tag. */
const MARKED =
  /^ {0,3}(?:[-*+] |\d+[.)] |#{1,6} |#{2,6}[^\s#])|^ {0,3}\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\||\*\*(?=\S)[^*<>\n]{1,300}\*\*|\[[^[\]\n]{1,200}\]\(https?:/m;
const UNDERSCORES =
  /(?<![\p{L}\p{N}_])__(?=\S)(?!(?:init|main|name|call|new|del|str|repr|file|dict|all|iter|next|enter|exit|len|doc|class|slots|version)__)([^_<>\n￼]{1,300})(?<=\S)__(?![\p{L}\p{N}_])/gu;

/** What DOMPurify leaves out, and what there is in place of it. */
const LOST: Readonly<Record<string, string>> = {
  'iframe video audio object embed': 'link to it: <a href="https://…">words</a>',
  'form button input select textarea': 'link to the page that has it: <a href="https://…">words</a>',
  'svg canvas math': 'give it as a picture: <img src="…" alt="…">',
  'script style': 'remove it',
};

const MARKDOWN = 'HTML: these marks are Markdown, and shown';

const IN_HTML: readonly Slip[] = [
  ...leftBehind('html'),
  {
    form: /\*\*(?=\S)([^*<>\n￼]{1,300})\*\*/g,
    expected: MARKDOWN,
    mend: ([, words]) => write(`<strong>${words!.trim()}</strong>`),
  },
  { form: UNDERSCORES, expected: MARKDOWN, mend: ([, words]) => write(`<strong>${words!.trim()}</strong>`) },
  {
    form: /(?<![^\n￼])[ \t]{0,9}(#{2,6}[ \t]?|#[ \t](?=\p{Lu}))(\p{L}[^\n￼]{0,80})/gu,
    expected: MARKDOWN,
    mend: ([, marks, words]) => {
      const tag = `h${marks!.trim().length}`;
      return `make it a heading: <${tag}>${words!.length > 60 ? '…' : words!.trim()}</${tag}>`;
    },
  },
  {
    form: /(?<![^\n￼])[ \t]{0,9}([-*+])[ \t]{1,9}(?=\p{L})[^\n￼]{1,300}[\s￼]{1,20}\1[ \t]{1,9}(?=\p{L})/gu,
    expected: MARKDOWN,
    mend: () => 'make it a list: <ul><li>…</li><li>…</li></ul>',
  },
  {
    form: /\[([^[\]\n<>]{1,200})\]\(((?:https?:|mailto:|tel:)[^\s()<>]{1,500})\)/g,
    expected: MARKDOWN,
    mend: ([, words, href]) => write(`<a href="${href}">${words}</a>`),
  },
];

/** The beginning of a comment that never ends. */
const unclosedIn = (source: string): string | undefined => {
  const at = source.lastIndexOf('<!--');
  return at < 0 || source.includes('-->', at + 2) ? undefined : source.slice(at, at + 60).trim();
};

export const htmlFindings = ({ isHtml, source, pathOf }: Reading, rules: Rules): Inspected[] => {
  if (!isHtml) return [];
  const path = pathOf('');
  if (source.includes('<![CDATA['))
    return [warning(path, 'HTML', '<![CDATA[', 'remove <![CDATA[ and ]]>: they are XML')];
  const prose = proseOf(source);
  const hidden = unclosedIn(source);
  if (hidden !== undefined)
    return [
      warning(
        path,
        '--> at the end of a comment: all behind this one is hidden',
        hidden,
        'close it with -->, or remove it',
      ),
    ];
  const escaped = escapedFindings(source, prose, path, rules);
  if (escaped.length) return escaped;
  if (!TAG.test(prose) && (MARKED.test(prose) || prose.search(UNDERSCORES) >= 0))
    return [
      warning(path, 'HTML; this is Markdown', source.trim().slice(0, 80), 'give it as a string, without { "html": … }'),
    ];
  const lost = Object.entries(LOST).flatMap(([names, mend]) => {
    const [found] = new RegExp(`<(?:${names.replaceAll(' ', '|')})(?=[\\s/>])`, 'i').exec(source) ?? [];
    return found ? [warning(path, 'what a posting may hold: this is left out', `${found}>`, mend)] : [];
  });
  const words = withoutAddresses(prose.replace(TAGS, NO_PROSE));
  const slips = slipsIn(words, IN_HTML).map(({ found, expected, mend }) => warning(path, expected, found, mend));
  return once([...lost, ...slips, ...referenceFindings(words, rules, () => path, true)]);
};
