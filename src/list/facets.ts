/** What a list is filtered and grouped by: the values of its items, each with a number, and which item has which. */
import { EEA, EU } from '../found/unions.ts';
import type { Item, Texts } from './item.ts';
import { amountOf, comparedTo, payOf, type Pay } from './pay.ts';

/** In the order in which they are offered. */
export const FILTERS = [
  ...(['department', 'location', 'country', 'workplace', 'employment-type', 'language', 'salary'] as const),
];
export type FilterName = (typeof FILTERS)[number];

/** What differs from one page to the next. */
export interface Naming {
  /** Country names in the list's language. */
  readonly regionName: (code: string) => string;
  readonly languageName: (code: string) => string;
  /** The primary language of a tag, by one code for each. */
  readonly primaryOf: (lang: string) => string;
  /** The words for values, in the order in which they are offered. */
  readonly words: {
    readonly workplaces: Readonly<Record<string, string>>;
    readonly employmentTypes: Readonly<Record<string, string>>;
  };
}

/** A value, as it stands in addresses and as people read it. */
export interface FacetValue {
  readonly key: string;
  readonly label: string;
  /** Language of the label, where it is a text of postings. */
  readonly lang?: string;
}

export interface Facet {
  readonly values: readonly FacetValue[];
  /** The number of a value, by each key that it goes by. */
  readonly ids: ReadonlyMap<string, number>;
  /** Numbers of values, in the order in which people look for them. */
  readonly order: readonly number[];
  /** By number of the item: numbers of its values. */
  readonly of: readonly (readonly number[])[];
  /** Salary alone. */
  readonly pay?: Pay;
}

type Add = (key: string, label: string, lang?: string) => void;
/** Adds the values of an item. @returns whether it has every value there is */
type Read = (item: Item, add: Add) => boolean | void;

/** @param known keys and labels in their order, where there are no others; else labels are sorted */
const facetOf = (
  items: readonly Item[],
  read: Read,
  compare: (a: string, b: string) => number,
  known?: Readonly<Record<string, string>>,
): Facet => {
  const values: FacetValue[] = [];
  const ids = new Map<string, number>();
  const labels = new Map<string, number>();
  const single: number[][] = []; // most items have one value: they share what says so
  const every: number[] = [];
  let own: number[] = [];
  const add: Add = (key, label, lang) => {
    // two keys with one label are one value: what people can't tell apart they can't choose
    const id = ids.get(key) ?? labels.get(label) ?? values.push({ key, label, lang }) - 1;
    ids.set(key, id);
    labels.set(label, id);
    if (!own.includes(id)) own.push(id);
  };
  for (const key in known) add(key, known[key]!);
  const addKnown: Add = (key) => ids.has(key) && add(key, '');
  const of = items.map((item) => {
    own = [];
    if (read(item, known ? addKnown : add)) return every;
    return own.length === 1 ? (single[own[0]!] ??= own) : own;
  });
  const order = [...values.keys()];
  for (const id of order) every.push(id);
  if (!known) order.sort((a, b) => compare(values[a]!.label, values[b]!.label));
  return { values, ids, order, of };
};

/** Adds the towns; each with its country where there are two of that name. */
const towns = (items: readonly Item[], regionName: Naming['regionName']): Read => {
  const countries = new Map<string, Set<string>>();
  const townsOf = ({ locations }: Item) =>
    locations.map(({ city, region, name, country }) => ({ town: city || region || name, country }));
  for (const { town, country } of items.flatMap(townsOf)) {
    const known = countries.get(town) ?? new Set();
    countries.set(town, country ? known.add(country) : known);
  }
  return (item, add) => {
    for (const { town, country } of townsOf(item)) {
      if (country && countries.get(town)!.size > 1) add(`${town}-${country}`, `${town} (${regionName(country)})`);
      else if (town) add(town, town);
    }
  };
};

type TextsOf = (item: Item) => Texts & { readonly lang: string };

/** Adds the department, in the list's language where any posting says what it is called there. */
const departments = (items: readonly Item[], textsOf: TextsOf): Read => {
  const translated = new Map<string, ReturnType<TextsOf>>();
  for (const item of items) {
    const texts = textsOf(item);
    if (texts !== item) translated.set(item.department, texts);
  }
  return (item, add) => {
    const { department, lang } = translated.get(item.department) ?? item;
    if (item.department) add(item.department, department, lang);
  };
};

const UNIONS: Readonly<Record<string, string>> = { EU, EEA: `${EU} ${EEA}` };

/**
 * What a board can be filtered by, by name; and `place`, the country where one belongs to,
 * to group by: below each country of a union a posting would stand in the way.
 *
 * @param textsOf the texts of an item in the list's language
 * @returns what makes each; of pay with the amounts that are asked for: each is a value of those who pay at least so much
 */
export const facetsOf = (
  items: readonly Item[],
  textsOf: TextsOf,
  compare: (a: string, b: string) => number,
  { regionName, languageName, primaryOf, words }: Naming,
): Readonly<Record<FilterName | 'place', (asked?: readonly string[]) => Facet>> => {
  const facet = (read: Read, known?: Readonly<Record<string, string>>) => () => facetOf(items, read, compare, known);
  const addCountry = (add: Add, code: string) => code && add(code, regionName(code));
  const ofPlaces: Read = ({ locations }, add) => {
    for (const { country } of locations) addCountry(add, country);
  };
  const pay = payOf(items);
  const compared = comparedTo(pay);
  return {
    department: facet(departments(items, textsOf)),
    location: facet(towns(items, regionName)),
    country: facet((item, add) => {
      const { workplace, locations, applicantLocations } = item;
      const codes = workplace === 'remote' ? applicantLocations : [];
      if (!codes.length) ofPlaces(item, add);
      for (const code of codes) {
        for (const country of UNIONS[code]?.split(' ') ?? [code.slice(0, 2)]) addCountry(add, country);
      }
      return workplace === 'remote' && !codes.length && !locations.some(({ country }) => country);
    }),
    workplace: facet(({ workplace }, add) => add(workplace, ''), words.workplaces),
    'employment-type': facet(
      ({ employmentType }, add) => employmentType.forEach((key) => add(key, '')),
      words.employmentTypes,
    ),
    language: facet(({ lang, langs }, add) => {
      for (const tag of [lang, ...Object.keys(langs)]) {
        const key = primaryOf(tag);
        if (key) add(key, languageName(key));
      }
    }),
    salary: (asked = []) => {
      const keys = asked.filter((key) => /^[\d.]{1,12}$/.test(key));
      const known = Object.fromEntries(['any', ...keys].map((key) => [key, key]));
      const read: Read = (item, add) => {
        if (amountOf(item) >= 0) add('any', '');
        for (const key of keys) if (compared(item) >= Number(key)) add(key, '');
      };
      return { ...facet(read, known)(), pay };
    },
    place: facet(ofPlaces),
  };
};
