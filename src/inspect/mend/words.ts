/** How a mend is put into words: JSON that somebody may copy, and the forms that fields take. */
import type { Field } from '../../posting/fields.ts';

const MAX_QUOTED = 200;

/** @param most characters of a text; of more only the beginning is given */
const jsonOf = (value: unknown, most: number): string => {
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item, most)).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}: ${jsonOf(inner, most)}`)
      .join(', ')} }`;
  return typeof value === 'string' && value.length > most
    ? JSON.stringify(`${value.slice(0, most)}…`)
    : (JSON.stringify(value) ?? '');
};

/** As JSON that somebody may copy; of long texts the beginning, which nobody would copy. */
export const quoted = (value: unknown): string => jsonOf(value, MAX_QUOTED);

/** As JSON in one line. */
export const inOneLine = (value: unknown): string => jsonOf(value, Infinity);

/** @param values what may be meant: one, or all of several @param found what stands there */
export const written = (values: readonly unknown[], found: unknown): string => {
  const bare = typeof found === 'string' && /number|boolean/.test(typeof values[0]) ? ', without quotes' : '';
  return `write ${alternatives(values)}${bare}`;
};

export const alternatives = (values: readonly unknown[]): string => {
  const all = values.map(quoted);
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}, whichever it is`;
};

/** How a field may be written, where nobody can tell what was meant. */
export const exampleIn = (field: Field): string => {
  const example = exampleOf(field);
  return /^"[^…]*"$/.test(example) ? `write it as in ${example}` : `write ${example}`;
};

export const exampleOf = ({ fields, items, words, least, form, expected }: Field): string => {
  if (fields) {
    const keys = Object.keys(fields);
    const shown = keys.filter((key) => fields[key]!.required);
    return `{ ${(shown.length ? shown : keys.slice(0, 2)).map((key) => `"${key}": …`).join(', ')} }`;
  }
  if (items) return `[ ${exampleOf(items)} ]`;
  if (words) return quoted(words[0]);
  if (least !== undefined) return String(least);
  // the words of `expected` end in an example
  const [, example] = / as in ([^\s,]+)/.exec(expected) ?? [];
  if (example) return quoted(example);
  if (/e-mail/.test(expected)) return '"name@example.com"';
  if (form) return quoted(/^the address of (\S+)/.exec(expected)?.[1] ?? '…');
  if (/address/.test(expected)) return '"https://…"';
  return /true/.test(expected) ? 'true or false' : '"…"';
};

/** What an amount says nothing without. @param pay as in the format, as far as it is known */
export const lacksOf = (pay: unknown): string => {
  if (typeof pay !== 'object' || pay === null || !['min', 'max', 'value'].some((key) => Object.hasOwn(pay, key)))
    return '';
  const lacking = ['currency', 'unit'].filter((name) => !Object.hasOwn(pay, name));
  return lacking.length ? `, with its ${lacking.map(quoted).join(' and ')}` : '';
};
