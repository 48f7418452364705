/**
 * What a key in the search field takes: all scripts from its event until the next, in whatever tasks they run. Styles,
 * layout and paint are left out: a frame alone takes longer than what is to be told apart.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { durations, isShown } from '../browser.mjs';

const CLEAR = { key: /** @type {const} */ ('Backspace'), commands: ['SelectAll', 'DeleteBackward'] };
const typed = (/** @type {string} */ word) => [...word].map((key) => ({ key }));

/** What somebody types who looks for something, finds it, finds too much, finds nothing. */
const KEYS = [
  ...[...typed('engineer'), CLEAR],
  ...[...typed('dev'), ...Array(3).fill({ key: 'Backspace' })],
  ...[...typed('stockholm'), CLEAR],
  ...[...typed('zzzz'), CLEAR],
];

/** ms without a script, after which nothing more is expected; what comes yet later is the next key's */
const QUIET = 300;

const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute'];

/** Where scripts run; what is inside of another one is counted once. */
const SCRIPTS = [
  'FunctionCall',
  'RunMicrotasks',
  'EvaluateScript',
  'v8.evaluateModule',
  'v8.compile',
  'v8.compileModule',
];

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args: any }} TraceEvent times in µs */

/** @param {import('puppeteer-core').CDPSession} session */
const quiet = async (session) => {
  let last = NaN;
  for (let since = performance.now(); performance.now() - since < QUIET; await sleep(50)) {
    const { script } = await durations(session);
    if (script !== last) since = performance.now();
    last = script;
  }
};

const isEvent = (/** @type {TraceEvent} */ { name, args }, /** @type {string} */ type) =>
  name === 'EventDispatch' && args.data.type === type;

/**
 * @param {TraceEvent[]} events
 * @returns {number[]} ms of script for each key
 */
const scriptTimes = (events) => {
  const first = events.find((event) => isEvent(event, 'keydown'));
  const main = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first?.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  /** @type {number[]} */
  const times = [];
  let until = 0;
  for (const event of main) {
    if (isEvent(event, 'keydown')) times.push(0);
    const isScript = SCRIPTS.includes(event.name) || isEvent(event, 'input');
    if (!isScript || event.ts < until || !times.length) continue;
    const { ts, dur = 0, tdur = dur } = event;
    // the thread's own time: others use the machine, too
    times[times.length - 1] += tdur / 1000;
    until = ts + dur;
  }
  return times;
};

/**
 * @param {TraceEvent[]} events
 * @returns {number[]} ms from each key to the frame that shows what it did, as Event Timing has them
 */
const interactionTimes = (events) => {
  /** @type {Map<number, number>} */
  const longest = new Map();
  for (const { name, ph, args } of events) {
    if (name !== 'EventTiming' || ph !== 'b') continue;
    const { interactionId, duration } = args.data;
    if (interactionId) longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0));
  }
  return [...longest.values()];
};

/**
 * A list that finds nothing, or loses the caret, would be the fastest.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} session
 */
const proveSearch = async (page, session) => {
  const expect = async (/** @type {boolean} */ isThere) => {
    await quiet(session);
    if ((await isShown(page)) !== isThere) throw new Error(`the row should ${isThere ? 'be back' : 'have gone'}`);
  };
  await page.keyboard.type('zzzz');
  await expect(false);
  await page.keyboard.press(CLEAR.key, CLEAR);
  await expect(true);
};

/**
 * @param {import('puppeteer-core').Page} page of which one row has the sentence
 * @param {import('puppeteer-core').CDPSession} session
 */
export const type = async (page, session) => {
  const field = await page.waitForSelector('>>> input[type=search]');
  await field?.focus();
  await quiet(session);
  await page.tracing.start({ categories: CATEGORIES });
  for (const { key, ...options } of KEYS) {
    await page.keyboard.press(key, options);
    await quiet(session);
  }
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse(Buffer.from((await page.tracing.stop()) ?? []).toString());
  const keys = scriptTimes(traceEvents);
  const inputs = traceEvents.filter((event) => isEvent(event, 'input'));
  if (keys.length !== KEYS.length || inputs.length !== KEYS.length)
    throw new Error(`expected ${KEYS.length} keys, found ${keys.length}, of which ${inputs.length} changed the field`);
  await proveSearch(page, session);
  return { keys, interactions: interactionTimes(traceEvents) };
};
