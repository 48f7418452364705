/**
 * How long a visitor on a slow line waits for the posting: `npm run bench`, after `npm run build`.
 *
 *   --rounds 15      loads of each variant
 *   --only a,b       some variants; `floor` and `naive` are always there, for the ratios
 *   --against dist2  measures another build beside dist/, in the same rounds; may be repeated
 *   --json           prints JSON instead of tables
 *   --profile        instead: which files take the main thread's time until the text stands (profile.mjs)
 *   --worst          instead: how long a page stands still for the worst postings there may be (worst.mjs)
 *   --list           instead: a board of postings, its first rows and what a key in its search takes (list/measure.mjs)
 *
 * Machines differ and others use them too, so no time fails anything, and only figures of one run may be compared.
 */
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { htmlAround, launch, load } from './browser.mjs';
import { collectFiles, prerendered } from './files.mjs';
import { measureList } from './list/measure.mjs';
import { summarize, targetLines, tables } from './report.mjs';
import { serve } from './server.mjs';
import { lastSentence, page, variantsOf } from './variants.mjs';
import { INTERVAL, profileOf } from './profile.mjs';
import { measureWorst } from './worst.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    against: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    worst: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    jobs: { type: 'string' },
    browsers: { type: 'string' },
    slow: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds ?? (options.worst ? 2 : options.list ? 3 : options.profile ? 5 : 15));
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds: expected 1 or more, found ${options.rounds}`);

const say = (/** @type {string} */ line) => options.json || console.log(line);

// all is read now: a build that runs meanwhile changes nothing
const { files, posting, builds } = await collectFiles(options.against);
if (options.worst || options.list) {
  const server = await serve(files);
  try {
    if (options.worst) await measureWorst({ ...options, rounds }, server);
    else await measureList({ ...options, rounds }, server, builds);
  } finally {
    server.close();
  }
  process.exit();
}
const all = variantsOf(builds);
const only = options.only?.split(',') ?? all.map(({ name }) => name);
// a name stands for that variant of every build
const isOf = (/** @type {string} */ name, /** @type {string} */ wanted) =>
  name === wanted || name.startsWith(`${wanted} (`);
const unknown = only.filter((wanted) => !all.some(({ name }) => isOf(name, wanted)));
if (unknown.length)
  throw new Error(`--only: found "${unknown.join()}", expected ${all.map(({ name }) => name).join()}`);
const variants = all.filter(({ name }) => ['floor', 'naive', ...only].some((wanted) => isOf(name, wanted)));

const server = await serve(files);
const browser = await launch();
try {
  const sentence = lastSentence(posting);
  for (const variant of variants) {
    const html = page(variant);
    server.add(variant.path, variant.isPrerendered ? await prerendered(html, files) : html, 'text/html; charset=utf-8');
  }

  // The floor shows what the naive element shows, as HTML that is ready: both have the same nodes to lay out.
  const naive = await load(browser, `${server.url}/naive.html`, {
    sentence,
    slowLine: false,
    slowMachine: false,
    ask: htmlAround,
  });
  server.add('/postings/floor.json', JSON.stringify({ html: naive.answer }), 'application/json');

  if (options.profile) {
    const chosen = options.only ? variants : variants.filter(({ name }) => name.startsWith('preloaded'));
    const sample = async (/** @type {string} */ path) => {
      const { profile, contentAt } = await load(browser, server.url + path, { sentence, profile: INTERVAL });
      return { profile: /** @type {import('./profile.mjs').Profile} */ (profile), until: contentAt };
    };
    say(await profileOf({ rounds, what: 'until the text stands', sample }, chosen, builds));
    process.exit();
  }

  say(`${rounds} rounds, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
  /** @type {Map<string, import('./report.mjs').Sample[]>} */
  const samples = new Map(variants.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    // each round begins with another variant: whoever always came first would meet another machine
    const order = variants.map((_, index) => variants[(index + round + 1) % variants.length]);
    for (const { name, path } of order) {
      server.forget();
      const measured = await load(browser, server.url + path, { sentence });
      if (round < 0) continue; // to warm up
      samples.get(name)?.push({
        ...measured.times,
        hits: server.requests.filter((request) => /^\/postings\/.*\.json$/.test(request.path)).length,
        kB: server.requests.reduce((sum, request) => sum + request.bytes, 0) / 1000,
      });
    }
    if (round >= 0 && !options.json && process.stdout.isTTY) process.stdout.write(`\rround ${round + 1}\r`);
  }

  const rows = summarize(samples);
  if (options.json) console.log(JSON.stringify({ rounds, rows, samples: Object.fromEntries(samples) }, null, 2));
  say(tables(rows));
  say(targetLines(rows));
  say(`Load at the end ${loadavg()[0].toFixed(1)}. Compare within this run only.`);
} finally {
  await browser.close();
  server.close();
}
