/** Letters that were read in the wrong encoding: UTF-8 as windows-1252 or Latin-1. */
import { sure, warning, write, type Inspected } from '../findings.ts';

/** What windows-1252 has for 0x80 to 0x9f; where it has nothing, the control character. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const TRAIL = `\\u0080-\\u00bf${HIGH.replace(/[\u0080-\u009f]/g, '')}`;
const GARBLED = new RegExp(`[\\u00c2-\\u00f4][${TRAIL}]|\ufffd`);
/** What no language has, though the text as a whole can't be read anew. */
const NO_WORD = /â€|Ã[¡-ª¬®-º¼-¿]|\ufffd/;

/**
 * The bytes of which a right text has none in a row: of Latin letters one that ends in no quote or dash, or stands in a word
 * (`PÅ…` and `SÃO–` are right); a dash, quote, mark or emoji; of other scripts several.
 */
const EVIDENCE =
  /[\xc2-\xc5](?:[\x80-\x81\x83\x86-\x90\x95\x98-\xaa\xac-\xba\xbc-\xbf]|[\x80-\xbf](?=[A-Za-z]))|\xe2[\x80\x82\x84\x96\x97][\x80-\xbf]|\xf0\x9f[\x80-\xbf]{2}|(?:[\xc4-\xdb][\x80-\xbf]){3}|(?:[\xe0-\xef][\x80-\xbf]{2}){2}/;

/** What a text would be if it were read as UTF-8; `undefined` where it isn't certainly that. */
const reread = (text: string): string | undefined => {
  const codes = Array.from(text, (char) => (HIGH.includes(char) ? 0x80 + HIGH.indexOf(char) : char.codePointAt(0)!));
  if (codes.some((code) => code > 0xff) || !EVIDENCE.test(String.fromCharCode(...codes))) return undefined;
  try {
    const result = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
    return /[\x80-\x9f]/.test(result) ? undefined : result;
  } catch {
    return undefined;
  }
};

/** The first line of a text or a line of words whose letters are garbled, and what it should be where that is certain. */
const garbledIn = (text: string): { readonly found: string; readonly meant: string | undefined } | undefined => {
  if (!GARBLED.test(text)) return undefined;
  const found = text.split('\n').find((line) => GARBLED.test(line) && (NO_WORD.test(line) || reread(line)));
  return found === undefined ? undefined : { found, meant: found.length > MAX_LINE ? undefined : reread(found) };
};

/** As many characters as a function takes arguments in every engine. */
const MAX_LINE = 20_000;

/**
 * What is said of a text or a line whose letters are wrong; `undefined` of one whose letters are right.
 *
 * @param isLine whether it is a whole value of the file, which may be written anew
 */
export const garbledFindings = (
  text: string,
  pathOf: (found: string) => string,
  isLine = false,
): Inspected[] | undefined => {
  const { found, meant } = garbledIn(text) ?? {};
  if (found === undefined) return undefined;
  const mend =
    meant === undefined
      ? 'save it as UTF-8 where it comes from, and copy it anew'
      : meant.length > 80
        ? `read it as UTF-8: it then begins with ${JSON.stringify(`${meant.slice(0, 60)}…`)}`
        : write(meant);
  const expected = 'letters: these were read in another encoding than they were written in';
  const finding = warning(pathOf(found), expected, found, mend);
  return [isLine && found === text && meant !== undefined ? sure(finding, meant) : finding];
};
