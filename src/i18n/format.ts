/**
 * Dates, money, places and lists by Intl, in the posting's language. Formatters are kept: making the first of a
 * kind takes longer than rendering a posting. Without a language each function gives the data as it is written,
 * for a first frame that does not wait for Intl.
 */
import type { Messages, Plural } from './messages.ts';

/** BCP 47; `undefined` for the data as it is written. */
export type Lang = string | undefined;

/**
 * The language of the words, where it is another one than that of the text they stand in: some languages have none. What Intl
 * formats goes with the words.
 */
export const foreignWords = ({ lang, messages }: { readonly lang: string; readonly messages: Messages }): Lang =>
  lang.toLowerCase().split('-')[0] === messages.lang ? undefined : messages.lang;

const cached = <Formatter>(
  create: (lang: string, detail: string) => Formatter,
): ((lang: string, detail?: string) => Formatter) => {
  const formatters = new Map<string, Formatter>();
  return (lang, detail = '') => {
    const key = `${lang} ${detail}`;
    let formatter = formatters.get(key);
    if (!formatter) formatters.set(key, (formatter = create(lang, detail)));
    return formatter;
  };
};

const days = cached((lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }));
const moments = cached(
  (lang, zone) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: zone || undefined }),
);
const regions = cached((lang) => new Intl.DisplayNames(lang, { type: 'region' }));
const lists = cached((lang) => new Intl.ListFormat(lang, { type: 'conjunction' }));
const money = cached(
  (lang, currency) =>
    new Intl.NumberFormat(lang, {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
      trailingZeroDisplay: 'stripIfInteger',
    }),
);
const spans = cached((lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
const numbers = cached((lang) => new Intl.NumberFormat(lang));
const categories = cached((lang) => new Intl.PluralRules(lang));

/** What is said where a browser, or a page that has replaced Intl, can't format: the data as it is written. */
const orAsWritten = (format: () => string | undefined, written: string): string => {
  try {
    return format() ?? written;
  } catch {
    return written;
  }
};

// subdivisions as in US-CA are no regions to Intl
const regionNames = cached((lang, code) => orAsWritten(() => regions(lang).of(code), code));

/**
 * `2026-11-30` → "30 November 2026"; with a time of day, that moment.
 *
 * @param timeZone what a moment is told in, as in `UTC`; without it the machine's own
 */
export const formatDate = (date: string, lang: Lang, timeZone?: string): string => {
  const written = date.slice(0, 10);
  if (!lang) return written;
  const format = date.includes('T')
    ? () => moments(lang, timeZone).format(new Date(date))
    : () => days(lang).format(new Date(`${date}T00:00Z`));
  return orAsWritten(format, written);
};

/** `SE` → "Sweden"; a code that Intl does not know stays as it is. */
export const formatRegion = (code: string, lang: Lang): string => (lang ? regionNames(lang, code) : code);

/** "Sweden, Norway and Finland" */
export const formatList = (items: readonly string[], lang: Lang): string => {
  const written = items.join(', ');
  return lang && items.length > 1 ? orAsWritten(() => lists(lang).format(items), written) : written;
};

const COMMAS: Readonly<Record<string, string>> = { ar: '، ', ja: '、' };

/** What stands between the parts of a place. @param lang primary language, of the words */
export const comma = (lang: string): string => COMMAS[lang] ?? ', ';

/** Intl takes long for a range, and many postings pay the same. */
const amounts = new Map<string, string>();

/** @param currency ISO 4217; without one the bare number. @param max a range where it differs from `min` */
export const formatMoney = (min: number, max: number, currency: string | undefined, lang: Lang): string => {
  const written = [min === max ? min : `${min}–${max}`, currency].filter(Boolean).join(' ');
  if (!lang) return written;
  const key = `${written} ${lang}`;
  let amount = amounts.get(key);
  if (amount === undefined) {
    amount = orAsWritten(() => {
      const format = currency ? money(lang, currency) : numbers(lang);
      return min === max ? format.format(min) : format.formatRange(min, max);
    }, written);
    amounts.set(key, amount);
  }
  return amount;
};

/** "today", "tomorrow", "in 3 days". @param days whole days from now */
export const formatDays = (days: number, lang: Lang): string =>
  lang ? orAsWritten(() => spans(lang).format(days, 'day'), '') : '';

/** Puts a value into the place of a message that is kept for it, as in "from {amount}". */
export const fill = (message: string, value: string): string => message.replace(/\{\w+\}/, () => value);

/**
 * "Show all 5 answers": the form for so many, with the number in it. Of our languages, those that have no form for a few have one
 * for all from two to a thousand, and write them in the same digits: a first frame does not wait for Intl to say so.
 *
 * @param lang what the forms are written in
 */
export const plural = (forms: Plural, count: number, lang: string): string =>
  !forms.few && count > 1 && count < 1000
    ? fill(forms.other, `${count}`)
    : fill(
        orAsWritten(() => forms[categories(lang).select(count)], forms.other),
        formatMoney(count, count, undefined, lang),
      );
