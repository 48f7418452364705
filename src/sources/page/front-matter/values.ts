/** What the three formats have in common: tables of fields, and what is refused in each of them. */
import { shortened } from '../../../inspect/findings.ts';
import { Refused, type Said } from '../said.ts';

/** What is said of a page that is refused: it is about no field of the posting. */
export type Slip = Pick<Said, 'offset' | 'expected' | 'found' | 'mend'>;

/** A value as it was read: nothing is lost yet, neither of two keys that are the same, nor a place. */
export type Read = string | number | boolean | null | readonly Read[] | Table;

export interface Table {
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly value: Read;
  /** Of the key, in the page. */
  readonly offset: number;
}

/** No job page nests deeper, and whoever walks over the values need not fear for the stack. */
const DEEPEST = 32;

export const refusal = ({ offset, expected, found, mend }: Slip): Refused =>
  new Refused({ level: 'error', path: '', expected, found: shortened(found), mend, offset });

export const tooDeep = (offset: number): Refused =>
  refusal({
    offset,
    expected: `front matter of at most ${DEEPEST} levels`,
    found: 'more',
    mend: 'simplify it: it is nested too deep',
  });

/**
 * A number, where nothing that was written is lost by it. `007`, `1_000`, `0x1F`, `1e3` and `2026.10` stay texts: they are
 * numbers of something, or days, and of `2026.10` October would be left.
 */
export const numberOr = (written: string): number | string =>
  /^-?\d+(?:\.\d+)?$/.test(written) && String(Number(written)) === written ? Number(written) : written;

export const isTable = (value: Read): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As JSON has it. */
export const plain = ({ value, offset }: Pick<Field, 'value' | 'offset'>, depth = 1): unknown => {
  if (depth > DEEPEST) throw tooDeep(offset);
  if (Array.isArray(value)) return value.map((item: Read) => plain({ value: item, offset }, depth + 1));
  if (!isTable(value)) return value;
  const seen = new Set<string>();
  return Object.fromEntries(
    value.fields.map((field) => {
      if (seen.has(field.key)) throw twice(field);
      seen.add(field.key);
      return [safe(field).key, plain(field, depth + 1)];
    }),
  );
};

/** @throws Refused where the key is none that any program should be handed */
export const safe = (field: Field): Field => {
  if (field.key !== '__proto__') return field;
  throw refusal({
    offset: field.offset,
    expected: 'no field named __proto__',
    found: field.key,
    mend: 'remove it, or give it another name',
  });
};

const twice = ({ key, offset }: Field): Refused =>
  refusal({ offset, expected: 'each field once', found: `${key} again`, mend: 'remove one of the two' });
