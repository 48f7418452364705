/** Reads files that somebody else may be writing at the moment. */
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { readBytes } from '../files.ts';

const TRIES = 5;
/** In ms. */
const PAUSE = 50;

export interface Steady {
  readonly bytes: Uint8Array;
  /** Differs where the file may have changed. */
  readonly stamp: string;
}

export const stampOf = (file: string): string => {
  const { size, mtimeMs } = statSync(file);
  return `${size}-${mtimeMs}`;
};

/**
 * Reads a file that is the same before and after; one that is not is read again.
 *
 * @param most as for `readBytes`
 * @throws where it never is, and what the file system says
 */
export const readSteady = async (file: string, most = Infinity): Promise<Steady> => {
  for (let left = TRIES; left > 0; left--) {
    const stamp = stampOf(file);
    const bytes = await readBytes(file, most);
    if (stamp === stampOf(file)) return { bytes, stamp };
    await setTimeout(PAUSE);
  }
  throw new Error('it changes while it is read');
};
