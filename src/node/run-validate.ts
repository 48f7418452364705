/** `careers-widget validate`: files in, a report out, and an exit code. */
import { setImmediate } from 'node:timers/promises';
import { MAX_BYTES } from '../posting/load.ts';
import { filesOf, POSTINGS, readBytes, writeBytes } from './files.ts';
import { progressOf } from './progress.ts';
import { jsonReport, linesReport, nameOf } from './report.ts';
import { count, noTotals, paint, print, voiceOf } from './telling.ts';
import { validate, type Outcome } from './validate.ts';

export interface Options {
  /** Whether warnings make the exit code 1, too. */
  readonly strict: boolean;
  readonly json: boolean;
  /** Whether mends that are certain are written into the files. */
  readonly fix: boolean;
  /** Whether they are only shown. */
  readonly dryRun: boolean;
}

/** @returns the exit code: 0 nothing is wrong, 1 errors, 2 something can't be read */
export const runValidate = async (
  paths: readonly string[],
  { strict, json, fix, dryRun }: Options,
): Promise<number> => {
  const { files, unreadable } = await filesOf(paths, POSTINGS);
  const report = json ? jsonReport() : linesReport(paint(), dryRun ? 'can be fixed' : 'fixed');
  const write = dryRun ? () => undefined : fix ? writeBytes : undefined;
  const totals = noTotals();
  const progress = progressOf(files.length);
  const voice = voiceOf(progress);
  const tell = async (outcome: Outcome): Promise<void> => {
    count(outcome, totals);
    if ('unreadable' in outcome) voice.complain(`${nameOf(outcome.file)}: ${outcome.unreadable}`);
    await voice.say(report.tell(outcome));
  };
  try {
    await print(report.start);
    for (const outcome of unreadable) await tell(outcome);
    for await (const outcome of validate(files, (file) => readBytes(file, MAX_BYTES), Date.now(), write)) {
      await tell(outcome);
      progress.step();
      await setImmediate(); // else nobody hears Ctrl+C, and the bar stands still
    }
  } finally {
    progress.stop();
  }
  await print(report.end(totals));
  if (totals.unreadable) return 2;
  return totals.error || (strict && totals.warning) ? 1 : 0;
};
