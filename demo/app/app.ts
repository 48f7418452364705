/** What all parts of the page share: what is looked at, and what is known. */
import type { State } from './address.ts';
import type { ElementDocs } from './manifest.ts';
import type { Release } from './snippets.ts';
import type { Story } from './stories.ts';

export interface App {
  readonly state: State;
  readonly stories: readonly Story[];
  readonly elements: ReadonlyMap<string, ElementDocs>;
  readonly release: Release;
  /** Changes what is looked at, the page's address with it. */
  readonly change: (state: Partial<State>) => void;
  /** Sets an attribute, a custom property or a slot of what is in the canvas; `undefined` leaves it as it was. */
  readonly set: (name: string, value: string | undefined) => void;
  /** Draws the page anew. */
  readonly paint: () => void;
}

/** Names of the style sheets in `src/themes/`. */
export const THEMES = ['plain', 'soft', 'contrast', 'editorial'];

/** An absolute address of something that stands beside this page. */
export const beside = (path: string): string => new URL(path, location.href.replace(/[?#].*/, '')).href;
