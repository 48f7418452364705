/** Pagefind, which builds an index in pieces: a program of its own, so that whoever wants no such index installs nothing for it. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Api from 'pagefind';
import { Cannot } from '../cannot.ts';
import { LANGUAGE, type SearchRecord } from './records.ts';

/** Where it is installed. */
export interface Pagefind {
  readonly version: string;
  /** Its script. */
  readonly file: string;
}

/** At a time: without waiting for each, and without having all in memory. */
const BATCH = 100;

/** Postings of one index: Pagefind has all of it in memory, some 40 kB for each. */
const PART = 20_000;

/**
 * From where the command is installed, else from where it is run: with npx the two are apart.
 *
 * @throws Cannot
 */
export const findPagefind = (): Pagefind => {
  for (const from of [import.meta.filename, join(process.cwd(), 'package.json')]) {
    for (const folder of createRequire(from).resolve.paths('pagefind') ?? []) {
      const file = join(folder, 'pagefind/package.json');
      if (!existsSync(file)) continue;
      const { version, main } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string; main: string };
      return { version, file: join(folder, 'pagefind', main) };
    }
  }
  throw new Cannot('--search', 'it takes Pagefind: npm install pagefind');
};

/**
 * Writes an index into a folder: as many parts as its memory takes, which a search asks at once.
 *
 * @param step is called when another record is in it
 * @param most how many records a part has
 * @returns the names of the parts, which are folders
 * @throws Cannot
 */
export const writeIndex = async (
  pagefind: Pagefind,
  records: Iterable<SearchRecord>,
  folder: string,
  step: () => Promise<void>,
  most = PART,
): Promise<readonly string[]> => {
  const names: string[] = [];
  const batches = batchesOf(records);
  for (let next = batches.next(); !next.done || !names.length;) {
    const name = names.length ? `pagefind-${names.length + 1}` : 'pagefind';
    const part = function* () {
      for (let left = most; left > 0 && !next.done; left -= next.value.length, next = batches.next()) yield next.value;
    };
    await writePart(pagefind, part(), join(folder, name), step);
    names.push(name);
  }
  return names;
};

const writePart = async (
  { file }: Pagefind,
  batches: Iterable<readonly SearchRecord[]>,
  folder: string,
  step: () => Promise<void>,
): Promise<void> => {
  const ended = endOf();
  const answer = async <T extends { readonly errors: readonly string[] }>(asked: Promise<T>): Promise<T> => {
    const answered = await Promise.race([asked, ended.early]);
    if (answered.errors.length) throw new Error(answered.errors.join('; '));
    return answered;
  };
  let api: typeof Api | undefined;
  try {
    api = (await import(pathToFileURL(file).href)) as typeof Api;
    const { index } = await answer(api.createIndex({ forceLanguage: LANGUAGE }));
    for (const batch of batches) {
      await Promise.all(batch.map((record) => answer(index!.addCustomRecord(record))));
      for (let left = batch.length; left > 0; left--) await step();
    }
    await answer(index!.writeFiles({ outputPath: folder }));
  } catch (error) {
    throw new Cannot('pagefind', String((error as Partial<Error>).message ?? error).split('\n')[0]!);
  } finally {
    ended.forget();
    await api?.close();
  }
};

/** Its program may end by itself, of which nobody is told: then there is nothing left to wait for. */
const endOf = () => {
  let end = (): void => undefined;
  const early = new Promise<never>((_, reject) => {
    end = () => reject(new Error('it has ended before the index was written'));
  });
  early.catch(() => undefined);
  process.once('beforeExit', end);
  return { early, forget: () => void process.off('beforeExit', end) };
};

const batchesOf = function* (records: Iterable<SearchRecord>): Generator<readonly SearchRecord[], undefined> {
  let batch: SearchRecord[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length) yield batch;
  return undefined;
};
