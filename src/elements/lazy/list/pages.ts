/** Loads the pages of an index that go on, when they are needed. */
import { MAX_PAGES } from '../../../list/pages.ts';
import type { JobList } from '../../job-list.ts';
import type { ShownList } from './shown-list.ts';

export class Pages {
  readonly #host: JobList;
  readonly #say: (sentence: string) => void;
  #signal: AbortSignal | undefined;

  /** @param say tells the visitor */
  constructor(host: JobList, say: (sentence: string) => void) {
    this.#host = host;
    this.#say = say;
  }

  /** @param signal ends it */
  connect(signal: AbortSignal): void {
    this.#signal = signal;
  }

  /** Loads all, but where one could not be had: then it is the visitor who asks again. */
  followAll(shown: ShownList | undefined): void {
    if (!shown?.isBroken) void this.follow(shown, MAX_PAGES);
  }

  /**
   * What is shown of pages is drawn once they are all there.
   *
   * @param most how many
   * @returns never rejects
   */
  follow(shown: ShownList | undefined, most: number): Promise<void> {
    if (!shown?.next) return Promise.resolve();
    return (shown.following ??= this.#load(shown, most, this.#signal!));
  }

  /** A failure is one line in the console, and a sentence; the button for more stays. */
  async #load(shown: ShownList, most: number, signal: AbortSignal): Promise<void> {
    const host = this.#host;
    try {
      for (let left = most; left && shown.next && shown.pages < MAX_PAGES; left--) await shown.follow(signal);
      shown.isBroken = false;
    } catch (error) {
      shown.isBroken = !signal.aborted; // an element that was moved goes on
      if (!signal.aborted) {
        console.warn(`careers-widget: <job-list src="${host.src ?? ''}"> is not complete.`, error);
        this.#say(shown.words.error);
      }
    }
    shown.following = undefined;
    host.requestUpdate();
  }
}
