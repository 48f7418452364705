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
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  czechrepublic: 'CZ',
  holland: 'NL',
  turkey: 'TR',
  korea: 'KR',
  republicofkorea: 'KR',
  republicofireland: 'IE',
  russianfederation: 'RU',
};

/** Codes that are read as a country among words, too: `CA` may be a state. */
const SHORT: Readonly<Record<string, string>> = { US: 'US', UK: 'GB' };

let names: ReadonlyMap<string, string> | undefined;

const namesOfCountries = (): ReadonlyMap<string, string> => {
  const all = new Map(Object.entries(NICKNAMES));
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (isCountry(code)) all.set(folded(english.of(code)!.replace(/ \(.*| SAR .*/, '')), code);
  }
  return all;
};

/** The country of an English name, as among the words of a place; ISO 3166-1. */
export const countryNamed = (text: string): string | undefined => {
  const bare = text.trim().replaceAll('.', '');
  if (SHORT[bare]) return SHORT[bare];
  names ??= namesOfCountries();
  return folded(bare).length > 2 ? names.get(folded(bare).replace(/^the/, '')) : undefined;
};

/** The country of a field that holds nothing else: its code in either case, or its name. */
export const countryIn = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : countryNamed(text);
};
