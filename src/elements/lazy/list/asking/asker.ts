/**
 * Finds postings of a board that is too large to be loaded: it asks an index in pieces. Where nothing is asked for, those pages of
 * the index stand that have been loaded.
 */
import type { Result } from '../../../../list/board.ts';
import type { Filter, Query } from '../../../../list/count.ts';
import type { FilterName } from '../../../../list/facets.ts';
import type { wordsOf } from '../../../../list/fold.ts';
import type { Item, readIndex } from '../../../../list/item.ts';
import type { namer } from '../../../../list/names.ts';
import { filtersOf, type Overview } from '../../../../list/overview.ts';
import type { Answer, Asked } from '../../../../search/asking.ts';
import type { Core, JobList } from '../../../job-list.ts';
import type { Finds } from '../finder.ts';
import type { ShownList } from '../shown-list.ts';
import { connected } from './connection.ts';

export { readOverview } from '../../../../list/overview.ts';

/** What it is handed of the chunk of lists. */
export interface Tools {
  readonly wordsOf: typeof wordsOf;
  readonly readIndex: typeof readIndex;
  readonly namer: typeof namer;
  /** The names of filters in an attribute; of all, where there are none. */
  readonly filtersIn: (attribute: string | undefined) => readonly FilterName[];
}

/** How long typing rests before it is asked for, in ms: each letter may take another piece of the index. */
const REST = 120;

const NO_OVERVIEW: Overview = { total: 0, filters: [] };

/** What was found, and by which question. */
interface Found {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly items: readonly Item[];
}

/** What became of a posting that was looked for by its id. */
type Looked = Item | 'looking' | 'gone' | 'unknown';

const isItem = (looked: Looked | undefined): looked is Item => typeof looked === 'object';

export class Asker implements Finds {
  readonly takesAll = false;
  readonly #host: JobList;
  readonly #core: Core;
  readonly #tools: Tools;
  readonly #folder: string;
  /** The filters whose values are seen. */
  readonly #looked: ReadonlySet<string>;
  /** What is asked for, as JSON; '' for nothing. */
  #key = '';
  #text = '';
  #found: Found | undefined;
  #asking: Promise<void> | undefined;
  #result: Result | undefined;
  #isUnavailable = false;
  /** One item for each posting, however often it is found. */
  readonly #items: Map<string, Item> = new Map();
  readonly #ids: Map<string, Looked> = new Map();
  /** In the words of the list that it was made for. */
  #naming: Parameters<typeof filtersOf>[1] | undefined;
  /** How many of what was found have closed since. */
  #closed = 0;

