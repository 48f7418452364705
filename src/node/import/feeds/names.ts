/** The names of the files of a feed's postings: after their titles, and for good. */
import { slug } from 'github-slugger';
import type { Name } from '../../../sources/feeds/systems.ts';
import { folded } from '../../paths.ts';
import type { Former } from '../former.ts';
import type { Data } from '../posting-file.ts';

/** What tells a posting of a feed. */
export interface Origin {
  readonly from: Name;
  readonly feed: string;
  readonly id: string;
  /** Its page. */
  readonly url?: string | undefined;
}

/** Whether a posting file is that of a posting: where systems count in each company, two may have the same id. */
export const isOf = (source: Data, { from, feed, id, url }: Origin | Data): boolean =>
  source.from === from && source.id === id && (source.feed === feed || (url !== undefined && source.url === url));

/** A file's name may have 255 bytes. */
const LONGEST = 60;

/** Up to so many letters, the last word whole. */
const cut = (name: string): string => {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  const start = letters.slice(0, LONGEST).join('');
  return letters[LONGEST] === '-' ? start : start.replace(/(?<=.{30})-[^-]*$/u, '');
};

/** "Account Manager/Account Executive" is four words. */
const nameOf = (words: string): string =>
  cut(
    slug(words.replace(/[/|–—]/g, ' '))
      .replace(/-+/g, '-')
      .replace(/^-+|-+$/g, ''),
  ).toWellFormed();

/** What Windows takes for a device, whatever its ending: there a repository with such a file can't be had. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * @param former files of earlier runs, in the folder that is written into and in that of the former run: each posting keeps its own
 * @returns names of files, in the order of the postings
 */
export const namesOf = (
  postings: readonly { readonly title: string; readonly origin: Origin }[],
  former: readonly Former[],
): readonly string[] => {
  const kept = postings.map(({ origin }) => former.find(({ source }) => isOf(source, origin))?.name);
  const taken = new Set([
    ...kept.flatMap((name) => (name === undefined ? [] : [folded(name)])),
    // that of a posting that is gone is to be closed; one that says nothing of where it comes from may be the posting's, written by hand
    ...former.filter(({ source }) => source.hash !== undefined).map(({ name }) => folded(name)),
  ]);
  const titles = postings.map(({ title, origin }) => nameOf(title) || nameOf(origin.id) || 'posting');
  const fresh = titles.filter((_title, index) => kept[index] === undefined);
  return postings.map(({ origin }, index) => {
    const known = kept[index];
    if (known !== undefined) return known;
    const title = titles[index]!;
    const isShared = fresh.filter((other) => folded(other) === folded(title)).length > 1;
    const withId = [title, nameOf(origin.id)].filter(Boolean).join('-');
    const candidates = [...(isShared || DEVICE.test(title) ? [] : [title]), withId];
    for (let count = 2; ; count++) {
      const name = candidates.find((candidate) => !taken.has(folded(`${candidate}.json`)));
      if (name !== undefined) {
        taken.add(folded(`${name}.json`));
        return `${name}.json`;
      }
      candidates.push(`${withId}-${count}`);
    }
  });
};
