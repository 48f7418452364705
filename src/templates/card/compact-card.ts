/** Title, place and the link to apply; the title leads to the posting's own page. */
import type { Tags } from '../tags.ts';
import { foreignWords } from '../../i18n/format.ts';
import { drawnView } from '../text/drawn-view.ts';
import type { View } from '../view.ts';
import { header, type Card } from './card.ts';
import { closingSoon, placeLine } from './facts.ts';
import { drawValue } from './value.ts';

export const compactCard = (shown: View, card: Card, tags: Tags): unknown => {
  const view = drawnView(shown, tags);
  const { html, nothing } = tags;
  const { title, url } = view.posting;
  const place = placeLine(view, card);
  const soon = closingSoon(view, card);
  const words = foreignWords(view) ?? nothing;
  return html`<article class="card compact" part="card" aria-labelledby="card-title">
    <slot name="header"></slot>
    <div>
      ${header(view, url ? html`<a href=${url}>${title}</a>` : title, card, tags)}
      ${place.flat().length ? html`<p class="muted" part="facts" lang=${words}>${drawValue(place, view, tags)}</p>` : nothing}
      ${soon ? html`<p><span class="soon" lang=${words}>${soon}</span></p>` : nothing}
    </div>
    ${card.apply()}
    <slot name="footer"></slot>
  </article>`;
};
