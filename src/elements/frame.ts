/** What every element shows around its content: the isolating root box, and what stands there instead of a posting. */
import { html, nothing, type TemplateResult } from 'lit';
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
  controller.retry();
};

/** @returns the whole content of an element's shadow tree, by the state of its posting */
export const frame = (
  host: PostingHost & { theme: string },
  controller: PostingController,
  { ready, skeleton }: FrameContent,
): TemplateResult => {
  const { state, view } = controller;
  const words = view?.messages ?? controller.messages;
  const lang = view?.lang ?? words.lang;
  const failed = state === 'gone' || state === 'error';
  const sentence = failed ? words[state] : view?.open === false && !host.nested ? words.closed : '';
  // beside the root box, not in it: the page's own children keep the page's look
  const slot = view
    ? nothing
    : html`<slot class=${sentence ? 'fallback' : nothing} @slotchange=${() => host.requestUpdate()}></slot>`;
  return html`<div
      class="root ${themeOf(host)}"
      lang=${lang}
      dir=${directionOf(lang)}
      aria-busy=${state === 'loading' ? 'true' : nothing}
    >
      <div class=${sentence ? 'notice' : nothing} lang=${words.lang === lang ? nothing : words.lang}>
        <div role="status" tabindex="-1">${sentence}</div>
        ${
          state === 'error'
            ? html`<button class="button secondary" type="button" @click=${(event: Event) => retry(event, controller)}>
                ${words.retry}
              </button>`
            : nothing
        }
      </div>
      ${view ? ready(view) : nothing}
      ${state === 'loading' && host.src !== undefined && !hasFallback(host) ? skeleton() : nothing}
    </div>
    ${slot}`;
};
