/** From an item to what its row shows, and where that leads. */
import { isPosting, parsedWith, srcOf, type Item } from '../../../list/item.ts';
import type { Row } from '../../../templates/list/list.ts';
import type { View } from '../../../templates/view.ts';
import type { Core, JobList } from '../../job-list.ts';
import { START, type Places } from './places.ts';
import { tell } from './telling.ts';
import type { ShownList } from './shown-list.ts';

/** A posting, as far as an index has it. */
interface Known {
  readonly view: View;
  /** Where it was given whole. */
  readonly posting: unknown;
}

/** How a posting is read. */
export interface Leads extends Known {
  /** Absolute address of its own page, with the parameters that go along. */
  readonly url: string | undefined;
  /** Whether it is read in the list. */
  readonly isInside: boolean;
}

/** A click that asks for nothing but to follow the link: with a key or another button it is the browser's. */
const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  !button && !ctrlKey && !metaKey && !shiftKey && !altKey;

export class Rows {
  readonly #host: JobList;
  readonly #core: Core;
  readonly #places: Places;
  /** Each is parsed once, when it is first shown. */
  #known = new Map<Item, Known>();
  #of: ShownList | undefined;
  /** Addresses with what goes along, of the page and parameters that they were made for. */
  #links = new Map<string, string>();
  #linksOf = '';
  /** The page's address, without what is the list's. */
  #page = '';

  constructor(host: JobList, core: Core, places: Places) {
    this.#host = host;
    this.#core = core;
    this.#places = places;
  }

  #read(item: Item, shown: ShownList): Known {
    if (shown !== this.#of) this.#known = new Map();
    this.#of = shown;
    let known = this.#known.get(item);
    if (!known) {
      const { parse, translate, viewOf, reading } = this.#core;
      const parsed = parsedWith(item, (input) => parse(input, shown.baseOf(item), reading.decode));
      const translated = translate(parsed.posting, shown.wanted);
      const { wanted: lang, words, messages } = shown;
      const { images } = this.#host;
      const view = viewOf({ parsed, translated, lang, messages: { ...messages, card: words.card }, images, reading });
      known = { view, posting: isPosting(item) ? item.raw : undefined };
      this.#known.set(item, known);
    }
    return known;
  }

  /** Before rows are drawn: parameters of the page go along, those of the list itself do not. */
  begin(): void {
    this.#page = this.#places.addressOf(START) ?? this.#core.pageAddress() ?? '';
    const of = `${this.#host.applyParams} ${this.#page}`;
    if (of !== this.#linksOf) this.#links.clear();
    this.#linksOf = of;
  }

  #linkTo(address: string, forward: readonly string[]): string {
    const known = this.#links.get(address);
    if (known) return known;
    const page = this.#page;
    const embed = this.#host.applyParams;
    if (!embed && !page.includes('?')) return address; // nothing goes along
    const link = this.#core.applyLink(address, { embed, posting: {}, page, forward });
    this.#links.set(address, link);
    return link;
  }

  leadsOf(item: Item, shown: ShownList): Leads {
    const { open } = this.#host;
    const { view, posting } = this.#read(item, shown);
    const { apply, url } = view.parsed.posting;
    const isInside = Boolean(posting ?? srcOf(item)) && (open === 'inside' || !url);
    const target = url ?? (isInside ? undefined : apply.url);
    return {
      view,
      url: target && this.#linkTo(target, apply.forward),
      posting,
      isInside,
    };
  }

  /** Absolute address of an item's file; '' where there is none. */
  fileOf(item: Item, shown: ShownList): string {
    const file = srcOf(item);
    const base = shown.baseOf(item);
    return file && URL.canParse(file, base) ? new URL(file, base).href : '';
  }

  rowOf(item: Item, shown: ShownList): Pick<Row, 'view' | 'href' | 'target' | 'open'> {
    const leads = this.leadsOf(item, shown);
    const { view, url, isInside } = leads;
    const href = (isInside ? this.#places.addressOf({ posting: item.id }) : undefined) ?? url;
    return {
      view,
      href,
      target: isInside ? '_self' : this.#host.target,
      open: isInside || url ? (event) => this.#open(event, item, leads) : undefined,
    };
  }

  #open(event: MouseEvent, { id }: Item, { view, url, isInside }: Leads): void {
    const isRefused = !tell(this.#host, 'posting-open', { posting: view.parsed.posting, url });
    if (isRefused || (isInside && isPlain(event))) event.preventDefault();
    if (!isRefused && isInside && isPlain(event)) this.#places.choose({ posting: id });
  }
}
