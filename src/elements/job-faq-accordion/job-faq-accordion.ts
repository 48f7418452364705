/** `<job-faq-accordion>`: the questions and answers of a posting. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Entry } from '../../posting/posting.ts';
import type { Text } from '../../posting/text.ts';
import { adopt } from '../chunk.ts';
import { FaqToggleEvent } from '../events.ts';
import { frame } from '../frame.ts';
import { heading, levelOf } from '../heading.ts';
import { PostingController, postingProperties } from '../posting-controller.ts';
import { markdown } from '../rich-text.ts';
import { rootStyles } from '../root.styles.ts';
import { tags, templates, type View } from '../view.ts';
import { jobFaqAccordionStyles } from './job-faq-accordion.styles.ts';

/**
 * The questions and answers of a posting. Each entry is a native `<details>`: it works by keyboard, in
 * find-in-page, in print and with assistive technology as the browser's own does.
 *
 * @summary Questions and answers about a job.
 * @tagname job-faq-accordion
 *
 * @attr {string} src - Address of a posting file, against the document's base.
 * @attr {1|2|3|4|5|6} heading-level - Level of the heading; each question is one level below. Default 2.
 * @attr {boolean} exclusive - Opening an entry closes the others.
 * @attr {'same-origin'|'any'|'none'} images - Which pictures may be requested. Default: those of the posting's origin.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the posting when the element comes near the viewport.
 * @attr {string} lang - The wanted language. Default: the nearest `lang` up the tree.
 * @attr {boolean} debug - Shows below the posting what is wrong in its file, where, and how to mend it.
 * @attr {'idle'|'loading'|'ready'|'stale'|'gone'|'error'} state - Set by the element, for style sheets and tests.
 *
 * @slot - What to show where there is no posting: before it is loaded, and when it can't be.
 *
 * @event {PostingLoadEvent} posting-load - The entries are shown. Does not bubble.
 * @event {PostingErrorEvent} posting-error - The posting can't be shown. Does not bubble.
 * @event {FaqToggleEvent} faq-toggle - An entry was opened or closed. Bubbles.
 *
 * @csspart heading - The heading of all entries.
 * @csspart entry - One question with its answer.
 * @csspart question - The question, which opens the answer.
 * @csspart answer - The answer.
 *
 * @cssprop [--job-accent-color] - Colour of links and marks.
 * @cssprop [--job-text-color] - Colour of text.
 * @cssprop [--job-muted-color] - Colour of secondary text.
 * @cssprop [--job-border-color] - Colour of lines.
 * @cssprop [--job-font-family=inherit] - Typeface.
 * @cssprop [--job-heading-font-family] - Typeface of headings.
 * @cssprop [--job-font-size=medium] - Base size.
 * @cssprop [--job-spacing=1em] - Unit of the space between things.
 * @cssprop [--job-focus-color] - Colour of the focus ring.
 */
export class JobFaqAccordion extends LitElement {
  static override styles = [rootStyles, jobFaqAccordionStyles];

  static override properties: PropertyDeclarations = {
    ...postingProperties,
    headingLevel: { attribute: 'heading-level', type: Number },
    exclusive: { type: Boolean },
  };

  /** Address of a posting file, against the document's base. */
  declare src: string | undefined;
  /** The posting itself, as parsed JSON; wins over `src`. */
  declare posting: unknown;
  /** Level of the heading, 1–6. */
  declare headingLevel: number;
  /** Whether opening an entry closes the others. */
  declare exclusive: boolean;
  /** Which pictures may be requested; by default those of the posting's origin. */
  declare images: 'same-origin' | 'any' | 'none';
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** `lazy` loads the posting when the element comes near the viewport. */
  declare loading: 'eager' | 'lazy';
  /** Shows the findings in place. */
  declare debug: boolean;
  /** Set by a card, which tells the page of the posting itself. @internal */
  declare nested: boolean;

  readonly #controller = new PostingController(this, () => [templates, markdown]);
  /** The posting whose entry the page's address may name. */
  #addressed: string | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
    this.exclusive = false;
    this.images = 'same-origin';
    this.theme = 'auto';
    this.loading = 'eager';
    this.debug = false;
    this.nested = false;
  }

  /** Asks for the posting again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller.reload();
  }

  readonly #openEntry = (): void => templates.current?.openEntry(this.renderRoot as ShadowRoot);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#openEntry);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#openEntry);
  }

  #ready(view: View): unknown {
    const { items } = view.posting.faq;
    if (!items.length) return nothing;
    const level = levelOf(this.headingLevel);
    const { current } = templates;
    if (!current) return items.map(({ question, answer }) => this.#plain(question, answer, level));
    const faq = {
      level,
      exclusive: this.exclusive,
      entries: () => [...this.renderRoot.querySelectorAll('details')],
      toggled: (entry: Entry, open: boolean) => this.#toggled(entry, open),
    };
    return current.faqContent(view, faq, tags);
  }

  /** An entry where the chunk with the templates could not be loaded. */
  #plain(question: string, { source }: Text, level: number): TemplateResult {
    return html`<div part="entry">
      ${heading(level, question)}
      <p class="plain" part="answer">${source}</p>
    </div>`;
  }

  #toggled(entry: Entry, open: boolean): void {
    this.dispatchEvent(new FaqToggleEvent(entry, open));
    this.requestUpdate(); // whether all are open
  }

  protected override updated(): void {
    const { current } = templates;
    const { view } = this.#controller;
    if (!current || !view) return;
    adopt(this, ...current.styles.faq);
    if (this.#addressed === view.posting.id) return;
    this.#addressed = view.posting.id;
    this.#openEntry();
  }

  protected override render(): TemplateResult {
    return frame(this, this.#controller, {
      ready: (view) => this.#ready(view),
      skeleton: () =>
        html`<div aria-hidden="true">${Array.from({ length: 5 }, () => html`<p class="bone"></p>`)}</div>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-faq-accordion': JobFaqAccordion;
  }
}
