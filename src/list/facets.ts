/** What a list is filtered and grouped by: the values of its items, each with a number, and which item has which. */
import { EEA, EU } from '../found/unions.ts';
import type { Item, Place, Texts } from './item.ts';
import { payFacet, type Pay } from './pay.ts';

/** In the order in which filters are offered. */
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
  readonly name: FilterName;
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
type Compare = (a: string, b: string) => number;

/** @param ranks the keys in their order; without them labels are sorted */
const facetOf = (
  name: FilterName,
  items: readonly Item[],
  compare: Compare,
  read: Read,
  ranks?: readonly string[],
): Facet => {
  const values: FacetValue[] = [];
  const ids = new Map<string, number>();
  const labels = new Map<string, number>();
  const single: number[][] = []; // most items have one value: they share what says so
  const every: number[] = [];
  let own: number[];
  const add: Add = (key, label, lang) => {
    // two keys with one label are one value: what people can't tell apart they can't choose
    const id = ids.get(key) ?? labels.get(label) ?? values.push({ key, label, lang }) - 1;
    ids.set(key, id);
    labels.set(label, id);
    if (!own.includes(id)) own.push(id);
  };
  const of = items.map((item) => {
    own = [];
    if (read(item, add)) return every;
    return own.length === 1 ? (single[own[0]!] ??= own) : own;
  });
  every.push(...values.keys());
  const ranking: Compare = ranks ? (a, b) => ranks.indexOf(a) - ranks.indexOf(b) : compare;
  const written = values.map(({ key, label }) => (ranks ? key : label));
  const order = [...values.keys()].sort((a, b) => ranking(written[a]!, written[b]!));
  return { name, values, ids, order, of };
};

const placeName = ({ city, region, name }: Place): string => city || region || name || '';

/** Adds the towns; each with its country where there are two of that name. */
const towns = (items: readonly Item[], regionName: Naming['regionName']): Read => {
  const countries = new Map<string, Set<string>>();
  for (const place of items.flatMap(({ locations }) => locations)) {
    const name = placeName(place);
    const known = countries.get(name) ?? new Set();
    if (place.country) countries.set(name, known.add(place.country));
  }
  return ({ locations }, add) => {
    for (const place of locations) {
      const { country } = place;
      const name = placeName(place);
      if (country && countries.get(name)!.size > 1) add(`${name}-${country}`, `${name} (${regionName(country)})`);
      else if (name) add(name, name);
    }
  };
};

const UNIONS: Readonly<Record<string, readonly string[]>> = { EU: EU.split(' '), EEA: `${EU} ${EEA}`.split(' ') };

const ofPlaces = ({ locations }: Item): readonly string[] => locations.flatMap(({ country }) => country ?? []);

/** The countries that one may live in. */
const ofApplicants = (item: Item): readonly string[] =>
  item.workplace === 'remote' && item.applicantLocations.length
    ? item.applicantLocations.flatMap((code) => UNIONS[code] ?? code.slice(0, 2))
    : ofPlaces(item);

/**
 * What a board can be filtered by, and by `place`: the country where one belongs to, to group by, since below each country of a
 * union a posting would stand in the way.
 *
 * @param textsOf the texts of an item in the list's language
 */
export const facetsOf =
  (
    items: readonly Item[],
    textsOf: (item: Item) => Texts & { readonly lang: string },
    compare: Compare,
    { regionName, languageName, primaryOf, words }: Naming,
  ) =>
  (name: FilterName | 'place'): Facet => {
    const facet = (name: FilterName, read: Read, ranks?: readonly string[]) =>
      facetOf(name, items, compare, read, ranks);
    const worded = (
      name: FilterName,
      labels: Readonly<Record<string, string>>,
      keysOf: (item: Item) => readonly string[],
    ) =>
      facet(
        name,
        (item, add) => {
          for (const key of keysOf(item)) if (Object.hasOwn(labels, key)) add(key, labels[key]!);
        },
        Object.keys(labels),
      );
    switch (name) {
      case 'department':
        return facet(name, (item, add) => {
          const { department, lang } = textsOf(item);
          if (department) add(item.department || department, department, lang);
        });
      case 'location':
        return facet(name, towns(items, regionName));
      case 'country':
      case 'place':
        return facet('country', (item, add) => {
          const codes = name === 'place' ? ofPlaces(item) : ofApplicants(item);
          for (const code of codes) add(code, regionName(code));
          return name === 'country' && item.workplace === 'remote' && !codes.length;
        });
      case 'workplace':
        return worded(name, words.workplaces, ({ workplace }) => (workplace ? [workplace] : []));
      case 'employment-type':
        return worded(name, words.employmentTypes, ({ employmentType }) => employmentType);
      case 'language':
        return facet(name, ({ lang, langs }, add) => {
          for (const tag of [lang, ...Object.keys(langs)]) {
            const key = primaryOf(tag);
            if (key) add(key, languageName(key));
          }
        });
      case 'salary':
        return payFacet(items);
    }
  };
