/** From the samples to the tables. */

/** @typedef {Record<string, number>} Sample content, fcp, shift, task, script, style, layout, hits, kB */
/** @typedef {{ name: string, spread: number, toFloor: number, toNaive: number, hits: number, median: Sample }} Row */

export const quantile = (/** @type {number[]} */ values, /** @type {number} */ part) => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
};
export const median = (/** @type {number[]} */ values) => quantile(values, 0.5);

/**
 * @param {Map<string, Sample[]>} samples in each variant's list, by round
 * @returns {Row[]}
 */
export const summarize = (samples) => {
  const content = (/** @type {string} */ name) => samples.get(name)?.map((sample) => sample.content) ?? [];
  // round by round: when the machine is busy, it is so for both
  const ratio = (/** @type {string} */ name, /** @type {string} */ other) =>
    median(content(name).map((ms, round) => ms / content(other)[round]));
  return [...samples].map(([name, all]) => ({
    name,
    spread: quantile(content(name), 0.75) - quantile(content(name), 0.25),
    toFloor: ratio(name, 'floor'),
    toNaive: ratio(name, 'naive'),
    median: Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((sample) => sample[key]))])),
    hits: Math.max(...all.map((sample) => sample.hits)), // one load that asks twice is one too many
  }));
};

/** @type {[string, (row: Row) => string][]} */
const COLUMNS = [
  ['variant', ({ name }) => name],
  ['content', ({ median }) => median.content.toFixed(0)],
  ['±', ({ spread }) => (spread / 2).toFixed(0)],
  ['× floor', ({ toFloor }) => toFloor.toFixed(2)],
  ['× naive', ({ toNaive }) => toNaive.toFixed(2)],
  ['FCP', ({ median }) => median.fcp.toFixed(0)],
  ['shift', ({ median }) => median.shift.toFixed(3)],
  ['JSON hits', ({ hits }) => String(hits)],
  ['kB', ({ median }) => median.kB.toFixed(1)],
  ['task', ({ median }) => median.task.toFixed(0)],
  ['script', ({ median }) => median.script.toFixed(0)],
  ['style', ({ median }) => median.style.toFixed(0)],
  ['layout', ({ median }) => median.layout.toFixed(0)],
];

/**
 * @template Row
 * @param {[title: string, cell: (row: Row) => string][]} columns
 * @param {Row[]} rows
 */
export const table = (columns, rows) => {
  const cells = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const lines = cells.map((line) =>
    line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
};

export const tables = (/** @type {Row[]} */ rows) => `\n${table(COLUMNS, rows)}\n
Medians (JSON hits: the most), in ms since the navigation began; ±: half of the middle half; ratios: median of those of each round.
task, script, style, layout: the main thread's time until nothing more came, with the cost of looking in each frame.\n`;

/** @type {[string, string, (row: Row) => number, number][]} */
const TARGETS = [
  ['one-line', 'content, × naive', ({ toNaive }) => toNaive, 1],
  ['one-line-built', 'content, × naive', ({ toNaive }) => toNaive, 0.9],
  ['preloaded', 'content, × floor', ({ toFloor }) => toFloor, 1.45],
  ['preloaded-built', 'content, × floor', ({ toFloor }) => toFloor, 1.25],
  ['prerendered', 'content, × floor', ({ toFloor }) => toFloor, 0.6],
  ['prerendered', 'shift', ({ median }) => median.shift, 0],
  ['prerendered', 'JSON hits', ({ hits }) => hits, 1],
  ...['one-line', 'one-line-built', 'unstyled', 'preloaded', 'preloaded-built', 'iife'].flatMap((name) => [
    /** @type {[string, string, (row: Row) => number, number]} */ ([name, 'JSON hits', ({ hits }) => hits, 1]),
    /** @type {[string, string, (row: Row) => number, number]} */ ([name, 'shift', ({ median }) => median.shift, 0.02]),
  ]),
];

export const targetLines = (/** @type {Row[]} */ rows) =>
  TARGETS.flatMap(([name, what, value, limit]) =>
    rows
      .filter((row) => row.name === name || row.name.startsWith(`${name} (`))
      .map((row) => {
        const is = value(row);
        return `${is <= limit ? '✓' : '✗'} ${row.name}: ${what} ${is.toFixed(2)}, target ≤ ${limit}`;
      }),
  ).join('\n');
