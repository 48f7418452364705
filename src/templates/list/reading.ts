/** A posting that is read in a list, and the way back. */
import type { Tags } from '../tags.ts';
import type { Words } from './words.ts';

/** What is read. */
export interface Reading {
  readonly title: string;
  readonly src: string | undefined;
  readonly posting: unknown;
  /** BCP 47, as wanted of the list. */
  readonly lang: string;
  readonly headingLevel: number;
  readonly applyParams: string;
  readonly target: string;
  readonly theme: string;
  readonly images: string;
  readonly debug: boolean;
  readonly back: () => void;
  /** The card tells what has come, or has not. */
  readonly tell: (event: Event) => void;
}

/** Of a card, for who styles it through a list. */
const PARTS =
  'card, header, title, tagline, image, facts, fact, lead, section, section-title, note, contact, actions, apply__link, faq__entry, faq__question, faq__answer';

export const drawReading = (
  reading: Reading,
  { words, tags: { html } }: { readonly words: Words; readonly tags: Tags },
): unknown =>
  html`<div class="reading" role="region" tabindex="-1" aria-label=${reading.title}>
    <button class="back" part="back" type="button" @click=${reading.back}>${words.back}</button>
    <job-card
      exportparts=${PARTS}
      .src=${reading.src}
      .posting=${reading.posting}
      .lang=${reading.lang}
      .headingLevel=${reading.headingLevel}
      .applyParams=${reading.applyParams}
      .target=${reading.target}
      .theme=${reading.theme}
      .images=${reading.images}
      .debug=${reading.debug}
      @posting-load=${reading.tell}
      @posting-error=${reading.tell}
    ></job-card>
  </div>`;
