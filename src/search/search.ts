/**
 * Asks a Pagefind index that `careers-widget build --search` has written, and makes it answer as a list's own search does.
 *
 * What Pagefind does by itself, and is seen to here: of a word that nothing has it takes a shorter one, or none; of a word's
 * beginning it looks through that piece of the index where the beginning stands; it sorts by looking for each result in the whole
 * board; and it takes no values of a filter for any.
 */
import type { Answer, Asked } from './asking.ts';
import { idToken, joinedToken, queryTokensOf } from './tokens.ts';

/** What Pagefind keeps of a posting: https://pagefind.app/docs/api/ */
interface Fragment {
  /** As it was given to the index: here, the item. */
  readonly raw_url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Found {
  readonly results: readonly { readonly data: () => Promise<Fragment> }[];
  readonly filters: Counts;
}

type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What is used of Pagefind. */
export interface Engine {
  readonly search: (
    term: string | null,
    options: { readonly filters: Filters; readonly sort: Readonly<Record<string, 'asc'>> },
  ) => Promise<Found>;
  readonly preload: (term: string) => Promise<unknown>;
}

/** Nobody types more. */
const MAX_QUERY = 200;

/** More is in the order of what fits best: sorting would take seconds. */
const MOST_SORTED = 2000;

/** Stands behind all that begins with a word. */
const END = 'zzzz';

/** A value that nothing has. */
const NONE = ['none'];

/** One word is found by its beginning; what a text writes in two words by all of it. */
const isWhole = (token: string): boolean => token.startsWith('qz');

/** Other ways to write the same words, the likelier first: what is written as one, and as two. */
const waysOf = (tokens: readonly string[]): readonly (readonly string[])[] => [
  tokens,
  ...tokens.slice(1).map((token, at) => [...tokens.slice(0, at), tokens[at]! + token, ...tokens.slice(at + 2)]),
  ...tokens.map((token, at) => [...tokens.slice(0, at), joinedToken(token), ...tokens.slice(at + 1)]),
];

/** What is asked to be paid at least. */
const amountsIn = ({ salary = [] }: Asked['chosen']): readonly string[] => salary.filter((key) => key !== 'any');

const withCount = (counts: Counts, name: string, key: string, count: number): Counts => ({
  ...counts,
  [name]: { ...counts[name], [key]: count },
});

const has = ({ content, meta }: Fragment, token: string): boolean =>
  ` ${meta.title ?? ''} ${content}`.includes(` ${token}`);

export class Search {
  readonly #engine: Engine;
  /** How words are written that find something; none where nothing has them. */
  readonly #ways = new Map<string, Promise<readonly string[] | undefined>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @throws Error where a part of the index can't be had */
  async ask(asked: Asked): Promise<Answer> {
    const { id, text, chosen, most } = asked;
    if (id !== undefined) return this.#one(id);
    const typed = text.slice(0, MAX_QUERY);
    const words = await this.#wayOf(queryTokensOf(typed));
    if (!words) return { count: 0, items: [], counts: {}, nothing: await this.#lackingIn(typed) };
    const filters = await this.#filtersOf(chosen);
    const found = await this.#find(words, filters, asked.sort);
    const [items, counts] = await Promise.all([
      Promise.all(found.results.slice(0, most).map(async ({ data }) => JSON.parse((await data()).raw_url) as unknown)),
      this.#counts(words, filters, asked.counted),
    ]);
    const count = found.results.length;
    const [least] = amountsIn(chosen);
    // the same as if no amount were chosen: all that are left pay it
    if (least !== undefined && counts.salary)
      return { count, items, counts: withCount(counts, 'salary', least, count) };
    return { count, items, counts };
  }

  async #one(id: string): Promise<Answer> {
    const { results } = await this.#find([idToken(id)], {});
    const items = results[0] ? [JSON.parse((await results[0].data()).raw_url) as { readonly id?: unknown }] : [];
    const same = items.filter((item) => item.id === id); // Pagefind takes what is like it
    return { count: same.length, items: same, counts: {} };
  }

  async #find(words: readonly string[], filters: Filters, sort?: string): Promise<Found> {
    // a word's beginning may stand at the end of one piece of the index, and go on in the next
    await Promise.all(words.filter((word) => !isWhole(word)).map((word) => this.#engine.preload(word + END)));
    const term = words.length ? words.join(' ') : null;
    const found = await this.#engine.search(term, { filters, sort: {} });
    if (sort === undefined || found.results.length > MOST_SORTED) return found;
    return this.#engine.search(term, { filters, sort: { [sort]: 'asc' } });
  }

  #wayOf(tokens: readonly string[]): Promise<readonly string[] | undefined> {
    const key = tokens.join(' ');
    const known = this.#ways.get(key);
    if (known) return known;
    const way = this.#firstWay(tokens);
    this.#ways.set(key, way);
    way.catch(() => this.#ways.delete(key)); // asked again, it may be there
    return way;
  }

  async #firstWay(tokens: readonly string[]): Promise<readonly string[] | undefined> {
    if (!tokens.length) return tokens;
    for (const way of waysOf(tokens)) {
      const [first] = (await this.#find(way, {})).results;
      const fragment = await first?.data();
      // what has not all words is what Pagefind has taken in their place
      if (fragment && way.every((token) => has(fragment, token))) return way;
    }
    return undefined;
  }

  /** The first word that no posting has. */
  async #lackingIn(text: string): Promise<string | undefined> {
    for (const part of text.split(/\s+/)) if (!(await this.#wayOf(queryTokensOf(part)))) return part;
    return undefined;
  }

  /** As Pagefind has them. Who pays at least so much pays one of the amounts from there on. */
  async #filtersOf(chosen: Asked['chosen']): Promise<Filters> {
    const filters: Record<string, { any: readonly string[] }> = {};
    const [least] = amountsIn(chosen);
    for (const [name, keys] of Object.entries(chosen))
      if (keys?.length && (name !== 'salary' || least === undefined)) filters[name] = { any: keys };
    if (least === undefined) return filters;
    const amounts = (await this.#amounts()).filter((amount) => Number(amount) >= Number(least));
    return { ...filters, pay: { any: amounts.length ? amounts : NONE } };
  }

  async #amounts(): Promise<readonly string[]> {
    const { filters } = await this.#engine.search(null, { filters: { pay: { any: [] } }, sort: {} });
    return Object.keys(filters.pay ?? {});
  }

  /** Of each filter as if nothing were chosen in it. */
  async #counts(words: readonly string[], filters: Filters, names: readonly string[]): Promise<Counts> {
    const all = names.map(async (name) => {
      const others = Object.entries(filters).filter(
        ([other]) => other !== name && !(name === 'salary' && other === 'pay'),
      );
      const found = await this.#find(words, { ...Object.fromEntries(others), [name]: { any: [] } });
      return [name, found.filters[name] ?? {}] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  }
}
