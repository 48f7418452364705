/** Amounts of money as people write them. Where any word or sign is not understood, nothing is: `12 LPA` is not 12. */
import { readingsOf } from './currencies.ts';
import { anyOf, folded, legible } from './digits.ts';
import { takeUnit, type Unit } from './units.ts';

export interface Amount {
  readonly amount: number;
  /** ISO 4217; none where no currency is named, or too many have that sign. */
  readonly currencies: readonly string[];
}

export interface Pay {
  min?: number;
  max?: number;
  value?: number;
  currency?: string;
  unit?: Unit;
}

/** An amount with all that its currency may be. */
interface Stated {
  readonly amount: number;
  /** undefined where none is named. */
  readonly readings: readonly string[] | undefined;
  /** As in `45.125`: 45125, but where a currency has thousandths. */
  readonly isOneMark: boolean;
}

const MOST = 60;
const MOST_OF_PAY = 100;
/** More readings than these are no help: `$`, `pesos`. */
const MOST_READINGS = 5;

/**
 * Numbers as CLDR groups them: by threes with one mark throughout, or as in India. What is behind another mark, or
 * cannot be a group, is the fraction.
 */
const NUMBERS = [
  /^(?<whole>[1-9]\d{0,2}([ '٬])\d{3}(?:\2\d{3})*)(?:[.,٫](?<fraction>\d{1,2}))?$/,
  /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<fraction>\d{1,3}))?$/,
  /^(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d{1,3}))?$/,
  /^(?<whole>[1-9]\d?(?:,\d\d)+,\d{3})(?:\.(?<fraction>\d{1,3}))?$/,
  /^(?<whole>0|[1-9]\d*)(?:[.,](?<fraction>\d{1,2}))?$/,
  /^(?<whole>0|[1-9]\d*)٫(?<fraction>\d{1,3})$/,
];

const numberIn = (written: string): number | undefined => {
  const form = NUMBERS.find((candidate) => candidate.test(written));
  if (!form) return undefined;
  const { whole, fraction = '0' } = form.exec(written)!.groups!;
  const number = Number(`${whole!.replace(/\D/g, '')}.${fraction}`);
  return Number.isSafeInteger(Math.trunc(number)) ? number : undefined;
};

/** What all of them may be; undefined where they contradict. */
const shared = (all: readonly (readonly string[])[]): readonly string[] | undefined => {
  const common = (all[0] ?? []).filter((code) => all.every((readings) => readings.includes(code)));
  return common.length ? common : undefined;
};

