/** What reading a text takes of its surroundings, and what comes of it. */
import type { TextNode } from '../posting/text.ts';

export interface ReadingContext {
  /** The characters that a reference, as in `&nbsp;`, stands for; one that nobody knows stays as it is. */
  readonly decode: (reference: string) => string;
  /** Signs a string for an HTML sink. */
  readonly trusted: (html: string) => string;
  /** Where HTML is parsed: the page's own, or one that a program has made. */
  readonly window: Window & typeof globalThis;
}

/**
 * Reads a text.
 *
 * @returns words and elements; what may be placed of them, and where addresses lead, is for the renderer to decide
 */
export type Reader = (source: string, context: ReadingContext) => readonly TextNode[];
