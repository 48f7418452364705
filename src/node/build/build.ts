/** One run: posting files in, OUT as it shall be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { outlineOf, placesIn } from '../../inspect/places.ts';
import { isOpen } from '../../posting/is-open.ts';
import { feedFiles, indexFiles, sitemapFiles, type Dated } from '../../found/placeholder.ts';
import { filesOf, reasonOf, type Unreadable } from '../files.ts';
import { rules } from '../rules.ts';
import type { Outcome } from '../validate.ts';
import { Cannot } from './cannot.ts';
import { changedLines } from './changes.ts';
import { clash, clashesIn } from './clashes.ts';
import { dayOf, modifiedOn, type Past } from './days.ts';
import { formerDays } from './former-index.ts';
import { Gallery } from './gallery.ts';
import { isBroken, make, type Made } from './make.ts';
import { MANIFEST, NONE, manifestLines, readManifest, type Built, type Manifest, type Source } from './manifest.ts';
import { Output } from './output.ts';
import { pagesOf, type Template } from './pages.ts';
import { below, BUILT, builtPath, hashOf } from './paths.ts';

export interface BuildOptions {
  readonly dir: string;
  readonly out: string;
  /** Where OUT is served, with a slash at its end. */
  readonly base?: string | undefined;
  /** The file that pages are made from. */
  readonly page?: string | undefined;
  readonly pageSize?: number | undefined;
  readonly title: string;
  /** Whether what is broken is left out, instead of stopping all. */
  readonly keepGoing: boolean;
  readonly strict: boolean;
}

/** Who looks on. */
export interface Watcher {
  readonly start: (files: number) => void;
  /** A file is done. */
  readonly step: () => Promise<void>;
}

/** What a run did. */
export interface Done {
  readonly outcomes: readonly Outcome[];
  /** The files for which something had to be done, or of which there are errors. */
  readonly fresh: ReadonlySet<string>;
  /** Missing where nothing was written because of what is in `outcomes`. */
  readonly counts?: Counts;
  /** Files that are broken now, and stay as they were built before. */
  readonly kept: readonly string[];
}

export interface Counts {
  readonly built: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly drafts: number;
  /** Of all files, what was written or removed. */
  readonly touched: number;
}

/** @throws Cannot */
export const build = async (options: BuildOptions, now: number, watcher: Watcher): Promise<Done> => {
  const { dir, out, keepGoing, strict } = options;
  const { files, unreadable } = await filesOf([dir]);
  // of a folder that can't be read nobody knows what is in it: its postings would be taken for gone
  if (unreadable.length) return { outcomes: unreadable, fresh: new Set(), kept: [] };
  const former = formerIn(out, now);
  const output = new Output(out, dir, former.files);
  try {
    const gallery = new Gallery(dir, output, former.pictures);
    const made: Made[] = [];
    watcher.start(files.length);
    for (const file of files) {
      const path = below(dir, file);
      made.push(await make(path, former.sources[path], { dir, now, strict, output, gallery }));
      await watcher.step();
    }
    const checked = withClashes(made, former, dir, keepGoing);
    const outcomes = checked.map(({ outcome }) => outcome);
    const broken = checked.filter(({ outcome }) => isBad(outcome, strict));
    const fresh = new Set(checked.flatMap((it) => (it.isReused && !broken.includes(it) ? [] : [it.outcome.file])));
    if (broken.length && !keepGoing) {
      output.abandon();
      return { outcomes, fresh, kept: [] };
    }
    const kept = broken.filter(({ path }) => keptOf(former.sources[path], path, output));
    const counts = finish(options, now, former, output, checked, new Set(kept.map(({ path }) => path)));
    return { outcomes, fresh, kept: kept.map(({ outcome }) => outcome.file), counts };
  } catch (error) {
    output.abandon();
    throw error;
  }
};

/** This very command: what another one has found, or built, may be otherwise. */
const BY = `${version} ${hashOf(readFileSync(import.meta.filename))}`;

const formerIn = (out: string, now: number): Manifest => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(out, MANIFEST));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return NONE;
    throw new Cannot(join(out, MANIFEST), reasonOf(error));
  }
  return readManifest(bytes, (by, day) => by === BY && day === dayOf(now));
};

const isBad = (outcome: Outcome, strict: boolean): boolean =>
  'unreadable' in outcome || ('findings' in outcome && isBroken(outcome.findings, strict));

/** What was built of a file before, where it still stands. */
const keptOf = (source: Source | undefined, path: string, output: Output): Built | undefined =>
  output.standing(builtPath(path)) === undefined ? undefined : source?.built;

