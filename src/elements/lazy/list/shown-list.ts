/** From the answer of an index to what is drawn: its items, the words, and the pages that go on. */
import { loadListMessages } from '../../../i18n/list/messages.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { readIndex, type Index, type Item } from '../../../list/item.ts';
import type { Finding } from '../../../posting/finding.ts';
import type { Loaded, LoadedList } from '../../../posting/load.ts';
import type { Words } from '../../../templates/list/words.ts';
import type { Core, JobList } from '../../job-list.ts';
import type { Outcome, Shown } from '../../posting-controller.ts';

/** Pages of an index that are followed; more are a mistake. */
export const MAX_PAGES = 500;

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
  /** Loads the page that goes on. @throws PostingError */
  readonly follow: (signal: AbortSignal) => Promise<void>;
}

const wordsIn = async ({ loadMessages, templates }: Core, lang: string) => {
  const base = await loadMessages(lang);
  const own = await loadListMessages(base.lang);
  const { enCard, fill, plural, formatRegion } = templates.current!;
  const words: Words = { ...own, lang: base.lang, card: base.card ?? enCard, fill, plural, formatRegion };
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

/** A value as it stands in a file, shortened. */
const describe = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 80);

const read = ({ json, url }: LoadedList): Index => {
  const index = readIndex(json, describe);
  if (index) return index;
  throw new Error(`expected a list of postings, found ${describe(json)} at ${url}`);
};

/**
 * @param lang wanted, BCP 47; may be empty
 * @param say takes the words for the time without a list
 * @param kept the element, where it is prerendered: from all pages then, where those are sorted or grouped
 * @throws PostingError, Error
 */
export const shownList = async (
  core: Core,
  answer: Loaded<LoadedList> | Promise<Loaded<LoadedList>>,
  lang: string,
  say: (messages: Messages) => void,
  kept?: Pick<JobList, 'groupBy' | 'sort'>,
): Promise<Outcome<ShownList>> => {
  if (!core.templates.current) throw new Error('the part of the script that draws postings is lost');
  const { words, messages, gone } = await wordsIn(core, lang);
  say(messages);
  const { parsed, error } = await answer;
  const { items, next, findings } = read(parsed);
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
    baseOf: (item) => bases.get(item) ?? parsed.url,
    follow: async (signal) => {
      followed.add(view.next!);
      const { parsed: page } = await core.loadList(view.next!, signal, core.reading.decode);
      const index = read(page);
      const more = index.items.filter(({ id }) => !ids.has(id));
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
  const isWhole = kept && (kept.groupBy || kept.sort !== 'newest');
  const { signal } = new AbortController(); // nothing ends it: what comes too late is not shown
  for (let left = MAX_PAGES; isWhole && view.next && left; left--) await view.follow(signal);
  return { view, error };
};
