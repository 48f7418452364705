/**
 * From what stands in a file to what the format has for it: the value that was meant, written out whole. Nothing is
 * guessed: where several are possible all are named, and where none is certain there is none.
 */
import type { Field, Fields } from '../../posting/fields.ts';
import { fieldAt, type Steps } from '../path.ts';
import { addressIn, emailIn } from './addresses.ts';
import { amountIn, currenciesNamed, payIn } from './amounts.ts';
import { countriesNamed, countryInUse } from './countries.ts';
import { daysIn } from './days.ts';
import { languageMeant, languagesNamed } from './languages.ts';
import { placesIn } from './locations.ts';
import { fieldNamed } from './names.ts';
import type { Reading } from './reading.ts';
import { sectionOf } from './sections.ts';
import { employmentTypesIn, nearest, roleNamed, statusesIn, unitsIn, workplacesIn } from './words.ts';
import { isObject, isWrapper, unwrapped } from './wrapped.ts';

/** What a value may be meant as. */
export interface Meant {
  /** One where it is clear, several where nobody can tell which, none where nobody can tell at all. */
  readonly values: readonly unknown[];
  /** Whether nothing of the value is lost in it and nothing is read into it: it may be written without asking. */
  readonly isCertain: boolean;
}

const NOTHING: Meant = { values: [], isCertain: false };
const sure = (value: unknown): Meant => ({ values: [value], isCertain: true });
const either = (values: readonly unknown[], isCertain = true): Meant => ({
  values: [...new Set(values)],
  isCertain: isCertain && new Set(values).size === 1,
});

/** A text where a list of the same things is read as well; of countries also their unions. */
const applicantsIn = (text: string): readonly string[] => {
  const bare = text.trim().toUpperCase();
  if (bare === 'EU' || bare === 'EUROPEAN UNION') return ['EU'];
  if (bare === 'EEA' || bare === 'EUROPEAN ECONOMIC AREA') return ['EEA'];
  return /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(bare) && countryInUse(bare.slice(0, 2)) ? [bare] : countriesNamed(text);
};

const languageIn = (text: string): readonly string[] => {
  const tag = text.trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(-|$)/i.test(tag) && tag !== text.trim() ? [languageMeant(tag) ?? tag] : languagesNamed(text);
};

const workplaceIn = (text: string): readonly string[] =>
  /^(telecommute|fully)$/i.test(text.trim()) ? ['remote'] : workplacesIn(text);

/** What reads the words of a field that has codes or words of its own, by its path. */
const READERS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  lang: languageIn,
  status: statusesIn,
  workplace: workplaceIn,
  'employmentType[]': employmentTypesIn,
  'locations[].country': countriesNamed,
  'applicantLocations[]': applicantsIn,
  'salary.currency': currenciesNamed,
  'salary.unit': (text) => unitsIn(text.replace(/^per-(\w+)-(salary|wage)$/, '$1')),
  'contact.email': (text) => [emailIn(text) ?? ''],
  'sections[].role': (text) => [roleNamed(text) ?? ''],
};

const readerAt = (steps: Steps): ((text: string) => readonly string[]) | undefined => {
  const path = steps.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  return READERS[path.slice(1)];
};

/** What a value is meant as at a place of the format. */
export const meantAt = (steps: Steps, value: unknown, reading: Reading): Meant => {
  const field = fieldAt(reading.rules.fields, steps);
  if (!field) return NOTHING;
  const { fields, items, keys, read } = field;
  if (fields) return asObject(fields, steps, value, reading);
  if (items && !keys) return asList(steps, value, reading);
  if (items) return isObject(value) ? sure(value) : NOTHING;
  if (read?.(value, reading.url) !== undefined) return sure(value);
  return asLeaf(field, steps, unwrapped(value), reading);
};

const asLeaf = (field: Field, steps: Steps, value: unknown, reading: Reading): Meant => {
  const { least, whole, words, form } = field;
  const accepts = (candidate: unknown): boolean => field.read?.(candidate, reading.url) !== undefined;
  const { datePosted, url: link } = reading.rules.fields;
  if (accepts(value)) return sure(value);
  if (typeof value === 'number') {
    // milliseconds since the epoch
    if (field.read === datePosted.read)
      return value > 1e12 && value < 5e12 ? sure(new Date(value).toJSON().slice(0, 10)) : NOTHING;
    return accepts(String(value)) ? sure(String(value)) : NOTHING;
  }
  if (typeof value !== 'string') return NOTHING;
  if (value === 'true' || value === 'false') return accepts(value === 'true') ? sure(value === 'true') : NOTHING;
  if (least !== undefined) {
    const amount = amountIn(value)?.amount;
    return amount !== undefined && amount >= least && (!whole || Number.isInteger(amount)) ? sure(amount) : NOTHING;
  }
  if (field.read === datePosted.read) {
    const { days, time, isBare } = daysIn(value);
    return either(days.map((day) => day + time).filter(accepts), isBare);
  }
  if (field.read === link.read) return either([addressIn(value)].filter(accepts));
  const reader = readerAt(steps);
  const readings = (reader?.(value) ?? []).filter(accepts);
  if (readings.length) return either(readings);
  const bare = value.trim();
  // of codes only those that there are, and these have a reader
  if (form && !reader) return either([bare].filter(accepts));
  return words && !/\s|\//.test(bare) ? either([nearest(bare, words)].filter(accepts), false) : NOTHING;
};

