/** What axe finds on the page in the canvas. */
import type axe from 'axe-core';
import axeScript from 'axe-core/axe.min.js?url';
import { html, nothing, type TemplateResult } from 'lit';

type Results = Pick<axe.AxeResults, 'violations' | 'incomplete' | 'passes'>;

export class Audit {
  readonly #paint: () => void;
  /** What was looked at last. */
  #page: Document | undefined;
  #choices = '';
  #results: Results | undefined;
  #failed = false;
  #running: Promise<void> = Promise.resolve();

  /** @param paint called when there is something new to show */
  constructor(paint: () => void) {
    this.#paint = paint;
  }

  /** Violations that were found. */
  get count(): number {
    return this.#results?.violations.length ?? 0;
  }

  /** Forgets what was found, where it was another page, or the same with other choices. */
  look(page: Document | undefined, choices: string): void {
    if (page === this.#page && choices === this.#choices) return;
    this.#page = page;
    this.#choices = choices;
    this.#results = undefined;
    this.#failed = false;
  }

  /** Runs axe on the page, unless that has been done. */
  run(): void {
    const page = this.#page;
    const choices = this.#choices;
    if (!page || this.#results) return;
    // one after the other: axe refuses to run twice at once
    this.#running = this.#running.then(async () => {
      const isPast = () => page !== this.#page || choices !== this.#choices;
      if (isPast() || this.#results) return;
      try {
        const { axe } = await withAxe(page);
        const results = await axe.run(page);
        if (!isPast()) this.#results = results;
      } catch {
        this.#failed = !isPast(); // the page allows no script of ours
      }
      this.#paint();
    });
  }

  #again(): void {
    this.#results = undefined;
    this.#failed = false;
    this.run();
    this.#paint();
  }

  render(): TemplateResult {
    const results = this.#results;
    const again = html`<button type="button" class="quiet" @click=${() => this.#again()}>Run again</button>`;
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
