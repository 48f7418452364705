/** The values of a file, each with its field and its place. */
import type { Field } from '../posting/fields.ts';
import type { Rules } from './rules.ts';

/** A value of a file that is no object and no array of fields. */
export interface Leaf {
  readonly field: Field;
  readonly value: unknown;
  readonly path: string;
}

/** Every leaf of a file. The file's own, since their paths are its. */
export const leavesOf = (data: unknown, rules: Rules): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  const collect = (field: Field, value: unknown, path: string): void => {
    const { fields, items, keys } = field;
    if (!fields && !items) leaves.push({ field, value, path });
    else if (typeof value !== 'object' || value === null) return;
    else if (items && !keys) {
      if (Array.isArray(value)) value.forEach((item, index) => collect(items, item, `${path}[${index}]`));
    } else {
      for (const key of Object.keys(value)) {
        const known = items ?? (Object.hasOwn(fields!, key) ? fields![key] : undefined);
        if (known) collect(known, (value as Record<string, unknown>)[key], rules.pathTo(path, key));
      }
    }
  };
  collect({ expected: '', fields: rules.fields }, data, '');
  return leaves;
};
