/** The lists of postings that pages name. */
import { FILTERS } from '../../list/facets.ts';
import { readIndex, type Index, type Item } from '../../list/item.ts';
import { readOverview, type Overview } from '../../list/overview.ts';
import { MAX_PAGES } from '../../list/pages.ts';
import type { Finding } from '../../posting/finding.ts';
import { MAX_LIST_BYTES } from '../../posting/load.ts';
import { describe } from '../../posting/parse.ts';
import { inBytes, notUtf8In, textOf } from '../bytes.ts';
import { NoSource, type Kind, type Source } from './sources.ts';

/** A list, as far as it has been read. */
export interface List {
  readonly items: readonly Item[];
  /** Absolute address of the file that an item stands in. */
  readonly baseOf: (item: Item) => string;
  /** Whether there is another page. */
  readonly hasNext: boolean;
  /** What it says of the whole board, where it does. */
  readonly overview: Overview | undefined;
  /** What of it can't be shown. */
  readonly findings: readonly Finding[];
}

const pageIn = ({ data, url }: Source): Index & { readonly url: string } => {
  const index = readIndex(data, describe);
  if (index) return { ...index, url };
  throw new NoSource(`a list of postings at ${url}`, describe(data), 'src names the jobs.json that build writes');
};

/** @param isWhole whether the pages that go on are read, too */
const kindOf = (isWhole: boolean): Kind<List> => ({
  what: 'a list of postings',
  maxBytes: MAX_LIST_BYTES,
  maxKept: 10,
  textIn: (bytes) => {
    const problem = bytes.length > MAX_LIST_BYTES ? tooLarge : notUtf8In(bytes);
    return problem ? { findings: [problem] } : { text: textOf(bytes) };
  },
  read: async (first, further) => {
    const pages = [pageIn(first)];
    for (let last = pages[0]!; isWhole && last.next && pages.length < MAX_PAGES; pages.push(last)) {
      last = pageIn(await further(last.next, last.url));
      if (pages.some(({ url }) => url === last.url)) break; // they lead in a circle
    }
    const ids = new Set<string>();
    const items = pages.flatMap(({ items, url }) => items.map((item) => [item, url] as const));
    const urls = new Map(items.filter(([{ id }]) => !ids.has(id) && ids.add(id)));
    return {
      items: [...urls.keys()],
      baseOf: (item) => urls.get(item)!,
      hasNext: !isWhole && Boolean(pages[0]!.next),
      overview: readOverview(first.data, FILTERS),
      findings: pages.flatMap(({ findings }) => findings),
    };
  },
});

const tooLarge = inBytes(
  ...([1, 1, `at most ${MAX_LIST_BYTES / 1_000_000} MB`, 'more', '--page-size of build parts it'] as const),
);

export const FIRST_PAGES = kindOf(false);
export const WHOLE_LISTS = kindOf(true);
