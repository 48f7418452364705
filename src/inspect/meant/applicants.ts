/** Where one may live to be hired, as somebody wrote it in one line. */
import { countriesOf, countryInUse, isWithin } from './countries.ts';
import { displays, INTERFACE } from './named.ts';
import { folded, isPlain, partsOf } from './words.ts';

// prettier-ignore
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  EU: ['EU', 'UE', 'E.U.'], // la UE, l’UE, a UE, UE
  EEA: [
    'EEA', 'EES', 'EØS', 'EWR', 'EER', 'EEE', 'EOG', 'ETA', 'European Economic Area', 'Europeiska ekonomiska samarbetsområdet',
    'Det Europæiske Økonomiske Samarbejdsområde', 'Det europeiske økonomiske samarbeidsområde', 'Europäischer Wirtschaftsraum',
    'Euroopan talousalue', 'Espace économique européen', 'Spazio economico europeo', 'Espacio Económico Europeo',
    'Espaço Econômico Europeu', 'Espaço Económico Europeu', 'Europese Economische Ruimte', 'Europejski Obszar Gospodarczy',
    '欧州経済領域', 'المنطقة الاقتصادية الأوروبية',
  ],
};

let unions: ReadonlyMap<string, string> | undefined;

const unionNamed = (text: string): string | undefined => {
  unions ??= new Map([
    ...displays(INTERFACE, { type: 'region' }).map((display) => [folded(display.of('EU') ?? 'EU'), 'EU'] as const),
    ...Object.entries(UNIONS).flatMap(([code, names]) => names.map((name) => [folded(name), code] as const)),
  ]);
  // "eta" and "see" are words
  return /^[a-z]{3}$/i.test(text) && !/^([A-Z]{3}|eea)$/.test(text) ? undefined : unions.get(folded(text));
};

/** In front of a short name: the UK, la UE, l’EEE. */
const ARTICLE = /^(?:(?:the|la|a|die|den|de)\s+|l['’])(?=[A-Z]{2,3}$)/i;

/** Names that are a town's or a province's too, in another country, or a time. */
const ELSEWHERE =
  /^(brasilia|est|granada|guadalupe|jersey|man|norfolk|salvador|sanmarino|sanmartin|santaelena|santahelena|santalucia)$/;

/** The country and the state of America: Georgia, Géorgie, ジョージア, جورجيا. */
const isGeorgia = (text: string): boolean => {
  const [country] = countriesOf(text);
  return country === 'GE' && countriesOf(text).length === 1 && /^(georgi[ae]|ジョージア|جورجيا)$/.test(folded(text));
};

/** Two letters that are a state of America as well as a country: CA, IL, DE. */
const STATES = new Set(
  'AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA AK CT DC FL HI IA KS MI ND NH NJ NM NV NY OH OK OR RI TX UT VT WA WI WV WY'.split(
    ' ',
  ),
);

/** What one part of the line may stand for: none where it is not known. */
const codesOf = (text: string): readonly string[] => {
  const part = text.trim().replace(ARTICLE, '');
  if (!isPlain(part.replace(/[&()（）,]/g, ' '))) return [];
  const union = unionNamed(part);
  if (union) return [union];
  const [, country, state] = /^([A-Z]{2})-([A-Z\d]{1,3})$/.exec(part) ?? [];
  if (country) return [countryInUse(country) ?? []].flat().map((code) => `${code}-${state}`);
  if (ELSEWHERE.test(folded(part))) return [];
  return isGeorgia(part) ? ['GE', 'US-GA'] : countriesOf(part);
};

/** More readings than these nobody chooses from. */
const MAX_READINGS = 4;

/**
 * Where one may live, by a line that lists places.
 *
 * @returns the list of codes that is meant: one where it is certain, several where names in it are those of several
 * places, none where any part of it is not known
 */
export const applicantsIn = (text: string): readonly (readonly string[])[] => {
  const parts = partsOf(text, (part) => codesOf(part).length > 0).map((part) => part.trim());
  const codes = parts.map(codesOf);
  if (!codes.length || codes.some(({ length }) => length === 0)) return [];
  // "no" is an answer as well, but among codes
  const isAnswer = parts.some((part) => /^no$/i.test(part) && part !== 'NO');
  if (isAnswer && (parts.length === 1 || parts.some((part) => part.length > 2))) return [];
  // "Georgia, USA" is no list of two
  if (parts.some(isGeorgia) && codes.some((found) => String(found) === 'US')) return [];
  // nor is "Hong Kong, China", other than by codes
  if (isWithin(codes.flat()) && !parts.every((part) => /^[A-Z]{2}$/.test(part))) return [];
  const states = parts.length > 1 && parts.every((part) => STATES.has(part)) ? [parts.map((part) => `US-${part}`)] : [];
  const readings = codes.reduce<readonly string[][]>(
    (lists, found) => lists.flatMap((list) => found.map((code) => [...list, code])).slice(0, MAX_READINGS + 1),
    [[]],
  );
  const all = [...readings, ...states].map((list) => [...new Set(list)]);
  return all.length > MAX_READINGS ? [] : all;
};
