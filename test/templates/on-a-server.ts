/** What a program without a page draws of a posting: the whole in one template, since nothing in it becomes an element. */
import { readMarkdown } from '../../src/content/markdown.ts';
import { en } from '../../src/i18n/messages.ts';
import { element } from '../../src/node/prerender/draw/element.ts';
import { parse } from '../../src/posting/parse.ts';
import { plainText } from '../../src/posting/plain.ts';
import { safeUrl } from '../../src/posting/safe-url.ts';
import { translate } from '../../src/posting/translate.ts';
import { linkToApply } from '../../src/templates/apply.ts';
import type { CardHandlers } from '../../src/templates/card/card.ts';
import { compactCard } from '../../src/templates/card/compact-card.ts';
import { fullCard } from '../../src/templates/card/full-card.ts';
import { faqContent } from '../../src/templates/faq/faq.ts';
import { rootBox } from '../../src/templates/root.ts';
import { tags } from '../../src/templates/tags.ts';
import { viewOf, type Surroundings } from '../../src/templates/view.ts';

const nothingToDo = (): void => undefined;
const noCard: CardHandlers = {
  follow: nothingToDo,
  goBack: nothingToDo,
  share: nothingToDo,
  keepDeadline: nothingToDo,
};

/**
 * @param url absolute address of the posting file
 * @param decode what a character reference stands for
 */
export const draw = (input: unknown, url: string, decode: (reference: string) => string, now: number) => {
  const parsed = parse(input, url);
  const view = viewOf({
    parsed,
    translated: translate(parsed.posting, ''),
    lang: '',
    messages: en,
    images: 'same-origin',
    reading: {
      markdown: readMarkdown,
      decode,
      trusted: (html) => html,
      get window(): never {
        throw new Error('there is none');
      },
      safeUrl,
      plain: (text) => plainText(text, decode),
      element,
    },
  });
  const surroundings: Surroundings = { now, pageUrl: undefined, timeZone: 'UTC' };
  const faq = (level = 2) =>
    faqContent(
      view,
      {
        ...surroundings,
        level,
        exclusive: false,
        areAllOpen: false,
        on: { toggle: nothingToDo, toggleAll: nothingToDo },
      },
      tags,
    );
  const card = {
    ...surroundings,
    level: 2,
    open: true,
    lang: view.lang,
    withoutContact: false,
    on: noCard,
    apply: (label = view.posting.apply.label ?? en.apply) =>
      linkToApply({
        url: view.posting.apply.url!,
        label,
        title: view.posting.title,
        target: '_self',
        newTab: en.newTab,
      }),
    faq: () => faq(3),
  };
  const boxed = (content: unknown) => rootBox({ theme: 'auto', lang: view.lang }, content);
  return {
    full: boxed(fullCard(view, card, tags)),
    compact: boxed(compactCard(view, card, tags)),
    faq: boxed(faq()),
  };
};
