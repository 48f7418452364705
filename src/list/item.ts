/**
 * From whatever a list of postings holds to items: a JSON Feed as `build` writes it or as any other site does, or postings as
 * people write them. A broken field costs that field alone; only what has no title is left out.
 */
import type { Finding } from '../posting/finding.ts';

/** The texts of a posting in a list; '' where there is none. */
export interface Texts {
  readonly title: string;
  readonly summary: string;
  readonly department: string;
}

/** A place of a posting. */
export interface Place {
  readonly name?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
}

/** What is paid. */
export interface Salary {
  readonly min?: number;
  readonly max?: number;
  readonly value?: number;
  readonly currency?: string;
  readonly unit?: string;
}

/** One posting of a list: what it is searched, filtered and ordered by. What is drawn of it is parsed whole. */
export interface Item extends Texts {
  /** Its `id`, else its file's or its page's address: each item has one of its own. */
  readonly id: string;
  /** BCP 47; '' where it does not say. */
  readonly lang: string;
  /** The texts of other languages; '' where one has none of its own. */
  readonly langs: Readonly<Record<string, Texts>>;
  readonly tags: readonly string[];
  /** A day or a moment; '' where it does not say. */
  readonly date: string;
  readonly validThrough?: string;
  readonly status: string;
  readonly workplace?: string;
  readonly employmentType: readonly string[];
  readonly locations: readonly Place[];
  readonly applicantLocations: readonly string[];
  readonly salary?: Salary;
  /** As it stands in the file. */
  readonly raw: Raw;
}

type Raw = Readonly<Record<string, unknown>>;

/** What a file lists. */
export interface Index {
  readonly items: readonly Item[];
  /** Address of the page that goes on, as it stands there. */
  readonly next?: string;
  readonly findings: readonly Finding[];
}

const NONE: Raw = {};

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

const object = (value: unknown): Raw => (isObject(value) ? value : NONE);

/** The most that is read of a line of text, and of an array. */
const MAX_LINE = 1000;
const MAX_ITEMS = 200;

const line = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_LINE).trim() : '');

const like = (form: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined;

const amount = (value: unknown): number | undefined =>
  Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;

const EMPTY: readonly never[] = [];

const list = <T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] => {
  if (!Array.isArray(value)) return EMPTY;
  const items: T[] = [];
  for (let at = 0; at < value.length && at < MAX_ITEMS; at++) {
    const item = read(value[at]);
    if (item) items.push(item);
  }
  return items;
};

/** A day or a moment; which days a month has is the matter of who reads it. */
const date = (value: unknown): string | undefined =>
  like(/^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/, value);

const place = (value: unknown): Place | undefined => {
  const raw = object(value);
  const name = line(raw.name);
  const city = line(raw.city);
  const region = line(raw.region);
  const country = like(/^[A-Z]{2}$/, raw.country);
  return name || city || region || country ? { name, city, region, country } : undefined;
};

const code = (value: unknown): string | undefined => like(/^([A-Z]{2}(-[A-Z\d]{1,3})?|EEA)$/, value);

const kind = (value: unknown): string | undefined => like(/^[A-Z_]+$/, value);

const pay = (value: unknown): Salary | undefined =>
  isObject(value)
    ? {
        min: amount(value.min),
        max: amount(value.max),
        value: amount(value.value),
        currency: like(/^[A-Z]{3}$/, value.currency),
        unit: like(/^(HOUR|DAY|WEEK|MONTH|YEAR)$/, value.unit),
      }
    : undefined;

const LANGUAGE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

const texts = (value: unknown): Texts => {
  const raw = object(value);
  return { title: line(raw.title), summary: line(raw.summary ?? raw.tagline), department: line(raw.department) };
};

const languages = (value: unknown): Item['langs'] => {
  const langs: Record<string, Texts> = {};
  if (isObject(value)) {
    for (const lang of Object.keys(value).slice(0, MAX_ITEMS)) {
      if (LANGUAGE.test(lang)) langs[lang] = texts(value[lang]);
    }
  }
  return langs;
};

