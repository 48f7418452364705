/**
 * Reads rows before they are asked for, while nobody waits: one that has been read is drawn in half the time, and what runs for
 * the first times takes twice as long.
 */
import type { Result } from '../../../list/board.ts';
import type { Finds } from './finder.ts';

/** How many rows are read: of what a search finds, it shows those first that come first in the list. */
const ROWS = 400;

/** As many as may be read without keeping the page from answering. */
const STEP = 20;

/** How many steps are taken at least: where rows are few, they are read again. */
const STEPS = 6;

/** WebKit tells of no idle time. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 500);
};

/**
 * @param read reads the rows of a result
 * @param isOver whether nothing more is to be read
 */
export const readAhead = async (
  finder: Finds,
  read: (result: Result) => void,
  isOver: () => boolean,
): Promise<void> => {
  const { items } = finder.rehearse('', Date.now(), ROWS);
  for (let step = 0; step < Math.max(items.length / STEP, STEPS) && !isOver(); step++) {
    const letter = items[step % items.length]?.title.charAt(0) ?? '';
    const at = (step * STEP) % items.length;
    const found = finder.rehearse(letter, Date.now(), STEP);
    read({ ...found, items: items.slice(at, at + STEP) }); // its words are looked for in each
    await new Promise<void>(whenIdle);
  }
};
