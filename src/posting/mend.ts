/** From a finding to what its editor should do about it, by the field that it is about and the value that stands there. */
import { distance } from 'fastest-levenshtein';
import type { Field, Fields } from './fields.ts';
import type { Finding } from './parse.ts';
import type { Rules } from './rules.ts';

/** A JSON path as keys and indexes. */
export const stepsOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\w$-]+)/g)].map(([, index, quoted, key]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? (JSON.parse(quoted) as string) : key!,
  );

/** What stands at a path; own keys only. */
export const valueAt = (data: unknown, steps: readonly (string | number)[]): unknown =>
  steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );

const fieldAt = (fields: Fields, steps: readonly (string | number)[]): Field | undefined =>
  steps.reduce<Field | undefined>(
    (field, step) =>
      field?.items ?? (field?.fields && Object.hasOwn(field.fields, step) ? field.fields[step] : undefined),
    { expected: '', fields },
  );

/** What a finding of `parse` calls for. */
export const mendOf = ({ path, found }: Finding, data: unknown, url: string, { fields }: Rules): string => {
  const steps = stepsOf(path);
  const field = fieldAt(fields, steps);
  if (!field) return mendOfName(steps, data, fields);
  const value = valueAt(data, steps);
  if (value === undefined || found === 'nothing') return `add ${quoted(steps.at(-1))}: ${exampleOf(field)}`;
  if (field.read && field.read(value, url) !== undefined) return mendOfAltered(field, value, steps);
  return mendOfValue(field, value, url);
};

const quoted = (value: unknown): string => JSON.stringify(value) ?? '';

const write = (value: unknown): string => `write ${quoted(value)}`;

/** What other formats, and people, call our fields. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  applyurl: 'apply.url',
  basesalary: 'salary',
  body: 'sections',
  city: 'locations',
  closingdate: 'validThrough',
  company: 'organization',
  content: 'sections',
  currency: 'salary.currency',
  date: 'datePosted',
  deadline: 'validThrough',
  description: 'lead',
  email: 'contact.email',
  expires: 'validThrough',
  headline: 'title',
  hiringorganization: 'organization',
  ingress: 'lead',
  intro: 'lead',
  joblocation: 'locations',
  joblocationtype: 'workplace',
  jobtitle: 'title',
  language: 'lang',
  location: 'locations',
  name: 'title',
  phone: 'contact.phone',
  questions: 'faq.items',
  remote: 'workplace',
  text: 'sections',
  type: 'employmentType',
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

const nearest = (word: string, words: readonly string[]): string | undefined => {
  const [best] = words
    .map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(1, plain(best.candidate).length / 3) ? best.candidate : undefined;
};

/** A name that the format does not have. */
const mendOfName = (steps: readonly (string | number)[], data: unknown, fields: Fields): string => {
  const name = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const among = fieldAt(fields, parent);
  if (among?.keys) return `write a language as in "sv" or "pt-BR"`;
  const free = Object.keys(among?.fields ?? {}).filter((key) => valueAt(data, [...parent, key]) === undefined);
  const meant = nearest(name, free);
  if (meant) return `rename it to ${quoted(meant)}`;
  const known = Object.hasOwn(OTHER_NAMES, plain(name)) && !parent.length ? OTHER_NAMES[plain(name)] : undefined;
  if (known) return `write it as ${quoted(known)}`;
  const nearestTaken = nearest(name, Object.keys(among?.fields ?? {}));
  if (nearestTaken) return `remove it: ${quoted(nearestTaken)} is there already`;
  return 'remove it, or let its name begin with "x-"';
};

/** What is shown, but not as it is written. */
const mendOfAltered = (field: Field, value: unknown, steps: readonly (string | number)[]): string => {
  if (field.most !== undefined && typeof value === 'string' && value.length > field.most) return 'shorten it';
  if (steps.at(-1) === 'id') return `give it an id of its own, as in ${quoted(`${String(value)}-2`)}`;
  return typeof value === 'string' && value.length < 15_000 && /<\/?[a-z]/i.test(value)
    ? 'write it as Markdown, or give the whole text as { "html": "…" }'
    : 'split it into several sections, or simplify its formatting';
};

