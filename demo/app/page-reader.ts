/** Makes a posting of job pages: a chunk of its own, that only who imports a page asks for. */
import type { Rules } from '../../src/inspect/rules.ts';
import { importGroup, type PageFinding } from '../../src/sources/page/import.ts';
import { groupsOf, type Page } from '../../src/sources/page/pages.ts';
import type { LocalFile } from './local-files.ts';

export interface Outcome {
  /** Missing where the page is refused. */
  readonly file?: LocalFile;
  /** How many postings the pages are; the file is the first. */
  readonly postings: number;
  readonly findings: readonly PageFinding[];
}

/**
 * @param now milliseconds since the epoch
 * @returns nothing where there is no text
 */
export const importPages = (pages: readonly Page[], rules: Rules, now: number): Outcome | undefined => {
  const [group, ...others] = groupsOf(pages.filter(({ text }) => text.trim()));
  if (!group) return undefined;
  const made = importGroup(group, { map: {}, set: {} }, rules, now);
  const { name, data } = made[0]!;
  return {
    ...(data && { file: { name: `${name}.json`, text: `${JSON.stringify(data, null, 2)}\n` } }),
    postings: made.length + others.length,
    findings: made.flatMap(({ findings }) => findings),
  };
};
