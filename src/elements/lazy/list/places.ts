/** Where a visitor is in a list, in step with the page's address: docs/decisions/0033-a-list-in-the-address.md */
import { addressOf, onAddress, readPlace, writeAddress, type Place } from './address.ts';

/** How long typing rests before it is told of, in ms. */
const REST = 400;

export const START: Place = { text: '', chosen: {}, posting: '' };

/** Who is told of what becomes of the place. */
export interface Listener {
  /** Another place, by whatever hand. */
  readonly moved: (from: Place) => void;
  /** The visitor has chosen, or typing rests. */
  readonly rested: () => void;
}

export class Places {
  #place: Place = START;
  /** Prefix of the parameters; without one the address is left alone. */
  readonly #prefix: () => string | undefined;
  readonly #listener: Listener;
  /** As long as what was typed is not written. */
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The address as it was last seen. */
  #seen = '';
  #begun: string | undefined;
  /** The address that was written when a posting was opened: from there the way back is the browser's. */
  #opened: string | undefined;

  constructor(prefix: () => string | undefined, listener: Listener) {
    this.#prefix = prefix;
    this.#listener = listener;
  }

  get place(): Place {
    return this.#place;
  }

  /** @param signal ends it */
  connect(signal: AbortSignal): void {
    onAddress(this.#read, signal);
    // the address may be another page's by then
    signal.addEventListener('abort', () => this.#drop());
    this.begin();
  }

  /** Takes what is in the address for where the visitor is: nobody has moved, and the focus stays. */
  begin(): void {
    const prefix = this.#prefix();
    this.#begun = prefix;
    this.#seen = location.href;
    if (prefix !== undefined) this.#place = readPlace(location.search, prefix);
  }

  /** Before a list is drawn: it may be written under another prefix by now. */
  update(): void {
    if (this.#prefix() !== this.#begun) this.begin();
  }

  /** The address of a place; `undefined` where none is written. */
  addressOf(place: Partial<Place>): string | undefined {
    const prefix = this.#prefix();
    return prefix === undefined || !location.href.startsWith('http')
      ? undefined
      : addressOf(location.href, prefix, { ...this.#place, ...place });
  }

  /** What is typed replaces what was typed before, once it rests. */
  type(text: string): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#write(false);
      this.#listener.rested();
    }, REST);
    this.#go({ ...this.#place, text, posting: '' });
  }

  /** What is chosen can be gone back from. */
  choose(place: Partial<Place>): void {
    this.#write(false);
    const { text, chosen } = this.#place;
    this.#go({ ...this.#place, posting: '', ...place });
    const before = location.href;
    this.#write(true);
    this.#opened = place.posting && location.href !== before ? location.href : undefined;
    if (this.#place.text !== text || this.#place.chosen !== chosen) this.#listener.rested();
  }

  /** From a posting to the list. */
  close(): void {
    if (this.#opened !== location.href) return this.choose({});
    this.#opened = undefined; // one click, one step
    history.back();
  }

  #go(place: Place): void {
    const from = this.#place;
    this.#place = place;
    this.#listener.moved(from);
  }

  #drop(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
  }

  #write(isChoice: boolean): void {
    if (!isChoice && this.#rest === undefined) return;
    this.#drop();
    const address = this.addressOf({});
    if (address !== undefined) writeAddress(address, isChoice);
    this.#seen = location.href;
  }

  /** The page's address may have changed by any hand, ours too. */
  readonly #read = (): void => {
    const prefix = this.#prefix();
    const isAnother = location.href !== this.#seen;
    this.#seen = location.href;
    if (prefix === undefined || (this.#rest !== undefined && !isAnother)) return;
    this.#drop(); // what was typed on another page is not written here
    const place = readPlace(location.search, prefix);
    // as written: an order of values that is another one is no other place
    if (this.addressOf(place) !== this.addressOf({})) this.#go(place);
  };
}
