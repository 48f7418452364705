/** What a list is filtered and grouped by: the values of its items, each with a number, and which item has which. */
import { EEA, EU } from '../found/unions.ts';
import type { Item, Place, Texts } from './item.ts';

export type FilterName =
  'department' | 'location' | 'country' | 'workplace' | 'employment-type' | 'language' | 'salary';

/** In the order in which they are offered. */
export const FILTERS: readonly FilterName[] = [
  ...(['department', 'location', 'country', 'workplace', 'employment-type', 'language', 'salary'] as const),
];

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

/** The pay that can be compared: what most postings with pay are paid in. */
export interface Pay {
  readonly currency: string;
  readonly unit?: string;
  readonly least: number;
  readonly most: number;
}

/** A value, as it stands in addresses and as people read it. */
interface FacetValue {
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
  readonly pay?: Pay;
  /** Salary alone: by number of the item, what it pays of `pay`. */
  readonly amounts?: readonly (number | undefined)[];
}

type Add = (key: string, label: () => string, lang?: string) => void;

/**
 * @param valuesOf adds the values of an item; @returns whether it has every value there is
 * @param ranks the keys in their order; without them labels are sorted
 */
const facetOf = (
  name: FilterName,
  items: readonly Item[],
  compare: (a: string, b: string) => number,
  valuesOf: (item: Item, add: Add) => boolean | void,
  ranks?: readonly string[],
): Facet => {
  const values: FacetValue[] = [];
  const ids = new Map<string, number>();
  const labels = new Map<string, number>();
  const every: number[] = [];
  const of = items.map((item) => {
    const own: number[] = [];
    const hasEvery = valuesOf(item, (key, labelOf, lang) => {
      let id = ids.get(key);
      if (id === undefined) {
        const label = labelOf();
        id = labels.get(label) ?? values.length; // what reads the same is the same
        if (id === values.length) values.push({ key, label, lang });
        labels.set(label, id);
        ids.set(key, id);
      }
      if (!own.includes(id)) own.push(id);
    });
    return hasEvery ? every : own;
  });
  every.push(...values.keys());
  const rankOf = (id: number) => ranks!.indexOf(values[id]!.key);
  const order = [...values.keys()].sort((a, b) =>
    ranks ? rankOf(a) - rankOf(b) : compare(values[a]!.label, values[b]!.label),
  );
  return { name, values, ids, order, of };
};

const nameOf = ({ city, region, name }: Place): string => city || region || name || '';

/** Adds the town; with its country where there are two of that name. */
const places = (items: readonly Item[], { regionName }: Naming): ((item: Item, add: Add) => void) => {
  const countries = new Map<string, Set<string>>();
  for (const { locations } of items) {
    for (const place of locations) {
      const name = nameOf(place);
      const known = countries.get(name);
      if (!known) countries.set(name, new Set(place.country && [place.country]));
      else if (place.country) known.add(place.country);
    }
  }
  return ({ locations }, add) => {
    for (const place of locations) {
      const name = nameOf(place);
      const { country } = place;
      if (!name) continue;
      if (country && countries.get(name)!.size > 1) add(`${name}-${country}`, () => `${name} (${regionName(country)})`);
      else add(name, () => name);
    }
  };
};

const UNIONS: Readonly<Record<string, string>> = { EU, EEA: `${EU} ${EEA}` };

/** The countries that one may live in. */
const countriesOf = ({ workplace, locations, applicantLocations }: Item): readonly string[] =>
  workplace === 'remote' && applicantLocations.length
    ? applicantLocations.flatMap((code) => UNIONS[code]?.split(' ') ?? code.slice(0, 2))
    : locations.flatMap(({ country }) => country ?? []);

const amountOf = ({ salary }: Item): number | undefined => salary?.max ?? salary?.value ?? salary?.min;

