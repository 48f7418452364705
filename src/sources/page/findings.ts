/** What is said of pages: by who reads them, and by who inspects the posting that they become. */
import { inspect } from '../../inspect/inspect.ts';
import { placesIn } from '../../inspect/places.ts';
import type { Rules } from '../../inspect/rules.ts';
import type { Finding } from '../../posting/finding.ts';
import { originIn } from './draft.ts';
import { BASE } from './facts/meaning.ts';
import type { PageReading } from './reading.ts';
import type { Said } from './said.ts';

/** A finding about a page, with its place there. */
export interface PageFinding extends Finding {
  /** Path of the page. */
  readonly page: string;
  readonly line: number;
  readonly column: number;
}

export const placed = ({ offset, ...said }: Said, page: string, text: string): PageFinding => ({
  ...said,
  ...placesIn(text)(offset),
  page,
});

const LEVELS = ['error', 'warning', 'advice'];

/** The worst first; of one level in the order of the pages. */
export const sorted = (findings: readonly PageFinding[], pages: readonly string[]): readonly PageFinding[] =>
  [...findings].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      pages.indexOf(a.page) - pages.indexOf(b.page) ||
      a.line - b.line ||
      a.column - b.column,
  );

/** What is said of a place in the posting, and where in which page that comes from. */
export type Origins = ReadonlyMap<string, { readonly page: PageReading; readonly offset: number }>;

export const inspected = (
  data: object,
  base: PageReading,
  origins: Origins,
  rules: Rules,
  now: number,
): readonly PageFinding[] =>
  inspect({ data }, BASE, rules, now)
    // no page has a schema
    .findings.filter(({ path }) => path !== '$schema')
    .map(({ level, path, expected, found, mend: said = '' }) => {
      // in whichever format it is
      const mend = said.replace(/^add "([^"]+)": /, 'say in the front matter what $1 is, as in ');
      const { page, offset } = originIn(origins, path) ?? { page: base, offset: 0 };
      return placed({ level, path, expected, found, mend, offset }, page.path, page.text);
    });

/** Of a page in which nothing is right, as many as these are enough. */
const MOST = 100;

/** What reading a page has to say, of which the worst is said in any case. */
export const saidOf = ({ said, path, text }: PageReading): readonly PageFinding[] => {
  const worst = [...said].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const more = worst.length - MOST;
  const [last] = worst.slice(MOST);
  const rest: readonly Said[] = last
    ? [{ ...last, path: '', expected: 'fewer faults', found: `${more} more`, mend: 'mend those above first' }]
    : [];
  return [...worst.slice(0, MOST), ...rest].map((one) => placed(one, path, text));
};
