/** A footnote, and the way back to where it is meant. */
import type { Tags } from '../tags.ts';
import { enCard } from '../../i18n/en-card.ts';
import { foreignWords } from '../../i18n/format.ts';
import type { Note } from '../../posting/posting.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import type { Card } from './card.ts';

export const note = (
  { id, marker, title, text }: Note,
  view: DrawnView,
  card: Card,
  { html, nothing }: Tags,
): unknown => {
  const level = card.level + 1;
  const path = `notes.${id}`;
  const { card: messages = enCard } = view.messages;
  return html`<div id=${id} part="note" role="note" tabindex="-1">
    ${title ? view.heading(level, title, { lang: view.langOf(`${path}.title`) }) : nothing}
    <div class="note-text">
      ${marker ? html`<span class="marker">${marker}</span>` : nothing}
      <div class="prose" lang=${view.langOf(`${path}.text`)}>${view.text(text, title ? level : card.level, card)}</div>
    </div>
    <button class="quiet" type="button" lang=${foreignWords(view) ?? nothing} @click=${card.on.goBack}>
      ${messages.back}
    </button>
  </div>`;
};
