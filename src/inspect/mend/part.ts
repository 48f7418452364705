/** What belongs into a part of the posting and stands beside it, piece by piece: written together, and once. */
import { fieldNamed, type Named } from '../meant/names.ts';
import type { Reading } from '../meant/reading.ts';
import { meantAt } from '../meant/values.ts';
import { isObject } from '../meant/wrapped.ts';
import { fieldAt, valueAt, type Steps } from '../path.ts';
import type { Mend } from './change.ts';
import { alternatives, lacksOf, quoted } from './words.ts';

/** The names beside the posting's fields that stand for one part of it, or for a field in it, with what they are meant as. */
const piecesOf = (key: string, data: Record<string, unknown>, reading: Reading) =>
  Object.entries(data).flatMap(([name, value]) => {
    const root = reading.rules.fields;
    if (Object.hasOwn(root, name) || value === null || value === '') return [];
    const path = fieldNamed(name, true, root, data)?.path ?? [];
    return path[0] === key ? [{ name, path, ...meantAt(path, value, reading) }] : [];
  });

/** @returns nothing where the name stands alone for the whole part */
export const mendOfPart = (steps: Steps, named: Named, data: unknown, reading: Reading): Mend | undefined => {
  const key = String(named.path[0]);
  const name = String(steps.at(-1));
  const value = valueAt(data, steps);
  const there = valueAt(data, [key]);
  const pieces = piecesOf(key, data as Record<string, unknown>, reading);
  if (named.path.length === 1 && pieces.length < 2) return undefined;
  const isList = key === 'locations';
  if (isList && Array.isArray(there) && there.length !== 1)
    return { words: `write it into the one of ${quoted(key)} that it belongs to` };
  if (isList && /^address$/i.test(name) && typeof value === 'string' && (!/\d/.test(value) || value.includes(',')))
    return { words: `write it as ${quoted(key)}: ${quoted([{ name: value }])}` }; // more than a street
  const own = pieces.find((piece) => piece.name === name);
  if (!own?.values.length) return undefined;
  if (own.values.length > 1)
    return { words: `write it into ${quoted(key)}: ${quoted(named.path.at(-1))}: ${alternatives(own.values)}` };
  const first: unknown = isList && Array.isArray(there) ? there[0] : there;
  const part: Record<string, unknown> = isObject(first) ? { ...first } : {};
  for (const { path, values } of pieces) {
    if (values.length !== 1) continue;
    const [whole] = (isList ? values[0] : values) as unknown[];
    if (path.length > 1) part[String(path.at(-1))] = values[0];
    else if (isObject(whole)) Object.assign(part, whole);
  }
  const { fields = {} } =
    (isList ? fieldAt(reading.rules.fields, [key, 0]) : fieldAt(reading.rules.fields, [key])) ?? {};
  const missing = Object.keys(fields).filter((field) => fields[field]!.required && !Object.hasOwn(part, field));
  for (const field of missing) part[field] = '…';
  const json = quoted(isList ? [part] : part);
  const isAlone = named.path.length > 1 && pieces.every(({ path }) => path.length > 1);
  return {
    words: `write it ${there === undefined ? 'as' : 'into'} ${quoted(key)}: ${json}${key === 'salary' ? lacksOf(part) : ''}`,
    changes:
      own.isCertain && named.isCertain && isAlone && !missing.length
        ? [
            { path: named.path, value: own.values[0] },
            { path: steps, value: undefined },
          ]
        : [],
  };
};
