/**
 * From what stands in a file to what the format has for it: the value that was meant, written out whole. Nothing is
 * guessed: where several are possible all are named, and where none is certain there is none.
 */
import type { Field, Fields } from '../../posting/fields.ts';
import { fieldAt, type Steps } from '../path.ts';
import { addressIn, emailIn, isOnlyAddress } from './addresses.ts';
import { amountIn, currenciesNamed, payIn } from './amounts.ts';
import { applicantsIn } from './applicants.ts';
import { countriesNamed } from './countries.ts';
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
  'applicantLocations[]': (text) => {
    const readings = applicantsIn(text);
    return readings.every(({ length }) => length === 1) ? readings.flat() : []; // several are not one
  },
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
  const isLink = read === reading.rules.fields.url.read;
  const address = isLink && typeof value === 'string' ? addressIn(value) : undefined;
  if (!address && read?.(value, reading.url) !== undefined) return sure(value);
  const { value: inner, isWhole } = unwrapped(value);
  const meant = asLeaf(field, steps, inner, reading);
  return { ...meant, isCertain: meant.isCertain && isWhole };
};

const asLeaf = (field: Field, steps: Steps, value: unknown, reading: Reading): Meant => {
  const { least, whole, words, form } = field;
  const accepts = (candidate: unknown): boolean => field.read?.(candidate, reading.url) !== undefined;
  const { datePosted, url: link } = reading.rules.fields;
  const isDay = field.read === datePosted.read || String(steps) === 'startDate';
  if (field.read === link.read) {
    const address = typeof value === 'string' ? addressIn(value) : undefined;
    if (address && accepts(address)) return { values: [address], isCertain: isOnlyAddress(value as string, address) };
  }
  if (accepts(value)) return sure(value);
  if (typeof value === 'number') {
    // milliseconds since the epoch
    if (isDay && value > 1e12 && value < 5e12) return sure(new Date(value).toJSON().slice(0, 10));
    // what else it was is not known any more: 2026.10, 12345678901234567890
    return Number.isSafeInteger(value) && accepts(String(value)) ? sure(String(value)) : NOTHING;
  }
  if (Array.isArray(value) && field.most && value.every((part) => typeof part === 'string'))
    return either([value.join(', ')].filter(accepts), false);
  if (typeof value !== 'string') return NOTHING;
  if (value === 'true' || value === 'false') return accepts(value === 'true') ? sure(value === 'true') : NOTHING;
  if (least !== undefined) {
    const amount = amountIn(value, reading.currency)?.amount;
    return amount !== undefined && amount >= least && (!whole || Number.isInteger(amount)) ? sure(amount) : NOTHING;
  }
  if (field.read === datePosted.read) {
    const { days, time, isBare } = daysIn(value);
    return either(days.map((day) => day + time).filter(accepts), isBare);
  }
  const reader = readerAt(steps);
  const readings = (reader?.(value) ?? []).filter(accepts);
  const isMail = String(steps) === 'contact.email' || String(steps) === 'contact,email';
  if (readings.length) return either(readings, !isMail || isOnlyAddress(value, readings[0]!));
  const bare = value.trim();
  // of codes only those that there are, and these have a reader
  if (form && !reader) return either([bare].filter(accepts));
  const isOfEmployment = steps[0] === 'employmentType'; // of which a contract is none
  return words && !isOfEmployment && !/\s|\//.test(bare)
    ? either([nearest(bare, words)].filter(accepts), false)
    : NOTHING;
};

const asList = (steps: Steps, value: unknown, reading: Reading): Meant => {
  const item = [...steps, 0];
  const { fields } = fieldAt(reading.rules.fields, item)!;
  if (typeof value === 'string' && String(steps) === 'locations') {
    const { places, isCertain } = placesIn(value);
    return { values: places.length ? [places] : [], isCertain };
  }
  if (typeof value === 'string' && String(steps) === 'applicantLocations') {
    const lists = applicantsIn(value);
    return { values: lists, isCertain: lists.length === 1 };
  }
  if (isObject(value) && fields?.text && !('text' in value)) {
    // headings and their texts, as an object
    const parts = Object.entries(value).map(([title, text]) => sectionOf(title, text, reading));
    if (parts.length && parts.every(Boolean)) return { values: [parts], isCertain: true };
  }
  const read = typeof value === 'string' && !fields ? readerAt(item)?.(value) : undefined;
  const parts = read?.length ? read : Array.isArray(value) ? (value as unknown[]) : asParts(value, fields);
  const meant = parts.map((part) => meantAt(item, part, reading));
  return meant.length && meant.every(({ values }) => values.length === 1)
    ? { values: [meant.map(({ values }) => values[0])], isCertain: meant.every(({ isCertain }) => isCertain) }
    : NOTHING;
};

