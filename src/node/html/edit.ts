/** Changes to a page that leave every other byte as it is. */
import { encodeXML } from 'entities/escape';
import { placeOf, type Element, type Page } from './page.ts';

/** Puts text in place of the bytes from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** ASCII: it means the same in every encoding that a page may have. */
  readonly text: string;
}

/** @param edits none overlaps another; those at one place stand there in their order */
export const splice = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const parts: Uint8Array[] = [];
  let done = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(done, start), Buffer.from(text, 'latin1'));
    done = end;
  }
  return Buffer.concat([...parts, bytes.subarray(done)]);
};

/** The value of an attribute, or words, in one line, all of it ASCII: what is not stands as its number. */
export const written = (value: string): string =>
  encodeXML(value.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, ''));

export const pair = (name: string, value: string): string => `${name}="${written(value)}"`;

/** Only the attribute's own bytes change; one that is missing comes first. */
export const setAttribute = (element: Element, name: string, value: string): Edit => {
  const { attrs, startOffset } = placeOf(element);
  const { [name]: place } = attrs ?? {};
  const start = startOffset + 1 + element.tagName.length;
  return place
    ? { start: place.startOffset, end: place.endOffset, text: pair(name, value) }
    : { start, end: start, text: ` ${pair(name, value)}` };
};

/** With the blank in front of it, where that is one, as it is not in `src="a.json"closed`, and parts nothing else. */
export const removeAttribute = (element: Element, name: string, { text }: Page): Edit[] => {
  const { [name]: place } = placeOf(element).attrs ?? {};
  if (!place) return [];
  const { startOffset: start, endOffset: end } = place;
  const isWithBlank = /^\s[\s>]$/.test(text[start - 1]! + text[end]!);
  return [{ start: isWithBlank ? start - 1 : start, end, text: '' }];
};

export const remove = (element: Element): Edit => {
  const { startOffset, endOffset } = placeOf(element);
  return { start: startOffset, end: endOffset, text: '' };
};
