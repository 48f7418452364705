/** `<job-card>`: a whole posting, or a short card that leads to it. */
import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { levelOf } from '../templates/heading-level.ts';
import { jobCardStyles } from '../templates/job-card.styles.ts';
import { nestedApply, nestedFaq } from '../templates/nested.ts';
import { plainCard } from '../templates/plain.ts';
import { rootStyles } from '../templates/root.styles.ts';
import { cardSkeleton } from '../templates/skeletons.ts';
import { tags } from '../templates/tags.ts';
import type { View } from '../templates/view.ts';
import { policy } from '../trusted-types.ts';
import './apply-button.ts';
import { inTime } from './chunk.ts';
import { contain } from './contained.ts';
import { frame } from './frame.ts';
import './job-faq-accordion.ts';
import { pageAddress, surroundings } from './page.ts';
import { templates } from './parts.ts';
import { PostingController } from './posting-controller.ts';
import { postingProperties } from './posting-host.ts';
import { quietly } from './quietly.ts';
import { Tree } from './tree.ts';
import { neededFor, postingSource } from './views.ts';

/**
 * Shows one posting: title, facts, text, questions and answers, notes, contact and the link to apply.
 *
 * @summary A job posting.
 * @tagname job-card
 *
 * @attr {string} src - Address of a posting file, or of a hiring system's feed with the id of one of its postings, as in `…/jobs#4012`; against the document's base.
 * @attr {'full'|'compact'} layout - `full` (default): everything. `compact`: title, place and the link to apply.
 * @attr {1|2|3|4|5|6} heading-level - Level of the title; parts are one level below. Default 2.
 * @attr {string} apply-params - Query string added to apply links, as in `utm_source=acme`.
 * @attr {string} target - Where the apply link opens, as on `<a>`. Default `_self`.
 * @attr {'same-origin'|'any'|'none'} images - Which pictures may be requested. Default: those of the posting's origin.
 * @attr {boolean} without-faq - Leaves out the questions and answers.
 * @attr {boolean} without-apply - Leaves out the links to apply.
 * @attr {boolean} without-contact - Leaves out the contact.
 * @attr {'same-origin'|'any'} structured-data - Tells search engines which job the page is about, as long as that is open. Of one card a page, with the layout `full`; of another origin's posting only with `any`.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the posting when the element comes near the viewport.
 * @attr {'never'} refresh - Of a prerendered element: asks for nothing.
 * @attr {string} lang - The wanted language. Default: the nearest `lang` up the tree.
 * @attr {boolean} debug - Shows below the posting what is wrong in its file, where, and how to mend it.
 * @attr {'idle'|'loading'|'ready'|'stale'|'gone'|'error'} state - Set by the element, for style sheets and tests.
 * @attr {boolean} closed - Set by the element: the posting takes no applications.
 *
 * @slot - What to show where there is no posting: before it is loaded, and when it can't be.
 * @slot header - Stands above the title.
 * @slot footer - Stands below everything.
 *
 * @event {PostingLoadEvent} posting-load - The posting is shown; again after `reload()`. Does not bubble.
 * @event {PostingErrorEvent} posting-error - The posting can't be shown. Does not bubble.
 * @event {PostingApplyEvent} posting-apply - The visitor chose to apply. Bubbles; `preventDefault()` keeps the link from being followed.
 * @event {FaqToggleEvent} faq-toggle - An entry of the FAQ was opened or closed. Bubbles.
 *
 * @csspart card - The card itself.
 * @csspart header - Title and tagline.
 * @csspart title - The title.
 * @csspart tagline - The line below the title.
 * @csspart image - A picture.
 * @csspart facts - The list of facts.
 * @csspart fact - One fact: label and value.
 * @csspart lead - The lead paragraph.
 * @csspart section - One part of the text.
 * @csspart section-title - Its title.
 * @csspart note - A footnote.
 * @csspart contact - The contact.
 * @csspart actions - Sharing, and the closing date for the calendar.
 * @csspart apply__link - The link to apply.
 * @csspart faq__entry - An entry of the FAQ.
 * @csspart faq__question - Its question.
 * @csspart faq__answer - Its answer.
 *
 * @cssprop [--job-accent-color] - Colour of links, buttons and marks.
 * @cssprop [--job-on-accent-color] - Colour of text on the accent colour.
 * @cssprop [--job-text-color] - Colour of text.
 * @cssprop [--job-muted-color] - Colour of secondary text.
 * @cssprop [--job-surface-color] - Colour of the card.
 * @cssprop [--job-border-color] - Colour of lines.
 * @cssprop [--job-font-family=inherit] - Typeface.
 * @cssprop [--job-heading-font-family] - Typeface of headings.
 * @cssprop [--job-font-size=medium] - Base size; everything else follows.
 * @cssprop [--job-border-radius=0.75em] - Corner radius.
 * @cssprop [--job-spacing=1em] - Unit of the space between things.
 * @cssprop [--job-max-width=72em] - Largest width of the card.
 * @cssprop [--job-focus-color] - Colour of the focus ring.
 * @cssprop [--job-shadow=none] - Shadow of the card.
 */
