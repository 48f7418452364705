/** Reads the feeds of hiring systems: a chunk of its own, that only who names one asks for. */
import { decode } from '../../src/elements/page.ts';
import type { Finding } from '../../src/posting/finding.ts';
import { KNOWN } from '../../src/sources/feeds/addresses.ts';
import * as readers from '../../src/sources/feeds/all.ts';
import type { Feed as Read, Listed } from '../../src/sources/feeds/feed.ts';
import { readFeed } from '../../src/sources/feeds/read.ts';
import { systemOf, type Name } from '../../src/sources/feeds/systems.ts';
import { readXml } from '../../src/sources/feeds/xml.ts';

/** A feed, and what was found in it. */
export interface Feed {
  readonly system: Name;
  /** What the system is called. */
  readonly called: string;
  readonly isXml: boolean;
  readonly postings: readonly Listed[];
  /** Whether there are more, on a further page. */
  readonly goesOn: boolean;
  readonly findings: readonly Finding[];
}

/**
 * @param url absolute address of the text
 * @returns `undefined` for what is of no system that is known
 * @throws BrokenXml
 */
export const feedIn = (text: string, url: string): Feed | undefined => {
  const isXml = text.trimStart().startsWith('<');
  const answer = isXml ? readXml(text, decode) : (JSON.parse(text) as unknown);
  const system = systemOf(answer);
  const read = system && readFeed(answer, system, readers[system], decode, url);
  return (
    read && {
      ...{ system, isXml, called: KNOWN[system].called },
      ...{ postings: read.postings, goesOn: read.next !== undefined, findings: findingsOf(read, system) },
    }
  );
};

/** Postings by their titles: two, and how many more. */
const inWords = (postings: readonly Listed[]): string => {
  const [first, second, ...others] = postings.map(({ data }) => `“${data.title}”`);
  if (!second) return first!;
  return others.length ? `${first}, ${second} and ${others.length} more` : `${first} and ${second}`;
};

/** What companies write in their own words stands in many postings: it is said once. */
const unreadIn = (postings: readonly Listed[], called: string): readonly Finding[] => {
  const all = postings.flatMap((posting) => posting.unread.map((left) => ({ ...left, posting })));
  const alike = Map.groupBy(all, ({ field, found }) => `${field} ${found}`);
  return [...alike.values()].map((same) => ({
    ...{ level: 'warning', path: same[0]!.field, expected: `a value that can be read as ${same[0]!.field}` },
    found: JSON.stringify(same[0]!.found),
    mend: `Left out of ${inWords(same.map(({ posting }) => posting))}: say it in ${called} in other words, or import the feed and write it there.`,
  }));
};

const findingsOf = ({ postings, leftOut }: Read, system: Name): readonly Finding[] => {
  const { called, texts = `write it in ${called}` } = KNOWN[system];
  const bare = postings.filter(({ data, rest }) => !data.sections && !data.lead && !rest);
  return [
    ...unreadIn(postings, called),
    ...(bare.length
      ? [
          {
            ...({ level: 'warning', path: 'sections', expected: 'the text of the job' } as const),
            ...{ found: `none in ${inWords(bare)}`, mend: `${texts.charAt(0).toUpperCase()}${texts.slice(1)}.` },
          },
        ]
      : []),
    ...(leftOut
      ? [
          {
            ...({ level: 'warning', path: '', expected: 'postings with a title, to be shown' } as const),
            found: leftOut === 1 ? 'another, which is left out' : `${leftOut} others, which are left out`,
          },
        ]
      : []),
  ];
};
