/** Filters and orders of an index in pieces: a file for each. */
import { comparedTo } from '../../../list/pay.ts';
import { closesAt } from '../../../posting/is-open.ts';
import type { Column, Ranks } from '../../../search/columns.ts';
import { collatorOf, type Catalogue } from './catalogue.ts';

/** As many amounts as people tell apart: three digits and zeros. */
const roundedDown = (amount: number): number => {
  if (amount <= 0) return amount;
  const step = 10 ** (Math.floor(Math.log10(amount)) - 2);
  const isRound = Number(amount.toPrecision(3)) === amount;
  return isRound ? amount : Number((Math.floor(amount / step) * step).toPrecision(3));
};

/** @param of by number of the posting: numbers of its keys */
const columnOf = (keys: readonly string[], of: readonly (readonly number[])[]): Column => {
  const sets = new Map<string, number>();
  const numbers = of.map((own) => {
    const set = own.join();
    const number = sets.get(set) ?? sets.size;
    sets.set(set, number);
    return number;
  });
  return { keys, sets: [...sets.keys()].map((set) => (set ? set.split(',').map(Number) : [])), of: numbers };
};

const payOf = ({ items, facets }: Catalogue): Column => {
  const paid = items.map(comparedTo(facets.get('salary')!.pay)).map(roundedDown);
  const keys = [...new Set(paid)].filter((amount) => amount >= 0);
  const numbers = new Map(keys.map((amount, number) => [amount, number]));
  return columnOf(
    keys.map(String),
    paid.map((amount) => (amount < 0 ? [] : [numbers.get(amount)!])),
  );
};

/** Those of the filters, and that of pay. */
export const columnsOf = (catalogue: Catalogue): ReadonlyMap<string, Column> =>
  new Map<string, Column>([
    ...[...catalogue.facets].map(
      ([name, { values, of }]) =>
        [
          name,
          columnOf(
            values.map(({ key }) => key),
            of,
          ),
        ] as const,
    ),
    ['pay', payOf(catalogue)],
  ]);

/** The place of each when all are in order; the same for what is the same. */
const ranksOf = <Key>(keys: readonly Key[], compare: (a: Key, b: Key) => number): Ranks => {
  const ranks = new Map([...new Set(keys)].sort(compare).map((key, rank) => [key, rank]));
  return keys.map((key) => ranks.get(key)!);
};

export const ordersOf = ({ items, lang }: Catalogue): ReadonlyMap<string, Ranks> =>
  new Map([
    ['closing', ranksOf(items.map(closesAt), (a, b) => (a < b ? -1 : Number(a > b)))], // Infinity less Infinity is none
    [
      'title',
      ranksOf(
        items.map(({ title }) => title),
        collatorOf(lang).compare,
      ),
    ],
  ]);
