/** Whom to ask. */
import type { Tags } from '../../content/kit.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { View } from '../view.ts';
import { picture, type Card } from './card.ts';

export const contact = (view: View, card: Card, tags: Tags): unknown => {
  const { html, nothing, heading } = tags;
  const level = card.level + 1;
  const { contact: person } = view.posting;
  if (!person) return nothing;
  const { title, name, role, email, phone, url, text, linkLabel, image } = person;
  const { card: messages = enCard } = view.messages;
  const link = (href: string, label: unknown, lang: unknown = nothing) =>
    html`<a href=${href} lang=${lang} rel="noopener">${label}</a>`;
  const labelLang = view.langOf('contact.linkLabel');
  return html`<section part="contact">
    ${picture(image, view, 'lazy', tags)}
    <div class="contact-text">
      ${title ? heading(level, title, { lang: view.langOf('contact.title') }) : nothing}
      ${text ? html`<div class="prose" lang=${view.langOf('contact.text')}>${view.text(text, level, card)}</div>` : nothing}
      ${!text && name ? html`<p>${name}</p>` : nothing}
      ${role ? html`<p class="muted" lang=${view.langOf('contact.role')}>${role}</p>` : nothing}
      ${
        email || phone || url
          ? html`<p class="ways">
              ${email ? link(`mailto:${email}`, linkLabel ?? messages.sendEmail, linkLabel ? labelLang : nothing) : nothing}
              ${phone ? link(`tel:${phone.replace(/[^\d+]/g, '')}`, html`<bdi dir="ltr">${phone}</bdi>`) : nothing}
              ${url ? link(url, email ? messages.visit : (linkLabel ?? messages.visit)) : nothing}
            </p>`
          : nothing
      }
    </div>
  </section>`;
};
