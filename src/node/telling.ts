/** What the commands' reports have in common: counting, printing, and whether to paint. */
import { once } from 'node:events';
import { styleText } from 'node:util';
import { harmless } from './harmless.ts';
import type { Progress } from './progress.ts';
import type { Paint, Totals } from './report.ts';
import type { Outcome } from './validate.ts';

export const noTotals = (): Totals => ({
  ...{ files: 0, fixed: 0, error: 0, warning: 0, advice: 0 },
  ...{ skipped: 0, unreadable: 0 },
});

/** Adds an outcome to the totals. */
export const count = (outcome: Outcome, totals: Totals): void => {
  if ('unreadable' in outcome) totals.unreadable++;
  else if ('skipped' in outcome) totals.skipped++;
  else {
    totals.files++;
    totals.fixed += outcome.fixed?.length ?? 0;
    for (const { level } of outcome.findings) totals[level]++;
  }
};

/** Waits where the reader is slower than we are, so that nothing piles up. */
export const print = async (text: string): Promise<void> => {
  if (text && !process.stdout.write(text)) await once(process.stdout, 'drain');
};

/** What keeps something from being done, in a line; what the file system says may name any file. */
export const complain = (line: string): void => {
  process.stderr.write(`careers-widget: ${harmless(line)}\n`);
};

/** The same while a bar shows how far the run is: it makes room. */
export const voiceOf = (progress: Progress) => ({
  complain: (line: string): void => {
    progress.hide();
    complain(line);
  },
  say: async (text: string): Promise<void> => {
    if (text && process.stdout.isTTY) progress.hide();
    await print(text);
  },
});

/** https://no-color.org, https://force-color.org */
export const paint = (): Paint => {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  const isWanted = FORCE_COLOR
    ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
    : process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';
  return isWanted ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
};
