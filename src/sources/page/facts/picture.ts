/** The pictures that a page's front matter names. */
import type { Steps } from '../../../inspect/path.ts';
import type { Draft } from '../draft.ts';
import type { PageReading } from '../reading.ts';
import { inWords } from './meaning.ts';

type Values = Readonly<Record<string, unknown>>;

/** An address, a list of them of which the first is shown, or what other sites write: `{ src, alt }`. */
const partsOf = (value: unknown): Values => {
  const [first, ...more] = Array.isArray(value) ? (value as unknown[]) : [value];
  const parts = typeof first === 'object' && first !== null ? { ...(first as Values) } : { src: first };
  const { url, ...rest } = parts as Values;
  return { ...(url !== undefined && !('src' in rest) && { src: url }), ...rest, ...(more.length && { more }) };
};

const isAddress = (src: unknown): src is string => typeof src === 'string' && /^(?:https?:\/\/|\/)\S/.test(src.trim());

/**
 * A picture beside the page is none beside the posting file, and is left out.
 *
 * @param steps to its address
 * @returns whether it stands in the posting; what of it does not is told
 */
export const putPicture = (draft: Draft, steps: Steps, value: unknown, offset: number, page: PageReading): boolean => {
  const { src, ...rest } = partsOf(value);
  if (!isAddress(src)) {
    const mend = 'put it beside the posting file, and write its name there';
    page.say('advice', offset, `an address as in https://… or /… in ${steps.join('.')}`, inWords(value), mend);
    return false;
  }
  const within = steps.slice(0, -1);
  draft.put(steps, src.trim(), offset);
  for (const [key, part] of Object.entries(rest)) {
    const isField = key === 'alt' ? typeof part === 'string' : /^(?:width|height)$/.test(key) && Number.isInteger(part);
    if (isField) draft.put([...within, key], part, offset);
    else page.leaveOut(`${within.join('.')} ${key}: ${inWords(part)}`, offset);
  }
  return true;
};
