/** What the first page of an index says of the whole board, so that a list can offer filters before it asks for anything. */
import type { Facet, FilterName } from '../../../list/facets.ts';
import type { Item } from '../../../list/item.ts';
import type { Catalogue } from './catalogue.ts';

/** A value of a filter. */
interface BoardValue {
  readonly key: string;
  /** Where the key is not what people read. */
  readonly label?: string | undefined;
  readonly count: number;
  /** Language of a department's name. */
  readonly lang?: string | undefined;
  /** Its name in other languages. */
  readonly langs?: Readonly<Record<string, string>> | undefined;
}

interface BoardFilter {
  readonly name: FilterName;
  readonly values: readonly BoardValue[];
  /** Salary alone: what can be asked for. */
  readonly pay?: Facet['pay'];
}

export interface Board {
  /** How many postings are open. */
  readonly total: number;
  /** Those that narrow. */
  readonly filters: readonly BoardFilter[];
}

/** What departments are called in other languages, by what they are called in their own. */
const departmentNames = (items: readonly Item[]): ReadonlyMap<string, Readonly<Record<string, string>>> => {
  const names = new Map<string, Record<string, string>>();
  for (const { department, langs } of items) {
    for (const [lang, { department: name }] of Object.entries(langs)) {
      if (!department || name === undefined) continue;
      const known = names.get(department) ?? {};
      names.set(department, { ...known, [lang]: name });
    }
  }
  return names;
};

const countsIn = ({ values, of }: Facet): Uint32Array => {
  const counts = new Uint32Array(values.length);
  for (const own of of) for (const value of own) counts[value]!++;
  return counts;
};

export const boardOf = ({ items, facets }: Catalogue): Board => {
  const total = items.length;
  const names = departmentNames(items);
  const filters = [...facets].map(([name, facet]): BoardFilter => {
    const counts = countsIn(facet);
    const values = facet.order.map((value): BoardValue => {
      const { key, label, lang } = facet.values[value]!;
      const isNamed = name === 'location' && label !== key; // what a code stands for is said in the list's own language
      const isText = name === 'department';
      return {
        ...{ key, label: isNamed ? label : undefined, count: counts[value]! },
        ...(isText && { lang: lang || undefined, langs: names.get(key) }),
      };
    });
    return { name, values: values.filter(({ count }) => count), pay: facet.pay };
  });
  return {
    total,
    filters: filters.filter(({ values }) => values.length > 1 || values.some(({ count }) => count < total)),
  };
};
