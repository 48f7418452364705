/** How filters open and close: one at a time, and where one lies above the rows, not longer than it is used. */
import type { FilterName } from '../../../list/facets.ts';
import type { JobList } from '../../job-list.ts';

export class Filters {
  /** Those that have been opened. */
  readonly looked = new Set<FilterName>();
  /** Whether they are shown where there is no room for them. */
  isUnfolded = false;
  readonly #host: JobList;

  constructor(host: JobList) {
    this.#host = host;
  }

  /** @param signal ends it */
  connect(signal: AbortSignal): void {
    const { renderRoot, ownerDocument } = this.#host;
    ownerDocument.addEventListener('pointerdown', this.#leave, { signal });
    renderRoot.addEventListener('focusout', this.#leave as EventListener, { signal });
    renderRoot.addEventListener('keydown', this.#escape as EventListener, { signal });
  }

  /** Its values are drawn before it opens, towards the side where there is room. */
  readonly look = (name: FilterName): void => {
    this.looked.add(name);
    const filter = this.#host.renderRoot.querySelector<HTMLElement>(`[data-filter=${name}]`);
    if (!filter) return; // it has gone meanwhile
    const [own, all] = [filter, this.#host].map((element) => element.getBoundingClientRect()) as [DOMRect, DOMRect];
    const isOnTheRight = own.left + own.right > all.left + all.right;
    filter.toggleAttribute('data-end', isOnTheRight === (getComputedStyle(filter).direction === 'ltr'));
    this.#host.requestUpdate();
  };

  readonly unfold = (): void => {
    this.isUnfolded = !this.isUnfolded;
    this.#host.requestUpdate();
  };

  /** Also where a browser opens it by itself, to show what was searched for in the page. */
  readonly toggle = (event: Event): void => {
    const { open, dataset } = event.target as HTMLDetailsElement;
    if (open) this.look(dataset.filter as FilterName);
  };

  get #open(): HTMLDetailsElement | null {
    return this.#host.renderRoot.querySelector('.filter[open]');
  }

  /** Where the visitor goes on elsewhere. */
  readonly #leave = (event: PointerEvent | FocusEvent): void => {
    const open = this.#open;
    if (!open || getComputedStyle(open.lastElementChild!).position !== 'absolute') return;
    const to = event.type === 'focusout' ? event.relatedTarget : event.composedPath()[0];
    if (to && !open.contains(to as Node)) open.open = false;
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return; // most keys are typed, and looked for nothing
    const open = this.#open;
    if (!open?.contains(event.target as Node)) return;
    event.stopPropagation(); // a dialog of the page stays open
    open.open = false;
    open.querySelector('summary')!.focus();
  };
}
