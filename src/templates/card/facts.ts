/** The facts of a posting as label and value, in the order that visitors look for them. */
import { fill, formatDate, formatDays, formatList, formatMoney, formatRegion, type Lang } from '../../i18n/format.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { CardMessages } from '../../i18n/messages.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Text } from '../../posting/text.ts';
import type { View } from '../view.ts';
import type { Card } from './card.ts';

/** One row of the facts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Path of the text in the posting, where the value is one. */
  readonly path?: string;
  /** Machine-readable date, ISO 8601. */
  readonly date?: string;
  /** What makes it urgent. */
  readonly note?: string;
  /** In place of the value: a text that is rendered. */
  readonly text?: Text | undefined;
}

const DAY = 86_400_000; // ms
const MINUTE = 60_000; // ms
/** The last days, in which a visitor is told how many they are. */
const LAST_DAYS = 7;

const placeOf = ({ name, city, region, country }: Posting['locations'][number], lang: Lang): string =>
  [name, city, region, country && formatRegion(country, lang)].filter(Boolean).join(', ');

type Salary = NonNullable<Posting['salary']>;

const amountOf = ({ min, max, value, currency }: Salary, words: CardMessages, lang: Lang): string => {
  const money = (low: number, high = low) => formatMoney(Math.min(low, high), Math.max(low, high), currency, lang);
  if (min !== undefined) return max === undefined ? fill(words.salaryFrom, money(min)) : money(min, max);
  if (max !== undefined) return fill(words.salaryUpTo, money(max));
  return value === undefined ? '' : money(value);
};

const salaryOf = ({ salary }: Posting, words: CardMessages, lang: Lang): string => {
  if (!salary) return '';
  const { unit, text } = salary;
  const amount = amountOf(salary, words, lang);
  return [amount && unit ? `${amount} ${words.salaryUnits[unit]}` : amount, text].filter(Boolean).join(' · ');
};

const applicantsFrom = (posting: Posting, words: CardMessages, lang: Lang): string => {
  const codes = posting.applicantLocations;
  return formatList(
    codes.map((code) => (code === 'EEA' ? words.europeanEconomicArea : formatRegion(code, lang))),
    lang,
  );
};

/** The day of a moment, counted from 1970-01-01. */
const dayOf = (ms: number, timeZone: Card['timeZone']): number =>
  Math.floor((ms - (timeZone ? 0 : new Date(ms).getTimezoneOffset() * MINUTE)) / DAY);

/** The last day on which one can apply: as it is written, or that of the moment. */
const lastDayOf = (validThrough: string, timeZone: Card['timeZone']): number =>
  validThrough.includes('T') ? dayOf(Date.parse(validThrough) - 1, timeZone) : Date.parse(validThrough) / DAY;

/** "Closes in 3 days", in the last days of an open posting; else nothing. */
export const closingSoon = (
  { posting: { validThrough }, messages: { card: words = enCard } }: View,
  { open, lang, now, timeZone }: Card,
): string => {
  if (!open || !lang || !validThrough) return '';
  const days = lastDayOf(validThrough, timeZone) - dayOf(now, timeZone);
  return days <= LAST_DAYS ? fill(words.closing, formatDays(days, lang)) : '';
};

/** Who hires, and where, in one line: for the compact card. */
export const placeLine = ({ posting, messages: { card = enCard } }: View, lang: Lang): string =>
  [
    posting.organization?.name,
    posting.workplace && card.workplaces[posting.workplace],
    ...posting.locations.map((place) => placeOf(place, lang)),
  ]
    .filter(Boolean)
    .join(' · ');

/** @returns the facts that the posting holds; none is empty */
export const factsOf = (view: View, card: Card): readonly Fact[] => {
  const { lang } = card;
  const {
    posting,
    messages: { card: messages = enCard },
  } = view;
  const facts: readonly Fact[] = [
    { label: messages.organization, value: posting.organization?.name ?? '' },
    {
      label: messages.location,
      value: posting.locations
        .map((place) => placeOf(place, lang))
        .filter(Boolean)
        .join(' · '),
    },
    { label: messages.workplace, value: posting.workplace ? messages.workplaces[posting.workplace] : '' },
    { label: messages.applicantLocations, value: applicantsFrom(posting, messages, lang) },
    { label: messages.eligibility, value: posting.eligibility ?? '', path: 'eligibility' },
    {
      label: messages.employmentType,
      value: formatList(
        posting.employmentType.map((type) => messages.employmentTypes[type]),
        lang,
      ),
    },
    { label: messages.workHours, value: posting.workHours ?? '', path: 'workHours' },
    { label: messages.department, value: posting.department ?? '', path: 'department' },
    {
      label: messages.openings,
      value: posting.openings ? formatMoney(posting.openings, posting.openings, undefined, lang) : '',
    },
    { label: messages.salary, value: salaryOf(posting, messages, lang) },
    { label: messages.agreement, value: '', text: posting.agreement, path: 'agreement' },
    startOf(posting, messages, card),
    dateFact(messages.datePosted, posting.datePosted?.slice(0, 10), card),
    { ...dateFact(messages.validThrough, posting.validThrough, card), note: closingSoon(view, card) },
    { label: messages.reference, value: posting.reference ?? '' },
  ];
  return facts.filter(({ value, text }) => value || text);
};

const dateFact = (label: string, date: string | undefined, { lang, timeZone }: Card): Fact =>
  date ? { label, value: formatDate(date, lang, timeZone), date } : { label, value: '' };

/** The start is a date or words. */
const startOf = ({ startDate = '' }: Posting, { startDate: label }: CardMessages, card: Card): Fact =>
  /^\d{4}-\d\d-\d\d$/.test(startDate) && !isNaN(Date.parse(startDate))
    ? dateFact(label, startDate, card)
    : { label, value: startDate, path: 'startDate' };