const salaries = (items: readonly Item[]): Facet => {
  const kinds = new Map<string, number>();
  const kindOf = ({ salary }: Item) => `${salary?.currency} ${salary?.unit ?? ''}`;
  for (const item of items) {
    if (amountOf(item) !== undefined && item.salary!.currency)
      kinds.set(kindOf(item), (kinds.get(kindOf(item)) ?? 0) + 1);
  }
  const [kind] = [...kinds].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0]);
  const amounts = items.map((item) => (kindOf(item) === kind ? amountOf(item) : undefined));
  const [currency = '', unit] = kind.split(' ');
  let [least, most] = [Infinity, 0];
  for (const amount of amounts) {
    least = Math.min(least, amount ?? least);
    most = Math.max(most, amount ?? most);
  }
  return {
    name: 'salary',
    values: [{ key: 'any', label: 'any' }],
    ids: new Map([['any', 0]]),
    order: [0],
    of: items.map((item) => (amountOf(item) === undefined ? [] : [0])),
    pay: kind ? { currency, unit: unit || undefined, least, most } : undefined,
    amounts,
  };
};

/** @param keys what is chosen: amounts become values, each of those who pay at least so much */
export const withAmounts = (facet: Facet, keys: readonly string[]): Facet => {
  const { amounts } = facet;
  const asked = amounts ? keys.filter((key) => /^\d{1,12}$/.test(key)) : [];
  if (!asked.length) return facet;
  const values = [...facet.values, ...asked.map((key) => ({ key, label: key }))];
  return {
    ...facet,
    values,
    ids: new Map(values.map(({ key }, id) => [key, id])),
    order: [...values.keys()],
    of: facet.of.map((own, item) => [
      ...own,
      ...asked.flatMap((key, place) => ((amounts![item] ?? -1) >= Number(key) ? place + 1 : [])),
    ]),
  };
};

/** @param textsOf the texts of an item in the list's language */
export const facetsOf = (
  items: readonly Item[],
  textsOf: (item: Item) => Texts & { readonly lang: string },
  compare: (a: string, b: string) => number,
  naming: Naming,
): ((name: FilterName | 'place') => Facet) => {
  const { regionName, languageName, primaryOf, words } = naming;
  const known = (
    name: FilterName,
    labels: Readonly<Record<string, string>>,
    keysOf: (item: Item) => readonly string[],
  ) =>
    facetOf(
      name,
      items,
      compare,
      (item, add) => {
        for (const key of keysOf(item)) if (Object.hasOwn(labels, key)) add(key, () => labels[key]!);
      },
      Object.keys(labels),
    );
  const countries = (read: (item: Item) => readonly string[], isOpen: boolean) =>
    facetOf('country', items, compare, (item, add) => {
      const codes = read(item);
      for (const code of codes) add(code, () => regionName(code));
      return isOpen && !codes.length && item.workplace === 'remote';
    });
  const makers: Readonly<Record<FilterName | 'place', () => Facet>> = {
    department: () =>
      facetOf('department', items, compare, (item, add) => {
        const { department, lang } = textsOf(item);
        const key = item.department || department;
        if (key) add(key, () => department, lang);
      }),
    location: () => facetOf('location', items, compare, places(items, naming)),
    country: () => countries(countriesOf, true),
    // where one belongs to: below every country of a union a posting would only be in the way
    place: () => countries(({ locations }) => locations.flatMap(({ country }) => country ?? []), false),
    workplace: () => known('workplace', words.workplaces, ({ workplace }) => (workplace ? [workplace] : [])),
    'employment-type': () => known('employment-type', words.employmentTypes, ({ employmentType }) => employmentType),
    language: () =>
      facetOf('language', items, compare, ({ lang, langs }, add) => {
        for (const tag of [lang, ...Object.keys(langs)]) {
          const key = primaryOf(tag);
          if (key) add(key, () => languageName(key));
        }
      }),
    salary: () => salaries(items),
  };
  return (name) => makers[name]();
};
