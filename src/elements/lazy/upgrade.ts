/**
 * What visitors have done with a prerendered posting before the script came, they find in the one that takes its place. A
 * chunk, loaded where a tree was kept, along with the posting.
 */

import type { LitElement } from 'lit';
import type { Parts } from '../parts.ts';

/** All elements in a tree and in the trees of those, in order. */
const within = (tree: ShadowRoot): Element[] =>
  [...tree.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? within(element.shadowRoot) : []),
  ]);

/** The node around, also out of a shadow tree. */
const around = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

const isIn = (node: Node | null, host: Element): boolean =>
  node !== null && (node === host || isIn(node.nodeType === Node.DOCUMENT_NODE ? null : around(node), host));

const focusedIn = (tree: DocumentOrShadowRoot): Element | null => {
  const focused = tree.activeElement;
  return (focused?.shadowRoot && focusedIn(focused.shadowRoot)) ?? focused;
};

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

const isSelected = (host: Element): boolean => {
  const selection = host.ownerDocument.getSelection();
  if (!selection) return false;
  const trees = [host, ...within(host.shadowRoot!)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return rangesOf(selection, trees).some(
    ({ collapsed, startContainer, endContainer }) =>
      !collapsed && (isIn(startContainer, host) || isIn(endContainer, host) || selection.containsNode(host, true)),
  );
};

/**
 * Whether the tree of an element may be replaced now: not where something that its posting needs is lost, nor while some of
 * its text is selected.
 *
 * @param again called when it may be worth asking again
 */
export const isReady = (host: Element, needed: Parts, again: () => void): boolean => {
  if (!needed.every(({ current }) => current)) return false;
  if (!isSelected(host)) return true;
  host.ownerDocument.addEventListener('selectionchange', again, { once: true });
  return false;
};

const hush = (event: Event): void => event.stopImmediatePropagation();

/** Keeps from the page what becomes of the focus in this task: it is no other one. */
const hushFocus = (window: Window): void => {
  for (const type of ['focus', 'focusin', 'blur', 'focusout']) {
    window.addEventListener(type, hush, true);
    setTimeout(() => window.removeEventListener(type, hush, true));
  }
};

/** Of the same name and words, and the same one of these. @returns what finds it among others */
const twinOf = (element: Element, among: readonly Element[]) => {
  const isAlike = ({ localName, textContent }: Element) =>
    localName === element.localName && textContent.trim() === element.textContent.trim();
  const nth = among.filter(isAlike).indexOf(element);
  return (others: readonly Element[]): Element | undefined => others.filter(isAlike)[nth];
};

/** Who scrolls around an element, and how far that has been scrolled. */
const scrolledAround = (element: Element): readonly (readonly [Element, left: number, top: number])[] => {
  const scrolled: [Element, number, number][] = [];
  for (let node = around(element); node && node.nodeType !== Node.DOCUMENT_NODE; node = around(node)) {
    const { scrollLeft = 0, scrollTop = 0 } = node as Element;
    if (scrollLeft || scrollTop) scrolled.push([node as Element, scrollLeft, scrollTop]);
  }
  return scrolled;
};

/**
 * Carries over what has been opened, focused and scrolled in an element and around it to what its next update draws, in the
 * task of that.
 */
export const carryOver = async (host: LitElement): Promise<void> => {
  const drawn = host.updateComplete;
  const tree = host.shadowRoot!;
  const before = within(tree);
  const opened = new Set(before.filter((element) => element.matches('details[open]')).map(({ id }) => id));
  const boxes = before
    .filter(({ scrollLeft }) => scrollLeft)
    .map((box) => [twinOf(box, before), box.scrollLeft] as const);
  const scrolled = scrolledAround(host);
  const focused = focusedIn(host.ownerDocument);
  const focusVisible = focused?.matches(':focus-visible');
  const focusedNow = focused && before.includes(focused) ? twinOf(focused, before) : () => focused;
  hushFocus(window);
  await drawn;
  const now = within(tree);
  for (const entry of now) if (entry.localName === 'details' && opened.has(entry.id)) entry.setAttribute('open', '');
  for (const [twin, left] of boxes) twin(now)?.scrollTo({ left, behavior: 'instant' });
  const target = focusedNow(now);
  if (target !== focusedIn(host.ownerDocument))
    (target as HTMLElement | undefined)?.focus({ preventScroll: true, focusVisible });
  for (const [element, left, top] of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
};
