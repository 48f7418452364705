/** What every element that shows a posting has. */
import type { LitElement, PropertyDeclarations } from 'lit';

/** An element that shows a posting. */
export interface PostingHost extends LitElement {
  src: string | undefined;
  posting: unknown;
  /** Of a list. */
  postings?: unknown;
  images: string;
  theme: string;
  loading: string;
  refresh: string | undefined;
  debug: boolean;
}

/** The declarations of those properties, and of the native `lang`, which the controller watches. */
export const postingProperties: PropertyDeclarations = {
  src: {},
  posting: { attribute: false },
  images: {},
  loading: {},
  refresh: {},
  debug: { type: Boolean },
  theme: {},
  lang: { reflect: true },
};
