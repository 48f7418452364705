/**
 * Files that are served or copied unchanged beside the page that Vite builds: the built widget, the postings, and pages
 * as publishers have them. What is tried here is what others get.
 *
 * Where `dist/` is older than its sources, it is built first. While serving, a change in `src/` builds the script anew
 * and reloads the page.
 */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { BOARD, buildBoard } from './board.ts';
import { prerender, prerendered, prerenderedStories } from './prerendered.ts';

/** In this process Vite may be in development mode, in which Lit is another file. */
const env = { ...process.env, NODE_ENV: 'production' };

/** @param version of the widget: the address of a pinned script names it */
export const demoFiles = (version: string): Plugin => {
  const places = [
    [`careers-widget/${version}`, 'dist'],
    ['careers-widget', 'dist'],
    ...['stories', 'postings', 'company.html', 'partner.html', 'preview.html'].map((name) => [name, `demo/${name}`]),
  ] as const;
  let outDir = '';
  let isBuild = false;
  let made = ''; // while serving: the folder of what is made, which the next start finds again

  return {
    name: 'demo-files',

    configResolved({ build, cacheDir, command }) {
      made = join(cacheDir, 'demo');
      outDir = resolve('demo', build.outDir);
      isBuild = command === 'build';
      if (isFresh()) return;
      const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', env });
      if (status !== 0) throw new Error('The widget can’t be built: `npm run build` says why.');
    },

    configureServer({ middlewares, watcher, ws }) {
      const serve = sirv('demo', { dev: true, setHeaders });
      const widget = sirv('dist', { dev: true, setHeaders });
      const board = sirv(made, { dev: true, setHeaders });
      let building: Promise<void> | undefined;
      middlewares.use((request, response, next) => {
        const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
        const place = places.find(([name]) => pathname === `/${name}` || pathname.startsWith(`/${name}/`));
        if (!place || searchParams.has('raw')) return next(); // the list of stories imports their sources
        if (place[0] === 'stories' && prerenderedStories().includes(pathname.slice(1))) {
          response.setHeader('content-type', 'text/html');
          return void prerendered(pathname.slice(1)).then((page) => response.end(page), next);
        }
        if (pathname.startsWith(`/${BOARD}/`)) {
          building ??= buildBoard(made);
          return void building.then(() => board(request, response, next), next);
        }
        if (place[1] === 'dist') request.url = request.url!.slice(place[0].length + 1);
        (place[1] === 'dist' ? widget : serve)(request, response, next);
      });
      watcher.add(resolve('src'));
      const rebuild = oneAtATime(async () => {
        await npm('exec', '--', 'vite', 'build', '--mode', 'script', '--emptyOutDir=false');
        ws.send({ type: 'full-reload' });
        // what nobody waits for
        for (const mode of ['embed', 'frames', 'search', 'node'])
          await npm('exec', '--', 'vite', 'build', '--mode', mode);
        await npm('run', 'build:manifest');
      });
      watcher.on('change', (file) => {
        if (file.startsWith(resolve('src'))) rebuild();
      });
    },

    async closeBundle() {
      if (!isBuild) return; // a server that ends calls this too
      for (const [name, from] of places) {
        cpSync(from, join(outDir, name), {
          recursive: true,
          filter: (file) => !/\.map$|dist[\\/](npm|node)$/.test(file),
        });
      }
      await prerender(prerenderedStories(), outDir);
      await buildBoard(outDir);
    },
  };
};

const npm = (...args: readonly string[]) => promisify(execFile)('npm', args, { env });

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

const modified = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** Whether `dist/` is newer than all that it is built from; a folder is as new as the last file that came or went. */
const isFresh = (): boolean => {
  const built = modified('dist/schema/posting.v1.schema.json'); // what a build writes last
  const folders = ['src', 'vite', 'schema'];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  return [...folders, ...files, 'vite.config.ts', 'package.json', 'package-lock.json'].every(
    (file) => modified(file) <= built,
  );
};
