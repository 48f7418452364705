/** What all lists of postings share: their order, and the words that they are found by. */
import { momentOf } from './dates.ts';
import type { Entry } from './entry.ts';

const timeOf = ({ datePosted }: Entry): number => (datePosted && Date.parse(momentOf(datePosted) ?? '')) || -Infinity;

/** The newest first; those of one day by id: the same order whatever order the files are found in. */
export const inOrder = <E extends Entry>(entries: readonly E[]): E[] =>
  entries
    .map((entry) => ({ entry, time: timeOf(entry) }))
    .sort((a, b) => (a.time === b.time ? (a.entry.id < b.entry.id ? -1 : 1) : b.time - a.time))
    .map(({ entry }) => entry);

/** The department, in one language, and the towns. */
export const tagsOf = ({ texts, locations }: Entry, lang: string): readonly string[] => [
  ...new Set([texts[lang]?.department, ...locations.map(({ city }) => city)].filter((tag) => tag !== undefined)),
];
