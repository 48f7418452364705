/** The facts of a posting as label and value, in the order that visitors look for them. */
import { fill, formatDate, formatDays, formatList, formatMoney, formatRegion, type Lang } from '../../i18n/format.ts';
import { enCard } from '../../i18n/en-card.ts';
import type { CardMessages } from '../../i18n/messages.ts';
import type { Posting } from '../../posting/posting.ts';
import type { Text } from '../../posting/text.ts';
import type { View } from '../view.ts';

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

/** "Closes in 3 days", in the last days of an open posting; else nothing. */
export const closingSoon = ({ open, closes, messages: { card = enCard } }: View, lang: Lang): string => {
  const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);
  // at the end of a day the next one begins; rounded, since days are 23 to 25 hours long
  const days = open ? Math.round((midnight(closes - 1) - midnight(Date.now())) / DAY) : Infinity;
  return lang && days <= LAST_DAYS ? fill(card.closing, formatDays(days, lang)) : '';
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

/**
 * @param lang what values are formatted in; without it they are given as they are written
 * @returns the facts that the posting holds; none is empty
 */
export const factsOf = (view: View, lang: Lang): readonly Fact[] => {
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
    startOf(posting, messages, lang),
    dateFact(messages.datePosted, posting.datePosted?.slice(0, 10), lang),
    { ...dateFact(messages.validThrough, posting.validThrough, lang), note: closingSoon(view, lang) },
    { label: messages.reference, value: posting.reference ?? '' },
  ];
  return facts.filter(({ value, text }) => value || text);
};

const dateFact = (label: string, date: string | undefined, lang: Lang): Fact =>
  date ? { label, value: formatDate(date, lang), date } : { label, value: '' };

/** The start is a date or words. */
const startOf = ({ startDate = '' }: Posting, { startDate: label }: CardMessages, lang: Lang): Fact =>
  /^\d{4}-\d\d-\d\d$/.test(startDate) && !isNaN(Date.parse(startDate))
    ? dateFact(label, startDate, lang)
    : { label, value: startDate, path: 'startDate' };
