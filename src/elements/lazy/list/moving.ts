/** Where focus and scroll go when a posting is opened in a list, and where they come back to. */
import type { LitElement } from 'lit';

/** The link of a row. */
export const linkOf = (host: LitElement, id: string): HTMLElement | null =>
  host.renderRoot.querySelector(`[data-id="${CSS.escape(id)}"] .open`);

/** Does something, if anything, once something has come; what goes wrong then stays here: docs/decisions/0025-what-goes-wrong-stays-inside.md */
export const after = async (coming: unknown, run?: () => void): Promise<void> => {
  try {
    await coming;
    run?.();
  } catch {
    // the page has broken what this takes, or the element has left it
  }
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
  leave(id: string): void {
    const host = this.#host;
    this.#top = linkOf(host, id)?.getBoundingClientRect().top;
    void after(host.updateComplete, () => {
      host.renderRoot.querySelector<HTMLElement>('.reading')?.focus({ preventScroll: true });
      if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
    });
  }

  /** Before the list takes the posting's place. */
  comeBack(id: string): void {
    const host = this.#host;
    if (!host.renderRoot.querySelector('.reading')) return; // what was to be read was no more: nobody has left
    void after(host.updateComplete, () => {
      const target = linkOf(host, id) ?? host.renderRoot.querySelector<HTMLElement>('.browsing')!;
      target.focus({ preventScroll: true });
      const { top } = target.getBoundingClientRect();
      scrollBy({ top: top - (this.#top ?? top), behavior: 'instant' });
      target.scrollIntoView({ block: 'nearest' });
    });
  }
}
