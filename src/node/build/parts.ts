/** Files that may be larger than what should be in memory at once. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { hashing } from './paths.ts';

/** The bytes of a file, one part after the other. */
export type Parts = Iterable<Uint8Array | string>;

/** At a time, in bytes. */
const MOST = 1 << 20;

/** The parts, put together to few. */
const gathered = function* (parts: Parts): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    waiting.push(bytes);
    size += bytes.length;
    if (size < MOST) continue;
    yield waiting.length === 1 ? bytes : Buffer.concat(waiting);
    [waiting, size] = [[], 0];
  }
  if (size) yield Buffer.concat(waiting);
};

/** @returns the hash of what was written */
export const writeParts = (file: string, parts: Parts): string => {
  const hash = hashing();
  const descriptor = openSync(file, 'w');
  try {
    for (const bytes of gathered(parts)) {
      hash.add(bytes);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.end();
};

export const hashOfParts = (parts: Parts): string => {
  const hash = hashing();
  for (const bytes of gathered(parts)) hash.add(bytes);
  return hash.end();
};

/** @throws what the file system says */
export const hashOfFile = (file: string): string => {
  const hash = hashing();
  const descriptor = openSync(file, 'r');
  try {
    for (let size; (size = readSync(descriptor, buffer));) hash.add(buffer.subarray(0, size));
  } finally {
    closeSync(descriptor);
  }
  return hash.end();
};

const buffer = Buffer.alloc(MOST);
