/** Text → what a template can place. The renderers are chunks; without them a text stands as plain paragraphs. */
import { html } from 'lit';
import type { Kit } from '../content/kit.ts';
import { sourceOf, type Text } from '../posting/text.ts';
import { chunk } from './chunk.ts';

export const markdown = chunk(async () => (await import('../content/markdown.ts')).renderMarkdown);
export const richHtml = chunk(async () => (await import('../content/html.ts')).renderHtml);

export const renderText = (text: Text, kit: Kit): unknown => {
  try {
    if ('markdown' in text && markdown.current) return markdown.current(text.markdown, kit);
    if ('html' in text && richHtml.current) return richHtml.current(text.html, kit);
  } catch {
    // too deep for the parser's stack; the text itself is still worth reading
  }
  const source = 'html' in text ? text.html.replace(/<[^>]*>/g, ' ') : sourceOf(text);
  return source
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p class="plain">${paragraph}</p>`);
};

/** Whether a part of the posting is HTML. */
export const holdsHtml = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('html' in value || Object.values(value).some(holdsHtml));
