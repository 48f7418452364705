/** The pictures of one run: each is read once, however many postings show it. */
import { join } from 'node:path';
import type { PictureState } from './manifest.ts';
import type { Output } from './output.ts';
import { sizeOf, type Size } from './pictures.ts';
import { readSteady, stampOf } from './steady.ts';

export interface Picture {
  readonly state: PictureState;
  readonly size?: Size | undefined;
}

export class Gallery {
  readonly #dir: string;
  readonly #output: Output;
  readonly #former: Readonly<Record<string, PictureState>>;
  readonly #seen = new Map<string, Promise<Picture>>();
  readonly #same = new Map<string, boolean>();

  constructor(dir: string, output: Output, former: Readonly<Record<string, PictureState>>) {
    this.#dir = dir;
    this.#output = output;
    this.#former = former;
  }

  /**
   * Reads a picture and has its copy ready.
   *
   * @param path below DIR
   * @throws where it can't be read, or is none
   */
  see(path: string): Promise<Picture> {
    let picture = this.#seen.get(path);
    if (!picture) this.#seen.set(path, (picture = this.#read(path)));
    return picture;
  }

  /** Whether a picture, and its copy, are as they were. */
  isSame(path: string): boolean {
    let same = this.#same.get(path);
    if (same === undefined) this.#same.set(path, (same = this.#compare(path)));
    return same;
  }

  async #read(path: string): Promise<Picture> {
    const { bytes, stamp } = await readSteady(join(this.#dir, path));
    const size = sizeOf(bytes);
    return { state: [stamp, this.#output.stage(path, bytes)], size };
  }

  #compare(path: string): boolean {
    const [stamp, hash] = this.#former[path] ?? [];
    try {
      return stampOf(join(this.#dir, path)) === stamp && this.#output.standing(path) === hash;
    } catch {
      return false;
    }
  }
}
