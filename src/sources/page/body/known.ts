/**
 * What shortcodes stand for in a posting: those of the pages that were looked at, Hugo's own that hold words, and for all others
 * their text. A further one is a line in `KNOWN`.
 */
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import { Arguments, isAddress } from './arguments.ts';
import type { Item } from './items.ts';
import { target } from './elements.ts';
import type { Shortcode } from './scan.ts';

/** A shortcode with what has been made of its inside. */
interface Meeting {
  readonly code: Shortcode;
  readonly args: Arguments;
  /** Empty where there is none. */
  readonly inner: readonly Item[];
  readonly page: PageReading;
}

type Handler = (meeting: Meeting) => readonly Item[];

const words = (text: string, { start }: Shortcode): Item => ({ kind: 'text', source: new Source().add(text, start) });
const paragraph = (text: string, code: Shortcode): readonly Item[] => (text ? [words(`\n\n${text}\n\n`, code)] : []);

/** Text together, and what is no text behind it. */
const parted = (items: readonly Item[]): { readonly text: Source; readonly rest: readonly Item[] } => {
  const text = new Source();
  for (const item of items) {
    if (item.kind === 'text') text.append(item.source);
    // a lead within something is what it says
    else if (item.kind === 'lead') text.add('\n\n', item.offset).append(item.source).add('\n\n', item.offset);
    else if (item.kind === 'heading') text.add(`\n\n**${item.title}**\n\n`, item.offset);
  }
  return { text, rest: items.filter(({ kind }) => !['text', 'lead', 'heading'].includes(kind)) };
};

const lead: Handler = ({ code, inner }) => {
  const { text, rest } = parted(inner);
  return [...(text.isBlank ? [] : [{ kind: 'lead', source: text, offset: code.start } as const]), ...rest];
};

const entry: Handler = ({ code, args, inner }) => {
  const { text, rest } = parted(inner);
  const [summary, question] = /^\s*<summary[^<>]*>([^]*?)<\/summary\s*>/i.exec(text.text) ?? [];
  const title =
    args.take('title', 'summary', 'question', 'header', 'label', 'name') || args.place() || (question ?? '');
  const answer = summary ? text.slice(summary.length) : text;
  if (answer.isBlank) return [...paragraph(title && `**${title.trim()}**`, code), ...rest];
  if (!title.trim())
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
  const title = args.take('title', 'heading') || args.place();
  const id = args.take('id') || anchorBefore(page.text, code.start);
  if (text.isBlank) return [...paragraph(title && `**${title}**`, code), ...rest];
  return [{ kind: 'note', title, source: text, id, offset: code.start }, ...rest];
};

/** What calls on readers to apply, in the languages that headings are known in. */
const APPLY =
  /\bapply|applic|ansök|sök\s+(?:jobb|tjänst)|\bsøk|ansøg|bewerb|\bhae\b|\bhaku|hakem|sollicit|postul|candidat|solicit|inscrí/i;

/** A link with the words around it. */
interface Call {
  readonly url: string;
  readonly title: string;
  readonly label: string;
  readonly text: string;
}

const callOf = ({ args, inner }: Meeting, number = ''): Call => {
  const named = (...names: readonly string[]) => args.take(...names.map((name) => name + number));
  const url = named('link', 'url', 'href', 'to', 'src') || (number ? '' : args.place(isAddress));
  const title = named('cardtitle', 'title', 'heading', 'header');
  const description = named('description', 'content', 'body', 'subtitle');
  const linked = named('linktext', 'linkname', 'label', 'button', 'buttontext', 'name');
  const text = named('text') || (number ? '' : args.place((value) => !isAddress(value)));
  const inside = number ? '' : parted(inner).text.text.trim();
  if (linked) return { url, title, label: linked, text: [text, description, inside].filter(Boolean).join('\n\n') };
  const label = text || inside.replace(/\s+/g, ' ') || title;
  return {
    url,
    title: label === title ? '' : title,
    label,
    text: [description, text ? inside : ''].filter(Boolean).join('\n\n'),
  };
};

/** A link in the text, its words before it. */
const linkIn = (call: Call, code: Shortcode): readonly Item[] =>
  paragraph(
    [call.title && `**${call.title}**`, call.text, call.label && `[${call.label}](${target(call.url)})`]
      .filter(Boolean)
      .join('\n\n'),
    code,
  );

const called = (call: Call, { code, page }: Meeting): readonly Item[] => {
  const { url, title, label, text } = call;
  const written = page.text.slice(code.start, code.end);
  if (!url) return paragraph([title && `**${title}**`, text, label].filter(Boolean).join('\n\n'), code);
  if (APPLY.test(`${label} ${title}`))
    return [
      { kind: 'apply', url, label, text: [title, text].filter(Boolean).join('\n\n'), offset: code.start, written },
    ];
  if (!url.startsWith('#')) return linkIn(call, code);
  page.leaveOut(written, code.start); // it leads to another place of the page, which is no more
  return paragraph([title && `**${title}**`, text].filter(Boolean).join('\n\n'), code);
};

