/** Days: those that contradict each other or have passed, those that do not exist, and those that could say more. */
import type { Posting } from '../../posting/posting.ts';
import { advice, warning, write, type Inspected } from '../findings.ts';
import { daysIn, isNoDay } from '../meant/days.ts';
import { valueAt } from '../path.ts';
import type { Rules } from '../rules.ts';

export const dateFindings = (posting: Posting, { closesAt }: Rules, now: number): Inspected[] => {
  const { status, datePosted, validThrough } = posting;
  const closes = closesAt(posting);
  if (datePosted && validThrough && Date.parse(datePosted) > closes)
    return [
      warning(
        'validThrough',
        `a day after ${datePosted}`,
        validThrough,
        'exchange the two days, or write the right year',
      ),
    ];
  if (status === 'open' && closes <= now)
    return [
      warning(
        'validThrough',
        'a day that is still to come',
        validThrough,
        'write a later day, or "status": "closed" if nobody can apply any more',
      ),
    ];
  return [];
};

/** A day that does not exist, where words could stand as well. */
export const dayFinding = (path: string, value: string, { validThrough }: Rules['fields']): Inspected | undefined => {
  const day = value.trim();
  return isNoDay(value) || (/^\d{4}-\d\d-\d\d$/.test(day) && !validThrough.read!(day, ''))
    ? warning(path, 'a day that exists; this is shown as it is written', value, 'write the day that was meant')
    : undefined;
};

/** Days that are right, and say less than they could, or something else than was meant. */
export const daysThatCouldSayMore = (data: unknown): Inspected[] =>
  ['validThrough', 'startDate'].flatMap((path) => {
    const value = valueAt(data, [path]);
    if (typeof value !== 'string') return [];
    const [, midnight] = /^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?$/.exec(value) ?? [];
    if (path === 'validThrough' && midnight) {
      const expected = 'a bare day, which ends at its end: at 00:00 the posting closes as the day begins';
      return [advice(path, expected, JSON.stringify(value), write(midnight))];
    }
    if (path === 'validThrough' || !/\d/.test(value) || /^\d{4}-\d\d-\d\d$/.test(value)) return [];
    const { days, time, isBare } = daysIn(value);
    const expected = 'a day as in 2027-01-04, which is then written out in every language';
    return days.length === 1 && isBare && !time ? [advice(path, expected, JSON.stringify(value), write(days[0]!))] : [];
  });
