/**
 * Front matter in TOML. Its parser tells neither where a value stands nor how it was written, so it is asked twice: what the
 * fields are, and once more with the quotes put in that make texts of numbers and days.
 */
import { parse, TomlError } from 'smol-toml';
import { numberOr, refusal, type Field, type Read } from './values.ts';
import { slipOf } from './toml-slips.ts';

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

/** Texts, comments, a day with its time, and what stands between the marks; where each begins, the one that fits is the first. */
const TOKEN =
  /"""(?:[^\\]|\\[^])*?"{3,5}|'''[^]*?'{3,5}|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#.*|\d{4}-\d\d-\d\d \d\d:[\d:.+Zz-]+|[^\s"'#=,[\]{}]+|[\n=[\]{}]/g;

/** Of TOML that is right: where the keys stand, those of tables as well, and the same with all values but true and false as texts. */
const outlineOf = (source: string) => {
  const places = new Map<string, number>();
  let table: readonly string[] = [];
  let written = '';
  let copied = 0;
  let depth = 0;
  /** Where the key or the header begins that is not at its end yet; undefined before it, NaN behind it. */
  let head: number | undefined;
  const put = (path: readonly string[], place: number) => {
    for (const length of [1, 2]) {
      const key = JSON.stringify(path.slice(0, length));
      if (!places.has(key)) places.set(key, place);
    }
  };
  for (const { 0: token, index } of `${source}\n`.matchAll(TOKEN)) {
    const end = index + token.length;
    if (token === '\n') {
      const header = head !== undefined && !Number.isNaN(head) ? source.slice(head, index) : '';
      if (header) put((table = pathOf(header)), head!);
      if (!depth) head = undefined;
    } else if (token.startsWith('#')) continue;
    else if (head === undefined) head = index;
    else if (!Number.isNaN(head)) {
      if (token !== '=' || source[head] === '[') continue;
      put([...table, ...pathOf(`${source.slice(head, index)}=0`)], head);
      head = NaN;
    } else if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (isBare(token) && !(depth && /^[ \t]*[.=]/.test(source.slice(end, end + 100)))) {
      written += `${source.slice(copied, index)}'${token}'`;
      copied = end;
    }
  }
  return { places, written: written + source.slice(copied) };
};

const isBare = (token: string): boolean => !/^(?:["'=]|true$|false$)/.test(token);

/** Of `a."b c"=0`, or `[a."b c"]`: the parser itself knows best how keys are written. */
const pathOf = (statement: string): readonly string[] => {
  const path = [];
  for (let value: unknown = parse(statement); typeof value === 'object' && value;) {
    const [key, inner] = Object.entries(value)[0] ?? [];
    if (key === undefined) break;
    path.push(key);
    value = Array.isArray(inner) ? inner[0] : inner;
  }
  return path;
};
