/** From what became of the sources to what shall stand in OUT: first postings with their pictures, then pages, then lists. */
import type { Entry } from '../../found/entry.ts';
import { pagesOf } from '../../found/pages.ts';
import { isOpen } from '../../posting/is-open.ts';
import { changedLines } from './output/changes.ts';
import { modifiedOn, type Past } from './output/days.ts';
import { formerDays } from './output/former-index.ts';
import type { Made } from './make.ts';
import { draftKey, manifestParts, NONE, type Manifest, type PictureState, type Source } from './output/manifest.ts';
import type { Output } from './output/output.ts';
import { BUILT } from './output/paths.ts';
import { putLists, type Listed, type ListOptions } from './put-lists.ts';
import { boardOf } from './search/board.ts';
import { catalogueOf, type Catalogue } from './search/catalogue.ts';
import type { Pagefind } from './search/pagefind.ts';
import { putSearch, type SearchOnlooker } from './search/put-search.ts';
import { pagesFrom, type PageFindings, type PageOptions } from './pages/put-pages.ts';

export interface FinishOptions extends ListOptions, Pick<PageOptions, 'prerender'> {
  /** The file that pages are made from. */
  readonly page?: string | undefined;
  readonly out: string;
}

export interface Run {
  readonly former: Manifest;
  readonly output: Output;
  readonly now: number;
  readonly today: string;
  /** The command. */
  readonly by: string;
  /** The pages of a posting are done. */
  readonly step: () => Promise<void>;
  /** Where an index in pieces is to be written. */
  readonly pagefind: Pagefind | undefined;
  readonly searching: SearchOnlooker;
}

/** What a run did, in postings. */
export interface Counts {
  readonly built: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of pages, lists and pictures, how many are gone. */
  readonly othersRemoved: number;
  readonly drafts: number;
  /** Of all files, what was written or removed. */
  readonly touched: number;
  /** Whether there is a sitemap: without a page there is nothing to be in it. */
  readonly isMapped: boolean;
}

/** What came of it. */
export interface Finished {
  readonly counts: Counts;
  /** What is to be said of pages that were made. */
  readonly pageFindings: readonly PageFindings[];
}

/**
 * @param kept paths of those that are broken, and stay as they were built before
 * @throws Cannot
 */
export const finish = async (
  made: readonly Made[],
  kept: ReadonlySet<string>,
  run: Run,
  options: FinishOptions,
): Promise<Finished> => {
  const { output, now, today, by, step } = run;
  const { base, page, prerender, out } = options;
  const pageFindings: PageFindings[] = [];
  const { sources, pictures } = wanted(made, kept, run);
  const dayOf = daysIn(run);
  const putPages =
    page === undefined
      ? undefined
      : pagesFrom({ page, base, prerender }, out, output, now, (findings) => pageFindings.push(findings));
  const openPostings = async (): Promise<readonly Listed[]> => {
    const open: Listed[] = [];
    for (const [path, source] of Object.entries(sources)) {
      const { built } = source;
      if (!built) continue;
      const entry = { ...built.entry, modified: dayOf(built.entry) };
      const isOpenNow = isOpen(entry, now);
      const pages = await putPages?.({ entry, isOpen: isOpenNow, former: built });
      if (prerender) await step();
      sources[path] = { ...source, built: { ...built, isOpen: isOpenNow, pages } };
      if (!isOpenNow) continue;
      const listed = pages ? { ...entry, page: pagesOf(entry) } : entry;
      open.push({ entry: listed, hash: built.hash });
    }
    return open;
  };
  const { lists, searchKey, searchFiles } = await putBoard(await openPostings(), run, options);
  if (base !== undefined) putChanges(run, sources, base);
  output.check();
  const counts = { ...countsOf(output, sources), isMapped: 'sitemap.xml' in lists.hashes };
  const days = new Map(Object.values(sources).flatMap(({ built }) => (built ? [[built.entry.src, built.entry]] : [])));
  output.commit(
    (files) => manifestParts({ by, day: today, lists, searchKey, searchFiles, files, pictures, sources }),
    (path) => (days.has(path) ? dayOf(days.get(path)!) : undefined),
  );
  return { counts, pageFindings };
};

