/**
 * What the shadow tree of an element is made of: what stood there before the script ran, until there is something to stand in
 * its place, and style sheets. Those Lit would adopt where its own test of the browser says so, and that asks what a page may
 * have replaced (`ShadyCSS`, `Document`); else it writes `<style>` elements, which a strict policy blocks. Here nothing is
 * tested: every browser that the tags are registered in has constructed sheets.
 */
import type { ReactiveController } from 'lit';
import type { PostingHost } from './posting-host.ts';

/** What stands in an element that `careers-widget prerender` has written: docs/decisions/0030-upgrade-without-a-flash.md */
export interface Kept {
  /** The element's at that time. */
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
  /** As long as it is there, nothing is drawn; what is drawn then stands in its place. */
  kept: Kept | undefined;

  readonly #host: PostingHost;
  readonly #styles: Set<string>;
  /** What is kept, before what is drawn. */
  #old: ChildNode[] = [];

  /** @param styles in the order of the cascade */
  constructor(host: PostingHost, ...styles: string[]) {
    this.#host = host;
    this.#styles = new Set(styles);
    host.addController(this);
  }

  /** Adds what came with a chunk; nothing twice. */
  add(styles: readonly string[]): void {
    for (const style of styles) this.#styles.add(style);
    this.hostUpdated();
  }

  hostConnected(): void {
    const host = this.#host;
    const { renderRoot, renderOptions, src } = host;
    // before which Lit would draw; null in a tree that it has made
    if (renderOptions.renderBefore) {
      this.kept = { src };
      this.#old = [...renderRoot.childNodes];
      renderOptions.renderBefore = null;
    }
    this.hostUpdated();
  }

  /** Takes away the old in one go with the drawing of the new, so that there is no frame without content. */
  hostUpdated(): void {
    const { ownerDocument, renderRoot } = this.#host;
    if (this.kept || !ownerDocument.defaultView) return; // nothing is laid out there
    for (const node of this.#old.splice(0)) node.remove();
    const { adoptedStyleSheets } = renderRoot as ShadowRoot;
    for (const style of this.#styles) {
      const sheet = sheetOf(style, ownerDocument);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
