/**
 * Text of a file, or its name, for a terminal: what would move the cursor, recolour, turn the direction of the line, or
 * not be seen at all, is shown as its code. Joiners stay: emoji and several scripts need them.
 */
export const harmless = (text: string): string => text.replace(HARMFUL, code);

/** JSON with the same characters escaped: the same document, harmless where it is printed. */
export const harmlessJson = (value: unknown): string =>
  JSON.stringify(value).replace(HARMFUL, (char) => char.split('').map(unit).join(''));

const HARMFUL = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const code = (char: string): string => (char.length > 1 ? `\\u{${char.codePointAt(0)!.toString(16)}}` : unit(char));

const unit = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
