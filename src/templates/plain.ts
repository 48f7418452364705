/** The words of a posting, where the chunk with the templates could not be loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../posting/posting.ts';
import { heading } from './heading.ts';
import type { View } from './view.ts';

/** What an element decides about a plain card. */
export interface PlainCard {
  /** Level of the title. */
  readonly level: number;
  readonly isCompact: boolean;
  readonly apply: () => unknown;
  readonly faq: () => unknown;
}

/** Title, texts and the link to apply. */
export const plainCard = ({ posting }: View, { level, isCompact, apply, faq }: PlainCard): TemplateResult => {
  const { title, lead, sections, notes } = posting;
  const texts = [...(lead ? [{ title: '', text: lead }] : []), ...sections, ...notes];
  return html`<article class="card full" part="card">
    ${heading(level, title, { part: 'title' })}
    ${isCompact ? nothing : texts.map((part) => html`<p class="plain">${part.title} ${part.text.source}</p>`)}
    <div>${apply()}</div>
    ${isCompact ? nothing : faq()}
  </article>`;
};

export const plainEntry = ({ question, answer }: Entry, level: number): TemplateResult =>
  html`<div part="entry">
    ${heading(level, question)}
    <p class="plain" part="answer">${answer.source}</p>
  </div>`;
