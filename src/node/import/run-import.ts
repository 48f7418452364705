/** `careers-widget import`: pages in, posting files and a report out, and an exit code. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filesOf, writeReasonOf, type Kind } from '../files.ts';
import { progressOf } from '../progress.ts';
import { complain, paint, voiceOf } from '../telling.ts';
import { goneIn } from './gone.ts';
import { importPages, type ImportOptions, type Outcome } from './import-pages.ts';
import { count, importJson, importLines, noTotals } from './report.ts';

export interface RunOptions extends ImportOptions {
  /** Pages, and folders of them. */
  readonly paths: readonly string[];
  /** Whether warnings make the exit code 1, too. */
  readonly strict: boolean;
  readonly json: boolean;
}

const PAGES: Kind = { ending: /\.(md|markdown|mdx)$/i, named: '.md, .markdown or .mdx file' };

/** @returns the exit code: 0 nothing is wrong, 1 errors, 2 something can't be read or written */
export const runImport = async (options: RunOptions): Promise<number> => {
  const { paths, out, strict, json } = options;
  const { files, unreadable } = await filesOf(paths, PAGES);
  const pages = once(files);
  try {
    if (pages.length) mkdirSync(out, { recursive: true });
  } catch (error) {
    complain(`${out}: it can’t be written: ${writeReasonOf(error)}`);
    return 2;
  }
  const report = json ? importJson() : importLines(paint());
  const totals = noTotals();
  const current = new Map<string, readonly string[]>();
  const progress = progressOf(pages.length);
  const voice = voiceOf(progress);
  const tell = async (outcome: Outcome): Promise<void> => {
    count(outcome, totals);
    if ('unreadable' in outcome) voice.complain(`${outcome.file}: ${outcome.unreadable}`);
    if ('fate' in outcome) {
      current.set(outcome.posting, outcome.pages);
      if ('unwritten' in outcome.fate)
        voice.complain(`${outcome.posting}: it can’t be written: ${outcome.fate.unwritten}`);
    }
    await voice.say(report.tell(outcome));
  };
  try {
    await voice.say(report.start);
    for (const outcome of unreadable) await tell(outcome);
    for await (const outcome of importPages(pages, options, Date.now())) {
      await tell(outcome);
      progress.step('pages' in outcome ? outcome.pages.length : 1);
      await setImmediate(); // else nobody hears Ctrl+C, and the bar stands still
    }
  } finally {
    progress.stop();
  }
  for (const { file, why } of goneIn(out, current)) complain(`${file}: ${why}; its file stays`);
  await voice.say(report.end(totals));
  if (totals.unreadable || totals.unwritten) return 2;
  return totals.error || (strict && totals.warning) ? 1 : 0;
};

/** A page may stand on the command line itself, and be in a directory that does. */
const once = (files: readonly string[]): readonly string[] => {
  const byPath = new Map<string, string>();
  for (const file of files) if (!byPath.has(resolve(file))) byPath.set(resolve(file), file);
  return [...byPath.values()];
};