/** Where the facts of a posting stand: in an item of a feed apart, in a posting beside its texts. */
const factsOf = (raw: Raw): Raw => object(raw._posting ?? raw);

const itemOf = (raw: Raw, otherwise: string): Item => {
  const facts = factsOf(raw);
  return {
    // a feed may have numbers for ids
    id: typeof raw.id === 'number' ? `${raw.id}` : line(raw.id) || line(facts.src) || line(raw.url) || otherwise,
    title: line(raw.title),
    summary: line(raw.summary ?? raw.tagline),
    department: line(facts.department),
    lang: like(LANGUAGE, raw.language ?? raw.lang) ?? '',
    langs: languages(facts.langs ?? facts.translations),
    tags: list(raw.tags, line),
    date: date(raw.date_published ?? raw.datePosted) ?? '',
    validThrough: date(facts.validThrough),
    status: like(/^(draft|closed)$/, facts.status) ?? 'open',
    workplace: like(/^(onsite|hybrid|remote)$/, facts.workplace),
    employmentType: list(facts.employmentType, kind),
    locations: list(facts.locations, place),
    applicantLocations: list(facts.applicantLocations, code),
    salary: pay(facts.salary),
    raw,
  };
};

/**
 * Reads a list of postings.
 *
 * @param json a JSON Feed, or an array of its items or of postings
 * @param describe shortens a value for a finding
 * @returns `undefined` for what is no list
 */
export const readIndex = (json: unknown, describe: (value: unknown) => string): Index | undefined => {
  const { items: all, next_url: next } = Array.isArray(json) ? { items: json } : object(json);
  if (!Array.isArray(all)) return undefined;
  const findings: Finding[] = [];
  const items = new Map<string, Item>();
  for (const [index, raw] of (all as unknown[]).entries()) {
    const path = `${all === json ? '' : 'items'}[${index}]`;
    const note = (field: string, expected: string, found: unknown) =>
      findings.push({ level: 'warning', path: path + field, expected, found: describe(found) });
    const item = itemOf(object(raw), `${index}`);
    if (!isObject(raw)) note('', 'an object', raw);
    else if (!item.title) note('.title', 'a title', raw.title);
    else if (items.has(item.id)) note('.id', 'an id of its own', item.id);
    else items.set(item.id, item);
  }
  return { items: [...items.values()], next: line(next) || undefined, findings };
};

/** Address of the posting's file, as it stands there. */
export const srcOf = ({ raw }: Item): string | undefined => line(object(raw._posting).src) || undefined;

/** What an item of a feed has and no posting. */
const OF_FEEDS = ['_posting', 'content_text', 'content_html', 'summary', 'date_published', 'language'];

/** The facts that an index has under the names of a posting. */
const SAME = [
  ...['validThrough', 'status', 'workplace', 'locations', 'applicantLocations', 'employmentType', 'department'],
  ...['salary', 'openings'],
];

/** The posting as people write it, for `parse`, which checks it: what a row shows, or all that was given. */
export const postingInputOf = ({ id, title, summary, lang, date, langs, raw }: Item): Raw => {
  if (!OF_FEEDS.some((name) => Object.hasOwn(raw, name))) return raw;
  const facts = factsOf(raw);
  const translations = Object.entries(langs).map(([key, { title, summary, department }]) => [
    key,
    given({ title, tagline: summary, department }),
  ]);
  return given({
    ...Object.fromEntries(SAME.map((name) => [name, facts[name]])),
    id,
    title,
    tagline: summary,
    lang,
    datePosted: date.slice(0, 10),
    url: raw.url,
    apply: facts.apply && { url: facts.apply },
    translations: Object.fromEntries(translations) as Raw,
  });
};

/** Without what is not there, which to `parse` would be broken. */
const given = (fields: Raw): Raw =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
