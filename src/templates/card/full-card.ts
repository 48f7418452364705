/** The whole posting. */
import type { Tags } from '../tags.ts';
import { enCard } from '../../i18n/en-card.ts';
import { foreignWords } from '../../i18n/format.ts';
import type { Section } from '../../posting/posting.ts';
import { drawnView, type DrawnView } from '../text/drawn-view.ts';
import type { View } from '../view.ts';
import { header, picture, type Card } from './card.ts';
import { contact } from './contact.ts';
import { factList } from './fact-list.ts';
import { note } from './note.ts';

/** Quiet beside the link to apply: to pass the posting on, and to keep its closing date. */
const actions = (view: DrawnView, card: Card, { html, nothing }: Tags): unknown => {
  const { card: words = enCard } = view.messages;
  const { validThrough } = view.posting;
  const lang = foreignWords(view) ?? nothing;
  return html`<div class="actions" part="actions">
    ${
      card.on.share
        ? html`<button class="quiet" type="button" lang=${lang} @click=${card.on.share}>${words.share}</button>`
        : nothing
    }
    ${
      card.open && validThrough
        ? html`<button class="quiet" type="button" lang=${lang} @click=${card.on.keepDeadline}>
            ${words.calendar}
          </button>`
        : nothing
    }
    <span class="muted" role="status" lang=${lang}></span>
  </div>`;
};

const section = ({ id, title, text }: Section, view: DrawnView, card: Card, { html }: Tags): unknown => {
  const level = card.level + 1;
  const path = `sections.${id}`;
  const content = html`<div class="prose" lang=${view.langOf(`${path}.text`)}>
    ${view.text(text, title ? level : card.level, card)}
  </div>`;
  return title
    ? html`<section part="section">
        ${view.heading(level, title, { part: 'section-title', lang: view.langOf(`${path}.title`) })} ${content}
      </section>`
    : html`<div part="section">${content}</div>`;
};

/** The block that asks again after the text. */
const closing = (view: DrawnView, card: Card, { html, nothing }: Tags): unknown => {
  const { closing: block } = view.posting.apply;
  const button = block ? card.apply(block.label) : nothing;
  if (!block || button === nothing) return nothing;
  const text = block.text
    ? html`<div class="prose" lang=${view.langOf('apply.closing.text')}>
        ${view.text(block.text, card.level, card)}
      </div>`
    : nothing;
  return html`<div class="closing">${text} ${button}</div>`;
};

export const fullCard = (shown: View, card: Card, tags: Tags): unknown => {
  const view = drawnView(shown, tags);
  const { html, nothing } = tags;
  const { title, image, lead, sections, notes } = view.posting;
  return html`<article class="card full" part="card" aria-labelledby="card-title" @click=${card.on.follow}>
    <slot name="header"></slot>
    ${header(view, title, card, tags)}
    <div class="side">
      ${picture(image, view, 'eager', tags)}
      <div class="apply">${card.apply()} ${actions(view, card, tags)}</div>
      ${factList(view, card, tags)}
    </div>
    <div class="body">
      ${lead ? html`<div class="lead prose" part="lead" lang=${view.langOf('lead')}>${view.text(lead, card.level, card)}</div>` : nothing}
      ${sections.map((part) => section(part, view, card, tags))} ${closing(view, card, tags)} ${card.faq()}
      ${notes.map((part) => note(part, view, card, tags))} ${card.withoutContact ? nothing : contact(view, card, tags)}
    </div>
    <slot name="footer"></slot>
  </article>`;
};
