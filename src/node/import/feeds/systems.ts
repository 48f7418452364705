/** The hiring systems that `import --from` reads: what reads each, how it is called, and where its feed is. */
import * as all from '../../../sources/feeds/all.ts';
import type { System } from '../../../sources/feeds/feed.ts';
import { SYSTEMS, type Name } from '../../../sources/feeds/systems.ts';

interface Known {
  readonly called: string;
  /** Address of its feed, in which NAME is the company's name there. */
  readonly feed: string;
  /** What to do where postings come without texts. */
  readonly texts?: string;
}

export const KNOWN: Readonly<Record<Name, Known>> = {
  ashby: {
    called: 'Ashby',
    feed: 'https://api.ashbyhq.com/posting-api/job-board/NAME?includeCompensation=true',
  },
  bamboohr: { called: 'BambooHR', feed: 'https://NAME.bamboohr.com/careers/list' },
  breezy: {
    called: 'Breezy',
    feed: 'https://NAME.breezy.hr/json',
    texts: 'write it by hand: the feed of Breezy has no texts',
  },
  greenhouse: {
    called: 'Greenhouse',
    feed: 'https://boards-api.greenhouse.io/v1/boards/NAME/jobs?content=true&pay_transparency=true',
    texts: 'ask for the feed with ?content=true',
  },
  lever: { called: 'Lever', feed: 'https://api.lever.co/v0/postings/NAME?mode=json' },
  personio: { called: 'Personio', feed: 'https://NAME.jobs.personio.de/xml?language=en' },
  pinpoint: { called: 'Pinpoint', feed: 'https://NAME.pinpointhq.com/postings.json' },
  recruitee: { called: 'Recruitee', feed: 'https://NAME.recruitee.com/api/offers/' },
  smartrecruiters: {
    called: 'SmartRecruiters',
    feed: 'https://api.smartrecruiters.com/v1/companies/NAME/postings?limit=100',
  },
  teamtailor: { called: 'Teamtailor', feed: 'https://NAME.teamtailor.com/jobs.json' },
  workable: {
    called: 'Workable',
    feed: 'https://apply.workable.com/api/v1/widget/accounts/NAME?details=true',
    texts: 'ask for the feed with ?details=true',
  },
};

export const READERS: Readonly<Record<Name, System>> = all;

/** Those that are read, by name. */
export const NAMES = Object.keys(SYSTEMS) as readonly Name[];

export const isName = (name: string): name is Name => Object.hasOwn(SYSTEMS, name);

/** The address of a company's feed. */
export const feedOf = (name: Name, company = 'NAME'): string => KNOWN[name].feed.replace('NAME', company);

/** What an answer of a system is, in words. */
export const shapeOf = (name: Name): string => {
  const [path] = SYSTEMS[name].rows;
  return `the postings of ${KNOWN[name].called}, ${path ? `a list at "${path}"` : 'a list'}`;
};
