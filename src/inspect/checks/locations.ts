/** Places that are none, but a word for where one works: `{ "city": "Remote" }`. */
import { warning, type Inspected } from '../findings.ts';
import { mendOfWorkplace, workplaceOf } from '../mend/workplace.ts';
import { valueAt } from '../path.ts';

export const locationFindings = (data: unknown): Inspected[] => {
  const locations = valueAt(data, ['locations']);
  if (!Array.isArray(locations)) return [];
  return locations.flatMap((location: unknown, index) => {
    const key = ['city', 'name', 'region'].find((name) => workplaceOf(valueAt(location, [name])));
    if (key === undefined) return [];
    const found = valueAt(location, [key]);
    const isWhole = Object.keys(location as object).length === 1;
    const { words, changes } = mendOfWorkplace(workplaceOf(found)!, ['locations', index], data, isWhole);
    const expected = 'a place; how one works has a field of its own';
    return [{ ...warning(`locations[${index}].${key}`, expected, found, words), changes }];
  });
};
