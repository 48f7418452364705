/** A part of the script that is loaded when it is first needed, and kept. */
import type { ReactiveElement } from 'lit';

export interface Chunk<T> {
  /** What has been loaded; `undefined` until then, and after a failure. */
  readonly current: T | undefined;
  /** Whether nobody has asked for it yet, or it is on its way. */
  readonly pending: boolean;
  /** Loads it. Never rejects: a failure is one console line, and the next call tries again. */
  readonly load: () => Promise<T | undefined>;
}

export const chunk = <T>(load: () => Promise<T>): Chunk<T> => {
  let current: T | undefined;
  let pending = true;
  let loading: Promise<T | undefined> | undefined;

  const loadOnce = async (): Promise<T | undefined> => {
    try {
      current = await load();
    } catch (error) {
      loading = undefined;
      console.warn('careers-widget: a part of the script is lost; texts are shown plainly.', error);
    }
    pending = false;
    return current;
  };

  return {
    get current() {
      return current;
    },
    get pending() {
      return pending;
    },
    load: () => (loading ??= loadOnce()),
  };
};

/** Gives an element the style sheets that came with a chunk. */
export const adopt = ({ renderRoot }: ReactiveElement, ...sheets: readonly CSSStyleSheet[]): void => {
  const { adoptedStyleSheets } = renderRoot as ShadowRoot;
  for (const sheet of sheets) if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
};
