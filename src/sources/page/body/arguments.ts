/** The arguments of a shortcode: what each is for, and which nobody has asked for. */
import type { Shortcode } from './scan.ts';
import type { Argument } from './tags.ts';

/** What says how something looks, or is for a program. */
const LOOK =
  /^(?:icon|colou?r|background|bg|class|classname|id|style|theme|size|width|height|align|position|target|rel|type|variant|loading|key|slot|src|file|filename|path|data|controls|autoplay|loop|lang|language)\d*$/;
const ADDRESS =
  /^(?:[a-z][a-z\d+.-]*:\S|\/|#|\.{1,2}\/|www\.)|^[^\s@]+@[^\s@]+\.[^\s@]+$|^[\w.-]+\/[\w./-]*$|^[\w.-]+\.(?:md|html?|png|jpe?g|svg|gif|webp|pdf|mp4|json|ya?ml|toml|csv)$/i;

export const isAddress = (value: string): boolean => !/\s/.test(value.trim()) && ADDRESS.test(value.trim());

/** Whether a value is read by people: words in a row, or one that is written as a word is. */
export const isWords = (value: string): boolean =>
  !isAddress(value) &&
  !/^(?:fa[bsrl]?-|#)/.test(value) &&
  (/\p{L}\s+\p{L}|\s\p{L}|\p{L}[\s.!?]/u.test(value) || /^\p{Lu}\p{Ll}/u.test(value));

/** More arguments than any shortcode has. */
const MOST = 100;

export class Arguments {
  readonly #all: (Argument & { isTaken: boolean })[];
  /** What nobody asks for. */
  readonly #more: readonly Argument[];

  constructor({ name: shortcode, args }: Shortcode) {
    this.#more = args.slice(MOST);
    this.#all = args.slice(0, MOST).map(({ name, value, written }) => ({
      // some say whose they are: `cta_link` of `cta`
      name: name.startsWith(`${shortcode}_`) ? name.slice(shortcode.length + 1) : name,
      value: value.trim(),
      ...(written !== undefined && { written }),
      isTaken: false,
    }));
  }

  /** The value of the first of these names that is there; '' where none is. */
  take(...names: readonly string[]): string {
    for (const name of names) {
      const found = this.#all.find((argument) => argument.name === name && !argument.isTaken && argument.value);
      if (found) return this.#taken(found);
    }
    return '';
  }

  /** The first without a name that is an address, or is none. */
  place(isWanted: (value: string) => boolean = () => true): string {
    const found = this.#all.find(({ name, value, isTaken }) => !name && !isTaken && value && isWanted(value));
    return found ? this.#taken(found) : '';
  }

  /** All that is read by people, in order, with their names. */
  words(): readonly string[] {
    return this.#all
      .filter(({ name, value, isTaken }) => !isTaken && !LOOK.test(name) && isWords(value))
      .map((argument) => this.#taken(argument));
  }

  /** @param isLabelled whether words of a link stand inside */
  isLink(isLabelled: boolean): boolean {
    const isTarget = ({ name, value }: Argument) =>
      /^(?:link|url|href|to|relref|ref)?$/.test(name) && isAddress(value) && (name || !value.startsWith('#'));
    return (
      this.#all.some(isTarget) &&
      (isLabelled || this.#all.some(({ name, value }) => !LOOK.test(name) && !isAddress(value) && value !== ''))
    );
  }

  /** What nobody has taken, as it was written. */
  left(): readonly string[] {
    return [...this.#all.filter(({ isTaken }) => !isTaken), ...this.#more]
      .filter(({ value, written }) => value || written)
      .map(({ name, value, written }) => written ?? (name ? `${name}="${value}"` : value));
  }

  #taken(argument: { readonly value: string; isTaken: boolean }): string {
    argument.isTaken = true;
    return argument.value;
  }
}
