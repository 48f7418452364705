/** From what stands on the command line to files, from files to bytes, and back. */
import { accessSync, constants, createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Standard input, on the command line. */
export const STDIN = '-';

/** What can't be read, and why. */
export interface Unreadable {
  readonly file: string;
  readonly unreadable: string;
}

/** Which files of a directory are meant. */
export interface Kind {
  /** Of their names. */
  readonly ending: RegExp;
  /** As a directory without any is told. */
  readonly named: string;
}

export const POSTINGS: Kind = { ending: /\.json$/i, named: '.json file' };

/** Every file that is meant, in the order of the arguments; below a directory by name. */
export const filesOf = async (
  paths: readonly string[],
  kind: Kind,
): Promise<{ readonly files: readonly string[]; readonly unreadable: readonly Unreadable[] }> => {
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  for (const path of paths) {
    if (path === STDIN || !(await isDirectory(path))) {
      files.push(path);
      continue;
    }
    const [before, failed] = [files.length, unreadable.length];
    await collect(path, kind, files, unreadable);
    if (files.length === before && unreadable.length === failed)
      unreadable.push({ file: path, unreadable: `no ${kind.named} in this directory` });
  }
  return { files, unreadable };
};

// what is not there is found out by reading it
const isDirectory = async (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** A link that leads nowhere, or in a circle, is taken for one: reading it says so. */
const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => true,
  );

const collect = async (directory: string, kind: Kind, files: string[], unreadable: Unreadable[]): Promise<void> => {
  let entries;
  try {
    entries = await readdir(directory, { withFileTypes: true });
  } catch (error) {
    unreadable.push({ file: directory, unreadable: reasonOf(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(directory, name);
    if (entry.isDirectory()) await collect(path, kind, files, unreadable);
    // a link to a directory may lead in a circle, and a pipe that nobody writes to is never read to its end
    else if (kind.ending.test(name) && (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path)))))
      files.push(path);
  }
};

/**
 * Reads a file's bytes, of a longer one only the first. At once: to have thousands of small files read by other threads
 * takes several times as long as reading them.
 *
 * @param most the most that is of use; one byte more is read, as a sign that there is more
 */
export const readBytes = async (file: string, most: number): Promise<Uint8Array> => {
  if (file === STDIN) return readStream(process.stdin, most);
  const stats = statSync(file);
  if (!stats.isFile() || stats.size > most) return readStream(createReadStream(file, { end: most }), most);
  return readFileSync(file);
};

const readStream = async (stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(parts);
};

/**
 * Writes a file, or replaces one, whole or not at all: its bytes go to a file beside it, which then takes its name and its
 * permissions.
 *
 * @throws what the file system says
 */
export const writeBytes = (file: string, bytes: Uint8Array): void => {
  if (existsSync(file)) accessSync(file, constants.W_OK); // one that may not be written is not to be replaced either
  writeFileAtomic.sync(file, Buffer.from(bytes));
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'no such file or directory',
  EISDIR: 'a directory',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'a link that leads in a circle',
};

const WRITE_REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full, as far as you may use it',
  EROFS: 'the disk is read-only',
};

/** Why something can't be read. */
export const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
};

/** Why something can't be written. */
export const writeReasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return ['EACCES', 'EPERM'].includes(code) ? 'no permission' : (WRITE_REASONS[code] ?? REASONS[code] ?? message);
};
