/** Countries as search engines know them. */
import { EEA, EU } from './unions.ts';

/** Reserved in ISO 3166-1 for what is no country of it; Intl has names for them all the same. */
const RESERVED = /^(AC|CP|CQ|DG|EA|EU|EZ|IC|TA|UN|AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

let names: Intl.DisplayNames | undefined;

/** Whether a code of two letters is that of a country today. What was withdrawn has another in its place, or several. */
export const isCountry = (code: string): boolean => {
  if (!/^[A-Z]{2}$/.test(code) || RESERVED.test(code)) return false;
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && names.of(code) !== undefined;
};

/** Unions, which are no country to a search engine, by their code. */
const UNIONS: Readonly<Record<string, readonly string[]>> = { EU: EU.split(' '), EEA: `${EU} ${EEA}`.split(' ') };

/**
 * What the codes of a posting stand for.
 *
 * @param codes of countries, of their parts as in `US-CA`, `EU` or `EEA`
 * @returns codes of countries and of their parts, each once; what is in no country is left out, and a part of one that is whole
 */
export const countriesOf = (codes: readonly string[]): readonly string[] => {
  const all = new Set(codes.flatMap((code) => UNIONS[code] ?? code));
  return [...all].filter((code) => isCountry(code.slice(0, 2)) && (code.length === 2 || !all.has(code.slice(0, 2))));
};
