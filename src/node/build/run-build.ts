/** `careers-widget build`: one run, or as many as there are changes; its report, and its exit code. */
import { setImmediate } from 'node:timers/promises';
import { collector } from '../memory.ts';
import { nameOf, jsonReport, linesReport, type Report } from '../report.ts';
import { progressOf, type Progress } from '../progress.ts';
import { complain, count, noTotals, paint, print } from '../telling.ts';
import { build, type BuildOptions, type Done } from './build.ts';
import { Cannot } from './cannot.ts';
import type { Counts } from './finish.ts';
import { watchFiles } from './watch.ts';

export interface RunOptions extends BuildOptions {
  readonly json: boolean;
  readonly watch: boolean;
}

/** @returns the exit code: 0 built, 1 errors, 2 something can't be read or written */
export const runBuild = async (options: RunOptions): Promise<number> => {
  const { base, json, watch, page } = options;
  if (base === undefined)
    complain('without --base there is no feed, no sitemap and no changed.txt, and pages say no address of their own');
  const code = await run(options, json ? jsonReport() : linesReport(paint(), ''), false);
  if (!watch) return code;
  await watchFiles([options.dir, ...(page === undefined ? [] : [page])], () =>
    run(options, linesReport(paint(), ''), true),
  );
  return 0;
};

/** @param isAgain whether only what is new is to be said */
const run = async (options: RunOptions, report: Report, isAgain: boolean): Promise<number> => {
  let progress: Progress | undefined;
  const collect = collector();
  try {
    const done = await build(options, Date.now(), {
      start: (many, what) => {
        progress?.stop();
        progress = progressOf(many, { what });
      },
      step: async () => {
        progress!.step();
        collect();
        await setImmediate(); // else nobody hears Ctrl+C, and the bar stands still
      },
    });
    progress?.stop();
    return await told(done, options, report, isAgain);
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    progress?.stop();
    complain(`${nameOf(error.file)}: ${error.message}`);
    return 2;
  } finally {
    progress?.stop();
  }
};

const told = async (done: Done, options: RunOptions, report: Report, isAgain: boolean): Promise<number> => {
  const { outcomes, news, kept, counts } = done;
  const totals = noTotals();
  await print(report.start);
  for (const outcome of outcomes) {
    if (isAgain && !news.has(outcome.file)) continue;
    count(outcome, totals);
    if ('unreadable' in outcome) complain(`${nameOf(outcome.file)}: ${outcome.unreadable}`);
    await print(report.tell(outcome));
  }
  if (!isAgain) await print(report.end(totals));
  if (!isAgain && options.base !== undefined && counts && !counts.isMapped)
    complain(`no open posting has a page, so there is no sitemap${options.page === undefined ? HOW_TO_MAP : ''}`);
  for (const file of kept) complain(`${nameOf(file)}: what was built of it before stays`);
  if (!isAgain || !counts || counts.touched) {
    const line = `${counts ? summaryOf(counts, options.out) : 'nothing was written'}\n`;
    if (options.json) process.stderr.write(`careers-widget: ${line}`);
    else await print(line);
  }
  if (totals.unreadable) return 2;
  return totals.error || (options.strict && totals.warning) ? 1 : 0;
};

const HOW_TO_MAP = ': make pages with --page, or name each in its `url`';

const summaryOf = ({ built, unchanged, removed, othersRemoved, drafts }: Counts, out: string): string =>
  [
    `${nameOf(out)}: ${number(built)} built`,
    `${number(unchanged)} unchanged`,
    `${number(removed)} removed`,
    ...(othersRemoved ? [`${number(othersRemoved)} other ${othersRemoved === 1 ? 'file' : 'files'} removed`] : []),
    ...(drafts ? [`${number(drafts)} left out as drafts`] : []),
  ].join(', ');

const number = (count: number): string => count.toLocaleString('en');
