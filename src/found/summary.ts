/** The first words of a text, for lists and previews. */

const MOST = 200;

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
 * About 200 characters of a text: whole sentences, or where already the first one is longer, whole words and `…`.
 *
 * @param lang BCP 47, which decides where sentences and words end; may be empty
 */
export const summaryOf = (text: string, lang: string): string => {
  const line = flat(text.slice(0, 4 * MOST));
  if (line.length <= MOST) return line;
  const fitting = (granularity: 'sentence' | 'word', most: number): string => {
    let end = 0;
    for (const { index, segment } of segmenter(lang, granularity).segment(line)) {
      const next = index + segment.trimEnd().length;
      if (next > most) break;
      end = next;
    }
    return line.slice(0, end);
  };
  // less than half of what there is room for says too little
  const sentences = fitting('sentence', MOST);
  if (sentences.length >= MOST / 2) return sentences;
  const words = fitting('word', MOST - 1) || line.slice(0, MOST - 1).toWellFormed();
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
};
