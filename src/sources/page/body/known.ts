/**
 * What shortcodes stand for in a posting: those of the pages that were looked at, Hugo's own that hold words, and for all others
 * their text. A further one is a line in `KNOWN`.
 */
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import { Arguments, isAddress } from './arguments.ts';
import { call, card } from './calls.ts';
import type { Item } from './items.ts';
import { target } from './elements.ts';
import { isLabel, isWithinLine, paragraph, parted, plain, words, type Handler } from './meeting.ts';
import type { Shortcode } from './scan.ts';

const lead: Handler = ({ code, inner }) => {
  const { text, rest } = parted(inner);
  return [...(text.isBlank ? [] : [{ kind: 'lead', source: text, offset: code.start } as const]), ...rest];
};

const entry: Handler = ({ code, args, inner, page }) => {
  const { text, rest } = parted(inner);
  const [summary, question] = /^\s*<summary[^<>]*>([^]*?)<\/summary\s*>/i.exec(text.text) ?? [];
  const title = plain(
    args.take('title', 'summary', 'question', 'q', 'header', 'label', 'name', 'text') ||
      args.place() ||
      (question ?? ''),
    page,
  );
  const told = text.isBlank ? args.take('answer', 'a', 'content') : '';
  const answer = told ? new Source().add(told, code.start) : text.slice(summary?.length ?? 0);
  if (answer.isBlank) return [...paragraph(title && `**${title}**`, code), ...rest];
  if (!title)
    return [
      { kind: 'text', source: new Source().add('\n\n', code.start).append(answer).add('\n\n', code.start) },
      ...rest,
    ];
  return [{ kind: 'entry', question: title, answer, id: args.take('id'), offset: code.start }, ...rest];
};

