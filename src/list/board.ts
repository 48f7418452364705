/** A board of postings: what of a list is open, found, chosen, in which order and groups. It keeps what a keystroke would repeat. */
import { count, type Filter, type NamedFacet, type Query } from './count.ts';
import { facetsOf, FILTERS, type Facet, type FilterName, type Naming } from './facets.ts';
import { formsOf, wordsOf } from './fold.ts';
import type { Item, Texts } from './item.ts';
import { remembering } from './remembering.ts';
import { WordIndex, type Found } from './search.ts';

export interface BoardOptions extends Naming {
  /** The list's language, a tag that Intl takes: texts are shown in it where an item has it. '' for English. */
  readonly lang: string;
  readonly sort: 'newest' | 'closing' | 'title';
  readonly groupBy?: 'department' | 'location' | 'country';
  /** Names of filters in their order; none for those that the data makes useful. What is no name is left out. */
  readonly filters: readonly string[];
  /** The moment when a posting closes, in ms. */
  readonly closesAt: (item: Pick<Item, 'validThrough'>) => number;
  /** Which of the languages serves a wanted one. */
  readonly matching: (wanted: string, available: readonly string[]) => string | undefined;
}

export interface Group {
  /** '' for the items that have none; they come last. */
  readonly key: string;
  readonly label: string;
  readonly lang?: string;
  readonly count: number;
  readonly items: readonly Item[];
}

export interface Result {
  /** How many are open. */
  readonly total: number;
  /** How many of these are found. */
  readonly count: number;
  /** In order; those first whose title has all words. */
  readonly items: readonly Item[];
  /** None without `groupBy`. An item with two places stands in both. */
  readonly groups: readonly Group[];
  /** What narrows. */
  readonly filters: readonly Filter[];
  /** The word, as typed, that nothing has. */
  readonly nothing?: string;
  /** For `markerOf`. */
  readonly words: readonly string[];
  /** When the next one closes, in ms. */
  readonly nextClosing: number;
}

/** What is open for a while. */
interface Open {
  readonly since: number;
  readonly until: number;
  /** Numbers of items, in order. */
  readonly order: readonly number[];
  /** Names of the filters that narrow it. */
  readonly narrowing: ReadonlySet<FilterName>;
}

/** Nobody types more. */
const MAX_QUERY = 200;

/** As many as are wanted: those first whose title has all words; else in the same order. */
const titlesFirst = (ids: readonly number[], { inTitle }: Found, words: number, most: number): readonly number[] => {
  const first: number[] = [];
  const others: number[] = [];
  for (let at = 0; at < ids.length && first.length < most; at++) {
    const id = ids[at]!;
    const isFirst = inTitle[id] === words;
    if (isFirst || others.length < most) (isFirst ? first : others).push(id);
  }
  return [...first, ...others];
};

/** Those that have all words, in order. */
const withAll = (words: number, { all }: Found, order: readonly number[]): readonly number[] => {
  const ids: number[] = [];
  // at ten thousand, `filter` takes twice as long
  for (let at = 0; at < order.length; at++) if (all[order[at]!] === words) ids.push(order[at]!);
  return ids;
};

const GROUPS = ['department', 'location', 'country'] as const;

const isGroup = (groupBy: string | undefined): groupBy is (typeof GROUPS)[number] =>
  (GROUPS as readonly (string | undefined)[]).includes(groupBy);

/** Whether an order or groups take all pages of an index; what is no name of one is the newest first, without groups. */
export const isWhole = (sort: string | undefined, groupBy: string | undefined): boolean =>
  sort === 'closing' || sort === 'title' || isGroup(groupBy);

export class Board {
  readonly #items: readonly Item[];
  readonly #options: BoardOptions;
  readonly #closes: readonly number[];
  readonly #order: readonly number[];
  readonly #facets: readonly NamedFacet[];
  readonly #paying: (asked: readonly string[]) => Facet;
  readonly #groups?: Facet;
  readonly #index = new WordIndex();
  readonly #regionName: (code: string) => string;
  readonly #matching: (tags: string) => string;
  #open?: Open;

