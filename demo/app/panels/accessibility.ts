/** What axe finds on the page in the canvas. */
import type axe from 'axe-core';
import axeScript from 'axe-core/axe.min.js?url';
import { html, nothing, type TemplateResult } from 'lit';

type Results = Pick<axe.AxeResults, 'violations' | 'incomplete' | 'passes'>;

export class Audit {
  readonly #paint: () => void;
  #page: Document | undefined;
  #results: Results | undefined;
  #failed = false;
  #isRunning = false;

  /** @param paint called when there is something new to show */
  constructor(paint: () => void) {
    this.#paint = paint;
  }

  get count(): number {
    return this.#results?.violations.length ?? 0;
  }

  /** Runs axe on a page, unless it is what was found before. */
  async run(page: Document, again = false): Promise<void> {
    if (this.#isRunning || (page === this.#page && !again)) return;
    this.#isRunning = true;
    this.#page = page;
    this.#results = undefined;
    this.#failed = false;
    this.#paint();
    try {
      const { axe } = await withAxe(page);
      this.#results = await axe.run(page);
    } catch {
      this.#failed = true; // the page went, or allows no script of ours
    }
    this.#isRunning = false;
    this.#paint();
  }

  render(page: Document | undefined): TemplateResult {
    const results = this.#results;
    const again = html`<button
      type="button"
      class="quiet"
      ?disabled=${this.#isRunning}
      @click=${() => page && this.run(page, true)}
    >
      Run again
    </button>`;
    if (!results) {
      return html`<p class="row" role="status">
        <span>${this.#failed ? 'axe could not run on this page.' : 'axe is looking …'}</span
        >${this.#failed ? again : nothing}
      </p>`;
    }
    const { violations, incomplete, passes } = results;
    return html`<p class="row" role="status">
        <span>
          <strong class=${violations.length ? 'bad' : 'good'}>${violations.length || 'No'} violations</strong>,
          ${incomplete.length} to look at, ${passes.length} rules passed.
        </span>
        ${again}
      </p>
      ${[...violations, ...incomplete].map(
        ({ id, help, helpUrl, impact, nodes }) =>
          html`<details>
            <summary><code>${id}</code> ${help} <span class="muted">${impact} · ${nodes.length}</span></summary>
            <ul>
              ${nodes.map(({ html: markup }) => html`<li><code>${markup}</code></li>`)}
            </ul>
            <p><a href=${helpUrl} rel="noreferrer">What it means</a></p>
          </details>`,
      )}`;
  }
}

/** The window of a page, with axe in it. */
const withAxe = async (page: Document): Promise<{ axe: typeof axe }> => {
  const window = page.defaultView as unknown as { axe?: typeof axe };
  if (!window.axe) {
    const script = page.createElement('script');
    script.src = axeScript;
    await new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', reject);
      page.head.append(script);
    });
  }
  return window as { axe: typeof axe };
};
