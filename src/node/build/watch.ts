/** Runs something again whenever files change, until somebody ends it. */
import { once } from 'node:events';
import { watch } from 'chokidar';
import { below } from '../paths.ts';

/** Ms without a change: editors, and programs that copy, write more than one file. */
const REST = 50;

/** What is no source, and may be large. */
const HIDDEN = /(^|\/)(\.(?!\.?(\/|$))|node_modules(\/|$))/;

/**
 * @param paths files, and folders with all below them
 * @param run what is to be done; never at the same time as itself
 * @returns when the process is told to end, and the last run has come to its end
 */
export const watchFiles = async (paths: readonly string[], run: () => Promise<unknown>): Promise<void> => {
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path) => paths.every((root) => HIDDEN.test(below(root, path))),
  });
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void (last = last.then(run)), REST);
  });
  await once(watcher, 'ready');
  last = run(); // what has changed while nobody was watching
  await last;
  process.stderr.write('careers-widget: watching; Ctrl+C ends it\n');
  await ended;
  clearTimeout(timer);
  await watcher.close();
  await last;
};
