/**
 * Front matter in TOML. Its parser tells neither where a value stands nor how it was written, so it is asked twice: what the
 * fields are, and once more with the quotes put in that make texts of numbers and days.
 */
import { parse, TomlError } from 'smol-toml';
import { outlineOf } from './toml-outline.ts';
import { slipOf } from './toml-slips.ts';
import { numberOr, refusal, type Field, type Read } from './values.ts';

/** @throws Refused, or RangeError where it is nested too deep */
export const fieldsOfToml = (source: string, start: number): readonly Field[] => {
  const values = parsed(source, start);
  const { places, written } = outlineOf(source);
  const placeOf = (path: readonly string[], inner: number): number => {
    // the place of what is in a table that stands in a line is that of the table
    for (let length = Math.min(path.length, 2); length; length -= 1) {
      const place = places.get(JSON.stringify(path.slice(0, length)));
      if (place !== undefined) return start + place;
    }
    return inner;
  };
  const fieldsIn = (table: object, texts: object, path: readonly string[], inner: number): readonly Field[] =>
    Object.entries(table).map(([key, value]) => {
      const place = placeOf([...path, key], inner);
      return { key, offset: place, value: read(value, own(texts, key), [...path, key], place) };
    });
  const read = (value: unknown, text: unknown, path: readonly string[], place: number): Read => {
    if (typeof value === 'string' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item, index) => read(item, own(text, index), path, place));
    if (typeof text === 'string') return numberOr(text);
    return { fields: fieldsIn(value as object, text as object, path, place) };
  };
  return fieldsIn(values, parse(written, OPTIONS), [], start);
};

/** A number of any size is no error: it is read as it was written. */
const OPTIONS = { integersAsBigInt: true };

const own = (from: unknown, key: string | number): unknown => (from as Readonly<Record<string, unknown>>)[key];

const parsed = (source: string, start: number): object => {
  try {
    return parse(source, OPTIONS);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    if (error.message.includes('excessively nested')) throw new RangeError();
    const slip = slipOf(source, error);
    throw refusal({ ...slip, offset: start + slip.offset });
  }
};
