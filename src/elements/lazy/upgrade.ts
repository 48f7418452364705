/**
 * Keeps a prerendered element as good as a drawn one until there is something newer, and gives it up for that. A chunk, loaded
 * where a tree was kept, along with the posting: docs/decisions/0030-upgrade-without-a-flash.md
 */
import type { ReactiveController } from 'lit';
import type { applyLink } from '../../posting/apply-link.ts';
import type { closesAt } from '../../posting/is-open.ts';
import type { Posting } from '../../posting/posting.ts';
import type { PostingError } from '../../posting/posting-error.ts';
import type { PostingApplyEvent } from '../events.ts';
import type { PostingController, Shown } from '../posting-controller.ts';
import type { PostingHost } from '../posting-host.ts';
import type { Tree } from '../tree.ts';
import { carryOver } from './carry-over.ts';
import { isSelected } from './selected.ts';

/** What of the core it takes. */
export interface Handed {
  readonly closesAt: typeof closesAt;
  readonly applyLink: typeof applyLink;
  readonly pageAddress: () => string | undefined;
  readonly PostingApplyEvent: typeof PostingApplyEvent;
}

/** What becomes of the element's inputs. */
interface Answer extends Pick<PostingController, 'error' | 'open' | 'needed' | 'stand' | 'await'> {
  view: Shown | undefined;
}

/** Those that have been given one. */
const attended = new WeakSet<Element>();

/** Keeps a prerendered tree as good as a drawn one, and gives it up for what is newer. */
export class Upgrade implements ReactiveController {
  readonly #host: PostingHost & { href?: string | undefined };
  /** The element's, when it was put on the page. */
  readonly #src: string | undefined;
  readonly #tree: Pick<Tree, 'kept'>;
  readonly #answer: Answer;
  readonly #handed: Handed;
  /** As the tree says. */
  readonly #posting: Pick<Posting, 'status' | 'validThrough'>;
  #told: PostingError | undefined;
  /** Whether all rows of a list have gone. */
  #isSpent = false;

  constructor(host: PostingHost, tree: Pick<Tree, 'kept'>, answer: Answer, handed: Handed) {
    this.#host = host;
    this.#src = tree.kept?.src;
    this.#tree = tree;
    this.#answer = answer;
    this.#handed = handed;
    const { validThrough } = host.shadowRoot!.querySelector<HTMLElement>('.when-closed')?.dataset ?? {};
    this.#posting = { status: host.hasAttribute('closed') ? 'closed' : 'open', validThrough };
    if (attended.has(host)) return; // it was moved
    attended.add(host);
    host.addController(this);
    host.requestUpdate();
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
    if (this.#tree.kept) this.#attend();
    else if (!this.#answer.open) this.#dropText();
  }

  /** Whether what was kept has had its time: it is of another posting, or there is an answer that stands in its place. */
  #isDue(): boolean {
    const host = this.#host;
    const { view, error, needed } = this.#answer;
    if (this.#isSpent || (host.postings ?? host.posting ?? host.src ?? host.href) !== this.#src) {
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

  /** By the answer, or by what stood there. */
  #isOpen(): boolean {
    const { view, error } = this.#answer;
    const { status, validThrough } = (!error && view?.posting) || this.#posting;
    return status === 'open' && Date.now() < this.#handed.closesAt({ validThrough });
  }

  #attend(): void {
    const host = this.#host;
    const { error } = this.#answer;
    const isOpen = this.#isOpen();
    const nextClosing = this.#dropRows();
    this.#answer.stand(error ? 'stale' : 'ready', !isOpen);
    if (!isOpen) this.#dropText();
    for (const link of host.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[data-forward]')) this.#attendTo(link);
    if (error && error !== this.#told)
      console.warn(`careers-widget: <${host.localName} src="${host.src ?? ''}">\n  ${error.kind}: ${error.message}`);
    this.#told = error;
    this.#answer.await(isOpen ? Math.min(this.#handed.closesAt(this.#posting), nextClosing) : Infinity);
  }

  /**
   * In a list, rows go whose postings have closed, and what counted them.
   *
   * @returns when the next one closes, in ms; `Infinity` where none does
   */
  #dropRows(): number {
    const host = this.#host;
    const tree = host.shadowRoot!;
    const closing = [tree, ...host.querySelectorAll(':scope > [slot=text]')]
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('li[data-valid-through]')])
      .map((row) => [row, this.#handed.closesAt(row.dataset)] as const);
    const closed = closing.filter(([, closes]) => closes <= Date.now());
    for (const [row] of closed) row.remove();
    if (closed.length) {
      for (const it of tree.querySelectorAll('[part=count], .number, .group:not(:has(li))')) it.remove();
      this.#isSpent = !tree.querySelector('.row');
      if (this.#isSpent) host.requestUpdate();
    }
    return Math.min(...closing.map(([, closes]) => closes).filter((closes) => closes > Date.now()));
  }

  /** A link is given the page's parameters; one to apply tells the page of clicks. */
  #attendTo(link: HTMLAnchorElement): void {
    const { applyLink, pageAddress, PostingApplyEvent } = this.#handed;
    const forward = link.dataset.forward!.split(' ');
    const update = () => {
      link.href = applyLink(link.href, { embed: '', posting: {}, page: pageAddress() ?? '', forward });
    };
    update();
    link.onclick = (event) => {
      update(); // a single-page app may have changed the page's address
      if (!link.matches('[part=link]')) return;
      if (!this.#host.dispatchEvent(new PostingApplyEvent(undefined, link.href))) event.preventDefault();
    };
  }

  /** What readers without shadow trees read, which are shown no job that nobody can apply for. */
  #dropText(): void {
    for (const text of this.#host.querySelectorAll(':scope > [slot=text]')) text.remove();
  }
}
