/**
 * What stands beside the page that Vite builds, as on a publisher's server: the built widget, the postings, and pages
 * as publishers have them. None of it is touched, so that what is tried here is what others get.
 *
 * Serving, a change in `src/` builds the script anew and reloads the page. Building, all is copied.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { build, type Plugin } from 'vite';

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
      watcher.on('change', (file) => {
        if (!file.startsWith(resolve('src'))) return;
        void build({ mode: 'script', logLevel: 'warn', build: { emptyOutDir: false } }).then(() =>
          ws.send({ type: 'full-reload' }),
        );
      });
    },

    closeBundle() {
      for (const [name, from] of places) {
        cpSync(from, join(outDir, name), { recursive: true, filter: (file) => !/\.map$|dist\/(npm|node)$/.test(file) });
      }
    },
  };
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
