/**
 * Days as people write them, bare and among words, in the languages of the interface. What may be meant is all named,
 * and where anything else with a digit stands beside, nothing is: `Date.parse` would guess.
 */
import { calendar } from './calendar.ts';
import { anyOf, folded, legible, WORD_ENDS, WORD_STARTS } from './digits.ts';
import { DAY, takeTime } from './times.ts';

/** What a text says of a day. */
export interface Days {
  /** ISO 8601 days that may be meant: none, one, or all readings. */
  readonly days: readonly string[];
  /** `T15:00`, where a time of day stands beside it; else ''. */
  readonly time: string;
  /** Whether the text is nothing but that day (weekday, ordinal and time aside). */
  readonly isBare: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** An ISO 8601 day; '' where the calendar has none such, undefined where nobody can tell. */
type Read = string | undefined;

interface Form {
  readonly pattern: RegExp;
  /** All that a match may stand for. */
  readonly read: (groups: Groups) => Read[];
}

interface Patterns {
  readonly forms: readonly Form[];
  readonly weekday: RegExp;
  readonly links: RegExp;
}

const MOST = 200;
const NONE: Days = { days: [], time: '', isBare: false };

/** Nothing rolls over, and in a year of another calendar nobody can tell. */
const day = (year: number, month: number, date: number): Read => {
  if (year < 1900 || year >= 2200) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? moment.toISOString().slice(0, 10) : '';
};

/** A year of two digits is one of those that postings are of, or none. */
const shortYear = (digits: string): number =>
  Number(digits) >= 15 && Number(digits) <= 45 ? 2000 + Number(digits) : 0;
const yearOf = (digits: string): number => (digits.length === 2 ? shortYear(digits) : Number(digits));

/** Day first; with a slash, month first as well (CLDR: `d/M/y` in en-GB, `M/d/y` in en-US). */
const yearLast = ({ first, mark, second, year }: Groups): Read[] => {
  const dayFirst = day(yearOf(year!), Number(second), Number(first));
  const monthFirst = day(yearOf(year!), Number(first), Number(second));
  if (mark!.includes('/')) return [dayFirst, monthFirst];
  return [dayFirst || !monthFirst ? dayFirst : undefined];
};

/** Years that postings are of today. */
const isAtHand = (iso: string): boolean => iso >= '2024' && iso < '2030';
/** Whether a day is more than two years after another. */
const isFarBehind = (iso: string, other: string): boolean => Date.parse(iso) - Date.parse(other) > 731 * 864e5;

/**
 * `26-11-30`, too. With a dot the day is first in all languages but Japanese and its like, so that `26.11.30` is read as of
 * 2026 only where the day first is years later.
 */
const shortest = (groups: Groups): Read[] => {
  const others = yearLast(groups);
  const [dayFirst] = others;
  // 31-11-27 is a day that there is not rather than one of 2031
  if (groups.first!.length < 2 || others.every((iso) => iso === '')) return others;
  const reversed = day(shortYear(groups.first!), Number(groups.second), Number(groups.year));
  const isLikely = dayFirst && reversed && isAtHand(reversed) && isFarBehind(dayFirst, reversed);
  return groups.mark !== '.' || isLikely ? [...others, reversed] : others;
};

const yearFirst = ({ year, month, date }: Groups): Read[] => [day(Number(year), Number(month), Number(date))];

const named = ({ year, name, date }: Groups): Read[] =>
  [...calendar().months.get(name!)!].map((month) => day(yearOf(year!), month, Number(date)));

const patternsOf = (): Patterns => {
  const { months, weekdays, links } = calendar();
  // part of an address, of a version or of a reference is no day
  const starts = `(?<![\\d_/+=#.'-])${WORD_STARTS}`;
  const ends = `(?![\\d_/=]|[-.]\\d)(?:(?=t\\d)|${WORD_ENDS})`;
  const date = '(?<date>\\d{1,2})';
  const nth = `${date}(?:(?:st|nd|rd|th|er|re|ste|de|e|o|a|:[ae])${WORD_ENDS}|°)?`;
  const name = `(?<name>${anyOf(months.keys())})(?!\\p{L})\\.?`;
  const link = `(?:${anyOf(links)} ){0,2}`;
  const year = "(?<year>\\d{4}|(?<=['])\\d\\d)";
  const form = (pattern: string, read: Form['read']): Form => ({ pattern: new RegExp(pattern, 'gu'), read });
  const anyWeekday = anyOf([...weekdays.keys()].filter((word) => !/^\p{Script=Han}$/u.test(word)));
  const inBrackets = anyOf([...weekdays.keys()].filter((word) => /^\p{Script=Han}$/u.test(word)));
  return {
    forms: [
      form(`${starts}(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?${date} ?日`, yearFirst),
      form(`${starts}(?<year>\\d{4})(?<mark>[-.]| ?/) ?(?<month>\\d{1,2})\\k<mark> ?${date}${ends}`, yearFirst),
      form(
        `${starts}(?<first>\\d{1,2})(?<mark>[-.]| ?/) ?(?<second>\\d{1,2})` +
          `(?:\\k<mark> ?|(?<=/ ?\\d{1,2})[ -])(?<year>\\d{4})${ends}`,
        yearLast,
      ),
      form(`${starts}(?<first>\\d{1,2})(?<mark>[-./]) ?(?<second>\\d{1,2})\\k<mark> ?(?<year>\\d\\d)${ends}`, shortest),
      form(`${starts}${date}(?<mark>[-/])${name}\\k<mark>(?<year>\\d\\d)${ends}`, named),
      form(
        `${starts}${nth}[ ./-]{0,3}${link}${name}[ ,،./-]{0,3}${link}'?${year}${ends}(?: (?:r\\.|roku${WORD_ENDS}))?`,
        named,
      ),
      form(`(?<![\\p{L}_/-])${name}[ ,./-]{0,3}${link}${nth}[ ,،/-]{1,3}${link}'?${year}${ends}`, named),
      form(`${starts}(?<year>\\d{4})(?<mark>[-/.]) ?${name}\\k<mark>? ?${date}${ends}`, named),
      form('^(?<year>20[1-4]\\d)(?<month>\\d\\d)(?<date>\\d\\d)$', yearFirst), // in another order its end were no year
    ],
    weekday: new RegExp(
      `${WORD_STARTS}(?<ahead>${anyWeekday})(?=[ ,،.()]{0,3}${link}${DAY})|` +
        `(?<=${DAY}[ ,،.(]{0,3})(?<behind>${anyWeekday})${WORD_ENDS}|(?<=${DAY} ?\\()(?<bracketed>${inBrackets})(?=\\))`,
      'gu',
    ),
    links: new RegExp(`${WORD_STARTS}${anyOf(links)}${WORD_ENDS}`, 'gu'),
  };
};

let known: Patterns | undefined;

const weekdayOf = (iso: string): number => new Date(`${iso}T00:00Z`).getUTCDay();
const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** The readings of each day that a text has, and the text with DAY in place of each. */
const takeDays = (text: string, forms: readonly Form[]): { found: Map<string, readonly Read[]>; rest: string } => {
  const found = new Map<string, readonly Read[]>();
  const rest = forms.reduce(
    (before, { pattern, read }) =>
      before.replace(pattern, (written: string, ...more: unknown[]) => {
        found.set(written, read(more.at(-1) as Groups));
        return DAY;
      }),
    text,
  );
  return { found, rest };
};

/** Of several readings the one that a weekday decides for. */
const decided = (days: readonly string[], weekdays: readonly string[]): readonly string[] => {
  const { longWeekdays } = calendar();
  const fitting = days.filter((iso) => weekdays.some((word) => longWeekdays.get(word)?.has(weekdayOf(iso))));
  return fitting.length === 1 ? fitting : days;
};

/** What a text says of one day, of which there may be no reading; undefined where anything else with a digit stands beside. */
const dayIn = (text: string): (Days & { readonly isNone: boolean }) | undefined => {
  const line = text.length > MOST || !/\p{Nd}/u.test(text) ? undefined : legible(text);
  if (!line) return undefined;
  known ??= patternsOf();
  const { found, rest } = takeDays(folded(line), known.forms);
  const readings = [...found.values()].map((all) => unique(all.filter((iso): iso is string => Boolean(iso))));
  const isOneDay = found.size === 1 || (readings.every((days) => days.length) && unique(readings.flat()).length === 1);
  if (!isOneDay) return undefined;

  const weekdays = [...rest.matchAll(known.weekday)].map(({ groups }) => Object.values(groups!).find(Boolean)!);
  const withoutWeekday = rest.replace(known.weekday, '');
  const time = takeTime(withoutWeekday);
  const left = time?.rest ?? withoutWeekday;
  if (/\p{N}/u.test(left)) return undefined;

  const days = decided(readings[0]!, weekdays);
  const isNone = [...found.values()].flat().every((iso) => iso === '');
  const agrees = weekdays.every((word) => days.some((iso) => calendar().weekdays.get(word)!.has(weekdayOf(iso))));
  const isAlone = /^[ ,،.。():]*$/.test(left.replace(known.links, '').replaceAll(DAY, ''));
  return { days, time: time?.time ?? '', isBare: isAlone && agrees && time?.isCertain !== false, isNone };
};

/** What a text says of a day: none where it has none, one that does not exist, or anything else with a digit. */
export const daysIn = (text: string): Days => {
  const { days = [], time = '', isBare = false } = dayIn(text) ?? {};
  return days.length ? { days, time, isBare } : NONE;
};

/** Whether a text says a day that there is not: `31.2.2027`, `November 31, 2026`. */
export const isNoDay = (text: string): boolean => dayIn(text)?.isNone ?? false;
