/** From the bytes of files to what is to be said of them, one file after the other. */
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { inspect } from '../inspect/inspect.ts';
import { MAX_BYTES } from '../posting/load.ts';
import type { Finding } from '../posting/finding.ts';
import { rules } from '../inspect/rules.ts';
import { reasonOf, STDIN, type Unreadable } from './files.ts';

/** What became of one file. */
export type Outcome =
  | { readonly file: string; readonly findings: readonly Finding[] }
  | { readonly file: string; readonly skipped: string }
  | Unreadable;

/**
 * Validates files, in their order.
 *
 * @param read gives the bytes of a file
 * @param now milliseconds since the epoch
 */
export const validate = async function* (
  files: readonly string[],
  read: (file: string) => Promise<Uint8Array>,
  now: number,
): AsyncGenerator<Outcome> {
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await read(file);
    } catch (error) {
      yield { file, unreadable: reasonOf(error) };
      continue;
    }
    yield { file, ...validateBytes(bytes, file, now) };
  }
};

type Verdict = { readonly findings: readonly Finding[] } | { readonly skipped: string };

const validateBytes = (bytes: Uint8Array, file: string, now: number): Verdict => {
  const problem = isUtf16(bytes) ? notUtf8('UTF-16', 1, 1) : isUtf8(bytes) ? undefined : firstBadByte(bytes);
  if (bytes.length > MAX_BYTES) {
    return FEED.test(textOf(bytes.subarray(0, 5000))) ? { skipped: INDEX } : { findings: [tooLarge] };
  }
  if (problem) return { findings: [problem] };
  const text = textOf(bytes);
  if (isIndex(text)) return { skipped: INDEX };
  // relative addresses need a base; of all that it says only the file's name matters
  const name = file === STDIN ? 'posting.json' : basename(file).toWellFormed();
  return { findings: inspect({ text }, `https://posting.invalid/${encodeURIComponent(name)}`, rules, now).findings };
};

const decoder = new TextDecoder();

const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

const inFile = (line: number, column: number, expected: string, found: string, mend: string): Finding => ({
  level: 'error',
  path: '',
  expected,
  found,
  mend,
  line,
  column,
});

const tooLarge = inFile(
  1,
  1,
  `at most ${MAX_BYTES.toLocaleString('en')} bytes: the widget reads no more`,
  'more',
  'shorten its texts; pictures belong into files of their own',
);

const notUtf8 = (found: string, line: number, column: number): Finding =>
  inFile(line, column, 'UTF-8', found, 'save the file as UTF-8');

/** By its mark; without one by its zeros, since JSON begins with an ASCII character. */
const isUtf16 = ([first = 1, second = 1]: Uint8Array): boolean =>
  first * second === 0xfe * 0xff || first * second === 0;

/** Where a file in an old encoding shows that it is: at its first ö or ’. */
const firstBadByte = (bytes: Uint8Array): Finding => {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isUtf8(part)) {
      const index = textOf(part).indexOf('\ufffd');
      const old = new TextDecoder('windows-1252').decode(part).slice(index, index + 1);
      return notUtf8(`a byte that is none, perhaps ${JSON.stringify(old)} in an older encoding`, line, index + 1);
    }
    start = end + 1;
  }
};

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
