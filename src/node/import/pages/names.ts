/** The names of posting files are those of pages, which anybody may have named: each is taken once, and none leads elsewhere. */
import type { Imported, PageFinding } from '../../../sources/page/import.ts';
import { folded } from '../../paths.ts';

/** @returns what tells why a posting can't have a file of its name */
export const nameTaker = (out: string): ((imported: Imported) => PageFinding | undefined) => {
  const taken = new Map<string, string>();
  return ({ name, pages }) => {
    const page = pages[''] ?? Object.values(pages)[0] ?? '';
    const other = taken.get(folded(name));
    if (other !== undefined)
      return problem(page, 'a posting of its own', `one that goes into ${name}.json of ${out}, as ${other} does`);
    taken.set(folded(name), page);
    return /^\.{0,2}$|[/\\\0]/.test(name)
      ? problem(page, 'a name that a file may have', JSON.stringify(name))
      : undefined;
  };
};

const problem = (page: string, expected: string, found: string): PageFinding => ({
  ...{ level: 'error', path: '', expected, found, mend: 'give the page another name' },
  ...{ page, line: 1, column: 1 },
});