const asList = (steps: Steps, value: unknown, reading: Reading): Meant => {
  const item = [...steps, 0];
  const { fields } = fieldAt(reading.rules.fields, item)!;
  if (typeof value === 'string' && String(steps) === 'locations') {
    const places = placesIn(value);
    return { values: [places], isCertain: places.every(({ name }) => name === undefined) };
  }
  if (isObject(value) && fields?.text && !('text' in value)) {
    // headings and their texts, as an object
    const parts = Object.entries(value).map(([title, text]) => sectionOf(title, text, reading));
    if (parts.length && parts.every(Boolean)) return { values: [parts], isCertain: true };
  }
  const reader = readerAt(item);
  const parts =
    typeof value === 'string' && !fields
      ? reader && reader(value).length
        ? reader(value)
        : value.split(/\s*[,;]\s*/)
      : Array.isArray(value)
        ? (value as unknown[])
        : [value];
  const meant = parts.map((part) => meantAt(item, part, reading));
  return meant.length && meant.every(({ values }) => values.length === 1)
    ? { values: [meant.map(({ values }) => values[0])], isCertain: meant.every(({ isCertain }) => isCertain) }
    : NOTHING;
};

const asObject = (fields: Fields, steps: Steps, value: unknown, reading: Reading): Meant => {
  if (Array.isArray(value)) {
    if (fields.items) return either([{ items: meantAt([...steps, 'items'], value, reading).values[0] ?? value }]);
    return value.length === 1 ? asObject(fields, steps, value[0], reading) : NOTHING;
  }
  if (typeof value === 'string') return asShort(fields, steps, value, reading);
  if (typeof value === 'number' && fields.value?.read?.(value, '') !== undefined) return sure({ value });
  if (!isObject(value)) return NOTHING;
  // `{ "name": "Oslo" }` of a hiring system is a town more often than the name of a site
  if (steps[0] === 'locations' && Object.keys(value).join() === 'name' && typeof value.name === 'string')
    return asShort(fields, steps, value.name, reading);
  const { result, isCertain } = mendedObject(fields, steps, value, reading);
  const isWhole = Object.keys(fields).every((key) => !fields[key]!.required || Object.hasOwn(result, key));
  return isWhole ? { values: [result], isCertain } : NOTHING;
};

/** An object with its fields under our names, as far as they are known. */
const mendedObject = (fields: Fields, steps: Steps, value: Record<string, unknown>, reading: Reading) => {
  const result: Record<string, unknown> = {};
  let isCertain = true;
  const put = (key: string, inner: unknown) => {
    const meant = meantAt([...steps, key], inner, reading);
    isCertain &&= meant.isCertain;
    result[key] = meant.values.length === 1 ? meant.values[0] : inner;
  };
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@') || inner === null || inner === '') continue; // of JSON-LD; or nothing
    if (isWrapper(key, inner, fields)) Object.assign(result, mendedObject(fields, steps, inner, reading).result);
    else if (Object.hasOwn(fields, key)) put(key, inner);
    else {
      const named = fieldNamed(key, false, fields, { ...value, ...result });
      if (named?.isCertain) put(String(named.path[0]), inner);
      else result[key.startsWith('x-') ? key : `x-${key}`] = inner; // nothing is lost
    }
  }
  return { result, isCertain };
};

/** The object that a bare string is short for. */
const asShort = (fields: Fields, steps: Steps, value: string, reading: Reading): Meant => {
  const path = String(steps[0]);
  if (path === 'locations') {
    const places = placesIn(value);
    return places.length === 1 ? { values: [places[0]], isCertain: places[0]!.name === undefined } : NOTHING;
  }
  if (path === 'salary') {
    // an amount of nobody knows what is better read by people
    const pay = payIn(value);
    return sure(pay?.currency && pay.unit ? pay : { text: value.trim() });
  }
  const email = fields.email && emailIn(value);
  if (email) return { values: [{ email }], isCertain: email === value.trim() };
  if (fields.url && /[/:@.]/.test(value)) {
    const { values, isCertain } = meantAt([...steps, 'url'], value, reading);
    return values.length ? { values: values.map((url) => ({ url })), isCertain } : NOTHING;
  }
  const key = ['src', 'name', 'text'].find(
    (name) => fields[name] && meantAt([...steps, name], value, reading).values.length === 1,
  );
  return key ? sure({ [key]: value }) : NOTHING;
};
