/** A view, and its texts as they were drawn last. Part of the chunk with the templates. */
import type { nothing } from 'lit';
import { enCard } from '../../i18n/en-card.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Image, Posting } from '../../posting/posting.ts';
import type { Text } from '../../posting/text.ts';
import type { Tags } from '../tags.ts';
import type { Surroundings, View } from '../view.ts';
import { heading, type HeadingAttributes } from './heading.ts';
import type { Kit } from './nodes.ts';
import { outline } from './outline.ts';
import { drawText } from './text.ts';

/** A text that has been drawn, and what that depends on. */
interface Drawn {
  readonly level: number;
  /** Address of the page, where the text has a link to a part of it. */
  readonly page: string | undefined;
  readonly content: unknown;
}

export class DrawnView {
  declare readonly posting: Posting;
  declare readonly messages: Messages;
  /** BCP 47. */
  declare readonly lang: string;
  readonly #view: View;
  readonly #tags: Tags;
  /** Each text as it was drawn last: a re-render parses nothing and keeps the nodes. */
  readonly #drawn = new Map<Text, Drawn>();

  constructor(view: View, tags: Tags) {
    this.#view = view;
    this.#tags = tags;
    this.posting = view.posting;
    this.messages = view.messages;
    this.lang = view.lang;
  }

  /** The `lang` of a text that has no translation; otherwise nothing. */
  langOf(path: string): string | typeof nothing {
    const { untranslated, baseLang } = this.#view.translated;
    return (untranslated.has(path) && baseLang) || this.#tags.nothing;
  }

  /**
   * The address of a part of the page. Against the page's own: with `#…` alone a `<base href>` would lead away. A route behind
   * `#` is part of it.
   *
   * @param fragment with its `#`
   */
  addressOf(fragment: string, { pageUrl = '' }: Surroundings): string {
    return pageUrl.replace(/(#[/!][^#]*)?(#.*)?$/, (_, route = '') => route + fragment);
  }

  /** @param headingLevel level of the heading that the text stands under */
  text(text: Text, headingLevel: number, surroundings: Surroundings): unknown {
    const page = this.addressOf('', surroundings);
    const known = this.#drawn.get(text);
    if (known?.level === headingLevel && (known.page ?? page) === page) return known.content;
    let linked: string | undefined;
    const toPart = (fragment: string): string => (linked = page) + fragment;
    const content = drawText(text, this.#kit(headingLevel, toPart), this.#view.reading);
    this.#drawn.set(text, { level: headingLevel, page: linked, content });
    return content;
  }

  /** A heading element of a level, 1–6; anything else becomes the nearest of them. */
  heading = (level: number, content: unknown, attributes: HeadingAttributes = {}): unknown =>
    heading(level, content, attributes, this.#tags);

  /** The address that calls a number, where it is certain. */
  telOf(phone: string): string | undefined {
    return this.#view.reading.telOf?.(phone);
  }

  /** A picture of the posting, where it may be requested. */
  image(image: Image | undefined): Image | undefined {
    return image && this.#mayRequest(image.src) ? image : undefined;
  }

  #mayRequest(src: string): boolean {
    const { images, parsed } = this.#view;
    if (images === 'none' || !/^https?:/.test(src)) return false;
    return new URL(src).origin === new URL(parsed.url).origin || (images === 'any' && src.startsWith('https:'));
  }

  /** @param toPart the address of a part of the page */
  #kit(headingLevel: number, toPart: (fragment: string) => string): Kit {
    const { parsed, reading } = this.#view;
    const { url } = parsed;
    const { safeUrl, element } = reading;
    return {
      element,
      level: outline(headingLevel),
      tableLabel: (this.messages.card ?? enCard).table,
      link: (href) => {
        if (href.startsWith('#')) return { href: toPart(href), internal: true };
        const target = safeUrl(href, url);
        return target === undefined ? undefined : { href: target, internal: false };
      },
      image: (src) => {
        const target = safeUrl(src, url);
        return target !== undefined && this.#mayRequest(target) ? target : undefined;
      },
    };
  }
}

const drawn = new WeakMap<View, DrawnView>();

/** The drawn texts of a view: the same ones for the card and for the accordion in it. */
export const drawnView = (view: View, tags: Tags): DrawnView => {
  const known = drawn.get(view) ?? new DrawnView(view, tags);
  drawn.set(view, known);
  return known;
};
