/**
 * What the shadow tree of an element is made of: what stood there before the script ran, until there is something to stand in
 * its place, and style sheets. Those Lit would adopt where its own test of the browser says so, and that asks what a page may
 * have replaced (`ShadyCSS`, `Document`); else it writes `<style>` elements, which a strict policy blocks. Here nothing is
 * tested: every browser that the tags are registered in has constructed sheets.
 */
import type { ReactiveController } from 'lit';
import type { Posting } from '../posting/posting.ts';
import { upgrade } from './parts.ts';
import type { PostingHost } from './posting-host.ts';
import { quietly } from './quietly.ts';

/** What is known of the posting in a tree that `careers-widget prerender` wrote: docs/decisions/0030-upgrade-without-a-flash.md */
export interface Kept extends Pick<Posting, 'status' | 'validThrough'> {
  /** As the element's at that time. */
  readonly src: string | undefined;
}

/** A sheet serves the document that it was made in, and no other (https://drafts.csswg.org/cssom/#concept-css-style-sheet-constructor-document). */
const made = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/** Begins the names of private properties. Made when the script runs: a name that a page knew, it could register (`@property`). */
const PRIVATE = `--_${Math.trunc(Math.random() * 1e9)}`;

const sheetOf = (style: string, document: Document): CSSStyleSheet => {
  const sheets = made.get(document) ?? {};
  made.set(document, sheets);
  if (!sheets[style]) {
    sheets[style] = new document.defaultView!.CSSStyleSheet();
    sheets[style].replaceSync(style.replaceAll('--_', PRIVATE));
  }
  return sheets[style];
};

/**
 * Keeps what stands in an element as long as it is good, and gives the element its styles in whichever document it stands: one
 * that moves to another loses all its sheets. What is kept brings its own: another sheet would change its look at once.
 */
export class Tree implements ReactiveController {
  /** While it stands, nothing is drawn. */
  kept: Kept | undefined;

  readonly #host: PostingHost;
  readonly #styles: Set<string>;
  /** What is drawn stands before it, what was kept behind it. */
  #end: ChildNode | undefined;
  #restore: (() => Promise<void>) | undefined;

  /** @param styles in the order of the cascade */
  constructor(host: PostingHost, ...styles: string[]) {
    this.#host = host;
    this.#styles = new Set(styles);
    host.addController(this);
  }

  /** Adds what came with a chunk; nothing twice. */
  add(styles: readonly string[]): void {
    for (const style of styles) this.#styles.add(style);
    this.#adopt();
  }

  /** Gives up what was kept: what is drawn next stands in its place. */
  release(): void {
    if (this.kept) this.#restore = upgrade.current?.remember(this.#host);
    this.kept = undefined;
  }

  hostConnected(): void {
    const { renderRoot, renderOptions, src } = this.#host;
    const root = !this.#end && !this.#host.hasUpdated && renderRoot.querySelector<HTMLElement>('.root');
    if (root) {
      const status = this.#host.hasAttribute('closed') ? 'closed' : 'open';
      this.kept = { src, status, validThrough: root.dataset.validThrough };
      this.#end = document.createComment('');
      renderRoot.insertBefore(this.#end, renderRoot.firstChild);
      renderOptions.renderBefore = this.#end;
    }
    this.#adopt();
  }

  /** In one go with what has been drawn, so that there is no frame without content. */
  hostUpdated(): void {
    const end = this.#end;
    if (this.kept || !end?.nextSibling) return;
    while (end.nextSibling) end.nextSibling.remove();
    this.#adopt();
    void quietly(this.#restore?.());
  }

  #adopt(): void {
    const { ownerDocument, renderRoot } = this.#host;
    if (this.kept || !ownerDocument.defaultView) return; // nothing is laid out there
    const { adoptedStyleSheets } = renderRoot as ShadowRoot;
    for (const style of this.#styles) {
      const sheet = sheetOf(style, ownerDocument);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
