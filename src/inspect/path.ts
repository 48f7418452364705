/** JSON paths: from a finding's to what stands there in the file, and in the format. */
import type { Field, Fields } from '../posting/fields.ts';

/** A JSON path as keys and indexes. */
export type Steps = readonly (string | number)[];

/** The steps of a path as `parse` writes it. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g)].map(([, index, quoted, key]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : key!,
  );

/** What stands at a path; own keys only. */
export const valueAt = (data: unknown, steps: Steps): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );

/** What the format has at a path. */
export const fieldAt = (fields: Fields, steps: Steps): Field | undefined =>
  steps.reduce<Field | undefined>(
    (field, step) => {
      if (field?.items) return field.keys && !field.keys.test(String(step)) ? undefined : field.items;
      return field?.fields && Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    },
    { expected: '', fields },
  );
