/** `<apply-button>`: the link to apply, of a posting or on its own. */
import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { applyLink } from '../../posting/apply-link.ts';
import { safeUrl } from '../../posting/safe-url.ts';
import { PostingApplyEvent } from '../events.ts';
import { frame, themeOf } from '../frame.ts';
import { PostingController, postingProperties } from '../posting-controller.ts';
import { rootStyles } from '../root.styles.ts';
import type { View } from '../view.ts';
import { applyButtonStyles } from './apply-button.styles.ts';

/**
 * A link to apply for a job. Parameters of the embed, the posting and the page are merged into it.
 *
 * @summary The link to apply for a job.
 * @tagname apply-button
 *
 * @attr {string} src - Address of a posting file, against the document's base.
 * @attr {string} href - A plain link, without a posting. `https:`, `http:`, `mailto:` or `tel:`.
 * @attr {string} apply-params - Query string added to the link, as in `utm_source=acme`.
 * @attr {string} target - Where the link opens, as on `<a>`. Default `_self`.
 * @attr {'auto'|'light'|'dark'} theme - `auto` (default) follows the page's `color-scheme`.
 * @attr {'eager'|'lazy'} loading - `lazy` loads the posting when the element comes near the viewport.
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
  static override styles = [rootStyles, applyButtonStyles];

  static override properties: PropertyDeclarations = {
    ...postingProperties,
    href: {},
    applyParams: { attribute: 'apply-params' },
    target: {},
    label: { attribute: false },
    pageParams: { attribute: false },
  };

  /** Address of a posting file, against the document's base. */
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
  /** Shows the findings in place. */
  declare debug: boolean;
  /** Unused here; every posting host has it. @internal */
  declare images: 'same-origin' | 'any' | 'none';
  /** Overrides the posting's label; the closing block of a card has its own. @internal */
  declare label: string | undefined;
  /** Stands for the query of the page's address where the document is a frame. @internal */
  declare pageParams: string | undefined;
  /** Set by a card, which tells the page of the posting itself. @internal */
  declare nested: boolean;

  readonly #controller = new PostingController(this);

  constructor() {
    super();
    this.applyParams = '';
    this.target = '_self';
    this.theme = 'auto';
    this.loading = 'eager';
    this.debug = false;
    this.images = 'same-origin';
    this.nested = false;
  }

  /** Asks for the posting again. What is shown stays until there is an answer; without one it is `stale`. */
  reload(): void {
    this.#controller.reload();
  }

  #url(view: View | undefined): string | undefined {
    if (!view) return this.href === undefined ? undefined : this.#merged(safeUrl(this.href, document.baseURI), {}, []);
    const { apply } = view.posting;
    return this.#controller.open ? this.#merged(apply.url, apply.params, apply.forward) : undefined;
  }

  #merged(
    url: string | undefined,
    posting: Readonly<Record<string, string>>,
    forward: readonly string[],
  ): string | undefined {
    const page = this.pageParams ?? location.search;
    return url && applyLink(url, { embed: this.applyParams, posting, page, forward });
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
    const words = view?.messages ?? this.#controller.messages;
    const newTab = this.target === '_blank';
    return html`<a
      class="button"
      part="link"
      href=${url}
      target=${this.target === '_self' ? nothing : this.target}
      rel=${newTab ? 'noopener' : nothing}
      referrerpolicy="strict-origin-when-cross-origin"
      @click=${(event: MouseEvent) => this.#onClick(event, view)}
      ><slot><span>${this.label ?? view?.posting.apply.label ?? words.apply}</span></slot
      >${view ? html`<span class="hidden">: ${view.posting.title}</span>` : nothing}${
        newTab
          ? html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7 9" /></svg
              ><span class="hidden"> (${words.newTab})</span>`
          : nothing
      }</a
    >`;
  }

  protected override render(): TemplateResult {
    if (this.href !== undefined && this.src === undefined && this.posting === undefined) {
      return html`<div class="root ${themeOf(this)}">${this.#link(undefined)}</div>`;
    }
    return frame(this, this.#controller, {
      ready: (view) => this.#link(view),
      skeleton: () => html`<span class="button bone" aria-hidden="true"></span>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'apply-button': ApplyButton;
  }
}
