/** From the samples of the boards to the table, and to what issue 16 wants of it. */
import { median, quantile, table } from '../report.mjs';

/**
 * @typedef {object} Sample of one round
 * @property {string} form
 * @property {number} count of postings
 * @property {number} kB
 * @property {number} content ms until the first rows stand, on a slow line
 * @property {number} shift
 * @property {number} near ms until they stand where the data are at hand
 * @property {number} data ms to fetch and parse them then
 * @property {number[]} keys ms of script for each
 * @property {number[]} interactions ms until the frame, for each
 * @property {number} MB
 * @property {number} nodes
 */

/**
 * @typedef {object} Row
 * @property {string} form
 * @property {number} count
 * @property {number} content
 * @property {number} shift
 * @property {number} kB
 * @property {number} beyond ms until the first rows stand, without those that the data take
 * @property {{ median: number, worst: number }} key
 * @property {{ p75: number, worst: number }} event
 * @property {number} MB
 * @property {number} nodes
 * @property {{ content: number, key: number, worst: number }} toFloor
 * @property {{ content: number, key: number, worst: number }} toReact
 * @property {number} growth of `beyond`, from a tenth of the postings; NaN, where these were not measured
 */

/**
 * Each key by its median of the rounds: that a machine was busy once is no key's worst.
 *
 * @param {Sample[]} all
 */
const keysOf = (all) => all[0].keys.map((_, key) => median(all.map(({ keys }) => keys[key])));

/**
 * @param {Sample[]} samples
 * @returns {Row[]}
 */
export const summarize = (samples) => {
  const of = (/** @type {string} */ form, /** @type {number} */ count) =>
    samples.filter((sample) => sample.form === form && sample.count === count);
  const names = [...new Set(samples.map(({ form }) => form))];
  const counts = [...new Set(samples.map(({ count }) => count))].sort((a, b) => a - b);
  const beyond = (/** @type {Sample} */ { near, data }) => near - data;

  const figures = (/** @type {string} */ form, /** @type {number} */ count) => {
    const all = of(form, count);
    const [keys, interactions] = [keysOf(all), all.flatMap((sample) => sample.interactions)];
    const middle = (/** @type {(sample: Sample) => number} */ value) => median(all.map(value));
    return {
      content: middle(({ content }) => content),
      shift: middle(({ shift }) => shift),
      kB: middle(({ kB }) => kB),
      beyond: middle(beyond),
      key: { median: median(keys), worst: Math.max(...keys) },
      event: { p75: quantile(interactions, 0.75), worst: Math.max(...interactions) },
      MB: middle(({ MB }) => MB),
      nodes: middle(({ nodes }) => nodes),
    };
  };
  const ratios = (/** @type {string} */ form, /** @type {string} */ other, /** @type {number} */ count) => {
    const [own, others] = [of(form, count), of(other, count)];
    // round by round: when the machine is busy, it is so for both
    const ratio = (/** @type {(sample: Sample) => number} */ value) =>
      median(own.map((sample, round) => value(sample) / value(others[round])));
    return {
      content: ratio(({ content }) => content),
      key: ratio(({ keys }) => median(keys)),
      worst: ratio(({ keys }) => Math.max(...keys)),
    };
  };
  const growth = (/** @type {string} */ form, /** @type {number} */ count) => {
    const less = of(form, count / 10);
    // not round by round: these are differences, and one of them may be next to nothing
    return less.length ? median(of(form, count).map(beyond)) / median(less.map(beyond)) : NaN;
  };
  return counts.flatMap((count) =>
    names.map((form) => ({
      ...{ form, count },
      ...figures(form, count),
      toFloor: ratios(form, 'floor', count),
      toReact: ratios(form, 'react', count),
      growth: growth(form, count),
    })),
  );
};

const ms = (/** @type {number} */ value) => value.toFixed(value < 20 ? 1 : 0);
const times = (/** @type {number} */ value) => value.toFixed(2);

/** @type {[string, (row: Row) => string][]} */
const COLUMNS = [
  ['form', ({ form }) => form],
  ['jobs', ({ count }) => String(count)],
  ['rows', ({ content }) => ms(content)],
  ['× floor', ({ toFloor }) => times(toFloor.content)],
  ['× React', ({ toReact }) => times(toReact.content)],
  ['shift', ({ shift }) => shift.toFixed(3)],
  ['beyond', ({ beyond }) => ms(beyond)],
  ['growth', ({ growth }) => (Number.isNaN(growth) ? '' : times(growth))],
  ['key', ({ key }) => ms(key.median)],
  ['× floor', ({ toFloor }) => times(toFloor.key)],
  ['× React', ({ toReact }) => times(toReact.key)],
  ['worst', ({ key }) => ms(key.worst)],
  ['× React', ({ toReact }) => times(toReact.worst)],
  ['event', ({ event }) => ms(event.p75)],
  ['worst', ({ event }) => ms(event.worst)],
  ['MB', ({ MB }) => MB.toFixed(1)],
  ['nodes', ({ nodes }) => String(nodes)],
  ['kB', ({ kB }) => kB.toFixed(0)],
];

export const tableOf = (/** @type {Row[]} */ rows) => `\n${table(COLUMNS, rows)}\n
Medians in ms, CPU ÷ 4; ratios: median of those of each round.
rows: until the first 20 stand, on a slow line; beyond: the same with the data at hand, without fetching and parsing them;
growth: of that, from a tenth of the postings. key: its scripts, until the last task; worst: of all keys, each by its median.
event: three of four keys are seen within that, and all of them. MB, nodes: at rest, after typing.\n`;

const MANY = 10_000;

/** @type {[string, (row: Row) => number, number][]} */
const GOALS = [
  ['script of a key, median ms', ({ key }) => key.median, 16],
  ['script of a key, worst ms', ({ key }) => key.worst, 50],
  ['script of a key, × React', ({ toReact }) => toReact.key, 0.25],
  ['script of the worst key, × React', ({ toReact }) => toReact.worst, 0.25],
  ['nodes at rest', ({ nodes }) => nodes, 3000],
  ['first rows, × React', ({ toReact }) => toReact.content, 1],
  ['growth from a tenth of the postings, beyond their data', ({ growth }) => growth, 2],
];

export const goalLines = (/** @type {Row[]} */ rows) =>
  rows
    .filter(({ form, count }) => form.startsWith('job-list') && count === MANY)
    .flatMap((row) =>
      GOALS.flatMap(([what, value, limit]) => {
        const is = value(row);
        if (Number.isNaN(is)) return []; // not measured: growth takes two sizes
        return `${is <= limit ? '✓' : '✗'} ${row.form}, ${row.count}: ${what} ${is.toFixed(2)}, goal ≤ ${limit}`;
      }),
    )
    .join('\n');
