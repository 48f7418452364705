/** What other formats wrap values in, or put between an object and its fields. */
import type { Fields } from '../../posting/fields.ts';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ "name": "Oslo" }`, `{ "label": … }`, `["Oslo"]`: what other formats wrap one string in. */
export const unwrapped = (value: unknown): unknown => {
  if (Array.isArray(value) && value.length === 1) return unwrapped(value[0]);
  if (!isObject(value)) return value;
  const inner = ['label', 'name', 'value', 'text', 'title', 'content', 'code'].filter(
    (key) => typeof value[key] === 'string' && value[key],
  );
  return inner.length ? value[inner[0]!] : value;
};

/** Whether it is an object that other formats put between ours and its fields: schema.org's `address`, and `value` of pay. */
export const isWrapper = (name: string, value: unknown, fields: Fields): value is Record<string, unknown> =>
  isObject(value) && /^(postal_?)?address$|^value$|^amount$/i.test(name) && !fields[name]?.fields;
