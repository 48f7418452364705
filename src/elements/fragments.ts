/** Links to parts of the posting: a fragment never resolves into a shadow tree by itself. */

const idOf = (hash: string): string => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1); // a lone % is no escape
  }
};

/**
 * Follows a link as `[*](#info)` to the element with that id in the same shadow tree: scrolls there and moves
 * focus. A link whose target stands in an outer tree is left for that tree's listener. The page's address and
 * history stay as they are.
 */
export const followFragment = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const link = event
    .composedPath()
    .find(
      (node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.classList.contains('internal'),
    );
  const tree = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const target = link && tree.getElementById(idOf(link.hash));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
};
