/** The events that elements send: `Event` subclasses with the facts as fields. */
import type { Finding } from '../posting/finding.ts';
import type { PostingError } from '../posting/posting-error.ts';
import type { Entry, Posting } from '../posting/posting.ts';

/**
 * The browser's own `Event`, as its events name it: a page may have put something else in that place, whose instances are
 * no events to the browser. On a server there is no page.
 */
const NativeEvent =
  typeof document === 'undefined' ? Event : (document.createEvent('Event').constructor as typeof Event);

/** A posting stands on the page. Does not bubble, like the `load` of `<img>`. */
export class PostingLoadEvent extends NativeEvent {
  /** As parsed, in its base language. */
  declare readonly posting: Posting;
  declare readonly findings: readonly Finding[];
  /** Whether it takes applications. */
  declare readonly open: boolean;
  /** Whether nothing newer could be had than what was shown before, or what the browser's HTTP cache holds. */
  declare readonly stale: boolean;

  constructor(posting: Posting, findings: readonly Finding[], open: boolean, stale: boolean) {
    super('posting-load');
    this.posting = posting;
    this.findings = findings;
    this.open = open;
    this.stale = stale;
  }
}

/** A posting can't be shown. Does not bubble, like the `error` of `<img>`. */
export class PostingErrorEvent extends NativeEvent {
  declare readonly error: PostingError;

  constructor(error: PostingError) {
    super('posting-error');
    this.error = error;
  }
}

/** The visitor chose to apply. Cancelable: `preventDefault()` keeps the link from being followed. */
export class PostingApplyEvent extends NativeEvent {
  /** `undefined` for an `<apply-button href>` without a posting. */
  declare readonly posting: Posting | undefined;
  /** Absolute address with all parameters merged. */
  declare readonly url: string;

  constructor(posting: Posting | undefined, url: string) {
    super('posting-apply', { bubbles: true, composed: true, cancelable: true });
    this.posting = posting;
    this.url = url;
  }
}

/** An entry of the FAQ was opened or closed. */
export class FaqToggleEvent extends NativeEvent {
  declare readonly entry: Entry;
  declare readonly open: boolean;

  constructor(entry: Entry, open: boolean) {
    super('faq-toggle', { bubbles: true, composed: true });
    this.entry = entry;
    this.open = open;
  }
}

/** The visitor searched or filtered a list. */
export interface ListChangeEvent extends Event {
  /** What is searched for; mostly empty. */
  readonly query: string;
  /** The values that are chosen, by the name of their filter, as they stand in the page's address. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** How many postings match. */
  readonly count: number;
}

/** The visitor chose a posting of a list. Cancelable: `preventDefault()` keeps it from being opened. */
export interface PostingOpenEvent extends Event {
  /** The posting as far as the index has it, in its base language. */
  readonly posting: Posting;
  /** Absolute address of its own page; without one it is read in the list. */
  readonly url: string | undefined;
}

/** By name: for the platform, and for frameworks. */
export interface EventMap {
  'list-change': ListChangeEvent;
  'posting-open': PostingOpenEvent;
  'posting-load': PostingLoadEvent;
  'posting-error': PostingErrorEvent;
  'posting-apply': PostingApplyEvent;
  'faq-toggle': FaqToggleEvent;
}

declare global {
  interface HTMLElementEventMap extends EventMap {}
}
