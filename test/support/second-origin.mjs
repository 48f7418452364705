/**
 * Other origins for the tests: real servers that hold the built widget and the demo pages as a publisher's server
 * would, remember what they were asked for, and misbehave on demand. Each test file in each browser has some of its
 * own, so that files which run side by side don't see each other's requests.
 *
 * Commands for `executeServerCommand` of `@web/test-runner-commands`:
 * - `second-origin` → the server's address, without a slash at its end
 * - `origins` → the {@link Addresses} of all
 * - `recipe`, {@link Recipe} → an address there that answers as the recipe says
 * - `requests`, `{ since?: number, path?: string }` → the {@link LoggedRequest}s, without the first `since` of them;
 *   those whose url begins with `path`
 * - `asked`, `{ path: string, times?: number }` → true, once a url that begins so was asked for that often
 * - `left`, `{ path: string }` → true, once no request for such a url is being answered
 * - `clear-requests` → true; the log is empty, and sequences begin anew
 */
import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import sirv from 'sirv';
import { CORS, encode, playRecipe } from './recipes.mjs';
import { selfSigned } from './self-signed.mjs';

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('node:http').Server} Server */
/** @typedef {import('./recipes.mjs').Recipe} Recipe */

/**
 * @typedef {object} LoggedRequest
 * @property {string} method
 * @property {string} url path and query
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {boolean} aborted whether the browser went before the answer was complete
 * @property {number} at when it came, in ms
 * @property {number} atOnce how many recipes were being played then, this one among them
 */

/**
 * @typedef {object} Addresses
 * @property {string} origin the second origin
 * @property {string} other one more, with the same files and the same log
 * @property {string} refusing one where nobody listens
 * @property {string} selfSigned one with a certificate that no browser trusts
 */

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const secondOriginPlugin = ({ rootDir }) => {
  /** @type {Map<string, ReturnType<typeof startOrigins>>} by the id of the test file's session */
  const started = new Map();

  /** @param {string} id */
  const originsOf = (id) => {
    const origins = started.get(id) ?? startOrigins(rootDir);
    started.set(id, origins);
    return origins;
  };

  return {
    name: 'second-origin',

    async executeCommand({ command, payload, session }) {
      switch (command) {
        case 'second-origin':
          return (await originsOf(session.id)).addresses.origin;
        case 'origins':
          return (await originsOf(session.id)).addresses;
        case 'recipe':
          return (await originsOf(session.id)).addressOf(payload);
        case 'requests':
          return (await originsOf(session.id)).log.since(payload?.since, payload?.path);
        case 'asked':
          return (await originsOf(session.id)).log.asked(payload.path, payload.times);
        case 'left':
          return (await originsOf(session.id)).log.left(payload.path);
        case 'clear-requests':
          (await originsOf(session.id)).log.clear();
          return true;
      }
    },

    async serverStop() {
      await Promise.all([...started.values()].map(async (origins) => (await origins).close()));
    },
  };
};

/** `/spoilt/<file>/<recipe>/<anything>/careers-widget/`: the widget with one file, its name escaped, that is a recipe's answer. */
const SPOILT = /^\/spoilt\/([^/]+)\/([^/]+)\/[^/]+\/careers-widget\/(.*)/;

const isSpoilt = (/** @type {string} */ url) => {
  const [, spoilt = '', , rest = ''] = SPOILT.exec(url) ?? [];
  return rest !== '' && rest === decodeURIComponent(spoilt);
};

