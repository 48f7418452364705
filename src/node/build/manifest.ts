/**
 * What `build` knows of its last run: which files in OUT are its own, and what became of each source, so that what is the same
 * is not made again. It stands in OUT, and whoever deletes it loses nothing but time.
 */
import type { Finding } from '../../posting/finding.ts';
import type { Entry } from '../../found/placeholder.ts';

export const MANIFEST = '.careers-widget.json';

/** A file's bytes, by their hash, and for built postings the day (UTC) on which they were first there. */
export type State = readonly [hash: string, day?: string];

/** The states that a file may be in, by its path: while files are replaced, that of before and that to come. */
export type Files = Readonly<Record<string, readonly State[]>>;

/** What became of a posting file. */
export interface Source {
  readonly hash: string;
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
  readonly pages?: Pages;
}

export interface Pages {
  /** Of all that the pages are made from. */
  readonly key: string;
  /** By language. */
  readonly paths: Readonly<Record<string, string>>;
  /** By path. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** A picture: its stamp in DIR, its hash in OUT. */
export type PictureState = readonly [stamp: string, hash: string];

export interface Manifest {
  /** The command that made it. */
  readonly by: string;
  /** The day (UTC) for which findings hold. */
  readonly day: string;
  readonly files: Files;
  readonly pictures: Readonly<Record<string, PictureState>>;
  readonly sources: Readonly<Record<string, Source>>;
}

export const NONE: Manifest = { by: '', day: '', files: {}, pictures: {}, sources: {} };

/** Each file and each source in a line of its own. */
export const manifestText = ({ by, day, files, pictures, sources }: Manifest): string => {
  const lines = (values: object) =>
    Object.entries(values)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
      .join(',\n');
  return `{"by":${JSON.stringify(by)},"day":${JSON.stringify(day)},\n"files":{\n${lines(files)}},\n"pictures":{\n${lines(pictures)}},\n"sources":{\n${lines(sources)}}}\n`;
};

/**
 * Reads a manifest. One that is none is as good as none; paths that lead out of OUT are not ours, whoever wrote them.
 *
 * @param isOfDay whether what it knows of sources still holds
 */
export const readManifest = (text: string, isOfDay: (manifest: Manifest) => boolean): Manifest => {
  try {
    const manifest = JSON.parse(text) as Manifest;
    const isIn = (path: string) => !/^([/\\]|[a-z]:)|(^|[/\\])\.\.([/\\]|$)/i.test(path);
    const files = Object.fromEntries(
      Object.entries(manifest.files).filter(([path, states]) => isIn(path) && Array.isArray(states)),
    );
    const { by, day, pictures, sources } = manifest;
    if (![pictures, sources].every((part) => typeof part === 'object' && part !== null)) return NONE;
    const old = (source: Source): Source => ({ ...source, hash: '' });
    return isOfDay(manifest)
      ? { by, day, files, pictures, sources }
      : {
          ...{ by, day, files, pictures },
          sources: Object.fromEntries(Object.entries(sources).map(([path, source]) => [path, old(source)])),
        };
  } catch {
    return NONE;
  }
};
