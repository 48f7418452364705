/**
 * The whole texts of postings, which feeds have in them, as the bytes of their JSON, apart from all else that is known of a
 * posting: those of ten thousand take hundreds of megabytes as strings, and a list needs each of them for a moment.
 */
import type { Entry } from '../../found/entry.ts';

/** JSON: the texts by language. */
export type Contents = Buffer;

/** An entry without its whole texts, and these. */
export const apart = (entry: Entry): readonly [entry: Entry, contents: Contents] => {
  const languages = Object.entries(entry.texts);
  const contents = Object.fromEntries(languages.map(([lang, { content }]) => [lang, content]));
  const texts = Object.fromEntries(languages.map(([lang, text]) => [lang, { ...text, content: '' }]));
  return [{ ...entry, texts }, Buffer.from(JSON.stringify(contents))];
};

/** The entry with its whole texts, which are read when somebody asks for them. */
export const together = <E extends Entry>(entry: E, contents: Contents): E => ({
  ...entry,
  texts: Object.fromEntries(
    Object.entries(entry.texts).map(([lang, text]) => [
      lang,
      Object.defineProperty({ ...text }, 'content', { enumerable: true, get: () => read(contents)[lang] ?? '' }),
    ]),
  ),
});

let last: { readonly bytes?: Contents; readonly texts: Readonly<Record<string, string>> } = { texts: {} };

/** A list asks for one posting after the other, and for each of its languages. */
const read = (bytes: Contents): Readonly<Record<string, string>> => {
  if (last.bytes !== bytes) last = { bytes, texts: JSON.parse(bytes.toString()) as Record<string, string> };
  return last.texts;
};
