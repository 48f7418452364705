/** The stories that say in their head that they are prerendered: served and built as the command makes them. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** @returns their paths below `demo/` */
export const prerenderedStories = (): readonly string[] =>
  readdirSync('demo/stories')
    .map((name) => `stories/${name}`)
    .filter(
      (path) => path.endsWith('.html') && readFileSync(`demo/${path}`, 'utf8').includes('<meta name="prerendered"'),
    );

/**
 * Writes what publishers would get.
 *
 * @param out the folder that stands for `demo/`
 */
export const prerender = async (paths: readonly string[], out: string): Promise<void> => {
  const pages = paths.map((path) => `demo/${path}`);
  await promisify(execFile)('dist/node/cli.js', ['prerender', ...pages, '--root', 'demo', '-o', out]);
};

/** @returns the page */
export const prerendered = async (path: string): Promise<string> => {
  const out = mkdtempSync(join(tmpdir(), 'careers-widget-'));
  try {
    await prerender([path], out);
    return readFileSync(join(out, path), 'utf8');
  } finally {
    rmSync(out, { recursive: true });
  }
};
