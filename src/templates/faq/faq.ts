/**
 * Questions and answers as native `<details>`, each with an address of its own. Part of the chunk with the templates, so
 * handed its tags instead of importing them.
 */
import type { Tags } from '../tags.ts';
import { enCard } from '../../i18n/en-card.ts';
import { foreignWords, plural } from '../../i18n/format.ts';
import type { CardMessages } from '../../i18n/messages.ts';
import type { Entry } from '../../posting/posting.ts';
import { drawnView, type DrawnView } from '../text/drawn-view.ts';
import type { Surroundings, View } from '../view.ts';

/** From so many entries on, all can be opened at once. */
const SHOW_ALL_FROM = 3;

/** What is done when a visitor opens or closes. */
export interface FaqHandlers {
  /** An entry was opened or closed; the event's target is the entry. */
  readonly toggle: (event: Event, entry: Entry) => void;
  /** Opens all entries, or closes them where all are open. */
  readonly toggleAll: () => void;
}

/** What an accordion decides about its content. */
export interface Faq extends Surroundings {
  /** Level of the heading; each question is one level below. */
  readonly level: number;
  /** Whether opening an entry closes the others. */
  readonly exclusive: boolean;
  /** Whether every entry is open as it stands. */
  readonly areAllOpen: boolean;
  readonly on: FaqHandlers;
}

const wordsOf = ({ messages: { card = enCard } }: DrawnView): CardMessages => card;

/** Whether what stands behind `#` is a router's, as in `#/jobs` or `#!jobs`: to it another fragment would be another page. */
const isRouted = ({ pageUrl = '' }: Faq): boolean => /#[/!]/.test(pageUrl);

const entryOf = (entry: Entry, view: DrawnView, faq: Faq, { html, nothing }: Tags): unknown => {
  const level = faq.level + 1;
  const path = `faq.items.${entry.id}`;
  const id = `faq-${view.posting.id}-${entry.id}`;
  const address = view.addressOf(`#${encodeURIComponent(id)}`, faq);
  return html`<details
    part="entry"
    id=${id}
    name=${faq.exclusive ? 'faq' : nothing}
    @toggle=${(event: Event) => faq.on.toggle(event, entry)}
  >
    <summary part="question">${view.heading(level, entry.question, { lang: view.langOf(`${path}.question`) })}</summary>
    <div part="answer">
      <div class="prose" lang=${view.langOf(`${path}.answer`)}>${view.text(entry.answer, level, faq)}</div>
      ${
        isRouted(faq)
          ? nothing
          : html`<a class="permalink" href=${address} lang=${foreignWords(view) ?? nothing}
              >${wordsOf(view).linkToEntry}</a
            >`
      }
    </div>
  </details>`;
};

const allButton = (view: DrawnView, { areAllOpen, on }: Faq, { html, nothing }: Tags): unknown => {
  const { messages, posting } = view;
  const words = wordsOf(view);
  return html`<button class="quiet" type="button" lang=${foreignWords(view) ?? nothing} @click=${on.toggleAll}>
    ${areAllOpen ? words.hideAll : plural(words.showAll, posting.faq.items.length, messages.lang)}
  </button>`;
};

export const faqContent = (shown: View, faq: Faq, tags: Tags): unknown => {
  const view = drawnView(shown, tags);
  const { html, nothing } = tags;
  const { title, items } = view.posting.faq;
  const label = view.heading(faq.level, title ?? wordsOf(view).faq, {
    part: 'heading',
    lang: title === undefined ? (foreignWords(view) ?? tags.nothing) : view.langOf('faq.title'),
  });
  return html`<section>
    <div class="head">
      ${label} ${items.length >= SHOW_ALL_FROM && !faq.exclusive ? allButton(view, faq, tags) : nothing}
    </div>
    ${items.map((entry) => entryOf(entry, view, faq, tags))}
  </section>`;
};