/** With an error for each posting whose id another has; where broken ones stay as they were built, they have theirs. */
const withClashes = (made: readonly Made[], former: Manifest, dir: string, keepGoing: boolean): Made[] => {
  const builtOf = ({ path, source, outcome }: Made) =>
    source ? source.built : keepGoing && !('skipped' in outcome) ? former.sources[path]?.built : undefined;
  const ids = new Map(
    made.flatMap((it) => {
      const built = builtOf(it);
      return built ? [[it.path, built.entry.id] as const] : [];
    }),
  );
  const clashes = clashesIn(ids);
  return made.map((it) => {
    const other = clashes.get(it.path);
    if (other === undefined || !('findings' in it.outcome)) return it;
    const { path, outcome } = it;
    const text = new TextDecoder().decode(readFileSync(join(dir, path)));
    const { id } = Object(JSON.parse(text)) as { id?: unknown };
    const place = placesIn(text)(outlineOf(text, rules).offsetOf('id'));
    const finding = clash(ids.get(path)!, join(dir, other), id !== undefined, place);
    return { path, outcome: { ...outcome, findings: [finding, ...it.outcome.findings] } };
  });
};

const finish = (
  { out, base, page, pageSize, title }: BuildOptions,
  now: number,
  former: Manifest,
  output: Output,
  made: readonly Made[],
  kept: ReadonlySet<string>,
): Counts => {
  const today = dayOf(now);
  const sources: Record<string, Source> = {};
  const pictures: Manifest['pictures'] = Object.assign({}, ...made.map((it) => it.pictures ?? {})) as object as never;
  const days = new Map<string, string>();
  let indexed: ReadonlyMap<string, string> | undefined;
  const past: Past = {
    today,
    isFresh: former === NONE && output.standing('jobs.json') === undefined,
    files: former.files,
    standing: (path) => output.standing(path),
    indexed: () => (indexed ??= formerDays((path) => output.read(path))),
  };
  for (const { path, source } of made) {
    const isKept = kept.has(path);
    const known = isKept ? former.sources[path] : source;
    if (known) sources[path] = known;
    const { built } = known ?? {};
    if (!built) continue;
    const { entry } = built;
    if (isKept) output.keep(entry.src);
    else output.want(entry.src, built.hash);
    for (const picture of built.pictures) {
      const state = pictures[picture] ?? former.pictures[picture];
      if (isKept) output.keep(picture);
      else if (state) output.want(picture, state[1]);
      if (state) Object.assign(pictures, { [picture]: state });
    }
    days.set(entry.src, modifiedOn(entry, entry.src, output.wanted.get(entry.src)!, past));
  }
  const template = page === undefined ? undefined : templateIn(page);
  const dated = Object.entries(sources).flatMap(([path, source]): Dated[] => {
    const { built } = source;
    if (!built) return [];
    const isOpenNow = isOpen(built.entry, now);
    const pages = template && pagesOf(template, built, { base, isOpen: isOpenNow, output });
    sources[path] = {
      ...source,
      built: { ...built, isOpen: isOpenNow, ...(pages ? { pages } : { pages: undefined }) },
    };
    const modified = days.get(built.entry.src)!;
    return isOpenNow ? [{ ...built.entry, modified, ...(pages && { page: pages.paths }) }] : [];
  });
  const putAll = (files: ReadonlyMap<string, string>): void => {
    for (const [path, text] of files) output.put(path, text);
  };
  putAll(
    indexFiles(dated, { title, ...(base !== undefined && { base }), ...(pageSize !== undefined && { pageSize }) }),
  );
  if (base !== undefined) {
    putAll(feedFiles(dated, { base, title }));
    putAll(sitemapFiles(dated, { base }));
    putChanges(output, former, base);
  }
  output.check();
  const counts = countsOf(output, sources);
  output.commit(
    (files) => manifestLines({ by: BY, day: today, files, pictures, sources }),
    (path) => days.get(path),
  );
  void out;
  return counts;
};

const templateIn = (file: string): Template => {
  try {
    const bytes = readFileSync(file);
    return { file, bytes, hash: hashOf(bytes) };
  } catch (error) {
    throw new Cannot(file, reasonOf(error));
  }
};

const CHANGED = 'changed.txt';

/** Compared with the last run that came to its end; without its manifest, with what stands there. */
const putChanges = (output: Output, { files }: Manifest, base: string): void => {
  const before = new Map(
    Object.keys(files).length
      ? Object.entries(files).map(([path, [state]]) => [path, state?.[0] ?? ''] as const)
      : [...output.wanted.keys()].flatMap((path) => {
          const hash = output.standing(path);
          return hash === undefined ? [] : [[path, hash] as const];
        }),
  );
  const lines = changedLines(before, output.wanted, base);
  if (lines.length) output.put(CHANGED, `${lines.join('\n')}\n`);
  else output.keep(CHANGED);
};

const countsOf = (output: Output, sources: Manifest['sources']): Counts => {
  const { changing, gone } = output;
  const postings = (paths: readonly string[]) => paths.filter((path) => BUILT.test(path)).length;
  const all = Object.values(sources);
  const drafts = all.filter(({ built }) => !built).length;
  const built = postings(changing);
  return {
    ...{ built, unchanged: all.length - drafts - built, removed: postings(gone), drafts },
    touched: changing.length + gone.length,
  };
};

export type { Unreadable };
