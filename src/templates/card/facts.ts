/** The facts of a posting as label and value, in the order that visitors look for them. */
import {
  comma,
  fill,
  foreignWords,
  formatDate,
  formatDays,
  formatList,
  formatMoney,
  formatRegion,
  type Lang,
} from '../../i18n/format.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { CardMessages } from '../../i18n/messages.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Text } from '../../posting/text.ts';
import type { DrawnView } from '../text/drawn-view.ts';
import type { Card } from './card.ts';
import { separated, type Phrase } from './value.ts';

/** One row of the facts. */
export interface Fact {
  readonly label: string;
  readonly value: readonly Phrase[];
  /** Machine-readable date, ISO 8601. */
  readonly date?: string | undefined;
  /** What makes it urgent. */
  readonly note?: string;
  /** In place of the value: a text that is rendered. */
  readonly text?: Text | undefined;
  /** Where that stands in the posting. */
  readonly path?: string;
}

/** What facts are told by. */
export type Telling = Pick<Card, 'lang' | 'open' | 'now' | 'timeZone'>;

const DAY = 86_400_000; // ms
const MINUTE = 60_000; // ms
/** The last days, in which a visitor is told how many they are. */
const LAST_DAYS = 7;

/** What facts are formatted in: the language of the words around them; without one they are shown as they are written. */
const langOf = (view: DrawnView, { lang }: Telling): Lang => lang && (foreignWords(view) ?? lang);

/** A text of the posting, if it is there. */
const own = (text: string | undefined, path?: string): Phrase => (text ? [{ own: text, path }] : []);

/** What the interface says, if it does. */
const said = (text: string | undefined): Phrase => (text ? [text] : []);

export const placesOf = ({ posting, messages }: DrawnView, lang: Lang): readonly Phrase[] =>
  posting.locations.map(({ name, city, region, country }) =>
    separated(
      [...own(name), ...own(city), ...own(region), ...said(country && formatRegion(country, lang))],
      comma(messages.lang),
    ),
  );

type Salary = NonNullable<Posting['salary']>;

const amountOf = ({ min, max, value, currency }: Salary, words: CardMessages, lang: Lang): string => {
  const money = (low: number, high = low) => formatMoney(Math.min(low, high), Math.max(low, high), currency, lang);
  if (min !== undefined) return max === undefined ? fill(words.salaryFrom, money(min)) : money(min, max);
  if (max !== undefined) return fill(words.salaryUpTo, money(max));
  return value === undefined ? '' : money(value);
};

export const salaryOf = ({ salary }: Posting, words: CardMessages, lang: Lang): readonly Phrase[] => {
  if (!salary) return [];
  const { unit, text } = salary;
  const amount = amountOf(salary, words, lang);
  return [amount ? [{ amount }, ...said(unit && ` ${words.salaryUnits[unit]}`)] : [], own(text, 'salary.text')];
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
export const closingSoon = (view: DrawnView, card: Telling): string => {
  const {
    posting: { validThrough },
    messages: { card: words = enCard },
  } = view;
  const { open, now, timeZone } = card;
  const lang = langOf(view, card);
  if (!open || !lang || !validThrough) return '';
  const days = lastDayOf(validThrough, timeZone) - dayOf(now, timeZone);
  return days <= LAST_DAYS ? fill(words.closing, formatDays(days, lang)) : '';
};

/** Who hires, and where, in one line: for the compact card. */
export const placeLine = (view: DrawnView, card: Telling): readonly Phrase[] => {
  const {
    posting: { organization, workplace },
    messages: { card: words = enCard },
  } = view;
  return [
    own(organization?.name),
    said(workplace && words.workplaces[workplace]),
    ...placesOf(view, langOf(view, card)),
  ];
};

/** @returns the facts that the posting holds; none is empty */
export const factsOf = (view: DrawnView, card: Telling): readonly Fact[] => {
  const lang = langOf(view, card);
  const {
    posting,
    messages: { card: messages = enCard },
  } = view;
  const facts: readonly Fact[] = [
    { label: messages.organization, value: [own(posting.organization?.name)] },
    { label: messages.location, value: placesOf(view, lang) },
    { label: messages.workplace, value: [said(posting.workplace && messages.workplaces[posting.workplace])] },
    { label: messages.applicantLocations, value: [said(applicantsFrom(posting, messages, lang))] },
    { label: messages.eligibility, value: [own(posting.eligibility, 'eligibility')] },
    {
      label: messages.employmentType,
      value: [
        said(
          formatList(
            posting.employmentType.map((type) => messages.employmentTypes[type]),
            lang,
          ),
        ),
      ],
    },
    { label: messages.workHours, value: [own(posting.workHours, 'workHours')] },
    { label: messages.department, value: [own(posting.department, 'department')] },
    {
      label: messages.openings,
      value: posting.openings ? [[formatMoney(posting.openings, posting.openings, undefined, lang)]] : [],
    },
    { label: messages.salary, value: salaryOf(posting, messages, lang) },
    { label: messages.agreement, value: [], text: posting.agreement, path: 'agreement' },
    startOf(posting, messages, lang, card),
    dateFact(messages.datePosted, posting.datePosted?.slice(0, 10), lang, card),
    { ...dateFact(messages.validThrough, posting.validThrough, lang, card), note: closingSoon(view, card) },
    { label: messages.reference, value: [own(posting.reference)] },
  ];
  return facts.filter(({ value, text }) => value.flat().length || text);
};

const dateFact = (label: string, date: string | undefined, lang: Lang, { timeZone }: Telling): Fact => ({
  label,
  value: [said(date && formatDate(date, lang, timeZone))],
  date,
});

/** Whether a text is a day that exists: to some engines 2027-02-31 is one in March. */
const isDay = (text: string): boolean => new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

/** The start is a date or words. */
const startOf = ({ startDate = '' }: Posting, { startDate: label }: CardMessages, lang: Lang, card: Telling): Fact =>
  isDay(startDate) ? dateFact(label, startDate, lang, card) : { label, value: [own(startDate, 'startDate')] };
