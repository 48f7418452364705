/** Folders and files by what they really are, and paths below a folder as an address has them: with slashes. */
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