/** A line of several, or one for all. */
const asParts = (value: unknown, fields: Fields | undefined): unknown[] =>
  typeof value === 'string' && !fields ? value.split(/\s*[,;]\s*/) : [value];

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
  const { result, isCertain } = mendedObject(fields, steps, isPart(steps, value) ? partOf(value) : value, reading);
  const isWhole = Object.keys(fields).every((key) => !fields[key]!.required || Object.hasOwn(result, key));
  return isWhole && Object.keys(result).some((key) => Object.hasOwn(fields, key))
    ? { values: [result], isCertain }
    : NOTHING;
};

/** Of Lever's `lists` the text is the heading. */
const isPart = (steps: Steps, value: Record<string, unknown>): boolean =>
  steps[0] === 'sections' && !('title' in value) && 'text' in value && 'content' in value;

const partOf = ({ text, content, ...rest }: Record<string, unknown>) => ({ ...rest, title: text, text: content });

/** An object with its fields under our names, as far as they are known. */
const mendedObject = (
  fields: Fields,
  steps: Steps,
  value: Record<string, unknown>,
  reading: Reading,
): { readonly result: Record<string, unknown>; readonly isCertain: boolean } => {
  const result: Record<string, unknown> = {};
  let isCertain = true;
  const put = (key: string, inner: unknown) => {
    const meant = meantAt([...steps, key], inner, reading);
    isCertain &&= meant.isCertain;
    result[key] = meant.values.length === 1 ? meant.values[0] : inner;
  };
  // an amount with the sign of its currency
  const money = steps[0] === 'salary' && !('currency' in value) ? currencyOf(Object.values(value)) : undefined;
  if (money) result.currency = money;
  for (const [key, inner] of Object.entries(value)) {
    if (key.startsWith('@') || inner === null || inner === '') continue; // of JSON-LD; or nothing
    if (isWrapper(key, inner, fields)) {
      const within = mendedObject(fields, steps, inner, reading);
      isCertain &&= within.isCertain;
      Object.assign(result, within.result);
    } else if (Object.hasOwn(fields, key)) put(key, inner);
    else {
      const named = fieldNamed(key, !steps.length, fields, { ...value, ...result });
      if (named?.isCertain && named.path.length === 1) put(String(named.path[0]), inner);
      else {
        result[key.startsWith('x-') ? key : `x-${key}`] = inner; // nothing is lost
        isCertain = false;
      }
    }
  }
  return { result, isCertain };
};

/** The one currency whose sign stands with the amounts among some values. */
const currencyOf = (values: readonly unknown[]): string | undefined => {
  const named = new Set(
    values.flatMap((value) => (typeof value === 'string' ? (amountIn(value)?.currencies ?? []) : [])),
  );
  return named.size === 1 ? [...named][0] : undefined;
};

/** The object that a bare string is short for. */
const asShort = (fields: Fields, steps: Steps, value: string, reading: Reading): Meant => {
  const path = String(steps[0]);
  if (path === 'locations') {
    const { places, isCertain } = placesIn(value);
    return places.length === 1 ? { values: [places[0]], isCertain } : NOTHING;
  }
  if (path === 'salary') {
    // an amount of nobody knows what is better read by people
    const pay = payIn(value);
    return sure(pay?.currency && pay.unit ? pay : { text: value.trim() });
  }
  const email = fields.email && emailIn(value);
  if (email) return { values: [{ email }], isCertain: email === value.trim() };
  if (fields.phone && reading.rules.telOf?.(value)) return sure({ phone: value });
  if (fields.url && isAddress(value, !fields.name)) {
    const { values, isCertain } = meantAt([...steps, 'url'], value, reading);
    return values.length ? { values: values.map((url) => ({ url })), isCertain } : NOTHING;
  }
  const key = ['src', 'name', 'text'].find(
    (name) => fields[name] && meantAt([...steps, name], value, reading).values.length === 1,
  );
  return key ? sure({ [key]: value }) : NOTHING;
};

/** @param isNothingElse whether it can be nothing else, so that it may be relative */
const isAddress = (value: string, isNothingElse: boolean): boolean => {
  const bare = value.trim();
  if (/^(https?:\/\/|mailto:)\S+$/i.test(bare)) return true;
  const address = addressIn(bare);
  return address !== undefined
    ? isNothingElse || (isOnlyAddress(bare, address) && /[/:@]|^www\./i.test(bare))
    : isNothingElse && /^\S*[/?]\S*$|\.html?$/.test(bare);
};
