/** Writes the mends that are certain into the text of a file; all else in it stays as it was, to the last blank. */
import detectIndent from 'detect-indent';
import { applyEdits, findNodeAtLocation, modify, parseTree, type Edit, type Node } from 'jsonc-parser';
import type { Inspected } from './findings.ts';
import { inspect } from './inspect.ts';
import type { Change } from './mend/change.ts';
import { inOneLine } from './mend/words.ts';
import type { Steps } from './path.ts';
import { lineStarts, placesIn } from './places.ts';
import type { Rules } from './rules.ts';

/** What was changed in a file. */
export interface Fixed {
  readonly text: string;
  /** The findings that were mended, with the places of the file as it was. */
  readonly mended: readonly Inspected[];
  /** What is left to be done, with the places of the text as it is now. */
  readonly findings: readonly Inspected[];
}

/** No file that somebody wrote takes so many. */
const MOST = 1000;

/**
 * Mends one finding after the other, and looks again after each: a field that was moved may have findings of its own, and
 * others lose theirs.
 *
 * @param url absolute address that relative addresses in the file are resolved against
 * @param now milliseconds since the epoch
 */
export const fix = (original: string, url: string, rules: Rules, now: number): Fixed => {
  const look = (file: string) => inspect({ text: file }, url, rules, now).findings;
  const mended: Inspected[] = [];
  const tried = new Set<string>();
  const edits: (readonly Edit[])[] = [];
  const untouched: Fixed = { text: original, mended, findings: look(original) };
  let { text, findings } = untouched;
  for (let count = 0; count < MOST; count++) {
    const next = [...findings].sort(byPlace).find((finding) => finding.changes?.length && !tried.has(keyOf(finding)));
    if (!next) break;
    tried.add(keyOf(next));
    const changed = changedBy(text, next.changes!);
    const after = changed && look(changed.text);
    if (!after || !isProgress(findings, after)) continue;
    mended.push({ ...next, ...placeBefore(original, text, next, edits) });
    edits.push(...changed.edits);
    text = changed.text;
    findings = after;
  }
  // what is no JSON in the end was perhaps misunderstood from the beginning
  if (findings.some(({ isSyntax }) => isSyntax)) return { ...untouched, mended: [] };
  return { text, mended: mended.sort(byPlace), findings };
};

const byPlace = (a: Inspected, b: Inspected): number => a.line! - b.line! || a.column! - b.column!;

const keyOf = ({ path, found, mend, isSyntax, line, column }: Inspected): string =>
  JSON.stringify([path, found, mend, isSyntax && [line, column]]);

/** Whether less is wrong than before; of what is no JSON, whether a reader comes further. */
const isProgress = (before: readonly Inspected[], after: readonly Inspected[]): boolean => {
  const [[first], [then]] = [before, after];
  if (first?.isSyntax) return !then?.isSyntax || byPlace(first, then) < 0;
  return !then?.isSyntax && weightOf(after) < weightOf(before);
};

const weightOf = (findings: readonly Inspected[]): number =>
  findings.reduce((sum, { level, changes }) => sum + WEIGHTS[level] + (changes?.length ? 0.001 : 0), 0);

const WEIGHTS = { error: 1000, warning: 1, advice: 0.01 };

/** Makes changes in turn; none of them where one can't be made. */
const changedBy = (before: string, changes: readonly Change[]): { text: string; edits: Edit[][] } | undefined => {
  const edits: Edit[][] = [];
  let text = before;
  for (const change of changes) {
    const made = editsFor(text, change);
    if (!made) return undefined;
    edits.push(made);
    text = applyEdits(text, made);
  }
  return { text, edits };
};

const editsFor = (text: string, change: Change): Edit[] | undefined => {
  if ('offset' in change) return [change];
  const { path } = change;
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if ('rename' in change) {
    const name = node?.parent?.children?.[0];
    return name && [{ offset: name.offset, length: name.length, content: JSON.stringify(change.rename) }];
  }
  const { value } = change;
  if (!node) return value === undefined ? undefined : inserted(text, root, path, value);
  if (value === undefined) return modify(text, [...path], undefined, {});
  // a number as its author wrote it: 2026.10 and 12345678901234567890 are others once they have been read
  if (
    node.type === 'number' &&
    typeof value === 'string' &&
    text.slice(node.offset, node.offset + node.length) !== value
  )
    return undefined;
  return [{ offset: node.offset, length: node.length, content: written(value, text, indentAt(text, node.offset)) }];
};

/** The blanks that a line begins with. */
const indentAt = (text: string, offset: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))![0];

const MAX_LINE = 90;

/** A value as JSON: in one line where that is short or all of the file is one, else with the file's own indentation. */
const written = (value: unknown, text: string, indent: string): string => {
  const line = inOneLine(value);
  if (line.length <= MAX_LINE || !text.includes('\n')) return line;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return JSON.stringify(value, null, detectIndent(text).indent || '  ').replaceAll('\n', eol + indent);
};

/** A field or an item that was not there: where jsonc-parser puts it, laid out as what stands beside it. */
const inserted = (text: string, root: Node | undefined, path: Steps, value: unknown): Edit[] | undefined => {
  if (!root) return undefined;
  const steps = [...path];
  // of what is missing, all at once
  let depth = steps.length - 1;
  while (depth > 0 && !findNodeAtLocation(root, steps.slice(0, depth))) depth--;
  const whole = steps
    .slice(depth + 1)
    .reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : { [step]: inner }), value);
  const parent = depth ? findNodeAtLocation(root, steps.slice(0, depth)) : root;
  const last = parent?.children?.at(-1);
  if (!parent || (parent.type !== 'object' && parent.type !== 'array')) return undefined;
  const start = last?.offset ?? parent.offset;
  const isInLines = last !== undefined && text.slice(parent.offset, start).includes('\n');
  const indent = indentAt(text, start);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const key = parent.type === 'object' ? `${JSON.stringify(steps[depth])}: ` : '';
  const content = key + written(whole, text, indent);
  if (!last) return [{ offset: parent.offset + 1, length: 0, content: ` ${content} ` }];
  return [{ offset: last.offset + last.length, length: 0, content: `,${isInLines ? eol + indent : ' '}${content}` }];
};

/** Where a finding stood before any change: each edit after which it stands is taken back. */
const placeBefore = (
  original: string,
  text: string,
  { line, column }: Inspected,
  edits: readonly (readonly Edit[])[],
) => {
  let offset = lineStarts(text)[line! - 1]! + column! - 1;
  for (const made of edits.toReversed()) {
    // those of one change do not overlap, and their places are those before it
    let shift = 0;
    let inside: number | undefined;
    for (const { offset: start, length, content } of [...made].sort((a, b) => a.offset - b.offset)) {
      const at = start + shift;
      if (offset >= at + content.length) shift += content.length - length;
      else if (offset >= at) inside = start;
    }
    offset = inside ?? offset - shift;
  }
  return placesIn(original)(offset);
};
