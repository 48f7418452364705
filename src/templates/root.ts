/** What stands around the content of every element: the isolating root box, and the notice. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { directionOf } from './language.ts';

/** How a root box is set. */
export interface Root {
  /** `light` and `dark` set the colours; anything else is `auto`. */
  readonly theme: string;
  /** BCP 47; without it there is nothing to read but what the page wrote itself. */
  readonly lang?: string;
  /** Whether an answer is on its way. */
  readonly busy?: boolean;
}

/** @returns the one child of a shadow tree that holds what is ours */
export const rootBox = ({ theme, lang, busy }: Root, content: unknown): TemplateResult =>
  html`<div
    class="root ${theme === 'light' || theme === 'dark' ? theme : 'auto'}"
    lang=${lang ?? nothing}
    dir=${lang === undefined ? nothing : directionOf(lang)}
    aria-busy=${busy ? 'true' : nothing}
  >
    ${content}
  </div>`;

/** What a visitor is told of the posting as a whole. */
export interface Notice {
  /** Shown and spoken; mostly empty. */
  readonly sentence: string;
  /** Spoken where no sentence is shown. */
  readonly spoken: string;
  /** What both are written in. */
  readonly words: Messages;
  /** Language of the root box around it. */
  readonly lang: string;
  /** Asks again, where that can help. */
  readonly onRetry: ((event: Event) => void) | undefined;
}

/** The one live region of an element, there from the start: what comes into it later is spoken. */
export const notice = ({ sentence, spoken, words, lang, onRetry }: Notice): TemplateResult =>
  html`<div class=${sentence ? 'notice' : nothing} lang=${words.lang === lang ? nothing : words.lang}>
    <div class=${sentence ? nothing : 'hidden'} role="status" tabindex="-1">${sentence || spoken}</div>
    ${onRetry ? html`<button class="button secondary" type="button" @click=${onRetry}>${words.retry}</button>` : nothing}
  </div>`;
