/** State and data that all parts of the page share. */
import type { State } from './address.ts';
import type { ElementDocs } from './manifest.ts';
import type { Contents } from './release.ts';
import type { Story } from './stories.ts';

export interface App {
  readonly state: State;
  readonly stories: readonly Story[];
  /** By tag. */
  readonly elements: ReadonlyMap<string, ElementDocs>;
  readonly release: Contents;
  /** Changes the state, and the page's address with it. */
  readonly change: (state: Partial<State>) => void;
  /** Sets an attribute, a custom property or a slot of what is in the canvas; `undefined` leaves it as it was. */
  readonly set: (name: string, value: string | undefined) => void;
  /** Draws the page anew. */
  readonly paint: () => void;
}

/** An absolute address of something that stands beside this page. */
export const beside = (path: string): string => new URL(path, location.href.replace(/[?#].*/, '')).href;
