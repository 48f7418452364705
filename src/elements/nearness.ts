/** Whether an element is worth loading for: at once, or with `loading="lazy"` when it comes near the viewport. */
import type { ReactiveController } from 'lit';
import type { PostingHost } from './posting-host.ts';

/** How far from the viewport a lazy element starts to load. */
const LAZY_MARGIN = '400px';

export class Nearness implements ReactiveController {
  /** What was near once stays so. */
  isNear = false;
  readonly #host: PostingHost;
  #observer: IntersectionObserver | undefined;

  constructor(host: PostingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { isConnected, loading } = this.#host;
    if (loading !== 'lazy') this.isNear = true;
    if (isConnected && !this.isNear) this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#comesNear);
  }

  readonly #comesNear = (): void => {
    this.hostDisconnected();
    this.isNear = true;
    this.#host.requestUpdate();
  };

  #observe(): void {
    addEventListener('beforeprint', this.#comesNear); // on paper all is near
    try {
      this.#observer ??= new IntersectionObserver(
        (entries) => {
          // what has no box of its own never meets the window
          const isNear = entries.some(({ isIntersecting }) => isIntersecting);
          if (isNear || getComputedStyle(this.#host).display === 'contents') this.#comesNear();
        },
        { rootMargin: LAZY_MARGIN },
      );
      this.#observer.observe(this.#host);
    } catch {
      this.#comesNear(); // a page without observers
    }
  }
}
