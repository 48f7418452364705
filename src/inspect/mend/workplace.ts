/** A way of working that stands where a place should: it has a field of its own. */
import { remembered } from '../meant/named.ts';
import { workplacesIn } from '../meant/words.ts';
import { valueAt, type Steps } from '../path.ts';
import type { Mend } from './change.ts';

/** No name of a workplace is longer. */
const MAX_LENGTH = 40;

const workplaceNamed = remembered((name) => {
  const words = workplacesIn(name);
  return words.length === 1 ? words[0] : undefined;
});

/** The one workplace that a whole value stands for. */
export const workplaceOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= MAX_LENGTH ? workplaceNamed(value) : undefined;

/**
 * @param workplace the word of the format
 * @param steps to what stands in place of a place: in `locations`, or under another name
 * @param isWhole whether nothing else is said there
 */
export const mendOfWorkplace = (workplace: string, steps: Steps, data: unknown, isWhole = true): Mend => {
  const said = valueAt(data, ['workplace']);
  const locations = valueAt(data, ['locations']);
  const others = Array.isArray(locations) ? locations.length - (steps[0] === 'locations' ? 1 : 0) : 0;
  const removal = { path: others || steps[0] !== 'locations' ? steps : ['locations'], value: undefined };
  const word = `"workplace": ${JSON.stringify(workplace)}`;
  if (workplaceOf(said) === workplace)
    return {
      words: `remove it: "workplace" is ${JSON.stringify(workplace)} already`,
      changes: isWhole ? [removal] : [],
    };
  if (said !== undefined) return { words: `remove it, or write ${word}` };
  // beside another place it may be one of two ways to work
  if (others && workplace === 'remote') return { words: `write ${word} or "hybrid" in place of it, whichever it is` };
  return {
    words: `write ${word} in place of it`,
    changes: isWhole && !others ? [removal, { path: ['workplace'], value: workplace }] : [],
  };
};