  /** @param folder absolute address of the index in pieces @param former what has found the postings so far */
  constructor(host: JobList, core: Core, tools: Tools, folder: string, looked: ReadonlySet<string>, former: Finds) {
    this.#host = host;
    this.#core = core;
    this.#tools = tools;
    this.#folder = folder;
    this.#looked = looked;
    if (!(former instanceof Asker) || former.#folder !== folder) return;
    // asked anew: what was found, and what is read, stands till then
    this.#found = former.#found;
    this.#result = former.#result;
    this.#text = former.#text;
    this.#items = former.#items;
    this.#ids = former.#ids;
  }

  get result(): Result | undefined {
    return this.#result;
  }

  get isUnavailable(): boolean {
    return this.#isUnavailable;
  }

  get isAsking(): boolean {
    return this.#asking !== undefined;
  }

  hasNext({ next, overview }: ShownList): boolean {
    return !this.#key && !overview && next !== undefined;
  }

  isShort(length: number): boolean {
    return !this.#found && length > (this.#result?.items.length ?? 0);
  }

  itemOf(id: string, { items }: ShownList): Item | undefined {
    const known = items.find((item) => item.id === id) ?? this.#items.get(id);
    if (known) return known;
    const looked = this.#ids.get(id);
    if (!looked) void this.#look(id);
    return isItem(looked) ? looked : undefined;
  }

  isLooking(id: string): boolean {
    const looked = this.#ids.get(id);
    return looked === 'looking' || looked === 'unknown';
  }

  prepare(done?: () => void): void {
    done?.(); // nothing of the index is loaded before somebody asks
  }

  /** The rows that stand, in which it is marked. */
  rehearse(text: string): Result {
    return { ...this.#result!, words: this.#tools.wordsOf(text) };
  }

  async ready(): Promise<void> {
    await this.#host.updateComplete;
    while (this.#asking) await this.#asking;
    await this.#host.updateComplete;
  }

  typed(query: Query, most: number): boolean {
    this.#ask(query, most);
    return this.isAsking;
  }

  find(shown: ShownList, query: Query, now: number, most: number): Result {
    this.#ask(query, most);
    return (this.#result = this.#resultOf(shown, query, now, most));
  }

  #ask({ text, chosen }: Query, most: number): void {
    const { sort } = this.#host;
    const isSorted = sort === 'closing' || sort === 'title';
    const isAsked = this.#tools.wordsOf(text).length > 0 || Object.keys(chosen).length > 0 || isSorted;
    const counted = [...this.#looked];
    const asked: Asked = { text, chosen, sort: isSorted ? sort : undefined, most: most + this.#closed, counted };
    const key = isAsked ? JSON.stringify(asked) : '';
    if (key !== this.#key) {
      this.#key = key;
      if (key) this.#begin(asked, key);
    }
    if (!key) {
      this.#found = undefined;
      this.#asking = undefined; // nobody waits for it
      this.#isUnavailable = false;
    }
    this.#text = text;
  }

  /** What was found stands until more is. */
  #begin(asked: Asked, key: string): void {
    const isTyped = asked.text !== this.#text;
    const asking = this.#answer(asked, key, isTyped).then(() => {
      if (this.#asking === asking) this.#asking = undefined;
      this.#host.requestUpdate();
    });
    this.#asking = asking;
  }

  /** Never rejects. */
  async #answer(asked: Asked, key: string, isTyped: boolean): Promise<void> {
    try {
      if (isTyped) await new Promise((resolve) => setTimeout(resolve, REST));
      if (this.#key !== key) return;
      const answer = await connected(this.#folder)(asked);
      if (this.#key !== key) return; // overtaken
      this.#found = { asked, answer, items: this.#itemsOf(answer) };
      this.#isUnavailable = false;
      for (const [id, looked] of this.#ids) if (looked === 'unknown') this.#ids.delete(id);
    } catch (error) {
      if (this.#key !== key) return;
      if (!this.#isUnavailable)
        console.warn(`careers-widget: <job-list search-src="${this.#folder}"> can’t be asked.`, error);
      this.#found = undefined;
      this.#isUnavailable = true;
    }
  }

  #itemsOf(answer: Answer): readonly Item[] {
    const { items = [] } = this.#tools.readIndex(answer.items, this.#core.describe) ?? {};
    return items.map((item) => {
      const known = this.#items.get(item.id) ?? item;
      this.#items.set(item.id, known);
      return known;
    });
  }

  async #look(id: string): Promise<void> {
    this.#ids.set(id, 'looking');
    try {
      const answer = await connected(this.#folder)({ text: '', chosen: {}, most: 1, counted: [], id });
      this.#ids.set(id, this.#itemsOf(answer)[0] ?? 'gone');
    } catch {
      this.#ids.set(id, 'unknown'); // who can't be asked says of none that it is no more
    }
    this.#host.requestUpdate();
  }

  #resultOf(shown: ShownList, query: Query, now: number, most: number): Result {
    const { overview, next } = shown;
    const found = this.#found;
    const { closesAt } = this.#core;
    const closing = (found?.items ?? shown.items)
      .filter(({ status }) => status === 'open')
      .map((item) => ({ item, until: closesAt(item) || Infinity }))
      .filter(({ until }) => now < until);
    const items = closing.map(({ item }) => item);
    this.#close(found, items.length, most);
    const total = next !== undefined && overview ? overview.total : items.length;
    return {
      total: found ? Math.max(overview?.total ?? shown.items.length, found.answer.count) : total,
      count: found ? found.answer.count : total,
      items: items.slice(0, most),
      groups: [],
      filters: this.#filtersOf(shown, query),
      nothing: found?.answer.nothing,
      words: found ? this.#tools.wordsOf(found.asked.text) : [],
      nextClosing: closing.reduce((first, { until }) => Math.min(first, until), Infinity),
    };
  }

  /** Asks for as many more as have closed, where there are more. */
  #close(found: Found | undefined, open: number, most: number): void {
    const closed = found ? found.items.length - open : 0;
    const isShort = found !== undefined && open < most && found.items.length < found.answer.count;
    if (closed > this.#closed && isShort) this.#host.requestUpdate();
    if (!found || isShort) this.#closed = closed;
  }

  #filtersOf({ overview, wanted, words }: ShownList, query: Query): readonly Filter[] {
    const { namer, filtersIn } = this.#tools;
    // made once: Intl takes longer to make them than to use them
    this.#naming ??= {
      lang: wanted,
      words: words.card,
      regionName: namer('region', words.lang),
      languageName: namer('language', words.lang),
      primaryOf: this.#core.primaryOf,
      matching: this.#core.bestMatch,
    };
    const counts = this.#found?.answer.counts ?? {};
    return filtersOf(overview ?? NO_OVERVIEW, this.#naming, filtersIn(this.#host.filters), query, counts);
  }
}
