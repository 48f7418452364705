/** How outcomes are told: to people in lines, to programs in JSON. */
import type { Finding } from '../posting/finding.ts';
import { STDIN } from './files.ts';
import { harmless, harmlessJson } from './harmless.ts';
import type { Outcome } from './validate.ts';

/** Paints text: `util.styleText`, or nothing. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string;

/** What is printed before all outcomes, for each, and after all. */
export interface Report<O = Outcome, T = Totals> {
  readonly start: string;
  readonly tell: (outcome: O) => string;
  readonly end: (totals: T) => string;
}

/** How many there were. */
export type Totals = Record<Finding['level'] | 'files' | 'fixed' | 'skipped' | 'unreadable', number>;

const STYLES = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

/** A file's name in a terminal. */
export const nameOf = (file: string): string => (file === STDIN ? '<stdin>' : harmless(file));

/** Each finding begins with `file:line:column`, which many terminals and editors make a link. */
export const linesReport = (paint: Paint, fixedWord: string): Report => ({
  start: '',
  tell: (outcome) => {
    const name = nameOf(outcome.file);
    if ('unreadable' in outcome) return '';
    if ('skipped' in outcome) return `${name}  ${paint('dim', `skipped: ${outcome.skipped}`)}\n`;
    const fixed = outcome.fixed?.map((finding) => linesOf(finding, name, paint, fixedWord)) ?? [];
    return [...fixed, ...outcome.findings.map((finding) => linesOf(finding, name, paint))].join('');
  },
  end: ({ files, fixed, error, warning, advice, skipped, unreadable }) => {
    const found = [
      ...(fixed ? [`${fixed.toLocaleString('en')} ${fixedWord}`] : []),
      ...countedLevels({ error, warning, advice }),
    ];
    const parts = [
      ...counted(files, 'file', 'files').map((counted) => `${counted}: ${found.join(', ') || 'nothing to mend'}`),
      ...(skipped ? [`${skipped} skipped`] : []),
      ...(unreadable ? [`${unreadable} could not be read`] : []),
    ];
    return `${paint(error || unreadable ? 'red' : warning ? 'yellow' : 'green', parts.join('; '))}\n`;
  },
});

/** @param fixed what to say in place of the level, of what was mended */
export const linesOf = (finding: Finding, name: string, paint: Paint, fixed?: string): string => {
  const { level, path, expected, found, mend, line = 1, column = 1 } = finding;
  const field = path ? `${paint('bold', harmless(path))}: ` : '';
  const said = `${name}:${line}:${column}  ${fixed ? paint('green', fixed) : paint(STYLES[level], level)}  ${field}${harmless(`expected ${expected}, found ${found}`)}\n`;
  return mend ? `${said}  → ${harmless(mend)}\n` : said;
};

export const counted = (count: number, one: string, many: string): string[] =>
  count ? [`${count.toLocaleString('en')} ${count === 1 ? one : many}`] : [];

/** How many findings of each level there were. */
export const countedLevels = ({ error, warning, advice }: Readonly<Record<Finding['level'], number>>): string[] => [
  ...counted(error, 'error', 'errors'),
  ...counted(warning, 'warning', 'warnings'),
  ...counted(advice, 'piece of advice', 'pieces of advice'),
];

/** One array; each file on a line of its own, so that a program may also read it line by line. */
export const jsonReport = (): Report<{ readonly file: string }, unknown> => {
  let isFirst = true;
  return {
    start: '[',
    tell: ({ file, ...outcome }) => {
      const separator = isFirst ? '\n' : ',\n';
      isFirst = false;
      return `${separator}${harmlessJson({ file: file === STDIN ? '<stdin>' : file, findings: [], ...outcome })}`;
    },
    end: () => '\n]\n',
  };
};
