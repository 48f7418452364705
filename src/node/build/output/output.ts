/**
 * What shall stand in OUT. Bytes that differ from what stands there wait in a folder beside until all are there, so that a full
 * disk or a broken posting is known before the first file is replaced; then each takes its place, whole, in the order in which
 * they were wanted. A run that is killed leaves each file old or new, and the next one knows by the manifest which are its own.
 */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reasonOf, writeReasonOf } from '../../files.ts';
import { folded, isInside, realPath } from '../../paths.ts';
import { Cannot } from '../cannot.ts';
import { MANIFEST, type Files, type State } from './manifest.ts';
import { hashOfFile, hashOfParts, type Parts } from './parts.ts';
import { hashOf } from './paths.ts';
import { Staging } from './staging.ts';

export class Output {
  readonly #out: string;
  /** The real path of OUT, outside of which nothing is ever written. */
  readonly #real: string;
  /** The real path of DIR, in which nothing is ever written. */
  readonly #source: string;
  readonly #former: Files;
  readonly #wanted = new Map<string, string>();
  /** Files that wait, by the path that they are for. */
  readonly #waiting = new Map<string, string>();
  readonly #standing = new Map<string, string | undefined>();
  readonly #reals = new Map<string, string>();
  readonly #staging: Staging;

  constructor(out: string, source: string, former: Files) {
    this.#out = out;
    this.#real = realPath(out);
    this.#source = realPath(source);
    this.#former = former;
    this.#staging = new Staging(out);
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
    return Object.keys(this.#former).filter(
      (path) =>
        !this.#wanted.has(path) && !this.#isSource(path) && !this.#leadsOut(path) && this.standing(path) !== undefined,
    );
  }

