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

/** Language, script and region of a tag, which Intl takes, also where locales are written as in `sv_SE.UTF-8`; '' for what is none. */
export const tagIn = (tag: string): string =>
  /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?=[-.@]|$)/i.exec(tag.replaceAll('_', '-'))?.[0] ?? '';
