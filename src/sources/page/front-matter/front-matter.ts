/** The front matter of a page: its fields in order, each with its place, and where the body begins. */

/** A field as its author named it. */
export interface Entry {
  readonly key: string;
  /** As JSON has it; a date is the text that it was written as. */
  readonly value: unknown;
  /** Of the key, in the page. */
  readonly offset: number;
}

export interface FrontMatter {
  readonly entries: readonly Entry[];
  /** Where the body begins, in the page. */
  readonly body: number;
}

/**
 * @param text of a page, its lines ended by `\n`
 * @throws Refused
 */
export const frontMatterOf = (text: string): FrontMatter => ({ entries: [], body: text.length });
