/**
 * Feeds that applicants and aggregators subscribe to, in Atom: one of all postings, each in its own language, and where there
 * are several languages one for each.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
import { addressOf } from './address.ts';
import { momentOf } from './dates.ts';
import type { Dated } from './entry.ts';
import { inOrder, tagsOf } from './order.ts';
import { addressesOf } from './pages.ts';
import { element, xmlFile, type Element } from './xml.ts';

export interface FeedOptions {
  /** Absolute address of the output folder, with a slash at its end. */
  readonly base: string;
  readonly title: string;
  /** When a feed without a posting was last changed, RFC 3339. */
  readonly updated: string;
}

const TYPE = 'application/atom+xml';

const nameOf = (lang = ''): string => (lang ? `jobs.${lang}.atom` : 'jobs.atom');

/** Of no language that is known. */
const UNKNOWN = 'und';

/** The newest of some days, as a moment. */
const latest = (entries: readonly Dated[], otherwise: string): string => {
  const days = entries.map(({ modified }) => modified);
  const newest = days.reduce((newer, day) => (day > newer ? day : newer), '');
  return (newest && momentOf(newest)) || otherwise;
};

/** Links to where a posting is read: one to the page in the feed's language, then others that say their language. */
const alternates = (addresses: Readonly<Record<string, string>>, lang: string): Element[] =>
  Object.entries(addresses)
    .filter(([hreflang]) => hreflang || lang === '') // two that say no language would be one too many
    .map(([key, href]) => {
      const hreflang = key === lang ? undefined : key;
      return element('link', { rel: 'alternate', type: 'text/html', hreflang, href });
    });

const entryElement = (entry: Dated, wanted: string, { base, title }: FeedOptions): Element => {
  const lang = entry.texts[wanted] ? wanted : entry.lang;
  const { title: name, summary, content } = entry.texts[lang]!;
  const { id, organization, datePosted, modified } = entry;
  const published = datePosted && momentOf(datePosted);
  return element(
    'entry',
    { 'xml:lang': lang || UNKNOWN },
    element('id', {}, `${base}#${encodeURIComponent(id.toWellFormed())}`), // files move, ids stay
    element('title', {}, name),
    element('updated', {}, momentOf(modified)),
    published ? element('published', {}, published) : undefined,
    element('author', {}, element('name', {}, organization ?? title)),
    ...alternates(addressesOf(entry, base), lang),
    element('link', { rel: 'alternate', type: 'application/json', href: addressOf(entry.src, base) }),
    ...tagsOf(entry, lang).map((term) => element('category', { term })),
    summary ? element('summary', {}, summary) : undefined,
    element('content', {}, content || summary || name),
  );
};

/**
 * The feeds, by name: `jobs.atom`, and with several languages `jobs.sv.atom` and so on, in which each posting is in that
 * language where it has it.
 *
 * @param entries open ones, in any order
 * @returns the text of each, which is made as it is taken: of many postings those of all are more than should be in memory
 */
export const feedFiles = (entries: readonly Dated[], options: FeedOptions): Map<string, Iterable<string>> => {
  const { base, title, updated } = options;
  const ordered = inOrder(entries);
  const languages = [...new Set(ordered.flatMap(({ texts }) => Object.keys(texts)))].filter(Boolean).sort();
  const several = languages.length > 1 ? languages : [];
  const elements = function* (head: readonly Element[], lang?: string): Iterable<Element> {
    yield* head;
    for (const entry of ordered) yield entryElement(entry, lang ?? entry.lang, options);
  };
  const feed = (lang?: string): [string, Iterable<string>] => {
    const self = addressOf(nameOf(lang), base);
    const head = [
      element('id', {}, self),
      element('title', {}, title),
      element('updated', {}, latest(ordered, updated)),
      element('author', {}, element('name', {}, title)),
      element('link', { rel: 'self', type: TYPE, href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: base }),
      ...several
        .filter((other) => other !== lang)
        .map((hreflang) =>
          element('link', { rel: 'alternate', type: TYPE, hreflang, href: addressOf(nameOf(hreflang), base) }),
        ),
    ];
    const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang };
    return [nameOf(lang), xmlFile('feed', attributes, elements(head, lang))];
  };
  return new Map([undefined, ...several].map(feed));
};
