/** Text in ASCII: it means the same in whatever encoding the page around it is. */

/**
 * HTML without what no reference can stand for: those of U+0080 to U+009F mean other characters
 * (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state). A bare line feed that HTML would
 * make of `\r` is not what was written.
 */
export const asciiHtml = (html: string): string =>
  html
    .toWellFormed()
    .replace(/[\0\x80-\x9f]/g, '')
    .replace(/[^\n\x01-\x0c\x0e-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);

export const asciiCss = (css: string): string =>
  css.replace(/[^\0-\x7f]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `);
