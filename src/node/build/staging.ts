/** The folder beside all else in OUT where bytes wait until all are there. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeParts, type Parts } from './parts.ts';

export class Staging {
  readonly #folder: string;
  /** The topmost folder that was made for it. */
  #made: string | undefined;
  #count = 0;

  constructor(out: string) {
    this.#folder = join(out, '.careers-widget.new');
    this.clear(); // what a killed run has left
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

  /** From here on OUT is not only for what waits. */
  settle(): void {
    this.#made = undefined;
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** With the folders around it that were not there before. */
  abandon(): void {
    this.clear();
    if (this.#made) rmSync(this.#made, { recursive: true, force: true });
  }
}
