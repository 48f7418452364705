/**
 * What visitors have done with a prerendered posting before the script came, they find in the one that takes its place. A
 * chunk, loaded where a tree was kept, along with the posting.
 */

import type { LitElement, ReactiveController } from 'lit';
import type { applyLink } from '../../posting/apply-link.ts';
import type { closesAt, isOpen } from '../../posting/is-open.ts';
import type { Posting } from '../../posting/posting.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import type { PostingApplyEvent } from '../events.ts';
import type { PostingController } from '../posting-controller.ts';
import type { PostingHost } from '../posting-host.ts';
import type { Kept } from '../tree.ts';

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
const carryOver = async (host: LitElement): Promise<void> => {
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

/** What of the core it takes. */
export interface Handed {
  readonly isOpen: typeof isOpen;
  readonly closesAt: typeof closesAt;
  readonly applyLink: typeof applyLink;
  readonly pageAddress: () => string | undefined;
  readonly PostingApplyEvent: typeof PostingApplyEvent;
}

/** What `kept` of a tree tells the core: as long as it is there, nothing is drawn. */
interface Tree {
  kept: Kept | undefined;
}

const MAX_TIMEOUT = 2 ** 31 - 1; // ms

/** Keeps a prerendered tree as good as a drawn one, and gives it up for what is newer. */
class Upgrade implements ReactiveController {
  readonly #host: PostingHost & { href?: string | undefined };
  readonly #src: string | undefined;
  readonly #tree: Tree;
  readonly #answer: PostingController;
  readonly #handed: Handed;
  /** As the tree says. */
  readonly #posting: Pick<Posting, 'status' | 'validThrough'>;
  /** Waits for what may change without an answer. */
  #watch = new AbortController();
  #told: PostingError | undefined;

  constructor(host: PostingHost, { src }: Kept, tree: Tree, answer: PostingController, handed: Handed) {
    this.#host = host;
    this.#src = src;
    this.#tree = tree;
    this.#answer = answer;
    this.#handed = handed;
    const { validThrough } = host.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset;
    this.#posting = { status: host.hasAttribute('closed') ? 'closed' : 'open', validThrough };
    host.addController(this);
    host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watch.abort();
  }

  /** Before anything is drawn. */
  hostUpdate(): void {
    const { view } = this.#answer;
    if (!this.#tree.kept || !this.#isDue()) return;
    void carryOver(this.#host).catch(() => undefined);
    if (view?.posting.status === 'draft') this.#answer.view = undefined;
    this.#tree.kept = undefined;
    queueMicrotask(() => this.#host.requestUpdate()); // what was not asked for is asked for now
  }

  hostUpdated(): void {
    this.#watch.abort();
    if (this.#tree.kept) this.#attend();
    else if (!this.#answer.open) this.#dropText();
  }

  /** Whether what was kept has had its time: it is of another posting, or there is an answer that stands in its place. */
  #isDue(): boolean {
    const host = this.#host;
    const { view, error, needed } = this.#answer;
    if ((host.posting ?? host.src ?? host.href) !== this.#src) {
      this.#dropText();
      return true;
    }
    if (error) return error.kind === 'gone'; // what the browser's cache holds may be older
    if (!view || view.posting.status === 'draft') return view !== undefined;
    const isWhole = needed.every(({ current }) => current) || !this.#isOpen();
    if (!isWhole || !isSelected(host)) return isWhole;
    host.ownerDocument.addEventListener('selectionchange', () => host.requestUpdate(), { once: true });
    return false;
  }

  #isOpen(): boolean {
    const { view, error } = this.#answer;
    return this.#handed.isOpen((!error && view?.posting) || this.#posting, Date.now());
  }

  #attend(): void {
    const host = this.#host;
    const { error, internals, reload } = this.#answer;
    const isOpen = this.#isOpen();
    const state = error ? 'stale' : 'ready';
    host.setAttribute('state', state);
    host.toggleAttribute('closed', !isOpen);
    internals?.states.clear();
    internals?.states.add(state);
    if (!isOpen) internals?.states.add('closed');
    if (!isOpen) this.#dropText();
    for (const link of host.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[data-forward]')) this.#attendTo(link);
    if (error && error !== this.#told)
      console.warn(`careers-widget: <${host.localName} src="${host.src ?? ''}">\n  ${error.kind}: ${error.message}`);
    this.#told = error;
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    if (error?.isUnanswered) addEventListener('online', reload, { signal });
    const closes = this.#handed.closesAt(this.#posting);
    if (!isOpen || closes === Infinity || !host.isConnected) return;
    const update = () => host.requestUpdate();
    const timer = setTimeout(update, Math.min(closes - Date.now(), MAX_TIMEOUT));
    signal.addEventListener('abort', () => clearTimeout(timer));
    document.addEventListener('visibilitychange', update, { signal }); // timers stand still while a computer sleeps
  }

  /** A link to apply is given the page's parameters, and tells the page of clicks. */
  #attendTo(link: HTMLAnchorElement): void {
    const { applyLink, pageAddress, PostingApplyEvent } = this.#handed;
    const forward = link.dataset.forward!.split(' ');
    const update = () => {
      link.href = applyLink(link.href, { embed: '', posting: {}, page: pageAddress() ?? '', forward });
    };
    update();
    link.onclick = (event) => {
      update(); // a single-page app may have changed the page's address
      if (!this.#host.dispatchEvent(new PostingApplyEvent(undefined, link.href))) event.preventDefault();
    };
  }

  /** What readers without shadow trees read, which are shown no job that nobody can apply for. */
  #dropText(): void {
    for (const text of this.#host.querySelectorAll(':scope > [slot=text]')) text.remove();
  }
}

export const keep = (...all: ConstructorParameters<typeof Upgrade>): void => void new Upgrade(...all);
