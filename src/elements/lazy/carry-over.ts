/** What visitors have done with a tree, they find in the one that takes its place. Part of the chunk of prerendered elements. */
import type { LitElement } from 'lit';
import { around, within } from './across-trees.ts';

const focusedIn = (tree: DocumentOrShadowRoot): Element | null => {
  const focused = tree.activeElement;
  return (focused?.shadowRoot && focusedIn(focused.shadowRoot)) ?? focused;
};

const hush = (event: Event): void => event.stopImmediatePropagation();

/** Keeps from the page what becomes of the focus in this task: it is no other one. */
const hushFocus = (window: Window): void => {
  for (const type of ['focus', 'focusin', 'blur', 'focusout']) {
    window.addEventListener(type, hush, true);
    setTimeout(() => window.removeEventListener(type, hush, true));
  }
};

/** The same one of those with its name and words; where the words are others now, of those with its name, if they are as many. */
const twinOf = (element: Element, among: readonly Element[]) => {
  const isNamesake = ({ localName }: Element) => localName === element.localName;
  const isAlike = (other: Element) => isNamesake(other) && other.textContent.trim() === element.textContent.trim();
  const alike = among.filter(isAlike);
  const namesakes = among.filter(isNamesake);
  return (others: readonly Element[]): Element | undefined => {
    const left = others.filter(isNamesake);
    return (
      others.filter(isAlike)[alike.indexOf(element)] ??
      (left.length === namesakes.length ? left[namesakes.indexOf(element)] : undefined)
    );
  };
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
  const opened = new Set(before.filter((element) => element.matches('details[open][id]')).map(({ id }) => id));
  const boxes = before
    .filter(({ scrollLeft }) => scrollLeft)
    .map((box) => [twinOf(box, before), box.scrollLeft] as const);
  const scrolled = scrolledAround(host);
  const focused = focusedIn(host.ownerDocument);
  const focusVisible = focused?.matches(':focus-visible');
  const focusedNow = focused && before.includes(focused) ? twinOf(focused, before) : undefined;
  if (focusedNow) hushFocus(window);
  await drawn;
  const now = within(tree);
  for (const entry of now) if (entry.localName === 'details' && opened.has(entry.id)) entry.setAttribute('open', '');
  for (const [twin, left] of boxes) twin(now)?.scrollTo({ left, behavior: 'instant' });
  const target = focusedNow?.(now);
  if (target !== focusedIn(host.ownerDocument))
    (target as HTMLElement | undefined)?.focus({ preventScroll: true, focusVisible });
  for (const [element, left, top] of scrolled) element.scrollTo({ left, top, behavior: 'instant' });
};
