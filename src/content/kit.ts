/**
 * What a chunk is given instead of importing it: a chunk that imported Lit would import the entry by name, and
 * the entry would run twice where a page loads it as `careers-widget.js?v=2`.
 */
import type { html, nothing } from 'lit';

/** Where a link of a text leads. */
export interface Link {
  /** Absolute address. */
  readonly href: string;
  /** Whether it leads to a part of the posting itself. */
  readonly internal: boolean;
}

/** What a heading carries beside its content. */
export interface HeadingAttributes {
  readonly id?: string;
  readonly part?: string;
  readonly lang?: string | typeof nothing;
}

/** What templates are written with. */
export interface Tags {
  /** A style sheet, as text. */
  readonly css: (text: TemplateStringsArray) => string;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
}

/** Everything a text needs from its surroundings. */
export interface Kit extends Tags {
  /** A heading element of a level, 1–6; anything else becomes the nearest of them. */
  readonly heading: (level: number, content: unknown, attributes?: HeadingAttributes) => unknown;
  /** The level of the next heading of this text, from the depth that its author gave it. */
  readonly level: (depth: number) => number;
  /** The address of a link, or `undefined` where it must not become one. */
  readonly link: (href: string) => Link | undefined;
  /** The address of a picture, or `undefined` where it must not be requested. */
  readonly image: (src: string) => string | undefined;
  /** The characters that a reference, as in `&nbsp;`, stands for; one that nobody knows stays as it is. */
  readonly decode: (reference: string) => string;
  /** Signs a string for an HTML sink. */
  readonly trusted: (html: string) => string;
  /** Accessible name of a table that scrolls. */
  readonly tableLabel: string;
}

/** Reads a text. */
export type Renderer = (source: string, kit: Kit) => unknown;
