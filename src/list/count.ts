/** What filters leave, and what each of their values would. */
import type { Facet, FacetValue, FilterName } from './facets.ts';
import type { Pay } from './pay.ts';

/** What a visitor asks for. */
export interface Query {
  readonly text: string;
  /** Keys of values: an item has one of each filter's. */
  readonly chosen: Readonly<Partial<Record<FilterName, readonly string[]>>>;
}

/** A value that can be chosen. Its key is the same in every language of the page; the label of an amount is its key. */
export interface Value extends FacetValue {
  /** How many would be left of what the search and the other filters leave. */
  readonly count: number;
  readonly isChosen: boolean;
}

export interface Filter {
  readonly name: FilterName;
  /** None where nothing of what the search and the other filters leave has one: it stays where it is. */
  readonly values: readonly Value[];
  /** Salary alone: what can be asked for. */
  readonly pay?: Pay;
}

export interface NamedFacet extends Facet {
  readonly name: FilterName;
}

const SEVERAL = 127;

/**
 * The items that have one of the chosen values of each filter.
 *
 * @param candidates numbers of items
 */
export const count = (
  candidates: readonly number[],
  facets: readonly NamedFacet[],
  chosen: Query['chosen'],
): { readonly ids: readonly number[]; readonly filters: readonly Filter[] } => {
  // by candidate: which filter keeps it out, counted from 1; where it is one alone, another value of that one would let it in
  const keptOut = new Uint8Array(candidates.length);
  const wanted = facets.map(({ name, ids, values, of }, filter) => {
    const keys = chosen[name] ?? [];
    const isWanted = new Uint8Array(values.length);
    for (const key of keys) isWanted[ids.get(key) ?? -1] = 1;
    if (keys.length) {
      for (const [at, id] of candidates.entries()) {
        if (!of[id]!.some((value) => isWanted[value])) keptOut[at] = keptOut[at] ? SEVERAL : filter + 1;
      }
    }
    return isWanted;
  });
  const valuesOf = ({ name, values, ids, order, of }: NamedFacet, filter: number): readonly Value[] => {
    const counts = new Uint32Array(values.length);
    for (let at = 0; at < candidates.length; at++) {
      if (keptOut[at] && keptOut[at] !== filter + 1) continue;
      const own = of[candidates[at]!]!;
      for (let i = 0; i < own.length; i++) counts[own[i]!]!++;
    }
    const known = order
      .map((id) => ({ ...values[id]!, count: counts[id]!, isChosen: wanted[filter]![id] === 1 }))
      .filter(({ count, isChosen }) => count || isChosen);
    // what the data has no more stays, or it could not be taken away
    const gone = [...new Set(chosen[name])].filter((key) => !ids.has(key));
    return [...known, ...gone.map((key) => ({ key, label: key, count: 0, isChosen: true }))];
  };
  const filters = facets.map((facet, filter): Filter => {
    let known: readonly Value[] | undefined;
    return {
      name: facet.name,
      pay: facet.pay,
      // counted when they are looked at: a keystroke is not
      get values() {
        return (known ??= valuesOf(facet, filter));
      },
    };
  });
  const isNarrowed = facets.some(({ name }) => chosen[name]?.length);
  return { ids: isNarrowed ? candidates.filter((_, at) => !keptOut[at]) : candidates, filters };
};
