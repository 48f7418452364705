/**
 * Asks a Pagefind index that `careers-widget build --search` has written, and makes it answer as a list's own search does.
 *
 * What Pagefind does by itself, and is seen to here: of a word that nothing has it takes a shorter one, or none; of a word's
 * beginning it looks through that piece of the index where the beginning stands. It is asked for words alone (`columns.ts`).
 */
import type { Answer, Asked } from './asking.ts';
import { countsOf, having, type Column, type Entry, type Ranks } from './columns.ts';
import { idToken, isWhole, waysOf } from './tokens.ts';

/** What Pagefind keeps of a posting: https://pagefind.app/docs/api/ */
interface Fragment {
  /** As it was given to the index: here, the item. */
  readonly raw_url: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
}

interface Found {
  readonly results: readonly {
    /** The same for the same posting. */
    readonly id: string;
    readonly data: () => Promise<Fragment>;
  }[];
}

/** What is used of Pagefind. */
export interface Engine {
  readonly search: (term: string | null) => Promise<Found>;
  readonly preload: (term: string) => Promise<unknown>;
  readonly filters: () => Promise<unknown>;
  readonly mergeIndex: (address: string) => Promise<unknown>;
}

/** Opens the parts of an index. @param createInstance Pagefind's @param folder address of the folder of all parts */
export const openParts = async (
  createInstance: (options: object) => Engine,
  folder: string,
  [first, ...others]: readonly string[],
): Promise<Engine> => {
  const engine = createInstance({ basePath: `${folder}${first}/`, noWorker: true });
  if (others.length) await engine.filters(); // fails where the first can't be had, for which the others would wait for ever
  for (const part of others) await engine.mergeIndex(`${folder}${part}/`); // one by one: postings are numbered in their order
  return engine;
};

/** Gives the contents of a file. @throws Error where it can't be had */
export type Load = (file: string) => Promise<unknown>;

/** Nobody types more. */
const MAX_QUERY = 200;

/** What may follow: asked for together with a word's beginning, each has its piece of the index loaded. */
const NEXT = [...'0123456789abcdefghijklmnopqrstuvwxyz', 'zzzz'];

/** What is asked to be paid at least. */
const amountsIn = ({ salary = [] }: Asked['chosen']): readonly string[] => salary.filter((key) => key !== 'any');

const has = ({ content, meta }: Fragment, token: string): boolean =>
  ` ${meta.title ?? ''} ${content}`.includes(` ${token}`);

/** A posting that is found. */
interface Hit {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

type Test = (number: number) => boolean;

export class Search {
  readonly #engine: Engine;
  readonly #entry: Entry;
  readonly #load: Load;
  /** How words are written that find something; none where nothing has them. */
  readonly #ways = new Map<string, Promise<readonly string[] | undefined>>();
  /** What was loaded, or is. */
  readonly #parts = new Map<string, Promise<unknown>>();

  constructor(engine: Engine, entry: Entry, load: Load) {
    this.#engine = engine;
    this.#entry = entry;
    this.#load = load;
  }

