/** Postings that can't stand beside each other: two with one id would have one page, one place in the index, one deep link. */
import type { Finding } from '../../posting/finding.ts';
import { folded } from './paths.ts';

/** @returns for each path the path of another whose id is the same, or would be on disks that know no capitals */
export const clashesIn = (ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const byId = new Map<string, string[]>();
  for (const [path, id] of ids) byId.set(folded(id), [...(byId.get(folded(id)) ?? []), path]);
  return new Map(
    [...byId.values()].flatMap((paths) =>
      paths.length > 1 ? paths.map((path, index) => [path, paths[index ? 0 : 1]!] as const) : [],
    ),
  );
};

/** @param other the file that has it too */
export const clash = (id: string, other: string, isOwn: boolean, place: { line: number; column: number }): Finding => ({
  level: 'error',
  path: 'id',
  expected: 'an id that no other posting has',
  found: `${JSON.stringify(id)}, as in ${other}`,
  mend: isOwn ? 'give one of the two another id' : 'give this one an "id"; without it, it is the name of the file',
  ...place,
});
