/** Memory of a long run. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much more than is in use may be taken. */
const GROWTH = 1.1;

/** In bytes: below, it is not worth the time. */
const LITTLE = 128 * 1024 * 1024;

/**
 * Has the engine look for what is no more in use before memory has grown to twice of what is, as it does by itself.
 *
 * @returns to be called now and then: between tasks the engine waits longer than within one
 */
export const collector = (): (() => void) => {
  setFlagsFromString(`--heap-growing-percent=${Math.round((GROWTH - 1) * 100)}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => getHeapStatistics().used_heap_size;
  let most = LITTLE;
  return () => {
    if (used() < most) return;
    collect();
    most = Math.max(LITTLE, GROWTH * used());
  };
};
