/** How long something works: told apart are a pattern that backtracks without end, and a machine that has much else to do. */
import assert from 'node:assert/strict';

const TRIES = 3;

/**
 * Fails where something takes too long each time: who is only disturbed is quick the next time.
 *
 * @template Result
 * @param {() => Result} act
 * @param {number} most milliseconds of the processor's time
 * @param {string} [what] is said where it fails
 * @returns {Result}
 */
export const soon = (act, most, what = '') => {
  /** @type {number[]} */
  const taken = [];
  for (;;) {
    const before = process.cpuUsage();
    const result = act();
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
    if (taken.at(-1) < most) return result;
    assert.ok(taken.length < TRIES, `${what.slice(0, 20)}: expected less than ${most} ms, found ${taken.join(', ')}`);
  }
};

/**
 * Fails where a reader takes long for a text that is long: what looks from each of its signs to the end takes a second for one of
 * these, others some milliseconds.
 *
 * @param {(text: string) => unknown} read
 * @param {readonly string[]} parts what the texts are made of
 */
export const soonAtAnyLength = (read, parts) => {
  for (const part of parts) soon(() => read(`${part.repeat(50_000)}x`), 300, part);
};
