/** From the answer of an index to what is drawn: its items, the words, and the pages that go on. */
import { loadListMessages } from '../../../i18n/list/messages.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { isWhole } from '../../../list/board.ts';
import { FILTERS, type FilterName } from '../../../list/facets.ts';
import { wordsOf } from '../../../list/fold.ts';
import { isForeign, readIndex, type Index, type Item } from '../../../list/item.ts';
import { namer, namesIn } from '../../../list/names.ts';
import type { Overview } from '../../../list/overview.ts';
import { MAX_PAGES } from '../../../list/pages.ts';
import type { Finding } from '../../../posting/finding.ts';
import type { Loaded, LoadedList } from '../../../posting/load.ts';
import type { Words } from '../../../templates/list/words.ts';
import type { Core, JobList } from '../../job-list.ts';
import type { Finds } from './finder.ts';
import type { Outcome, Shown } from '../../posting-controller.ts';

/** A list that can be shown. */
export interface ShownList extends Shown {
  /** BCP 47, wanted; the words are in it as far as there are any. */
  readonly wanted: string;
  readonly words: Words;
  /** What is said of a posting that is no more. */
  readonly gone: string;
  /** Those that have been loaded; another array where more have come. */
  items: readonly Item[];
  /** Address of the page that goes on, absolute. */
  next: string | undefined;
  /** When the next posting closes, in ms; `Infinity` for none that does. */
  nextClosing: number;
  /** Absolute address of the page that an item stands in. */
  readonly baseOf: (item: Item) => string;
  /** As of the element, when it was asked for. */
  readonly searchSrc: string | undefined;
  /** What the index says of the whole board, where it does. */
  readonly overview: Overview | undefined;
  /** What asks an index in pieces, where that is named. @param looked the filters whose values are seen @param former what has found the postings so far */
  readonly askerOf: ((host: JobList, core: Core, looked: ReadonlySet<string>, former: Finds) => Finds) | undefined;
  /** How many pages have been followed. */
  pages: number;
  /** Loads the page that goes on. @throws PostingError */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** As long as pages are on their way. */
  following?: Promise<void> | undefined;
  /** Whether one could not be had. */
  isBroken?: boolean;
}

const wordsIn = async ({ loadMessages, templates }: Core, lang: string) => {
  const base = await loadMessages(lang);
  const own = await loadListMessages(base.lang);
  const { enCard, fill, plural } = templates.current!;
  const words: Words = { ...own, lang: base.lang, card: base.card ?? enCard, fill, plural };
  const { error, offline, stale, loading } = own;
  return {
    words,
    gone: base.gone,
    messages: { ...base, error, offline, stale, loading, gone: error } satisfies Messages,
  };
};

const nextOf = (next: string | undefined, url: string, { postingUrl }: Core): string | undefined => {
  try {
    return next ? postingUrl(next, url) : undefined;
  } catch {
    return undefined; // leads nowhere
  }
};

/** What asks an index in pieces: a chunk, for lists that have one. */
const askingOf = async (searchSrc: string | undefined) => {
  if (searchSrc === undefined) return undefined;
  const { baseURI } = document;
  const folder = URL.canParse(searchSrc, baseURI) ? new URL(searchSrc, baseURI).href : '';
  const { Asker, readOverview } = await import('./asking/asker.ts');
  const askerOf: ShownList['askerOf'] = (host, core, ...more) => new Asker(host, core, TOOLS, folder, ...more);
  return { askerOf, overviewOf: (json: unknown) => readOverview(json, FILTERS) };
};

const TOOLS = {
  ...{ wordsOf, readIndex, namer },
  filtersIn: (attribute: string | undefined) => {
    const named = namesIn(attribute) as readonly FilterName[];
    return named.length ? named : FILTERS;
  },
};

/** Of a hiring system's feed what a chunk makes of it. */
const read = async ({ json, url }: LoadedList, { describe, feedIn }: Core): Promise<Index> => {
  const feed = isForeign(json) ? await feedIn(json, url) : undefined;
  const index = readIndex(feed ? feed.index : json, describe);
  if (index) return feed ? { ...index, findings: [...index.findings, ...feed.findings] } : index;
  const told = `expected a list of postings, found ${describe(json)} at ${url}`;
  throw Object.assign(new Error(told), { name: '' }); // an error without a name is told by its words alone
};

/**
 * @param lang wanted, BCP 47; may be empty
 * @param say takes the words for the time without a list
 * @param signal ends what is still to be loaded, as of an answer that nobody waits for
 * @param again whether answers that are there already will not do
 * @param kept what is prerendered, if anything: from all pages then, where those are sorted or grouped
 * @throws PostingError, Error
 */
export const shownList = async (
  core: Core,
  answer: Loaded<LoadedList> | Promise<Loaded<LoadedList>>,
  lang: string,
  say: (messages: Messages) => void,
  signal: AbortSignal,
  again: boolean,
  host: Pick<JobList, 'groupBy' | 'sort' | 'searchSrc'>,
  kept: object | undefined,
): Promise<Outcome<ShownList>> => {
  if (!core.templates.current) throw new Error('the part of the script that draws postings is lost');
  const { searchSrc } = host;
  const coming = askingOf(searchSrc);
  coming.catch(() => undefined); // it is waited for below
  const { words, messages, gone } = await wordsIn(core, lang);
  if (!signal.aborted) say(messages); // else overtaken
  const { parsed, error } = await answer;
  const { items, next, findings } = await read(parsed, core);
  const asking = await coming;
  const all: Finding[] = [...findings];
  const bases = new Map<Item, string>();
  const ids = new Set(items.map(({ id }) => id));
  const followed = new Set([parsed.url]);
  const view: ShownList = {
    wanted: lang || words.lang,
    words,
    gone,
    messages,
    lang: words.lang,
    items,
    next: nextOf(next, parsed.url, core),
    nextClosing: Infinity,
    searchSrc,
    overview: asking?.overviewOf(parsed.json),
    askerOf: asking?.askerOf,
    pages: 0,
    baseOf: (item) => bases.get(item) ?? parsed.url,
    follow: async (signal) => {
      followed.add(view.next!);
      view.pages++;
      const { parsed: page } = await core.loadList(view.next!, signal, undefined, again);
      const index = await read(page, core);
      // an id that is but a place in its page is none of another page's
      const named = index.items.map((item) => (item.id[0] === '#' ? { ...item, id: item.id + page.url } : item));
      const more = named.filter(({ id }) => !ids.has(id));
      for (const item of more) {
        ids.add(item.id);
        bases.set(item, page.url);
      }
      all.push(...index.findings);
      const after = nextOf(index.next, page.url, core);
      view.next = after && !followed.has(after) ? after : undefined; // pages may lead in a circle
      view.items = [...view.items, ...more];
    },
    parsed: { url: parsed.url, findings: all },
    posting: {
      title: words.jobs,
      status: 'open',
      // the list is to be drawn anew when its next posting closes
      get validThrough() {
        return view.nextClosing === Infinity ? undefined : new Date(view.nextClosing).toISOString();
      },
    },
  };
  const takesAll = kept && !asking && isWhole(host.sort, host.groupBy);
  while (takesAll && view.next && view.pages < MAX_PAGES) await view.follow(signal);
  return { view, error };
};
