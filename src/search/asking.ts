/** What is asked of an index in pieces, and what it answers: plain data, which goes to a worker and back. */

/** What a visitor asks for. */
export interface Asked {
  readonly text: string;
  /** Keys of values, by the name of their filter. */
  readonly chosen: Readonly<Record<string, readonly string[] | undefined>>;
  /** The order, where it is not that of what fits best. */
  readonly sort?: string | undefined;
  /** How many postings are wanted at most. */
  readonly most: number;
  /** The filters whose values are to be counted. */
  readonly counted: readonly string[];
  /** One posting alone, by its id. */
  readonly id?: string | undefined;
}

/** What was found. */
export interface Answer {
  readonly count: number;
  /** As items of an index, in order. */
  readonly items: readonly unknown[];
  /** By filter and key: how many would be left of what the search and the other filters leave. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The word, as typed, that nothing has. */
  readonly nothing?: string | undefined;
}
