/** Feeds of hiring systems, on a server of their own, and what `careers-widget import --from` makes of them. */
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';
import { folder } from './command-line.mjs';
import * as inGreenhouse from './feeds/greenhouse.mjs';
import * as inLever from './feeds/lever.mjs';

/** A posting as Greenhouse has it, some of its fields changed. */
export const greenhouseJob = (/** @type {Record<string, unknown>} */ fields = {}) => ({
  ...inGreenhouse.row,
  ...{ id: 101, title: 'Cook', absolute_url: `https://acme.example/jobs/${fields.id ?? 101}` },
  ...fields,
});

export const greenhouse = (/** @type {object[]} */ ...jobs) => inGreenhouse.feed(jobs);

/** A posting as Lever has it, some of its fields changed. */
export const leverJob = (/** @type {Record<string, unknown>} */ fields = {}) => ({ ...inLever.row, ...fields });

/** @typedef {{ status?: number; headers?: Record<string, string>; body?: unknown; after?: number }} Answer */

/** @type {Map<string, Answer[]>} */
const answers = new Map();
/** Requests, in their order. @type {{ path: string; headers: import('node:http').IncomingHttpHeaders; at: number; others: number }[]} */
const requests = [];
let open = 0;

const server = createServer((request, response) => {
  const path = request.url ?? '';
  requests.push({ path, headers: request.headers, at: Date.now(), others: open });
  open++;
  response.on('close', () => open--);
  const inTurn = answers.get(path) ?? [{ status: 404 }];
  // the last one is given again and again
  const [{ status = 200, headers = {}, body = '', after: wait = 0 }] = /** @type {[Answer]} */ (
    inTurn.length > 1 ? inTurn.splice(0, 1) : inTurn
  );
  setTimeout(() => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }, wait).unref();
});
after(() => {
  server.close();
  server.closeAllConnections();
});

let sites = 0;

/**
 * Answers by path, those of a list in turn.
 *
 * @param {(at: (path: string) => string) => Record<string, Answer | Answer[]>} pages takes what gives an address
 */
export const serving = async (pages) => {
  if (!server.listening) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  }
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const site = `/${sites++}`;
  const at = (/** @type {string} */ path) => `http://127.0.0.1:${port}${site}${path}`;
  const answer = (/** @type {ReturnType<typeof pages>} */ all) => {
    for (const [path, inTurn] of Object.entries(all)) answers.set(site + path, [inTurn].flat());
  };
  answer(pages(at));
  return {
    at,
    answer,
    /** What was asked for. */
    requests: () =>
      requests
        .filter(({ path }) => path.startsWith(`${site}/`))
        .map((request) => ({ ...request, path: request.path.slice(site.length) })),
  };
};

/** The last requests that a server had open while others came: one at a time is asked for. */
export const mostAtOnce = () => Math.max(...requests.map(({ others }) => others)) + 1;

/** What HTML is read in, in this process. */
export const window = /** @type {any} */ (new JSDOM('').window);

/** @type {(path: string) => Promise<any>} */
export const load = async (path) =>
  (
    await runnerImport(fileURLToPath(new URL(`../../${path}`, import.meta.url)), {
      configFile: false,
      logLevel: 'error',
    })
  ).module;

/** @type {typeof import('../../src/node/import/arguments.ts')} */
const { importOptions } = await load('src/node/import/arguments.ts');
/** @type {typeof import('../../src/node/import/feeds/job.ts')} */
const { feedJob } = await load('src/node/import/feeds/job.ts');
/** @type {typeof import('../../src/node/import/report.ts')} */
const { count, importLines, noTotals } = await load('src/node/import/report.ts');

/**
 * Imports into the folder `out` of a folder, in this process: what the command says, without its advice and its colours, and
 * what it complains of.
 */
export const importing = async (/** @type {string} */ cwd, /** @type {string[]} */ ...args) => {
  process.chdir(cwd);
  const options = /** @type {any} */ (importOptions(['--from', ...args, '-o', 'out']));
  const job = await feedJob(options.paths, options, async () => window);
  mkdirSync(options.out, { recursive: true });
  const report = importLines((_style, text) => text, job.words);
  const totals = noTotals();
  const said = [];
  for await (const outcome of job.outcomes) {
    count(outcome, totals);
    said.push(report.tell(outcome));
  }
  const lines = said.join('').split('\n');
  return {
    said: lines.filter(
      (line, index) => line && !isAdvice(line) && !(line.startsWith('  →') && isAdvice(lines[index - 1])),
    ),
    end: report.end(totals).trimEnd(),
    complaints: [...job.unreadable.map(({ file, unreadable }) => `${file}: ${unreadable}`), ...job.left()],
  };
};

const isAdvice = (/** @type {string | undefined} */ line = '') => / {2}advice {2}/.test(line);

/** A folder with what was imported of a feed. */
export const importedFrom = async (
  /** @type {string} */ system,
  /** @type {unknown} */ feed,
  /** @type {string[]} */ ...args
) => {
  const cwd = folder({ 'feed.json': JSON.stringify(feed) });
  return { cwd, ...(await importing(cwd, system, 'feed.json', ...args)) };
};
