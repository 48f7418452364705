/**
 * All that an editor should know of a posting file: what `parse` finds, what the widget has no use for knowing,
 * and for each finding its place in the file and a mend. Showing a posting takes none of it, so it is no part of the
 * core: the command line has it, and the widget loads it for `debug`.
 */
import { findNodeAtLocation, parseTree, type Node, type ParseError, type ParseErrorCode } from 'jsonc-parser';
import { checksOf } from './checks.ts';
import { mendOf, stepsOf } from './mend.ts';
import type { Finding, Parsed } from './parse.ts';
import type { Posting } from './posting.ts';
import type { PostingError } from './posting-error.ts';
import type { Rules } from './rules.ts';
import { syntaxFinding } from './syntax.ts';

/** A posting file, or its contents where the file is not at hand. */
export type Source = { readonly text: string } | { readonly data: unknown };

/** What became of a file. */
export interface Inspection {
  /** `undefined` where the file can't be shown. */
  readonly posting: Posting | undefined;
  /** In the order of the file; errors first where there are no places. */
  readonly findings: readonly Finding[];
}

/** The level of those at one place, from the worst. */
const LEVELS = ['error', 'warning', 'advice'];

/**
 * Inspects a posting file.
 *
 * @param url absolute address that relative addresses in the file are resolved against
 * @param now milliseconds since the epoch: what has expired by then is reported
 */
export const inspect = (source: Source, url: string, rules: Rules, now: number): Inspection => {
  if ('data' in source) return inspectData(source.data, url, rules, now);
  const errors: ParseError[] = [];
  let root: Node | undefined;
  let data: unknown;
  try {
    root = parseTree(source.text, errors, { disallowComments: true, allowTrailingComma: false });
    data = errors.length || !root ? undefined : JSON.parse(source.text);
  } catch {
    // nested too deep for this engine; a byte order mark is no reason, it is not in the text any more
    errors.push({ error: 0 as ParseErrorCode, offset: 0, length: 0 });
  }
  const [first] = errors;
  if (first || !root) {
    const finding = syntaxFinding(source.text, first);
    return { posting: undefined, findings: [{ ...finding, ...placeOf(source.text, first?.offset ?? 0) }] };
  }
  const { posting, findings } = inspectData(data, url, rules, now);
  const placed = [...findings, ...repeatedKeys(root)].map((finding) => ({
    ...finding,
    ...placeOf(source.text, nodeAt(root, finding.path).offset),
  }));
  return { posting, findings: placed.sort(byPlace) };
};

const byPlace = (a: Finding, b: Finding): number =>
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

const inspectData = (data: unknown, url: string, rules: Rules, now: number): Inspection => {
  let parsed: Parsed | undefined;
  let found: readonly Finding[];
  try {
    parsed = rules.parse(data, url);
    found = parsed.findings;
  } catch (thrown) {
    const { path = '', message, findings } = thrown as PostingError;
    const [, expected = '', what = ''] = /^expected (.*), found ([^]*)$/.exec(message) ?? [];
    found = [{ level: 'error', path, expected, found: what }, ...findings];
  }
  const findings = found.map((finding) => ({ ...finding, mend: mendOf(finding, data, url, rules) }));
  const all = [...findings, ...checksOf(data, parsed?.posting, url, rules, now)];
  return { posting: parsed?.posting, findings: all.sort(byPlace) };
};

/** The node that a finding is about; where there is none, what it is missing from. */
const nodeAt = (root: Node, path: string): Node => {
  for (let steps = stepsOf(path); steps.length; steps = steps.slice(0, -1)) {
    const node = findNodeAtLocation(root, steps);
    // at a field's name: that is where an editor looks for it
    if (node) return node.parent?.type === 'property' ? node.parent : node;
  }
  return root;
};

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
};

/** JSON keeps the last of two fields with one name, and says nothing. */
const repeatedKeys = (root: Node): Finding[] => {
  const found: Finding[] = [];
  const visit = ({ type, children = [] }: Node, path: string): void => {
    const seen = new Set<unknown>();
    for (const [index, child] of children.entries()) {
      if (type === 'array') {
        visit(child, `${path}[${index}]`);
        continue;
      }
      const [key, value] = child.children ?? [];
      const at = path ? `${path}.${String(key?.value)}` : String(key?.value);
      if (seen.has(key?.value)) {
        found.push({
          level: 'warning',
          path: at,
          expected: 'each field once; the last one counts',
          found: `${JSON.stringify(key?.value)} again`,
          mend: 'remove one of them',
        });
      }
      seen.add(key?.value);
      if (value) visit(value, at);
    }
  };
  visit(root, '');
  return found;
};
