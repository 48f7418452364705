/** From a parsed posting to a view of it: everything that it takes is brought to hand, as far as it can be had. */
import { en, loadMessages, messagesOf } from '../i18n/messages.ts';
import { isBuilt, loadPosting, postingUrl, type Loaded } from '../posting/load.ts';
import { parse, type Parsed } from '../posting/parse.ts';
import { translate } from '../posting/translate.ts';
import { viewOf, type View } from '../templates/view.ts';
import { inTime } from './chunk.ts';
import { readAnswer } from './read-answer.ts';
import { decode } from './page.ts';
import { markdown, phones, reading, richHtml, templates, type Parts } from './parts.ts';
import type { Outcome, Source } from './posting-controller.ts';

/** How a posting is wanted. */
export interface Wanted {
  /** BCP 47; empty for the posting's own. */
  readonly lang: string;
  /** Which pictures may be requested, as in the attribute. */
  readonly images: string;
  readonly extent: Extent;
}

/** What of a posting is drawn: nothing but the link to apply, a few lines, or all its texts. */
export type Extent = 'link' | 'lines' | 'texts';

/**
 * What is asked for along with a posting, before it has come. A name that ends in `.built.json` says that there is nothing in
 * it to be read; where that is not so, what it takes is asked for then.
 */
export const neededAtFirst = (extent: Extent, src = ''): Parts =>
  extent === 'link' ? [] : extent === 'lines' || isBuilt(src) ? [templates] : [templates, markdown];

/** What it takes to draw a posting. */
export const neededFor = ({ posting, formats }: Parsed, extent: Extent): Parts =>
  extent === 'texts'
    ? [
        templates,
        ...(formats.has('markdown') ? [markdown] : []),
        ...(formats.has('html') ? [richHtml] : []),
        ...(posting.contact?.phone ? [phones] : []),
      ]
    : neededAtFirst(extent);

/** @returns a view, if everything that it takes is at hand */
export const viewAtHand = (parsed: Parsed, wanted: Wanted): View | undefined => {
  const translated = translate(parsed.posting, wanted.lang);
  const messages = messagesOf(translated.lang ?? wanted.lang);
  return messages && neededFor(parsed, wanted.extent).every(({ pending }) => !pending)
    ? viewOf({ ...wanted, parsed, translated, messages, reading })
    : undefined;
};

/** @returns a view once there is nothing more to wait for; what is lost it does without, and asks for no second time */
export const viewToCome = async (parsed: Parsed, wanted: Wanted): Promise<View> => {
  const translated = translate(parsed.posting, wanted.lang);
  const [messages] = await Promise.all([
    inTime(loadMessages(translated.lang ?? wanted.lang)).catch(() => en),
    ...neededFor(parsed, wanted.extent).map(({ pending, load }) => pending && load()),
  ]);
  return viewOf({ ...wanted, parsed, translated, messages, reading });
};

const outcomeOf = async (
  answer: Loaded | Promise<Loaded>,
  wanted: Wanted,
  parts: Parts = [],
): Promise<Outcome<View>> => {
  const loads = parts.map(({ load }) => load()); // along with the posting, not after it
  const { parsed, error } = await answer;
  await Promise.all(loads);
  return { view: await viewToCome(parsed, wanted), error };
};

/** @param extent what the element draws of a posting as it stands */
export const postingSource = (extent: () => Extent): Source<View> => ({
  read: ([posting, src = '', images, lang], signal, again) => {
    const wanted = { images, lang, extent: extent() };
    if (posting === undefined) {
      const answer = loadPosting(postingUrl(src, document.baseURI), signal, readAnswer, again);
      return outcomeOf(answer, wanted, neededAtFirst(wanted.extent, src));
    }
    const parsed = parse(posting, document.baseURI, decode);
    const view = viewAtHand(parsed, wanted);
    return view ? { view } : outcomeOf({ parsed }, wanted);
  },
  needed: (view) => neededFor(view.parsed, extent()),
});
