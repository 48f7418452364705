/** What all is drawn from: one posting in one language, with everything it takes to show it. */
import type { Reader, ReadingContext } from '../content/reader.ts';
import { en, type Messages } from '../i18n/messages.ts';
import type { Parsed } from '../posting/parse.ts';
import type { Posting } from '../posting/posting.ts';
import type { Text } from '../posting/text.ts';
import type { Translated } from '../posting/translate.ts';

/**
 * What a draw takes of the page and its clock. Handed in each time, never kept: a view outlives midnight, and an address
 * that `pushState` changes.
 */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Absolute address of the page; without it a link to a part of the page is `#id` alone. */
  readonly pageUrl?: string | undefined;
  /** The zone that moments are told in; without it the machine's own. A server, which knows no visitor, hands in `UTC`. */
  readonly timeZone?: 'UTC' | undefined;
}

/** Makes an element of a text: in a browser a node, on a server what stands for one. */
export type MakeElement = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly unknown[],
) => unknown;

/** What showing a posting's words takes beside the words. */
export interface Reading extends ReadingContext {
  /** What reads a text, by the format that it reads; `undefined` where that is not at hand. */
  readonly markdown?: Reader | undefined;
  readonly html?: Reader | undefined;
  /** The words of a text that can't be drawn, without tags or marks. */
  readonly plain: (text: Text) => string;
  readonly element: MakeElement;
  /** Resolves an address; `undefined` where it must not become a link. */
  readonly safeUrl: (href: string, base: string) => string | undefined;
  /** The `tel:` address of a number, where it is certain; `undefined` where what reads numbers is not at hand. */
  readonly telOf?: ((phone: string) => string | undefined) | undefined;
}

/** What a view is made of. */
export interface ViewParts {
  /** As parsed, in its base language. */
  readonly parsed: Parsed;
  readonly translated: Translated;
  /** Language to assume where the posting does not say, BCP 47; may be empty. */
  readonly lang: string;
  readonly messages: Messages;
  /** Which pictures may be requested: `same-origin` as the posting, `any`, or `none`. */
  readonly images: string;
  readonly reading: Reading;
}

/** A posting in one language. What is drawn of its texts is kept beside it: text/drawn-view.ts. */
export interface View extends ViewParts {
  readonly posting: Posting;
}

export const viewOf = (parts: ViewParts): View => ({
  ...parts,
  posting: parts.translated.posting,
  lang: parts.translated.lang ?? (parts.lang || en.lang),
});
