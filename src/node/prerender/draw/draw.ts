/** From a posting to the shadow tree of an element that shows it, as HTML: by the templates that the element draws from. */
import { decodeHTMLStrict } from 'entities/decode';
import { nothing } from 'lit';
import { readMarkdown } from '../../../content/markdown.ts';
import { en, messagesOf, type Messages } from '../../../i18n/messages.ts';
import { applyLink } from '../../../posting/apply-link.ts';
import { isOpen } from '../../../posting/is-open.ts';
import type { Parsed } from '../../../posting/parse.ts';
import { plainText } from '../../../posting/plain.ts';
import { safeUrl } from '../../../posting/safe-url.ts';
import { translate } from '../../../posting/translate.ts';
import { linkToApply } from '../../../templates/apply.ts';
import type { Card } from '../../../templates/card/card.ts';
import { compactCard } from '../../../templates/card/compact-card.ts';
import { telOf } from '../../../templates/card/phone.ts';
import { fullCard } from '../../../templates/card/full-card.ts';
import { faqContent } from '../../../templates/faq/faq.ts';
import { levelOf } from '../../../templates/heading-level.ts';
import { nestedApply, nestedFaq, type NestedApply } from '../../../templates/nested.ts';
import { notice, rootBox } from '../../../templates/root.ts';
import { tags } from '../../../templates/tags.ts';
import { viewOf, type Surroundings, type View } from '../../../templates/view.ts';
import { pair } from '../../html/edit.ts';
import type { Asked, Tag } from '../tags.ts';
import { element } from './element.ts';
import { expired } from './expired.ts';
import { htmlOf, type NestedTree } from './html.ts';

/** What stands in front of the content of a tree: its style sheet, or a link to it. */
export type StyleOf = (tag: Tag) => string;

/** A posting as an element shows it. */
export interface Shown {
  readonly view: View;
  /** Whether it takes applications now. */
  readonly isOpen: boolean;
}

/** What of a posting is drawn. @param asked whose language and pictures it is in */
export const viewIn = (
  parsed: Parsed,
  { lang, attributes }: Pick<Asked, 'lang' | 'attributes'>,
  words?: Messages,
): View => {
  const translated = translate(parsed.posting, lang);
  return viewOf({
    ...{ parsed, translated, lang, images: attributes.images ?? 'same-origin' },
    messages: words ?? wordsOf(translated.lang ?? lang),
    reading: {
      markdown: readMarkdown, // HTML was read when the posting was built
      decode: decodeHTMLStrict,
      trusted: (html) => html,
      get window(): never {
        throw new Error('there is none');
      },
      safeUrl,
      telOf,
      plain: (text) => plainText(text, decodeHTMLStrict),
      element,
    },
  });
};

/** @param now milliseconds since the epoch */
export const shownOf = (parsed: Parsed, asked: Asked, now: number): Shown => ({
  view: viewIn(parsed, asked),
  isOpen: isOpen(parsed.posting, now),
});

/** Every language's are at hand: the run has loaded them. */
export const wordsOf = (lang: string): Messages => messagesOf(lang) ?? en;

/** Before all last days: what depends on the day of reading is not said, and moments are told in a zone of everybody's. */
const SURROUNDINGS: Surroundings = { now: -Infinity, timeZone: 'UTC' };

export const noHandler = (): void => undefined;

/** The level of its heading. */
export const levelIn = ({ attributes }: Asked): number => levelOf(Number(attributes['heading-level']));

export const has = ({ attributes }: Asked, name: string): boolean => attributes[name] !== undefined;

/** What a card decides about its content, and what it is made of. */
export const cardOf = ({ view, isOpen }: Shown, asked: Asked): Card => {
  const { 'apply-params': applyParams = '', target = '_self' } = asked.attributes;
  const canApply = isOpen && !has(asked, 'without-apply') && view.posting.apply.url;
  const hasFaq = !has(asked, 'without-faq') && view.posting.faq.items.length;
  const level = levelIn(asked);
  return {
    ...SURROUNDINGS,
    ...{ level, open: isOpen, lang: view.lang, withoutContact: has(asked, 'without-contact') },
    // what a script puts there later
    on: { follow: noHandler, goBack: noHandler, share: noHandler, keepDeadline: noHandler },
    apply: (label) => (canApply ? nestedApply({ view, label, applyParams, target }) : nothing),
    faq: () => (hasFaq ? nestedFaq(view, level + 1) : nothing),
  };
};

