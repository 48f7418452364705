/** A page's body as fields of a posting: lead, sections, questions, notes. What is said of applying is for who has the address. */
import GithubSlugger, { slug } from 'github-slugger';
import type { Draft } from '../draft.ts';
import type { PageReading } from '../reading.ts';
import { Source } from '../source.ts';
import { withApplications } from './applications.ts';
import { itemsOf, withoutMarkup } from './convert.ts';
import type { ApplyItem, ContactItem, EntryItem, Item, NoteItem } from './items.ts';
import { withHeadings } from './looks.ts';
import { partsOf, type Part } from './parts.ts';
import { isOfQuestions } from './questions.ts';
import { withReferences } from './references.ts';
import { scan } from './scan.ts';

/** What is left to those who know the facts of the page. */
export interface Rest {
  readonly applications: readonly ApplyItem[];
  readonly notes: readonly NoteItem[];
  /** The first; others stand in the text. */
  readonly contact?: ContactItem | undefined;
  /** Of the first heading, where it is one of the page as a whole. */
  readonly title: string;
}

/**
 * @param from where the body begins
 * @param title of the posting, where that is known
 * @throws Refused
 */
export const putBody = (draft: Draft, page: PageReading, from: number, title: string): Rest => {
  const { pieces, said } = scan(page.text, from);
  page.said.push(...said);
  const written = withReferences(withoutMarkup(itemsOf(pieces, page), page), page);
  const items = withHeadings(withApplications(written, page), page);
  const lead = draft.has('lead') ? undefined : items.find((item) => item.kind === 'lead');
  const contact = items.find((item) => item.kind === 'contact');
  if (lead) draft.putText(['lead'], lead.source);
  const closing = items.find((item) => item.kind === 'apply' && item.text);
  // of several the first leads, is asked, and closes; the others are paragraphs
  const inText = items.flatMap((item): readonly Item[] => {
    if (item === lead) return [];
    if (item.kind === 'apply' && item.text && item !== closing) {
      const text = paragraphOf(new Source().add(item.text, item.offset), item.offset);
      return [text, { ...item, text: '' }];
    }
    if (item.kind === 'lead') return [paragraphOf(item.source, item.offset)];
    return item.kind === 'contact' && item !== contact ? [inParagraphs(item)] : [item];
  });
  const { parts, title: heading } = partsOf(inText, page, title);
  putParts(draft, parts, page);
  return {
    applications: inText.filter((item) => item.kind === 'apply'),
    notes: items.filter((item) => item.kind === 'note'),
    contact,
    title: heading,
  };
};

const paragraphOf = (source: Source, offset: number): Item => ({
  kind: 'text',
  source: new Source().add('\n\n', offset).append(source).add('\n\n', offset),
});

/** A contact as text. */
const inParagraphs = ({ contact, offset }: ContactItem): Item => {
  const { title, name, role, text, linkLabel, email, phone, url } = contact as Readonly<
    Record<string, string | undefined>
  >;
  const address = email ? `mailto:${email}` : phone ? `tel:${phone}` : url;
  const paragraphs = [
    title && `**${title}**`,
    [name, role].filter(Boolean).join(', '),
    text,
    address && `[${linkLabel ?? email ?? phone ?? url}](${address})`,
  ];
  return paragraphOf(new Source().add(paragraphs.filter(Boolean).join('\n\n'), offset), offset);
};

/** A name as a site gives one to a heading, so that it stays when the page is read again. No two are the same. */
export const idOf = (ids: GithubSlugger, words: string, otherwise: string): string => {
  const start = words.slice(0, 100);
  return ids.slug(slug(start).replace(/-/g, '') ? start : otherwise);
};

const putParts = (draft: Draft, parts: readonly Part[], page: PageReading): void => {
  const ids = new GithubSlugger();
  const asked: EntryItem[] = [];
  // the front matter may have some
  let sections = draft.countOf('sections');
  const before = draft.countOf('faq', 'items');
  const put = (part: Pick<Part, 'heading' | 'role'>, text: Source): void => {
    const { heading, role } = part;
    const steps = ['sections', sections++] as const;
    const name = heading ? heading.id || heading.title : sections === 1 ? 'opening' : 'part';
    draft.put([...steps, 'id'], idOf(ids, name, 'part'), heading?.offset ?? text.offsetAt(0));
    if (role) draft.put([...steps, 'role'], role, heading!.offset);
    if (heading) draft.put([...steps, 'title'], heading.title, heading.offset);
    draft.putText([...steps, 'text'], text);
  };
  for (const part of parts) {
    const { heading, role, text, entries, moved } = part;
    const isAsked = text.isBlank && entries.length > 0;
    if (!text.isBlank) put(part, text);
    if (isAsked && heading && !draft.has('faq', 'title') && (!asked.length || isOfQuestions(heading.title))) {
      draft.put(['faq', 'title'], heading.title, heading.offset);
      asked.push(...entries);
    } else if (isAsked && heading) put(part, asText(entries));
    else asked.push(...entries);
    if (heading && text.isBlank && !entries.length) {
      const isSaid = moved.some((item) => item.kind === 'contact' && item.contact.title === heading.title);
      // of what is said of applying the link is enough, which stands below the posting
      const isLink = role === 'process' && moved.some(({ kind }) => kind === 'apply');
      if (isLink) page.leaveOut(heading.title, heading.offset);
      else if (!isSaid) put({}, new Source().add(`**${heading.title}**`, heading.offset));
    }
  }
  const entryIds = new GithubSlugger();
  asked.forEach(({ question, answer, id, offset }, index) => {
    const steps = ['faq', 'items', before + index] as const;
    draft.put([...steps, 'id'], idOf(entryIds, id || question, 'question'), offset);
    draft.put([...steps, 'question'], question.trim().replace(/\s+/g, ' '), offset);
    draft.putText([...steps, 'answer'], answer);
  });
};

/** Questions and answers as a text, for where there are others already under a heading of their own. */
const asText = (entries: readonly EntryItem[]): Source => {
  const text = new Source();
  for (const { question, answer, offset } of entries) text.add(`\n\n### ${question}\n\n`, offset).append(answer);
  return text;
};
