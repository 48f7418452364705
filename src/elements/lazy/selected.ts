/** Whether a visitor has selected text of an element. Part of the chunk of prerendered elements. */
import { around, within } from './across-trees.ts';

const isIn = (node: Node | null, host: Element): boolean =>
  node !== null && (node === host || isIn(node.nodeType === Node.DOCUMENT_NODE ? null : around(node), host));

/** What is selected, in shadow trees too: browsers that tell of it by no common method each have a way of their own. */
const rangesOf = (selection: Selection, trees: ShadowRoot[]): readonly AbstractRange[] => {
  if ('getComposedRanges' in selection) {
    try {
      return selection.getComposedRanges({ shadowRoots: trees });
    } catch {
      // Safari 17
      return (selection.getComposedRanges as (...trees: ShadowRoot[]) => StaticRange[]).apply(selection, trees);
    }
  }
  const own = trees.map((tree) => (tree as Partial<Pick<Document, 'getSelection'>>).getSelection?.());
  return [selection, ...own].flatMap((one) => (one?.rangeCount ? [one.getRangeAt(0)] : []));
};

/** Whether some of what is selected stands in an element, or around it. */
export const isSelected = (host: Element): boolean => {
  const selection = host.ownerDocument.getSelection();
  if (!selection) return false;
  const trees = [host, ...within(host.shadowRoot!)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return rangesOf(selection, trees).some(
    ({ collapsed, startContainer, endContainer }) =>
      !collapsed && (isIn(startContainer, host) || isIn(endContainer, host) || selection.containsNode(host, true)),
  );
};
