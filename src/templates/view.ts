/** What all is drawn from: one posting in one language, with everything it takes to show it. */
import { nothing } from 'lit';
import type { Kit } from '../content/kit.ts';
import { en, type Messages } from '../i18n/messages.ts';
import type { Parsed } from '../posting/parse.ts';
import type { Image, Posting } from '../posting/posting.ts';
import { safeUrl } from '../posting/safe-url.ts';
import type { Text } from '../posting/text.ts';
import type { Translated } from '../posting/translate.ts';
import { outline } from './heading.ts';
import { tags } from './tags.ts';
import { renderText, type Renderers } from './text.ts';

/**
 * What a draw takes of the page and its clock. Handed in each time, never kept: a view outlives midnight, and an address
 * that `pushState` changes.
 */
export interface Surroundings {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Absolute address of the page; without it a link to a part of the page is `#id` alone. */
  readonly pageUrl?: string | undefined;
  /** The zone that moments are told in; without it the machine's own. A server, which knows no visitor, hands in `UTC`. */
  readonly timeZone?: 'UTC' | undefined;
}

/** What reading a posting's words takes beside the words. */
export interface Reading extends Renderers {
  /** The `tel:` address of a number, where it is certain; `undefined` where what reads numbers is not at hand. */
  readonly telOf?: ((phone: string) => string | undefined) | undefined;
  /** The characters that a reference, as in `&nbsp;`, stands for; one that nobody knows stays as it is. */
  readonly decode: (reference: string) => string;
  /** Signs a string for an HTML sink. */
  readonly trusted: (html: string) => string;
}

/** What a view is made of. */
export interface ViewParts {
  /** As parsed, in its base language. */
  readonly parsed: Parsed;
  readonly translated: Translated;
  /** Language to assume where the posting does not say, BCP 47; may be empty. */
  readonly lang: string;
  readonly messages: Messages;
  /** Which pictures may be requested: `same-origin` as the posting, `any`, or `none`. */
  readonly images: string;
  readonly reading: Reading;
}

/** A text that has been drawn, and what that depends on. */
interface Drawn {
  readonly level: number;
  /** Address of the page, where the text has a link to a part of it. */
  readonly page: string | undefined;
  readonly content: unknown;
}

export class View {
  declare readonly parsed: Parsed;
  declare readonly posting: Posting;
  declare readonly messages: Messages;
  /** BCP 47. */
  declare readonly lang: string;
  readonly #parts: ViewParts;
  /** Each text as it was drawn last: a re-render parses nothing and keeps the nodes. */
  readonly #drawn = new Map<Text, Drawn>();

  constructor(parts: ViewParts) {
    this.#parts = parts;
    this.parsed = parts.parsed;
    this.posting = parts.translated.posting;
    this.messages = parts.messages;
    this.lang = parts.translated.lang ?? (parts.lang || en.lang);
  }

  /** The `lang` of a text that has no translation; otherwise nothing. */
  langOf(path: string): string | typeof nothing {
    const { untranslated, baseLang } = this.#parts.translated;
    return (untranslated.has(path) && baseLang) || nothing;
  }

  /**
   * The address of a part of the page. Against the page's own: with `#…` alone a `<base href>` would lead away.
   *
   * @param fragment with its `#`
   */
  addressOf(fragment: string, { pageUrl = '' }: Surroundings): string {
    return pageUrl.replace(/#.*|$/, () => fragment);
  }

  /** @param headingLevel level of the heading that the text stands under */
  text(text: Text, headingLevel: number, surroundings: Surroundings): unknown {
    const page = this.addressOf('', surroundings);
    const known = this.#drawn.get(text);
    if (known?.level === headingLevel && (known.page ?? page) === page) return known.content;
    let linked: string | undefined;
    const toPart = (fragment: string): string => (linked = page) + fragment;
    const content = renderText(text, this.#kit(headingLevel, toPart), this.#parts.reading);
    this.#drawn.set(text, { level: headingLevel, page: linked, content });
    return content;
  }

  /** The address that calls a number, where it is certain. */
  telOf(phone: string): string | undefined {
    return this.#parts.reading.telOf?.(phone);
  }

  /** A picture of the posting, where it may be requested. */
  image(image: Image | undefined): Image | undefined {
    return image && this.#mayRequest(image.src) ? image : undefined;
  }

  #mayRequest(src: string): boolean {
    const { images, parsed } = this.#parts;
    if (images === 'none' || !/^https?:/.test(src)) return false;
    return new URL(src).origin === new URL(parsed.url).origin || (images === 'any' && src.startsWith('https:'));
  }

  /** @param toPart the address of a part of the page */
  #kit(headingLevel: number, toPart: (fragment: string) => string): Kit {
    const { url } = this.parsed;
    const { decode, trusted } = this.#parts.reading;
    return {
      ...tags,
      decode,
      trusted,
      level: outline(headingLevel),
      tableLabel: this.messages.table,
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
