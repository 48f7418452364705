/** From a parsed posting to a view of it: everything that it takes is brought to hand, as far as it can be had. */
import { en, loadMessages, messagesOf } from '../i18n/messages.ts';
import type { Parsed } from '../posting/parse.ts';
import type { Text } from '../posting/text.ts';
import { translate } from '../posting/translate.ts';
import { viewOf, type View } from '../templates/view.ts';
import { inTime } from './chunk.ts';
import { phones, reading, richHtml, type Parts } from './parts.ts';

/** How a posting is wanted. */
export interface Wanted {
  /** BCP 47; empty for the posting's own. */
  readonly lang: string;
  /** Which pictures may be requested, as in the attribute. */
  readonly images: string;
  /** What it takes to draw it. */
  readonly parts: Parts;
}

/** Whether a part of the posting is HTML. */
const holdsHtml = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((value as Partial<Text>).format === 'html' || Object.values(value).some(holdsHtml));

const neededFor = ({ posting }: Parsed, { parts }: Wanted): Parts =>
  parts.length
    ? [...parts, ...(holdsHtml(posting) ? [richHtml] : []), ...(posting.contact?.phone ? [phones] : [])]
    : parts;

/** @returns a view, if everything that it takes is at hand */
export const viewAtHand = (parsed: Parsed, wanted: Wanted): View | undefined => {
  const translated = translate(parsed.posting, wanted.lang);
  const messages = messagesOf(translated.lang ?? wanted.lang);
  return messages && neededFor(parsed, wanted).every(({ pending }) => !pending)
    ? viewOf({ ...wanted, parsed, translated, messages, reading })
    : undefined;
};

/** @returns a view once there is nothing more to wait for; what is lost it does without, and asks for no second time */
export const viewToCome = async (parsed: Parsed, wanted: Wanted): Promise<View> => {
  const translated = translate(parsed.posting, wanted.lang);
  const [messages] = await Promise.all([
    inTime(loadMessages(translated.lang ?? wanted.lang)).catch(() => en),
    ...neededFor(parsed, wanted).map(({ pending, load }) => pending && load()),
  ]);
  return viewOf({ ...wanted, parsed, translated, messages, reading });
};
