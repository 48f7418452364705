/** What a hiring system's feed is read to: docs/decisions/0035-feeds-of-hiring-systems.md */
import type { PostingInput } from '../../posting/posting.ts';
import type { Kit } from './kit.ts';

/** An object of a feed, of which nothing is known. */
export type Raw = Readonly<Record<string, unknown>>;

/** A posting as people write it; what a feed does not say is `undefined`. */
export type Draft = { readonly [Field in keyof PostingInput]?: PostingInput[Field] | undefined };

/** What could not be taken over. */
export interface Unread {
  /** The posting's field. */
  readonly field: string;
  /** As the feed has it. */
  readonly found: string;
}

/**
 * What is known of a system: the exports of its file.
 *
 * Each function takes whatever the feed holds and never throws; `kit` makes that easy.
 */
export interface System {
  /**
   * The fields of a posting, in the order of the format.
   *
   * @param job as it stands in the feed
   * @param from absolute address of the feed; '' for a file
   * @returns `undefined` for what is not to be shown
   */
  readonly fields: (job: Raw, kit: Kit, from: string) => Draft | undefined;
  /** Address of a file with the texts of a posting, for feeds that have none; of the same system, and in the same shape or its own. */
  readonly rest?: (job: Raw, kit: Kit, from: string) => string | undefined;
  /** Address of the page that goes on. */
  readonly next?: (answer: Raw, kit: Kit, from: string) => string | undefined;
}

/** A posting of a feed. */
export interface Listed {
  readonly data: Draft;
  /** Where its texts are, absolute; missing where there are all that the system has. */
  readonly rest?: string | undefined;
  readonly unread: readonly Unread[];
}

/** An answer, read. */
export interface Feed {
  readonly postings: readonly Listed[];
  /** Address of the page that goes on, absolute. */
  readonly next?: string | undefined;
  /** How many were left out: they have no title, or are not to be shown. */
  readonly leftOut: number;
}