  /** @throws Error where a part of the index can't be had */
  async ask(asked: Asked): Promise<Answer> {
    const { id, text, chosen, most, counted, sort } = asked;
    if (id !== undefined) return this.#one(id);
    const typed = text.slice(0, MAX_QUERY);
    const words = await this.#wayOf(typed);
    if (!words) {
      const none = Object.fromEntries(counted.map((name) => [name, {}]));
      return { count: 0, items: [], counts: none, nothing: await this.#lackingIn(typed) };
    }
    const hits = words.length ? await this.#find(words) : await this.#all();
    const isPlain = !counted.length && sort === undefined && !Object.values(chosen).some((keys) => keys?.length);
    const { found, counts } = isPlain ? { found: hits, counts: {} } : await this.#narrowed(hits, asked);
    const items = found.slice(0, most).map(async ({ data }) => JSON.parse((await data()).raw_url) as unknown);
    return { count: found.length, items: await Promise.all(items), counts };
  }

  async #one(id: string): Promise<Answer> {
    // Pagefind takes what is like it, too
    const hits = (await this.#find([idToken(id)])).slice(0, 5);
    const items = hits.map(async ({ data }) => JSON.parse((await data()).raw_url) as { readonly id?: unknown });
    const same = (await Promise.all(items)).filter((item) => item.id === id);
    return { count: same.length, items: same, counts: {} };
  }

  async #find(words: readonly string[]): Promise<readonly Hit[]> {
    // Pagefind loads the piece of the index where a beginning stands; what begins so may go on in others
    const beginnings = words.filter((word) => !isWhole(word));
    await Promise.all(beginnings.map((word) => this.#engine.preload(NEXT.map((next) => word + next).join(' '))));
    return (await this.#engine.search(words.join(' '))).results;
  }

  #wayOf(text: string): Promise<readonly string[] | undefined> {
    const ways = waysOf(text);
    const key = ways[0]!.join(' ');
    const known = this.#ways.get(key);
    if (known) return known;
    const way = this.#firstWay(ways);
    this.#ways.set(key, way);
    way.catch(() => this.#ways.delete(key)); // asked again, it may be there
    return way;
  }

  async #firstWay(ways: readonly (readonly string[])[]): Promise<readonly string[] | undefined> {
    for (const way of ways) {
      if (!way.length) return way;
      const [first] = await this.#find(way);
      const fragment = await first?.data();
      // what has not all words is what Pagefind has taken in their place
      if (fragment && way.every((token) => has(fragment, token))) return way;
    }
    return undefined;
  }

  /** The first word that no posting has. */
  async #lackingIn(text: string): Promise<string | undefined> {
    for (const part of text.split(/\s+/)) if (!(await this.#wayOf(part))) return part;
    return undefined;
  }

  /** What filters leave, in order, and what of each filter would be left if nothing were chosen in it. */
  async #narrowed(hits: readonly Hit[], { chosen, counted, sort }: Asked) {
    const [numberOf, tests, columns, ranks] = await Promise.all([
      this.#numbers(),
      this.#testsOf(chosen),
      Promise.all(counted.map((name) => this.#column(name))),
      sort === undefined ? undefined : this.#part<Ranks>(this.#entry.orders[sort]),
    ]);
    const numbers = hits.map(({ id }) => numberOf.get(id)!);
    const leftBy =
      (all: readonly (readonly [string, Test])[]): Test =>
      (number) =>
        all.every(([, test]) => test(number));
    const isLeft = leftBy(tests);
    const found = hits.flatMap((hit, at) => (isLeft(numbers[at]!) ? [{ hit, number: numbers[at]! }] : []));
    if (ranks) found.sort((a, b) => ranks[a.number]! - ranks[b.number]! || a.number - b.number);
    const counts = counted.map((name, at) => {
      const others = tests.filter(([other]) => other !== name);
      const left = others.length ? numbers.filter(leftBy(others)) : numbers;
      const [least] = name === 'salary' ? amountsIn(chosen) : [];
      const own = countsOf(columns[at]!, left);
      return [name, least === undefined ? own : { ...own, [least]: found.length }] as const; // all that are left pay it
    });
    return { found: found.map(({ hit }) => hit), counts: Object.fromEntries(counts) };
  }

  /** All postings, in the order of the index. */
  #all(): Promise<readonly Hit[]> {
    return this.#once('all', async () => (await this.#engine.search(null)).results);
  }

  /** The number of each posting, which Pagefind knows by another name. */
  #numbers(): Promise<ReadonlyMap<string, number>> {
    return this.#once('numbers', async () => new Map((await this.#all()).map(({ id }, number) => [id, number])));
  }

  #column(name: string): Promise<Column> {
    return this.#part<Column>(this.#entry.filters[name]);
  }

  async #testsOf(chosen: Asked['chosen']): Promise<readonly (readonly [name: string, test: Test])[]> {
    const named = Object.entries(chosen).filter(([, keys]) => keys?.length);
    return Promise.all(
      named.map(async ([name, keys]) => {
        const [least] = name === 'salary' ? amountsIn(chosen) : [];
        const test =
          least === undefined
            ? having(await this.#column(name), (key) => keys!.includes(key))
            : having(await this.#column('pay'), (amount) => Number(amount) >= Number(least));
        return [name, test] as const;
      }),
    );
  }

  #part<T>(file: string | undefined): Promise<T> {
    if (file === undefined) return Promise.reject(new Error('the index knows no filter, or order, of that name'));
    return this.#once(file, () => this.#load(file) as Promise<T>);
  }

  #once<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.#parts.get(name) as Promise<T> | undefined;
    if (known) return known;
    const part = load();
    this.#parts.set(name, part);
    part.catch(() => this.#parts.delete(name)); // asked again, it may be there
    return part;
  }
}
