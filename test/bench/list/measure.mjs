/**
 * How a board of many postings feels: `npm run bench -- --list`. A floor written by hand, lists in React with all rows and
 * with twenty, and ours, in the same rounds.
 *
 *   --jobs 100,1000,10000   how many postings
 *   --only a,b       some forms; `floor` and `react` are always there, for the ratios
 *   --rounds 3       loads of each; --against and --json as ever
 */
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { generatedIndex } from '../../support/generated-index.mjs';
import { durations, launch, load } from '../browser.mjs';
import { bundle } from '../files.mjs';
import { page } from '../variants.mjs';
import { formsOf } from './forms.mjs';
import { type } from './keys.mjs';
import { goalLines, summarize, tableOf } from './report.mjs';

const ROWS = 20; // the first, in all forms
const SEED = 16;
/** In the title of the last of the first rows, and nowhere else. */
const SENTENCE = 'Keeper of the twentieth row';
/** In every page. */
const HEAD = 'Come and work with us.';
const HTML = 'text/html; charset=utf-8';

const srcOf = (/** @type {number} */ count) => `/jobs-${count}.json`;

const boardOf = (/** @type {number} */ count) => {
  const index = generatedIndex(count, SEED);
  const last = index.items[ROWS - 1];
  last.title = SENTENCE;
  last._posting.langs = undefined;
  return JSON.stringify(index);
};

/** ms that the data alone take. */
const fetchAndParse = (/** @type {string} */ src) => async (/** @type {import('puppeteer-core').Page} */ page) =>
  page.evaluate(async (src) => {
    const began = performance.now();
    await (await fetch(src)).json();
    return performance.now() - began;
  }, src);

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

/**
 * @param {{ only?: string, jobs?: string, rounds: number, json: boolean }} options
 * @param {Awaited<ReturnType<typeof import('../server.mjs').serve>>} server
 * @param {import('../files.mjs').Build[]} builds
 */
export const measureList = async ({ only, jobs = '100,1000,10000', rounds, json }, server, builds) => {
  const say = (/** @type {string} */ line) => json || console.log(line);
  const wanted = only?.split(',');
  const counts = jobs.split(',').map(Number);
  const withList = builds.filter(({ dist }) =>
    readFileSync(join(dist, 'careers-widget.js'), 'utf8').includes('job-list'),
  );
  for (const { dist } of builds.filter((build) => !withList.includes(build))) say(`${dist} has no list.`);
  const forms = formsOf(withList).filter(
    ({ name }) => ['floor', 'react'].includes(name) || (wanted?.some((part) => name.startsWith(part)) ?? true),
  );
  for (const form of ['floor.js', 'react.jsx']) {
    const script = await bundle(`list/forms/${form}`);
    server.add(`/list/${form.replace('jsx', 'js')}`, script, 'text/javascript');
  }
  const boards = counts.flatMap((count) => forms.map((form) => ({ form, count, path: `/${form.name}-${count}.html` })));
  // as a server does that compresses what it sends: the best takes a minute for ten thousand
  for (const count of counts) server.add(srcOf(count), boardOf(count), 'application/json', 5);
  for (const { form, count, path } of boards) {
    const head = `<script type="module" src="${form.script}"></script>`;
    server.add(path, page({ head, body: form.body(srcOf(count)) }), HTML);
  }
  server.add('/data.html', page({ head: '', body: '' }), HTML);

  say(`${rounds} rounds, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
  /** @type {import('./report.mjs').Sample[]} */
  const samples = [];
  const browser = await launch();
  try {
    for (let round = 0; round < rounds; round++) {
      /** @type {Map<number, number>} */
      const data = new Map();
      for (const count of counts) {
        const { answer } = await load(browser, `${server.url}/data.html`, {
          ...{ sentence: HEAD, slowLine: false },
          ask: fetchAndParse(srcOf(count)),
        });
        data.set(count, answer ?? NaN);
      }
      // each round begins with another form: whoever always came first would meet another machine
      const order = boards.map((_, index) => boards[(index + round) % boards.length]);
      for (const { form, count, path } of order) {
        server.forget();
        const far = await load(browser, server.url + path, { sentence: SENTENCE });
        const kB = server.requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
        const near = await load(browser, server.url + path, { sentence: SENTENCE, slowLine: false, ask: use });
        samples.push({
          ...{ form: form.name, count, round, kB },
          ...{ content: far.times.content, shift: far.times.shift, near: near.times.content, data: data.get(count) },
          .../** @type {NonNullable<typeof near.answer>} */ (near.answer),
        });
        if (!json && process.stdout.isTTY) process.stdout.write(`\rround ${round + 1}, ${form.name}, ${count}  \r`);
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
