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

/** A place of a posting; '' for what it does not say. */
export interface Place {
  readonly name: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
}

/** What is paid. */
export interface Salary {
  readonly min?: number;
  readonly max?: number;
  readonly value?: number;
  readonly currency: string;
  readonly unit: string;
}

/**
 * One posting of a list: what it is searched, filtered and ordered by; '' for what it does not say. What is drawn of it is
 * parsed whole.
 */
export interface Item extends Texts {
  /** Its `id`, else its file's or its page's address: each item has one of its own. */
  readonly id: string;
  /** BCP 47. */
  readonly lang: string;
  /** The texts of other languages, as far as they have their own. */
  readonly langs: Readonly<Record<string, Partial<Texts>>>;
  readonly tags: readonly string[];
  /** When it was published: a day or a moment. */
  readonly date: string;
  readonly validThrough: string;
  readonly status: string;
  readonly workplace: string;
  readonly employmentType: readonly string[];
  readonly locations: readonly Place[];
  readonly applicantLocations: readonly string[];
  readonly salary: Salary;
  /** As it stands in the file. */
  readonly raw: Raw;
}

type Raw = Readonly<Record<string, unknown>>;

/** What a file lists. */
export interface Index {
  readonly items: readonly Item[];
  /** Address of the page that goes on, as it stands there; '' where there is none. */
  readonly next: string;
  readonly findings: readonly Finding[];
}

const NONE: Raw = {};

const object = (value: unknown): Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : NONE;

/** The most that is read of a line of text, and of an array. */
const MAX_LINE = 1000;
const MAX_ITEMS = 200;

const line = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_LINE).trim() : '');

/** A line of a form. */
const like = (form: RegExp, value: unknown): string => (typeof value === 'string' && form.test(value) ? value : '');

/** Which days a month has is the matter of who reads it. */
const date = (value: unknown): string => like(/^\d{4}-\d\d-\d\d(T\d\d:\d\d[\d:.]*(Z|[+-]\d\d:?\d\d)?)?$/, value);

const language = (value: unknown): string => like(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i, value);

const amount = (value: unknown): number | undefined =>
  Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;

const list = <T>(value: unknown, read: (item: unknown) => T): readonly T[] =>
  Array.isArray(value) ? value.slice(0, MAX_ITEMS).map(read).filter(Boolean) : [];

const place = (value: unknown): Place => {
  const { name, city, region, country } = object(value);
  return { name: line(name), city: line(city), region: line(region), country: like(/^[A-Z]{2}$/, country) };
};

const salary = (value: unknown): Salary => {
  const { min, max, value: one, currency, unit } = object(value);
  return {
    min: amount(min),
    max: amount(max),
    value: amount(one),
    currency: like(/^[A-Z]{3}$/, currency),
    unit: like(/^(HOUR|DAY|WEEK|MONTH|YEAR)$/, unit),
  };
};

/** Without what is not there, which to `parse` would be broken. */
const given = (fields: Raw): Raw => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

/** Where the facts of a posting stand: in an item of a feed apart, in a posting beside its texts. */
const factsOf = (raw: Raw): Raw => object(raw._posting ?? raw);

const summaryOf = (raw: Raw): string => line(raw.summary ?? raw.tagline);

const langsOf = (value: unknown): Item['langs'] => {
  const langs: Record<string, Partial<Texts>> = {};
  for (const [lang, it] of Object.entries(object(value)).slice(0, MAX_ITEMS)) {
    const raw = object(it);
    const texts = { title: line(raw.title), summary: summaryOf(raw), department: line(raw.department) };
    if (language(lang)) langs[lang] = given(texts);
  }
  return langs;
};