/** @param {string} rootDir */
const startOrigins = async (rootDir) => {
  const log = new Log();
  /** @type {Record<string, string>} */
  const names = {};
  const files = filesOf(rootDir);

  /** @type {(isOther: boolean) => (request: IncomingMessage, response: ServerResponse) => void} */
  const answer = (isOther) => (request, response) => {
    const { method, url = '/' } = request;
    const turn = log.add(request, response);
    response.setHeader(CORS, '*');
    if (method === 'OPTIONS') {
      response.writeHead(204, { 'access-control-allow-headers': '*', 'access-control-allow-methods': '*' }).end();
    } else if (url.startsWith('/recipe/') || isSpoilt(url)) {
      const place = { url: url.replace(SPOILT, '/recipe/$2'), turn, names };
      playRecipe(place, response).catch(() => response.destroy()); // the browser went
    } else {
      if (isOther && !url.endsWith('?cors')) response.removeHeader(CORS);
      files(request, response);
    }
  };

  const options = { maxHeaderSize: 2 ** 20 }; // a recipe is as long as the answer it holds
  const servers = [createHttpServer(options, answer(false)), createHttpServer(options, answer(true))];
  const untrusted = createHttpsServer(selfSigned(), answer(false));
  const closed = createHttpServer();
  const [first, second, third, none] = await Promise.all([...servers, untrusted, closed].map(listen));
  closed.close();
  await once(closed, 'close');

  // another site than the test's localhost, not only another origin
  const addresses = {
    origin: `http://127.0.0.1:${first}`,
    other: `http://127.0.0.1:${second}`,
    selfSigned: `https://127.0.0.1:${third}`,
    refusing: `http://127.0.0.1:${none}`,
  };
  Object.assign(names, addresses, { host: new URL(addresses.origin).host });

  return {
    addresses,
    log,
    /** @param {Recipe} recipe */
    addressOf(recipe) {
      // who waits in vain holds a connection, and browsers have six for an address: others must not wait with it
      const isSlow = 'hang' in recipe || 'dripMsPerByte' in recipe;
      const server = recipe.connect === 'refuse' ? 'refusing' : isSlow ? 'other' : 'origin';
      return `${addresses[server]}/recipe/${encode(recipe)}`;
    },
    close() {
      for (const server of [...servers, untrusted]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
};

/**
 * What a publisher's server holds: the widget, the demo, also as it is built, and some small files that redirects lead to. Below
 * `/tampered/<file>/<anything>/careers-widget/` the widget with one file that somebody has changed, its name escaped: the
 * script sets `tampered`, the style sheet `--tampered`.
 *
 * @param {string} rootDir
 * @returns {(request: IncomingMessage, response: ServerResponse) => void}
 */
const filesOf = (rootDir) => {
  // read anew each time: the widget may be built while the tests are being watched
  const widget = sirv(join(rootDir, 'dist'), { dev: true, etag: true });
  const demo = sirv(join(rootDir, 'demo'), { dev: true, etag: true });
  const builtDemo = sirv(join(rootDir, 'dist-demo'), { dev: true, etag: true });
  const posting = JSON.stringify({ title: 'Senior Engineer', apply: { url: 'https://e.example/apply' } });

  return (request, response) => {
    const { url = '/' } = request;
    const [, tampered = '', rest] =
      /^(?:\/tampered\/([^/]+)\/[^/]+|\/spoilt(?:\/[^/]+){3})?\/careers-widget\/(.*)/.exec(url) ?? [];
    if (rest && rest === decodeURIComponent(tampered)) {
      const isScript = rest.endsWith('.js');
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/css');
      const file = readFileSync(join(rootDir, 'dist', rest), 'utf8');
      response.end(`${isScript ? 'globalThis.tampered = true;' : ':root { --tampered: true }'}\n${file}`);
    } else if (rest !== undefined) {
      request.url = `/${rest}`;
      widget(request, response);
    } else if (/^\/(ok|x|%C3%A4)\.json(\?|$)/.test(url)) {
      response.setHeader('content-type', 'application/json').end(posting);
    } else if (url === '/login.html') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Log in</title><form></form>');
    } else if (url.startsWith('/dist-demo/')) {
      request.url = url.replace('/dist-demo', '');
      builtDemo(request, response);
    } else {
      demo(request, response);
    }
  };
};

/**
 * @param {Server} server
 * @returns {Promise<number>} its port
 */
const listen = async (server) => {
  // else idle connections are closed, or answered with 408, just as browsers send the next request on them: a failure
  // that nobody asked for
  server.keepAliveTimeout = 0;
  server.headersTimeout = 0;
  server.requestTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
};

/** What all servers of a test file were asked for. */
class Log extends EventEmitter {
  /** @type {LoggedRequest[]} */
  #requests = [];
  /** @type {Map<string, number>} how often each address was asked for */
  #turns = new Map();
  /** @type {Set<LoggedRequest>} */
  #open = new Set();

  constructor() {
    super();
    this.setMaxListeners(0);
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @returns how often the address was asked for before
   */
  add({ method = '', url = '/', headers }, response) {
    /** @type {LoggedRequest} */
    const logged = { method, url, headers, aborted: false, at: performance.now(), atOnce: 0 };
    const turn = this.#turns.get(url) ?? 0;
    this.#turns.set(url, turn + 1);
    this.#requests.push(logged);
    this.#open.add(logged);
    logged.atOnce = [...this.#open].filter((open) => open.url.startsWith('/recipe/')).length;
    response.once('close', () => {
      logged.aborted = !response.writableFinished;
      this.#open.delete(logged);
      this.emit('change');
    });
    this.emit('change');
    return turn;
  }

  /** @param {number} [count] @param {string} [path] */
  since(count = 0, path = '') {
    return this.#requests.slice(count).filter(({ url }) => url.startsWith(path));
  }

  /** @param {string} path @param {number} [times] */
  asked(path, times = 1) {
    return this.#until(() => this.since(0, path).length >= times);
  }

  /** @param {string} path */
  left(path) {
    return this.#until(() => ![...this.#open].some(({ url }) => url.startsWith(path)));
  }

  clear() {
    this.#requests = [];
    this.#turns.clear();
  }

  /** @param {() => boolean} isSo */
  async #until(isSo) {
    while (!isSo()) await once(this, 'change');
    return true;
  }
}
