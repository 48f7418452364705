/** Writes the mends that are certain into the text of a file; all else in it stays as it was, to the last blank. */
import detectIndent from 'detect-indent';
import { applyEdits, findNodeAtLocation, modify, parseTree, type Edit } from 'jsonc-parser';
import { inspect, type Inspected } from './inspect.ts';
import type { Change } from './mend/change.ts';
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
  const mended: Inspected[] = [];
  const tried = new Set<string>();
  const edits: (readonly Edit[])[] = [];
  const look = (file: string) => inspect({ text: file }, url, rules, now).findings;
  let text = original;
  let findings = look(text);
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
  return { text, mended: mended.sort(byPlace), findings };
};

const byPlace = (a: Inspected, b: Inspected): number => a.line! - b.line! || a.column! - b.column!;

const keyOf = ({ path, found, mend }: Inspected): string => JSON.stringify([path, found, mend]);

/** Whether less is wrong than before; of what is no JSON, whether a reader comes further. */
const isProgress = (before: readonly Inspected[], after: readonly Inspected[]): boolean => {
  const [[first], [then]] = [before, after];
  if (first?.isSyntax) return !then?.isSyntax || byPlace(first, then) < 0;
  return !then?.isSyntax && weightOf(after) < weightOf(before);
};

const weightOf = (findings: readonly Inspected[]): number =>
  findings.reduce((sum, { level, changes }) => sum + WEIGHTS[level] + (changes?.length ? 0.001 : 0), 0);

const WEIGHTS = { error: 1000, warning: 1, advice: 0.01 };

/** Makes changes in turn. */
const changedBy = (before: string, changes: readonly Change[]): { text: string; edits: Edit[][] } | undefined => {
  const edits: Edit[][] = [];
  let text = before;
  try {
    for (const change of changes) {
      const made = editsFor(text, change);
      edits.push(made);
      text = applyEdits(text, made);
    }
    return { text, edits };
  } catch {
    return undefined; // what a path names is no longer there
  }
};

const editsFor = (text: string, change: Change): Edit[] => {
  if ('offset' in change) return [change];
  if ('rename' in change) {
    const [name] = findNodeAtLocation(parseTree(text)!, [...change.path])!.parent!.children!;
    return [{ offset: name!.offset, length: name!.length, content: JSON.stringify(change.rename) }];
  }
  const { amount = 2, type } = detectIndent(text);
  return modify(text, [...change.path], change.value, {
    formattingOptions: {
      insertSpaces: type !== 'tab',
      tabSize: type === 'tab' ? 1 : amount || 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
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
