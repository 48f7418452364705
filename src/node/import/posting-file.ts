/** A posting file that import writes: where it comes from, and a hash by which the next run sees whether somebody changed it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isObject } from '../../inspect/meant/wrapped.ts';
import { textOf } from '../bytes.ts';

export type Data = Readonly<Record<string, unknown>>;

/** What says in a posting file where it comes from. */
export const SOURCE = 'x-source';

/** The same data with its origin, and the hash of all. */
export const withSource = (data: Data, source: Data): Data => {
  const whole = { ...data, [SOURCE]: source };
  return { ...whole, [SOURCE]: { ...source, hash: hashOf(whole) } };
};

export const sourceOf = (data: Data): Data => (isObject(data[SOURCE]) ? data[SOURCE] : {});

/** Whether it is as import has written it. Data and not bytes are compared: a formatter is nobody who changes something. */
export const isUntouched = (data: Data): boolean => sourceOf(data).hash === hashOf(data);

const hashOf = (data: Data): string => {
  const text = JSON.stringify({ ...data, [SOURCE]: { ...sourceOf(data), hash: undefined } });
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
};

export const fileText = (data: Data): string => `${JSON.stringify(data, null, 2)}\n`;

/**
 * The text of what stands at a path.
 *
 * @throws what the file system says
 */
export const standingAt = (file: string): string | undefined => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isFile()) throw new Error('what stands there is no file'); // and a pipe might never end
  return textOf(readFileSync(file));
};

/** What a file says, where it is a JSON object. */
export const dataIn = (text: string): Data | undefined => {
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) && JSON.stringify(data) ? data : undefined; // what is nested too deep for it can't be compared
  } catch {
    return undefined;
  }
};