export class JobCard extends LitElement {
  static override properties: PropertyDeclarations = {
    ...postingProperties,
    layout: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    applyParams: { attribute: 'apply-params' },
    target: {},
    withoutFaq: { attribute: 'without-faq', type: Boolean },
    withoutApply: { attribute: 'without-apply', type: Boolean },
    withoutContact: { attribute: 'without-contact', type: Boolean },
    structuredData: { attribute: 'structured-data' },
    pageParams: { attribute: false },
  };

  static {
    contain(this);
  }

  /** Address of a posting file, or of one posting in a hiring system's feed, against the document's base. */
  declare src: string | undefined;
  /** The posting itself, as parsed JSON; wins over `src`. */
  declare posting: unknown;
  /** How much is shown; an unknown value is `full`. */
  declare layout: 'full' | 'compact';
  /** Level of the title, 1–6. */
  declare headingLevel: number;
  /** Query string added to apply links. */
  declare applyParams: string;
  /** Where the apply link opens. */
  declare target: string;
  /** Which pictures may be requested; by default those of the posting's origin. */
  declare images: 'same-origin' | 'any' | 'none';
  /** Leaves out the questions and answers. */
  declare withoutFaq: boolean;
  /** Leaves out the links to apply. */
  declare withoutApply: boolean;
  /** Leaves out the contact. */
  declare withoutContact: boolean;
  /** Tells search engines which job the page is about; with `any` also where the posting is of another origin. */
  declare structuredData: '' | 'same-origin' | 'any' | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** `lazy` loads the posting when the element comes near the viewport. */
  declare loading: 'eager' | 'lazy';
  /** `never` asks for nothing where the element is prerendered. */
  declare refresh: 'never' | undefined;
  /** Shows the findings in place. */
  declare debug: boolean;
  /** Stands for the query of the page's address where the document is a frame. @internal */
  declare pageParams: string | undefined;

  /** Whether the posting has been on the screen: facts are formatted after that. */
  #isPainted = false;
  #painted: Promise<void> | undefined;
  readonly #tree = new Tree(this, rootStyles, jobCardStyles);
  readonly #controller = new PostingController(
    this,
    this.#tree,
    postingSource(() => (this.#isCompact ? 'lines' : 'texts')),
  );

  constructor() {
    super();
    this.layout = 'full';
    this.headingLevel = 2;
    this.applyParams = '';
    this.target = '_self';
    this.images = 'same-origin';
    this.withoutFaq = false;
    this.withoutApply = false;
    this.withoutContact = false;
    this.theme = 'auto';
    this.loading = 'eager';
    this.debug = false;
  }

  /** Asks for the posting again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller.reload();
  }

  get #isCompact(): boolean {
    return this.layout === 'compact';
  }

  #apply(view: View, label?: string): TemplateResult | typeof nothing {
    if (this.withoutApply || !this.#controller.open || !view.posting.apply.url) return nothing;
    const { applyParams, pageParams, target } = this;
    return nestedApply({ view, label, applyParams, pageParams, target });
  }

  #faq(view: View, level: number): TemplateResult | typeof nothing {
    if (this.withoutFaq || !view.posting.faq.items.length) return nothing;
    return nestedFaq(view, level);
  }

  #ready(view: View): unknown {
    const level = levelOf(this.headingLevel);
    // another layout stands once there is what it takes
    const drawsCompact = this.#isCompact || neededFor(view.parsed, 'texts').some(({ pending }) => pending);
    const apply = (label?: string) => this.#apply(view, label);
    const faq = () => this.#faq(view, level + 1);
    const { withoutContact } = this;
    const { current } = templates;
    if (!current) return plainCard(view, { level, isCompact: drawsCompact, withoutContact, apply, faq });
    const card = {
      ...surroundings(),
      level,
      open: this.#controller.open,
      lang: this.#isPainted ? view.lang : undefined,
      withoutContact,
      on: current.cardHandlers(view, pageAddress, inTime),
      apply,
      faq,
    };
    return drawsCompact ? current.compactCard(view, card, tags) : current.fullCard(view, card, tags);
  }

  async #formatAfter(painted: Promise<unknown>): Promise<void> {
    await quietly(painted);
    this.#isPainted = true;
    this.requestUpdate();
  }

  /** Resolves when the elements inside are rendered too, and the facts formatted. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#painted;
    const isDone = await super.getUpdateComplete();
    const inner = this.renderRoot.querySelectorAll<LitElement>('apply-button, job-faq-accordion');
    await Promise.all([...inner].map((element) => element.updateComplete));
    return isDone;
  }

  protected override updated(): void {
    const { current } = templates;
    current?.markUp(this, this.#controller, policy);
    if (this.#tree.kept) this.#isPainted = true;
    if (!current || !this.#controller.view) return;
    this.#tree.add(current.cardSheets(tags));
    current.lookInside(this);
    // the first formatter of each kind costs more than all the rest: text comes first
    if (!this.#isPainted) this.#painted ??= this.#formatAfter(current.afterPaint());
  }

  protected override render(): unknown {
    return frame(this, this.#controller, this.#tree, {
      ready: (view) => this.#ready(view),
      skeleton: () => cardSkeleton(this.#isCompact),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'job-card': JobCard;
  }
}
