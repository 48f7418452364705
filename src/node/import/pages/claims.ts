/** Whose a posting file is: the page's that goes into it now, or that of another that is still there. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Data } from '../posting-file.ts';
import type { Claim } from '../settle.ts';

/**
 * @param source of the posting that the file is to hold
 * @param dir the folder from which pages are named
 * @returns what tells whose a file is
 */
export const claimsOf =
  (source: Data, dir: string) =>
  (standing: Data): Claim => {
    if (typeof standing.feed === 'string') return { other: standing.feed };
    const others = pagesOf(standing).filter((page) => !pagesOf(source).includes(page));
    const other = others.find((page) => existsSync(resolve(dir, page)));
    if (other !== undefined) return { other: `${other}${other === standing.page ? '' : ', too'}` };
    // a page that has another name now is not gone
    const isMoved = !pagesOf(standing).includes(source.page as string);
    return { without: others.filter((page) => !isMoved || page !== standing.page) };
  };

/** The pages that a file names. */
const pagesOf = ({ page, translations }: Data): readonly string[] =>
  [
    page,
    ...Object.values<unknown>(typeof translations === 'object' && translations !== null ? { ...translations } : {}),
  ].filter((path) => typeof path === 'string');
