/** The open postings as their index has them, and what they can be filtered by: the keys are those of a list in memory. */
import type { Dated } from '../../../found/entry.ts';
import { itemOf } from '../../../found/index-file.ts';
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
  /** An item as it stands in the index. */
  readonly rawOf: (item: Item) => object;
  /** The language of most postings, for orders and names that a list would have in its own. */
  readonly lang: string;
  readonly facets: ReadonlyMap<FilterName, Facet>;
}

/** Words that stand for themselves. */
const themselves = (words: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(words.map((word) => [word, word]));

const words = {
  workplaces: themselves(postingFields.workplace.words),
  employmentTypes: themselves(postingFields.employmentType.items?.words),
};

/** A tag that Intl takes. */
const mostCommonLang = (items: readonly Item[]): string => {
  const counts = new Map<string, number>();
  for (const { lang } of items) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 'en';
};

export const collatorOf = (lang: string): Intl.Collator => new Intl.Collator(lang, { numeric: true });

/** Items without what they were read from, which is made anew where it is needed: of a large board both are too much. */
const itemsOf = (entries: readonly Dated[], base: string | undefined): ReadonlyMap<Item, Dated> => {
  const raws = new Map(inOrder(entries).map((entry) => [itemOf(entry, base), entry]));
  const { items } = readIndex([...raws.keys()], String)!;
  return new Map(items.map((item) => [{ ...item, raw: {} }, raws.get(item.raw)!]));
};

/** @param base as of the index */
export const catalogueOf = (entries: readonly Dated[], base: string | undefined): Catalogue => {
  const known = itemsOf(entries, base);
  const items = [...known.keys()];
  const lang = mostCommonLang(items);
  const facets = facetsOf(items, (item) => item, collatorOf(lang).compare, {
    ...{ words, primaryOf },
    regionName: namer('region', lang),
    languageName: namer('language', lang),
  });
  return {
    ...{ items, lang },
    entryOf: (item) => known.get(item)!,
    rawOf: (item) => itemOf(known.get(item)!, base),
    facets: new Map(FILTERS.map((name) => [name, facets[name]()])),
  };
};
