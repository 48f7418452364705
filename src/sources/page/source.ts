/** Text that knows where in its page it stands, also when some of it has been replaced. */

/** A stretch of the text: as it stands in the page, or in place of something there. */
interface Stretch {
  /** Where it begins in the text. */
  readonly at: number;
  /** What it stands for, in the page. */
  readonly offset: number;
  readonly isVerbatim: boolean;
}

export class Source {
  #parts: string[] = [];
  readonly #stretches: Stretch[] = [];
  #length = 0;

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')];
    return this.#parts[0] ?? '';
  }

  get isBlank(): boolean {
    return !this.text.trim();
  }

  /** @param isVerbatim whether the characters are those of the page, one by one */
  add(text: string, offset: number, isVerbatim = false): this {
    if (!text) return this;
    this.#stretches.push({ at: this.#length, offset, isVerbatim });
    this.#parts.push(text);
    this.#length += text.length;
    return this;
  }

  append(other: Source): this {
    const { text } = other;
    other.#stretches.forEach(({ at, offset, isVerbatim }, index) =>
      this.add(text.slice(at, other.#stretches[index + 1]?.at), offset, isVerbatim),
    );
    return this;
  }

  slice(from: number, to = this.#length): Source {
    const part = new Source();
    const { text } = this;
    for (let index = this.#stretchAt(from); index < this.#stretches.length; index++) {
      const { at, offset, isVerbatim } = this.#stretches[index]!;
      if (at >= to) break;
      const start = Math.max(at, from);
      const end = Math.min(this.#stretches[index + 1]?.at ?? this.#length, to);
      if (start < end) part.add(text.slice(start, end), offset + (isVerbatim ? start - at : 0), isVerbatim);
    }
    return part;
  }

  /** The index of the stretch that a character belongs to. */
  #stretchAt(index: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#stretches[middle]!.at <= index) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Where in the page a character of the text comes from. */
  offsetAt(index: number): number {
    const { at, offset, isVerbatim } = this.#stretches[this.#stretchAt(index)] ?? NOWHERE;
    return offset + (isVerbatim ? index - at : 0);
  }
}

const NOWHERE: Stretch = { at: 0, offset: 0, isVerbatim: false };

/** A stretch of a page, as it stands there. */
export const verbatim = (page: string, from: number, to: number): Source =>
  new Source().add(page.slice(from, to), from, true);
