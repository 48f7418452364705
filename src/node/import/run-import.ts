/** `careers-widget import`: pages or feeds in, posting files and a report out, and an exit code. */
import { mkdirSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { NoWindow, windowOf } from '../build/window.ts';
import { writeReasonOf, type Unreadable } from '../files.ts';
import { progressOf } from '../progress.ts';
import { complain, paint, voiceOf } from '../telling.ts';
import type { FeedOptions } from './feeds/import-feeds.ts';
import { feedJob } from './feeds/job.ts';
import type { Outcome } from './outcome.ts';
import type { PageOptions } from './pages/import-pages.ts';
import { pageJob } from './pages/job.ts';
import { count, importJson, importLines, noTotals, type Words } from './report.ts';

/** What stands on the command line. */
export type RunOptions = (PageOptions | FeedOptions) & {
  /** Pages, and folders of them; or feeds. */
  readonly paths: readonly string[];
  /** Whether warnings make the exit code 1, too. */
  readonly strict: boolean;
  readonly json: boolean;
};

/** What there is to import. */
export interface Job {
  readonly words: Words;
  /** How many files there are to read, or postings to write. */
  readonly size: number;
  /** What can't be read, as is known already. */
  readonly unreadable: readonly Unreadable[];
  readonly outcomes: AsyncIterable<Outcome>;
  /** What is to be said of files that nothing went into; asked for in the end. */
  readonly left: () => readonly string[];
}

/** @returns the exit code: 0 nothing is wrong, 1 errors, 2 something can't be read or written */
export const runImport = async (options: RunOptions): Promise<number> => {
  const { paths, out, strict, json } = options;
  const { words, size, unreadable, outcomes, left } = await ('from' in options
    ? feedJob(paths, options, windowOf)
    : pageJob(paths, options));
  try {
    if (size) mkdirSync(out, { recursive: true });
  } catch (error) {
    complain(`${out}: it can’t be written: ${writeReasonOf(error)}`);
    return 2;
  }
  const report = json ? importJson() : importLines(paint(), words);
  const totals = noTotals();
  const progress = progressOf(size);
  const voice = voiceOf(progress);
  const tell = async (outcome: Outcome): Promise<void> => {
    count(outcome, totals);
    if ('unreadable' in outcome) voice.complain(`${outcome.file}: ${outcome.unreadable}`);
    if ('fate' in outcome && 'unwritten' in outcome.fate)
      voice.complain(`${outcome.posting}: it can’t be written: ${outcome.fate.unwritten}`);
    await voice.say(report.tell(outcome));
  };
  try {
    await voice.say(report.start);
    for (const outcome of unreadable) await tell(outcome);
    for await (const outcome of outcomes) {
      await tell(outcome);
      progress.step('files' in outcome ? outcome.files.length : 1);
      await setImmediate(); // else nobody hears Ctrl+C, and the bar stands still
    }
  } catch (error) {
    if (!(error instanceof NoWindow)) throw error;
    voice.complain(`expected jsdom, which cleans HTML, found none: ${error.message}`);
    totals.unwritten++;
  } finally {
    progress.stop();
  }
  for (const line of left()) complain(line);
  await voice.say(report.end(totals));
  if (totals.unreadable || totals.unwritten) return 2;
  return totals.error || (strict && totals.warning) ? 1 : 0;
};
