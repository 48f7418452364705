/**
 * The words of the interface. English is in the core, so that an error has words even where nothing else
 * loads; every other language is a file of its own, loaded when a posting needs it.
 */
import { primaryOf } from '../posting/language.ts';

/** A message about so many of something: a form for each plural category that the language has, with `{count}` for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words that a card and its questions need beside those of every element. */
export interface CardMessages {
  readonly sendEmail: string;
  readonly visit: string;
  readonly facts: string;
  readonly organization: string;
  readonly location: string;
  readonly workplace: string;
  readonly workplaces: Readonly<Record<'onsite' | 'hybrid' | 'remote', string>>;
  readonly applicantLocations: string;
  readonly europeanEconomicArea: string;
  readonly eligibility: string;
  readonly employmentType: string;
  readonly employmentTypes: Readonly<
    Record<
      'FULL_TIME' | 'PART_TIME' | 'CONTRACTOR' | 'TEMPORARY' | 'INTERN' | 'VOLUNTEER' | 'PER_DIEM' | 'OTHER',
      string
    >
  >;
  readonly workHours: string;
  readonly department: string;
  readonly openings: string;
  readonly salary: string;
  /** An `{amount}` with no upper or no lower end. */
  readonly salaryFrom: string;
  readonly salaryUpTo: string;
  readonly salaryUnits: Readonly<Record<'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR', string>>;
  readonly agreement: string;
  readonly startDate: string;
  readonly datePosted: string;
  readonly validThrough: string;
  /** For the last days; `{when}` as in "tomorrow" or "in 3 days". */
  readonly closing: string;
  readonly reference: string;
  readonly share: string;
  /** After sharing by the clipboard. */
  readonly copied: string;
  /** Adds the closing date to the visitor's calendar. */
  readonly calendar: string;
  /** From a note back to where it was referred to. */
  readonly back: string;
  /** Accessible name of a table that scrolls. */
  readonly table: string;
  readonly faq: string;
  /** Opens all answers. */
  readonly showAll: Plural;
  readonly hideAll: string;
  /** The address of one entry of the FAQ. */
  readonly linkToEntry: string;
}

/** The words of every element. */
export interface Messages {
  /** BCP 47, for the `lang` of these words. */
  readonly lang: string;
  readonly apply: string;
  readonly newTab: string;
  readonly gone: string;
  readonly closed: string;
  readonly error: string;
  readonly offline: string;
  readonly stale: string;
  readonly retry: string;
  /** Spoken where loading takes long. */
  readonly loading: string;
  /** Those of what is drawn once there is a posting; English keeps them in the chunk that draws it, out of the core. */
  readonly card?: CardMessages;
}

/** A whole language: one that lacks a word does not compile. */
export type Language = Required<Messages>;

export const en: Messages = {
  lang: 'en',
  apply: 'Apply',
  newTab: 'opens in a new tab',
  gone: 'This position is no longer available.',
  closed: 'This position is no longer open for applications.',
  error: 'This job posting can’t be shown right now.',
  offline: 'You are offline. The job posting will be shown when you are back.',
  stale: 'This job posting may be out of date.',
  retry: 'Try again',
  loading: 'Loading the job posting…',
};

const loaders: Readonly<Record<string, () => Promise<{ readonly messages: Language }>>> = {
  ar: () => import('./ar.ts'),
  da: () => import('./da.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fi: () => import('./fi.ts'),
  fr: () => import('./fr.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  nb: () => import('./nb.ts'),
  nl: () => import('./nl.ts'),
  pl: () => import('./pl.ts'),
  pt: () => import('./pt.ts'),
  sv: () => import('./sv.ts'),
};

/** The words at hand, by primary language. */
const words = new Map<string, Messages>([['en', en]]);

const keyOf = (lang: string): string => (Object.hasOwn(loaders, primaryOf(lang)) ? primaryOf(lang) : en.lang);

/**
 * The words of a language, where they are at hand; English for a language that has none.
 *
 * @param lang BCP 47; its primary language decides
 */
export const messagesOf = (lang: string): Messages | undefined => words.get(keyOf(lang));

/** Brings the words of a language to hand. Never rejects: where they can't be loaded, English serves. */
export const loadMessages = async (lang: string): Promise<Messages> => {
  const key = keyOf(lang);
  try {
    if (!words.has(key)) words.set(key, (await loaders[key]!()).messages ?? en); // a chunk that is left out throws once only
  } catch {
    return en; // the next card asks again
  }
  return words.get(key)!;
};

/** Brings the words of every language to hand. */
export const loadAllMessages = async (): Promise<void> => {
  await Promise.all(Object.keys(loaders).map(loadMessages));
};
