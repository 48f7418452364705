/**
 * What stands beside the page that Vite builds, as on a publisher's server: the built widget, the postings, and pages
 * as publishers have them. None of it is touched, so that what is tried here is what others get.
 *
 * Serving, a change in `src/` builds the script anew and reloads the page. Building, all is copied.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import type { Plugin } from 'vite';

const run = promisify(execFile);

/** @param version of the widget: who pins one names it in the address */
export const demoFiles = (version: string): Plugin => {
  const places = [
    [`careers-widget/${version}`, 'dist'],
    ['careers-widget', 'dist'],
    ...['stories', 'postings', 'company.html', 'partner.html', 'preview.html'].map((name) => [name, `demo/${name}`]),
  ] as const;
  let outDir = '';

  return {
    name: 'demo-files',

    configResolved({ build }) {
      outDir = resolve('demo', build.outDir);
    },

    configureServer({ middlewares, watcher, ws }) {
      if (!isFresh()) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
      const serve = sirv('demo', { dev: true, setHeaders });
      const widget = sirv('dist', { dev: true, setHeaders });
      middlewares.use((request, response, next) => {
        const path = request.url!.slice(1);
        const place = places.find(([name]) => path.startsWith(name));
        if (!place || path.endsWith('raw')) return next(); // the list of stories imports their sources
        if (place[1] === 'dist') request.url = request.url!.slice(place[0].length + 1);
        (place[1] === 'dist' ? widget : serve)(request, response, next);
      });
      watcher.add(resolve('src'));
      const rebuild = oneAtATime(async () => {
        // in a process of its own: in this one Lit is in development mode
        const env = { ...process.env, NODE_ENV: 'production' };
        await run('npx', ['vite', 'build', '--mode', 'script', '--emptyOutDir=false'], { env });
        ws.send({ type: 'full-reload' });
      });
      watcher.on('change', (file) => {
        if (file.startsWith(resolve('src'))) rebuild();
      });
    },

    closeBundle() {
      for (const [name, from] of places) {
        cpSync(from, join(outDir, name), { recursive: true, filter: (file) => !/\.map$|dist\/(npm|node)$/.test(file) });
      }
    },
  };
};

/** @returns what runs a task, and once more if it was asked to meanwhile; its failures are told in the terminal */
const oneAtATime = (task: () => Promise<void>): (() => void) => {
  let isRunning = false;
  let isWanted = false;
  const next = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await task().catch((error: unknown) => console.error(String(error)));
    }
    isRunning = false;
  };
  return () => void next();
};

/** Postings and scripts are for pages of any origin. */
const setHeaders = (response: { setHeader: (name: string, value: string) => void }): void =>
  response.setHeader('access-control-allow-origin', '*');

/** Whether what is built is as young as what it is built from. */
const isFresh = (): boolean => {
  if (!existsSync('dist/schema')) return false;
  const built = statSync('dist/careers-widget.js').mtimeMs;
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return sources.every((file) => statSync(join('src', file)).mtimeMs <= built);
};