  constructor(items: readonly Item[], options: BoardOptions) {
    this.#items = items.filter(({ status }) => status === 'open');
    this.#options = options;
    this.#regionName = remembering(options.regionName);
    this.#matching = remembering(
      (tags) => options.matching(options.lang || 'en', tags.split(' ').filter(Boolean)) ?? '',
    );
    // what is no moment is none to close at
    const closesAt = remembering((validThrough) => options.closesAt({ validThrough }) || Infinity);
    this.#closes = this.#items.map(({ validThrough }) => closesAt(validThrough));
    const { compare } = new Intl.Collator(options.lang || 'en', { numeric: true });
    this.#order = this.#sorted(compare);
    const facets = facetsOf(this.#items, (item) => this.textsOf(item), compare, {
      ...options,
      regionName: this.#regionName,
      languageName: remembering(options.languageName),
      primaryOf: remembering(options.primaryOf),
    });
    const named = [...new Set(options.filters as readonly FilterName[])].filter((name) => FILTERS.includes(name));
    this.#facets = (named.length ? named : FILTERS).map((name) => ({ ...facets[name](), name }));
    this.#paying = facets.salary;
    const { groupBy } = options;
    this.#groups = isGroup(groupBy) ? facets[groupBy === 'country' ? 'place' : groupBy]() : undefined;
  }

  #sorted(compare: (a: string, b: string) => number): readonly number[] {
    const items = this.#items;
    const order = [...items.keys()];
    const by = (keys: readonly number[]) => order.sort((a, b) => keys[a]! - keys[b]! || a - b);
    switch (this.#options.sort) {
      case 'closing':
        return by(this.#closes);
      case 'title': {
        const titles = items.map((item) => this.textsOf(item).title);
        const ranks = new Map([...new Set(titles)].sort(compare).map((title, rank) => [title, rank]));
        return by(titles.map((title) => ranks.get(title)!));
      }
      default: {
        const timeOf = remembering((date) => -Date.parse(date) || Infinity);
        return by(items.map(({ date }) => timeOf(date)));
      }
    }
  }

  /** The texts of an item in the list's language, or in its own. */
  textsOf(item: Item): Texts & { readonly lang: string } {
    const tags = Object.keys(item.langs);
    const lang = tags.length ? this.#matching(`${item.lang} ${tags.join(' ')}`) : '';
    return item.langs[lang] ? { ...item, ...item.langs[lang], lang } : item;
  }

  /**
   * Reads what the search needs, as far as there is time: `result` does the rest.
   *
   * @returns whether all is done
   */
  prepare(isLate: () => boolean): boolean {
    const index = this.#index;
    while (index.size < this.#items.length) {
      if (isLate()) return false;
      const item = this.#items[index.size]!;
      const { title, summary, department } = this.textsOf(item);
      const titles = new Set([title, item.title]);
      const places = item.locations.flatMap(({ city, region, name, country }) => [
        ...[city, region, name],
        country && this.#regionName(country),
      ]);
      const names = new Set([department, item.department, ...places, ...item.tags]);
      index.add([...titles], [...names], [...new Set([summary, item.summary])]);
    }
    return true;
  }

  /** @param most how many items are wanted; of each group, where there are any */
  result({ text, chosen }: Query, now: number, most = Infinity): Result {
    const { order, narrowing, until } = this.#openAt(now);
    const typed = text.slice(0, MAX_QUERY);
    const words = wordsOf(typed);
    if (words.length) this.prepare(() => false);
    const found = words.length ? this.#index.find(formsOf(words)) : undefined;
    const facets = this.#facets.filter(({ name }) => narrowing.has(name) || chosen[name]?.length);
    const counted = count(
      found ? withAll(words.length, found, order) : order,
      facets.map((facet) => (facet.pay && chosen.salary ? { ...facet, ...this.#paying(chosen.salary) } : facet)),
      chosen,
    );
    const some = this.#groups ? Infinity : most; // of each group
    const ids = found ? titlesFirst(counted.ids, found, words.length, some) : counted.ids;
    return {
      total: order.length,
      count: counted.ids.length,
      items: ids.slice(0, most).map((id) => this.#items[id]!),
      groups: this.#grouped(ids, most),
      filters: counted.filters,
      nothing: ids.length ? undefined : this.#lackingIn(typed, order),
      words,
      nextClosing: until,
    };
  }

  #openAt(now: number): Open {
    if (this.#open && this.#open.since <= now && now < this.#open.until) return this.#open;
    const order = this.#order.filter((id) => now < this.#closes[id]!);
    const until = order.reduce((first, id) => Math.min(first, this.#closes[id]!), Infinity);
    const narrowing = count(order, this.#facets, {}).filters.filter(
      ({ values }) => values.length > 1 || values.some(({ count }) => count < order.length),
    );
    return (this.#open = { since: now, until, order, narrowing: new Set(narrowing.map(({ name }) => name)) });
  }

  #grouped(ids: readonly number[], most: number): readonly Group[] {
    const facet = this.#groups;
    if (!facet) return [];
    const members: number[][] = [...facet.values, undefined].map(() => []);
    const none = facet.values.length;
    for (const id of ids) {
      const own = facet.of[id]!;
      for (const value of own.length ? own : [none]) members[value]!.push(id);
    }
    return [...facet.order, none]
      .filter((value) => members[value]!.length)
      .map((value) => ({
        ...(facet.values[value] ?? { key: '', label: '' }),
        count: members[value]!.length,
        items: members[value]!.slice(0, most).map((id) => this.#items[id]!),
      }));
  }

  /** The first word that no open item has. */
  #lackingIn(text: string, order: readonly number[]): string | undefined {
    const typed = text.split(/\s+/).flatMap((part) => wordsOf(part).map(() => part)); // “C/C++” is two words
    const forms = formsOf(wordsOf(text));
    return typed.find((_, place) => {
      const { all } = this.#index.find([forms[place]!]);
      return !order.some((id) => all[id]);
    });
  }
}
