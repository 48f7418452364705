/** What a visitor does with a list: searches, chooses, opens, comes back. It draws what comes of that. */
import type { ReactiveController } from 'lit';
import { isWhole, type Result } from '../../../list/board.ts';
import type { FilterName } from '../../../list/facets.ts';
import { markerOf, type Mark } from '../../../list/fold.ts';
import type { Item } from '../../../list/item.ts';
import type { Telling } from '../../../templates/card/facts.ts';
import { pageSizeOf } from '../../../list/pages.ts';
import { drawList, type Drawing, type ListHandlers, type Row } from '../../../templates/list/list.ts';
import { listStyles } from '../../../templates/list/list.styles.ts';
import { drawRow } from '../../../templates/list/row.ts';
import type { Reading } from '../../../templates/list/reading.ts';
import { countOf } from '../../../templates/list/words.ts';
import type { Core, JobList } from '../../job-list.ts';
import type { Tree } from '../../tree.ts';
import type { Place } from './address.ts';
import { readAhead, whenIdle } from './ahead.ts';
import { Filters } from './filters.ts';
import { Finder, type Finds } from './finder.ts';
import { after, Bookmark } from './moving.ts';
import { Pages } from './pages.ts';
import { Places, START } from './places.ts';
import { Rows } from './rows.ts';
import type { ShownList } from './shown-list.ts';
import { tell } from './telling.ts';

/** Where the focus goes when what had it is gone. */
const FORM = ['[type=search]', 'summary', '.fold'];

const without = (keys: readonly string[], key: string): readonly string[] => keys.filter((other) => other !== key);

/** No zone begins a day between two of them, in ms. */
const QUARTER = 900_000;

export class ListController implements ReactiveController {
  readonly #host: JobList;
  readonly #core: Core;
  readonly #places: Places;
  readonly #inMemory: Finder;
  #finder: Finds;
  readonly #filters: Filters;
  readonly #bookmark: Bookmark;
  readonly #rows: Rows;
  readonly #pages: Pages;
  #connection = new AbortController();
  #telling: Telling | undefined;
  /** What marks the words that were found last; `undefined` until the first are searched for. */
  #mark: Mark | undefined;
  #marked = '';
  /** Where the index in pieces stands that the list asks, or is about to. */
  #searchSrc: string | undefined;
  #shown: ShownList | undefined;
  /** How many rows are shown. */
  #length = 0;
  /** As many as are shown at once, as the element says. */
  #size = 0;

