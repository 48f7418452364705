/** What the templates of all elements draw from: one posting in one language, with everything it takes to show it. */
import { css, html, nothing } from 'lit';
import type { Kit, Tags } from '../content/kit.ts';
import { en, type Messages } from '../i18n/messages.ts';
import { closesAt, isOpen } from '../posting/is-open.ts';
import type { Parsed } from '../posting/parse.ts';
import type { Image, Posting } from '../posting/posting.ts';
import { safeUrl } from '../posting/safe-url.ts';
import type { Text } from '../posting/text.ts';
import type { Translated } from '../posting/translate.ts';
import { trusted } from '../trusted-types.ts';
import { chunk } from './chunk.ts';
import { heading, outline } from './heading.ts';
import { renderText } from './rich-text.ts';

/** Handed to the chunks, which must not import them. */
export const tags: Tags = { css, html, nothing, heading };

/** The templates and styles of all elements. */
export const templates = chunk(async () => {
  const { styles, ...functions } = await import('./templates.ts');
  return { ...functions, styles: styles(tags) };
});

/** What a view is made of. */
export interface ViewParts {
  /** As parsed, in its base language. */
  readonly parsed: Parsed;
  readonly translated: Translated;
  /** Language to assume where the posting does not say. */
  readonly wanted: string;
  readonly messages: Messages;
  /** Which pictures may be requested: `same-origin` as the posting, `any`, or `none`. */
  readonly images: string;
}

export class View {
  readonly parsed: Parsed;
  readonly posting: Posting;
  readonly messages: Messages;
  /** BCP 47. */
  readonly lang: string;
  readonly #parts: ViewParts;
  /** By text and heading level, so that a re-render parses nothing and keeps the nodes. */
  readonly #rendered = new Map<Text, Map<number, unknown>>();

  constructor(parts: ViewParts) {
    this.#parts = parts;
    this.parsed = parts.parsed;
    this.posting = parts.translated.posting;
    this.messages = parts.messages;
    this.lang = parts.translated.lang ?? (parts.wanted || en.lang);
  }

  /** Whether it takes applications now. */
  get open(): boolean {
    return isOpen(this.posting, Date.now());
  }

  /** When it stops to, in milliseconds since the epoch. */
  get closes(): number {
    return closesAt(this.posting);
  }

  /** The `lang` of a text that has no translation; otherwise nothing. */
  langOf(path: string): string | typeof nothing {
    const { untranslated, baseLang } = this.#parts.translated;
    return (untranslated.has(path) && baseLang) || nothing;
  }

  /** @param headingLevel level of the heading that the text stands under */
  text(text: Text, headingLevel: number): unknown {
    const levels = this.#rendered.get(text) ?? new Map<number, unknown>();
    this.#rendered.set(text, levels);
    if (!levels.has(headingLevel)) levels.set(headingLevel, renderText(text, this.#kit(headingLevel)));
    return levels.get(headingLevel);
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

  #kit(headingLevel: number): Kit {
    const { url } = this.parsed;
    return {
      ...tags,
      level: outline(headingLevel),
      trusted,
      tableLabel: this.messages.table,
      link: (href) => {
        // against the page's own address: with `#…` alone a <base href> would lead away
        if (href.startsWith('#')) return { href: location.href.replace(/#.*|$/, () => href), internal: true };
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
