/**
 * How long a page stands still for the worst postings that a file may hold: `npm run bench -- --worst`.
 *
 *   --only a,b       postings whose names contain one of these
 *   --browsers firefox   by default Chromium and Firefox, where they are there
 *   --rounds 2       loads of each; the best counts, for others use the machine, too
 *   --slow           only prints what is over the limit
 *
 * The widget and its chunks are on the page already, so that the time is the posting's: until it is read and drawn, and every
 * answer is opened. The main thread's work is counted by the system, on Linux, so that it is the same on a busy machine; the
 * longest time between two frames is not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../support/browsers.mjs';
import { worstPostings } from './worst-postings.mjs';

/** ms of the main thread that a posting may take */
const LIMIT = 200;
/** ms until a posting has failed */
const DEADLINE = 20_000;
const VIEWPORT = { width: 1280, height: 823 };

const WARM = {
  title: 'Welder',
  apply: { url: 'https://jobs.example/apply' },
  lead: '**Ships**, not [slides](https://jobs.example)',
  sections: [{ title: 'Tasks', text: { html: '<p>Hulls' } }],
  faq: { items: [{ question: 'Shifts?', answer: '- Two' }] },
};

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Careers</title>
<link rel="icon" href="data:,">
<script type="module" src="/careers-widget/careers-widget.js"></script>
<h1>Careers</h1>
<main><job-card src="/warm.json"></job-card></main>`;

/** Runs in the page: takes the first posting away again, once all that it brought is there. */
const prepare = async () => {
  const card = /** @type {Element} */ (document.querySelector('job-card'));
  if (card.getAttribute('state') !== 'ready')
    await new Promise((resolve) => card.addEventListener('posting-load', resolve, { once: true }));
  card.remove();
  for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
};

/**
 * Runs in the page: shows a posting, opens every answer, and measures how far frames are apart meanwhile.
 *
 * @param {string} src
 */
const show = async (src) => {
  let last = performance.now();
  let longest = 0;
  let quiet = 0;
  const frame = async () => {
    await new Promise(requestAnimationFrame);
    const gap = performance.now() - last;
    last += gap;
    longest = Math.max(longest, gap);
    quiet = gap < 30 ? quiet + 1 : 0;
  };
  const rest = async () => {
    quiet = 0;
    while (quiet < 6) await frame();
  };
  const card = document.createElement('job-card');
  let isSettled = false;
  for (const type of ['posting-load', 'posting-error']) card.addEventListener(type, () => (isSettled = true));
  card.setAttribute('src', src);
  /** @type {Element} */ (document.querySelector('main')).append(card);
  while (!isSettled) await frame();
  await rest();
  const faq = card.shadowRoot?.querySelector('job-faq-accordion');
  for (const entry of faq?.shadowRoot?.querySelectorAll('details') ?? []) entry.open = true;
  await rest();
  return longest;
};

/**
 * ms that the main threads of a browser's pages have worked; NaN where the system is not Linux.
 *
 * @param {number | undefined} browser its process
 */
const worked = (browser) => {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    /** @type {Map<string, string>} */
    const parents = new Map();
    for (const pid of processes) {
      const stat = read(`/proc/${pid}/stat`);
      parents.set(pid, stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
    }
    const isOurs = (/** @type {string | undefined} */ pid) => {
      for (let at = pid; at; at = parents.get(at)) if (at === String(browser)) return true;
      return false;
    };
    const pages = processes.filter(
      (pid) => isOurs(pid) && /--type=renderer|-contentproc.*tab/s.test(read(`/proc/${pid}/cmdline`)),
    );
    return pages.reduce((sum, pid) => sum + Number(read(`/proc/${pid}/schedstat`).split(' ')[0]) / 1e6, 0);
  } catch {
    return NaN;
  }
};

/** A file of a process, which may have ended. */
const read = (/** @type {string} */ path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** @typedef {{ longest: number, total: number }} Time the longest wait for a frame, and all that the main thread did, in ms */

/**
 * @param {{ only?: string, browsers?: string, rounds: number, slow: boolean }} options
 * @param {{ url: string, add: (path: string, body: string, type: string, quality?: number) => unknown }} server
 */
export const measureWorst = async ({ only, browsers: engines, rounds, slow }, server) => {
  const postings = [...worstPostings].filter(([name]) => only?.split(',').some((part) => name.includes(part)) ?? true);
  server.add('/worst.html', PAGE, 'text/html; charset=utf-8');
  server.add('/warm.json', JSON.stringify(WARM), 'application/json');
  for (const [index, [, posting]] of postings.entries()) {
    server.add(`/worst/${index}.json`, JSON.stringify(posting), 'application/json', 1);
  }
  const found = findBrowsers(/** @type {any} */ ((engines ?? 'chromium,firefox').split(','))).filter(
    (browser) => browser.found,
  );
  /** @type {Map<string, Time[]>} */
  const times = new Map(postings.map(([name]) => [name, []]));
  const running = [];
  for (const browser of found) running.push(await start(browser));
  const width = Math.max(...postings.map(([name]) => name.length));
  console.log(
    `${'longest wait, all work, in ms'.padEnd(width)}${found.map(({ title }) => title.padStart(14)).join('')}`,
  );
  let over = 0;
  try {
    for (const [index, [name]] of postings.entries()) {
      for (const [at, browser] of found.entries()) {
        /** @type {Time} */
        let best = { longest: Infinity, total: Infinity };
        for (let round = 0; round < rounds && (round === 0 || best.total < 4 * LIMIT); round++) {
          const time = await load(running[at], `${server.url}/worst.html`, `/worst/${index}.json`);
          if (!time) {
            await running[at].close().catch(() => undefined);
            running[at] = await start(browser);
            continue; // it may have been the browser
          }
          best = { longest: Math.min(best.longest, time.longest), total: Math.min(best.total, time.total) };
          if (best.total <= LIMIT / 2) break;
        }
        times.get(name)?.push(best);
      }
      const all = times.get(name) ?? [];
      const isOver = all.some(({ total }) => total > LIMIT);
      if (isOver) over++;
      if (!isOver && slow) continue;
      const cells = all.map(({ longest, total }) => `${longest.toFixed(0)}, ${total.toFixed(0)}`.padStart(14));
      console.log(`${name.padEnd(width)}${cells.join('')}${isOver ? '  ✗' : ''}`);
    }
  } finally {
    for (const browser of running) await browser.close();
  }
  console.log(`${postings.length - over} of ${postings.length} postings take ${LIMIT} ms of work at most.`);
};

const start = (/** @type {import('../support/browsers.mjs').FoundBrowser} */ { engine, binary }) =>
  puppeteer.launch({
    executablePath: binary,
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    protocolTimeout: DEADLINE,
    args: engine === 'firefox' || process.platform !== 'linux' ? [] : ['--no-sandbox'],
  });

/**
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<Time | undefined>} nothing, where the page stood still till the deadline
 */
const load = async (browser, /** @type {string} */ url, /** @type {string} */ src) => {
  try {
    const page = await browser.newPage();
    await page.setViewport(VIEWPORT);
    await page.goto(url);
    await page.evaluate(prepare);
    const pid = browser.process()?.pid;
    const before = worked(pid);
    const longest = await page.evaluate(show, src);
    const total = worked(pid) - before;
    await page.close();
    return { longest, total: Number.isNaN(total) ? longest : total };
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    return undefined;
  }
};
