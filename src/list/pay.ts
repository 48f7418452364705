/** What postings pay, as far as it can be compared: in the currency and for the unit that most of them have. */
import type { Facet } from './facets.ts';
import type { Item } from './item.ts';

/** What can be asked for. */
export interface Pay {
  readonly currency: string;
  /** '' where it does not say. */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

interface PayFacet extends Facet {
  /** By number of the item: what it pays; -1 for what can't be compared. */
  readonly amounts: readonly number[];
}

const amountOf = ({ salary: { max, value, min } }: Item): number => max ?? value ?? min ?? -1;

const NONE: readonly number[] = [];
const ANY: readonly number[] = [0];

/** Whether they show what they pay, as one value: `any`. */
export const payFacet = (items: readonly Item[]): PayFacet => {
  const kinds = new Map<string, number>();
  const kindOf = (item: Item) =>
    item.salary.currency && amountOf(item) >= 0 ? `${item.salary.currency} ${item.salary.unit}` : '';
  for (const kind of items.map(kindOf)) if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const [kind = ''] = [...kinds].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [currency = '', unit = ''] = kind.split(' ');
  const amounts = items.map((item) => (kind && kindOf(item) === kind ? amountOf(item) : -1));
  const compared = amounts.filter((amount) => amount >= 0).sort((a, b) => a - b);
  return {
    values: [{ key: 'any', label: 'any' }],
    ids: new Map([['any', 0]]),
    order: ANY,
    of: items.map((item) => (amountOf(item) < 0 ? NONE : ANY)),
    pay: kind ? { currency, unit, least: compared[0]!, most: compared.at(-1)! } : undefined,
    amounts,
  };
};

/** With the amounts that are asked for as values: each is one of those who pay at least so much. */
export const withAmounts = (facet: Facet, keys: readonly string[]): Facet => {
  const { amounts } = facet as PayFacet;
  const asked = [...new Set(keys)].filter((key) => /^\d{1,12}$/.test(key)).sort((a, b) => Number(a) - Number(b));
  if (!amounts || !asked.length) return facet;
  const values = [...facet.values, ...asked.map((key) => ({ key, label: key }))];
  const order = [...values.keys()];
  return {
    ...facet,
    values,
    ids: new Map(values.map(({ key }, id) => [key, id])),
    order,
    of: facet.of.map((own, item) =>
      own.length ? order.slice(0, asked.findLastIndex((key) => Number(key) <= amounts[item]!) + 2) : own,
    ),
  };
};
