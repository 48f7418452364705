/** Postings that can't stand beside each other: two with one id would have one page, one place in the index, one deep link. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { outlineOf, placesIn } from '../../inspect/places.ts';
import type { Finding } from '../../posting/finding.ts';
import { rules } from '../rules.ts';
import { folded } from './paths.ts';

/**
 * @param ids by path
 * @returns for each path the path of another whose id is the same, or would be on a disk that knows no capitals
 */
export const clashesIn = (ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  const clashes = new Map<string, string>();
  for (const [path, id] of ids) {
    const other = first.get(folded(id));
    if (other === undefined) first.set(folded(id), path);
    else {
      clashes.set(path, other);
      if (!clashes.has(other)) clashes.set(other, path);
    }
  }
  return clashes;
};

/** What is said of a file whose id another has. */
export const clash = (file: string, id: string, other: string): Finding => {
  const text = new TextDecoder().decode(readFileSync(file));
  const isWritten = Object.hasOwn(JSON.parse(text) as object, 'id');
  return {
    level: 'error',
    path: 'id',
    expected: 'an id that no other posting has',
    found: `${JSON.stringify(id)}, as in ${other}`,
    mend: isWritten ? 'give one of the two another "id"' : 'add an "id": without one it is the name of the file',
    ...placesIn(text)(outlineOf(text, rules).offsetOf('id')),
  };
};

/** What is known of a file, before it is known what others are called. */
interface Named {
  readonly path: string;
  /** Missing where nothing of the file comes to stand in OUT. */
  readonly id: string | undefined;
}

/** @returns errors by path */
export const clashErrors = (dir: string, named: readonly Named[]): ReadonlyMap<string, Finding> => {
  const ids = new Map(named.flatMap(({ path, id }) => (id === undefined ? [] : [[path, id] as const])));
  return new Map(
    [...clashesIn(ids)].map(([path, other]) => [path, clash(join(dir, path), ids.get(path)!, join(dir, other))]),
  );
};
