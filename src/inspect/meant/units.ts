/** The time that pay is for, as it is written behind an amount: `per month`, `/mån`, `annually`. */
import { anyOf, folded, LANGUAGES, legible, WORD_STARTS } from './digits.ts';

export type Unit = 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

type Words = ReadonlyMap<string, Unit>;

const UNITS: readonly Unit[] = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'];

/** Adverbs, and what Intl's languages have beside the pattern of CLDR's `per` units. */
const ADVERBS: Readonly<Record<Unit, string>> = {
  HOUR: "hourly|stündlich|i timmen|i timen|die stunde|l'heure|de l'heure|all'ora|la hora|horaire|godzinowo|tunnissa|時給",
  DAY: 'daily|täglich|om dagen|i dagen|al día|quotidien|giornaliero|dziennie|päivässä|日給',
  WEEK: 'weekly|wöchentlich|i veckan|om ugen|i uken|hebdomadaire|a la semana|settimanale|tygodniowo|viikossa|週給',
  MONTH:
    'monthly|monatlich|im monat|i månaden|om måneden|i måneden|mensuel|mensuels|mensuales|al mes|al mese|mensili|' +
    'maandelijks|miesięcznie|kuukaudessa|mensais|ao mês|شهريا|月給|月額',
  YEAR:
    'yearly|annually|annual|per annum|p.a.|pa|jährlich|im jahr|om året|i året|annuel|annuels|anuales|al año|' +
    "all'anno|annui|jaarlijks|rocznie|vuodessa|anuais|ao ano|سنويا|年収|年俸|年額",
};

/** Short for units where Intl has another word, or none. */
const SHORT: Readonly<Record<Unit, string>> = {
  HOUR: 'h|hr|hrs|std|tim|godz',
  DAY: 'dag|dzień|doba',
  WEEK: 'wk|vk|tydz',
  MONTH: 'mo|mon|mth|mnth|mån|mnd|md|mdr|mies|kk',
  YEAR: 'yr|annum|anno',
};

/** Before a unit. */
const PER = ['per', 'pro', 'pr', 'pr.', 'par', 'por', 'na', 'je', 'a', 'an', 'each', 'every'];

const wordOf = (text: string): string =>
  folded(legible(text) ?? '')
    .replace(/^[\d ]+/, '')
    .replace(/\.$/, '');

/** The words that stand for one unit alone: `v` is a week in Swedish and a year in Finnish. */
const certain = (entries: readonly (readonly [string, Unit])[]): Words => {
  const known = new Map<string, Unit | undefined>();
  for (const [word, unit] of entries) known.set(word, known.has(word) && known.get(word) !== unit ? undefined : unit);
  return new Map([...known].filter((entry): entry is [string, Unit] => entry[0] !== '' && entry[1] !== undefined));
};

const listed = (table: Readonly<Record<Unit, string>>): [string, Unit][] =>
  UNITS.flatMap((unit) => table[unit].split('|').map((word): [string, Unit] => [wordOf(word), unit]));

/**
 * What Intl puts behind litres: ECMA-402 has units per another.
 * https://tc39.es/ecma402/#sec-iswellformedunitidentifier
 */
const perUnit = (language: string, unit: Unit, unitDisplay: 'long' | 'short'): string => {
  const litres = new Intl.NumberFormat(language, { style: 'unit', unit: 'liter', unitDisplay }).format(1);
  const rate = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: `liter-per-${unit.toLowerCase()}`,
    unitDisplay,
  }).format(1);
  return rate.startsWith(litres) ? wordOf(rate.slice(litres.length)) : '';
};

const counted = (language: string, unit: Unit, unitDisplay: 'long' | 'short'): string[] => {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit: unit.toLowerCase(), unitDisplay });
  return [1, 2, 5].map((count) => wordOf(format.format(count)));
};

interface Patterns {
  readonly behind: RegExp;
  readonly units: Words;
}

/** Before an amount, in Japanese. */
const AHEAD = /^(?<phrase>[時日週月年][給収額俸]):? ?/u;

const read = (): Patterns => {
  const each = LANGUAGES.flatMap((language) =>
    UNITS.flatMap((unit) => (['long', 'short'] as const).map((display) => [language, unit, display] as const)),
  );
  const rates = each.map(([language, unit, display]): [string, Unit] => [perUnit(language, unit, display), unit]);
  const words = certain([
    ...each.flatMap(([language, unit, display]) =>
      counted(language, unit, display).map((word): [string, Unit] => [word, unit]),
    ),
    ...rates
      .filter(([rate]) => rate.startsWith('/'))
      .map(([rate, unit]): [string, Unit] => [rate.slice(1).trim(), unit]),
    ...listed(SHORT),
  ]);
  const phrases = certain([...rates.filter(([rate]) => !rate.startsWith('/')), ...listed(ADVERBS)]);
  const word = `(?<word>${anyOf(words.keys())})`;
  const phrase = `(?<phrase>${anyOf(phrases.keys())})`;
  return {
    units: new Map([...words, ...phrases]),
    behind: new RegExp(
      `[ ,]{0,2}\\(?(?:/ ?(?<slashed>${anyOf([...words.keys(), ...phrases.keys()])})|` +
        `${WORD_STARTS}(?:${phrase}|${anyOf(PER)} ${word}))\\.?\\)?$`,
      'u',
    ),
  };
};

let known: Patterns | undefined;

/**
 * Takes the unit out of a line that `legible` gave.
 *
 * @returns the line as it is where it names none that is certain
 */
export const takeUnit = (line: string): { readonly rest: string; readonly unit?: Unit } => {
  known ??= read();
  const small = folded(line);
  if (small.length !== line.length) return { rest: line }; // places in one are not those in the other
  const behind = known.behind.exec(small);
  const match = behind ?? AHEAD.exec(small);
  if (!match) return { rest: line };
  const { slashed, phrase, word } = match.groups!;
  const unit = known.units.get(slashed ?? phrase ?? word!);
  if (!unit) return { rest: line };
  return { rest: behind ? line.slice(0, behind.index) : line.slice(match[0].length), unit };
};
