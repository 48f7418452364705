/** What other formats wrap values in, or put between an object and its fields. */
import type { Fields } from '../../posting/fields.ts';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value is, without what it was wrapped in. */
export interface Unwrapped {
  readonly value: unknown;
  /** Whether nothing was said beside it. */
  readonly isWhole: boolean;
}

/** Keys that say what the object is to a program. */
const INTERNAL = /^(@\w+|_?id|uuid|guid|slug|code|key|(parent|child)_?ids?)$/i;

/**
 * `{ "name": "Oslo" }`, `{ "id": 7, "label": "Ops" }`, `["Oslo"]`: the one string that it holds. Of schema.org's PropertyValue
 * its value; what holds several strings stays as it is.
 */
export const unwrapped = (value: unknown): Unwrapped => {
  if (Array.isArray(value) && value.length === 1) return unwrapped(value[0]);
  if (!isObject(value)) return { value, isWhole: true };
  if (value['@type'] === 'PropertyValue') return { value: value.value, isWhole: true };
  const said = Object.entries(value).filter(([key, inner]) => inner !== null && inner !== '' && !INTERNAL.test(key));
  const [[key, only] = [], ...others] = said;
  const isOne = typeof only === 'string' && /^(label|name|value|text|title|content|displayName)$/.test(key!);
  if (!isOne) return { value, isWhole: true };
  return others.some(([, inner]) => typeof inner === 'string')
    ? { value, isWhole: true }
    : { value: only, isWhole: !others.length };
};

/** Whether it is an object that other formats put between ours and its fields: schema.org's `address`, and `value` of pay. */
export const isWrapper = (name: string, value: unknown, fields: Fields): value is Record<string, unknown> =>
  isObject(value) && /^(postal_?)?address$|^value$|^amount$|^categories$/i.test(name) && !fields[name]?.fields;
