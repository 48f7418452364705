/** Changes in a text that knows where it stands in its page. */
import { Source } from '../source.ts';
import { codeIn, isWithin } from './code.ts';

/**
 * @param pattern with the flag `g`
 * @param instead what stands in place of what is found; nothing where that stays
 * @returns the text, with all that is found outside of code replaced
 */
export const replaced = (
  source: Source,
  pattern: RegExp,
  instead: (found: RegExpExecArray) => string | undefined,
): Source => {
  const { text } = source;
  const all = [...text.matchAll(pattern)];
  if (!all.length) return source;
  const code = codeIn(text);
  const out = new Source();
  let taken = 0;
  for (const found of all) {
    const { index } = found;
    const words = isWithin(index, code) ? undefined : instead(found);
    if (words === undefined) continue;
    out.append(source.slice(taken, index)).add(words, source.offsetAt(index));
    taken = index + found[0].length;
  }
  return out.append(source.slice(taken));
};