  /** The hash of what stands there now. */
  standing(path: string): string | undefined {
    if (!this.#standing.has(path)) this.#standing.set(path, this.#look(path, hashOfFile));
    return this.#standing.get(path);
  }

  /** What stands there now. */
  read(path: string): Buffer | undefined {
    return this.#look(path, (file) => readFileSync(file));
  }

  /** What is to stand there, be it ready or there already. */
  bytes(path: string): Buffer | undefined {
    const waiting = this.#waiting.get(path);
    return waiting === undefined ? this.read(path) : readFileSync(waiting);
  }

  /**
   * Has bytes ready for a path; whether they are wanted there turns out later.
   *
   * @returns their hash
   */
  stage(path: string, bytes: Uint8Array | string): string {
    const hash = hashOf(bytes);
    if (this.standing(path) !== hash && !this.#waiting.has(path)) this.#stageParts(path, [bytes]);
    return hash;
  }

  /** What stands there, or is ready, is to stand there. */
  want(path: string, hash: string): void {
    const other = this.#wanted.get(path);
    if (other !== undefined && other !== hash) throw new Cannot(this.#file(path), 'two files would be written here');
    this.#wanted.set(path, hash);
  }

  /** @returns the hash of what is to stand there */
  put(path: string, bytes: Uint8Array | string): string {
    const hash = this.stage(path, bytes);
    this.want(path, hash);
    return hash;
  }

  /** The same for what is made while it is written, and most likely differs. */
  putParts(path: string, parts: Parts): string {
    const hash = this.#stageParts(path, parts);
    this.want(path, hash);
    return hash;
  }

  /** A folder for what others write; what is taken of it is put, and the rest goes. @throws Cannot */
  folder(): string {
    return this.#ready('', () => this.#staging.folder());
  }

  /** The same for what is written already: the file is taken. @throws Cannot */
  take(path: string, file: string): string {
    const hash = this.#ready(path, () => hashOfFile(file));
    this.#await(path, file, hash);
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
      if (other !== undefined) throw new Cannot(this.#file(path), `on some disks it is the same file as ${other}`);
      paths.set(folded(path), path);
    }
    for (const path of this.#wanted.keys())
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
        const other = paths.get(folded(folder));
        if (other !== undefined) throw new Cannot(this.#file(other), `it would be a file, and the folder of ${path}`);
      }
    for (const path of this.changing) {
      if (this.#leadsOut(path)) throw new Cannot(this.#file(path), 'a link leads out of the output folder');
      if (this.#isSource(path))
        throw new Cannot(this.#file(path), 'it would be written into the folder of the sources');
      if (this.standing(path) !== undefined && !Object.hasOwn(this.#former, path))
        throw new Cannot(
          this.#file(path),
          'build has not written it, and would replace it: remove it, or take another folder for -o',
        );
    }
  }

  /**
   * Replaces, then removes.
   *
   * @param partsOf the manifest for files in these states
   * @param dayOf the day that belongs to a file's bytes
   */
  commit(partsOf: (files: Files) => Parts, dayOf: (path: string) => string | undefined): void {
    const stateOf = (path: string, hash: string): State => {
      const day = dayOf(path);
      return day === undefined ? [hash] : [hash, day];
    };
    const after = Object.fromEntries([...this.#wanted].map(([path, hash]) => [path, [stateOf(path, hash)] as const]));
    const { changing, gone } = this;
    if (changing.length || gone.length) {
      this.#staging.settle(); // from here on nothing is taken back
      // written ahead: whatever becomes of this run, the next one knows what is ours
      const ahead = { ...this.#former };
      for (const [path, [next]] of Object.entries(after)) {
        const [first = null] = this.#former[path] ?? [];
        ahead[path] = first?.[0] === next[0] ? [first] : [first, next];
      }
      this.#replace(MANIFEST, this.#wait(MANIFEST, partsOf(ahead)).file);
      for (const path of changing) this.#replace(path, this.#waiting.get(path)!);
      const wanted = new Map([...this.#wanted.keys()].map((path) => [folded(path), path]));
      for (const path of gone) this.#remove(path, wanted);
      this.#replace(MANIFEST, this.#wait(MANIFEST, partsOf(after)).file);
    } else if (this.standing(MANIFEST) !== hashOfParts(partsOf(after)))
      this.#replace(MANIFEST, this.#wait(MANIFEST, partsOf(after)).file);
    this.#staging.clear();
  }

  /** Leaves OUT as it was, as far as nothing has been replaced. */
  abandon(): void {
    this.#staging.abandon();
  }

  #file(path: string): string {
    return join(this.#out, path);
  }

  #look<T>(path: string, read: (file: string) => T): T | undefined {
    const file = this.#file(path);
    try {
      return read(file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      if (code === 'EISDIR') throw new Cannot(file, 'a folder stands where a file is to be written');
      if (code === 'ENOTDIR') throw new Cannot(dirname(file), 'a file stands where a folder is to be');
      throw new Cannot(file, reasonOf(error));
    }
  }

  #stageParts(path: string, parts: Parts): string {
    const { file, hash } = this.#wait(path, parts);
    this.#await(path, file, hash);
    return hash;
  }

  #await(path: string, file: string, hash: string): void {
    if (this.standing(path) === hash) rmSync(file);
    else this.#waiting.set(path, file);
  }

  #wait(path: string, parts: Parts): { readonly file: string; readonly hash: string } {
    return this.#ready(path, () => this.#staging.wait(parts));
  }

  #ready<T>(path: string, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw new Cannot(this.#file(path), `it can’t be written: ${waitReasonOf(error)}`);
    }
  }

  #replace(path: string, by: string): void {
    const file = this.#file(path);
    try {
      mkdirSync(dirname(file), { recursive: true });
      renameSync(by, file);
    } catch (error) {
      throw new Cannot(file, `it can’t be written: ${waitReasonOf(error)}`);
    }
  }

  /** And the folders that are empty without it. */
  #remove(path: string, wanted: ReadonlyMap<string, string>): void {
    const file = this.#file(path);
    if (this.#isWanted(path, wanted)) return;
    try {
      unlinkSync(file);
    } catch (error) {
      throw new Cannot(file, `it can’t be removed: ${writeReasonOf(error)}`);
    }
    try {
      for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) rmdirSync(this.#file(folder));
    } catch {
      // something else is in there
    }
  }

  /** Whether it is a file that is to be there, by a name that this disk takes for the same: `Logo.png` for `logo.png`. */
  #isWanted(path: string, wanted: ReadonlyMap<string, string>): boolean {
    const same = wanted.get(folded(path));
    const inode = (of: string) => statSync(this.#file(of)).ino;
    return same !== undefined && inode(same) === inode(path);
  }

  /** Whether it would stand in DIR, where that lies inside OUT. */
  #isSource(path: string): boolean {
    return isInside(this.#realFolder(path), this.#source);
  }

  /** Whether it would stand elsewhere, for a link: what lies there is not ours, whatever a manifest says. */
  #leadsOut(path: string): boolean {
    return !isInside(this.#realFolder(path), this.#real);
  }

  #realFolder(path: string): string {
    const folder = dirname(this.#file(path));
    let real = this.#reals.get(folder);
    if (real === undefined) this.#reals.set(folder, (real = realPath(folder)));
    return real;
  }
}

/** What waits goes when another run begins. */
const waitReasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'what was ready is gone; has another build begun to write here?'
    : writeReasonOf(error);
