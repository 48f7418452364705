/** How imports are told: to people in lines, to programs in JSON. */
import type { Finding } from '../../posting/finding.ts';
import { harmless } from '../harmless.ts';
import { counted, countedLevels, jsonReport, linesOf, nameOf, type Paint, type Report } from '../report.ts';
import { told } from '../validate.ts';
import type { Difference } from './differences.ts';
import type { Made, Outcome } from './outcome.ts';
import { STATES, type State } from './settle.ts';

/** What is imported, in words. */
export interface Words {
  /** One of what is counted, and several. */
  readonly counted: readonly [one: string, many: string];
  /** Where a posting comes from. */
  readonly source: string;
}

/** How many there were. */
export type Totals = Record<Finding['level'] | State | 'files' | 'skipped' | 'unreadable' | 'unwritten', number>;

export const noTotals = (): Totals => ({
  ...{ files: 0, error: 0, warning: 0, advice: 0, skipped: 0, unreadable: 0, unwritten: 0 },
  ...{ written: 0, unchanged: 0, replaced: 0, overwritten: 0, kept: 0, refused: 0, closed: 0 },
});

/** Adds an outcome to the totals. */
export const count = (outcome: Outcome, totals: Totals): void => {
  if ('unreadable' in outcome) totals.unreadable++;
  else if ('skipped' in outcome) totals.skipped++;
  else {
    const { files, findings, fate } = outcome;
    totals.files += files.length;
    for (const { level } of findings) totals[level]++;
    totals['unwritten' in fate ? 'unwritten' : fate.state]++;
  }
};

/** States that are said of any run. */
const USUAL: readonly State[] = STATES.filter((state) => state !== 'overwritten' && state !== 'closed');

export const importLines = (paint: Paint, words: Words): Report<Outcome, Totals> => ({
  start: '',
  tell: (outcome) => {
    if ('unreadable' in outcome) return '';
    if ('skipped' in outcome) return `${nameOf(outcome.file)}  ${paint('dim', `skipped: ${outcome.skipped}`)}\n`;
    return [
      ...outcome.findings.map((finding) => linesOf(finding, nameOf(finding.file), paint)),
      fateOf(outcome, paint, words),
    ].join('');
  },
  end: ({ files, error, warning, advice, skipped, unreadable, unwritten, ...states }) => {
    const found = countedLevels({ error, warning, advice }).join(', ') || 'nothing to mend';
    const parts = [
      ...counted(files, ...words.counted).map((counted) => `${counted}: ${found}`),
      STATES.filter((state) => states[state] || USUAL.includes(state))
        .map((state) => `${states[state].toLocaleString('en')} ${state}`)
        .join(', '),
      ...(skipped ? [`${skipped} skipped`] : []),
      ...(unreadable ? [`${unreadable} could not be read`] : []),
      ...(unwritten ? [`${unwritten} could not be written`] : []),
    ];
    const style = error || unreadable || unwritten ? 'red' : warning ? 'yellow' : 'green';
    return `${paint(style, parts.join('; '))}\n`;
  },
});

const fateOf = ({ posting, fate }: Made, paint: Paint, { source }: Words): string => {
  const name = nameOf(posting);
  if ('unwritten' in fate) return '';
  if (fate.state === 'refused') return `${name}  ${paint('red', 'refused')}: nothing is written\n`;
  if (fate.state !== 'kept') {
    const without = fate.without?.length ? `, without ${fate.without.map(harmless).join(' and ')}, which is gone` : '';
    return `${name}  ${paint(fate.state === 'unchanged' ? 'dim' : 'green', fate.state)}${without}\n`;
  }
  const { why, differences } = fate;
  const said = `${name}  ${paint('yellow', 'kept')}: ${harmless(why)}`;
  if (!differences) return `${said}\n`;
  return differences.length
    ? `${said}; the ${source} would make of it:\n${differenceLines(differences, paint, source)}`
    : `${said}, and says the same\n`;
};

/** Whoever has to compare more opens both files. */
const MOST = 20;

const differenceLines = (differences: readonly Difference[], paint: Paint, source: string): string => {
  const lines = differences
    .slice(0, MOST)
    .map(
      (it) =>
        `  ${paint('bold', harmless(it.path))}: ${valueOf(it, 'there')}, the ${source} says ${valueOf(it, 'said')}\n`,
    );
  const more = differences.length - lines.length;
  return [...lines, ...(more > 0 ? [`  … and ${more.toLocaleString('en')} more\n`] : [])].join('');
};

const valueOf = (difference: Difference, side: 'there' | 'said'): string => {
  const text = side in difference ? JSON.stringify(difference[side]) : 'nothing';
  return harmless(text.length > 80 ? `${text.slice(0, 79)}…` : text);
};

/** An element for each page, or posting of a feed: the findings of a translation stand with its own path. */
export const importJson = (): Report<Outcome, unknown> => {
  const report = jsonReport();
  return { ...report, tell: (outcome) => elementsOf(outcome).map(report.tell).join('') };
};

const elementsOf = (outcome: Outcome): readonly { readonly file: string }[] => {
  if (!('files' in outcome)) return [outcome];
  const { findings, posting, fate } = outcome;
  // what is said of a translation may be of one that has a posting of its own
  const files = [...new Set([...outcome.files, ...findings.map(({ file }) => file)])];
  return files.map((file, index) => {
    const { differences, without, ...became } = { differences: undefined, without: undefined, ...fate };
    return {
      file,
      findings: findings.filter((finding) => finding.file === file).map(told),
      posting,
      ...became,
      ...(index === 0 && differences && { differences }),
      ...(index === 0 && without?.length && { without }),
    };
  });
};
