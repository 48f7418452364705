/** Finds the items of a list by their words. */
import { fold, isThere, readOn, startsOf, type Reached } from './fold.ts';
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

/** What a text may have more or less than a word: it is read on then. */
const MAY_BE_MISSING = new Set([...' ae'].map((letter) => letter.charCodeAt(0)));

/** Where words start: the number of each item, and the place in its text. */
type Starts = number[];

/** Where a word stands, or what begins as it does. */
interface Read {
  readonly starts: Starts;
  /** How far it has been read at each. */
  readonly reached: Reached[];
}

/** How many words are kept that have been read: who types reads on, who takes letters away comes back. */
const MOST_READ = 16;

/** The words of all items, by their first two letters: a query looks at those alone that begin as its own words do. */
export class WordIndex {
  readonly #texts: string[] = [];
  readonly #titleEnds: number[] = [];
  /** By code of the first letter, and of the second. */
  readonly #starts = new Map<number, Map<number, Starts>>();
  readonly #folded = remembering(fold);
  /** The last ones to be read. */
  readonly #read = new Map<string, Read>();

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
    this.#read.clear();
    const title = fold(titles.join('\n'));
    const text = [title, ...names.map(this.#folded), ...others.map(fold)].join('\n').slice(0, MOST);
    this.#texts.push(text);
    this.#titleEnds.push(title.length);
    for (const at of startsOf(text)) {
      const first = text.charCodeAt(at);
      let seconds = this.#starts.get(first);
      if (!seconds) this.#starts.set(first, (seconds = new Map<number, Starts>()));
      const second = text.charCodeAt(at + 1);
      let starts = seconds.get(second);
      if (!starts) seconds.set(second, (starts = []));
      starts.push((item << BITS) | at);
    }
  }

  /** Where words start that may be a word, or begin with it; by code of the second letter. */
  #startsOf(word: string): readonly (readonly [second: number, starts: Starts])[] {
    const second = word.charCodeAt(1);
    const all = [...(this.#starts.get(word.charCodeAt(0)) ?? [])];
    const isAny = word.length < 2 || MAY_BE_MISSING.has(second);
    return all.filter(([code]) => isAny || code === second || MAY_BE_MISSING.has(code));
  }

  /** Where a word may be: where its beginning was when that was looked for, else where words start alike. */
  #readOn(word: string): Read {
    const known = this.#read.get(word);
    if (known) return known;
    const read: Read = { starts: [], reached: [] };
    const reach = (start: number, from: number, before: Reached) => {
      const reached = readOn(this.#texts[start >> BITS]!, word, from, before);
      if (reached < 0) return;
      read.starts.push(start);
      read.reached.push(reached);
    };
    let from = word.length - 1;
    while (from > 1 && !this.#read.has(word.slice(0, from))) from--;
    const begun = this.#read.get(word.slice(0, from));
    if (begun) for (let i = 0; i < begun.starts.length; i++) reach(begun.starts[i]!, from, begun.reached[i]!);
    else {
      for (const [second, starts] of this.#startsOf(word)) {
        const same = second === word.charCodeAt(1) ? 2 : 1;
        for (let i = 0; i < starts.length; i++) reach(starts[i]!, same, ((starts[i]! & (MOST - 1)) + same) << 1);
      }
    }
    this.#read.set(word, read);
    if (this.#read.size > MOST_READ) this.#read.delete(this.#read.keys().next().value!);
    return read;
  }

  /** @param words what may stand for each, as `formsOf` has it; at most 255 */
  find(words: readonly (readonly string[])[]): Found {
    const texts = this.#texts;
    const titleEnds = this.#titleEnds;
    const all = new Uint8Array(texts.length);
    const inTitle = new Uint8Array(texts.length);
    for (const [rank, forms] of words.entries()) {
      const tell = (starts: Starts, reached?: readonly Reached[]) => {
        for (let i = 0; i < starts.length; i++) {
          const start = starts[i]!;
          const item = start >> BITS;
          if (reached && !isThere(texts[item]!, reached[i]!)) continue;
          if (all[item] === rank) all[item] = rank + 1;
          if (inTitle[item] === rank && (start & (MOST - 1)) < titleEnds[item]!) inTitle[item] = rank + 1;
        }
      };
      for (const form of forms) {
        if (form.length < 2) for (const [, starts] of this.#startsOf(form)) tell(starts);
        else {
          const { starts, reached } = this.#readOn(form);
          tell(starts, reached);
        }
      }
    }
    return { all, inTitle };
  }
}