const call: Handler = (meeting) => {
  const bare = { ...meeting, inner: [] };
  const calls = [callOf(meeting), ...['1', '2', '3', '4'].map((number) => callOf(bare, number))];
  // without names, a label and an address by turns
  for (let more = callOf(bare); more.url || more.label; more = callOf(bare)) calls.push(more);
  const { rest } = parted(meeting.inner);
  return [
    ...calls.filter(({ url, label, text }) => url || label || text).flatMap((one) => called(one, meeting)),
    ...rest,
  ];
};

/** `mailto:` and `tel:`, and a bare address of e-mail. */
const addressed = (url: string): Readonly<Record<string, string>> => {
  const bare = url.replace(/^mailto:\/{0,2}/i, '');
  if (/^[^\s@?&#]+@[^\s@?&#]+$/.test(bare)) return { email: bare };
  return /^tel:/i.test(url) ? { phone: url.slice(4) } : { url };
};

const card: Handler = (meeting) => {
  const { code, args, page, inner } = meeting;
  const image = args.take('image', 'img', 'picture', 'photo');
  const email = args.take('email', 'mail');
  const phone = args.take('phone', 'tel', 'telephone');
  const name = code.name === 'contact' ? args.take('name') : '';
  const role = args.take('role', 'position', 'jobtitle');
  const { url, title, label, text } = callOf(meeting);
  const isOfPerson = email || phone || /^(?:mailto|tel):|^[^\s/]+@/i.test(url) || code.name === 'contact';
  if (!isOfPerson || (url && APPLY.test(label))) {
    if (image) page.leaveOut(`image="${image}"`, code.start);
    return [...called({ url, title, label, text }, meeting), ...parted(inner).rest];
  }
  const contact = {
    ...(title && { title }),
    ...(name && { name }),
    ...(role && { role }),
    ...(url && addressed(url)),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(text ? { text } : url ? {} : label && { text: label }),
    ...((text || url) && label && { linkLabel: label }),
    ...(image && { image: { src: image, alt: '' } }),
  };
  return [{ kind: 'contact', contact, offset: code.start }, ...parted(inner).rest];
};

/** Of the page's look; what is inside stays. */
const layout: Handler = ({ inner }) => inner;

const strong: Handler = ({ code, args, inner }) => {
  const text = args.words().join(' ') || args.place() || args.take('text', 'title');
  return [...(text ? [words(`**${text}**`, code)] : []), ...inner];
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
  const { text, rest } = parted(inner);
  const language = args.take('lang', 'type') || args.place();
  const block = new Source().add(`\n\n\`\`\`${language}\n`, code.start).append(text).add('\n```\n\n', code.end);
  return [{ kind: 'text', source: block }, ...rest];
};

/** What may stand as a part of the text with a title of its own. */
const PART = /section|block|content|part/;

const unknown: Handler = ({ code, args, inner, page }) => {
  page.meet(
    code.isComponent ? `<${page.text.slice(code.start + 1).split(/[\s/>]/, 1)[0]!}>` : `{{< ${code.name} >}}`,
    code.start,
  );
  const title = args.take('title', 'heading', 'header');
  const isPart = title && inner.length > 0 && (code.isComponent || PART.test(code.name));
  const heading: readonly Item[] = isPart
    ? [{ kind: 'heading', title, offset: code.start }]
    : paragraph(title && `**${title}**`, code);
  const said = args.words();
  // in a line, it stays in its line
  if (!said.length && !title) return inner;
  return [...heading, ...paragraph(said.join('\n\n'), code), ...inner];
};

const KNOWN: Readonly<Record<string, Handler>> = {
  ingress: lead,
  ...{ accordion: entry, details: entry, expand: entry, collapse: entry },
  note,
  ...{ 'icon-block-horisontal': call, 'icon-block-small': call, localbutton: call, localtextbutton: call },
  ...{ '2calltoaction': call, calltoaction: call, button: call },
  ...{ 'horisontal-card': card, contact: card },
  ...{ 'accordion-script': layout, distance: layout, 'icon-block-small-container': layout },
  inline: strong,
  ...{ relref: reference, ref: reference, figure, highlight },
};

/** What a shortcode becomes; what of it nobody has asked for is left out. */
export const effectOf = (code: Shortcode, inner: readonly Item[] = [], page: PageReading): readonly Item[] => {
  const args = new Arguments(code);
  const handler = (Object.hasOwn(KNOWN, code.name) && KNOWN[code.name]) || unknown;
  const isWithHref = handler === unknown && !code.isComponent && args.isLink;
  if (isWithHref) page.meet(`{{< ${code.name} >}}`, code.start);
  const items = (isWithHref ? call : handler)({ code, args, inner, page });
  const left = args.left();
  if (left.length) page.leaveOut(`${code.name} ${left.join(' ')}`, code.start);
  else if (!items.length) page.leaveOut(code.name, code.start);
  return items;
};
