/**
 * What `build` knows of its last run: which files in OUT are its own, and what became of each source, so that what is the same
 * is not made again. It stands in OUT, and whoever deletes it loses nothing but time.
 */
import type { Finding } from '../../../posting/finding.ts';
import type { Entry } from '../../../found/entry.ts';
import { hashOf } from './paths.ts';

export const MANIFEST = '.careers-widget.json';

/** A file's bytes, by their hash, and for built postings the day (UTC) on which they were first there. */
export type State = readonly [hash: string, day?: string];

/**
 * The states that a file may be in, by its path. While files are replaced these are two, that in which the last run that came
 * to its end has left it, or `null` for no file, and that to come.
 */
export type Files = Readonly<Record<string, readonly (State | null)[]>>;

/** What became of a posting file. */
export interface Source {
  readonly hash: string;
  /** None of a draft: what is said of it is not for everybody. */
  readonly findings: readonly Finding[];
  /** Missing for a draft, of which nothing is built. */
  readonly built?: Built;
}

export interface Built {
  /** Of the built file. */
  readonly hash: string;
  readonly entry: Entry;
  readonly isOpen: boolean;
  /** Pictures that it refers to, below DIR. */
  readonly pictures: readonly string[];
  readonly pages?: Pages | undefined;
}

export interface Pages {
  /** Of all that the pages are made from. */
  readonly key: string;
  /** By path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** A picture: its stamp in DIR, its hash in OUT. */
export type PictureState = readonly [stamp: string, hash: string];

/** Index, feeds and sitemap. */
export interface Lists {
  /** Of all that they are made from. */
  readonly key: string;
  /** By path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The folder `search/`. */
export interface Search {
  /** Of all that it is made from. */
  readonly key: string;
  /** Hashes, by path. */
  readonly files: Readonly<Record<string, readonly [hash: string]>>;
}

export interface Manifest {
  /** The command that made it. */
  readonly by: string;
  /** The day (UTC) for which findings hold. */
  readonly day: string;
  readonly lists: Lists;
  readonly searchKey: string;
  readonly searchFiles: Search['files'];
  readonly files: Files;
  readonly pictures: Readonly<Record<string, PictureState>>;
  /** By path; drafts by `draftKey`. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** Stands for the path of a draft: OUT is served, and the name of a file may say already what is still to be announced. */
export const draftKey = (path: string): string => hashOf(path);

/** Without a prototype: a file may be called `constructor`. */
const record = () => Object.create(null) as Record<string, never>;

export const NONE: Manifest = {
  by: '',
  day: '',
  lists: { key: '', hashes: {} },
  searchKey: '',
  searchFiles: record(),
  files: record(),
  pictures: record(),
  sources: record(),
};

/** JSON, each file, picture and source in a line of its own, so that there is never more than a line of it in memory. */
export const manifestParts = function* ({ by, day, lists, searchKey, ...parts }: Manifest): Generator<string> {
  yield JSON.stringify({ by, day, lists, searchKey }).slice(0, -1);
  for (const part of PARTS) {
    yield `,\n"${part}":{`;
    let end = '\n';
    for (const [key, value] of Object.entries(parts[part])) {
      yield `${end}${JSON.stringify(key)}:${JSON.stringify(value)}`;
      end = ',\n';
    }
    yield '\n}';
  }
  yield '}\n';
};

const PARTS = ['files', 'pictures', 'searchFiles', 'sources'] as const;

/** What leads out of OUT is not ours, whoever wrote it. */
const LEADS_OUT = /^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i;

/**
 * Reads a manifest, line by line as it was written. One that is none is as good as none.
 *
 * @param holds whether what it knows of sources still holds
 */
export const readManifest = (bytes: Buffer, holds: (by: string, day: string) => boolean): Manifest => {
  const parts = Object.fromEntries(PARTS.map((name) => [name, record() as Record<string, unknown>]));
  let part: Record<string, unknown> | undefined;
  let head = { by: '', day: '', lists: NONE.lists, searchKey: '' };
  try {
    for (const line of linesIn(bytes)) {
      const [, name] = /^"(\w+)":\{$/.exec(line) ?? [];
      if (name !== undefined) part = parts[name];
      else if (!part) head = JSON.parse(`${line}}`) as typeof head;
      else if (!line.startsWith('}'))
        for (const [key, value] of Object.entries(JSON.parse(`{${line}}`) as object))
          if (!LEADS_OUT.test(key) && Object(value) === value) part[key] = value;
    }
  } catch {
    return NONE;
  }
  const manifest = { ...head, ...parts } as unknown as Manifest;
  if (holds(head.by, head.day)) return manifest;
  for (const source of Object.values(manifest.sources)) Object.assign(source, { hash: '' });
  return { ...manifest, lists: NONE.lists };
};

/** The lines, without the commas at their ends. */
const linesIn = function* (bytes: Buffer): Generator<string> {
  for (let start = 0, end: number; (end = bytes.indexOf(NEWLINE, start)) >= 0; start = end + 1)
    yield bytes.toString('utf8', start, bytes[end - 1] === COMMA ? end - 1 : end);
};

const NEWLINE = 0x0a;
const COMMA = 0x2c;
