/**
 * The index: a JSON Feed that anybody can read, with `_posting` for what lists of postings need.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
import { addressOf, linkOf, pictureOf } from './address.ts';
import { momentOf } from './dates.ts';
import type { Dated } from './entry.ts';
import { inOrder, tagsOf } from './order.ts';
import { addressesOf } from './pages.ts';

export interface IndexOptions {
  /** Absolute address of the output folder, with a slash at its end; without it addresses are relative to that folder. */
  readonly base?: string;
  readonly title: string;
  /** How many postings a page of the index has; without it there is one page. */
  readonly pageSize?: number;
  /** What the first page says of the whole board; the others, which only go on, say nothing of it. */
  readonly board?: object;
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length ? list : undefined);

/** What the other languages have of their own. */
const langsOf = ({ lang, texts }: Dated) => {
  const own = texts[lang]!;
  const others = Object.entries(texts).filter(([key]) => key !== lang);
  const differing = others.map(([key, { title, summary, department }]) => [
    key,
    {
      title: title === own.title ? undefined : title,
      summary: summary === own.summary ? undefined : summary,
      department: department === own.department ? undefined : department,
    },
  ]);
  return others.length ? (Object.fromEntries(differing) as object) : undefined;
};

/** An item of the index; what is undefined is left out of JSON. */
export const itemOf = (entry: Dated, base: string | undefined): object => {
  const { id, lang, texts, image, datePosted, modified, ...rest } = entry;
  const own = texts[lang]!;
  return {
    id,
    url: addressesOf(entry, base)[lang],
    title: own.title,
    summary: own.summary || undefined,
    content_text: own.summary || own.title, // an item without content is none; lists have no use for more
    image: image && pictureOf(image.src, base),
    date_published: datePosted && momentOf(datePosted),
    date_modified: momentOf(modified),
    language: lang || undefined,
    tags: some(tagsOf(entry, lang)),
    _posting: {
      src: addressOf(rest.src, base),
      status: rest.status,
      workplace: rest.workplace,
      locations: some(rest.locations),
      applicantLocations: some(rest.applicantLocations),
      employmentType: some(rest.employmentType),
      department: own.department,
      salary: rest.salary,
      validThrough: rest.validThrough,
      openings: rest.openings,
      langs: langsOf(entry),
      apply: rest.apply && linkOf(rest.apply, base),
    },
  };
};

const nameOf = (page: number): string => (page ? `jobs-${page + 1}.json` : 'jobs.json');

/** One item a line: a change of one posting is one of a line. */
const write = function* (head: object, entries: readonly Dated[], base: string | undefined): Iterable<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  for (const [place, entry] of entries.entries()) yield `${place ? ',' : ''}\n${JSON.stringify(itemOf(entry, base))}`;
  yield '\n]}\n';
};

/**
 * The files of the index, by name: `jobs.json`, and with `pageSize` `jobs-2.json` and on, each of which names the next.
 *
 * @param entries open ones, in any order
 * @returns the text of each, which is made as it is taken
 */
export const indexFiles = (
  entries: readonly Dated[],
  { base, title, pageSize = Infinity, board }: IndexOptions,
): Map<string, Iterable<string>> => {
  const ordered = inOrder(entries);
  const pages = Math.max(1, Math.ceil(ordered.length / pageSize));
  return new Map(
    Array.from({ length: pages }, (_, page) => {
      const from = page ? page * pageSize : 0; // Infinity times 0 is no number
      const head = {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: base,
        feed_url: base && addressOf(nameOf(page), base),
        next_url: page + 1 < pages ? addressOf(nameOf(page + 1), base) : undefined,
        _board: page ? undefined : board,
      };
      return [nameOf(page), write(head, ordered.slice(from, from + pageSize), base)];
    }),
  );
};
