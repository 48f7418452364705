/** Answers as a recipe says: right, slow, broken, cut, without end, or none at all. */
import { setTimeout as sleep } from 'node:timers/promises';
import { asFastAsALine, bodies, send } from './bodies.mjs';

/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * What to answer. All is optional: `{}` is an empty answer with status 200.
 *
 * @typedef {object} Recipe
 * @property {number} [status]
 * @property {Record<string, string>} [headers] in `location`, `{{self}}` is the recipe's own address, and the names
 *   of {@link Place.names} are what they stand for
 * @property {string | false} [cors] for `access-control-allow-origin`; default `*`, false: none
 * @property {string} [body]
 * @property {string} [bodyBase64] a body that is no text
 * @property {unknown} [json] a body, and its content-type unless `headers` has one
 * @property {string} [gen] a body by its name in bodies.mjs
 * @property {number} [repeat] how many times the body is sent, for large ones
 * @property {number} [delayMs] before the answer
 * @property {number} [dripMsPerByte] the body comes one byte at a time
 * @property {true | 'headers' | 'body'} [hang] never answers; `body`: sends headers and body, but no end
 * @property {'destroy' | 'destroy-before-headers'} [then] cuts the connection instead of an end, or of any answer
 * @property {number} [redirectChain] leads to itself so many times before it answers
 * @property {'refuse'} [connect] an address where nobody listens
 * @property {Recipe[]} [sequence] one for each request to this address; the last one stays
 */

/**
 * Where a recipe is played.
 *
 * @typedef {object} Place
 * @property {string} url path and query of the request
 * @property {number} turn how often this address was asked for before
 * @property {Readonly<Record<string, string>>} names what stands for `{{…}}` in addresses
 */

export const CORS = 'access-control-allow-origin';

/** @param {Recipe} recipe */
export const encode = (recipe) => Buffer.from(JSON.stringify(recipe)).toString('base64url');

/**
 * @param {string | undefined} encoded
 * @returns {Recipe | undefined}
 */
const decode = (encoded = '') => {
  try {
    return JSON.parse(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/**
 * @param {Place} place what follows the recipe in its url only tells addresses apart
 * @param {ServerResponse} response
 */
export const playRecipe = async (place, response) => {
  const [, encoded] = /^\/recipe\/([^/?]*)/.exec(place.url) ?? [];
  const recipe = decode(encoded);
  if (!recipe) {
    response.writeHead(400).end('expected /recipe/<base64url of JSON>');
    return;
  }
  const { sequence, redirectChain = 0 } = recipe;
  const { pathname, searchParams } = new URL(place.url, 'http://here');
  const hop = Number(searchParams.get('hop'));
  if (hop < redirectChain) {
    searchParams.set('hop', `${hop + 1}`);
    response.writeHead(302, { location: `${pathname}?${searchParams}` }).end();
    return;
  }
  await play(sequence ? (sequence[Math.min(place.turn, sequence.length - 1)] ?? {}) : recipe, place, response);
};

/**
 * @param {Recipe} recipe
 * @param {Place} place
 * @param {ServerResponse} response
 */
const play = async (recipe, place, response) => {
  const { status = 200, headers = {}, cors = '*', delayMs = 0, hang, then } = recipe;
  if (hang === true || hang === 'headers') return;
  await sleep(delayMs);
  if (then === 'destroy-before-headers') {
    response.socket?.resetAndDestroy();
    return;
  }

  response.statusCode = status;
  if (cors) response.setHeader(CORS, cors);
  else response.removeHeader(CORS);
  if ('json' in recipe) response.setHeader('content-type', 'application/json');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, fillIn(value, place));

  // where the length is a lie, the rest must not be taken for the answer to the next request
  if (response.hasHeader('content-length')) response.shouldKeepAlive = false;

  response.flushHeaders();
  await send(pieces(recipe), response);
  if (hang) return;
  if (then === 'destroy') response.write('', () => response.socket?.resetAndDestroy());
  else response.end();
};

/**
 * @param {string} value
 * @param {Place} place
 */
const fillIn = (value, { url, names }) =>
  value.replace(/\{\{(\w+)\}\}/g, (whole, name) => (name === 'self' ? url : (names[name] ?? whole)));

/** @param {Recipe} recipe */
const pieces = async function* ({ body = '', bodyBase64, json, gen, repeat = 1, dripMsPerByte }) {
  if (gen) {
    const named = bodies[gen];
    if (!named) throw new Error(`gen: expected ${Object.keys(bodies).join(', ')}, found "${gen}"`);
    yield* asFastAsALine(named());
    return;
  }
  const text = json === undefined ? body : JSON.stringify(json);
  const bytes = bodyBase64 === undefined ? Buffer.from(text) : Buffer.from(bodyBase64, 'base64');
  if (!bytes.length) return;
  if (dripMsPerByte) {
    for (const byte of bytes) {
      yield Buffer.of(byte);
      await sleep(dripMsPerByte);
    }
    return;
  }
  const atOnce = Math.max(1, Math.floor(2 ** 16 / bytes.length));
  for (let left = repeat; left > 0; left -= atOnce) yield Buffer.concat(Array(Math.min(left, atOnce)).fill(bytes));
};
