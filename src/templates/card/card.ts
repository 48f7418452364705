/**
 * What full and compact card share. All in this folder is part of the chunk that is loaded along with the posting: small
 * functions from a view to a template, handed their tags instead of importing them.
 */
import type { Tags } from '../tags.ts';
import type { Image } from '../../posting/posting.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import type { Surroundings } from '../view.ts';

/** What is done when a visitor clicks. */
export interface CardHandlers {
  /** Anywhere in the card: it may be a link to one of its parts. */
  readonly follow: (event: MouseEvent) => void;
  /** From a note back to the text. */
  readonly goBack: (event: Event) => void;
  /**
   * Passes the posting on; what is to be said of it goes into the button's `role="status"` sibling. `undefined` where there is
   * no address to pass on.
   */
  readonly share: ((event: Event) => void) | undefined;
  /** Puts the closing date into the visitor's calendar. */
  readonly keepDeadline: (event: Event) => void;
}

/** What a card decides about its content. */
export interface Card extends Surroundings {
  /** Level of the title; parts are one level below. */
  readonly level: number;
  /** Whether anybody can apply. */
  readonly open: boolean;
  /** Language to format facts in, where the words have no other; without one they are shown as they are written. */
  readonly lang: string | undefined;
  readonly withoutContact: boolean;
  readonly on: CardHandlers;
  /** The link to apply, with a label of its own or the posting's; nothing where nobody can. */
  readonly apply: (label?: string) => unknown;
  /** The questions and answers; nothing where there are none. */
  readonly faq: () => unknown;
}

export const picture = (
  image: Image | undefined,
  view: DrawnView,
  loading: 'eager' | 'lazy',
  { html, nothing }: Tags,
): unknown => {
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

export const header = (view: DrawnView, title: unknown, { level }: Card, { html, nothing }: Tags): unknown => {
  const { tagline } = view.posting;
  return html`<header part="header">
    ${view.heading(level, title, { id: 'card-title', part: 'title', lang: view.langOf('title') })}
    ${tagline ? html`<p part="tagline" lang=${view.langOf('tagline')}>${tagline}</p>` : nothing}
  </header>`;
};
