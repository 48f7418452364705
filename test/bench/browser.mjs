/** One page load in Chromium, on a slow line and a slow machine, and what it took. */
import { setTimeout as sleep } from 'node:timers/promises';
import { launch as launchChromium } from '../support/chromium.mjs';

// as Lighthouse assumes for a phone on 4G
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWDOWN = 4;
const VIEWPORT = { width: 412, height: 823 };

/** ms until a load has failed */
const DEADLINE = 60_000;

/** Without pages of the browser's own, hundreds of files, that every new window loads just when we measure. */
export const launch = () => launchChromium(['--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup']);

/**
 * Runs in the page before anything else: looks for the sentence in each frame, and adds up layout shifts.
 *
 * @param {string} sentence
 */
const watch = (sentence) => {
  const found = { content: 0, shift: 0, holder: document.body, isShown: () => Boolean(find(document)) };
  Object.assign(window, { bench: found });

  new PerformanceObserver((list) => {
    for (const entry of /** @type {any[]} */ (list.getEntries())) if (!entry.hadRecentInput) found.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** @returns {Text | undefined} */
  const find = (/** @type {Node} */ root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && node.data.includes(sentence)) return node;
      const inner = node instanceof Element && node.shadowRoot && find(node.shadowRoot);
      if (inner) return inner;
    }
    return undefined;
  };

  const look = () => {
    const text = find(document);
    const range = document.createRange();
    if (text) range.selectNodeContents(text);
    // asks for the frame's layout, which is due now anyway: so the time has it in it
    if (!text || !range.getClientRects().length) return requestAnimationFrame(look);
    found.content = performance.now();
    const root = text.getRootNode();
    found.holder = /** @type {any} */ (root instanceof ShadowRoot ? root : document.body);
  };
  requestAnimationFrame(look);
};

/** Whether the sentence is on the page now. */
export const isShown = (/** @type {import('puppeteer-core').Page} */ page) =>
  page.evaluate(() => /** @type {any} */ (window).bench.isShown());

/** The HTML around the sentence. */
export const htmlAround = (/** @type {import('puppeteer-core').Page} */ page) =>
  page.evaluate(() => /** @type {any} */ (window).bench.holder.innerHTML.replace(/<!--.*?-->/g, ''));

/**
 * @template T
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {object} options
 * @param {string} options.sentence
 * @param {boolean} [options.slowLine]
 * @param {boolean} [options.slowMachine]
 * @param {number} [options.profile] µs between two samples, where they are wanted
 * @param {(page: import('puppeteer-core').Page, session: import('puppeteer-core').CDPSession) => Promise<T>} [options.ask]
 *   what is asked of the page before it is closed
 * @returns the times in ms since the navigation began, the total layout shift, and what was asked for; with a profile its
 *   samples, and when the sentence stood, in µs as they count
 */
export const load = async (browser, url, { sentence, slowLine = true, slowMachine = true, profile: interval, ask }) => {
  // a context of its own has an empty cache; switched off, it would not even keep what was preloaded
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument(watch, sentence);
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    if (slowLine) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', LINE);
    }
    if (slowMachine) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await sleep(500); // what else a new window begins with
    if (interval) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval });
      await session.send('Profiler.start');
    }
    const before = await durations(session);
    await page.goto(url, { timeout: DEADLINE });
    await page.waitForFunction('bench.content', { timeout: DEADLINE, polling: 100 });
    // what is requested twice or moves late shall count as well
    await page.waitForNetworkIdle({ idleTime: 500, timeout: DEADLINE });
    const after = await durations(session);
    const profile = interval ? (await session.send('Profiler.stop')).profile : undefined;
    const found = await page.evaluate(() => {
      const { content, shift } = /** @type {any} */ (window).bench;
      return { content, shift };
    });
    const fcp = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);
    const main = Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, ms - before[name]]));
    const { metrics } = await session.send('Performance.getMetrics');
    const began = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? NaN; // s
    const contentAt = began * 1e6 + found.content * 1e3;
    return { times: { ...found, fcp, ...main }, profile, contentAt, answer: await ask?.(page, session) };
  } finally {
    await context.close();
  }
};

/**
 * What the main thread has done so far, in ms: all of it, scripts, styles, layout.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @returns {Promise<Record<string, number>>}
 */
export const durations = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (/** @type {string} */ name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN);
  return {
    task: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    style: ms('RecalcStyleDuration'),
    layout: ms('LayoutDuration'),
  };
};
