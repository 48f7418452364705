/** Lays the texts of one language over a posting, and remembers which texts had none. */
import { object, type Field } from './fields.ts';
import { primaryOf } from './language.ts';
import { overlayFields, type Posting } from './posting.ts';

/** A posting in one language. */
export interface Translated {
  readonly posting: Posting;
  /** Language of the texts, BCP 47; `undefined` where the posting does not say. */
  readonly lang: string | undefined;
  /** Language of the texts that have no translation. */
  readonly baseLang: string | undefined;
  /** Paths of the texts that have no translation, as in `sections.about.text`. */
  readonly untranslated: ReadonlySet<string>;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Which of the languages serves a wanted one: the same tag, else the primary language itself, else any of that
 * primary language (RFC 4647, lookup), by whichever of its codes.
 */
export const bestMatch = (wanted: string, available: readonly string[]): string | undefined =>
  available.find((lang) => lang.toLowerCase() === wanted.toLowerCase()) ??
  available.find((lang) => lang.toLowerCase() === primaryOf(wanted)) ??
  available.find((lang) => primaryOf(lang) === primaryOf(wanted));

/** @param untranslated gets the path of each text that the translation lacks */
const overlay = (
  { fields, items }: Field,
  base: unknown,
  texts: unknown,
  path: string,
  untranslated: Set<string>,
): unknown => {
  if (base === undefined || base === '') return fields?.alt ? base : (texts ?? base); // without a picture its words are none
  if (items) {
    const translations = (texts ?? []) as readonly Values[];
    return (base as readonly Values[]).map((item, index) => {
      // by id; a translation without one stands for the item in its place
      const match =
        translations.find(({ id }) => id === item.id) ??
        translations.find(({ id }, place) => id === undefined && place === index);
      return overlay(items, item, match, `${path}.${String(item.id)}`, untranslated);
    });
  }
  if (fields) {
    const result: Record<string, unknown> = { ...(base as Values) };
    for (const [key, field] of Object.entries(fields)) {
      if (key === 'id') continue;
      const value = overlay(
        field,
        result[key],
        (texts as Values | undefined)?.[key],
        path ? `${path}.${key}` : key,
        untranslated,
      );
      if (value !== undefined) result[key] = value;
    }
    return result;
  }
  if (texts === undefined) untranslated.add(path);
  return texts ?? base;
};

/**
 * The posting in the wanted language where it has it, else in its own. `sections`, `faq.items` and `notes`
 * merge by id, other texts one by one; what is no text stays as it is.
 *
 * @param wanted BCP 47; empty for the posting's own
 */
export const translate = (posting: Posting, wanted: string): Translated => {
  const { lang, translations } = posting;
  const languages = Object.keys(translations);
  const match = bestMatch(wanted, lang ? [lang, ...languages] : languages);
  if (!match || match === lang) return { posting, lang, baseLang: lang, untranslated: new Set() };
  const untranslated = new Set<string>();
  return {
    posting: overlay(object(overlayFields), posting, translations[match], '', untranslated) as Posting,
    lang: match,
    baseLang: lang,
    untranslated,
  };
};
