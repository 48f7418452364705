/**
 * Questions and answers as native `<details>`, each with an address of its own. Part of the chunk with the templates, so
 * handed its tags instead of importing them.
 */
import type { Tags } from '../../content/kit.ts';
import { plural } from '../../i18n/format.ts';
import type { Entry } from '../../posting/posting.ts';
import { idOf } from '../fragments.ts';
import type { View } from '../view.ts';

/** From so many entries on, all can be opened at once. */
const SHOW_ALL_FROM = 3;

/** What an accordion decides about its content. */
export interface Faq {
  /** Level of the heading; each question is one level below. */
  readonly level: number;
  /** Whether opening an entry closes the others. */
  readonly exclusive: boolean;
  /** The entries as they stand on the page. */
  readonly entries: () => readonly HTMLDetailsElement[];
  readonly toggled: (entry: Entry, open: boolean) => void;
}

const entryOf = (entry: Entry, view: View, { level, exclusive, toggled }: Faq, tags: Tags): unknown => {
  const { html, nothing, heading } = tags;
  const path = `faq.items.${entry.id}`;
  const id = `faq-${view.posting.id}-${entry.id}`;
  // against the page's own address: with `#…` alone a <base href> would lead away
  const address = location.href.replace(/#.*|$/, () => `#${encodeURIComponent(id)}`);
  return html`<details
    part="entry"
    id=${id}
    name=${exclusive ? 'faq' : nothing}
    @toggle=${(event: Event) => toggled(entry, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary part="question">${heading(level + 1, entry.question, { lang: view.langOf(`${path}.question`) })}</summary>
    <div part="answer">
      <div class="prose" lang=${view.langOf(`${path}.answer`)}>${view.text(entry.answer, level + 1)}</div>
      <a class="permalink" href=${address}>${view.messages.linkToEntry}</a>
    </div>
  </details>`;
};

const allButton = (view: View, { entries }: Faq, { html }: Tags): unknown => {
  const { messages, posting } = view;
  const areOpen = entries().length > 0 && entries().every(({ open }) => open);
  const onClick = () => entries().forEach((entry) => (entry.open = !areOpen));
  return html`<button class="quiet" type="button" @click=${onClick}>
    ${areOpen ? messages.hideAll : plural(messages.showAll, posting.faq.items.length, messages.lang)}
  </button>`;
};

export const faqContent = (view: View, faq: Faq, tags: Tags): unknown => {
  const { html, nothing, heading } = tags;
  const { title, items } = view.posting.faq;
  const label = heading(faq.level, title ?? view.messages.faq, {
    part: 'heading',
    lang: view.langOf('faq.title'),
  });
  return html`<section>
    <div class="head">
      ${label} ${items.length >= SHOW_ALL_FROM && !faq.exclusive ? allButton(view, faq, tags) : nothing}
    </div>
    ${items.map((entry) => entryOf(entry, view, faq, tags))}
  </section>`;
};

/** Opens the entry that the page's address names, scrolls to it and moves focus to its question. */
export const openEntry = (tree: ShadowRoot): void => {
  const entry = tree.getElementById(idOf(location.hash));
  if (entry?.localName !== 'details') return;
  (entry as HTMLDetailsElement).open = true;
  entry.scrollIntoView({ block: 'start' });
  entry.querySelector('summary')!.focus({ preventScroll: true });
};
