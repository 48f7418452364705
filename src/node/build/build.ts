/** One run: posting files in, OUT as it shall be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { filesOf, POSTINGS, reasonOf } from '../files.ts';
import { below } from '../paths.ts';
import type { Outcome } from '../validate.ts';
import { Cannot } from './cannot.ts';
import { clashErrors } from './clashes.ts';
import { dayOf } from './output/days.ts';
import { finish, type Counts, type FinishOptions } from './finish.ts';
import { Gallery } from './pictures/gallery.ts';
import { isBroken, make, type Made } from './make.ts';
import { draftKey, MANIFEST, NONE, readManifest, type Manifest } from './output/manifest.ts';
import { Output } from './output/output.ts';
import { builtPath, hashOf } from './output/paths.ts';
import { findPagefind } from './search/pagefind.ts';

export interface BuildOptions extends FinishOptions {
  readonly dir: string;
  /** Whether what is broken is left out, instead of stopping all. */
  readonly keepGoing: boolean;
  /** Whether a warning breaks a file, too. */
  readonly strict: boolean;
}

/** Who looks on. */
export interface Onlooker {
  /** @param what they are: files, unless it says otherwise */
  readonly start: (many: number, what?: string) => void;
  /** A file is done. */
  readonly step: () => Promise<void>;
}

/** What a run did. */
export interface Done {
  readonly outcomes: readonly Outcome[];
  /** The files of which something is to be said that was not said in the run before. */
  readonly news: ReadonlySet<string>;
  /** Files that are broken now, and stay as they were built before. */
  readonly kept: readonly string[];
  /** Missing where nothing was written because of what is in `outcomes`. */
  readonly counts?: Counts;
}

/** @throws Cannot */
export const build = async (options: BuildOptions, now: number, onlooker: Onlooker): Promise<Done> => {
  const { dir, out, keepGoing, strict } = options;
  const pagefind = options.search ? findPagefind() : undefined; // before minutes of work
  const { files, unreadable } = await filesOf([dir], POSTINGS);
  // of a folder that can't be read nobody knows what is in it: its postings would be taken for gone
  if (unreadable.length) return { outcomes: unreadable, news: new Set([unreadable[0]!.file]), kept: [] };
  const today = dayOf(now);
  const former = formerIn(out, today);
  const output = new Output(out, dir, former.files);
  try {
    const gallery = new Gallery(dir, output, former.pictures);
    const made: Made[] = [];
    const making = { dir, now, strict, output, gallery, once: onceEach() };
    onlooker.start(options.prerender ? 2 * files.length : files.length); // then pages take as long as all before
    for (const file of files) {
      const path = below(dir, file);
      made.push(await make(path, former.sources[path] ?? former.sources[draftKey(path)], making));
      await onlooker.step();
    }
    const checked = withClashes(made, options, former);
    const outcomes = checked.map(({ outcome }) => outcome);
    const news = new Set(checked.flatMap(({ outcome, isReused }) => (isReused ? [] : [outcome.file])));
    const broken = checked.filter(({ outcome }) => isBad(outcome, strict));
    if (broken.length && !keepGoing) {
      output.abandon();
      return { outcomes, news, kept: [] };
    }
    const kept = broken.filter(({ path }) => former.sources[path]?.built && output.standing(builtPath(path)));
    const { counts, pageFindings } = await finish(
      checked,
      new Set(kept.map(({ path }) => path)),
      {
        ...{ former, output, now, today, by: BY, step: onlooker.step, pagefind },
        searching: { start: (postings) => onlooker.start(postings, 'postings'), step: onlooker.step },
      },
      options,
    );
    const ofPages = pageFindings.map(({ path, findings }) => ({ file: join(out, path), findings }));
    return {
      ...{ outcomes: [...outcomes, ...ofPages], counts },
      news: new Set([...news, ...ofPages.map(({ file }) => file)]),
      kept: kept.map(({ path }) => join(dir, path)),
    };
  } catch (error) {
    output.abandon();
    throw error;
  }
};

const onceEach = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text) ?? text;
    known.set(same, same);
    return same;
  };
};

/** This very command: what another one has found, or built, may be otherwise. */
const BY = `${version} ${hashOf(readFileSync(import.meta.filename))}`;

const formerIn = (out: string, today: string): Manifest => {
  const file = join(out, MANIFEST);
  try {
    return readManifest(readFileSync(file), (by, day) => by === BY && day === today);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return NONE;
    throw new Cannot(file, reasonOf(error));
  }
};

const isBad = (outcome: Outcome, strict: boolean): boolean =>
  'unreadable' in outcome || ('findings' in outcome && isBroken(outcome.findings, strict));

/** With an error for each posting whose id another has, be it one that is broken and stays as it was built before. */
const withClashes = (
  made: readonly Made[],
  { dir, keepGoing, strict }: BuildOptions,
  { sources }: Manifest,
): Made[] => {
  const errors = clashErrors(
    dir,
    made.map(({ path, source, outcome }) => {
      const isKept = keepGoing && isBad(outcome, strict);
      const { built } = (isKept ? sources[path] : source) ?? {};
      return { path, id: built?.entry.id, isKept };
    }),
  );
  return made.map((it) => {
    const { path, outcome } = it;
    const error = errors.get(path);
    return error && 'findings' in outcome
      ? { path, outcome: { ...outcome, findings: [error, ...outcome.findings] } }
      : it;
  });
};
