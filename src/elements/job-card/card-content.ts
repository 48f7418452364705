/**
 * What a card shows once there is a posting: small functions from a view to a template. A chunk, loaded
 * along with the posting; so it is handed its tags instead of importing them.
 */
import type { Tags } from '../../content/kit.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { Image, Note, Section } from '../../posting/posting.ts';
import { followFragment, returnFromFragment } from '../fragments.ts';
import type { View } from '../view.ts';
import { closingSoon, factsOf, placeLine, type Fact } from './facts.ts';

/** Resolves when a frame has been drawn; soon, where none is: in a hidden tab. */
export const afterPaint = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/** What a card decides about its content. */
export interface Card {
  /** Level of the title; parts are one level below. */
  readonly level: number;
  /** Whether anybody can apply. */
  readonly open: boolean;
  /** Language to format facts in; without one they are shown as they are written. */
  readonly lang: string | undefined;
  readonly withoutContact: boolean;
  /** The link to apply, with a label of its own or the posting's; nothing where nobody can. */
  readonly apply: (label?: string) => unknown;
  /** The questions and answers; nothing where there are none. */
  readonly faq: () => unknown;
}

const picture = (image: Image | undefined, view: View, loading: 'eager' | 'lazy', { html, nothing }: Tags): unknown => {
  const allowed = view.image(image);
  if (!allowed) return nothing;
  const { src, alt, width = nothing, height = nothing } = allowed;
  return html`<img
    part="image"
    src=${src}
    alt=${alt}
    width=${width}
    height=${height}
    loading=${loading}
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
};

const fact = (
  { label, value, path, date, note, text }: Fact,
  view: View,
  level: number,
  { html, nothing }: Tags,
): unknown => {
  const lang = path ? view.langOf(path) : nothing;
  return html`<div part="fact">
    <dt>${label}</dt>
    ${
      text
        ? html`<dd class="prose" lang=${lang}>${view.text(text, level)}</dd>`
        : html`<dd lang=${lang}>
            ${date ? html`<time datetime=${date}>${value}</time>` : html`<bdi>${value}</bdi>`}
            ${note ? html`<span class="soon">${note}</span>` : nothing}
          </dd>`
    }
  </div>`;
};

const facts = (view: View, { level, lang }: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const { card: messages = enCard } = view.messages;
  const rows = factsOf(view, lang);
  if (!rows.length) return nothing;
  return html`<dl part="facts" aria-label=${messages.facts}>
    ${rows.map((row) => fact(row, view, level + 1, tags))}
  </dl>`;
};

/** Quiet beside the link to apply: to pass the posting on, and to keep its closing date. */
const actions = (view: View, card: Card, { html, nothing }: Tags): unknown => {
  const { card: words = enCard } = view.messages;
  const { id, title, url = location.href, validThrough } = view.posting;
  const onShare = async ({ currentTarget }: Event) => {
    const status = (currentTarget as Element).parentElement!.lastElementChild!;
    try {
      const { share } = await import('../actions.ts');
      status.textContent = (await share({ title, url })) ? words.copied : '';
    } catch {
      status.textContent = url; // to be copied by hand
    }
  };
  const onKeep = async (deadline: string) => {
    const { keepDeadline } = await import('../actions.ts');
    keepDeadline({ id, title: `${words.validThrough}: ${title}`, url, validThrough: deadline });
  };
  return html`<div class="actions" part="actions">
    <button class="quiet" type="button" @click=${onShare}>${words.share}</button>
    ${
      card.open && validThrough
        ? html`<button class="quiet" type="button" @click=${() => void onKeep(validThrough).catch(() => undefined)}>
            ${words.calendar}
          </button>`
        : nothing
    }
    <span class="muted" role="status"></span>
  </div>`;
};

const section = ({ id, title, text }: Section, view: View, level: number, { html, heading }: Tags): unknown => {
  const path = `sections.${id}`;
  const content = html`<div class="prose" lang=${view.langOf(`${path}.text`)}>
    ${view.text(text, title ? level : level - 1)}
  </div>`;
  return title
    ? html`<section part="section">
        ${heading(level, title, { part: 'section-title', lang: view.langOf(`${path}.title`) })} ${content}
      </section>`
    : html`<div part="section">${content}</div>`;
};

const note = (
  { id, marker, title, text }: Note,
  view: View,
  level: number,
  { html, nothing, heading }: Tags,
): unknown => {
  const path = `notes.${id}`;
  const { card: messages = enCard } = view.messages;
  return html`<div id=${id} part="note" role="note" tabindex="-1">
    ${title ? heading(level, title, { lang: view.langOf(`${path}.title`) }) : nothing}
    <div class="note-text">
      ${marker ? html`<span class="marker">${marker}</span>` : nothing}
      <div class="prose" lang=${view.langOf(`${path}.text`)}>${view.text(text, title ? level : level - 1)}</div>
    </div>
    <button class="quiet" type="button" @click=${returnFromFragment}>${messages.back}</button>
  </div>`;
};

const contact = (view: View, level: number, tags: Tags): unknown => {
  const { html, nothing, heading } = tags;
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
      ${text ? html`<div class="prose" lang=${view.langOf('contact.text')}>${view.text(text, level)}</div>` : nothing}
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

/** The block that asks again after the text. */
const closing = (view: View, card: Card, { html, nothing }: Tags): unknown => {
  const { closing: block } = view.posting.apply;
  const button = block ? card.apply(block.label) : nothing;
  if (!block || button === nothing) return nothing;
  const text = block.text
    ? html`<div class="prose" lang=${view.langOf('apply.closing.text')}>${view.text(block.text, card.level)}</div>`
    : nothing;
  return html`<div class="closing">${text} ${button}</div>`;
};

const header = (view: View, title: unknown, level: number, { html, nothing, heading }: Tags): unknown => {
  const { tagline } = view.posting;
  return html`<header part="header">
    ${heading(level, title, { id: 'card-title', part: 'title', lang: view.langOf('title') })}
    ${tagline ? html`<p part="tagline" lang=${view.langOf('tagline')}>${tagline}</p>` : nothing}
  </header>`;
};

/** The whole posting. */
export const fullCard = (view: View, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const { title, image, lead, sections, notes } = view.posting;
  const level = card.level + 1;
  return html`<article class="card full" part="card" aria-labelledby="card-title" @click=${followFragment}>
    <slot name="header"></slot>
    ${header(view, title, card.level, tags)}
    <div class="side">
      ${picture(image, view, 'eager', tags)}
      <div class="apply">${card.apply()} ${actions(view, card, tags)}</div>
      ${facts(view, card, tags)}
    </div>
    <div class="body">
      ${lead ? html`<div class="lead prose" part="lead" lang=${view.langOf('lead')}>${view.text(lead, card.level)}</div>` : nothing}
      ${sections.map((part) => section(part, view, level, tags))} ${closing(view, card, tags)} ${card.faq()}
      ${notes.map((part) => note(part, view, level, tags))}
      ${card.withoutContact ? nothing : contact(view, level, tags)}
    </div>
    <slot name="footer"></slot>
  </article>`;
};

/** Title, place and the link to apply; the title leads to the posting's own page. */
export const compactCard = (view: View, card: Card, tags: Tags): unknown => {
  const { html, nothing } = tags;
  const { title, url } = view.posting;
  const place = placeLine(view, card.lang);
  const soon = closingSoon(view, card.lang);
  return html`<article class="card compact" part="card" aria-labelledby="card-title">
    <slot name="header"></slot>
    <div class="compact-text">
      ${header(view, url ? html`<a href=${url}>${title}</a>` : title, card.level, tags)}
      ${place ? html`<p class="muted" part="facts">${place}</p>` : nothing}
      ${soon ? html`<p><span class="soon">${soon}</span></p>` : nothing}
    </div>
    ${card.apply()}
    <slot name="footer"></slot>
  </article>`;
};
