/** Bytes of a file that a person has saved: its text, or what to say of an encoding that is none of ours. */
import { isUtf8 } from 'node:buffer';
import type { Finding } from '../posting/finding.ts';

const decoder = new TextDecoder();

/** The text, without a byte order mark. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** What is said of a file whose text is not read. */
export const inBytes = (
  line: number,
  column: number,
  expected: string,
  found: string,
  mend: string,
): Required<Finding> => ({
  level: 'error',
  path: '',
  expected,
  found,
  mend,
  line,
  column,
});

/** What is said of a file in another encoding. */
export const notUtf8In = (bytes: Uint8Array): Required<Finding> | undefined =>
  isUtf16(bytes) ? notUtf8('UTF-16', 1, 1) : isUtf8(bytes) ? undefined : firstBadByte(bytes);

const notUtf8 = (found: string, line: number, column: number): Required<Finding> =>
  inBytes(line, column, 'UTF-8', found, 'save the file as UTF-8');

/** By its mark; without one by its zeros, since JSON, and the front matter of a page, begin with an ASCII character. */
const isUtf16 = ([first = 1, second = 1]: Uint8Array): boolean =>
  first * second === 0xfe * 0xff || first * second === 0;

/** Where a file in an old encoding shows that it is: at its first ö or ’. */
const firstBadByte = (bytes: Uint8Array): Required<Finding> => {
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
