/** Codes of languages, countries and currencies: those that nobody uses, and what was meant by them. */
import { sure, warning, type Inspected } from '../findings.ts';
import { currenciesNamed } from '../meant/amounts.ts';
import { countryInUse } from '../meant/countries.ts';
import { languageInUse, languageMeant } from '../meant/languages.ts';
import { valueAt } from '../path.ts';

export const LANGUAGE = 'a language that there is, by its code as in sv';
const COUNTRY = 'a country that there is, by its code of ISO 3166-1 as in SE';
const CURRENCY = 'a currency that there is, by its code of ISO 4217 as in EUR';

/** @param meant the code itself where it is right, in whatever letters; all that it may stand for, where it is not */
const codeFinding = (
  path: string,
  expected: string,
  code: string,
  meant: readonly (string | undefined)[],
): Inspected | undefined => {
  const codes = meant.filter((other) => other !== undefined);
  if (codes.some((other) => other.toLowerCase() === code.toLowerCase())) return undefined;
  const named = codes.map((other) => JSON.stringify(other)).join(' or ');
  if (codes.length) return warning(path, expected, code, `write ${named}${codes[1] ? ', whichever it is' : ''}`);
  const example = / as in (\S*)$/.exec(expected)![1];
  return warning(path, expected, code, `write the one that was meant, as in "${example}"`);
};

export const languageFinding = (path: string, code: string, data: unknown): Inspected | undefined => {
  const finding = codeFinding(path, LANGUAGE, code, [languageInUse(code)]);
  const meant = finding && languageMeant(code);
  // two texts in one language: nobody knows which of them is wrong
  return meant && valueAt(data, ['translations', meant]) === undefined ? sure(finding, meant) : finding;
};

/** Each code that is no more has one in its place. */
export const countryFinding = (path: string, code: string): Inspected | undefined => {
  const meant = countryInUse(code);
  const finding = codeFinding(path, COUNTRY, code, [meant]);
  return finding && meant ? sure(finding, meant) : finding;
};

/** Of a country, of a part of one, or of a union. */
export const applicantFinding = (path: string, code: string): Inspected | undefined => {
  if (/^(EU|EEA)$/.test(code)) return undefined;
  const country = countryInUse(code.slice(0, 2));
  const meant = country && country + code.slice(2);
  const finding = codeFinding(path, COUNTRY, code, [meant]);
  return finding && meant ? sure(finding, meant) : finding;
};

export const currencyFinding = (path: string, code: string): Inspected | undefined =>
  codeFinding(path, CURRENCY, code, currenciesNamed(code));
