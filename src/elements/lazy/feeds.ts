/**
 * The chunk for feeds of hiring systems: makes of an answer an index in our form, or the posting that an address names. What
 * the fields of a system mean is a chunk for each.
 *
 * @see docs/decisions/0035-feeds-of-hiring-systems.md
 */
import type { Finding } from '../../posting/finding.ts';
import type { AskFeed, Feed, Loaded } from '../../posting/load.ts';
import type { Decode, parse, Parsed } from '../../posting/parse.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import type { Feed as Read, Listed, System } from '../../sources/feeds/feed.ts';
import { readFeed } from '../../sources/feeds/read.ts';
import { isEmpty, systemOf, type Name } from '../../sources/feeds/systems.ts';

/** What the chunk is handed of the core. */
type Core = readonly [decode: Decode, parse: typeof parse, PostingError: typeof PostingError];

/** An answer, and what is to be found in it. */
interface Page extends Feed, Read {
  /** Reads one of its postings, once: all who show it share that. */
  readonly parsed: (listed: Listed) => Parsed;
}

const systems: Readonly<Record<Name, () => Promise<System>>> = {
  ashby: () => import('../../sources/feeds/ashby.ts'),
  bamboohr: () => import('../../sources/feeds/bamboohr.ts'),
  breezy: () => import('../../sources/feeds/breezy.ts'),
  greenhouse: () => import('../../sources/feeds/greenhouse.ts'),
  lever: () => import('../../sources/feeds/lever.ts'),
  personio: () => import('../../sources/feeds/personio.ts'),
  pinpoint: () => import('../../sources/feeds/pinpoint.ts'),
  recruitee: () => import('../../sources/feeds/recruitee.ts'),
  smartrecruiters: () => import('../../sources/feeds/smartrecruiters.ts'),
  teamtailor: () => import('../../sources/feeds/teamtailor.ts'),
  workable: () => import('../../sources/feeds/workable.ts'),
};

/** Pages that are looked through, as of a list; more are a mistake. */
const MAX_PAGES = 500;

/** Rows of lists by the address of what they lack: a file of texts may hold nothing else. */
const rows = new Map<string, Listed>();

/** What is said of one posting. */
const unreadOf = ({ unread }: Listed): Finding[] =>
  unread.map(({ field: path, found }) => ({
    ...{ level: 'warning', path },
    ...{ expected: 'a word that is known there', found: JSON.stringify(found) },
  }));

/** What is said of all, each named as an address names it. */
const findingsOf = ({ postings, leftOut }: Read): Finding[] => [
  ...postings.flatMap((listed) =>
    unreadOf(listed).map((finding) => ({ ...finding, path: `#${listed.data.id}.${finding.path}` })),
  ),
  ...(leftOut
    ? [
        {
          level: 'warning',
          path: 'feed',
          expected: 'postings with a title, to be shown',
          found: `${leftOut} other${leftOut > 1 ? 's' : ''}`,
        } as const,
      ]
    : []),
];

/** In an index: whole, or what a row shows of it where its texts are in a file of their own. */
const itemOf = ({ data, rest: src }: Listed): unknown => {
  if (!src) return data;
  const { id, url, title, tagline, lang, datePosted, apply, ...facts } = data;
  return {
    ...{ id, url, title, summary: tagline, language: lang, date_published: datePosted },
    _posting: { ...facts, apply: apply?.url, src },
  };
};

const isPage = (answer: object): answer is Page => 'postings' in answer;

const onlyOf = ({ postings, next }: Read): Listed | undefined =>
  next ? undefined : postings.length === 1 ? postings[0] : undefined;

/** A posting whose texts are in a file of their own, from there. */
const wholeAt = async (file: string, ask: AskFeed): Promise<Loaded | undefined> => {
  const { parsed } = await ask(file);
  if (!isPage(parsed)) return { parsed: parsed as Parsed };
  const only = onlyOf(parsed);
  return only && { parsed: parsed.parsed(only) };
};

/** Looks through the pages of a feed, in their order; they may lead in a circle. */
const found = async (first: Page, id: string, ask: AskFeed): Promise<Loaded | undefined> => {
  const seen = new Set<string>();
  let page: object | undefined = first;
  while (page && isPage(page) && seen.size < MAX_PAGES) {
    const listed = id ? page.postings.find(({ data }) => data.id === id) : onlyOf(page);
    if (listed) return (listed.rest && (await wholeAt(listed.rest, ask))) || { parsed: page.parsed(listed) };
    const next: string | undefined = id ? page.next : undefined;
    if (!next || seen.has(next)) return undefined;
    seen.add(next);
    page = (await ask(next)).parsed;
  }
  return undefined;
};

/** The id in an address. */
const idIn = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a lone % is no escape
  }
};

const pageOf = (read: Read, url: string, core: Core): Page => {
  const [decode, parse, PostingError] = core;
  const { postings, next } = read;
  const known = new Map<Listed, Parsed>();
  const parseOne = (listed: Listed): Parsed => {
    const parsed = parse(listed.data, url, decode);
    return { ...parsed, findings: [...parsed.findings, ...unreadOf(listed)] };
  };
  const page: Page = {
    ...read,
    index: { items: postings.map(itemOf), next_url: next },
    findings: findingsOf(read),
    parsed: (listed) => {
      const parsed = known.get(listed) ?? parseOne(listed);
      known.set(listed, parsed);
      return parsed;
    },
    find: async (fragment, ask, { error }) => {
      const id = idIn(fragment);
      const loaded = await found(page, id, ask);
      if (loaded) return { error, ...loaded };
      throw id
        ? new PostingError('gone', `expected a posting with the id "${id}", found others`, { url })
        : new PostingError('invalid', `expected one posting, found ${postings.length}: src="…#ID" names one`, { url });
    },
  };
  return page;
};

/** XML is read by a chunk of its own. @throws Error which says what is broken */
const xmlIn = async (text: string, decode: Decode): Promise<unknown> => {
  const { readXml } = await import('../../sources/feeds/xml.ts');
  return readXml(text, decode);
};

/** What fails here is told as a failure of the widget, or of the answer. */
const orElse = async <T>(coming: Promise<T>, failure: (error: unknown) => Error): Promise<T> => {
  try {
    return await coming;
  } catch (error) {
    throw failure(error);
  }
};

/**
 * @param answer JSON, or the text of XML
 * @param url absolute address that it came from
 * @returns `undefined` for what is of no system that is known
 * @throws PostingError
 */
export const feedIn = async (answer: unknown, url: string, ...core: Core): Promise<Feed | undefined> => {
  const [decode, , PostingError] = core;
  const isXml = typeof answer === 'string' && answer.trimStart().startsWith('<');
  const json = isXml
    ? await orElse(xmlIn(answer, decode), (error) => new PostingError('not-json', (error as Error).message, { url }))
    : answer;
  const name = systemOf(json);
  if (!name) {
    if (isEmpty(json)) return pageOf({ postings: [], leftOut: 0 }, url, core);
    if (!isXml) return undefined;
    throw new PostingError('not-json', `expected JSON or the feed of a hiring system, found XML at ${url}`, { url });
  }
  const system = await orElse(
    systems[name](),
    () => new PostingError('chunk', `the part of the script that reads ${name} is lost`),
  );
  const read = readFeed(json, name, system, decode, url, rows.get(url));
  for (const listed of read?.postings ?? []) if (listed.rest) rows.set(listed.rest, listed);
  return read && pageOf(read, url, core);
};
