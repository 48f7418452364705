/**
 * All that an editor should know of a posting file: what `parse` finds, what the widget has no use for knowing,
 * and for each finding its place in the file and a mend. Showing a posting takes none of it, so it is no part of the
 * core: the command line has it, and the widget loads it for `debug`.
 */
import { parseTree, type ParseError, type ParseErrorCode } from 'jsonc-parser';
import type { Finding } from '../posting/finding.ts';
import type { Parsed } from '../posting/parse.ts';
import type { PostingError } from '../posting/posting-error.ts';
import type { Posting } from '../posting/posting.ts';
import { checksOf } from './checks.ts';
import { mendOf, narrowed } from './mend.ts';
import { outlineOf, placesIn } from './places.ts';
import type { Rules } from './rules.ts';
import { syntaxFinding, syntaxOffset } from './syntax.ts';

/** A posting file, or its contents where the file is not at hand. */
export type Source = { readonly text: string } | { readonly data: unknown };

/** What became of a file. */
export interface Inspection {
  /** `undefined` where the file can't be shown. */
  readonly posting: Posting | undefined;
  /** The worst first, each level in the order of the file. */
  readonly findings: readonly Finding[];
}

/** From the worst. */
const LEVELS = ['error', 'warning', 'advice'];

/**
 * Inspects a posting file.
 *
 * @param url absolute address that relative addresses in the file are resolved against
 * @param now milliseconds since the epoch: what has expired by then is reported
 */
export const inspect = (source: Source, url: string, rules: Rules, now: number): Inspection => {
  if ('data' in source) return inspectData(source.data, url, rules, now);
  const { text } = source;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { posting: undefined, findings: [notJson(text)] };
  }
  const { posting, findings } = inspectData(data, url, rules, now);
  const placeOf = placesIn(text);
  const { offsetOf, repeated } = outlineOf(text, rules);
  const placed = findings.map((finding) => ({ ...finding, ...placeOf(offsetOf(finding.path)) }));
  const twice = repeated.map(({ path, name, offset, before }): Finding => ({
    level: 'warning',
    path,
    // JSON.parse says nothing of it
    expected: 'each field once; the last one counts',
    found: `${JSON.stringify(name)} again`,
    mend: `remove one of the two: the other is in line ${placeOf(before).line}`,
    ...placeOf(offset),
  }));
  return { posting, findings: [...placed, ...twice].sort(byPlace) };
};

const notJson = (text: string): Finding => {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // nested too deep to say more
  }
  // a byte order mark is no reason, it is not in the text any more
  const first = errors[0] ?? { error: 0 as ParseErrorCode, offset: 0, length: 0 };
  return { ...syntaxFinding(text, first), ...placesIn(text)(syntaxOffset(text, first)) };
};

const byPlace = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);

const inspectData = (data: unknown, url: string, rules: Rules, now: number): Inspection => {
  let parsed: Parsed | undefined;
  let found: readonly Finding[];
  try {
    parsed = rules.parse(data, url);
    found = parsed.findings;
  } catch (thrown) {
    const { path = '', message, findings = [] } = thrown as PostingError;
    const [, expected = 'a posting', what = message] = /^expected (.*?), found ([^]*)$/.exec(message) ?? [];
    found = [{ level: 'error', path, expected, found: what }, ...findings];
  }
  const findings = withoutEchoes(found).map((finding) => ({
    ...narrowed(finding, data, rules),
    mend: mendOf(finding, data, url, rules),
  }));
  const all = [...findings, ...checksOf(data, parsed?.posting, url, rules, now)];
  return { posting: parsed?.posting, findings: all.sort(byPlace) };
};

/** A refused value is reported as refused, and then as missing where it must be there: one finding is enough. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] => {
  const errors = findings.filter(({ level }) => level === 'error');
  return findings.flatMap((finding) => {
    if (finding.level !== 'error') return errors.some(({ path }) => path === finding.path) ? [] : [finding];
    const refused = findings.find(({ level, path }) => level !== 'error' && path === finding.path);
    return [{ ...finding, found: refused?.found ?? finding.found }];
  });
};
