/**
 * The style sheets of an element. Lit would adopt them where its own test of the browser says so, and that asks what a page
 * may have replaced (`ShadyCSS`, `Document`); else it writes `<style>` elements, which a strict policy blocks. Here
 * nothing is tested: every browser that the tags are registered in has constructed sheets.
 */
import type { ReactiveController, ReactiveElement } from 'lit';

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

/** Gives an element its styles in whichever document it stands: one that moves to another loses all its sheets. */
export class Sheets implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #styles: Set<string>;

  /** @param styles in the order of the cascade */
  constructor(host: ReactiveElement, ...styles: string[]) {
    this.#host = host;
    this.#styles = new Set(styles);
    host.addController(this);
  }

  /** Adds what came with a chunk; nothing twice. */
  add(styles: readonly string[]): void {
    for (const style of styles) this.#styles.add(style);
    this.#adopt();
  }

  hostConnected(): void {
    this.#adopt();
  }

  #adopt(): void {
    const { ownerDocument, renderRoot } = this.#host;
    if (!ownerDocument.defaultView) return; // nothing is laid out there
    const { adoptedStyleSheets } = renderRoot as ShadowRoot;
    for (const style of this.#styles) {
      const sheet = sheetOf(style, ownerDocument);
      if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    }
  }
}
