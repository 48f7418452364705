/**
 * What the main thread does until the posting's text stands, or while somebody types: sampled by Chromium's profiler, on the
 * same slow machine, and told by our own files, through the source maps of the build.
 */
import { readFileSync } from 'node:fs';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { median } from './report.mjs';

export const INTERVAL = 200; // µs between two samples

/** Less is not worth a line, in ms. */
const LEAST = 0.5;

/** @typedef {import('puppeteer-core').Protocol.Profiler.Profile} Profile */
/** @typedef {Map<string, number>} Times ms by place */

/** @param {import('./files.mjs').Build[]} builds */
const placesIn = (builds) => {
  /** @type {Map<string, TraceMap | undefined>} */
  const maps = new Map();
  const mapOf = (/** @type {string} */ path) => {
    if (!maps.has(path)) {
      const build = builds.find((build) => path.startsWith(`${build.path}/`));
      const file = build && `${build.dist}${path.slice(build.path.length)}.map`;
      maps.set(path, file ? new TraceMap(readFileSync(file, 'utf8')) : undefined);
    }
    return maps.get(path);
  };
  /** @returns {string} a file of ours or of a package, or what the browser calls what it does itself */
  return (/** @type {Profile['nodes'][number]['callFrame']} */ { url, functionName, lineNumber, columnNumber }) => {
    if (!url.startsWith('http')) return functionName || url || '(anonymous)';
    const path = new URL(url).pathname;
    const map = mapOf(path);
    const { source } = map
      ? originalPositionFor(map, { line: lineNumber + 1, column: columnNumber })
      : { source: path };
    return (source ?? path).replace(/^(\.\.\/)+/, '');
  };
};

/**
 * @param {Profile} profile
 * @param {number} until µs, as the profile's own
 * @param {ReturnType<typeof placesIn>} placeOf
 * @returns {Times}
 */
const timesOf = ({ nodes, samples = [], timeDeltas = [], startTime }, until, placeOf) => {
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  /** @type {Times} */
  const times = new Map();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index];
    if (at > until) break;
    const place = placeOf(/** @type {Profile['nodes'][number]['callFrame']} */ (byId.get(id)));
    // a sample stands for the time until the next
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[index + 1] ?? 0) / 1000);
  }
  return times;
};

/**
 * @param {object} run
 * @param {number} run.rounds
 * @param {string} run.what the time is of
 * @param {(path: string) => Promise<{ profile: Profile, until?: number }>} run.sample `until`: µs, as the profile's own
 * @param {{ name: string, path: string }[]} pages
 * @param {import('./files.mjs').Build[]} builds
 * @returns {Promise<string>} a table for each page
 */
export const profileOf = async ({ rounds, what, sample }, pages, builds) => {
  const placeOf = placesIn(builds);
  const tables = [];
  for (const { name, path } of pages) {
    /** @type {Times[]} */
    const all = [];
    for (let round = 0; round < rounds; round++) {
      const { profile, until = Infinity } = await sample(path);
      all.push(timesOf(profile, until, placeOf));
    }
    const places = new Set(all.flatMap((times) => [...times.keys()]));
    places.delete('(idle)');
    const rows = [...places]
      .map((place) => /** @type {const} */ ([place, median(all.map((times) => times.get(place) ?? 0))]))
      .filter(([, ms]) => ms >= LEAST)
      .sort(([, a], [, b]) => b - a);
    const sum = rows.reduce((total, [, ms]) => total + ms, 0);
    const lines = [[`all but waiting`, sum], ...rows].map(([place, ms]) => `${ms.toFixed(1).padStart(8)}  ${place}`);
    tables.push(`${name}: ms of the main thread ${what}\n${lines.join('\n')}`);
  }
  return `${tables.join('\n\n')}\n\nMedians of ${rounds} loads; looking costs something, too. (program) is the browser itself: layout, styles, paint, parsing.`;
};
