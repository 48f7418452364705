/** What every element shows around its content: the isolating root box, and what stands there instead of a posting. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.ts';
import { debugPanel } from './debug.ts';
import { directionOf } from './language.ts';
import type { PostingController, PostingHost } from './posting-controller.ts';
import type { View } from './view.ts';

/** What an element puts into its frame. */
export interface FrameContent {
  readonly ready: (view: View) => unknown;
  /** Holds the place of the posting while it loads. */
  readonly skeleton: () => unknown;
}

/** Whether the page gave children to show where there is no posting. White space is none. */
const hasFallback = (host: Element): boolean =>
  [...host.childNodes].some((node) =>
    node instanceof Element ? !node.slot : node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
  );

/** The class that sets the colours of a root box; `auto` for what is no theme. */
export const themeOf = ({ theme }: { readonly theme: string }): string =>
  theme === 'light' || theme === 'dark' ? theme : 'auto';

/** The button goes away, so focus moves to where the outcome will be told. */
const retry = (event: Event, controller: PostingController): void => {
  const button = event.currentTarget as HTMLElement;
  (button.previousElementSibling as HTMLElement).focus();
  controller.reload();
};

/** What a visitor is told of the posting as a whole; mostly nothing. */
const sentenceOf = ({ state, view, open, error }: PostingController, words: Messages, nested: boolean): string => {
  if (error?.kind === 'offline' && !view) return words.offline;
  if (state === 'gone' || state === 'error') return words[state];
  if (view && !open && !nested) return words.closed;
  return state === 'stale' ? words.stale : '';
};

/** The one live region of an element, there from the start: what comes into it later is spoken. */
const notice = (
  sentence: string,
  lang: string,
  words: Messages,
  controller: PostingController,
  canRetry: boolean,
): TemplateResult =>
  html`<div class=${sentence ? 'notice' : nothing} lang=${words.lang === lang ? nothing : words.lang}>
    <div class=${sentence ? nothing : 'hidden'} role="status" tabindex="-1">${sentence || controller.spoken}</div>
    ${
      canRetry
        ? html`<button class="button secondary" type="button" @click=${(event: Event) => retry(event, controller)}>
            ${words.retry}
          </button>`
        : nothing
    }
  </div>`;

/** @returns the whole content of an element's shadow tree, by the state of its posting */
export const frame = (
  host: PostingHost & { theme: string },
  controller: PostingController,
  { ready, skeleton }: FrameContent,
): TemplateResult => {
  const { state, view } = controller;
  const words = view?.messages ?? controller.messages;
  const lang = view?.lang ?? words.lang;
  const sentence = sentenceOf(controller, words, host.nested);
  const canRetry = (state === 'error' || state === 'stale') && host.src !== undefined;
  // beside the root box, not in it: the page's own children keep the page's look
  const slot = view
    ? nothing
    : html`<slot class=${sentence ? 'fallback' : nothing} @slotchange=${() => host.requestUpdate()}></slot>`;
  return html`<div
      class="root ${themeOf(host)}"
      lang=${lang}
      dir=${directionOf(lang)}
      aria-busy=${controller.busy ? 'true' : nothing}
    >
      ${host.nested ? nothing : notice(sentence, lang, words, controller, canRetry)} ${view ? ready(view) : nothing}
      ${state === 'loading' && host.src !== undefined && !hasFallback(host) ? skeleton() : nothing}
      ${debugPanel(host, controller)}
    </div>
    ${slot}`;
};