/** What is said of all open postings at once: of many it takes much memory, which is free again when it is written. @throws Cannot */
const putBoard = async (
  open: readonly Listed[],
  { former, output, by, pagefind, searching }: Run,
  options: FinishOptions,
): Promise<Pick<Manifest, 'lists' | 'searchKey' | 'searchFiles'>> => {
  const { base } = options;
  let known: Catalogue | undefined;
  const catalogue = () =>
    (known ??= catalogueOf(
      open.map(({ entry }) => entry),
      base,
    ));
  const lists = putLists(open, options, () => boardOf(catalogue()), output, former.lists);
  if (!pagefind) return { lists, searchKey: '', searchFiles: {} };
  const search = { key: former.searchKey, files: former.searchFiles };
  const { key, files } = await putSearch({ open, catalogue, base, pagefind, by }, output, search, searching);
  return { lists, searchKey: key, searchFiles: files };
};

/** What is known of sources and pictures that shall stand in OUT, where it is then wanted. */
const wanted = (made: readonly Made[], kept: ReadonlySet<string>, { former, output }: Run) => {
  const sources: Record<string, Source> = {};
  const pictures: Record<string, PictureState> = {};
  for (const { path, source, pictures: seen } of made) {
    if (!source || kept.has(path)) continue;
    sources[source.built ? path : draftKey(path)] = source;
    if (!source.built) continue;
    output.want(source.built.entry.src, source.built.hash);
    for (const picture of source.built.pictures) {
      pictures[picture] = (seen ?? former.pictures)[picture]!;
      output.want(picture, pictures[picture][1]);
    }
  }
  // then, as far as others have not changed it, what stays as it is
  for (const path of kept) {
    const source = (sources[path] = former.sources[path]!);
    for (const file of [source.built!.entry.src, ...source.built!.pictures]) output.keep(file);
    for (const picture of source.built!.pictures) pictures[picture] ??= former.pictures[picture]!;
  }
  return { sources, pictures };
};

/** The day on which each built posting last changed. */
const daysIn = ({ former, output, today }: Run): ((entry: Entry) => string) => {
  const days = new Map<string, string>();
  let indexed: ReadonlyMap<string, string> | undefined;
  const past: Past = {
    today,
    isFresh: former === NONE && output.standing('jobs.json') === undefined,
    files: former.files,
    standing: (path) => output.standing(path),
    indexed: () => (indexed ??= formerDays((path) => output.read(path))),
  };
  return (entry) => {
    const { src } = entry;
    const day = days.get(src) ?? modifiedOn(entry, output.wanted.get(src)!, past);
    days.set(src, day);
    return day;
  };
};

const CHANGED = 'changed.txt';

/** Compared with the last run that came to its end; without its manifest, with what stands there. */
const putChanges = ({ former: { files }, output }: Run, sources: Manifest['sources'], base: string): void => {
  const before = new Map(
    Object.keys(files).length
      ? Object.entries(files).flatMap(([path, [state]]) => (state?.[0] ? [[path, state[0]] as const] : []))
      : [...output.wanted.keys()].map((path) => [path, output.standing(path) ?? ''] as const),
  );
  const shown = new Map(
    Object.values(sources).flatMap(({ built }) =>
      built ? Object.keys(built.pages?.hashes ?? {}).map((page) => [page, built.entry.src] as const) : [],
    ),
  );
  const lines = changedLines(before, output.wanted, shown, base);
  if (lines.length) output.put(CHANGED, `${lines.join('\n')}\n`);
  else output.keep(CHANGED);
};

const countsOf = (output: Output, sources: Manifest['sources']): Omit<Counts, 'isMapped'> => {
  const { changing, gone } = output;
  const postings = (paths: readonly string[]): number => paths.filter((path) => BUILT.test(path)).length;
  const all = Object.values(sources);
  const drafts = all.filter(({ built }) => !built).length;
  const built = postings(changing);
  return {
    ...{ built, unchanged: all.length - drafts - built, drafts },
    ...{ removed: postings(gone), othersRemoved: gone.length - postings(gone) },
    touched: changing.length + gone.length,
  };
};
