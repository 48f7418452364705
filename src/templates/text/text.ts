/** Text → what a template can place. What reads it may be lost; without that a text stands as plain paragraphs. */
import type { Text, TextNode } from '../../posting/text.ts';
import type { Reading } from '../view.ts';
import { drawNodes, type Kit } from './nodes.ts';

const nodesOf = (text: Text, reading: Reading): readonly TextNode[] | undefined => {
  if (text.format === 'nodes') return text.nodes;
  return text.format === 'plain' ? undefined : reading[text.format]?.(text.source, reading);
};

export const drawText = (text: Text, kit: Kit, reading: Reading): readonly unknown[] => {
  try {
    const nodes = nodesOf(text, reading);
    if (nodes) return drawNodes(nodes, kit);
  } catch {
    // too deep for the parser's stack; the text itself is still worth reading
  }
  return reading
    .plain(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => kit.element('p', { class: 'plain' }, [paragraph]));
};
