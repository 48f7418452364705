/** What is to be said of a page, by where it stands there. */
import type { Finding } from '../../posting/finding.ts';

/** A finding that knows its place by an offset; `path` is the field of the posting that it is about, '' for none. */
export interface Said extends Pick<Finding, 'level' | 'path' | 'expected' | 'found'> {
  readonly mend: string;
  /** Into the text of the page, in UTF-16 units. */
  readonly offset: number;
}

/** A page of which nothing can be imported: why, and where. */
export class Refused extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.expected);
    this.said = said;
  }
}
