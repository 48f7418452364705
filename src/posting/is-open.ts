/** Whether a posting still takes applications. */
import type { Posting } from './posting.ts';

/**
 * The moment a posting closes. A bare date means the end of that day, in the visitor's own time zone.
 *
 * @returns milliseconds since the epoch; `Infinity` without a closing date
 */
export const closesAt = ({ validThrough }: Pick<Posting, 'validThrough'>): number => {
  if (!validThrough) return Infinity;
  if (validThrough.includes('T')) return Date.parse(validThrough);
  const [year, month, day] = validThrough.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day + 1).getTime();
};

/** @param now milliseconds since the epoch */
export const isOpen = (posting: Pick<Posting, 'status' | 'validThrough'>, now: number): boolean =>
  posting.status === 'open' && now < closesAt(posting);
