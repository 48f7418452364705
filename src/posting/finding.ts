/** What is to be said of a posting file: to the page, the console, and who edits it. */

/** Something an editor should know of a posting. */
export interface Finding {
  /** `error`: not shown, or nobody can apply. `warning`: left out or altered. `advice`: what search engines and law ask for. */
  readonly level: 'error' | 'warning' | 'advice';
  /** JSON path, as in `faq.items[2].question`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  /** What stood there, shortened. */
  readonly found: string;
  /** What to do about it; `inspect` knows. */
  readonly mend?: string;
  /** Where it stands in the file, from 1; `inspect` knows. */
  readonly line?: number;
  readonly column?: number;
}
