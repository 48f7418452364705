/** The first words of a text, for lists and previews. */

const segmenters = new Map<string, Intl.Segmenter>();

/** Reading a language's rules takes longer than using them. */
const segmenter = (lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter => {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(lang || 'und', { granularity });
  segmenters.set(key, known);
  return known;
};

/** One line: what lines and paragraphs part, blanks part. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The beginning of a text: whole sentences, or where those would be less than half of what there is room for, whole words
 * and `…`.
 *
 * @param lang BCP 47, which decides where sentences and words end; may be empty
 * @param most how many characters there is room for
 */
export const beginningOf = (text: string, lang: string, most: number): string => {
  if (text.length <= most) return text;
  const begin = text.slice(0, 2 * most);
  const fitting = (granularity: 'sentence' | 'word', room: number): string => {
    let end = 0;
    for (const { index, segment } of segmenter(lang, granularity).segment(begin)) {
      const next = index + segment.trimEnd().length;
      if (next > room) break;
      end = next;
    }
    return begin.slice(0, end).trimEnd();
  };
  const sentences = fitting('sentence', most);
  if (sentences.length >= most / 2) return sentences;
  const words = fitting('word', most - 1) || begin.slice(0, most - 1).toWellFormed();
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
};
