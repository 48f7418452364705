/** What postings pay, as far as it can be compared: in the currency and for the unit that most of them have. */
import type { Item } from './item.ts';

/** What can be asked for. */
export interface Pay {
  readonly currency: string;
  /** '' where it does not say. */
  readonly unit: string;
  readonly least: number;
}

/** @returns -1 where it does not say */
export const amountOf = ({ salary: { max, value, min } }: Item): number => max ?? value ?? min ?? -1;

/** What an item pays of what can be compared; -1 for nothing. */
export const comparedTo =
  (pay: Pay | undefined) =>
  (item: Item): number =>
    pay && pay.currency === item.salary.currency && pay.unit === item.salary.unit ? amountOf(item) : -1;

/** @returns `undefined` where no posting says what it pays */
export const payOf = (items: readonly Item[]): Pay | undefined => {
  const kinds = new Map<string, number[]>();
  for (const item of items) {
    const { currency, unit } = item.salary;
    const amount = amountOf(item);
    const kind = `${currency} ${unit}`;
    const amounts = kinds.get(kind);
    if (amounts && amount >= 0) amounts.push(amount);
    else if (currency && amount >= 0) kinds.set(kind, [amount]);
  }
  const [first] = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  if (!first) return undefined;
  const [currency = '', unit = ''] = first[0].split(' ');
  const amounts = first[1].sort((a, b) => a - b);
  return { currency, unit, least: amounts[0]! };
};
