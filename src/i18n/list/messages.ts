/**
 * The words of a list of postings, beside those of its rows, which are a card's. Part of the list's chunk: a page with a card alone
 * loads none of them.
 */
import type { Plural } from '../messages.ts';
import { messages as english } from './list.en.ts';

/** The words of a list. */
export interface ListMessages {
  /** What the list is called by assistive technology. */
  readonly jobs: string;
  readonly search: string;
  readonly filters: string;
  readonly country: string;
  readonly language: string;
  /** A filter: the posting says what is paid. */
  readonly paid: string;
  /** A filter: what is paid at least. */
  readonly paidFrom: string;
  /** Accessible name of what takes a chosen `{value}` away. */
  readonly remove: string;
  /** Takes all that is chosen and searched for away. */
  readonly clear: string;
  readonly count: Plural;
  /** `{found}` of all, which are `{count}`. */
  readonly found: Plural;
  readonly more: string;
  /** Heading of those that have no department, or no place. */
  readonly others: string;
  /** Nothing is open. */
  readonly empty: string;
  /** Nothing that is open matches. */
  readonly noMatch: string;
  /** Which `{word}` is found nowhere. */
  readonly nothing: string;
  /** The index that is to be searched can't be had. */
  readonly unavailable: string;
  /** From a posting back to the list. */
  readonly back: string;
  readonly error: string;
  readonly offline: string;
  readonly stale: string;
  /** Spoken where loading takes long, and on the button for more while these are on their way. */
  readonly loading: string;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly messages: ListMessages }>>> = {
  ar: () => import('./list.ar.ts'),
  da: () => import('./list.da.ts'),
  de: () => import('./list.de.ts'),
  es: () => import('./list.es.ts'),
  fi: () => import('./list.fi.ts'),
  fr: () => import('./list.fr.ts'),
  it: () => import('./list.it.ts'),
  ja: () => import('./list.ja.ts'),
  nb: () => import('./list.nb.ts'),
  nl: () => import('./list.nl.ts'),
  pl: () => import('./list.pl.ts'),
  pt: () => import('./list.pt.ts'),
  sv: () => import('./list.sv.ts'),
};

/** The words at hand. */
const words = new Map<string, ListMessages>([['en', english]]);

/** @param lang of `Messages`, which are then the words of the rows */
export const listMessagesOf = (lang: string): ListMessages | undefined => words.get(lang);

/** Brings the words of a language to hand. Never rejects: where they can't be loaded, English serves. */
export const loadListMessages = async (lang: string): Promise<ListMessages> => {
  try {
    if (!words.has(lang)) words.set(lang, (await loaders[lang]!()).messages);
  } catch {
    return english; // the next list asks again
  }
  return words.get(lang)!;
};

/** Brings the words of every language to hand. */
export const loadAllListMessages = async (): Promise<void> => {
  await Promise.all(Object.keys(loaders).map(loadListMessages));
};
