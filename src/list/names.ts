/** The names of what stands in a list as codes, and the names in an attribute. */

/** Those in an attribute, with blanks between them. */
export const namesIn = (attribute: string | undefined): readonly string[] =>
  (attribute ?? '').split(/\s+/).filter(Boolean);

/** What a code is called in a language; one that nobody knows stays as it is. */
export const namer = (type: 'region' | 'language', lang: string): ((code: string) => string) => {
  try {
    const names = new Intl.DisplayNames(lang, { type });
    return (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    };
  } catch {
    return (code) => code; // a page that has replaced Intl
  }
};
