/** A text as what reads its tags reaches into it: what comes next, and what of it is left out. */
import type { PageReading } from '../reading.ts';
import type { Source } from '../source.ts';

/** What stands in place of a stretch of the text. */
export interface Instead {
  readonly words: string;
  /** Where that stretch ends. */
  readonly end: number;
  /** Where it begins, where that is before what was found. */
  readonly start?: number;
}

export class Reach {
  readonly text: string;
  readonly page: PageReading;
  readonly #source: Source;
  /** The text in small letters, where each letter has one of them. */
  readonly #small: string;
  readonly #lastOf = new Map<string, number>();

  constructor(source: Source, page: PageReading) {
    this.#source = source;
    this.text = source.text;
    this.page = page;
    const small = this.text.toLowerCase();
    this.#small = small.length === this.text.length ? small : this.text;
  }

  /** Where something in small letters comes next; it is looked for once where it does not come again. */
  next(what: string, from: number): number {
    const known = this.#lastOf.get(what);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const next = this.#small.indexOf(what, from);
    this.#lastOf.set(what, next);
    return next;
  }

  leaveOut(start: number, end: number): void {
    this.page.leaveOut(this.text.slice(start, end), this.#source.offsetAt(start));
  }

  meet(what: string, index: number): void {
    this.page.meet(what, this.#source.offsetAt(index));
  }

  /** @param mayGoOn whether it may have several lines */
  dropped(index: number, close: string, mayGoOn = true): Instead | undefined {
    const at = this.next(close, index + 1);
    if (at < 0) return undefined;
    const end = at + close.length;
    if (!mayGoOn && this.text.slice(index, end).includes('\n')) return undefined;
    this.leaveOut(index, end);
    return { words: '', end };
  }
}
