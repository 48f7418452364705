/** Folders and files by what they really are, and paths below a folder as an address has them: with slashes. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The path below a folder, with slashes. */
export const below = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

/** Whether a real path is another, or lies inside it. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The real path of what may not be there yet: of the part that is, and the rest. */
export const realPath = (path: string): string => {
  const absolute = resolve(path);
  try {
    return realpathSync.native(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(realPath(parent), relative(parent, absolute));
  }
};

/** The same for all paths and ids that a disk may take for one. */
export const folded = (name: string): string => name.normalize('NFC').toLowerCase();

export const BUILT = /\.built\.json$/i;

/** `a/b.json` → `a/b.built.json` */
export const builtPath = (path: string): string => path.replace(/\.json$/i, '.built.json');

/** Short enough for a list of thousands, long enough that no two files have the same. */
export const hashing = () => {
  const hash = createHash('sha256');
  return {
    add: (bytes: Uint8Array | string): void => void hash.update(bytes),
    end: (): string => hash.digest('base64url').slice(0, 27),
  };
};

export const hashOf = (...parts: readonly (Uint8Array | string)[]): string => {
  const hash = hashing();
  parts.forEach(hash.add);
  return hash.end();
};
