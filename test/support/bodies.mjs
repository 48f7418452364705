/** Bodies that no recipe could spell out: made piece by piece while they are sent, so that none takes memory. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { constants, deflateRawSync } from 'node:zlib';

/** @typedef {() => Iterable<Buffer>} Body */

const PIECE = 2 ** 16; // bytes

/** Ends a block without the stream, and so that the next one needs nothing of it: the same block may come again. */
const { Z_FULL_FLUSH: finishFlush } = constants;

/**
 * @param {string} text
 * @param {number} times
 */
const repeated = function* (text, times) {
  const atOnce = Math.max(1, Math.floor(PIECE / text.length));
  const piece = Buffer.from(text.repeat(atOnce));
  for (let left = times; left > 0; left -= atOnce) {
    yield left < atOnce ? piece.subarray(0, left * text.length) : piece;
  }
};

/** @type {Body} */
const nestedArrays = function* () {
  yield* repeated('[', 200_000);
  yield* repeated(']', 200_000);
};

/** @param {number} length @returns {Body} */
const titleOf = (length) =>
  function* () {
    yield Buffer.from('{"title":"');
    yield* repeated('x', length);
    yield Buffer.from('"}');
  };

/** 10 MB of gzip that would hold about 10 GB of zeros, a small block at a time. @type {Body} */
const gzipBomb = function* () {
  const header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]; // RFC 1952, 2.3.1: deflate, no flags, no time, any system
  yield Buffer.from(header);
  const block = deflateRawSync(Buffer.alloc(PIECE), { finishFlush });
  for (let sent = 0; sent < 10_000_000; sent += block.length) yield block;
};

/** @type {Body} */
const manyQuestions = function* () {
  const items = Array.from({ length: 5_000 }, (_, index) => ({ question: `q${index}`, answer: `a${index}` }));
  yield Buffer.from(JSON.stringify({ title: 'x', apply: { url: 'https://e.example/apply' }, faq: { items } }));
};

/** Of a hiring system, with more in it than a posting may have. @type {Body} */
const largeFeed = function* () {
  const job = { id: 1, title: 'Welder', absolute_url: 'https://job-boards.greenhouse.io/acme/jobs/1' };
  yield Buffer.from(`{"jobs":[${JSON.stringify(job)}`);
  yield* repeated(' ', 2_000_000);
  yield Buffer.from(']}');
};

/** @type {Readonly<Record<string, Body>>} */
export const bodies = {
  'nested-arrays': nestedArrays,
  'title-of-20-MB': titleOf(20_000_000),
  'title-of-2-MB': titleOf(2_000_000),
  'title-of-100-kB': titleOf(100_000),
  'gzip-bomb': gzipBomb,
  'faq-of-5000': manyQuestions,
  'feed-of-2-MB': largeFeed,
  'endless-spaces': () => repeated(' ', Infinity),
};

/**
 * Sends pieces, and stops where the browser goes.
 *
 * @param {Iterable<Buffer> | AsyncIterable<Buffer>} pieces
 * @param {import('node:http').ServerResponse} response
 */
export const send = async (pieces, response) => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for await (const piece of pieces) {
    if (gone.signal.aborted) return;
    if (!response.write(piece)) await once(response, 'drain', { signal: gone.signal });
  }
};

/**
 * About 100 Mbit/s. Within one machine gigabytes are there before a busy page says that it has enough, and WebKit
 * reads them all.
 *
 * @param {Iterable<Buffer>} pieces
 */
export const asFastAsALine = async function* (pieces) {
  for (const piece of pieces) {
    yield piece;
    await sleep(5);
  }
};
