/** What postings pay, as far as it can be compared: in the currency and for the unit that most of them have. */
import type { Facet } from './facets.ts';
import type { Item } from './item.ts';

export interface Pay {
  readonly currency: string;
  readonly unit?: string;
  readonly least: number;
  readonly most: number;
}

interface PayFacet extends Facet {
  /** By number of the item: what it pays; -1 for what can't be compared. */
  readonly amounts: readonly number[];
}

const amountOf = ({ salary }: Item): number | undefined => salary?.max ?? salary?.value ?? salary?.min;

const kindOf = ({ salary }: Item): string => `${salary!.currency ?? ''} ${salary!.unit ?? ''}`;

const NONE: readonly number[] = [];
const ANY: readonly number[] = [0];

/** Whether they show what they pay, as one value: `any`. */
export const payFacet = (items: readonly Item[]): PayFacet => {
  const kinds = new Map<string, number>();
  for (const item of items) {
    if (item.salary?.currency && amountOf(item) !== undefined)
      kinds.set(kindOf(item), (kinds.get(kindOf(item)) ?? 0) + 1);
  }
  const [kind] = [...kinds].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  const [currency = '', unit] = kind.split(' ');
  let [least, most] = [Infinity, 0];
  const amounts = items.map((item) => {
    const amount = item.salary && kindOf(item) === kind ? amountOf(item) : undefined;
    if (amount === undefined) return -1;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
    return amount;
  });
  return {
    name: 'salary',
    values: [{ key: 'any', label: 'any' }],
    ids: new Map([['any', 0]]),
    order: [0],
    of: items.map((item) => (amountOf(item) === undefined ? NONE : ANY)),
    pay: kind ? { currency, unit: unit || undefined, least, most } : undefined,
    amounts,
  };
};

/** With the amounts that are asked for as values: each is one of those who pay at least so much. */
export const withAmounts = <F extends Facet>(facet: F | PayFacet, keys: readonly string[]): Facet => {
  if (!('amounts' in facet)) return facet;
  const asked = [...new Set(keys)].filter((key) => /^\d{1,12}$/.test(key)).sort((a, b) => Number(a) - Number(b));
  const values = [...facet.values, ...asked.map((key) => ({ key, label: key }))];
  const order = [...values.keys()];
  return {
    ...facet,
    values,
    ids: new Map(values.map(({ key }, id) => [key, id])),
    order,
    of: asked.length
      ? facet.of.map((own, item) =>
          own.length ? order.slice(0, asked.findLastIndex((key) => Number(key) <= facet.amounts[item]!) + 2) : own,
        )
      : facet.of,
  };
};
