/** The open postings as their index has them, and what they can be filtered by: the keys are those of a list in memory. */
import type { Dated } from '../../../found/entry.ts';
import { indexItems } from '../../../found/index-file.ts';
import { inOrder } from '../../../found/order.ts';
import { facetsOf, FILTERS, type Facet, type FilterName } from '../../../list/facets.ts';
import { readIndex, type Item } from '../../../list/item.ts';
import { namer } from '../../../list/names.ts';
import { primaryOf } from '../../../posting/language.ts';
import { postingFields } from '../../../posting/posting.ts';

export interface Catalogue {
  /** In the order of the index. */
  readonly items: readonly Item[];
  /** What is known of an item beside. */
  readonly entryOf: (item: Item) => Dated;
  /** The language of most postings, for orders and names that a list would have in its own. */
  readonly lang: string;
  readonly facets: ReadonlyMap<FilterName, Facet>;
}

/** Words that stand for themselves. */
const known = (words: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, word]));

const words = {
  workplaces: known(postingFields.workplace.words),
  employmentTypes: known(postingFields.employmentType.items?.words),
};

/** A tag that Intl takes. */
const mostCommonLang = (items: readonly Item[]): string => {
  const counts = new Map<string, number>();
  for (const { lang } of items) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
};

export const collatorOf = (lang: string): Intl.Collator => new Intl.Collator(lang, { numeric: true });

/** @param base as of the index */
export const catalogueOf = (entries: readonly Dated[], base: string | undefined): Catalogue => {
  const raws = indexItems(entries, base);
  const byRaw = new Map(inOrder(entries).map((entry, place) => [raws[place], entry]));
  const { items } = readIndex(raws, String)!;
  const lang = mostCommonLang(items);
  const facets = facetsOf(items, (item) => item, collatorOf(lang).compare, {
    ...{ words, primaryOf },
    regionName: namer('region', lang),
    languageName: namer('language', lang),
  });
  return {
    ...{ items, lang },
    entryOf: ({ raw }) => byRaw.get(raw)!,
    facets: new Map(FILTERS.map((name) => [name, facets[name]()])),
  };
};
