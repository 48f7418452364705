/** Postings that can't stand beside each other: two with one id would have one page, one place in the index, one deep link. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlineOf, placesIn } from '../../inspect/places.ts';
import type { Finding } from '../../posting/finding.ts';
import { rules } from '../rules.ts';
import { folded } from '../paths.ts';

/**
 * @param ids by path
 * @returns for each path the path of another whose id is the same, or would be on a disk that knows no capitals
 */
const clashesIn = (ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
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
const clash = (file: string, id: string, other: string): Finding => {
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

/** A file, as far as others may clash with it. */
interface Named {
  readonly path: string;
  /** Missing where nothing of the file comes to stand in OUT. */
  readonly id: string | undefined;
  /** Whether that is of an earlier run: of what is broken already no more is said. */
  readonly isKept: boolean;
}

/** @returns errors by path */
export const clashErrors = (dir: string, named: readonly Named[]): ReadonlyMap<string, Finding> => {
  const ids = new Map(named.flatMap(({ path, id }) => (id === undefined ? [] : [[path, id] as const])));
  const clashes = clashesIn(ids);
  return new Map(
    named.flatMap(({ path, id, isKept }) => {
      const other = clashes.get(path);
      return other === undefined || isKept ? [] : [[path, clash(join(dir, path), id!, join(dir, other))] as const];
    }),
  );
};
