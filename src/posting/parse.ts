/**
 * From whatever a file holds to a complete Posting. One broken field costs that field alone: it is left out,
 * reported with its path, and the rest is read on. Only what has no title is refused.
 */
import { object, type Field, type Fields } from './fields.ts';
import type { Finding } from './finding.ts';
import { postingFields, type Fields as PostingFields, type Posting } from './posting.ts';
import { PostingError } from './posting-error.ts';
import { fitNodes } from './nodes.ts';
import { countUnits, htmlIn, unitsOf, type Text } from './text.ts';

/** The characters that a reference, as in `&amp;`, stands for; one that nobody knows as it is. */
export type Decode = (reference: string) => string;

/** A posting and what is to be said of its file. */
export interface Parsed {
  readonly posting: Posting;
  /** Absolute address that it came from. */
  readonly url: string;
  readonly findings: readonly Finding[];
  /** How its texts are written. */
  readonly formats: ReadonlySet<Text['format']>;
}

interface Reading {
  readonly base: string;
  readonly decode: Decode;
  readonly findings: Finding[];
  readonly formats: Set<Text['format']>;
  /** Where each object of an array stood, before broken ones were left out. */
  readonly places: WeakMap<object, number>;
  /** How much more can be shown. */
  units: number;
}

const BROKEN = Symbol();

const MAX_FOUND = 80;

/** What is shown of a posting, in each language: more keeps a page from answering for too long. */
export const MAX_UNITS = 4000;
/** What an item leaves of it for others, beside its texts: a share, so that what is left never is less than nothing. */
const ITEM_SHARE = 0.99;

/** A value as it stands in a file, shortened. */
export const describe = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  let json: string;
  let left = MAX_FOUND; // each part takes a character at least, and all of a deep one would take seconds
  const within = (_key: string, part: unknown) => (left-- > 0 ? part : undefined);
  try {
    json = JSON.stringify(typeof value === 'string' ? value.slice(0, MAX_FOUND) : value, within) ?? typeof value;
  } catch {
    json = 'what is nested too deep, or in a circle';
  }
  return json.length > MAX_FOUND ? `${json.slice(0, MAX_FOUND - 1)}…` : json;
};

/** The JSON path of an object's field. */
export const pathTo = (path: string, key: string): string =>
  /^[\w$-]+$/.test(key) ? (path ? `${path}.${key}` : key) : `${path}[${JSON.stringify(key)}]`;

/** The JSON path of steps through objects and arrays. */
export const pathOf = (steps: readonly (string | number)[]): string =>
  steps.reduce<string>((path, step) => (typeof step === 'number' ? `${path}[${step}]` : pathTo(path, step)), '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const note = (reading: Reading, path: string, expected: string, found: unknown): typeof BROKEN => {
  reading.findings.push({ level: 'warning', path, expected, found: describe(found) });
  return BROKEN;
};

/** What stands for missing values: read once, for most are missing. */
const fallbacks = new WeakMap<Field, unknown>();

const fallbackOf = (field: Field, path: string, reading: Reading): unknown => {
  let value = fallbacks.get(field);
  if (value === undefined) fallbacks.set(field, (value = freeze(read(field, field.fallback, path, reading))));
  return value;
};

const readObject = (fields: Fields, input: unknown, path: string, reading: Reading): unknown => {
  if (!isObject(input)) return note(reading, path, 'an object', input);
  const result: Record<string, unknown> = {};
  let broken = false;
  for (const key of Object.keys(fields)) {
    const field = fields[key]!;
    const at = path ? `${path}.${key}` : key;
    // own keys only: a page may have put a `title` on Object.prototype
    const given = Object.hasOwn(input, key);
    let value = given ? read(field, input[key], at, reading) : BROKEN;
    if (value === BROKEN && field.required) {
      if (!given) note(reading, at, field.expected, undefined);
      broken = true;
    }
    if (value === BROKEN && field.fallback !== undefined) value = fallbackOf(field, path, reading);
    if (value !== BROKEN) result[key] = value;
  }
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(fields, key) && !key.startsWith('x-')) {
      note(reading, pathTo(path, key), 'a field of the format', input[key]);
    }
  }
  return broken ? BROKEN : result;
};

const readRecord = (keys: RegExp, items: Field, input: unknown, path: string, reading: Reading): unknown => {
  if (!isObject(input)) return note(reading, path, 'an object', input);
  const result: [string, unknown][] = [];
  for (const [key, item] of Object.entries(input)) {
    const at = pathTo(path, key);
    if (items.fields) reading.units = MAX_UNITS; // a language is shown in place of another
    const value = keys.test(key) ? read(items, item, at, reading) : note(reading, at, `a key like ${keys}`, key);
    if (value !== BROKEN) result.push([key, value]);
  }
  return Object.fromEntries(result);
};