const itemOf = (raw: Raw, otherwise: string): Item => {
  const facts = factsOf(raw);
  return {
    title: line(raw.title),
    summary: summaryOf(raw),
    department: line(facts.department),
    // a feed may have numbers for ids
    id: line(Number.isFinite(raw.id) ? String(raw.id) : raw.id) || line(facts.src) || line(raw.url) || otherwise,
    lang: language(raw.language ?? raw.lang),
    langs: langsOf(facts.langs ?? facts.translations),
    tags: list(raw.tags, line),
    date: date(raw.date_published ?? raw.datePosted),
    validThrough: date(facts.validThrough),
    status: like(/^(draft|closed)$/, facts.status) || 'open',
    workplace: line(facts.workplace),
    employmentType: list(facts.employmentType, line),
    locations: list(facts.locations, place),
    applicantLocations: list(facts.applicantLocations, (code) => like(/^([A-Z]{2}(-[A-Z\d]{1,3})?|EEA)$/, code)),
    salary: salary(facts.salary),
    raw,
  };
};

/** What is read of an item; one whose title turns out to be none, as `&nbsp;`, has a dash for it. */
export const parsedWith = <T>(item: Item, parse: (input: unknown) => T): T => {
  const input = postingInputOf(item);
  try {
    return parse(input);
  } catch {
    return parse({ ...input, title: '–' });
  }
};

/** The items of an index. */
const itemsIn = (json: unknown): unknown => (Array.isArray(json) ? json : object(json).items);

/** Whether a list is in another form than ours: that of a hiring system, which a JSON Feed may be of, too. */
export const isForeign = (json: unknown): boolean => {
  const all = itemsIn(json);
  if (!Array.isArray(all)) return true;
  const isOurs = (raw: Raw) => line(raw.title) && !raw._jobposting;
  return all.length > 0 && !all.some((raw) => isOurs(object(raw)));
};

/**
 * Reads a list of postings.
 *
 * @param json a JSON Feed, or an array of its items or of postings
 * @param describe shortens a value for a finding
 * @returns `undefined` for what is no list
 */
export const readIndex = (json: unknown, describe: (value: unknown) => string): Index | undefined => {
  const isBare = Array.isArray(json);
  const all = itemsIn(json);
  if (!Array.isArray(all)) return undefined;
  const findings: Finding[] = [];
  const items = new Map<string, Item>();
  for (const [index, raw] of (all as unknown[]).entries()) {
    const item = itemOf(object(raw), `#${index}`); // no id that anybody gave
    const isDouble = items.has(item.id);
    if (item.title && !isDouble) items.set(item.id, item);
    else {
      findings.push({
        level: 'warning',
        path: `${isBare ? '' : 'items'}[${index}].${isDouble ? 'id' : 'title'}`,
        expected: isDouble ? 'an id of its own' : 'a title',
        found: describe(isDouble ? item.id : object(raw).title),
      });
    }
  }
  return { items: [...items.values()], next: line(object(json).next_url), findings };
};

/** Address of the posting's file, as it stands there. */
export const srcOf = ({ raw }: Item): string => line(object(raw._posting).src);

/** Whether a posting was given whole: it has nothing that an item of a feed has and no posting. */
export const isPosting = ({ raw }: Item): boolean => {
  for (const name in raw) if (/^(_posting|content_|summary|date_p|language)/.test(name)) return false;
  return true;
};

/** The posting as people write it, for `parse`, which checks it: what a row shows, or all that was given. */
export const postingInputOf = (item: Item): Raw => {
  const { id, title, summary, lang, date, langs, raw } = item;
  if (isPosting(item)) return raw;
  const facts = object(raw._posting);
  const translations = Object.entries(langs).map(([key, { summary, ...own }]) => [
    key,
    given({ ...own, tagline: summary }),
  ]);
  return given({
    ...facts,
    id,
    title,
    tagline: summary,
    lang,
    datePosted: date.slice(0, 10),
    url: raw.url,
    apply: facts.apply && { url: facts.apply },
    ...{ src: undefined, langs: undefined },
    translations: Object.fromEntries(translations) as Raw,
  });
};
