/** `<apply-button>`: the link to apply, of a posting or on its own. */
import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { applyLink } from '../posting/apply-link.ts';
import { isOpen } from '../posting/is-open.ts';
import { safeUrl } from '../posting/safe-url.ts';
import { applyButtonStyles } from '../templates/apply-button.styles.ts';
import { linkToApply } from '../templates/apply.ts';
import { rootBox } from '../templates/root.ts';
import { rootStyles } from '../templates/root.styles.ts';
import { applySkeleton } from '../templates/skeletons.ts';
import type { View } from '../templates/view.ts';
import { PostingApplyEvent } from './events.ts';
import { contain } from './contained.ts';
import { frame } from './frame.ts';
import { pageAddress } from './page.ts';
import { PostingController } from './posting-controller.ts';
import { postingProperties } from './posting-host.ts';
import { Tree } from './tree.ts';
import { postingSource } from './views.ts';

/**
 * A link to apply for a job. Parameters of the embed, the posting and the page are merged into it.
 *
 * @summary The link to apply for a job.
 * @tagname apply-button
 *
 * @attr {string} src - Address of a posting file, or of a hiring system's feed with the id of one of its postings, as in `…/jobs#4012`; against the document's base.
 * @attr {string} href - A plain link, without a posting. `https:`, `http:`, `mailto:` or `tel:`.
 * @attr {string} apply-params - Query string added to the link, as in `utm_source=acme`.
 * @attr {string} target - Where the link opens, as on `<a>`. Default `_self`.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the posting when the element comes near the viewport.
 * @attr {'never'} refresh - Of a prerendered element: asks for nothing.
 * @attr {string} lang - The wanted language. Default: the nearest `lang` up the tree.
 * @attr {boolean} debug - Shows below the posting what is wrong in its file, where, and how to mend it.
 * @attr {'idle'|'loading'|'ready'|'stale'|'gone'|'error'} state - Set by the element, for style sheets and tests.
 *
 * @slot - The label, in place of the posting's.
 *
 * @event {PostingLoadEvent} posting-load - The posting is shown. Does not bubble.
 * @event {PostingErrorEvent} posting-error - The posting can't be shown. Does not bubble.
 * @event {PostingApplyEvent} posting-apply - The visitor chose to apply. Bubbles; `preventDefault()` keeps the link from being followed.
 *
 * @csspart link - The link.
 *
 * @cssprop [--job-accent-color] - Colour of the link's surface.
 * @cssprop [--job-on-accent-color] - Colour of the label.
 * @cssprop [--job-border-radius] - Corner radius.
 * @cssprop [--job-font-family=inherit] - Typeface.
 * @cssprop [--job-font-size=medium] - Base size.
 * @cssprop [--job-focus-color] - Colour of the focus ring.
 */
export class ApplyButton extends LitElement {
  static override properties: PropertyDeclarations = {
    ...postingProperties,
    href: {},
    applyParams: { attribute: 'apply-params' },
    target: {},
    label: { attribute: false },
    pageParams: { attribute: false },
    view: { attribute: false },
  };

  static {
    contain(this);
  }

  /** Address of a posting file, or of one posting in a hiring system's feed, against the document's base. */
  declare src: string | undefined;
  /** The posting itself, as parsed JSON; wins over `src`. */
  declare posting: unknown;
  /** A plain link, without a posting. */
  declare href: string | undefined;
  /** Query string added to the link. */
  declare applyParams: string;
  /** Where the link opens. */
  declare target: string;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** `lazy` loads the posting when the element comes near the viewport. */
  declare loading: 'eager' | 'lazy';
  /** `never` asks for nothing where the element is prerendered. */
  declare refresh: 'never' | undefined;
  /** Shows the findings in place. */
  declare debug: boolean;
  /** Unused here; every posting host has it. @internal */
  declare images: 'same-origin' | 'any' | 'none';
  /** Overrides the posting's label; the closing block of a card has its own. @internal */
  declare label: string | undefined;
  /** Stands for the query of the page's address where the document is a frame. @internal */
  declare pageParams: string | undefined;
  /** Handed over by a card, which has the posting already and tells the page of it. @internal */
  declare view: View | undefined;

  readonly #tree = new Tree(this, rootStyles, applyButtonStyles);
  /** Of an element that was handed no view. */
  #controller: PostingController | undefined;

  constructor() {
    super();
    this.applyParams = '';
    this.target = '_self';
    this.theme = 'auto';
    this.loading = 'eager';
    this.debug = false;
    this.images = 'same-origin';
  }

  /** Asks for the posting again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller?.reload();
  }

  protected override willUpdate(): void {
    if (!this.view)
      this.#controller ??= new PostingController(
        this,
        this.#tree,
        postingSource(() => 'link'),
      );
  }

  /** The address with all parameters merged, of a posting or of `href`; nothing where nobody can apply. */
  #url(view: View | undefined): string | undefined {
    const { url, params, forward } = view
      ? view.posting.apply
      : { url: safeUrl(this.href ?? '', document.baseURI), params: {}, forward: [] };
    // a failed request may have closed the posting, too
    const isOffered = !view || (this.view ? isOpen(view.posting, Date.now()) : this.#controller!.open);
    const page = this.pageParams ?? pageAddress() ?? '';
    return url && isOffered ? applyLink(url, { embed: this.applyParams, posting: params, page, forward }) : undefined;
  }

  #onClick(event: MouseEvent, view: View | undefined): void {
    const link = event.currentTarget as HTMLAnchorElement;
    // a single-page app may have changed the page's address since the last render
    const url = this.#url(view);
    if (url) link.href = url;
    const apply = new PostingApplyEvent(view?.parsed.posting, link.href);
    if (!this.dispatchEvent(apply)) event.preventDefault();
  }

  #link(view: View | undefined): TemplateResult | typeof nothing {
    const url = this.#url(view);
    if (!url) return nothing;
    const { messages } = view ?? this.#controller!;
    return linkToApply({
      url,
      label: this.label ?? view?.posting.apply.label ?? messages.apply,
      title: view?.posting.title,
      target: this.target,
      newTab: messages.newTab,
      onClick: (event) => this.#onClick(event, view),
    });
  }

  protected override render(): unknown {
    const { view, theme } = this;
    if (view) return rootBox({ theme, lang: view.lang }, this.#link(view));
    // null is what an attribute leaves that was taken away
    if (!this.#tree.kept && this.href !== undefined && (this.src ?? this.posting ?? null) === null) {
      return rootBox({ theme }, this.#link(undefined));
    }
    return frame(this, this.#controller!, this.#tree, { ready: (view) => this.#link(view), skeleton: applySkeleton });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'apply-button': ApplyButton;
  }
}
