/** What becomes of what is imported, whatever it comes from. */
import type { Finding } from '../../posting/finding.ts';
import type { Unreadable } from '../files.ts';
import type { Fate } from './settle.ts';

export interface ImportOptions {
  /** The folder to write into. */
  readonly out: string;
  /** What every posting says that says nothing else, by field. */
  readonly set: Readonly<Record<string, string>>;
  /** Whether what a person has changed is overwritten. */
  readonly force: boolean;
}

/** A finding, with the file that it is about. */
export interface FileFinding extends Finding {
  readonly file: string;
}

/** What became of one posting. */
export interface Made {
  /** What it is told with: its pages, its own first; of one of a feed its file. */
  readonly files: readonly string[];
  readonly findings: readonly FileFinding[];
  /** The posting's file. */
  readonly posting: string;
  readonly fate: Fate;
}

export interface Skipped {
  readonly file: string;
  readonly skipped: string;
}

export type Outcome = Made | Skipped | Unreadable;
