/** Currencies by what people write for them: a code, a sign, or a name by Intl in the languages of the interface. */
import { folded, LANGUAGES, legible } from './digits.ts';

/** Codes by what is written for them. */
type Readings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * What CLDR names, and nobody is paid in: codes that ISO 4217 has withdrawn, or has for funds and metals. Some engines
 * list them, as all that they can name, and Intl does not tell which they are.
 * https://tc39.es/ecma402/#sec-availablecanonicalcurrencies
 */
const WITHDRAWN =
  'ADP AFA ALK AOK AON AOR ARA ARL ARM ARP ATS AZM BAD BAN BEC BEF BEL BGL BGM BGO BOL BOP BOV BRB BRC BRE BRN BRR BRZ ' +
  'BUK BYB BYR CHE CHW CLE CLF CNH CNX COU CSD CSK CYP DDM DEM ECS ECV EEK ESA ESB ESP FIM FRF GEK GHC GNS GQE GRD GWE ' +
  'GWP HRD IEP ILP ILR ISJ ITL KRH KRO LTL LTT LUC LUF LUL LVL LVR MAF MCF MDC MGF MKN MLF MRO MTL MTP MVP MXP MXV MZE ' +
  'MZM NIC NLG PEI PES PLZ PTE RHD ROL RUR SDD SDP SIT SKK SRG STD SUR TJR TMM TPE TRL UAK UGS USN USS UYI UYP UYW VEB ' +
  'VEF VNN XAG XAU XBA XBB XBC XBD XEU XFO XFU XPD XPT XRE XTS XUA XXX YDD YUD YUM YUN YUR ZAL ZMK ZRN ZRZ ZWD ZWR';

/** Withdrawn of late, so that engines still list them; no money; and BAM, for who writes `mark` means another one. */
const NOT_BY_NAME = new Set('ANG BGN CUC HRK SLL ZWL XDR XSU ZWG BAM'.split(' '));

const MOST = 60;

/** In these languages the noun stands first: `couronne suédoise`, `korona szwedzka`. */
const NOUN_FIRST = new Set(['ar', 'es', 'fr', 'it', 'pl', 'pt']);

/** Numbers for every plural of these languages: https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules */
const COUNTS = [1, 2, 3, 11, 100, 1.5, 0];

/** Signs that mean more to those who write them than Intl says in these languages; of `£`, one: other pounds have letters. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '£': ['GBP'],
  元: ['CNY', 'HKD', 'TWD'],
  Bs: ['BOB', 'VES'],
  Rs: ['INR', 'LKR', 'MUR', 'NPR', 'PKR', 'SCR'],
  'р.': ['BYN', 'RUB'],
};
const CROWNS = ['DKK', 'ISK', 'NOK', 'SEK'];

const add = (to: Map<string, Set<string>>, word: string, codes: Iterable<string>): void => {
  const known = to.get(word) ?? new Set();
  for (const code of codes) known.add(code);
  to.set(word, known);
};

/** `1 złoty polski`, where `1,00` takes another form; and a fraction for all of them. */
const WHOLE = { minimumFractionDigits: 0, maximumFractionDigits: 2 };

type Display = 'name' | 'symbol' | 'narrowSymbol';
const moneyIn = (language: string, currency: string, currencyDisplay: Display): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay, ...WHOLE });

/** The mark of what is shortened. */
const withoutMark = (word: string): string => word.replace(/(?<=\p{L}{2})\.$/u, '');

/** Beside digits, capitals alone may be a unit or a country: `K`, `KM`, `FR`. */
const isSign = (sign: string): boolean => sign !== '' && !/^[\p{Lu} .]+$/u.test(sign);

const readSigns = (codes: readonly string[]): Readings => {
  const signs = new Map<string, Set<string>>();
  for (const language of LANGUAGES)
    for (const code of codes)
      for (const display of ['symbol', 'narrowSymbol'] as const) {
        const parts = moneyIn(language, code, display).formatToParts(1);
        const sign = withoutMark(legible(parts.find(({ type }) => type === 'currency')?.value ?? '') ?? '');
        if (isSign(sign)) add(signs, sign, [code]);
      }
  for (const [sign, meant] of Object.entries(SIGNS)) signs.set(sign, new Set(meant));
  return signs;
};

/** A currency's names, as they stand alone and behind numbers. */
const namesIn = (language: string, code: string, names: Intl.DisplayNames, counts: readonly number[]): string[] => {
  const counted = moneyIn(language, code, 'name');
  const behind = counts.map((count) => counted.format(count).replace(/\p{N}([\p{N}.,٫]*\p{N})?/gu, ''));
  return [...new Set([names.of(code)!, ...behind].map((name) => folded(legible(name) ?? '')))].filter(Boolean);
};

/**
 * Names, and their nouns alone. A form that one currency has and another lacks (`koron` is said of ISK) stands for
 * all that share any form of the noun.
 */
const addNames = (to: Map<string, Set<string>>, language: string, codes: readonly string[]): void => {
  const display = new Intl.DisplayNames(language, { type: 'currency' });
  const plurals = new Intl.PluralRules(language);
  const counts = COUNTS.filter(
    (count, at) => COUNTS.findIndex((n) => plurals.select(n) === plurals.select(count)) === at,
  );
  const nouns = new Map<string, Set<string>>();
  const nounsOf = new Map<string, Set<string>>();
  for (const code of codes)
    for (const name of namesIn(language, code, display, counts)) {
      add(to, name, [code]);
      const words = name
        .replace(/\(.*\)/, '')
        .trim()
        .split(' ');
      const noun = words.at(NOUN_FIRST.has(language) ? 0 : -1)!;
      add(nouns, noun, [code]);
      add(nounsOf, code, [noun]);
    }
  for (const [noun, named] of nouns)
    for (const code of named) for (const form of nounsOf.get(code)!) add(to, noun, nouns.get(form)!);
};

const readNames = (codes: readonly string[]): Readings => {
  const names = new Map<string, Set<string>>();
  for (const language of LANGUAGES) addNames(names, language, codes);
  return names;
};

/** Reads when it is first asked. */
const lazy = <Value>(read: () => Value): (() => Value) => {
  let known: Value | undefined;
  return () => (known ??= read());
};

const codes = lazy(() => {
  const withdrawn = new Set(WITHDRAWN.split(' '));
  return new Set(Intl.supportedValuesOf('currency').filter((code) => !withdrawn.has(code)));
});
const named = (): string[] => [...codes()].filter((code) => !NOT_BY_NAME.has(code));
const signs = lazy(() => readSigns(named()));
const names = lazy(() => readNames(named()));

/** Codes that are words as well: in small letters among others they are those. */
const ALSO_WORDS = /^(all|cup|gel|mad|mop|pen|sos|top|try)$/i;

/**
 * @param isAlone whether nothing stands beside it that it could belong to
 * @returns all that a code, a sign or a name may stand for; undefined where it is not known
 */
export const readingsOf = (text: string, isAlone: boolean): readonly string[] | undefined => {
  const word = withoutMark(legible(text) ?? '');
  if (!word || word.length > MOST) return undefined;
  if (/^(kr|:-)$/i.test(word)) return CROWNS;
  const code = word.toUpperCase();
  if (codes().has(code) && (isAlone || word === code || !ALSO_WORDS.test(word))) return [code];
  const bySign = signs().get(word) ?? [];
  // names take longest to read
  const byName = /^[\p{S}\p{P}]+$/u.test(word) ? [] : (names().get(folded(word)) ?? []);
  const meant = new Set([...bySign, ...byName]);
  return meant.size ? [...meant].sort() : undefined;
};
