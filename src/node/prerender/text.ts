/**
 * The words of a posting for readers that know no shadow roots: most of what takes text from pages, read-it-later services,
 * terminals. They stand in the page beside the tree, in a slot that there is none of: nobody sees them twice.
 */
import { descriptionOf, htmlOf, readingOf } from '../../found/description.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { Text, TextNode } from '../../posting/text.ts';
import type { Card } from '../../templates/card/card.ts';
import { factsOf, placeLine } from '../../templates/card/facts.ts';
import type { Phrase } from '../../templates/card/value.ts';
import { drawnView } from '../../templates/text/drawn-view.ts';
import { tags } from '../../templates/tags.ts';
import type { View } from '../../templates/view.ts';
import { applyUrlOf, cardOf, levelIn, type Shown } from './draw/draw.ts';
import type { Asked } from './tags.ts';

const said = (phrases: readonly Phrase[]): string =>
  phrases
    .filter((phrase) => phrase.length)
    .map((phrase) =>
      phrase.map((piece) => (typeof piece === 'string' ? piece : 'own' in piece ? piece.own : piece.amount)).join(''),
    )
    .join(' · ');

const facts = (view: View, card: Card): TextNode[] => {
  const rows = factsOf(drawnView(view, tags), card).filter(({ text }) => !text); // those are among the texts
  return rows.length ? [['ul', ...rows.map(({ label, value }) => ['li', `${label}: ${said(value)}`] as const)]] : [];
};

const paragraph = (words: string | undefined): TextNode[] => (words ? [['p', words]] : []);

const link = (href: string, words: string): TextNode => ['p', ['a', { href }, words]];

const contact = ({ posting, messages }: View, nodes: (text: Text) => readonly TextNode[]): TextNode[] => {
  const { title, name, role, email, phone, url, text, linkLabel } = posting.contact ?? {};
  const { card: words = enCard } = messages;
  return [
    ...(title ? [['h2', title] as const] : []),
    ...(text ? nodes(text) : paragraph(name)),
    ...paragraph(role),
    ...(email ? [link(`mailto:${email.replace(/^mailto:/i, '')}`, linkLabel ?? words.sendEmail)] : []),
    ...paragraph(phone),
    ...(url ? [link(url, (!email && linkLabel) || words.visit)] : []),
  ];
};

/** The link to apply, and the block that asks again after the text: where anybody can. */
const waysOf = ({ view, isOpen }: Shown, { attributes }: Asked, nodes: (text: Text) => readonly TextNode[]) => {
  const { posting, messages } = view;
  const isOffered = isOpen && attributes['without-apply'] === undefined;
  const href = isOffered ? applyUrlOf(view, attributes['apply-params'] ?? '') : undefined;
  if (!href) return { apply: [], closing: [] };
  const { label = messages.apply, closing = {} } = posting.apply;
  return {
    apply: [link(href, label)],
    closing: [...(closing.text ? nodes(closing.text) : []), ...(closing.label ? [link(href, closing.label)] : [])],
  };
};

const heading = ({ posting: { title, url } }: View, isCompact: boolean): TextNode[] => [
  ['h1', isCompact && url ? ['a', { href: url }, title] : title],
];

/** @returns HTML */
export const textOf = (shown: Shown, asked: Asked): string => {
  const { view, isOpen } = shown;
  const { posting, messages } = view;
  const { attributes, tag } = asked;
  const level = levelIn(asked);
  const reading = readingOf(view.reading, view.parsed.url);
  const write = (nodes: readonly TextNode[], below = level): string =>
    htmlOf(nodes, { level: below, link: reading.link });
  const { apply, closing } = waysOf(shown, asked, reading.nodes);
  if (tag === 'apply-button') return write(apply);
  const { title = (messages.card ?? enCard).faq, items } = posting.faq;
  const faq = { title, items };
  if (tag === 'job-faq-accordion') {
    const alone = { ...posting, faq, lead: undefined, agreement: undefined, sections: [], notes: [] };
    return descriptionOf(alone, reading, { level: level - 1, withoutFaq: false });
  }
  const card = cardOf(shown, asked);
  const isCompact = attributes.layout === 'compact';
  const head = [
    ...heading(view, isCompact),
    ...paragraph(posting.tagline),
    ...(isOpen ? [] : paragraph(messages.closed)),
  ];
  if (isCompact)
    return write([...head, ...paragraph(said(placeLine(drawnView(view, tags), card))), ...apply], level - 1);
  return [
    write([...head, ...facts(view, card), ...apply], level - 1),
    descriptionOf({ ...posting, faq }, reading, { level, withoutFaq: attributes['without-faq'] !== undefined }),
    write([...closing, ...(card.withoutContact ? [] : contact(view, reading.nodes))]),
  ].join('');
};
