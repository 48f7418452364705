/** Posting files of a generated index. Their text is their summary: an index in pieces then has no words that a list in memory lacks. */
import { posting } from './building.mjs';

/**
 * @param {readonly Record<string, any>[]} items
 * @returns {Record<string, string>} by name
 */
export const generatedPostings = (items) =>
  Object.fromEntries(
    items.map(({ id, title, summary, language, date_published, _posting }) => {
      const { src: _src, langs, apply, ...facts } = _posting;
      const translations = Object.entries(langs ?? {}).map(([lang, { summary: lead, ...texts }]) => [
        lang,
        { ...texts, lead },
      ]);
      const fields = { id, title, lead: summary, lang: language, datePosted: date_published.slice(0, 10), ...facts };
      return [
        `${id}.json`,
        posting({ ...fields, apply: { url: apply }, translations: Object.fromEntries(translations) }),
      ];
    }),
  );
