/** What templates are written with, in one object: a chunk is handed it, since it must not import Lit. */
import { html, nothing } from 'lit';
import { css } from './css.ts';

/** What templates are written with. */
export interface Tags {
  /** A style sheet, as text. */
  readonly css: (text: TemplateStringsArray) => string;
  readonly html: typeof html;
  readonly nothing: typeof nothing;
}

export const tags: Tags = { css, html, nothing };
