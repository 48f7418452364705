/** Text → what a template can place. The renderers may be lost; without them a text stands as plain paragraphs. */
import type { Kit } from '../../content/kit.ts';
import type { Text } from '../../posting/text.ts';
import type { Renderers } from '../view.ts';

export const renderText = (text: Text, kit: Kit, renderers: Renderers): unknown => {
  const { format, source } = text;
  const render = format === 'plain' ? undefined : renderers[format];
  try {
    if (render) return render(source, kit);
  } catch {
    // too deep for the parser's stack; the text itself is still worth renderers
  }
  return renderers
    .plain(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => kit.html`<p class="plain">${paragraph}</p>`);
};
