/**
 * The vocabulary that the posting format is written in. A field says what it expects, in words and in a type,
 * and reads one value; `parse` walks a whole file by it, `inspect` finds mends by it, and the published JSON Schema is
 * made from it.
 */
import { safeUrl } from './safe-url.ts';
import { tidy, toText, type Text, type TextInput } from './text.ts';

/** A value of type `Out`, written as `In`. */
export interface Field<Out = unknown, In = Out> {
  /** What should stand there, for a finding. */
  readonly expected: string;
  /** A value that is no object and no array of fields. Returns `undefined` for what is not expected. */
  readonly read?: (value: unknown, base: string) => Out | undefined;
  /** An object's fields by name. */
  readonly fields?: Fields;
  /** An array's items; or, with `keys`, an object's values. */
  readonly items?: Field;
  readonly keys?: RegExp;
  /** Without it, what it belongs to is broken. */
  readonly required?: boolean;
  /** What stands for a missing value, as it would be written. */
  readonly fallback?: unknown;
  /** Most characters of plain words, most items of an array: what is beyond is cut off. */
  readonly most?: number;
  /** The words that a value is one of. */
  readonly words?: readonly string[];
  /** The form of a string. */
  readonly form?: RegExp;
  /** The least that a number may be, and whether it must be whole. */
  readonly least?: number;
  readonly whole?: boolean;
  /** Carries the types; never there. */
  readonly types?: { out: Out; in: In };
}

export type Fields = Readonly<Record<string, Field>>;

type Required = { readonly required: true };
type Present = Required | { readonly fallback: unknown };
type Of<F, Side extends 'out' | 'in'> = F extends { readonly types?: infer T }
  ? NonNullable<T> extends Record<Side, infer V>
    ? V
    : never
  : never;

/** What `parse` makes of an object of fields. */
export type Output<F extends Fields> = {
  readonly [K in keyof F as F[K] extends Present ? K : never]: Of<F[K], 'out'>;
} & { readonly [K in keyof F as F[K] extends Present ? never : K]?: Of<F[K], 'out'> };

/** How an object of fields is written. */
export type Input<F extends Fields> = {
  [K in keyof F as F[K] extends Required ? K : never]: Of<F[K], 'in'>;
} & { [K in keyof F as F[K] extends Required ? never : K]?: Of<F[K], 'in'> };

/** A title of more characters is no title, and a page with more entries is none that anybody reads. */
const MAX_LINE = 1000;
const MAX_ITEMS = 200;

const string = <Out extends string>(
  expected: string,
  read: (value: string, base: string) => Out | undefined,
): Field<Out> => ({
  expected,
  read: (value, base) => (typeof value === 'string' ? read(value, base) : undefined),
});

/** Any string, the empty one too. */
export const anything = string('a string', (value) => value);

/** One line of plain text. */
export const line: Field<string> = {
  ...string('a line of text', (value) => tidy(value).trim() || undefined),
  most: MAX_LINE,
};

/** Plain words, or none. */
export const words: Field<string> = { ...string('a string', tidy), most: MAX_LINE };

/** A string of a form. */
export const pattern = (form: RegExp, expected: string): Field<string> => ({
  ...string(expected, (value) => (form.test(value) ? value : undefined)),
  form,
});

/** An address; it comes out absolute. */
export const link = string(
  'an https:, http:, mailto: or tel: address',
  (value, base) => (/^\s*#/.test(value) ? undefined : safeUrl(value, base)), // a part of the posting file is no page
);

/** ISO 8601, a day or a moment; a day that does not exist is none. */
export const date = string('a date as in 2026-11-30', (value) => {
  const day = value.slice(0, 10);
  const exists = /^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/.test(value) && !isNaN(Date.parse(value));
  return exists && new Date(`${day}T00:00Z`).toJSON().startsWith(day) ? value : undefined;
});

/** Markdown, its lines, or HTML; in a built file nodes, which nobody is told to write. */
export const text: Field<Text, TextInput> = {
  expected: 'Markdown, its lines, or { "html": … }',
  read: toText,
};

/** One of the given words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Field<Word> => ({
  ...string(words.join(' or '), (value) => words.find((word) => word === value)),
  words,
});

export const boolean: Field<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** A number of at least `least`. */
export const number = (least: number, { whole = false } = {}): Field<number> => ({
  expected: `a ${whole ? 'whole ' : ''}number of at least ${least}`,
  read: (value) =>
    Number.isFinite(value) && (value as number) >= least && (!whole || Number.isInteger(value))
      ? (value as number)
      : undefined,
  least,
  whole,
});

/** An array; broken items are left out, and where there is none it is empty. */
export const list = <Out, In>(items: Field<Out, In>) =>
  ({
    expected: 'an array',
    items,
    most: MAX_ITEMS,
    fallback: [],
  }) as Field<readonly Out[], In[]> & { readonly fallback: unknown };

/** An object whose keys have a form. */
export const record = <Out, In>(keys: RegExp, items: Field<Out, In>) =>
  ({
    expected: 'an object',
    items,
    keys,
    fallback: {},
  }) as Field<Readonly<Record<string, Out>>, Record<string, In>> & { readonly fallback: unknown };

export const object = <const F extends Fields>(fields: F): Field<Output<F>, Input<F>> => ({
  expected: 'an object',
  fields,
});

/** Without this field, what it belongs to is left out. */
export const required = <F extends Field>(field: F): F & Required => ({ ...field, required: true });

/** A field that is always there: what stands for a missing value, as it would be written. */
export const withDefault = <Out, In>(
  field: Field<Out, In>,
  fallback: In,
): Field<Out, In> & { readonly fallback: unknown } => ({
  ...field,
  fallback,
});
