/** The folder beside all else in OUT where bytes wait until all are there. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeParts, type Parts } from './parts.ts';

export class Staging {
  readonly #root: string;
  /** Of this run alone: what another one that begins in the meantime has ready is never taken for ours. */
  readonly #folder: string;
  /** The topmost folder that was made for it. */
  #made: string | undefined;
  #count = 0;

  constructor(out: string) {
    this.#root = resolve(out, '.careers-widget.new');
    this.#folder = join(this.#root, randomUUID());
    try {
      rmSync(this.#root, { recursive: true, force: true }); // what a killed run has left
    } catch {
      // another run is writing there, and finds out; or nobody may, and who wants to is told
    }
  }

  /**
   * @returns the file in which the bytes wait, and their hash
   * @throws what the file system says
   */
  wait(parts: Parts): { readonly file: string; readonly hash: string } {
    this.#made ??= mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, String(this.#count++));
    return { file, hash: writeParts(file, parts) }; // no fsync: what a power cut spoils has another hash, and is written again
  }

  /** An empty folder, for what others write. @throws what the file system says */
  folder(): string {
    this.#made ??= mkdirSync(this.#folder, { recursive: true });
    const folder = join(this.#folder, String(this.#count++));
    mkdirSync(folder);
    return folder;
  }

  /** From here on OUT is not only for what waits. */
  settle(): void {
    this.#made = undefined;
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    removeEmpty(this.#root, this.#root);
  }

  /** With the folders around it that were not there before, as far as nobody else has put something there. */
  abandon(): void {
    this.clear();
    if (this.#made) removeEmpty(dirname(this.#root), this.#made);
  }
}

/** Removes a folder, and those around it up to another, as long as they are empty. */
const removeEmpty = (folder: string, top: string): void => {
  try {
    for (let at = folder; at.startsWith(top); at = dirname(at)) rmdirSync(at);
  } catch {
    // something is in there
  }
};
