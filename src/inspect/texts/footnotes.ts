/** Stars that are marks of notes, and no marks of Markdown. */
import type { Posting } from '../../posting/posting.ts';
import type { Reading } from './reading.ts';

/** Pairs in a line of their own kind: what is left of a text has the marks that nothing closes or opens. */
export const RIGHT_MARKS =
  /(?<![*_~\p{L}\p{N}])(\*\*|__|~~)(?=[\p{L}\p{N}])[^*_~\n]{0,300}(?<=[\p{L}\p{N}.:!?)])\1(?![*_~\p{L}\p{N}])/gu;

/** `**` by itself; or behind a word, and further down in front of the note. */
const TWO = /(?:^|[\s(])(?:\\?\*){2}\)?(?:\s|$)/m;
const REFERENCE = /[\p{L}\p{N}.,)%€$](?:\\?\*){2}(?=[\s.,;)]|$)/u;
const NOTE = /\n[ \t>]*\(?(?:\\?\*){2}(?!\*)/;
const isNoted = ({ source }: Reading): boolean => {
  if (!source.includes('**')) return false;
  if (TWO.test(source)) return true;
  const rest = source.replace(RIGHT_MARKS, '');
  const reference = rest.search(REFERENCE);
  return reference >= 0 && NOTE.test(rest.slice(reference));
};

/** Whether `**` is the mark of a note in a file. Read once, and only where it is asked for. */
export const footnotesIn = (texts: readonly Reading[], posting: Posting | undefined): (() => boolean) => {
  let isKnown: boolean | undefined;
  return () => (isKnown ??= posting?.notes.some(({ marker }) => marker === '**') || texts.some(isNoted));
};
