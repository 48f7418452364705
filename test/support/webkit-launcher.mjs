/**
 * Runs tests in WebKitGTK, Safari's nearest relative on Linux: MiniBrowser, driven by WebKitWebDriver over the W3C
 * protocol (https://www.w3.org/TR/webdriver2/), on a virtual screen: there nobody else takes the keyboard's focus.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_TIMEOUT = 40_000; // ms
const CALL_TIMEOUT = 30_000; // ms
const VIEWPORT = { width: 800, height: 600 }; // as puppeteer's launcher gives to each test file
const SCREEN = { width: 4000, height: 3000 };
// Without a window manager the window has the keyboard's focus while the pointer is on it. That rests in the middle
// of the screen: there the window's toolbar comes, so that nothing in the page is hovered.
const CORNER = { x: SCREEN.width / 2 - 10, y: SCREEN.height / 2 - 10 };

/** Names as puppeteer has them → code points of https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS = new Map([
  ['\n', '\uE007'],
  ['Alt', '\uE00A'],
  ['ArrowDown', '\uE015'],
  ['ArrowLeft', '\uE012'],
  ['ArrowRight', '\uE014'],
  ['ArrowUp', '\uE013'],
  ['Backspace', '\uE003'],
  ['Control', '\uE009'],
  ['Delete', '\uE017'],
  ['End', '\uE010'],
  ['Enter', '\uE007'],
  ['Escape', '\uE00C'],
  ['Home', '\uE011'],
  ['Meta', '\uE03D'],
  ['PageDown', '\uE00F'],
  ['PageUp', '\uE00E'],
  ['Shift', '\uE008'],
  ['Space', ' '],
  ['Tab', '\uE004'],
]);
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ button?: keyof typeof BUTTONS }} ButtonOptions */

/**
 * @param {object} options
 * @param {string} options.binary path of MiniBrowser
 * @param {string} [options.driver] path of WebKitWebDriver
 * @param {string} [options.xvfb] path of Xvfb; without it, the window opens on the screen that is there
 * @returns {import('@web/test-runner').BrowserLauncher & { getPage: () => Page }}
 */
export const webkitLauncher = ({ binary, driver = 'WebKitWebDriver', xvfb }) => {
  /** @type {Promise<Page> | undefined} */
  let starting;
  /** @type {Page | undefined} */
  let page;
  /** @type {string | undefined} */
  let active;
  let last = Promise.resolve();

  /**
   * One window: what is asked of it happens one after the other, also where a test file that was too slow is
   * being stopped.
   *
   * @param {() => Promise<void>} step
   */
  const inTurn = (step) => (last = last.then(step, step));

  const start = async () => {
    const connection = await startBrowser({ binary, driver, display: xvfb && (await startScreen(xvfb)) });
    page = new Page(connection, xvfb ? CORNER : { x: 0, y: 0 });
    return page;
  };

  return {
    name: 'WebKit',
    // the plugins behind sendKeys, sendMouse and setViewport know puppeteer's pages: ours has the same methods
    type: 'puppeteer',
    concurrency: 1,

    startSession: (id, url) =>
      inTurn(async () => {
        const opened = await (starting ??= start());
        active = id;
        await opened.setViewport(VIEWPORT);
        await opened.open(url);
      }),

    async stopSession(id) {
      await inTurn(async () => {
        if (active !== id) return;
        active = undefined;
        await page?.mouse.reset();
        await page?.open('about:blank'); // ends whatever still runs
      });
      return {};
    },

    isActive: (id) => active === id,
    getBrowserUrl: () => page?.url(),

    getPage() {
      if (!page) throw new Error('WebKit has not started');
      return page;
    },

    async startDebugSession() {
      throw new Error('Debugging is not supported in WebKit: use Chromium');
    },

    async stop() {
      await page?.close();
      await Promise.all([...running].reverse().map(terminate));
    },
  };
};

/** MiniBrowser's window, with those of puppeteer's methods that the test runner's commands call. */
class Page {
  #driver;
  #corner;

  /**
   * @param {Driver} driver
   * @param {{ x: number, y: number }} corner where on the screen the window begins
   */
  constructor(driver, corner) {
    this.#driver = driver;
    this.#corner = corner;
  }

  /** @param {string} url */
  open(url) {
    return this.#driver.call('POST', '/url', { url });
  }

  /** @returns {Promise<string | undefined>} */
  url() {
    return this.#driver.call('GET', '/url').catch(() => undefined);
  }

  close() {
    return this.#driver.call('DELETE', '', undefined, 5_000).catch(() => {}); // a browser that crashed is closed
  }