/** @param line as `legible` gives it */
const stated = (line: string): Stated | undefined => {
  const parts = /^(?<ahead>\D*)(?<digits>\d(?:[\d .,'٫٬]*\d)?)(?<mark>:-|[.,][-–—]{1,2})?(?<behind>\D*)$/u.exec(
    line,
  )?.groups;
  if (!parts) return undefined;
  const amount = numberIn(parts.digits!);
  // `45.000,-` says that there is no fraction, and `45 000:-` in Swedish that it is crowns
  const words = [parts.ahead!, parts.mark === ':-' ? parts.mark : '', parts.behind!].map((word) => word.trim());
  const readings = words.filter(Boolean).map((word) => readingsOf(word, false));
  if (amount === undefined || readings.some((codes) => !codes)) return undefined;
  const common = shared(readings as (readonly string[])[]);
  if (readings.length && !common) return undefined;
  return { amount, readings: common, isOneMark: /^\d+[.,]\d{3}$/.test(parts.digits!) };
};

/** Whether a currency has thousandths; Intl shows none of the dinar of Iraq, which has them in ISO 4217. */
export const hasThousandths = (currency: string): boolean =>
  currency === 'IQD' ||
  (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2) > 2;

/** `45.125 KWD` may be 45125 as well. */
const isAmbiguous = ({ isOneMark }: Stated, currencies: readonly string[]): boolean =>
  isOneMark && currencies.some(hasThousandths);

const few = (readings: readonly string[] = []): readonly string[] => (readings.length <= MOST_READINGS ? readings : []);

/**
 * @param currency a code that stands beside the text, for where it names none: `1.500` may be of dinars
 * @returns the number that a text states, and the currencies (ISO 4217) that its sign or word may stand for; undefined
 * where any word or sign in it is not known
 */
export const amountIn = (text: string, currency?: string): Amount | undefined => {
  const found = text.length > MOST ? undefined : stated(legible(text) ?? '');
  const beside = currency === undefined ? [] : (readingsOf(currency, true) ?? []);
  if (!found || isAmbiguous(found, found.readings ?? beside)) return undefined;
  return { amount: found.amount, currencies: few(found.readings) };
};

/** @returns codes of currencies that a word, sign or code stands for: none where it is unknown, or stands for many */
export const currenciesNamed = (text: string): readonly string[] => few(readingsOf(text, true));

const FROM =
  'from|starting at|starting from|min|min.|minimum|at least|från|minst|fra|ab|mindestens|vanaf|desde|a partir de|à partir de|' +
  'dès|da|a partire da|od|alkaen|vähintään|من';
const UP_TO =
  "up to|max|max.|maximum|upp till|högst|op til|opp til|opptil|bis|bis zu|höchstens|jusqu'à|hasta|fino a|tot|do|até|enintään|maks|maks.";
const TO = 'to|till|til|bis|à|a|al|tot|do|إلى';

/** Of a range alone: `von 3000 bis 4000`. */
const OF = 'von|van|de|dal|dalla|del';

const words = (list: string): string => anyOf(list.split('|').map(folded));

const BOUND = new RegExp(`^(?:(?<from>${words(FROM)})|(?<upTo>${words(UP_TO)})|(?<of>${words(OF)})) (?=.*\\d)`, 'u');
/** Between two amounts: the second may have a sign of its own in front. */
const RANGE = new RegExp(`(?<![:.,]) ?(?:[-–—~〜]| ${anyOf(TO.split('|'))} ) ?(?=[^\\d]{0,5}\\d)`, 'iu');

type Bound = 'from' | 'upTo' | 'of';

const boundOf = (line: string): { rest: string; bound?: Bound } => {
  const match = BOUND.exec(folded(line));
  if (!match || folded(line).length !== line.length) return { rest: line };
  const bound = (['from', 'upTo', 'of'] as const).find((name) => match.groups![name]);
  return { rest: line.slice(match[0].length), bound };
};

/** Pay as one writes it in one line; undefined where not all of it is understood, the currency included. */
export const payIn = (text: string): Pay | undefined => {
  const line = text.length > MOST_OF_PAY ? undefined : legible(text);
  if (!line) return undefined;
  const { rest, unit } = takeUnit(line);
  const { rest: amounts, bound } = boundOf(rest);
  const all = amounts.split(RANGE).map((part) => stated(part.trim()));
  const [first, second] = all;
  if (!first || all.length > 2 || all.includes(undefined)) return undefined;
  if (bound === 'of' && !second) return undefined;
  if (second && (bound === 'upTo' || first.amount > second.amount)) return undefined;
  // `40–50 000` is of 40 000
  if (second && first.amount * 1000 <= second.amount) return undefined;

  const named = all.flatMap((amount) => (amount!.readings ? [amount!.readings] : []));
  const currencies = shared(named) ?? [];
  if (named.length && currencies.length !== 1) return undefined;
  if (all.some((amount) => isAmbiguous(amount!, currencies))) return undefined;
  const least = second || bound === 'from' ? { min: first.amount } : {};
  const most = second ? { max: second.amount } : bound === 'upTo' ? { max: first.amount } : {};
  const value = second || bound ? {} : { value: first.amount };
  return { ...value, ...least, ...most, ...(currencies[0] && { currency: currencies[0] }), ...(unit && { unit }) };
};
