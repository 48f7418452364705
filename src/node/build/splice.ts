/** Changes to a file that leave every other byte as it is. */

/** Puts text in place of the bytes from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** ASCII: it means the same in every encoding that a page may have. */
  readonly text: string;
}

/** @param edits none overlaps another; those at one place stand there in their order */
export const splice = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(done, start), Buffer.from(text, 'latin1'));
    done = end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
};