  constructor(host: JobList, tree: Tree, core: Core) {
    this.#host = host;
    this.#core = core;
    this.#places = new Places(() => (typeof host.urlState === 'string' ? host.urlState || 'jobs' : undefined), {
      moved: this.#moved,
      rested: this.#rested,
    });
    this.#finder = this.#inMemory = new Finder(host, core);
    this.#filters = new Filters(host);
    this.#bookmark = new Bookmark(host);
    this.#rows = new Rows(host, core, this.#places);
    this.#pages = new Pages(host, (sentence) => this.#say(sentence));
    tree.add([listStyles(core.tags)]);
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    this.#pages.connect(this.#connection.signal);
    this.#places.connect(this.#connection.signal);
    this.#filters.connect(this.#connection.signal);
    this.#host.renderRoot.addEventListener('focusin', this.#onFocus, { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection.abort();
  }

  hostUpdated(): void {
    // not bound: a value that comes back while a word is being composed would break that off
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('[type=search]');
    if (input && input.value !== this.#places.place.text) input.value = this.#places.place.text;
    const { text, chosen, posting } = this.#places.place;
    const isAsked = text || posting || Object.keys(chosen).length;
    const { sort, groupBy } = this.#host;
    if (isAsked || isWhole(sort, groupBy)) this.#followAll();
    this.#sayBusy();
  }

  /** What was found before is no answer to what is asked for. Not drawn: rows would be, too. */
  #sayBusy(): void {
    const { isAsking } = this.#finder;
    for (const it of this.#host.renderRoot.querySelectorAll('.rows, .none')) {
      if (isAsking) it.setAttribute('aria-busy', 'true');
      else it.removeAttribute('aria-busy');
    }
  }

  #followAll(): void {
    if (this.#finder.takesAll) this.#pages.followAll(this.#shown);
  }

  readonly #moved = (from: Place): void => {
    const { text, chosen, posting } = this.#places.place;
    const isOther = text !== from.text || JSON.stringify(chosen) !== JSON.stringify(from.chosen);
    if (isOther) this.#length = this.#size;
    const isTyped = chosen === from.chosen && posting === from.posting;
    if (isTyped && this.#finder.typed(this.#places.place, this.#length)) this.#sayBusy();
    else this.#host.requestUpdate();
    if (posting && posting !== from.posting) this.#bookmark.leave(posting);
    else if (posting !== from.posting) this.#bookmark.comeBack(from.posting);
  };

  readonly #rested = (): void => {
    const coming = Promise.resolve(this.#shown?.following).then(() => this.#finder.ready());
    void after(coming, () => this.#tell());
  };

  #tell(): void {
    const { result, isUnavailable } = this.#finder;
    const { text: query, chosen: filters, posting } = this.#places.place;
    if (!result || !this.#shown || this.#itemOf(posting)) return;
    const { count, total } = result;
    const { words } = this.#shown;
    this.#say(isUnavailable ? words.unavailable : count ? countOf(count, total, words) : words.noMatch);
    if (isUnavailable) return; // nothing has changed
    tell(this.#host, 'list-change', { query, filters, count });
  }

  /** Who is about to search or to filter, is about to need all. */
  readonly #onFocus = (event: Event): void => {
    if (!(event.target as Element).closest('.form')) return;
    this.#finder.prepare();
    this.#followAll();
  };

  /** Not drawn: rows would be, too. */
  #say(sentence: string): void {
    const status = this.#host.renderRoot.querySelector('.spoken');
    if (status) status.textContent = sentence;
  }

  /** Whether the focus is where more was asked for, or nowhere: who has gone on elsewhere stays there. */
  #isFree(): boolean {
    const { renderRoot } = this.#host;
    const inner = (renderRoot as ShadowRoot).activeElement;
    const { activeElement } = this.#host.getRootNode() as Document;
    return inner
      ? inner.matches('.more')
      : !activeElement || [this.#host, document.body].includes(activeElement as JobList);
  }

  /** What is on its way has come. */
  readonly #asked = (): Promise<void> | undefined => (this.#finder.isAsking ? this.#finder.ready() : undefined);

  #choose(name: FilterName, keys: readonly string[]): void {
    const others = Object.entries(this.#places.place.chosen).filter(([other]) => other !== name);
    this.#places.choose({ chosen: Object.fromEntries(keys.length ? [...others, [name, keys]] : others) });
  }

  /** Focuses the first that is there to be seen, once it has been drawn. */
  #focus(selectors: readonly string[], index = 0, coming: unknown = this.#host.updateComplete): void {
    const { renderRoot } = this.#host;
    void after(coming, () => {
      const all = selectors.flatMap((selector) => [...renderRoot.querySelectorAll<HTMLElement>(selector)]);
      all.filter((element) => element.checkVisibility())[index]?.focus();
    });
  }

  readonly #on: ListHandlers = {
    search: (event) => this.#places.type((event.target as HTMLInputElement).value),
    submit: (event) => event.preventDefault(),
    look: (name) => this.#filters.look(name),
    toggle: (event) => this.#filters.toggle(event),
    unfold: () => this.#filters.unfold(),
    choose: (name, key) => {
      const keys = this.#places.place.chosen[name] ?? [];
      // of pay there is one: who pays at least so much shows it, too
      const others = name === 'salary' ? [] : keys;
      this.#choose(name, keys.includes(key) ? without(keys, key) : [...others, key]);
    },
    choosePay: (amount) => {
      const least = Math.min(Math.trunc(Number(amount)), 999_999_999_999);
      this.#choose('salary', least > 0 ? [`${least}`] : []);
    },
    remove: (name, key) => {
      const { [name]: keys = [] } = this.#places.place.chosen;
      this.#choose(name, without(keys, key));
      this.#focus(['.chip', ...FORM]);
    },
    clear: () => {
      this.#places.choose(START);
      this.#focus(FORM);
    },
    more: () => {
      const before = this.#host.renderRoot.querySelectorAll('.open').length;
      this.#length += this.#size;
      const isShort = this.#finder.isShort(this.#length);
      this.#host.requestUpdate();
      const coming = isShort ? this.#pages.follow(this.#shown, 1) : this.#host.updateComplete.then(this.#asked);
      const drawn = Promise.resolve(coming).then(() => this.#host.updateComplete);
      void after(drawn, () => this.#isFree() && this.#focus(['.open'], before));
    },
  };

  /** The item of a posting that is read; `undefined` where it is no more. */
  #itemOf(posting: string): Item | undefined {
    return posting && this.#shown ? this.#finder.itemOf(posting, this.#shown) : undefined;
  }

  #readingOf(item: Item, shown: ShownList): Reading {
    const host = this.#host;
    const { headingLevel, applyParams, target, theme, images, debug } = host;
    const { posting, view } = this.#rows.leadsOf(item, shown);
    const src = this.#rows.fileOf(item, shown);
    return {
      ...{
        headingLevel,
        applyParams,
        target,
        theme,
        images,
        debug,
        src,
        posting,
        title: view.posting.title,
        lang: shown.wanted,
      },
      back: () => this.#places.close(),
      tell: (event) => {
        const { posting, findings, open, stale, error } = event as never as Record<string, never>;
        const Same = event.constructor as new (...facts: unknown[]) => Event;
        host.dispatchEvent(error ? new Same(error) : new Same(posting, findings, open, stale));
      },
    };
  }

  #rowOf(item: Item, shown: ShownList): Row {
    const { view, href, target, open } = this.#rows.rowOf(item, shown);
    return { id: item.id, title: view.posting.title, view, href, target, open };
  }

  #drawingOf(shown: ShownList, { words: marked }: Result, now: number): Drawing {
    const { formatMoney, ...drawn } = this.#core.templates.current!;
    const { words, lang, gone } = shown;
    return {
      ...drawn,
      ...{ words, lang, gone, tags: this.#core.tags },
      mark: this.#markOf(marked),
      telling: this.#tellingOf(shown, now),
      money: (amount, currency) => formatMoney(amount, amount, currency, words.lang),
    };
  }

  #markOf(words: readonly string[]): Mark | undefined {
    const marked = words.join(' ');
    if (marked !== this.#marked) this.#mark = markerOf(words);
    this.#marked = marked;
    return this.#mark;
  }

  /** Another index in pieces takes another beginning. */
  #watchSearchSrc(shown: ShownList): void {
    const host = this.#host;
    if (shown !== this.#shown) this.#searchSrc = shown.searchSrc;
    if (host.searchSrc === this.#searchSrc) return;
    this.#searchSrc = host.searchSrc;
    void after(host.updateComplete, () => host.reload());
  }

  /** Until somebody searches. */
  #readAhead(shown: ShownList): void {
    const read = (result: Result) => {
      const drawing = this.#drawingOf(shown, result, Date.now());
      for (const item of result.items) drawRow(this.#rowOf(item, shown), 2, drawing);
    };
    const isOver = () => shown !== this.#shown || this.#places.place.text !== '' || this.#connection.signal.aborted;
    void after(readAhead(this.#finder, read, isOver));
  }

  /** The same as long as facts are told alike: they are formatted once. */
  #tellingOf({ wanted: lang }: ShownList, now: number): Telling {
    const known = this.#telling;
    const isSame = known?.lang === lang && Math.trunc(known.now / QUARTER) === Math.trunc(now / QUARTER);
    return (this.#telling = isSame ? known : { now, lang, open: true });
  }

  draw(shown: ShownList): unknown {
    const host = this.#host;
    this.#places.update();
    const size = pageSizeOf(host.pageSize);
    if (this.#size !== size) this.#length = this.#size = size;
    const { place } = this.#places;
    const now = Date.now();
    const { pages = 0 } = this.#shown ?? {};
    this.#watchSearchSrc(shown);
    if (shown !== this.#shown && pages) void after(host.updateComplete, () => void this.#pages.follow(shown, pages)); // as far as before
    if (shown !== this.#shown)
      this.#finder = shown.askerOf?.(host, this.#core, this.#filters.looked, this.#finder) ?? this.#inMemory;
    if (host.search && shown !== this.#shown) whenIdle(() => this.#finder.prepare(() => this.#readAhead(shown)));
    this.#shown = shown;
    const found = this.#finder.find(shown, place, now, this.#length);
    // where none are offered, one that was chosen by a link can be taken away
    const filters = found.filters.filter(({ name }) => typeof host.filters === 'string' || place.chosen[name]);
    const result = { ...found, filters };
    shown.nextClosing = result.nextClosing;
    this.#rows.begin();
    const opened = this.#itemOf(place.posting);
    return drawList(
      {
        label: host.getAttribute('aria-label') ?? shown.words.jobs,
        result,
        reading: opened && this.#readingOf(opened, shown),
        isGone: place.posting !== '' && !opened && !this.#finder.isLooking(place.posting, shown),
        query: place,
        hasSearch: host.search,
        shown: this.#length,
        hasNext: this.#finder.hasNext(shown),
        isFollowing: shown.following !== undefined || (this.#finder.isAsking && result.items.length < this.#length),
        isUnavailable: this.#finder.isUnavailable,
        looked: this.#filters.looked,
        isUnfolded: this.#filters.isUnfolded,
        level: this.#core.levelOf(host.headingLevel),
        rowOf: (item) => this.#rowOf(item, shown),
        on: this.#on,
      },
      this.#drawingOf(shown, result, now),
    );
  }
}
