/** The words of a posting, where the chunk with the templates could not be loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Posting } from '../posting/posting.ts';
import type { View } from './view.ts';

/** What an element decides about a plain card. */
export interface PlainCard {
  /** Level of the title. */
  readonly level: number;
  readonly isCompact: boolean;
  readonly withoutContact: boolean;
  readonly apply: () => unknown;
  readonly faq: () => unknown;
}

const row = (parts: readonly unknown[], separator: string): string => parts.filter(Boolean).join(separator);

/** Who hires, where, how and for how much, as it is written: what formats and names it is in the chunk. */
const factsOf = (posting: Posting): string => {
  const { organization, locations, workplace, employmentType, workHours, salary, validThrough } = posting;
  const { min, max, value, currency, unit, text } = salary ?? {};
  return row(
    [
      organization?.name,
      ...locations.map(({ name, city, region, country }) => row([name, city, region, country], ', ')),
      workplace,
      ...employmentType,
      workHours,
      row([row([min ?? value, max], '–'), currency, unit], ' '),
      text,
      validThrough,
    ],
    ' · ',
  );
};

const contactOf = ({ contact: { name, role, email, phone } = {} }: Posting): string =>
  row([name, role, email, phone], ' · ');

const paragraph = (text: string, title = ''): unknown =>
  text && html`<p class="plain">${title && html`<b>${title}</b> `}${text}</p>`;

/** Title, facts, texts and the link to apply. */
export const plainCard = (view: View, { level, isCompact, withoutContact, apply, faq }: PlainCard): TemplateResult => {
  const { posting, reading } = view;
  const { title, lead, sections, notes } = posting;
  const texts = [...(lead ? [{ title: '', text: lead }] : []), ...sections, ...notes];
  return html`<article class="card full" part="card">
    <h2 part="title" aria-level=${level}>${title}</h2>
    ${paragraph(factsOf(posting))}
    ${isCompact ? nothing : texts.map(({ title, text }) => paragraph(reading.plain(text), title))}
    <div>${apply()}</div>
    ${isCompact ? nothing : [faq(), withoutContact ? '' : paragraph(contactOf(posting))]}
  </article>`;
};

export const plainEntry = ({ question, answer }: Entry, level: number, { reading }: View): TemplateResult =>
  html`<div part="entry">
    <h3 aria-level=${level}>${question}</h3>
    ${paragraph(reading.plain(answer))}
  </div>`;
