/** Keeps the board of a list, and reads what the search needs while nobody waits for it. */
import { Board, type Result } from '../../../list/board.ts';
import type { Query } from '../../../list/count.ts';
import type { Item } from '../../../list/item.ts';
import { namer, namesIn } from '../../../list/names.ts';
import type { Core, JobList } from '../../job-list.ts';
import { after } from './moving.ts';
import type { ShownList } from './shown-list.ts';

/** What finds the postings of a list. */
export interface Finds {
  /** What was found last. */
  readonly result: Result | undefined;
  /** Whether it takes all pages of an index. */
  readonly takesAll: boolean;
  /** Whether it is on its way to what is asked for. */
  readonly isAsking: boolean;
  /** Whether it can't do what is asked for. */
  readonly isUnavailable: boolean;
  /** @param now in ms @param most how many rows are shown */
  find(shown: ShownList, query: Query, now: number, most: number): Result;
  /**
   * Somebody has typed.
   *
   * @returns whether what was found stands, and there is nothing to draw before what is asked for has come
   */
  typed(query: Query, most: number): boolean;
  /** Whether there are more than have been loaded; how many is not known then. */
  hasNext(shown: ShownList): boolean;
  /** Whether so many rows are more than the pages have that have been loaded. */
  isShort(length: number): boolean;
  /** A posting by its id; `undefined` where there is none, or none yet. */
  itemOf(id: string, shown: ShownList): Item | undefined;
  /** Whether a posting that is not there may yet come. */
  isLooking(id: string, shown: ShownList): boolean;
  /** Reads what the search needs, in slices. @param done where somebody waits for it */
  prepare(done?: () => void): void;
  /** What is likely to be drawn if this is typed, as far as that is at hand. */
  rehearse(text: string, now: number, most: number): Result;
  /** What was asked for last has been found. */
  ready(): Promise<void>;
}

/** How long reading may keep the page from answering, in ms. */
const SLICE = 12;

/** Finds them among all that an index lists. */
export class Finder implements Finds {
  readonly takesAll = true;
  readonly isAsking = false;
  readonly isUnavailable = false;
  readonly #host: JobList;
  readonly #core: Core;
  /** What the board depends on. */
  #inputs: readonly unknown[] = [];
  #board: Board | undefined;
  #result: Result | undefined;
  #isReady = false;
  #reading: Promise<void> | undefined;

  constructor(host: JobList, core: Core) {
    this.#host = host;
    this.#core = core;
  }

  get result(): Result | undefined {
    return this.#result;
  }

  hasNext({ next }: ShownList): boolean {
    return next !== undefined;
  }

  isShort(length: number): boolean {
    return length > this.#result!.count;
  }

  itemOf(id: string, { items }: ShownList): Item | undefined {
    return items.find((item) => item.id === id);
  }

  isLooking(_id: string, { next }: ShownList): boolean {
    return next !== undefined;
  }

  find(shown: ShownList, query: Query, now: number, most: number): Result {
    const { filters, groupBy, sort } = this.#host;
    const inputs = [shown, shown.items, filters, groupBy, sort];
    if (inputs.some((input, at) => input !== this.#inputs[at])) {
      this.#inputs = inputs;
      this.#board = this.#boardOf(shown);
      this.#result = undefined;
      this.#isReady = false;
    }
    // typing is not kept waiting: what was found stands until the search is ready
    const known = this.#result;
    if (!known || !query.text || this.#read()) return (this.#result = this.#board!.result(query, now, most));
    this.prepare(() => this.#host.requestUpdate());
    return known;
  }

  typed(): boolean {
    return false;
  }

  rehearse(text: string, now: number, most: number): Result {
    // a board that has come meanwhile would read all that its search needs at once
    return this.#isReady ? this.#board!.result({ text, chosen: {} }, now, most) : this.#result!;
  }

  /** Reads a slice of what the search needs. @returns whether all is read */
  #read(): boolean {
    const until = performance.now() + SLICE;
    return (this.#isReady ||= this.#board!.prepare(() => performance.now() > until));
  }

  prepare(done?: () => void): void {
    this.#reading ??= this.#readAll();
    if (done) void after(this.#reading, done);
  }

  async #readAll(): Promise<void> {
    try {
      while (!this.#read()) await new Promise((resolve) => setTimeout(resolve));
    } catch {
      // a page without timers: the search reads when it is asked
    }
    this.#reading = undefined;
  }

  async ready(): Promise<void> {
    await this.#host.updateComplete;
    await this.#reading;
    await this.#host.updateComplete;
  }

  #boardOf({ items, wanted, words }: ShownList): Board {
    const { filters, groupBy, sort } = this.#host;
    const { bestMatch, closesAt, primaryOf } = this.#core;
    return new Board(items, {
      lang: wanted,
      sort,
      groupBy,
      filters: namesIn(filters),
      closesAt,
      matching: bestMatch,
      primaryOf,
      regionName: namer('region', words.lang),
      languageName: namer('language', words.lang),
      words: words.card,
    });
  }
}
