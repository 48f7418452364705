/**
 * Boards that are asked in pieces, for the tests. Both indexes are served on the tests' own origin.
 *
 * - `in-pieces`, the items of an index → where the index stands that the command line has built of them, and the one in pieces
 * - `pieces-asked`, where the one in pieces stands → the paths that were asked for of it
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';

const root = mkdtempSync(join(tmpdir(), 'careers-widget-'));
// asked from another origin, too
const setHeaders = (/** @type {import('node:http').ServerResponse} */ response) =>
  void response.setHeader('access-control-allow-origin', '*');
const serve = sirv(root, { dev: true, setHeaders });

/** @typedef {{ id: string, title: string, summary?: string, language?: string, url?: string, _posting?: Record<string, unknown> }} Item */

/** As people write it; the first is the newest. */
const postingOf = (
  /** @type {Item} */ { id, title, summary, language, url, _posting = {} },
  /** @type {number} */ place,
) => {
  const { src, langs, apply = 'https://jobs.example/apply', ...facts } = _posting;
  const datePosted = `2026-10-${String(31 - place).padStart(2, '0')}`;
  return { id, title, tagline: summary, lang: language ?? 'en', url, datePosted, apply: { url: apply }, ...facts };
};

/** @type {Map<string, Promise<{ src: string, searchSrc: string }>>} */
const boards = new Map();

/** @type {string[]} */
const asked = [];

/** @param {string} rootDir @param {Item[]} items @param {string} name */
const build = async (rootDir, items, name) => {
  const cwd = join(root, name);
  mkdirSync(join(cwd, 'in'), { recursive: true });
  for (const [place, item] of items.entries())
    writeFileSync(join(cwd, 'in', `${item.id}.json`), JSON.stringify(postingOf(item, place)));
  const cli = join(rootDir, 'dist/node/cli.js');
  await promisify(execFile)(process.execPath, [cli, 'build', 'in', '-o', 'out', '--search'], { cwd });
  return { src: `/in-pieces/${name}/out/jobs.json`, searchSrc: `/in-pieces/${name}/out/search/` };
};

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const piecesPlugin = ({ rootDir }) => ({
  name: 'in-pieces',
  executeCommand({ command, payload }) {
    if (command === 'pieces-asked') return asked.filter((path) => path.startsWith(payload));
    if (command !== 'in-pieces') return undefined;
    const key = JSON.stringify(payload.items);
    const board = boards.get(key) ?? build(rootDir, payload.items, String(boards.size));
    boards.set(key, board);
    return board;
  },
  serverStop: () => rmSync(root, { recursive: true, force: true }),
});

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export const servePieces = async (context, next) => {
  if (!context.path.startsWith('/in-pieces/')) return next();
  asked.push(context.path);
  context.respond = false;
  context.res.statusCode = 200;
  context.req.url = context.url.slice('/in-pieces'.length);
  serve(context.req, context.res, () => context.res.writeHead(404).end());
};
