/**
 * How a board of many postings feels: `npm run bench -- --list`. A floor written by hand, lists in React with all rows and
 * with twenty, and ours, in the same rounds.
 *
 *   --jobs 100,1000,10000   how many postings
 *   --only a,b       some forms; `floor` and `react` are always there, for the ratios
 *   --rounds 3       loads of each; --against and --json as ever
 *   --profile        instead: which files take the time of the keys, in ours
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { generatedIndex } from '../../support/generated-index.mjs';
import { launch, load } from '../browser.mjs';
import { bundle } from '../files.mjs';
import { INTERVAL, profileOf } from '../profile.mjs';
import { page } from '../variants.mjs';
import { formsOf } from './forms.mjs';
import { type } from './keys.mjs';
import { goalLines, summarize, tableOf } from './report.mjs';

const ROWS = 20; // the first, in all forms
const SEED = 16;
/** In the title of the last of the first rows, and nowhere else. */
const SENTENCE = 'Keeper of the twentieth row';
const HTML = 'text/html; charset=utf-8';

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {Awaited<ReturnType<typeof import('../server.mjs').serve>>} Server */

const srcOf = (/** @type {number} */ count) => `/jobs-${count}.json`;

const boardOf = (/** @type {number} */ count) => {
  const index = generatedIndex(count, SEED);
  const last = index.items[ROWS - 1];
  last.title = SENTENCE;
  last._posting.langs = undefined;
  return JSON.stringify(index);
};

/**
 * @param {Browser} browser
 * @param {Server} server
 * @param {number} count
 * @returns ms that the data alone take
 */
const fetchAndParse = async (browser, server, count) => {
  const { answer } = await load(browser, `${server.url}/data.html`, {
    sentence: 'Come and work with us.',
    slowLine: false,
    ask: (page) =>
      page.evaluate(async (src) => {
        const began = performance.now();
        await (await fetch(src)).json();
        return performance.now() - began;
      }, srcOf(count)),
  });
  return /** @type {number} */ (answer);
};

/**
 * @param {import('puppeteer-core').Page} page
 * @param {import('puppeteer-core').CDPSession} session
 */
const use = async (page, session) => {
  const typed = await type(page, session);
  // what a finalizer lets go of is collected by the next one
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  return { ...typed, MB: usedSize / 1e6, nodes: metrics.find(({ name }) => name === 'Nodes')?.value ?? NaN };
};

/** @typedef {{ name: string, form: string, count: number, path: string }} Board */

/**
 * Puts all that is asked for on the server.
 *
 * @param {Server} server
 * @param {import('./forms.mjs').Form[]} forms
 * @param {number[]} counts
 * @returns {Promise<Board[]>}
 */
const place = async (server, forms, counts) => {
  server.add('/list/floor.js', await bundle('list/forms/floor.js'), 'text/javascript');
  server.add('/list/react.js', await bundle('list/forms/react.jsx'), 'text/javascript');
  server.add('/data.html', page({ head: '', body: '' }), HTML);
  return counts.flatMap((count) => {
    // as a server does that compresses what it sends: the best takes a minute for ten thousand
    server.add(srcOf(count), boardOf(count), 'application/json', 5);
    return forms.map(({ name, script, body }) => {
      const path = `/${name.replace(/\W+/g, '-')}-${count}.html`;
      const head = `<script type="module" src="${script}"></script>`;
      server.add(path, page({ head, body: body(srcOf(count)) }), HTML);
      return { name: `${name}, ${count}`, form: name, count, path };
    });
  });
};

/**
 * @param {Browser} browser
 * @param {Server} server
 * @param {Board} board
 * @returns {Promise<import('./report.mjs').Sample>}
 */
const measure = async (browser, server, { form, count, path }) => {
  server.forget();
  const far = await load(browser, server.url + path, { sentence: SENTENCE });
  const kB = server.requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  // right before what it is taken off: who else uses the machine changes from second to second
  const data = await fetchAndParse(browser, server, count);
  const near = await load(browser, server.url + path, { sentence: SENTENCE, slowLine: false, ask: use });
  const used = /** @type {Awaited<ReturnType<typeof use>>} */ (near.answer);
  const { content, shift } = far.times;
  return { form, count, content, shift, kB, data, near: near.times.content, ...used };
};

const profileOfKeys = async (/** @type {Browser} */ browser, /** @type {string} */ url) => {
  const { answer } = await load(browser, url, {
    sentence: SENTENCE,
    slowLine: false,
    ask: async (page, session) => {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
      await session.send('Profiler.start');
      await type(page, session);
      return session.send('Profiler.stop');
    },
  });
  return /** @type {{ profile: import('../profile.mjs').Profile }} */ (answer);
};

/**
 * @param {{ only?: string, jobs?: string, rounds: number, json: boolean, profile: boolean }} options
 * @param {Server} server
 * @param {import('../files.mjs').Build[]} builds
 */
export const measureList = async ({ only, jobs = '100,1000,10000', rounds, json, profile }, server, builds) => {
  const say = (/** @type {string} */ line) => json || console.log(line);
  const counts = jobs.split(',').map(Number);
  if (!counts.every((count) => count >= ROWS)) throw new Error(`--jobs: expected ${ROWS} or more, found ${jobs}`);

  const hasList = (/** @type {import('../files.mjs').Build} */ { dist }) =>
    readFileSync(join(dist, 'careers-widget.js'), 'utf8').includes('job-list');
  for (const build of builds) if (!hasList(build)) say(`${build.dist} has no list.`);
  const wanted = only?.split(',') ?? [''];
  const forms = formsOf(builds.filter(hasList)).filter(
    ({ name }) => ['floor', 'react'].includes(name) || wanted.some((part) => name.startsWith(part)),
  );
  const boards = await place(server, forms, counts);

  say(`${rounds} rounds, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
  /** @type {import('./report.mjs').Sample[]} */
  const samples = [];
  const browser = await launch();
  try {
    if (profile) {
      const ours = boards.filter(({ form }) => form.startsWith('job-list'));
      const sample = (/** @type {string} */ path) => profileOfKeys(browser, server.url + path);
      say(await profileOf({ rounds, what: 'while somebody types', sample }, ours, builds));
      return;
    }
    for (let round = 0; round < rounds; round++) {
      // each round begins with another board, and every second one goes back: whoever always came first, or after the
      // heaviest of all, would meet another machine
      const turned = boards.map((_, index) => boards[(index + round) % boards.length]);
      for (const board of round % 2 ? turned.reverse() : turned) {
        samples.push(await measure(browser, server, board));
        if (!json && process.stdout.isTTY) process.stdout.write(`\rround ${round + 1}, ${board.name}  \r`);
      }
    }
  } finally {
    await browser.close();
  }
  const rows = summarize(samples);
  if (json) console.log(JSON.stringify({ rounds, rows, samples }, null, 2));
  say(tableOf(rows));
  say(goalLines(rows));
  say(`Load at the end ${loadavg()[0].toFixed(1)}. Compare within this run only.`);
};
