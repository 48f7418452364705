/** Shortcodes that lead somewhere: links to apply, cards of people, and buttons. */
import { isAddress, isWords } from './arguments.ts';
import { target } from './elements.ts';
import type { Item } from './items.ts';
import { isWithinLine, paragraph, parted, words, type Handler, type Meeting } from './meeting.ts';

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
  const url = named('link', 'url', 'href', 'to', 'relref', 'src') || (number ? '' : args.place(isAddress));
  const title = named('cardtitle', 'title', 'heading', 'header');
  const description = named('description', 'content', 'body', 'subtitle');
  const linked = named('linktext', 'linkname', 'label', 'button', 'buttontext', 'name');
  const inside = number ? '' : parted(inner).text.text.trim();
  // beside words inside, a word alone says how it looks
  const text = named('text') || (number ? '' : args.place(inside ? isWords : (value) => !isAddress(value)));
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
const linkIn = ({ title, text, label, url }: Call, { code, page }: Meeting): readonly Item[] => {
  const link = label && `[${label}](${target(url)})`;
  if (link && !title && !text && isWithinLine(code, page)) return [words(link, code)];
  return paragraph([title && `**${title}**`, text, link].filter(Boolean).join('\n\n'), code);
};

const called = (call: Call, meeting: Meeting): readonly Item[] => {
  const { url, title, label, text } = call;
  const { code, page } = meeting;
  const written = page.text.slice(code.start, code.end);
  if (!url) return paragraph([title && `**${title}**`, text, label].filter(Boolean).join('\n\n'), code);
  if (APPLY.test(`${label} ${title}`))
    return [
      { kind: 'apply', url, label, text: [title, text].filter(Boolean).join('\n\n'), offset: code.start, written },
    ];
  if (!url.startsWith('#')) return linkIn(call, meeting);
  page.leaveOut(written.includes(label) ? written : `${written} ${label}`, code.start); // it leads to another place of the page, which is no more
  return paragraph([title && `**${title}**`, text].filter(Boolean).join('\n\n'), code);
};

export const call: Handler = (meeting) => {
  const bare = { ...meeting, inner: [] };
  const calls = [callOf(meeting), ...['1', '2', '3', '4'].map((number) => callOf(bare, number))];
  // without names, a label and an address by turns
  const isBare = !meeting.inner.length;
  for (let more = callOf(bare); isBare && (more.url || more.label); more = callOf(bare)) calls.push(more);
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

export const card: Handler = (meeting) => {
  const { code, args, page, inner } = meeting;
  const image = args.take('image', 'img', 'picture', 'photo');
  const email = args.take('email', 'mail');
  const phone = args.take('phone', 'tel', 'telephone');
  const name = /^contact/.test(code.name) ? args.take('name') : '';
  const role = args.take('role', 'position', 'jobtitle');
  const { url, title, label, text } = callOf(meeting);
  const isOfPerson = email || phone || /^(?:mailto|tel):|^[^\s/]+@/i.test(url) || /^contact/.test(code.name);
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
