/** What every element that shows a posting has. */
import type { PropertyDeclarations, ReactiveElement } from 'lit';

/** An element that shows a posting. */
export interface PostingHost extends ReactiveElement {
  src: string | undefined;
  posting: unknown;
  images: string;
  theme: string;
  loading: string;
  debug: boolean;
}

/** The declarations of those properties, and of the native `lang`, which the controller watches. */
export const postingProperties: PropertyDeclarations = {
  src: {},
  posting: { attribute: false },
  images: {},
  loading: {},
  debug: { type: Boolean },
  theme: {},
  lang: { reflect: true },
};
