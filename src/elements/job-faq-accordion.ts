/** `<job-faq-accordion>`: the questions and answers of a posting. */
import { LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { Entry } from '../posting/posting.ts';
import { levelOf } from '../templates/heading-level.ts';
import { jobFaqAccordionStyles } from '../templates/job-faq-accordion.styles.ts';
import { plainEntry } from '../templates/plain.ts';
import { rootBox } from '../templates/root.ts';
import { rootStyles } from '../templates/root.styles.ts';
import { barsSkeleton } from '../templates/skeletons.ts';
import { tags } from '../templates/tags.ts';
import type { View } from '../templates/view.ts';
import { FaqToggleEvent } from './events.ts';
import { contain } from './contained.ts';
import { frame } from './frame.ts';
import { surroundings } from './page.ts';
import { templates } from './parts.ts';
import { PostingController } from './posting-controller.ts';
import { postingProperties } from './posting-host.ts';
import { Tree } from './tree.ts';
import { postingSource } from './views.ts';

/**
 * The questions and answers of a posting. Each entry is a native `<details>`: it works by keyboard, in
 * find-in-page, in print and with assistive technology as the browser's own does.
 *
 * @summary Questions and answers about a job.
 * @tagname job-faq-accordion
 *
 * @attr {string} src - Address of a posting file, or of a hiring system's feed with the id of one of its postings, as in `…/jobs#4012`; against the document's base.
 * @attr {1|2|3|4|5|6} heading-level - Level of the heading; each question is one level below. Default 2.
 * @attr {boolean} exclusive - Opening an entry closes the others.
 * @attr {'same-origin'|'any'|'none'} images - Which pictures may be requested. Default: those of the posting's origin.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the posting when the element comes near the viewport.
 * @attr {'never'} refresh - Of a prerendered element: asks for nothing.
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
  static override properties: PropertyDeclarations = {
    ...postingProperties,
    headingLevel: { attribute: 'heading-level', type: Number },
    exclusive: { type: Boolean },
    view: { attribute: false },
  };

  static {
    contain(this);
  }

  /** Address of a posting file, or of one posting in a hiring system's feed, against the document's base. */
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
  /** `never` asks for nothing where the element is prerendered. */
  declare refresh: 'never' | undefined;
  /** Shows the findings in place. */
  declare debug: boolean;
  /** Handed over by a card, which has the posting already and tells the page of it. @internal */
  declare view: View | undefined;

  readonly #tree = new Tree(this, rootStyles, jobFaqAccordionStyles);
  /** Of an element that was handed no view. */
  #controller: PostingController | undefined;
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
  }

  /** Asks for the posting again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller?.reload();
  }

  get #entries(): readonly HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details')];
  }

  get #areAllOpen(): boolean {
    const entries = this.#entries;
    return entries.length > 0 && entries.every(({ open }) => open);
  }

  readonly #openAddressed = (): void => templates.current?.openAddressed(this.renderRoot as ShadowRoot);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#openAddressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#openAddressed);
  }

  readonly #on = {
    toggle: ({ currentTarget }: Event, entry: Entry): void => {
      this.dispatchEvent(new FaqToggleEvent(entry, (currentTarget as HTMLDetailsElement).open));
      this.requestUpdate(); // whether all are open
    },
    toggleAll: (): void => {
      const open = !this.#areAllOpen;
      for (const entry of this.#entries) entry.open = open;
    },
  };

  #content(view: View): unknown {
    const { items } = view.posting.faq;
    if (!items.length) return nothing;
    const level = levelOf(this.headingLevel);
    const { current } = templates;
    if (!current) return items.map((entry) => plainEntry(entry, level, view));
    const { exclusive } = this;
    const faq = { ...surroundings(), level, exclusive, areAllOpen: this.#areAllOpen, on: this.#on };
    return current.faqContent(view, faq, tags);
  }

  protected override willUpdate(): void {
    if (!this.view)
      this.#controller ??= new PostingController(
        this,
        this.#tree,
        postingSource(() => 'texts'),
      );
  }

  protected override updated(): void {
    const { current } = templates;
    const view = this.view ?? this.#controller?.view;
    if (!current || !view) return;
    this.#tree.add(current.faqSheets(tags));
    current.lookInside(this);
    if (this.#addressed === view.posting.id) return;
    this.#addressed = view.posting.id;
    this.#openAddressed();
  }

  protected override render(): unknown {
    const { view, theme } = this;
    if (view) return rootBox({ theme, lang: view.lang }, this.#content(view));
    // without a view there is a controller
    return frame(this, this.#controller!, this.#tree, {
      ready: (view) => this.#content(view),
      skeleton: barsSkeleton,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-faq-accordion': JobFaqAccordion;
  }
}