  /** @param {{ width: number, height: number }} size */
  async setViewport({ width, height }) {
    const [frameWidth, frameHeight] = await this.#evaluate('[outerWidth - innerWidth, outerHeight - innerHeight]');
    await this.#driver.call('POST', '/window/rect', {
      ...this.#corner,
      width: width + frameWidth,
      height: height + frameHeight,
    });
    for (let tries = 0; tries < 100; tries++) {
      const [innerWidth, innerHeight] = await this.#evaluate('[innerWidth, innerHeight]');
      if (innerWidth === width && innerHeight === height) return;
      await sleep(20);
    }
    throw new Error(
      `WebKit: no viewport of ${width} × ${height}, but of ${await this.#evaluate('innerWidth + " × " + innerHeight')}. ` +
        'Its window is never narrower than about 450 px: test narrower widths in an iframe.',
    );
  }

  keyboard = {
    /** @param {string} text */
    type: (text) => this.#keys([...text].flatMap((key) => [keyDown(key), keyUp(key)])),
    /** @param {string} chord say, `Tab` or `Shift+Tab` */
    press: (chord) => {
      const keys = chord.split(/(?<=.)\+(?=.)/);
      return this.#keys([...keys.map(keyDown), ...keys.reverse().map(keyUp)]);
    },
    /** @param {string} key */
    down: (key) => this.#keys([keyDown(key)]),
    /** @param {string} key */
    up: (key) => this.#keys([keyUp(key)]),
  };

  mouse = {
    /** @param {number} x @param {number} y */
    move: (x, y) => this.#pointer([pointerMove(x, y)]),
    /** @param {number} x @param {number} y @param {ButtonOptions} [options] */
    click: (x, y, options) => this.#pointer([pointerMove(x, y), pointerDown(options), pointerUp(options)]),
    /** @param {ButtonOptions} [options] */
    down: (options) => this.#pointer([pointerDown(options)]),
    /** @param {ButtonOptions} [options] */
    up: (options) => this.#pointer([pointerUp(options)]),
    /** Lets go of all buttons, and of all keys. */
    reset: () => this.#driver.call('DELETE', '/actions'),
  };

  /** @param {string} expression */
  #evaluate(expression) {
    return this.#driver.call('POST', '/execute/sync', { script: `return ${expression}`, args: [] });
  }

  /** @param {object[]} actions */
  #keys(actions) {
    return this.#driver.call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {object[]} actions */
  #pointer(actions) {
    const source = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#driver.call('POST', '/actions', { actions: [source] });
  }
}

/** @param {string} key */
const keyDown = (key) => ({ type: 'keyDown', value: KEYS.get(key) ?? key });
/** @param {string} key */
const keyUp = (key) => ({ type: 'keyUp', value: KEYS.get(key) ?? key });
/** @param {number} x @param {number} y */
const pointerMove = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
/** @param {ButtonOptions} [options] */
const pointerDown = ({ button = 'left' } = {}) => ({ type: 'pointerDown', button: BUTTONS[button] });
/** @param {ButtonOptions} [options] */
const pointerUp = ({ button = 'left' } = {}) => ({ type: 'pointerUp', button: BUTTONS[button] });

/** WebKitWebDriver, and from `newSession` on the one browser that it drives. */
class Driver {
  #server;
  #session = '';

  /** @param {string} server */
  constructor(server) {
    this.#server = server;
  }

  /** @param {object} capabilities */
  async newSession(capabilities) {
    const { sessionId } = await this.#send('POST', '/session', { capabilities }, START_TIMEOUT);
    this.#session = `/session/${sessionId}`;
  }

  isReady() {
    return this.#send('GET', '/status', undefined, 1_000).then(
      () => true,
      () => false,
    );
  }

  /**
   * @param {string} method
   * @param {string} path below the session's
   * @param {object} [body]
   * @param {number} [timeout]
   */
  call(method, path, body, timeout = CALL_TIMEOUT) {
    return this.#send(method, this.#session + path, body, timeout);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object | undefined} body
   * @param {number} timeout
   */
  async #send(method, path, body, timeout) {
    const response = await fetch(this.#server + path, {
      method,
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(timeout),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver, ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

/** @param {{ binary: string, driver: string, display: string | undefined }} options */
const startBrowser = async ({ binary, driver, display }) => {
  const port = await freePort();
  const server = startProcess(driver, [`--port=${port}`], {
    // X11 also where Wayland is there: only so a window can be given a size
    env: { ...process.env, ...(display && { DISPLAY: display }), GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => (complaints = (complaints + text).slice(-2_000)));
  try {
    const connection = new Driver(`http://127.0.0.1:${port}`);
    const deadline = Date.now() + START_TIMEOUT;
    while (!(await connection.isReady())) {
      if (!running.has(server) || Date.now() > deadline) throw new Error(`${driver} does not answer`);
      await sleep(50);
    }
    // without a screen the answer to this never comes, hence the time limit
    await connection.newSession({
      alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
    });
    return connection;
  } catch (error) {
    await terminate(server);
    throw new Error(`WebKit did not start: ${error}. ${complaints}`, { cause: error });
  }
};

/**
 * @param {string} xvfb
 * @returns the number of a new screen, as DISPLAY has it
 */
const startScreen = async (xvfb) => {
  const args = ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'];
  const server = startProcess(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const answer = once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data');
  const failure = once(server, 'exit').then(([code]) => {
    throw new Error(`${xvfb} ended with code ${code}`);
  });
  const [number] = await Promise.race([answer, failure]);
  return `:${String(number).trim()}`;
};

/** @returns {Promise<number>} */
const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
};

/** @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Starts a program as the leader of a process group, so that it can be ended with all that it starts.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
const startProcess = (command, args, options) => {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once('error', () => running.delete(child)); // was never started
  child.once('exit', () => {
    signal(child, 'SIGKILL'); // what the leader left behind
    running.delete(child);
  });
  return child;
};

/** @param {ChildProcess} child */
const terminate = async (child) => {
  if (!running.has(child)) return;
  const ended = once(child, 'exit');
  signal(child, 'SIGTERM');
  const late = setTimeout(() => signal(child, 'SIGKILL'), 3_000);
  await ended;
  clearTimeout(late);
};

/** @param {ChildProcess} child @param {NodeJS.Signals} name */
const signal = (child, name) => {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    // has ended by itself
  }
};

process.on('exit', () => running.forEach((child) => signal(child, 'SIGTERM')));
