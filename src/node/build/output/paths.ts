/** What built files are called, and by what they are known. */
import { createHash } from 'node:crypto';

export const BUILT = /\.built\.json$/i;

/** `a/b.json` → `a/b.built.json` */
export const builtPath = (path: string): string => path.replace(/\.json$/i, '.built.json');

/** Short enough for a list of thousands, long enough that no two files have the same. */
export const hashing = () => {
  const hash = createHash('sha256');
  return {
    add: (bytes: Uint8Array | string): void => void hash.update(bytes),
    end: (): string => hash.digest().toString('base64url', 0, 20), // no part of a longer string, which would be kept
  };
};

export const hashOf = (...parts: readonly (Uint8Array | string)[]): string => {
  const hash = hashing();
  parts.forEach(hash.add);
  return hash.end();
};
