/**
 * Prerenders pages for the tests, by the command line as it is built: `prerendered`, a page and the posting files that it names by
 * their addresses → the page. Addresses below `/postings/` are those of the demo.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const prerenderedPlugin = ({ rootDir }) => ({
  name: 'prerendered',
  async executeCommand({ command, payload }) {
    if (command !== 'prerendered') return undefined;
    const { page, postings = {}, args = [] } = payload;
    const folder = mkdtempSync(join(tmpdir(), 'careers-widget-'));
    try {
      cpSync(join(rootDir, 'demo/postings'), join(folder, 'postings'), { recursive: true });
      mkdirSync(join(folder, 'given'));
      for (const [name, posting] of Object.entries(postings))
        writeFileSync(join(folder, 'given', name), JSON.stringify(posting));
      writeFileSync(join(folder, 'index.html'), page);
      await promisify(execFile)(process.execPath, [join(rootDir, 'dist/node/cli.js'), 'prerender', folder, ...args]);
      return readFileSync(join(folder, 'index.html'), 'utf8');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
});
