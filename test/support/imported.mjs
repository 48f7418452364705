/**
 * Imports and builds the feeds of all hiring systems whose feeds are JSON for the tests: `imported` → where the feeds are, and the
 * index of all their postings. What reads XML is no module that a browser takes before it is built.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';
import { fixtures, serveFeeds, server } from './feeds/served.mjs';

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const importedPlugin = ({ rootDir }) => {
  /** @type {Promise<{ feeds: string[]; index: object }> | undefined} */
  let coming;
  const imported = async () => {
    /** @type {{ module: typeof import('../../src/node/import/feeds/job.ts') }} */
    const { module } = await runnerImport(join(rootDir, 'src/node/import/feeds/job.ts'), {
      configFile: false,
      logLevel: 'error',
    });
    const window = /** @type {Window} */ (/** @type {unknown} */ (new JSDOM('').window));
    const at = await serveFeeds();
    const feeds = Object.entries(fixtures)
      .filter(([, { FROM, answers }]) => typeof answers[FROM] === 'object')
      .map(([system, { FROM }]) => ({ system, feed: at(FROM) }));
    const cwd = mkdtempSync(join(tmpdir(), 'careers-widget-'));
    try {
      const out = join(cwd, 'postings');
      mkdirSync(out);
      for (const { system, feed } of feeds) {
        const options = { from: /** @type {any} */ (system), out, set: {}, force: false };
        for await (const _ of (await module.feedJob([feed], options, async () => window)).outcomes);
      }
      const cli = join(rootDir, 'dist/node/cli.js');
      await promisify(execFile)(process.execPath, [cli, 'build', 'postings', '-o', 'site'], { cwd });
      const index = JSON.parse(readFileSync(join(cwd, 'site/jobs.json'), 'utf8'));
      return { feeds: feeds.map(({ feed }) => feed), index };
    } finally {
      rmSync(cwd, { recursive: true });
    }
  };
  return {
    name: 'imported',
    executeCommand: ({ command }) => (command === 'imported' ? (coming ??= imported()) : undefined),
    serverStop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
