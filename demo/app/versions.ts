/** What stands in the posting's text area, and what stood there before a page was imported: that can be had back. */

export interface Version {
  readonly text: string;
  /** Name of its file, where it comes from a page. */
  readonly file?: string;
  /** The text as it was imported. */
  readonly imported?: string;
}

/** Whether somebody has written here what is nowhere else: an import that nobody has edited can be made again of its page. */
const isWritten = ({ text, imported }: Version): boolean => text !== imported;

export class Versions {
  #all: readonly Version[] = [{ text: '' }];
  #at = 0;

  get current(): Version {
    return this.#all[this.#at]!;
  }

  /** Begins anew: nothing was before this. */
  start(text: string): void {
    this.#all = [{ text }];
    this.#at = 0;
  }

  edit(text: string): void {
    this.#all = this.#all.with(this.#at, { ...this.current, text });
  }

  import(text: string, file: string): void {
    const kept = this.#all.filter(isWritten);
    this.#all = [...kept, { text, file, imported: text }];
    this.#at = kept.length;
  }

  /** @param by -1 for what was before, 1 for what came after */
  has(by: -1 | 1): boolean {
    return this.#all[this.#at + by] !== undefined;
  }

  go(by: -1 | 1): void {
    this.#at += by;
  }
}
