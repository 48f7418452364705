/** Translations: by the names of their languages, and by the texts and ids that they share with the posting. */
import type { Posting } from '../../posting/posting.ts';
import { advice, list, warning, type Inspected } from '../findings.ts';
import { languageInUse, languageMeant } from '../meant/languages.ts';
import { valueAt } from '../path.ts';
import type { Rules } from '../rules.ts';
import { LANGUAGE } from './codes.ts';
import { mendOfId } from './ids.ts';

/** The names of the translations. */
export const languageNames = (data: unknown, { fields, pathTo }: Rules): Inspected[] => {
  const names = Object.keys(valueAt(data, ['translations']) ?? {});
  const taken = [valueAt(data, ['lang']), ...names];
  return names.flatMap((lang): Inspected[] => {
    const meant = fields.translations.keys!.test(lang) ? languageInUse(lang) : lang;
    if (meant?.toLowerCase() === lang.toLowerCase()) return [];
    const path = pathTo('translations', lang);
    if (taken.includes(meant))
      return [warning(path, LANGUAGE, lang, `keep one of the two: ${JSON.stringify(meant)} is there already`)];
    const mend = `rename it to ${meant ? JSON.stringify(meant) : 'the code of a language, as in "sv" or "pt-BR"'}`;
    const rename = languageMeant(lang);
    const changes = rename && [{ path: ['translations', lang], rename }];
    return [{ ...warning(path, LANGUAGE, lang, mend), ...(changes && { changes }) }];
  });
};

export const translationFindings = (posting: Posting, data: unknown, { translate }: Rules): Inspected[] =>
  Object.keys(posting.translations).flatMap((lang) => {
    const path = `translations.${lang}`;
    const lists = [
      ['sections', posting.sections],
      ['faq.items', posting.faq.items],
      ['notes', posting.notes],
    ] as const;
    const strays = lists.flatMap(([name, base]) => {
      const steps = name.split('.');
      const written = valueAt(data, steps);
      // what is wrong with the list itself is said already
      if (!Array.isArray(written) && valueAt(data, steps.slice(0, 1)) !== undefined) return [];
      const items = valueAt(data, ['translations', lang, ...steps]);
      const ids = [...base, ...(Array.isArray(written) ? (written as unknown[]) : [])].flatMap((item) => {
        const id = valueAt(item, ['id']);
        return typeof id === 'string' ? [id.trim()] : [];
      });
      return (Array.isArray(items) ? items : []).flatMap((item, index) => {
        const id = valueAt(item, ['id']);
        return typeof id === 'string' && id.trim() && !ids.includes(id.trim())
          ? [warning(`${path}.${name}[${index}].id`, `an id that ${name} has`, id, mendOfId(id, ids))]
          : [];
      });
    });
    // a date needs no translation
    const missing = [...translate(posting, lang).untranslated].filter(
      (text) => text !== 'startDate' || !/^\d{4}-\d\d-\d\d$/.test(posting.startDate ?? ''),
    );
    const untranslated = advice(
      path,
      'every text in this language',
      `none for ${list(missing)}`,
      'translate them; until then they are shown as they are',
    );
    return missing.length ? [...strays, untranslated] : strays;
  });
