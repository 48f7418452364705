/** What a list is written in, and what formats that. */
import type { fill, plural } from '../../i18n/format.ts';
import type { ListMessages } from '../../i18n/list/messages.ts';
import type { CardMessages, Plural } from '../../i18n/messages.ts';

/** The words of a list and of its rows; the functions are handed on by the chunk that has them. */
export interface Words extends ListMessages {
  /** BCP 47, of all of these words. */
  readonly lang: string;
  readonly card: CardMessages;
  readonly fill: typeof fill;
  readonly plural: typeof plural;
}

/** "340 jobs", or where not all are found "12 of 340 jobs". */
export const countOf = (found: number, total: number, { count, found: forms, lang, plural }: Words): string => {
  if (found === total) return plural(count, total, lang);
  const number = plural({ other: '{found}' }, found, lang);
  const filled = Object.entries(forms).map(([category, form]) => [category, form.replace('{found}', () => number)]);
  return plural(Object.fromEntries(filled) as Plural, total, lang);
};
