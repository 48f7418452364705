/** The words of a posting, where the chunk with the templates could not be loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Posting } from '../posting/posting.ts';
import type { Text } from '../posting/text.ts';
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
  text && html`<p class="plain">${title && html`<b>${title}</b>`}${title && '\n'}${text}</p>`;

/** Title, facts, texts and the link to apply, where the others would stand. */
export const plainCard = (view: View, { level, isCompact, withoutContact, apply, faq }: PlainCard): TemplateResult => {
  const { posting, reading } = view;
  const { title, lead, sections, notes } = posting;
  const texts = [...(lead ? [{ title: '', text: lead }] : []), ...sections];
  const paragraphs = (parts: readonly { readonly title?: string; readonly text: Text }[]) =>
    parts.map(({ title, text }) => paragraph(reading.plain(text), title));
  return html`<article class="card full" part="card">
    <h2 class="header" part="title" aria-level=${level}>${title}</h2>
    <div class="side">
      <div>${apply()}</div>
      ${paragraph(factsOf(posting))}
    </div>
    ${
      isCompact
        ? nothing
        : html`<div class="body">
            ${paragraphs(texts)} ${faq()} ${paragraphs(notes)} ${withoutContact ? '' : paragraph(contactOf(posting))}
          </div>`
    }
  </article>`;
};

export const plainEntry = ({ question, answer }: Entry, level: number, { reading }: View): TemplateResult =>
  html`<div part="entry">
    <h3 aria-level=${level}>${question}</h3>
    ${paragraph(reading.plain(answer))}
  </div>`;
