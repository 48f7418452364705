/**
 * The words that days and times of day are told in, by Intl: names of months and weekdays, long and short, alone and
 * as they are declined beside a day, and the words that link them.
 */
import { folded, LANGUAGES, legible } from './digits.ts';

/** Numbers of months or weekdays by their names: several where languages differ. */
type Names = ReadonlyMap<string, ReadonlySet<number>>;

export interface Calendar {
  /** From 1. */
  readonly months: Names;
  /** From 0 for Sunday. */
  readonly weekdays: Names;
  /** Of these, the ones that are written out. */
  readonly longWeekdays: Names;
  /** What stands between day, month and year. */
  readonly links: ReadonlySet<string>;
  /** What stands between a day and a time. */
  readonly timeLinks: ReadonlySet<string>;
  /** `am` and `pm`, and what other languages have for them. */
  readonly mornings: ReadonlySet<string>;
  readonly afternoons: ReadonlySet<string>;
}

type Options = Intl.DateTimeFormatOptions;
type Parts = readonly Intl.DateTimeFormatPart[];

/** Where months have other names than in the language at large. */
const VARIANTS = ['de-AT', 'ar-LB', 'ar-DZ', 'ar-MA', 'ar-EG', 'ar-MR', 'pt-PT', 'en-GB', 'en-AU', 'es-MX', 'fr-CA'];

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 5, day + 1)));
const MORNING = new Date(Date.UTC(2026, 0, 1, 9));
const AFTERNOON = new Date(Date.UTC(2026, 0, 1, 15));

// many languages decline a month, some a weekday, that stands beside a day:
// https://unicode.org/reports/tr35/tr35-dates.html#months_days_quarters_eras
const WIDTHS = ['long', 'short'] as const;
const monthOptions: Options[] = WIDTHS.flatMap((month) => [{ month }, { day: 'numeric', month, year: 'numeric' }]);
const weekdayOptions = (weekday: 'long' | 'short'): Options[] => [
  { weekday },
  { weekday, day: 'numeric', month: 'long', year: 'numeric' },
];

/** What the interface's languages make of some dates. */
const written = (options: readonly Options[], dates: readonly Date[]): { date: Date; parts: Parts }[] =>
  [...LANGUAGES, ...VARIANTS].flatMap((language) =>
    options.flatMap((option) => {
      const plain: Options = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' };
      const format = new Intl.DateTimeFormat(language, { ...plain, ...option });
      return dates.map((date) => ({ date, parts: format.formatToParts(date) }));
    }),
  );

/** A name as it is compared, without the mark that shortens it. */
const nameOf = (value: string): string => folded(legible(value) ?? '').replace(/\.$/, '');

const namesOf = (
  type: 'month' | 'weekday',
  options: readonly Options[],
  dates: readonly Date[],
  numberOf: (date: Date) => number,
): Names => {
  const names = new Map<string, Set<number>>();
  for (const { date, parts } of written(options, dates)) {
    const name = nameOf(parts.find((part) => part.type === type)!.value);
    // some languages count the months
    if (!/\d/.test(name)) names.set(name, (names.get(name) ?? new Set()).add(numberOf(date)));
  }
  return names;
};

/** The words that stand before a part of some type. */
const wordsBefore = (type: RegExp, options: Options): string[] =>
  written([options], [AFTERNOON]).flatMap(({ parts }) =>
    parts.flatMap(({ type: own, value }, at) =>
      own === 'literal' && type.test(parts[at + 1]?.type ?? '') ? (nameOf(value).match(/\p{L}+/gu) ?? []) : [],
    ),
  );

const periods = (date: Date): string[] =>
  written([{ hour: 'numeric', hour12: true }], [date]).flatMap(({ parts }) =>
    parts.flatMap(({ type, value }) => (type === 'dayPeriod' ? nameOf(value) : [])),
  );

const read = (): Calendar => ({
  months: namesOf('month', monthOptions, MONTHS, (date) => date.getUTCMonth() + 1),
  weekdays: namesOf('weekday', WIDTHS.flatMap(weekdayOptions), WEEK, (date) => date.getUTCDay()),
  longWeekdays: namesOf('weekday', weekdayOptions('long'), WEEK, (date) => date.getUTCDay()),
  // beside Intl's, what people write
  links: new Set(['of', 'the', 'den', 'der', 'del', ...wordsBefore(/day|month|year/, { dateStyle: 'full' })]),
  timeLinks: new Set([
    ...['by', 'before', 'until', 'bis', 'til', 'till'],
    ...wordsBefore(/hour|dayPeriod/, { dateStyle: 'long', timeStyle: 'short' }),
  ]),
  mornings: new Set(periods(MORNING)),
  afternoons: new Set(periods(AFTERNOON)),
});

let known: Calendar | undefined;

/** Read when it is first asked for: that takes as long as inspecting many files. */
export const calendar = (): Calendar => (known ??= read());
