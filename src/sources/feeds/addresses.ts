/** Where the hiring systems have their feeds, what they are called, and which page of a company's jobs belongs to which feed. */
import type { Name } from './systems.ts';

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

/** Pages on which companies show their jobs to people; the feed stands there where it is not the one above. */
const BOARDS: readonly (readonly [system: Name, page: string, feed?: string])[] = [
  ['ashby', 'jobs.ashbyhq.com/NAME'],
  ['bamboohr', 'NAME.bamboohr.com/careers'],
  ['breezy', 'NAME.breezy.hr'],
  ['greenhouse', 'boards.greenhouse.io/NAME'],
  ['greenhouse', 'job-boards.greenhouse.io/NAME'],
  ['lever', 'jobs.lever.co/NAME'],
  ['lever', 'jobs.eu.lever.co/NAME', 'https://api.eu.lever.co/v0/postings/NAME?mode=json'],
  ['personio', 'NAME.jobs.personio.de'],
  ['personio', 'NAME.jobs.personio.com', 'https://NAME.jobs.personio.com/xml?language=en'],
  ['pinpoint', 'NAME.pinpointhq.com'],
  ['recruitee', 'NAME.recruitee.com'],
  ['smartrecruiters', 'careers.smartrecruiters.com/NAME'],
  ['smartrecruiters', 'jobs.smartrecruiters.com/NAME'],
  ['teamtailor', 'NAME.teamtailor.com'],
  ['teamtailor', 'NAME.teamtailor.com/jobs'],
  ['workable', 'apply.workable.com/NAME'],
];

/** The address of a company's feed. */
export const feedOf = (name: Name, company = 'NAME'): string => named(KNOWN[name].feed, company);

const named = (feed: string, company: string): string => feed.replace('NAME', () => company);

/** Hosts that the systems have for themselves. */
const THEIR_OWN = /^(www|app|api|help|support|docs|blog|status|developers?)$/;

/** What stands for NAME where a place is as the pattern says. */
const companyAt = (place: string, pattern: string): string | undefined => {
  const [before, after] = pattern.split('NAME') as [string, string];
  if (!place.startsWith(before) || !place.endsWith(after)) return undefined;
  const company = place.slice(before.length, place.length - after.length);
  const isHost = before === '';
  const isCompany = isHost ? /^[a-z\d-]+$/.test(company) && !THEIR_OWN.test(company) : /^[^/]+$/.test(company);
  return isCompany ? company : undefined;
};

const urlOf = (address: string): URL | undefined =>
  /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;

/** The feed that a page for people belongs to; `undefined` where that is not certain. */
export const feedOfPage = (address: string): { readonly system: Name; readonly feed: string } | undefined => {
  const { host = '', pathname = '' } = urlOf(address) ?? {};
  const place = host + pathname.replace(/\/+$/, '');
  for (const [system, page, feed = KNOWN[system].feed] of BOARDS) {
    const company = companyAt(place, page);
    if (company !== undefined) return { system, feed: named(feed, company) };
  }
  return undefined;
};

/** Where feeds are, by host. */
const HOSTS: readonly (readonly [system: Name, host: string])[] = [
  ...(Object.keys(KNOWN) as Name[]).map((name) => [name, KNOWN[name].feed] as const),
  ...BOARDS.flatMap(([name, , feed]) => (feed ? [[name, feed] as const] : [])),
].map(([name, feed]) => [name, feed.replace(/^https:\/\/|\/.*$/g, '')]);

/** The system whose feeds a host serves; `undefined` for any other, as a company's own. */
export const systemAt = (address: string): Name | undefined => {
  const { host = '' } = urlOf(address) ?? {};
  const isOf = (pattern: string) =>
    pattern.includes('NAME') ? companyAt(host, pattern) !== undefined : host === pattern;
  return HOSTS.find(([, pattern]) => isOf(pattern))?.[0];
};
