/** A heading of any level, as a native element. */
import type { nothing } from 'lit';
import type { Tags } from '../tags.ts';

/** What a heading carries beside its content. */
export interface HeadingAttributes {
  readonly id?: string;
  readonly part?: string;
  readonly lang?: string | typeof nothing;
}

/** @param level 1–6; anything else becomes the nearest of them */
export const heading = (
  level: number,
  content: unknown,
  attributes: HeadingAttributes,
  { html, nothing }: Tags,
): unknown => {
  const { id = nothing, part = nothing, lang = nothing } = attributes;
  switch (Math.min(6, Math.max(1, level))) {
    case 1:
      return html`<h1 id=${id} part=${part} lang=${lang}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} part=${part} lang=${lang}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${part} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${part} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${part} lang=${lang}>${content}</h5>`;
    default:
      return html`<h6 id=${id} part=${part} lang=${lang}>${content}</h6>`;
  }
};
