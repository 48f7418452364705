/** Finds the items of a list by their words. */
import { endOf, fold, startsOf } from './fold.ts';
import { remembering } from './remembering.ts';

/** What the search knows of a query's words. */
export interface Found {
  /** By number of the item: how many of the words it has. */
  readonly all: Uint8Array;
  /** How many of them stand in its title, from the first on. */
  readonly inTitle: Uint8Array;
}

/** How many bits of a place are for the character; those of the item are above. */
const BITS = 12;
/** The most characters of an item's texts: what comes later is not looked through. */
const MOST = 1 << BITS;

/** The words of all items, by their first letter: a query looks at those alone that begin as its own words do. */
export class WordIndex {
  readonly #texts: string[] = [];
  readonly #titleEnds: number[] = [];
  /** By code of the letter: the number of each item, and the place in its text. */
  readonly #starts = new Map<number, number[]>();
  readonly #folded = remembering(fold);

  get size(): number {
    return this.#texts.length;
  }

  /**
   * The next item. No word goes on from one text to the next.
   *
   * @param titles what is found there counts more
   * @param names texts that many items share: each is folded once
   * @param others texts of its own
   */
  add(titles: readonly string[], names: readonly string[], others: readonly string[]): void {
    const item = this.size;
    const title = fold(titles.join('\n'));
    const text = [title, ...names.map(this.#folded), ...others.map(fold)].join('\n').slice(0, MOST);
    this.#texts.push(text);
    this.#titleEnds.push(title.length);
    for (const at of startsOf(text)) {
      const letter = text.charCodeAt(at);
      let starts = this.#starts.get(letter);
      if (!starts) this.#starts.set(letter, (starts = []));
      starts.push((item << BITS) | at);
    }
  }

  /** @param words what may stand for each, as `formsOf` has it; at most 255 */
  find(words: readonly (readonly string[])[]): Found {
    const all = new Uint8Array(this.size);
    const inTitle = new Uint8Array(this.size);
    for (const [rank, forms] of words.entries()) {
      for (const form of forms) {
        const starts = this.#starts.get(form.charCodeAt(0)) ?? [];
        for (let i = 0; i < starts.length; i++) {
          const item = starts[i]! >> BITS;
          const at = starts[i]! & (MOST - 1);
          const counts = all[item] === rank;
          const countsInTitle = inTitle[item] === rank && at < this.#titleEnds[item]!;
          if (!(counts || countsInTitle)) continue;
          const text = this.#texts[item]!;
          if (endOf(text, at, form) < 0) continue;
          if (counts) all[item] = rank + 1;
          if (countsInTitle) inTitle[item] = rank + 1;
        }
      }
    }
    return { all, inTitle };
  }
}
