/**
 * What an index in pages says of the whole board: how many postings there are, and what they can be filtered by. `build --search`
 * writes it, for lists that load no more than the first page. A part of the chunk that asks, so it is handed the names of filters.
 */
import type { Filter, Query, Value } from './count.ts';
import type { FilterName, Naming } from './facets.ts';
import type { Pay } from './pay.ts';

/** A value, as the build found it. */
interface Known {
  readonly key: string;
  /** Where the key does not name it. */
  readonly label?: string;
  /** Language of the label, where it is a text of postings. */
  readonly lang?: string;
  /** What it is called in other languages. */
  readonly langs?: Readonly<Record<string, string>>;
  readonly count: number;
}

interface KnownFilter {
  readonly name: FilterName;
  readonly values: readonly Known[];
  readonly pay?: Pay;
}

export interface Overview {
  readonly total: number;
  /** Those that narrow. */
  readonly filters: readonly KnownFilter[];
}

/** How many are left, by name and key. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const object = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const knownOf = (value: unknown): readonly Known[] => {
  const { key, label, lang, langs, count } = object(value);
  if (!isText(key) || !isNumber(count)) return [];
  const names = Object.entries(object(langs)).filter((entry): entry is [string, string] => isText(entry[1]));
  return [
    {
      key,
      label: isText(label) ? label : key,
      lang: isText(lang) ? lang : '',
      langs: Object.fromEntries(names),
      count,
    },
  ];
};

const payOf = (value: unknown): Pay | undefined => {
  const { currency, unit, least } = object(value);
  return isText(currency) && isText(unit) && isNumber(least) ? { currency, unit, least } : undefined;
};

/** @param json an index @param names of filters; @returns `undefined` where it does not say */
export const readOverview = (json: unknown, names: readonly FilterName[]): Overview | undefined => {
  const { total, filters } = object(object(json)._board);
  if (!isNumber(total)) return undefined;
  return {
    total,
    filters: array(filters).flatMap((filter) => {
      const { name, values, pay } = object(filter);
      const known = names.find((one) => one === name);
      return known ? [{ name: known, values: array(values).flatMap(knownOf), pay: payOf(pay) }] : [];
    }),
  };
};

/** Keys are anybody's: `constructor` is none of a record's. */
const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Where there are two towns of a name, the key of each ends with its country's code. */
const townOf = (key: string, label: string, regionName: Naming['regionName']): string => {
  const code = label === key ? undefined : /-([A-Z]{2})$/.exec(key)?.[1];
  return code === undefined ? label : `${key.slice(0, -3)} (${regionName(code)})`;
};

/**
 * What is offered, and of that what is chosen: filters of the whole board, in the words of a list.
 *
 * @param names of filters, in order
 */
export const filtersOf = (
  { filters }: Overview,
  {
    regionName,
    languageName,
    words,
    matching,
    lang,
  }: Naming & {
    readonly lang: string;
    readonly matching: (wanted: string, available: readonly string[]) => string | undefined;
  },
  names: readonly FilterName[],
  { text, chosen }: Query,
  counts: Counts,
): readonly Filter[] => {
  const isWhole = !text && !Object.keys(chosen).length;

  const labelled = (name: FilterName, { key, label = key, lang: own = '', langs = {} }: Known) => {
    switch (name) {
      case 'country':
        return { label: regionName(key) };
      case 'language':
        return { label: languageName(key) };
      case 'location':
        return { label: townOf(key, label, regionName) };
      case 'workplace':
        return { label: ownOf(words.workplaces, key) ?? key };
      case 'employment-type':
        return { label: ownOf(words.employmentTypes, key) ?? key };
      default: {
        const tag = matching(lang || 'en', [own, ...Object.keys(langs)].filter(Boolean)) ?? '';
        return langs[tag] === undefined ? { label, lang: own || undefined } : { label: langs[tag], lang: tag };
      }
    }
  };

  const valuesOf = ({ name, values }: KnownFilter): readonly Value[] => {
    const asked = chosen[name] ?? [];
    const left = counts[name];
    const known = values.map((value) => ({
      key: value.key,
      ...labelled(name, value),
      count: left ? (ownOf(left, value.key) ?? 0) : value.count,
      isChosen: asked.includes(value.key),
    }));
    if (!['workplace', 'employment-type', 'salary'].includes(name)) {
      const { compare } = new Intl.Collator(lang || 'en', { numeric: true });
      known.sort((a, b) => compare(a.label, b.label));
    }
    // what the board has no more stays, or it could not be taken away
    const gone = asked.filter((key) => !values.some((value) => value.key === key));
    return [
      ...known.filter(({ count, isChosen }) => (isWhole && !left) || count || isChosen),
      ...gone.map((key) => ({ key, label: key, count: 0, isChosen: true })),
    ];
  };

  // one that was chosen by a link is there to be taken away
  const others = (Object.keys(chosen) as FilterName[]).filter(
    (name) => !filters.some((filter) => filter.name === name),
  );
  return [...filters, ...others.map((name): KnownFilter => ({ name, values: [] }))]
    .filter(({ name }) => names.includes(name) || chosen[name])
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .map((filter) => {
      let known: readonly Value[] | undefined;
      return {
        name: filter.name,
        pay: filter.pay,
        // made when they are looked at: a board may have thousands of towns
        get values() {
          return (known ??= valuesOf(filter));
        },
      };
    });
};
