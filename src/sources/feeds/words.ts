/** The words that systems have for kinds of employment, workplaces, countries and places. What is not known is not guessed. */
import { isCountry } from '../../found/countries.ts';

/** As in the format. */
export type EmploymentType =
  'FULL_TIME' | 'PART_TIME' | 'CONTRACTOR' | 'TEMPORARY' | 'INTERN' | 'VOLUNTEER' | 'PER_DIEM';
export type Workplace = 'onsite' | 'hybrid' | 'remote';
export type Unit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Letters alone, small and without marks. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');

const EMPLOYMENT: readonly (readonly [pattern: RegExp, type: EmploymentType])[] = [
  [/full(or(parttime)?|time)|vollzeit|heltid/, 'FULL_TIME'],
  [/parttime|teilzeit|deltid/, 'PART_TIME'],
  [/contractor|^contract$|freelance/, 'CONTRACTOR'],
  [/temporary|fixedterm|seasonal|befristet/, 'TEMPORARY'],
  [/^intern$|internship|trainee|apprentice|workingstudent|praktik/, 'INTERN'],
  [/volunteer/, 'VOLUNTEER'],
  [/perdiem/, 'PER_DIEM'],
];

/** The kinds of employment that a system's word or code names, as in `fulltime_permanent`. */
export const employmentTypesIn = (text: string): readonly EmploymentType[] =>
  EMPLOYMENT.filter(([pattern]) => pattern.test(folded(text))).map(([, type]) => type);

/** Where one works, by a system's word or code. */
export const workplaceIn = (text: string): Workplace | undefined => {
  const word = folded(text);
  if (/hybrid|temporar|partial/.test(word)) return 'hybrid';
  if (/remote|^fully|telecommut|homeoffice/.test(word))
    return /^(no|not|non)remote|^remoteno/.test(word) ? undefined : 'remote';
  return /onsite|inoffice|inperson/.test(word) ? 'onsite' : undefined;
};

/** What an amount is paid for, by a system's word, as in `1 YEAR` or `per-year-salary`. */
export const unitIn = (text: string): Unit | undefined => {
  const word = folded(text);
  if (/year|annu/.test(word)) return 'YEAR';
  if (/month/.test(word)) return 'MONTH';
  if (/week/.test(word)) return 'WEEK';
  if (/day|daily|diem/.test(word)) return 'DAY';
  return /hour/.test(word) ? 'HOUR' : undefined;
};

/** As people call them, and Intl does not. */
const NICKNAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  unitedstatesofamerica: 'US',
  greatbritain: 'GB',
  uae: 'AE',
  czechrepublic: 'CZ',
  holland: 'NL',
  ivorycoast: 'CI',
  korea: 'KR',
  macau: 'MO',
  palestine: 'PS',
  republicofkorea: 'KR',
  republicofireland: 'IE',
  russianfederation: 'RU',
  turkey: 'TR',
};

/** Codes that are read as a country among words, too: `CA` may be a state. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['US', 'US'],
  ['UK', 'GB'],
]);

/** The name of a country as it is compared: "Trinidad & Tobago" is one "and", and "St. Lucia" a saint. */
const comparable = (name: string): string =>
  folded(
    name
      .toLowerCase()
      .replace(/\band\b/g, '')
      .replace(/^(the|st\.?|saint) /, (word) => (word.startsWith('s') ? 'st ' : '')),
  );

let names: ReadonlyMap<string, string> | undefined;

const namesOfCountries = (): ReadonlyMap<string, string> => {
  const all = new Map(Object.entries(NICKNAMES));
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (isCountry(code)) all.set(comparable(english.of(code)!.replace(/ \(.*| SAR .*/, '')), code);
  }
  return all;
};

/** A part of the United Kingdom, which addresses have in its place. */
export const nationIn = (text: string): string | undefined =>
  /^(england|scotland|wales|northern ireland)$/i.test(text) ? text : undefined;

/** The country of an English name; ISO 3166-1. */
const countryOf = (text: string): string | undefined => {
  const bare = text.trim().replaceAll('.', '');
  const short = SHORT.get(bare) ?? (nationIn(bare) && 'GB');
  if (short) return short;
  names ??= namesOfCountries();
  const name = comparable(bare);
  return name.length > 2 ? names.get(name) : undefined;
};

/** The country of an English name among the words of a place. "Georgia" may be a state. */
export const countryNamed = (text: string): string | undefined => {
  const country = countryOf(text);
  return country === 'GE' ? undefined : country;
};

/** Countries that people name with another one, as in "Hong Kong, China". */
const WITHIN = /^(HK|MO|TW|PR|GU|VI|GI|JE|GG|IM|GL|FO)/;

/** The countries of words that name nothing else, as in "US, Canada" or "Norway and Sweden". */
export const countriesNamed = (text: string): readonly string[] | undefined => {
  const whole = countryNamed(text);
  if (whole) return nationIn(text.trim()) ? undefined : [whole];
  const codes = text
    .split(/[,/&+]|\b(?:and|or)\b/)
    .filter((part) => part.trim())
    .map((part) => (nationIn(part.trim()) ? undefined : countryNamed(part)));
  const isList = codes.length > 1 && codes.every(Boolean) && new Set(codes).size === codes.length;
  return isList && !WITHIN.test(codes[0]!) ? (codes as string[]) : undefined;
};

/** The country of a field that holds nothing else: its code in either case, or its name. */
export const countryIn = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : countryOf(text);
};
