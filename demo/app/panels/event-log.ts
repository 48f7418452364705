/** What the elements in the canvas tell the page. */
import { html, type TemplateResult } from 'lit';
import { subjectsOf } from '../canvas.ts';
import type { ElementDocs } from '../manifest.ts';

interface Entry {
  readonly type: string;
  readonly tag: string;
  /** What the event carries, in short. */
  readonly facts: string;
  /** Milliseconds since the page in the canvas was loaded. */
  readonly at: number;
}

const MOST = 200;

export class EventLog {
  readonly #paint: () => void;
  #entries: readonly Entry[] = [];

  /** @param paint called after each event */
  constructor(paint: () => void) {
    this.#paint = paint;
  }

  get count(): number {
    return this.#entries.length;
  }

  clear(): void {
    this.#entries = [];
  }

  /** Listens to all documented events on a page. The links to apply are not followed there. */
  watch(page: Document, elements: Iterable<ElementDocs>): void {
    const start = performance.now();
    const names = new Set([...elements].flatMap(({ events }) => events.map(({ name }) => name)));
    for (const name of names) {
      // capturing: some of them don't bubble
      const log = (event: Event) => this.#add(name, event.target as Element, factsOf(event), performance.now() - start);
      page.addEventListener(name, log, { capture: true });
    }
    page.addEventListener('posting-apply', (event) => event.preventDefault());
    // what came before the page had loaded
    for (const subject of subjectsOf(page)) {
      const state = subject.getAttribute('state') ?? 'idle';
      if (!['idle', 'loading'].includes(state)) this.#add('state', subject, `${state} before this log began`, 0);
    }
  }

  #add(type: string, { localName }: Element, facts: string, at: number): void {
    this.#entries = [{ type, tag: localName, facts, at }, ...this.#entries].slice(0, MOST);
    this.#paint();
  }

  render(): TemplateResult {
    if (!this.count) return html`<p class="empty">No event yet. Open an answer, or apply.</p>`;
    return html`<p class="row">
        <span>The newest first; links to apply are not followed here.</span>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.clear();
            this.#paint();
          }}
        >
          Clear
        </button>
      </p>
      <div role="log" aria-label="Events">
        <ol class="log">
          ${this.#entries.map(
            ({ type, tag, facts, at }) =>
              html`<li>
                <span class="muted">${(at / 1000).toFixed(2)} s</span> <strong>${type}</strong>
                <code>&lt;${tag}&gt;</code> <span class="facts">${facts}</span>
              </li>`,
          )}
        </ol>
      </div>`;
  }
}

/** The fields of the event's own class. */
const factsOf = (event: Event): string =>
  Object.entries(event)
    .filter(([name]) => name !== 'isTrusted')
    .map(([name, value]) => `${name}: ${short(value)}`)
    .join(' · ');

const short = (value: unknown): string => {
  if (Array.isArray(value)) return String(value.length);
  if (value === null || typeof value !== 'object') return String(value);
  const { title, question, kind } = value as { title?: string; question?: string; kind?: string };
  return title ?? question ?? kind ?? '…';
};
