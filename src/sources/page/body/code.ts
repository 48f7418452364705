/** Where code stands in Markdown: marks, tags and references in it are none. */

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const FENCE = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,})/;
const RUN = /`+/g;
const BLANK_LINE = /\n[ \t]*(?=\n)/g;

/** Blocks between fences (https://spec.commonmark.org/0.31.2/#fenced-code-blocks), in order. */
const fencedIn = (text: string): Span[] => {
  const spans: Span[] = [];
  let open: { readonly start: number; readonly fence: string } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const [, fence = ''] = FENCE.exec(line) ?? [];
    if (!open && fence) open = { start, fence };
    else if (open && fence.startsWith(open.fence) && line.trimEnd().endsWith(fence)) {
      spans.push({ start: open.start, end });
      open = undefined;
    }
    start = end + 1;
  }
  return open ? [...spans, { start: open.start, end: text.length }] : spans;
};

/** Spans of code (https://spec.commonmark.org/0.31.2/#code-spans) of a stretch without fences, each within its paragraph. */
const spansIn = (text: string, from: number, to: number): Span[] => {
  const stretch = text.slice(from, to);
  const runs = [...stretch.matchAll(RUN)].map(({ index, 0: run }) => ({ start: from + index, length: run.length }));
  const paragraphs = [...stretch.matchAll(BLANK_LINE)].map(({ index }) => from + index);
  // from the last: what comes next of each length, and where the paragraph ends
  const closing = new Map<number, number>();
  const closes: (number | undefined)[] = [];
  for (const [index, { start, length }] of [...runs.entries()].reverse()) {
    while (paragraphs.length && paragraphs.at(-1)! > start) {
      paragraphs.pop();
      closing.clear();
    }
    closes[index] = closing.get(length);
    closing.set(length, start);
  }
  const spans: Span[] = [];
  runs.forEach(({ start, length }, index) => {
    const close = closes[index];
    const isOpen = start >= (spans.at(-1)?.end ?? 0) && text[start - 1] !== '\\';
    if (isOpen && close !== undefined) spans.push({ start, end: close + length });
  });
  return spans;
};

/** @returns stretches of code, in order */
export const codeIn = (text: string): readonly Span[] => {
  if (!/`|~~~/.test(text)) return [];
  const fenced = fencedIn(text);
  const starts = [0, ...fenced.map(({ end }) => end)];
  const ends = [...fenced.map(({ start }) => start), text.length];
  return [...fenced, ...starts.flatMap((start, index) => spansIn(text, start, ends[index]!))].sort(
    (a, b) => a.start - b.start,
  );
};

/** @param spans in order */
export const isWithin = (index: number, spans: readonly Span[]): boolean => {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= index) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start <= index;
};