const mendOfValue = (field: Field, value: unknown, url: string): string => {
  const { items, fields, words, form, least, most } = field;
  const accepts = ({ read }: Field, candidate: unknown) => read?.(candidate, url) !== undefined;
  if (items && Array.isArray(value) && most) return 'shorten the list';
  if (items && !field.keys) {
    const fits = items.read ? accepts(items, value) : typeof value === 'object' && value !== null;
    return fits ? `write ${quoted([value])}`.slice(0, 80) : `write an array: [ ${exampleOf(items)} ]`;
  }
  if (fields) return mendOfObject(fields, value, url);
  if (words) {
    const word = typeof value === 'string' ? nearest(value, words) : undefined;
    return word ? write(word) : `write one of ${words.map(quoted).join(' ')}`;
  }
  if (least !== undefined) return mendOfNumber(field, value);
  if (form && typeof value === 'string') return mendOfForm(form, value, field);
  if (typeof value === 'number' && accepts(field, String(value))) return write(String(value));
  if ((value === 'true' || value === 'false') && accepts(field, value === 'true'))
    return `${write(value === 'true')}, without quotes`;
  if (value === null || value === '' || (typeof value === 'string' && !value.trim())) return 'fill it in, or remove it';
  const day = typeof value === 'string' ? dayOf(value) : undefined;
  if (day && accepts(field, day)) return write(day);
  if (Array.isArray(value) && value.length && accepts(field, value[0])) return `write one: ${quoted(value[0])}`;
  return `write ${exampleOf(field)}`;
};

const mendOfObject = (fields: Fields, value: unknown, url: string): string => {
  if (Array.isArray(value) && fields.items) return 'write { "items": [ … ] } around the array';
  if (Array.isArray(value)) return 'write one object { … }, without [ ]';
  const key = ['src', 'name', 'text', 'url'].find((name) => fields[name]?.read?.(value, url) !== undefined);
  return key ? write({ [key]: value }) : `write ${exampleOf({ expected: '', fields })}`;
};

const mendOfNumber = ({ least, whole }: Field, value: unknown): string => {
  const digits =
    typeof value === 'string' ? Number(value.replace(/[^\d.,-]/g, '').replace(/[.,](?=\d{3}(\D|$))/g, '')) : NaN;
  if (typeof value === 'string' && digits >= least! && (!whole || Number.isInteger(digits)))
    return `write ${digits}, without quotes`;
  return `write a ${whole ? 'whole ' : ''}number of at least ${least}, without quotes`;
};

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', zł: 'PLN' };

const mendOfForm = (form: RegExp, value: string, field: Field): string => {
  const bare = value.trim();
  const candidates = [
    bare,
    bare.toUpperCase(),
    bare.replace(/^mailto:/i, ''),
    bare.replaceAll('_', '-'),
    SYMBOLS[bare],
    countryOf(bare),
  ];
  const fits = candidates.find((candidate) => candidate && form.test(candidate));
  return fits ? write(fits) : `write ${exampleOf(field)}`;
};

/** The code of a country that is named in English. */
const countryOf = (name: string): string | undefined => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .find((code) => names.of(code)?.toLowerCase() === name.toLowerCase());
};

/** A day that is written in another way; of `03/04/2026` nobody knows which it is. */
const dayOf = (value: string): string | undefined => {
  const [, day, month, year] = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(value) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, y, m, d] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(value) ?? [];
  if (y && m && d) return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = /[a-z]{3}/i.test(value) && /\d{4}/.test(value) ? Date.parse(`${value} UTC`) : NaN;
  return isNaN(time) ? undefined : new Date(time).toJSON().slice(0, 10);
};

/** How a field may be written. */
const exampleOf = ({ fields, items, words, least, form, expected }: Field): string => {
  if (fields) {
    const keys = Object.keys(fields);
    const shown = keys.filter((key) => fields[key]!.required);
    return `{ ${(shown.length ? shown : keys.slice(0, 2)).map((key) => `"${key}": …`).join(', ')} }`;
  }
  if (items) return `[ ${exampleOf(items)} ]`;
  if (words) return quoted(words[0]);
  if (least !== undefined) return String(least);
  // the words of `expected` end in an example
  if (form) return quoted(/ as in (\S+)/.exec(expected)?.[1] ?? '…').replace(/,"$/, '"');
  if (/date/.test(expected)) return '"2026-11-30"';
  if (/address/.test(expected)) return '"https://…"';
  return /true/.test(expected) ? 'true' : '"…"';
};
