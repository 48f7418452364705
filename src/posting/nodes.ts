/**
 * What of a built text can be shown: not more than a page can draw in time, and not deeper than a stack is. Which elements can
 * be placed is for the renderer to say.
 */
import { tidy, unitsOf, type TextNode } from './text.ts';

/** Deeper than Markdown can be within its measure. */
const MAX_DEPTH = 500;

/**
 * @param nodes as they stand in a file; what is none is left out, or stays and is not drawn
 * @param most how much can be shown, in units: an element's name is one, and so are its attributes; words are measured as any
 *   words, and none are one
 */
export const fitNodes = (
  nodes: readonly unknown[],
  most: number,
): { readonly nodes: readonly TextNode[]; readonly units: number; readonly isWhole: boolean } => {
  let left = most;
  let isWhole = true;
  const fitWords = (written: string): string => {
    const words = tidy(written);
    const units = unitsOf(words);
    left -= units.length || 1;
    if (left >= 0) return words;
    isWhole = false;
    return `${units.slice(0, left).join('')}…`;
  };
  // whole or not at all: an address that is cut leads elsewhere
  const fitValue = (value: unknown): string => {
    const words = typeof value === 'string' ? fitWords(value) : '';
    return left < 0 ? '' : words;
  };
  const fit = (node: unknown, depth: number): unknown => {
    if (left < 1 || depth > MAX_DEPTH) isWhole = false;
    else if (typeof node === 'string') return fitWords(node);
    else if (Array.isArray(node)) {
      if (!depth || typeof node[0] === 'string')
        return node.map((inner) => fit(inner, depth + 1)).filter((inner) => inner != null);
    } else {
      left--;
      return node && Object.fromEntries(Object.entries(node).map(([name, value]) => [name, fitValue(value)]));
    }
    return undefined;
  };
  return { nodes: fit(nodes, 0) as readonly TextNode[], units: most - Math.max(0, left), isWhole };
};
