/** All that feeds have of each posting: their pages one after the other, what several say of one, and the texts that stand apart. */
import type { Draft, Feed, Listed, Unread } from '../../../sources/feeds/feed.ts';
import type { Name } from '../../../sources/feeds/systems.ts';
import { NoAnswer } from '../../fetching.ts';
import { readBytes, reasonOf, type Unreadable } from '../../files.ts';
import { progressOf } from '../../progress.ts';
import { complain, voiceOf } from '../../telling.ts';
import type { Skipped } from '../outcome.ts';
import { MOST, patientAnswer, type Patience } from './asking.ts';
import { feedIn, Unlike } from './reading.ts';
import { feedOf, KNOWN } from './systems.ts';

/** A posting, as far as it is known. */
export interface Collected {
  /** The system's; of a posting that has none its address, or its title. */
  readonly id: string;
  /** As it stands on the command line: an address, or the name of a file. */
  readonly feed: string;
  /** Absolute address of the answer that it stands in; '' for a file. */
  readonly from: string;
  readonly data: Draft;
  readonly unread: readonly Unread[];
  /** Address of its texts. */
  readonly rest: string | undefined;
}

export interface Collection {
  readonly postings: readonly Collected[];
  readonly skipped: readonly Skipped[];
  /** What could not be had. */
  readonly lacking: readonly Unreadable[];
}

/** So many pages of a feed are read: more are a mistake. */
const MAX_PAGES = 500;

/** So many texts come before a bar could be read. */
const MANY_TEXTS = 5;

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** @param sources addresses and files; each fills what those before it lack */
export const collect = async (sources: readonly string[], name: Name, patience: Patience): Promise<Collection> => {
  const byId = new Map<string, Collected[]>();
  const lacking: Unreadable[] = [];
  const skipped: Skipped[] = [];
  for (const feed of sources) {
    const pages = await pagesOf(feed, name, patience);
    for (const { postings, from } of pages.read)
      for (const listed of postings) {
        const posting = collected(listed, feed, from);
        const others = byId.get(posting.id) ?? [];
        const at = others.findIndex((other) => isSame(other, posting));
        byId.set(posting.id, at < 0 ? [...others, posting] : others.with(at, merged(others[at]!, posting)));
      }
    const leftOut = pages.read.reduce((sum, page) => sum + page.leftOut, 0);
    if (leftOut) skipped.push({ file: feed, skipped: `${leftOut} without a title, or not to be shown` });
    if (pages.lacking) lacking.push(pages.lacking);
  }
  // half of what several say of one posting would overwrite the whole
  if (lacking.length && sources.length > 1) return { postings: [], skipped, lacking };
  const whole = await withTexts([...byId.values()].flat(), name, patience);
  return {
    postings: whole.postings,
    skipped: [...skipped, ...whole.skipped],
    lacking: [...lacking, ...whole.lacking],
  };
};

const collected = ({ data, rest, unread }: Listed, feed: string, from: string): Collected => ({
  ...{ id: data.id ?? data.url ?? data.title ?? '', feed, from, data, unread },
  rest: from ? rest : undefined, // for a file nobody is asked
});

/** Systems count anew in each company: of two with one id that have pages of their own, neither is the other. */
const isSame = ({ data: { url } }: Collected, { data }: Collected): boolean => !url || !data.url || url === data.url;

/** What a posting says, and what it lacks and another answer says of it. */
const merged = (posting: Collected, further: Pick<Collected, 'data' | 'unread'>): Collected => ({
  ...posting,
  data: { ...further.data, ...posting.data },
  unread: [...posting.unread, ...further.unread],
});

interface Page extends Feed {
  readonly from: string;
}

/** The pages of a feed, up to one that can't be had. */
const pagesOf = async (
  feed: string,
  name: Name,
  patience: Patience,
): Promise<{ readonly read: readonly Page[]; readonly lacking?: Unreadable }> => {
  const read: Page[] = [];
  const asked = new Set<string>();
  let at: string | undefined = feed;
  // pages that lead in a circle are all read
  while (at !== undefined && !asked.has(at)) {
    if (asked.size === MAX_PAGES) return { read, lacking: { file: at, unreadable: `page ${MAX_PAGES + 1} of a feed` } };
    asked.add(at);
    const page: Page | Lacking = await pageAt(at, name, patience);
    if ('unreadable' in page) return { read, lacking: page };
    read.push(page);
    if (!page.from && page.next !== undefined)
      return { read, lacking: { file: at, unreadable: `it goes on at ${page.next}: import it from its address` } };
    at = page.next;
  }
  return { read };
};

/** What can't be had. */
interface Lacking extends Unreadable {
  /** Whether the server says that there is no such thing. */
  readonly isGone?: boolean;
}

const pageAt = async (
  at: string,
  name: Name,
  patience: Patience,
  say = complain,
  row?: Listed,
): Promise<Page | Lacking> => {
  try {
    if (!isAddress(at)) return { ...feedIn(await readBytes(at, MOST), name, ''), from: '' };
    const { bytes, url } = await patientAnswer(at, patience, say);
    return { ...feedIn(bytes, name, url, row), from: url };
  } catch (error) {
    if (error instanceof Unlike) return { file: at, unreadable: error.message };
    if (error instanceof NoAnswer) {
      const isGone = error.response?.status === 404 || error.response?.status === 410;
      return { file: at, unreadable: error.message, isGone };
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { file: at, unreadable: code === 'ENOENT' ? noFile(at, name) : reasonOf(error) };
  }
};

/** Who writes the company's name alone is told the address. */
const noFile = (file: string, name: Name): string =>
  `no such file; the feed of ${KNOWN[name].called} is ${feedOf(name, /^[\w-]+$/.test(file) ? file : undefined)}`;

/** The texts of those that have none. */
const withTexts = async (all: readonly Collected[], name: Name, patience: Patience) => {
  const postings: Collected[] = [];
  const lacking: Unreadable[] = [];
  const skipped: Skipped[] = [];
  const isBare = ({ rest, data }: Collected): boolean => rest !== undefined && !data.sections;
  const progress = progressOf(all.filter(isBare).length, { many: MANY_TEXTS });
  const voice = voiceOf(progress);
  try {
    for (const posting of all) {
      if (!isBare(posting)) {
        postings.push(posting);
        continue;
      }
      const page = await pageAt(posting.rest!, name, patience, voice.complain, posting);
      progress.step();
      if ('unreadable' in page && !page.isGone) lacking.push(page);
      // one that is not there any more, or not to be shown, is left out
      else if ('unreadable' in page) skipped.push({ file: page.file, skipped: page.unreadable });
      else if (page.postings[0]) postings.push({ ...posting, ...page.postings[0] });
    }
  } finally {
    progress.stop();
  }
  return { postings, skipped, lacking };
};