const card = (shown: Shown, asked: Asked): unknown => {
  const draw = asked.attributes.layout === 'compact' ? compactCard : fullCard;
  return draw(shown.view, cardOf(shown, asked), tags);
};

const faq = (view: View, level: number, exclusive: boolean): unknown =>
  view.posting.faq.items.length
    ? faqContent(
        view,
        { ...SURROUNDINGS, level, exclusive, areAllOpen: false, on: { toggle: noHandler, toggleAll: noHandler } },
        tags,
      )
    : nothing;

/** The address at which one applies, with all parameters but those of the page. */
export const applyUrlOf = ({ posting }: View, embed: string): string | undefined => {
  const { url, params } = posting.apply;
  return url && applyLink(url, { embed, posting: params, page: '', forward: [] });
};

const link = ({ view, label, applyParams, target }: NestedApply): unknown => {
  const { posting, messages } = view;
  const url = applyUrlOf(view, applyParams);
  if (!url) return nothing;
  return linkToApply({
    ...{ url, target, newTab: messages.newTab, title: posting.title },
    label: label ?? posting.apply.label ?? messages.apply,
  });
};

/** The tree of an element in a card, which was handed these properties. */
export const nestedTree =
  (styleOf: StyleOf): NestedTree =>
  (tag, values) => {
    const { view, headingLevel } = values as { view: View; headingLevel: number };
    const content = tag === 'apply-button' ? link(values as unknown as NestedApply) : faq(view, headingLevel, false);
    return { style: styleOf(tag), content: rootBox({ theme: 'auto', lang: view.lang }, content) };
  };

const contentOf = (shown: Shown, asked: Asked): unknown => {
  const { view, isOpen } = shown;
  const { 'apply-params': applyParams = '', target = '_self' } = asked.attributes;
  if (asked.tag === 'job-card') return card(shown, asked);
  if (asked.tag === 'job-faq-accordion') return faq(view, levelIn(asked), has(asked, 'exclusive'));
  return isOpen ? link({ view, label: undefined, applyParams, target }) : nothing;
};

/** Which of the page's parameters a link passes on: whoever comes before the posting can do so. */
export const forwardOf = ({ posting: { apply } }: View): string =>
  apply.forward.length ? ` ${pair('data-forward', apply.forward.join(' '))}` : '';

/** A link to apply, as the template has it: in words there is no such quotation mark. */
const LINK = ' part="link"';

/** @returns the content of the shadow tree, in ASCII */
export const treeOf = (shown: Shown, asked: Asked, styleOf: StyleOf): string => {
  const { view, isOpen } = shown;
  const { messages: words, lang } = view;
  const { theme = 'auto' } = asked.attributes;
  const said = { words, lang, spoken: '', onRetry: undefined };
  const content = [
    notice({ ...said, sentence: isOpen ? '' : words.closed }),
    isOpen ? expired(view.posting.validThrough, notice({ ...said, sentence: words.closed })) : nothing,
    contentOf(shown, asked),
  ];
  const drawn = htmlOf(rootBox({ theme, lang }, content), nestedTree(styleOf));
  return styleOf(asked.tag) + drawn.replaceAll(LINK, LINK + forwardOf(view));
};

/** Where an `<apply-button href>` without a posting leads, and by which words of ours. */
export const plainLinkOf = ({ attributes, lang }: Asked, base: string) => {
  const { href = '', 'apply-params': embed = '' } = attributes;
  const url = safeUrl(href, base);
  const { apply: label, newTab } = wordsOf(lang);
  return url === undefined
    ? undefined
    : { url: applyLink(url, { embed, posting: {}, page: '', forward: [] }), label, newTab };
};

/** The tree of such a link. */
export const plainLinkTree = (asked: Asked, styleOf: StyleOf, base: string): string | undefined => {
  const { target = '_self', theme = 'auto' } = asked.attributes;
  const link = plainLinkOf(asked, base);
  if (!link) return undefined;
  const drawn = linkToApply({ ...link, title: undefined, target });
  return styleOf(asked.tag) + htmlOf(rootBox({ theme }, drawn), nestedTree(styleOf));
};
