/** Text → what a template can place. The renderers may be lost; without them a text stands as plain paragraphs. */
import { html } from 'lit';
import type { Kit, Renderer } from '../content/kit.ts';
import { withoutTags, type Text } from '../posting/text.ts';

/** By the format that they read; `undefined` where they are not at hand. */
export interface Renderers {
  readonly markdown?: Renderer | undefined;
  readonly html?: Renderer | undefined;
}

export const renderText = ({ format, source }: Text, kit: Kit, renderers: Renderers): unknown => {
  const render = format === 'plain' ? undefined : renderers[format];
  try {
    if (render) return render(source, kit);
  } catch {
    // too deep for the parser's stack; the text itself is still worth reading
  }
  return (format === 'html' ? withoutTags(source) : source)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => html`<p class="plain">${paragraph}</p>`);
};
