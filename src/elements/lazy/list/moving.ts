/** Where focus and scroll go when a posting is opened in a list, and where they come back to. */
import type { LitElement } from 'lit';

/** The link of a row. */
export const linkOf = (host: LitElement, id: string): HTMLElement | null =>
  host.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"] .open`);

/** Focuses what is there once the update has been drawn. */
export const focusAfter = async (host: LitElement, find: () => HTMLElement | null | undefined): Promise<void> => {
  await host.updateComplete;
  find()?.focus();
};

/** Remembers where a list stood, from when a posting is opened in it until it is closed. */
export class Bookmark {
  readonly #host: LitElement;
  /** How far below the top of the window the row stood, in px. */
  #top: number | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Before the posting takes the list's place. */
  async leave(id: string): Promise<void> {
    const host = this.#host;
    this.#top = linkOf(host, id)?.getBoundingClientRect().top;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('.reading')?.focus({ preventScroll: true });
    if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
  }

  /** Before the list takes the posting's place. */
  async comeBack(id: string): Promise<void> {
    const host = this.#host;
    await host.updateComplete;
    const target = linkOf(host, id) ?? host.renderRoot.querySelector<HTMLElement>('.browsing');
    target?.focus({ preventScroll: true });
    if (target && this.#top !== undefined)
      scrollBy({ top: target.getBoundingClientRect().top - this.#top, behavior: 'instant' });
    target?.scrollIntoView({ block: 'nearest' });
    this.#top = undefined;
  }
}