const read = (field: Field, input: unknown, path: string, reading: Reading): unknown => {
  const { fields, items, keys, expected, most } = field;
  if (fields) return readObject(fields, input, path, reading);
  if (items && keys) return readRecord(keys, items, input, path, reading);
  if (items) {
    if (!Array.isArray(input)) return note(reading, path, expected, input);
    const result: unknown[] = [];
    const reserve = reading.units / 4;
    for (const [index, item] of input.entries()) {
      if (index === most || reading.units < reserve) {
        note(reading, path, `at most ${index} items; the rest is left out`, input.length);
        break;
      }
      const value = read(items, item, `${path}[${index}]`, reading);
      if (isObject(value)) {
        reading.places.set(value, index);
        reading.units *= ITEM_SHARE;
      }
      if (value !== BROKEN) result.push(value);
    }
    return result;
  }
  // hiring systems export titles with references, and nothing else reads those
  const value =
    most && typeof input === 'string'
      ? fit(input, path, reading).replace(/&#?\w+;/g, (it) => reading.decode(it))
      : input;
  const output = field.read?.(value, reading.base);
  if (output === undefined) return note(reading, path, expected, input);
  if (isObject(output)) return readText(output as unknown as Text, path, reading);
  return most ? cut(output as string, most, path, reading) : output;
};

const readText = (text: Text, path: string, reading: Reading): Text => {
  const { format } = text;
  reading.formats.add(format);
  if (format === 'nodes') {
    const most = reading.units / 2;
    const { nodes, units, isWhole } = fitNodes(text.nodes, most);
    reading.units -= units;
    if (!isWhole) note(reading, path, 'a shorter or simpler text; the rest is cut off', text.nodes);
    return { format, nodes };
  }
  const { source } = text;
  if (format === 'plain')
    note(reading, path, 'a shorter or simpler text; this one is shown without its formatting', source);
  if (htmlIn(text)) note(reading, path, 'Markdown; its HTML is shown as text', source);
  return { format, source: fit(source, path, reading) };
};

/** A string takes half of what is left at most, and a list three quarters: however long some are, others have a place. */
const fit = (value: string, path: string, reading: Reading): string => {
  const units = countUnits(value);
  const most = reading.units / 2;
  reading.units -= Math.min(units, most);
  return units > most ? cut(value, unitsOf(value).slice(0, most).join('').length, path, reading) : value;
};

const cut = (value: string, most: number, path: string, reading: Reading): string => {
  if (value.length <= most) return value;
  note(reading, path, `at most ${most} characters; the rest is cut off`, value);
  return `${value.slice(0, most).toWellFormed()}…`;
};

/** Ids are keys and deep links, so each item has one, and no two the same. */
const withIds = <Item extends { readonly id?: string }>(
  items: readonly Item[],
  prefix: string,
  path: string,
  reading: Reading,
): (Item & { readonly id: string })[] => {
  const taken = new Set<string>();
  return items.map((item) => {
    const place = reading.places.get(item)!;
    let id = item.id ?? `${prefix}-${place + 1}`;
    if (item.id && taken.has(id)) note(reading, `${path}[${place}].id`, 'an id of its own', id);
    while (taken.has(id)) id += '-2';
    taken.add(id);
    return { ...item, id };
  });
};

/** What an address names: its last part, and a query but for what chooses a language or a version. */
const nameOf = (url: string): string => {
  const address = url.replace(/[?&](lang|v)=[^&#]*|#.*/g, '');
  const [, file, , , query = ''] = /([^/]+?)(\/index)?(\.json)?\/*(\?.*)?$/i.exec(address)!;
  const name = file + query;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone % is no escape
  }
};

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

/** Postings that came out of `parse`, so that one handed on as data is not read twice. */
const parsed = new WeakMap<object, Parsed>();

/**
 * Reads a posting.
 *
 * @param input the contents of a posting file, or a Posting, which is returned as it is
 * @param url absolute address of the file: relative addresses in it are resolved against it
 * @param decode reads references as `&amp;` in lines of text; without it they stay as they are
 * @returns the posting, frozen, and the findings
 * @throws PostingError of kind `invalid` where the input is no object or has no title
 */
export const parse = (input: unknown, url: string, decode: Decode = (reference) => reference): Parsed => {
  const known = isObject(input) ? parsed.get(input) : undefined;
  if (known) return known;
  const reading: Reading = {
    base: url,
    decode,
    findings: [],
    formats: new Set(),
    places: new WeakMap(),
    units: MAX_UNITS,
  };
  const output = read(object(postingFields), input, '', reading);
  if (output === BROKEN) {
    const [path, found] = isObject(input) ? ['title', input.title] : ['', input];
    throw new PostingError('invalid', `expected ${path ? 'a title' : 'an object'}, found ${describe(found)}`, {
      url,
      path,
      findings: reading.findings.filter((finding) => finding.path !== path),
    });
  }
  const draft = output as PostingFields;
  if (draft.status === 'open' && !draft.apply.url) {
    reading.findings.push({ level: 'error', path: 'apply.url', expected: 'an address to apply at', found: 'nothing' });
  }
  const posting: Posting = freeze({
    ...draft,
    id: draft.id ?? nameOf(url),
    sections: withIds(draft.sections, 'section', 'sections', reading),
    faq: { ...draft.faq, items: withIds(draft.faq.items, 'faq', 'faq.items', reading) },
    notes: withIds(draft.notes, 'note', 'notes', reading),
  });
  const result = { posting, url, findings: reading.findings, formats: reading.formats };
  parsed.set(posting, result);
  return result;
};
