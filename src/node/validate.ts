/** From the bytes of files to what is to be said of them, and to mended files, one file after the other. */
import { basename } from 'node:path';
import { fix } from '../inspect/fix.ts';
import { inspect, type Inspected } from '../inspect/inspect.ts';
import { MAX_BYTES } from '../posting/load.ts';
import type { Finding } from '../posting/finding.ts';
import { rules } from './rules.ts';
import { inBytes, notUtf8In, textOf } from './bytes.ts';
import { reasonOf, STDIN, writeReasonOf, type Unreadable } from './files.ts';

/** What became of one file. */
export type Outcome =
  | {
      readonly file: string;
      readonly findings: readonly Finding[];
      /** What was mended, where that was asked for. */
      readonly fixed?: readonly Finding[];
    }
  | { readonly file: string; readonly skipped: string }
  | Unreadable;

/**
 * Validates files, in their order.
 *
 * @param read gives the bytes of a file
 * @param now milliseconds since the epoch
 * @param write takes the bytes of a mended file; without it none is mended
 */
export const validate = async function* (
  files: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
  now: number,
  write?: (file: string, bytes: Uint8Array) => void,
): AsyncGenerator<Outcome> {
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await read(file);
    } catch (error) {
      yield { file, unreadable: reasonOf(error) };
      continue;
    }
    const { mended, ...verdict } = validateBytes(bytes, file, now, write !== undefined);
    try {
      if (mended) write!(file, mended);
    } catch (error) {
      yield { file, unreadable: `it can’t be written: ${writeReasonOf(error)}` };
      continue;
    }
    yield { file, ...verdict };
  }
};

type Said =
  { readonly findings: readonly Finding[]; readonly fixed?: readonly Finding[] } | { readonly skipped: string };

type Verdict = Said & {
  /** The bytes of the mended file. */
  readonly mended?: Uint8Array;
};

/** The text of a file that may hold a posting, or what is said of the file instead. */
export const textIn = (bytes: Uint8Array): { readonly text: string } | Said => {
  if (bytes.length > MAX_BYTES) {
    return FEED.test(textOf(bytes.subarray(0, 5000))) ? { skipped: INDEX } : { findings: [tooLarge] };
  }
  const problem = notUtf8In(bytes);
  if (problem) return { findings: [problem] };
  const text = textOf(bytes);
  return isIndex(text) ? { skipped: INDEX } : { text };
};

const validateBytes = (bytes: Uint8Array, file: string, now: number, isToMend: boolean): Verdict => {
  const read = textIn(bytes);
  if (!('text' in read)) return read;
  const { text } = read;
  // relative addresses need a base; of all that it says only the file's name matters
  const name = file === STDIN ? 'posting.json' : basename(file).toWellFormed();
  const url = `https://posting.invalid/${encodeURIComponent(name)}`;
  if (!isToMend) return { findings: inspect({ text }, url, rules, now).findings.map(told) };
  const { text: mended, mended: fixed, findings } = fix(text, url, rules, now);
  return {
    findings: findings.map(told),
    fixed: fixed.map(told),
    // a byte order mark is no part of the text, and stays
    ...(fixed.length && { mended: Buffer.concat([bytes.subarray(0, bytes[0] === 0xef ? 3 : 0), Buffer.from(mended)]) }),
  };
};

/** A finding as it is told. */
export const told = ({ level, path, expected, found, mend = '', line = 1, column = 1 }: Inspected): Finding => ({
  level,
  path,
  expected,
  found,
  mend,
  line,
  column,
});

const tooLarge = inBytes(
  1,
  1,
  `at most ${MAX_BYTES.toLocaleString('en')} bytes: the widget reads no more`,
  'more',
  'shorten its texts; pictures belong into files of their own',
);

const INDEX = 'an index (JSON Feed), no posting';
const FEED = /"https?:\\?\/\\?\/jsonfeed\.org\\?\/version/;

const isIndex = (text: string): boolean => {
  if (!FEED.test(text)) return false;
  try {
    const { version, items } = JSON.parse(text) as { version?: unknown; items?: unknown };
    return typeof version === 'string' && /^https?:\/\/jsonfeed\.org\/version/.test(version) && Array.isArray(items);
  } catch {
    return false;
  }
};