/** Where a note is, links lead to the anchor before it. */
const anchorBefore = (text: string, start: number): string => {
  const before = text.slice(Math.max(0, start - 200), start);
  const [, id = ''] =
    /<(?:div|a|span|p)\s+(?:id|name)\s*=\s*["']?([\w-]+)["']?\s*>\s*(?:<\/\w+>\s*)?$/i.exec(before) ?? [];
  return id;
};

const note: Handler = ({ code, args, inner, page }) => {
  const { text, rest } = parted(inner);
  const title = plain(args.take('title', 'heading') || args.place(), page);
  const id = args.take('id') || anchorBefore(page.text, code.start);
  if (text.isBlank) return [...paragraph(title && `**${title}**`, code), ...rest];
  return [{ kind: 'note', title, source: text, id, offset: code.start }, ...rest];
};

/** Of the page's look; what is inside stays. */
const layout: Handler = ({ inner }) => inner;

/** Words within a line, between marks. */
const inLine =
  (mark: string): Handler =>
  ({ code, args, inner }) => {
    const text = args.words().join(' ') || args.place() || args.take('text', 'title');
    return [...(text ? [words(`${mark}${text}${mark}`, code)] : []), ...inner];
  };

/** The address of another page of the site, which its generator knows. */
const reference: Handler = ({ code, args, page }) => {
  const path = args.take('path') || args.place();
  const [, file = '', anchor = ''] = /^([^#]*)(.*)$/.exec(path)!;
  const address = `/${file.replace(/^\/+|(?:(?:^|\/)_?index)?(?:\.[a-z]{2})?\.mdx?$/gi, '').replace(/\/$/, '')}${anchor}`;
  page.say(
    'warning',
    code.start,
    'an address',
    `${code.name} ${path}`,
    `see whether the page is at ${address} of your site`,
  );
  return [words(address, code)];
};

const figure: Handler = ({ code, args }) => {
  const src = args.take('src', 'url') || args.place(isAddress);
  const caption = args.take('caption', 'title', 'attr');
  const picture = src && `![${args.take('alt') || caption}](${target(src)})`;
  return paragraph([picture, caption].filter(Boolean).join('\n\n'), code);
};

const highlight: Handler = ({ code, args, inner }) => {
  if (code.isComponent) return inner; // a word with a marker over it
  const { text, rest } = parted(inner);
  const language = args.take('lang', 'type') || args.place();
  const [lines = ''] = /\S[^]*\S|\S|$/.exec(text.text)!;
  const from = text.text.lastIndexOf('\n', text.text.indexOf(lines)) + 1;
  const inside = text.slice(from, text.text.indexOf(lines) + lines.length);
  const block = new Source().add(`\n\n\`\`\`${language}\n`, code.start).append(inside).add('\n```\n\n', code.end);
  return [{ kind: 'text', source: block }, ...rest];
};

/** What may stand as a part of the text with a title of its own. */
const PART = /section|block|content|part/;

/** What words would be one with: a letter, or the end of another shortcode. */
const LETTER = /[\p{L}\p{N}}]/u;

const unknown: Handler = ({ code, args, inner, page }) => {
  // a word in angle brackets, as in List<String>
  if (code.isComponent && code.kind === 'opening' && !code.inner && !code.args.length)
    return [words(`&lt;${page.text.slice(code.start + 1, code.end)}`, code)];
  page.meet(
    code.isComponent ? `<${page.text.slice(code.start + 1).split(/[\s/>]/, 1)[0]!}>` : `{{< ${code.name} >}}`,
    code.start,
  );
  const title = plain(args.take('title', 'heading', 'header'), page);
  const isPart = title && inner.length > 0 && (code.isComponent || PART.test(code.name));
  const said = args.words();
  if ((!inner.length || isLabel(inner)) && isWithinLine(code, page)) {
    const beside = [title, ...said].filter(Boolean).join(' ');
    const told = inner.length && beside ? ` (${beside})` : beside;
    // words are no part of others
    const [before, behind] = [page.text[code.start - 1], page.text[code.end]].map((sign = '') =>
      told && LETTER.test(sign) ? ' ' : '',
    );
    return [...inner, words(`${inner.length ? '' : before}${told}${inner.length ? '' : behind}`, code)];
  }
  const heading: readonly Item[] = isPart
    ? [{ kind: 'heading', title, of: code.name, offset: code.start }]
    : paragraph(title && `**${title}**`, code);
  return [...heading, ...paragraph(said.join('\n\n'), code), ...inner];
};

const KNOWN: Readonly<Record<string, Handler>> = {
  ...{ ingress: lead, lead },
  ...{ accordion: entry, details: entry, expand: entry, collapse: entry, spoiler: entry },
  ...{ 'accordion-item': entry, accordionitem: entry, faq: entry, faqitem: entry },
  note,
  ...{ 'icon-block-horisontal': call, 'icon-block-small': call, localbutton: call, localtextbutton: call },
  ...{ '2calltoaction': call, calltoaction: call, button: call, link: call },
  ...{ 'horisontal-card': card, contact: card, contactcard: card },
  ...{ 'accordion-script': layout, distance: layout, 'icon-block-small-container': layout },
  ...{ inline: inLine('**'), mark: inLine(''), abbr: inLine(''), badge: inLine(''), kbd: inLine('`') },
  ...{ sub: inLine(''), sup: inLine('') },
  ...{ relref: reference, ref: reference, figure },
  ...{ highlight, mermaid: highlight, chart: highlight, code: highlight },
};

/** What a shortcode becomes; what of it nobody has asked for is left out. */
export const effectOf = (code: Shortcode, inner: readonly Item[] = [], page: PageReading): readonly Item[] => {
  const args = new Arguments(code);
  const handler = (Object.hasOwn(KNOWN, code.name) && KNOWN[code.name]) || unknown;
  const mayLead = !code.isComponent || /button|link|cta/.test(code.name);
  const isWithHref = handler === unknown && mayLead && args.isLink(isLabel(inner));
  if (isWithHref) page.meet(`{{< ${code.name} >}}`, code.start);
  const items = (isWithHref ? call : handler)({ code, args, inner, page });
  const isCut = (handler === entry || handler === lead) && code.kind === 'opening' && !code.inner && !code.isComponent;
  if (isCut && !items.some(({ kind }) => kind === 'entry')) {
    const found = page.text.slice(code.start, code.end);
    page.say(
      'error',
      code.start,
      `a shortcode that closes ${code.name}`,
      found,
      `write {{< /${code.name} >}} behind what it holds`,
    );
  }
  const left = args.left();
  if (left.length) page.leaveOut(`${code.name} ${left.join(' ')}`, code.start);
  else if (!items.length) page.leaveOut(code.name, code.start);
  return items;
};
