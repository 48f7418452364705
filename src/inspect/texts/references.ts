/** References that are shown by name, as in `&notit;`. */
import { warning, write, type Inspected } from '../findings.ts';
import type { Rules } from '../rules.ts';

export const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
/** What needs a semicolon and has none: of these no word begins with `&`. */
export const UNENDED =
  /&(?:nbsp|amp|quot|[nm]dash|hellip|[lr][sd]quo|[AEIOUaeiou](?:uml|acute|grave|circ)|[Aa]ring|[Oo]slash|szlig|#\d{2,5}|#x[\da-f]{2,5})(?![\w]*;)|(?<![\p{L}\p{N}])&(?:euro|deg|pound|yen|copy|reg|trade|sect|times|[lr]aquo|bull|middot)(?![\w;=])/gu;
/** Of these what HTML does not know either. */
const UNENDED_HTML = /(?<![\p{L}\p{N}])&(?:euro|trade|bull|[nm]dash|hellip|[lr][sd]quo)(?![\w;=])/gu;

/** A reference that is shown as it stands, what it should be, and the end of it that the file has. */
type Reference = readonly [found: string, char: string, end: string];

export const referencesIn = (words: string, decode: Rules['decode'], isHtml = false): readonly Reference[] => {
  if (!words.includes('&')) return [];
  const unknown = Array.from(words.matchAll(REFERENCE)).flatMap(({ 0: reference, index }): Reference[] => {
    const isProse = /[\p{L}\d]/u.test(words.charAt(index - 1)); // as in "Q&As; and", "rock&roll;"
    return decode(reference) === reference && !isProse ? [[reference, '', reference]] : [];
  });
  const unended = Array.from(words.matchAll(isHtml ? UNENDED_HTML : UNENDED), ([name]): Reference => {
    return [name, decode(`${name};`), name];
  });
  const twice = Array.from(words.replace(REFERENCE, decode).matchAll(REFERENCE), ([inner]): Reference => {
    return [inner.replace('&', '&amp;'), decode(inner), inner.slice(1)];
  }).filter(([, char, end]) => char !== `&${end}`);
  return [...unknown, ...unended, ...twice];
};

export const UNKNOWN = 'the character itself: its name is shown';

export const mendOfReference = (char: string): string => {
  if (!char) return 'write the character itself';
  return char.trim() ? write(char === '<' ? '&lt;' : char) : 'write a blank';
};

export const referenceFindings = (
  words: string,
  rules: Rules,
  place: (end: string) => string,
  isHtml = false,
): Inspected[] =>
  referencesIn(words, rules.decode, isHtml).map(([found, char, end]) =>
    warning(place(end), UNKNOWN, found, mendOfReference(char)),
  );
