/** What to do about a text that stands under a name of its own: it is a part of the posting's text. */
import type { Reading } from '../meant/reading.ts';
import { sectionOf } from '../meant/sections.ts';
import { roleNamed } from '../meant/words.ts';
import { isObject } from '../meant/wrapped.ts';
import { valueAt, type Steps } from '../path.ts';
import type { Mend } from './change.ts';
import { quoted } from './words.ts';

/** Keeps what a name holds out of the posting, and in the file. */
export const ASIDE = 'let its name begin with "x-"';

/** Whether a value is a text: words in a row, lines of them, or HTML. */
export const isText = (value: unknown): boolean =>
  typeof value === 'string'
    ? /\S\s+\S|[。．]|<\w+[\s>]/.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(isText);

/** Whether an object holds a text for each of several languages. */
export const isByLanguage = (value: unknown): boolean =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, text]) => /^[a-z]{2}([-_][A-Z]{2})?$/.test(key) && typeof text === 'string');

/** A text without marks, tags and blanks: the same, however it is marked up. */
const lettersOf = (text: unknown): string => {
  const html = valueAt(text, ['html']) ?? text;
  const source = Array.isArray(html) ? html.join('\n') : html;
  return typeof source === 'string' ? source.replace(/<[^>]*>|&\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '') : '';
};

/** @returns nothing for what is no text */
export const mendOfText = (steps: Steps, value: unknown, data: unknown, reading: Reading): Mend | undefined => {
  const name = String(steps.at(-1));
  if (isByLanguage(value))
    return { words: 'write the text of the posting’s own language here, and the others into "translations"' };
  const lang = valueAt(data, ['lang']);
  const section = sectionOf(name, value, reading, typeof lang === 'string' ? lang : undefined);
  const isKnown = roleNamed(name) !== undefined || section?.title === undefined || /^about/i.test(name);
  if (!section || !(isKnown || isText(value))) return undefined;
  // Lever calls the title so
  if (name === 'text' && typeof value === 'string' && value.length < 80 && valueAt(data, ['title']) === undefined)
    return { words: 'rename it to "title"' };
  const letters = lettersOf(section.text);
  if (
    [valueAt(data, ['lead']), valueAt(data, ['sections'])]
      .flat()
      .some((part) => lettersOf(valueAt(part, ['text']) ?? part) === letters)
  )
    return { words: `${ASIDE}: the same text is there already` };
  const sections = valueAt(data, ['sections']);
  const isThere = Array.isArray(sections);
  return {
    words: `move it to "sections": ${isThere ? quoted(section) : quoted([section])}${isKnown ? '' : `, or ${ASIDE}`}`,
    changes:
      isKnown && (isThere || sections === undefined)
        ? [
            { path: ['sections', isThere ? sections.length : 0], value: section },
            { path: steps, value: undefined },
          ]
        : [],
  };
};
