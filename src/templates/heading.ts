/** A heading of any level, as a native element. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingAttributes } from '../content/kit.ts';

/** @param level 1–6; anything else becomes the nearest of them */
export const heading = (level: number, content: unknown, attributes: HeadingAttributes = {}): TemplateResult => {
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

/**
 * Re-bases the headings of one text under the heading it stands below, without a skipped level.
 *
 * @param base level of the heading above the text
 * @returns a function that takes each heading's own depth, in order, and gives its level: one below the
 *   nearest heading before it that has a smaller depth (WCAG 2.2, technique G141)
 */
export const outline = (base: number): ((depth: number) => number) => {
  const open: number[] = [];
  return (depth) => {
    while (open.length && open.at(-1)! >= depth) open.pop();
    open.push(depth);
    return Math.min(6, base + open.length);
  };
};

/** The level of an element's `heading-level`: 2 unless it names another one. */
export const levelOf = (attribute: number): number => Math.min(6, Math.max(1, Math.trunc(attribute) || 2));
