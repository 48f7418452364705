/** `careers-widget prerender`: pages in, pages and a report out, and an exit code. */
import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filesOf, writeReasonOf, type Kind } from '../files.ts';
import { progressOf } from '../progress.ts';
import { jsonReport, linesReport, nameOf } from '../report.ts';
import { count, noTotals, paint, voiceOf } from '../telling.ts';
import { linkedSheets, Run, writeIfNew, type Outcome, type PrerenderOptions } from './prerender.ts';

export interface RunOptions extends Omit<PrerenderOptions, 'root' | 'isWhole' | 'lists'> {
  /** Pages, and folders of them. */
  readonly paths: readonly string[];
  readonly root: string | undefined;
  readonly strict: boolean;
  readonly json: boolean;
}

const PAGES: Kind = { ending: /\.html?$/i, named: '.html file' };

/** The folder that all of them are in, or are. */
const commonFolder = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map((path) => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory();
    return (isFolder ? resolve(path) : dirname(resolve(path))).split(sep);
  });
  const end = first.findIndex((part, place) => others.some((path) => path[place] !== part));
  return (end < 0 ? first : first.slice(0, end)).join(sep) || sep;
};

/** @returns the exit code: 0 done, 1 an element could not be prerendered, 2 something can't be read or written */
export const runPrerender = async (options: RunOptions): Promise<number> => {
  const { paths, out, strict, json } = options;
  const { files, unreadable } = await filesOf(paths, PAGES);
  const root = options.root ?? commonFolder(paths);
  const isWhole = options.root !== undefined || options.base !== undefined;
  const run = new Run({ ...options, root, isWhole, lists: true }, Date.now());
  const report = json ? jsonReport() : linesReport(paint(), '');
  const totals = { ...noTotals(), elements: 0, changed: 0 };
  const progress = progressOf(files.length);
  const voice = voiceOf(progress);
  const tell = async (outcome: Outcome): Promise<void> => {
    count(outcome, totals);
    if ('unreadable' in outcome) voice.complain(`${nameOf(outcome.file)}: ${outcome.unreadable}`);
    else {
      totals.elements += outcome.count;
      totals.changed += Number(outcome.isChanged);
      const { file, findings } = outcome;
      if (findings.length) await voice.say(report.tell({ file, findings }));
    }
  };
  try {
    await voice.say(report.start);
    for (const outcome of unreadable) await tell(outcome);
    for (const file of files) {
      await tell(await run.file(file));
      progress.step();
      await setImmediate(); // else nobody hears Ctrl+C, and the bar stands still
    }
    if (options.css === 'link' && totals.elements)
      for (const [path, css] of linkedSheets()) writeIfNew(join(out ?? root, path), Buffer.from(css));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    voice.complain(`a style sheet can’t be written: ${writeReasonOf(error)}`);
    totals.unreadable++;
  } finally {
    progress.stop();
  }
  const { error, warning, advice, unreadable: failed } = totals;
  if (json || error + warning + advice + failed) await voice.say(report.end(totals)); // else it would speak of mends
  const line = `${number(totals.elements, 'element')} prerendered in ${number(totals.files, 'page')}, ${totals.changed.toLocaleString('en')} written\n`;
  if (json) process.stderr.write(`careers-widget: ${line}`);
  else await voice.say(line);
  if (totals.unreadable) return 2;
  return totals.error || (strict && totals.warning) ? 1 : 0;
};

const number = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
