/** What is to be done about a finding: in words, and as changes of the file. */
import type { Steps } from '../path.ts';

/** A change of a file, one of several that are made in turn. */
export type Change =
  /** Gives a field another name. */
  | { readonly path: Steps; readonly rename: string }
  /** Puts a value in place; `undefined` removes what is there. */
  | { readonly path: Steps; readonly value: unknown }
  /** Where the file is no JSON: characters in place of others, by their offset. */
  | { readonly offset: number; readonly length: number; readonly content: string };

/** What to do about a finding. */
export interface Mend {
  readonly words: string;
  /** The same as changes of the file, where it may be done without asking. */
  readonly changes?: readonly Change[];
}
