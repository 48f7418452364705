/** Pay that is not what it seems: of no currency, for no time, with its ends exchanged, or without its thousands. */
import type { Posting } from '../../posting/posting.ts';
import { warning, type Inspected } from '../findings.ts';
import { hasThousandths } from '../meant/amounts.ts';
import { valueAt } from '../path.ts';

export const moneyFindings = ({ salary, employmentType }: Posting, data: unknown): Inspected[] => {
  if (!salary) return [];
  const { min, max, value } = salary;
  const amount = min ?? max ?? value;
  const lacks = (key: string) => amount !== undefined && valueAt(data, ['salary', key]) === undefined;
  const small = employmentType.includes('VOLUNTEER') ? [] : smallAmounts(salary);
  return [
    ...(small.length ? small : rangeFindings(min, max)),
    ...(lacks('currency')
      ? [warning('salary', 'a currency with the amount', undefined, 'add its code, as in "currency": "EUR"')]
      : []),
    ...(lacks('unit')
      ? [warning('salary', 'a unit: what the amount is for', undefined, 'add what it is for, as in "unit": "MONTH"')]
      : []),
  ];
};

/** A range of these ends is one in which a digit is missing: nobody pays ten times as much for the same work. */
const TENFOLD = 10;
/** Ends that are exchanged are seldom so far apart; where a digit is missing they are. */
const FOURFOLD = 4;

const rangeFindings = (min: number | undefined, max: number | undefined): Inspected[] => {
  if (!min || max === undefined) return [];
  if (min > max) {
    const mend = min < max * FOURFOLD ? 'exchange min and max' : 'exchange min and max, or write the missing digit';
    return [warning('salary.max', `at least ${min}`, max, mend)];
  }
  return max < min * TENFOLD
    ? []
    : [warning('salary.max', `less than ${TENFOLD} times min`, max, 'check min and max: one may lack a digit')];
};

type Unit = NonNullable<NonNullable<Posting['salary']>['unit']>;
type Range = readonly [least: number, most: number];

/** Less is paid nowhere, but in a currency that is worth several of any other: those have thousandths. */
const LEAST: Partial<Record<Unit, number>> = { MONTH: 50, YEAR: 1000 };

/** Pay as it is common where amounts are told in thousands, and how many of their currency are as much. */
const COMMON: Partial<Record<Unit, Range>> = { MONTH: [1500, 10_000], YEAR: [15_000, 150_000] };
const scaleOf = (currency: string): number =>
  /^(EUR|USD|GBP|CHF|CAD|AUD|NZD)$/.test(currency) ? 1 : /^(SEK|NOK|DKK|CZK)$/.test(currency) ? 10 : NaN;

/** `30.000` is 30 in JSON. */
const smallAmounts = (salary: NonNullable<Posting['salary']>): Inspected[] => {
  const { currency, unit } = salary;
  const least = unit && LEAST[unit];
  if (!least || !currency || hasThousandths(currency)) return [];
  return (['min', 'max', 'value'] as const).flatMap((key) => {
    const amount = salary[key];
    if (!amount || amount >= least) return [];
    const [from, to] = COMMON[unit]!.map((common) => common * scaleOf(currency)) as [number, number];
    const whole = Math.round(amount * 1000);
    const form = whole >= from && whole <= to ? `: ${whole}` : ', as in 30000';
    const expected = `an amount for a ${unit.toLowerCase()}; 30.000 is 30 in JSON`;
    const mend = `write the whole amount, without a point${form}; or the unit that it is for`;
    return [warning(`salary.${key}`, expected, amount, mend)];
  });
};
