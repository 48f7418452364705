/** Title, place and the link to apply; the title leads to the posting's own page. */
import type { Tags } from '../../content/kit.ts';
import type { View } from '../view.ts';
import { header, type Card } from './card.ts';
import { closingSoon, placeLine } from './facts.ts';

export const compactCard = (view: View, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const { title, url } = view.posting;
  const place = placeLine(view, card.lang);
  const soon = closingSoon(view, card);
  return html`<article class="card compact" part="card" aria-labelledby="card-title">
    <slot name="header"></slot>
    <div class="compact-text">
      ${header(view, url ? html`<a href=${url}>${title}</a>` : title, card, tags)}
      ${place ? html`<p class="muted" part="facts">${place}</p>` : nothing}
      ${soon ? html`<p><span class="soon">${soon}</span></p>` : nothing}
    </div>
    ${card.apply()}
    <slot name="footer"></slot>
  </article>`;
};
