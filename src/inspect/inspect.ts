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
import { checksOf } from './checks/checks.ts';
import type { Inspected } from './findings.ts';
import type { Mend } from './mend/change.ts';
import { mendOf, narrowed } from './mend/mend.ts';
import { isOfNoTag } from './mend/tags.ts';
import { stepsOf, valueAt } from './path.ts';
import { outlineOf, placesIn } from './places.ts';
import type { Rules } from './rules.ts';
import { syntaxChange, syntaxFinding, syntaxOffset } from './syntax.ts';
import { wrappedPostings, wrapping, type Wrapped } from './wrapping.ts';

/** A posting file, or its contents where the file is not at hand. */
export type Source = { readonly text: string } | { readonly data: unknown };

export type { Inspected };

/** What became of a file. */
export interface Inspection {
  /** `undefined` where the file can't be shown. */
  readonly posting: Posting | undefined;
  /** The worst first, each level in the order of the file. */
  readonly findings: readonly Inspected[];
  /** Of a built file the name of the one that it was built from: there it is mended. */
  readonly builtFrom?: string | undefined;
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
  const twice = repeated.map(({ path, name, offset, before }): Inspected => ({
    level: 'warning',
    path,
    // JSON.parse says nothing of it
    expected: 'each field once; the last one counts',
    found: `${JSON.stringify(name)} again`,
    mend: `remove one of the two: the other is in line ${placeOf(before).line}`,
    ...placeOf(offset),
  }));
  // of a field that stands twice the last one counts, and a change would be made to the first
  const sure = repeated.length ? placed.map((finding) => ({ ...finding, changes: undefined })) : placed;
  return { posting, findings: [...sure, ...twice].sort(byPlace), builtFrom: sourceOf(data) };
};

const notJson = (text: string): Inspected => {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // nested too deep to say more
  }
  // a byte order mark is no reason, it is not in the text any more
  const first = errors[0] ?? { error: 0 as ParseErrorCode, offset: 0, length: 0 };
  const change = syntaxChange(text, first);
  return {
    ...syntaxFinding(text, first),
    ...placesIn(text)(syntaxOffset(text, first)),
    isSyntax: true,
    changes: change && [change],
  };
};

const byPlace = (a: Finding, b: Finding): number =>
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0);

const inspectData = (data: unknown, url: string, rules: Rules, now: number): Inspection => {
  const wrapped = wrappedPostings(data, rules);
  if (wrapped.length) return { posting: undefined, findings: inspectWrapped(wrapped, url, rules, now) };
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
  const currency = currencyOf(data);
  const findings = withoutEchoes(found)
    .filter((finding) => !isOfNoTag(finding, data, rules))
    .map((finding): Inspected => {
      const mend = within(() => mendOf(finding, data, { rules, url, currency }), TOO_DEEP);
      return { ...narrowed(finding, data, rules), mend: mend.words, changes: mend.changes };
    });
  const checks = within(() => checksOf(data, parsed?.posting, url, rules, now), []);
  const all = [...findings, ...checks];
  return { posting: parsed?.posting, findings: all.sort(byPlace), builtFrom: sourceOf(data) };
};

const sourceOf = (data: unknown): string | undefined => {
  const source = valueAt(data, ['x-built-from']);
  return typeof source === 'string' ? source : undefined;
};

const currencyOf = (data: unknown): string | undefined => {
  const currency = valueAt(data, ['salary', 'currency']);
  return typeof currency === 'string' ? currency : undefined;
};

const TOO_DEEP: Mend = { words: 'simplify it: it is nested too deep' };

/** What takes more of the stack than there is, in a file nested thousands deep, is left. */
const within = <T>(look: () => T, instead: T): T => {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return instead;
    throw error;
  }
};

/** Says of each what it would be told in a file of its own, so that one round is enough. */
const inspectWrapped = (wrapped: readonly Wrapped[], url: string, rules: Rules, now: number): Inspected[] => {
  const findings = wrapped.flatMap(([path, posting]) =>
    inspectData(posting, url, rules, now).findings.map((finding): Inspected => {
      const at = finding.path && !finding.path.startsWith('[') ? `${path}.${finding.path}` : path + finding.path;
      const changes = finding.changes?.map((change) =>
        'offset' in change ? change : { ...change, path: [...stepsOf(path), ...change.path] },
      );
      return { ...finding, path: at, changes };
    }),
  );
  return [wrapping(wrapped), ...findings].sort(byPlace);
};

/** Whether a path is another, or leads on from it. */
const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`);

/** A refused value is reported as refused, and then as missing where it must be there: one finding is enough. */
const withoutEchoes = (findings: readonly Finding[]): Finding[] => {
  const errors = findings.filter(({ level }) => level === 'error');
  return findings.flatMap((finding) => {
    if (finding.level !== 'error') return errors.some(({ path }) => isWithin(path, finding.path)) ? [] : [finding];
    const refused = findings.find(({ level, path }) => level !== 'error' && isWithin(finding.path, path));
    return [{ ...finding, path: refused?.path ?? finding.path, found: refused?.found ?? finding.found }];
  });
};
