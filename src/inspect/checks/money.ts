/** Pay whose amount nobody can read: of no currency, for no time, or with its ends exchanged. */
import type { Posting } from '../../posting/posting.ts';
import { warning, type Inspected } from '../findings.ts';
import { valueAt } from '../path.ts';

export const moneyFindings = ({ salary }: Posting, data: unknown): Inspected[] => {
  if (!salary) return [];
  const { min, max, value } = salary;
  const amount = min ?? max ?? value;
  const lacks = (key: string) => amount !== undefined && valueAt(data, ['salary', key]) === undefined;
  return [
    ...(min !== undefined && max !== undefined && min > max
      ? [warning('salary.max', `at least ${min}`, max, 'exchange min and max')]
      : []),
    ...(lacks('currency')
      ? [warning('salary', 'a currency with the amount', undefined, 'add its code, as in "currency": "EUR"')]
      : []),
    ...(lacks('unit')
      ? [warning('salary', 'a unit: what the amount is for', undefined, 'add what it is for, as in "unit": "MONTH"')]
      : []),
  ];
};
