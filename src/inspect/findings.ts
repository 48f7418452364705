/** What is said of a file: how a finding is put into words, and the changes of the file that mend it. */
import type { Finding } from '../posting/finding.ts';
import type { Change } from './mend/change.ts';
import { stepsOf } from './path.ts';

/** A finding, and the changes of the file that mend it, where they may be made without asking anybody. */
export interface Inspected extends Finding {
  readonly changes?: readonly Change[] | undefined;
  /** Whether the file is no JSON. */
  readonly isSyntax?: boolean;
}

export const shortened = (found: string): string => (found.length > 80 ? `${found.slice(0, 79)}…` : found);

export const warning = (path: string, expected: string, found: unknown, mend: string): Inspected => ({
  level: 'warning',
  path,
  expected,
  found: shortened(JSON.stringify(found) ?? 'nothing'),
  mend,
});

/** @param found as it is to be read */
export const advice = (path: string, expected: string, found: string, mend: string): Inspected => ({
  level: 'advice',
  path,
  expected,
  found: shortened(found),
  mend,
});

/** The same, with what may be written in place of the value without asking: nothing of it is lost, and nothing is guessed. */
export const sure = (finding: Inspected, value: string): Inspected => ({
  ...finding,
  changes: [{ path: stepsOf(finding.path), value }],
});

/** The mend for a value of which it is certain what it should be. */
export const write = (value: string): string => `write ${JSON.stringify(value)}`;

/** Names in a sentence. */
export const list = (items: readonly string[]): string =>
  items.length > 5 ? `${items.slice(0, 5).join(', ')} and ${items.length - 5} more` : items.join(', ');

/** Of a text in which nothing is right, as many as these are enough. */
const MOST = 20;

/** Each thing once for each line. */
export const once = (findings: readonly Inspected[]): Inspected[] =>
  [
    ...new Map(
      findings.map((finding) => [JSON.stringify([finding.path, finding.expected, finding.found]), finding]),
    ).values(),
  ].slice(0, MOST);
