/**
 * Other origins for the tests: real servers that hold the built widget and the demo pages as a publisher's server
 * would, remember what they were asked for, and misbehave on demand. Each test file in each browser has one of its
 * own, so that files which run side by side don't see each other's requests.
 *
 * Commands for `executeServerCommand` of `@web/test-runner-commands`:
 * - `second-origin` → the server's address, without a slash at its end
 * - `recipe`, {@link Recipe} → an address there that answers as the recipe says
 * - `requests`, `{ since?: number }` → the {@link LoggedRequest}s, without the first `since` of them
 * - `clear-requests` → true; the log is empty, and sequences begin anew
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import sirv from 'sirv';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */

/**
 * @typedef {object} LoggedRequest
 * @property {string} method
 * @property {string} url path and query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {boolean} aborted whether the browser went before the answer was complete
 */

/**
 * What to answer. All is optional: `{}` is an empty answer with status 200.
 *
 * @typedef {object} Recipe
 * @property {number} [status]
 * @property {Record<string, string>} [headers]
 * @property {string | false} [cors] for `access-control-allow-origin`; default `*`, false: none
 * @property {string} [body]
 * @property {string} [bodyBase64] a body that is no text
 * @property {unknown} [json] a body, and its content-type unless `headers` has one
 * @property {number} [repeat] how many times the body is sent, for large ones
 * @property {number} [delayMs] before the answer
 * @property {number} [dripMsPerByte] the body comes one byte at a time
 * @property {true | 'headers' | 'body'} [hang] never answers; `body`: sends headers and body, but no end
 * @property {'destroy' | 'destroy-before-headers'} [then] cuts the connection instead of an end, or of any answer
 * @property {Recipe[]} [sequence] one for each request to this address; the last one stays
 */

const CORS = 'access-control-allow-origin';

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const secondOriginPlugin = ({ rootDir }) => {
  /** @type {Map<string, ReturnType<typeof startOrigin>>} by the id of the test file's session */
  const origins = new Map();

  /** @param {string} id */
  const originOf = (id) => {
    const origin = origins.get(id) ?? startOrigin(rootDir);
    origins.set(id, origin);
    return origin;
  };

  return {
    name: 'second-origin',

    async executeCommand({ command, payload, session }) {
      switch (command) {
        case 'second-origin':
          return (await originOf(session.id)).url;
        case 'recipe':
          return (await originOf(session.id)).addressOf(payload);
        case 'requests':
          return (await originOf(session.id)).requests.slice(payload?.since ?? 0);
        case 'clear-requests':
          (await originOf(session.id)).clear();
          return true;
      }
    },

    async serverStop() {
      await Promise.all([...origins.values()].map(async (origin) => (await origin).close()));
    },
  };
};

/** @param {string} rootDir */
const startOrigin = async (rootDir) => {
  /** @type {LoggedRequest[]} */
  const requests = [];
  /** @type {Map<string, number>} how often each recipe was asked for */
  const turns = new Map();
  // read anew each time: the widget may be built while the tests are being watched
  const widget = sirv(join(rootDir, 'dist'), { dev: true, etag: true });
  const demo = sirv(join(rootDir, 'demo'), { dev: true, etag: true });

  // a recipe is as long as the answer it holds
  const server = createServer({ maxHeaderSize: 2 ** 20 }, (request, response) => {
    const { method = '', url = '/', headers } = request;
    const logged = { method, url, headers, aborted: false };
    requests.push(logged);
    response.once('close', () => (logged.aborted = !response.writableFinished));

    response.setHeader(CORS, '*');
    const [, folder, rest = ''] = /^\/(recipe|careers-widget)\/(.*)/.exec(url) ?? [];
    if (method === 'OPTIONS') {
      response.writeHead(204, { 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' }).end();
    } else if (folder === 'recipe') {
      const turn = turns.get(url) ?? 0;
      turns.set(url, turn + 1);
      playRecipe(rest, turn, response).catch(() => response.destroy()); // the browser went
    } else if (folder === 'careers-widget') {
      request.url = `/${rest}`;
      widget(request, response);
    } else {
      demo(request, response);
    }
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  // another site than the test's localhost, not only another origin
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    requests,
    /** @param {Recipe} recipe */
    addressOf: (recipe) => `${url}/recipe/${Buffer.from(JSON.stringify(recipe)).toString('base64url')}`,
    clear() {
      requests.length = 0;
      turns.clear();
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};

/**
 * @param {string} path of the request, from the encoded recipe on; what follows the recipe only tells addresses apart
 * @param {number} turn
 * @param {ServerResponse} response
 */
const playRecipe = async (path, turn, response) => {
  const recipe = decode(path.split(/[/?]/, 1)[0]);
  if (!recipe) {
    response.writeHead(400).end('expected /recipe/<base64url of JSON>');
    return;
  }
  const { sequence } = recipe;
  await play(sequence ? (sequence[Math.min(turn, sequence.length - 1)] ?? {}) : recipe, response);
};

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
 * @param {Recipe} recipe
 * @param {ServerResponse} response
 */
const play = async (recipe, response) => {
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
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);

  response.flushHeaders();
  await pipeline(Readable.from(pieces(recipe)), response, { end: false });
  if (hang) return;
  if (then === 'destroy') response.write('', () => response.socket?.resetAndDestroy());
  else response.end();
};

/** @param {Recipe} recipe */
const pieces = async function* ({ body = '', bodyBase64, json, repeat = 1, dripMsPerByte }) {
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
