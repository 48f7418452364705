/**
 * What shall stand in OUT. Bytes that differ from what stands there wait in a folder beside until all are there, so that a full
 * disk or a broken posting is known before the first file is replaced; then each takes its place, whole, in the order in which
 * they were put. A run that is killed leaves each file old or new, and the next one knows by the manifest which are its own.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf, writeReasonOf } from '../files.ts';
import { Cannot } from './cannot.ts';
import { MANIFEST, type Files, type State } from './manifest.ts';
import { folded, hashOf, hashOfAll, isInside, realPath } from './paths.ts';

const STAGING = '.careers-widget.new';

export class Output {
  readonly #out: string;
  /** The real path of DIR, in which nothing is ever written. */
  readonly #source: string;
  readonly #former: Files;
  readonly #wanted = new Map<string, string>();
  readonly #staged = new Map<string, string>();
  readonly #standing = new Map<string, string | undefined>();
  readonly #reals = new Map<string, string>();
  /** The topmost folder that was made for this run. */
  #made: string | undefined;

  constructor(out: string, source: string, former: Files) {
    this.#out = out;
    this.#source = realPath(source);
    this.#former = former;
    this.#clear(); // what a killed run has left
  }

  /** What shall stand there, by path: hashes. */
  get wanted(): ReadonlyMap<string, string> {
    return this.#wanted;
  }

  /** Where other bytes are to come, in the order in which they are. */
  get changing(): readonly string[] {
    return [...this.#wanted].flatMap(([path, hash]) => (this.standing(path) === hash ? [] : [path]));
  }

  /** What an earlier run has left and this one does not want. */
  get gone(): readonly string[] {
    return Object.keys(this.#former).filter((path) => !this.#wanted.has(path) && this.standing(path) !== undefined);
  }

  /** The hash of what stands there now. */
  standing(path: string): string | undefined {
    if (this.#standing.has(path)) return this.#standing.get(path);
    const bytes = this.read(path);
    const hash = bytes && hashOf(bytes);
    this.#standing.set(path, hash);
    return hash;
  }

  /** What stands there now. */
  read(path: string): Buffer | undefined {
    const file = join(this.#out, path);
    try {
      return readFileSync(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      if (code === 'EISDIR') throw new Cannot(file, 'a folder stands where a file is to be written');
      if (code === 'ENOTDIR') throw new Cannot(dirname(file), 'a file stands where a folder is to be');
      throw new Cannot(file, reasonOf(error));
    }
  }

  /**
   * Has bytes ready for a path; whether they are wanted there turns out later.
   *
   * @returns their hash
   */
  stage(path: string, bytes: Uint8Array | string): string {
    const hash = hashOf(bytes);
    if (this.standing(path) !== hash && !this.#staged.has(path)) this.#staged.set(path, this.#wait(path, [bytes]));
    return hash;
  }

  /** What stands there, or is ready, is to stand there. */
  want(path: string, hash: string): void {
    const other = this.#wanted.get(path);
    if (other !== undefined && other !== hash)
      throw new Cannot(join(this.#out, path), 'two files would be written here');
    this.#wanted.set(path, hash);
  }

  put(path: string, bytes: Uint8Array | string): string {
    const hash = this.stage(path, bytes);
    this.want(path, hash);
    return hash;
  }

  /** What stands there is to stay. */
  keep(path: string): void {
    const hash = this.standing(path);
    if (hash !== undefined && !this.#wanted.has(path)) this.#wanted.set(path, hash);
  }

  /** @throws Cannot where something would be written that is not ours to write */
  check(): void {
    const paths = new Map<string, string>();
    for (const path of this.#wanted.keys()) {
      const other = paths.get(folded(path));
      if (other !== undefined) throw new Cannot(join(this.#out, path), `on some disks it is the same file as ${other}`);
      paths.set(folded(path), path);
    }
    for (const path of this.changing) {
      const file = join(this.#out, path);
      if (this.#isSource(path)) throw new Cannot(file, 'it would be written into the folder of the sources');
      if (this.standing(path) !== undefined && !Object.hasOwn(this.#former, path))
        throw new Cannot(file, 'it is not from here, and would be replaced: remove it, or take another folder for -o');
    }
  }

  /**
   * Replaces, then removes.
   *
   * @param linesOf the manifest for files in these states
   * @param dayOf the day that belongs to a file's bytes
   */
  commit(linesOf: (files: Files) => Iterable<string>, dayOf: (path: string) => string | undefined): void {
    const stateOf = (path: string, hash: string): State => {
      const day = dayOf(path);
      return day === undefined ? [hash] : [hash, day];
    };
    const after = Object.fromEntries([...this.#wanted].map(([path, hash]) => [path, [stateOf(path, hash)] as const]));
    const gone = this.gone.filter((path) => !this.#isSource(path));
    const { changing } = this;
    if (changing.length || gone.length) {
      // written ahead: whatever becomes of this run, the next one knows what is ours
      const ahead = { ...this.#former };
      for (const [path, [next]] of Object.entries(after)) {
        const [first = null] = this.#former[path] ?? [];
        ahead[path] = first?.[0] === next[0] ? [first] : [first, next];
      }
      this.#made = undefined;
      this.#replace(MANIFEST, this.#wait(MANIFEST, linesOf(ahead)));
      for (const path of changing) this.#replace(path, this.#staged.get(path)!);
      for (const path of gone) this.#remove(path);
      this.#standing.clear();
    }
    if (this.standing(MANIFEST) !== hashOfAll(linesOf(after)))
      this.#replace(MANIFEST, this.#wait(MANIFEST, linesOf(after)));
    this.#clear();
  }

  /** Leaves OUT as it was. */
  abandon(): void {
    this.#clear();
    if (this.#made) rmSync(this.#made, { recursive: true, force: true });
  }

  /** @returns the file in which the bytes wait */
  #wait(path: string, parts: Iterable<Uint8Array | string>): string {
    const staged = join(this.#out, STAGING, String(this.#staged.size));
    try {
      this.#made ??= mkdirSync(join(this.#out, STAGING), { recursive: true });
      writeParts(staged, parts); // no fsync: what a power cut spoils has another hash, and is written again
      return staged;
    } catch (error) {
      throw new Cannot(join(this.#out, path), `it can’t be written: ${writeReasonOf(error)}`);
    }
  }

  #replace(path: string, staged: string): void {
    const file = join(this.#out, path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      renameSync(staged, file);
    } catch (error) {
      throw new Cannot(file, `it can’t be written: ${writeReasonOf(error)}`);
    }
  }

  /** And the folders that are empty without it. */
  #remove(path: string): void {
    const file = join(this.#out, path);
    try {
      unlinkSync(file);
    } catch (error) {
      throw new Cannot(file, `it can’t be removed: ${writeReasonOf(error)}`);
    }
    try {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) rmdirSync(join(this.#out, folder));
    } catch {
      // something else is in there
    }
  }

  /** Whether it would stand in DIR, where that lies inside OUT. */
  #isSource(path: string): boolean {
    const folder = join(this.#out, dirname(path));
    let real = this.#reals.get(folder);
    if (real === undefined) this.#reals.set(folder, (real = realPath(folder)));
    return isInside(real, this.#source);
  }

  #clear(): void {
    rmSync(join(this.#out, STAGING), { recursive: true, force: true });
  }
}

/** Writes a file that may be larger than what should be in memory at once. */
const writeParts = (file: string, parts: Iterable<Uint8Array | string>): void => {
  const descriptor = openSync(file, 'w');
  try {
    for (const part of parts) writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
};
