/** A file that is no posting, but holds some: a list of them, or one in a field, as hiring systems deliver them. */
import type { Inspected } from './findings.ts';
import { fieldNamed } from './meant/names.ts';
import { isObject } from './meant/wrapped.ts';
import { fieldAt } from './path.ts';
import type { Rules } from './rules.ts';

/** A posting within a file, and where it stands. */
export type Wrapped = readonly [path: string, posting: unknown];

/** Whether something is meant as a posting: it has a title, by whatever name. */
const isTitled = (value: unknown, { fields }: Rules): boolean =>
  isObject(value) &&
  Object.keys(value).some((name) => {
    const { path: [key] = [name], isCertain = true } = fieldNamed(name, true, fields, {}) ?? {};
    return key === 'title' && isCertain;
  });

/** The postings of a file that is none itself, but a list of them, or holds them in a field: as hiring systems deliver them. */
export const wrappedPostings = (data: unknown, rules: Rules): readonly Wrapped[] => {
  if (Array.isArray(data))
    return data.length > 0 && data.every((item) => isTitled(item, rules)) ? inList('', data) : [];
  if (!isObject(data) || isTitled(data, rules)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    // an organization has a name, too, and a part a title
    const named = fieldNamed(name, true, rules.fields, {});
    if (named?.isCertain && !(Array.isArray(value) && !fieldAt(rules.fields, named.path)?.items)) return [];
    const path = rules.pathTo('', name);
    if (isTitled(value, rules)) return [[path, value] as const];
    return Array.isArray(value) && value.length && value.every((item) => isTitled(item, rules))
      ? inList(path, value)
      : [];
  });
};

const inList = (path: string, items: readonly unknown[]): Wrapped[] =>
  items.map((item, index) => [`${path}[${index}]`, item]);

/** What to say of the file. @param wrapped one at least */
export const wrapping = (wrapped: readonly Wrapped[]): Inspected => {
  const count = wrapped.length;
  const [[first]] = wrapped as readonly [Wrapped];
  const path = first.replace(/\[\d+\]$/, '');
  const one = path
    ? `keep ${first} alone: all from its { to its }`
    : 'write one object { … } with the posting’s fields';
  return {
    level: 'error',
    path,
    expected: 'one posting in a file, and nothing around it',
    found: count === 1 ? `one in ${path || 'an array'}` : `${count} postings`,
    mend: count === 1 ? one : `write each of the ${count} objects { … } in a file of its own`,
  };
};
