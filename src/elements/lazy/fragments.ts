/**
 * Links to parts of the posting: a fragment never resolves into a shadow tree by itself. Part of the chunk with the
 * templates.
 */

/** The id that a fragment names, perhaps behind a route as in `#/jobs#info`. */
const idOf = (hash: string): string => {
  const id = hash.slice(hash.lastIndexOf('#') + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a lone % is no escape
  }
};

/** Where each target was last reached from. */
const origins = new WeakMap<Element, HTMLElement>();

const isInternalLink = (node: EventTarget): node is HTMLAnchorElement =>
  (node as Element).localName === 'a' && (node as Element).classList.contains('internal');

/**
 * Follows a link as `[*](#info)` to the element with that id in the same shadow tree: scrolls there and moves
 * focus. A link whose target stands in an outer tree is left for that tree's listener. The page's address and
 * history stay as they are.
 */
export const followFragment = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const path = event.composedPath();
  // no further up than here: what a page's document and window have by these names is the page's
  const link = path.slice(0, path.indexOf(event.currentTarget!)).find(isInternalLink);
  const tree = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  const target = link && tree.getElementById(idOf(link.hash));
  if (!target) return;
  event.preventDefault();
  origins.set(target, link);
  reach(target);
};

const reach = (target: HTMLElement): void => {
  const entry = target.closest('details:not([open])');
  if (entry) {
    entry.setAttribute('open', '');
    reach(entry.querySelector('summary')!); // what has not been drawn takes no focus: to the question, above the mark
    return;
  }
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
};

/** The links within a tree and the trees of the elements in it, as in the answers of the FAQ. */
const internalLinks = (tree: ShadowRoot): HTMLAnchorElement[] => [
  ...tree.querySelectorAll<HTMLAnchorElement>('a.internal'),
  ...[...tree.querySelectorAll('job-faq-accordion')].flatMap(({ shadowRoot }) =>
    shadowRoot ? internalLinks(shadowRoot) : [],
  ),
];

/** From inside a target back to the link that led there; without one, to the first that would. */
export const returnFromFragment = (event: Event): void => {
  const target = (event.currentTarget as Element).closest('[id]')!;
  const origin = origins.get(target);
  const links = internalLinks(target.getRootNode() as ShadowRoot);
  const link = origin?.isConnected ? origin : links.find(({ hash }) => idOf(hash) === target.id);
  if (link) reach(link);
};

/** Opens the entry that the page's address names, scrolls to it and moves focus to its question. */
export const openAddressed = (tree: ShadowRoot): void => {
  const entry = tree.getElementById(idOf(location.hash));
  if (entry?.localName !== 'details') return;
  (entry as HTMLDetailsElement).open = true;
  entry.scrollIntoView({ block: 'start' });
  entry.querySelector('summary')!.focus({ preventScroll: true });
};
