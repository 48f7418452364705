/** Whom to ask. */
import type { Tags } from '../tags.ts';
import { enCard } from '../../i18n/en-card.ts';
import { foreignWords } from '../../i18n/format.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import { picture, type Card } from './card.ts';

export const contact = (view: DrawnView, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const level = card.level + 1;
  const { contact: person } = view.posting;
  if (!person) return nothing;
  const { title, name, role, email, phone, url, text, linkLabel, image } = person;
  const { card: messages = enCard } = view.messages;
  const words = foreignWords(view) ?? nothing;
  const link = (href: string, label: unknown, lang: unknown = nothing) =>
    html`<a href=${href} lang=${lang} rel="noopener">${label}</a>`;
  /** With the posting's own label, or with ours. */
  const labelled = (href: string, label: string | undefined, ours: string) =>
    link(href, label ?? ours, label ? view.langOf('contact.linkLabel') : words);
  const call = (number: string) => {
    const tel = view.telOf(number);
    if (!tel) return html`<span><bdi>${number}</bdi></span>`;
    // from left to right, whatever the digits: those of Arabic would turn their groups around
    return link(
      tel,
      /\p{L}/u.test(number) ? html`<bdi dir="ltr">${number}</bdi>` : html`<bdo dir="ltr">${number}</bdo>`,
    );
  };
  return html`<section part="contact">
    ${picture(image, view, 'lazy', tags)}
    <div class="contact-text">
      ${title ? view.heading(level, title, { lang: view.langOf('contact.title') }) : nothing}
      ${text ? html`<div class="prose" lang=${view.langOf('contact.text')}>${view.text(text, level, card)}</div>` : nothing}
      ${!text && name ? html`<p>${name}</p>` : nothing}
      ${role ? html`<p class="muted" lang=${view.langOf('contact.role')}>${role}</p>` : nothing}
      ${
        email || phone || url
          ? html`<p class="ways">
              ${email ? labelled(`mailto:${email.replace(/^mailto:/i, '')}`, linkLabel, messages.sendEmail) : nothing}
              ${phone ? call(phone) : nothing}
              ${url ? labelled(url, email ? undefined : linkLabel, messages.visit) : nothing}
            </p>`
          : nothing
      }
    </div>
  </section>`;
};
