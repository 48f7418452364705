/** Text → what a template can place. The renderers are chunks; without them a text stands as plain paragraphs. */
import { html } from 'lit';
import type { Kit } from '../content/kit.ts';
import { withoutTags, type Text } from '../posting/text.ts';
import { chunk } from './chunk.ts';

export const markdown = chunk(async () => (await import('../content/markdown.ts')).renderMarkdown);
export const richHtml = chunk(async () => (await import('../content/html.ts')).renderHtml);

export const renderText = ({ format, source }: Text, kit: Kit): unknown => {
  try {
    if (format === 'markdown' && markdown.current) return markdown.current(source, kit);
    if (format === 'html' && richHtml.current) return richHtml.current(source, kit);
  } catch {
    // too deep for the parser's stack; the text itself is still worth reading
  }
  return (format === 'html' ? withoutTags(source) : source)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p class="plain">${paragraph}</p>`);
};

/** Whether a part of the posting is HTML. */
export const holdsHtml = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ((value as Partial<Text>).format === 'html' || Object.values(value).some(holdsHtml));
