/** What stands in a folder, for comparing it with what should. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files below a folder, with slashes, in order. */
export const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** The bytes of all files, by path, as text that loses nothing. */
export const treeOf = (/** @type {string} */ folder) =>
  Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

/** When each file, and each folder, was last written. */
export const stampsIn = (/** @type {string} */ folder) =>
  Object.fromEntries(
    ['.', ...readdirSync(folder, { recursive: true }).map(String)]
      .sort()
      .map((path) => [path, statSync(join(folder, path), { bigint: true }).mtimeNs]),
  );
