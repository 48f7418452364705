/** The names that languages go by, on pages and in files. */

/**
 * Codes that stand for another one: of an older standard, or of the language that one is written as.
 *
 * @see https://www.iana.org/assignments/language-subtag-registry
 */
const SAME: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', iw: 'he', in: 'id' };

/** @param lang BCP 47, or with `_` as in names of locales */
export const primaryOf = (lang: string): string => {
  const [code] = lang.toLowerCase().split(/[-_]/) as [string];
  return SAME[code] ?? code;
};
