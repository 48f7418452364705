/** The facts of a posting as a description list. */
import type { Tags } from '../tags.ts';
import { enCard } from '../../i18n/en-card.ts';
import { foreignWords } from '../../i18n/format.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import type { Card } from './card.ts';
import { factsOf, type Fact } from './facts.ts';
import { drawValue } from './value.ts';

const fact = ({ label, value, path, date, note, text }: Fact, view: DrawnView, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const words = foreignWords(view);
  const lang = path ? view.langOf(path) : nothing;
  const content = drawValue(value, view, tags);
  return html`<div part="fact" lang=${words ?? nothing}>
    <dt>${label}</dt>
    ${
      text
        ? html`<dd class="prose" lang=${words && lang === nothing ? view.lang : lang}>
            ${view.text(text, card.level + 1, card)}
          </dd>`
        : html`<dd>
            ${date ? html`<time datetime=${date}>${content}</time>` : content}
            ${note ? html`<span class="soon">${note}</span>` : nothing}
          </dd>`
    }
  </div>`;
};

export const factList = (view: DrawnView, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const { card: messages = enCard } = view.messages;
  const rows = factsOf(view, card);
  if (!rows.length) return nothing;
  return html`<dl part="facts" aria-label=${messages.facts}>${rows.map((row) => fact(row, view, card, tags))}</dl>`;
};
