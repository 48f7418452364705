/** The time of day that stands beside a day. */
import { calendar } from './calendar.ts';
import { anyOf, WORD_ENDS, WORD_STARTS } from './digits.ts';

/** Stands in a text for the day that was read there: of private use, so that no text has it. */
export const DAY = '\uE000';

export interface Time {
  /** The text without it. */
  readonly rest: string;
  /** `T15:00`, `T15:00Z`; '' for the start or the end of the day, and where it is not certain. */
  readonly time: string;
  readonly isCertain: boolean;
}

interface Patterns {
  readonly clock: RegExp;
  /** From the day to the time, and from the time to the day. */
  readonly from: RegExp;
  readonly to: RegExp;
  /** Words behind a time that say nothing of it. */
  readonly idle: RegExp;
}

/** What stands between a time and the day that it is of. */
const ON = ['on', 'am', 'le', 'el', 'il', 'em', 'på', 'pa', 'dnia', 'まで', 'までに'];

const patternsOf = (): Patterns => {
  const { links, timeLinks, mornings, afternoons } = calendar();
  const periods = [...mornings, ...afternoons];
  const words = `${WORD_STARTS}${anyOf([...links, ...timeLinks, ...ON])}${WORD_ENDS}`;
  const glue = `(?:[ ,،.()]|${words}){0,20}`;
  // Japanese has them in front
  const ahead = anyOf([...periods.filter((period) => /\p{Script=Han}/u.test(period)), 'klo', 'kl']);
  const zone = '(?: ?\\(?(?<zone>z|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d\\d)?|utc|gmt)\\)?(?![\\p{L}\\d]))';
  return {
    clock: new RegExp(
      `(?:(?<ahead>(?<=${DAY})t|${WORD_STARTS}${ahead}\\.? ?)|(?<![\\p{Sc}\\d.,:/+-])${WORD_STARTS})(?<hour>\\d{1,2})` +
        '(?:(?<mark>[:.]| ?h ?|時)(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,]\\d{1,9})?)?分?)?' +
        `(?: ?(?<behind>${anyOf([...periods, 'uhr', 'h', '時'])})\\.?)?${zone}?(?!\\d)${WORD_ENDS}`,
      'gu',
    ),
    from: new RegExp(`${DAY}${glue}$`, 'u'),
    to: new RegExp(`^${glue}${DAY}`, 'u'),
    idle: new RegExp(words, 'gu'),
  };
};

let known: Patterns | undefined;

const padded = (number: number): string => String(number).padStart(2, '0');

/** `+0100`, `utc+1` → `+01:00`; undefined where the hours are not certain, as in +1 or -12, which may end a range */
const offsetOf = (zone: string, isIso: boolean): string | undefined => {
  if (/^(z|utc|gmt)$/.test(zone)) return 'Z';
  const [, name, sign, hours, minutes = '00'] = /^(utc|gmt)?([+-])(\d\d?):?(\d\d)?$/.exec(zone)!;
  const isClear = name || (hours!.length === 2 && (isIso || sign === '+'));
  return isClear && Number(hours) <= 14 && Number(minutes) < 60
    ? `${sign}${padded(Number(hours))}:${minutes}`
    : undefined;
};

/** @returns a time as it is written in 24 hours; '' where nobody can tell, undefined where it is none */
const timeOf = (groups: Readonly<Record<string, string | undefined>>): string | undefined => {
  const { ahead = '', mark, minute, behind = '', zone } = groups;
  if (!behind && !/^\p{L}{2}/u.test(ahead) && (!minute || mark === '.')) return undefined;
  const { mornings, afternoons } = calendar();
  const isAfternoon = afternoons.has(behind) || afternoons.has(ahead.trim());
  const isMorning = mornings.has(behind) || mornings.has(ahead.trim());
  const written = Number(groups.hour);
  const hour = isAfternoon && written < 12 ? written + 12 : written;
  const second = Number(groups.second ?? 0);
  if (hour > 24 || Number(minute ?? 0) > 59 || second > 59 || (hour === 24 && Number(minute ?? 0) > 0))
    return undefined;
  const offset = zone && offsetOf(zone, ahead === 't');
  if (zone && !offset) return undefined;
  // "9:00" and "kl. 9" may be of the evening; "12:00 am" is midnight in English, and noon on a day in German
  const isShort = groups.hour!.length < 2 && !isAfternoon && !isMorning;
  if (isShort && !(minute && (ahead || behind || mark !== ':'))) return '';
  if (isMorning && written === 12) return '';
  return `T${padded(hour)}:${minute ?? '00'}${second ? `:${padded(second)}` : ''}${offset ?? ''}`;
};

/**
 * @param text in which DAY stands for the day
 * @returns undefined where there is no time, or several, or one that is not beside the day
 */
export const takeTime = (text: string): Time | undefined => {
  known ??= patternsOf();
  const [match, ...others] = [...text.matchAll(known.clock)].filter(({ groups }) => timeOf(groups!) !== undefined);
  if (!match || others.length) return undefined;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (!known.from.test(before) && !known.to.test(after)) return undefined;
  const rest = before.replace(known.from, DAY) + (known.from.test(before) ? after : after.replace(known.to, DAY));
  const time = timeOf(match.groups!)!;
  // any other word may name the zone
  const isCertain = time !== '' && !/\p{L}/u.test(after.replace(known.idle, ''));
  const isNoTime = /^T(00:00|24:00|23:59)/.test(time); // the whole day, as it is exported or said
  return { rest, time: isCertain && !isNoTime ? time : '', isCertain };
};
