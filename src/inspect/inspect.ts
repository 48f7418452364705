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
import { fieldNamed } from './meant/names.ts';
import { isObject } from './meant/wrapped.ts';
import { mendOf, narrowed } from './mend/mend.ts';
import { isOfNoTag } from './mend/tags.ts';
import { fieldAt, stepsOf } from './path.ts';
import { outlineOf, placesIn } from './places.ts';
import type { Rules } from './rules.ts';
import { syntaxChange, syntaxFinding, syntaxOffset } from './syntax.ts';

/** A posting file, or its contents where the file is not at hand. */
export type Source = { readonly text: string } | { readonly data: unknown };

export type { Inspected };

/** What became of a file. */
export interface Inspection {
  /** `undefined` where the file can't be shown. */
  readonly posting: Posting | undefined;
  /** The worst first, each level in the order of the file. */
  readonly findings: readonly Inspected[];
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
  return { posting, findings: [...placed, ...twice].sort(byPlace) };
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
  const findings = withoutEchoes(found)
    .filter((finding) => !isOfNoTag(finding, data, rules))
    .map((finding): Inspected => {
      const { words, changes } = mendOf(finding, data, { rules, url });
      return { ...narrowed(finding, data, rules), mend: words, changes };
    });
  const all = [...findings, ...checksOf(data, parsed?.posting, url, rules, now)];
  return { posting: parsed?.posting, findings: all.sort(byPlace) };
};

type Wrapped = readonly [path: string, posting: unknown];

/** Whether something is meant as a posting: it has a title, by whatever name. */
const isTitled = (value: unknown, { fields }: Rules): boolean =>
  isObject(value) &&
  Object.keys(value).some((name) => {
    const { path: [key] = [name], isCertain = true } = fieldNamed(name, true, fields, {}) ?? {};
    return key === 'title' && isCertain;
  });

/** The postings of a file that is none itself, but a list of them, or holds them in a field: as hiring systems deliver them. */
const wrappedPostings = (data: unknown, rules: Rules): readonly Wrapped[] => {
  if (Array.isArray(data))
    return data.length > 1 && data.every((item) => isTitled(item, rules)) ? inList('', data) : [];
  if (!isObject(data) || isTitled(data, rules)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    // an organization has a name, too, and a part a title
    const named = fieldNamed(name, true, rules.fields, {});
    if (named?.isCertain && !(Array.isArray(value) && !fieldAt(rules.fields, named.path)?.items)) return [];
    const path = rules.pathTo('', name);
    if (isTitled(value, rules)) return [[path, value] as const];
    return Array.isArray(value) && value.length && value.every((item) => isTitled(item, rules))
      ? inList(path, value)
      : [];
  });
};

const inList = (path: string, items: readonly unknown[]): Wrapped[] =>
  items.map((item, index) => [`${path}[${index}]`, item]);

/** Says of each what it would be told in a file of its own, so that one round is enough. */
const inspectWrapped = (wrapped: readonly Wrapped[], url: string, rules: Rules, now: number): Inspected[] => {
  const count = wrapped.length;
  const [[first]] = wrapped as readonly [Wrapped];
  const findings = wrapped.flatMap(([path, posting]) =>
    inspectData(posting, url, rules, now).findings.map((finding): Inspected => {
      const at = finding.path && !finding.path.startsWith('[') ? `${path}.${finding.path}` : path + finding.path;
      const changes = finding.changes?.map((change) =>
        'offset' in change ? change : { ...change, path: [...stepsOf(path), ...change.path] },
      );
      return { ...finding, path: at, changes };
    }),
  );
  const list: Inspected = {
    level: 'error',
    path: first.replace(/\[\d+\]$/, ''),
    expected: 'one posting in a file, and nothing around it',
    found: count === 1 ? `one in ${first}` : `${count} postings`,
    mend:
      count === 1
        ? `keep ${first} alone: all from its { to its }`
        : `write each of the ${count} objects { … } in a file of its own`,
  };
  return [list, ...findings].sort(byPlace);
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
