/**
 * Finds the browsers that the tests run in: the one an environment variable names, else what stands where the
 * systems put it. Starts nothing.
 */
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/**
 * @typedef {object} FoundBrowser
 * @property {true} found
 * @property {Engine} engine
 * @property {string} title
 * @property {string} binary path of the browser
 * @property {string} [driver] WebKit only: path of WebKitWebDriver
 * @property {string} [xvfb] WebKit only: path of Xvfb, if it is there
 */

/**
 * @typedef {object} MissingBrowser
 * @property {false} found
 * @property {Engine} engine
 * @property {string} title
 * @property {string} reason
 * @property {string[]} packages the Debian packages that would bring it; none where a variable names the wrong file
 */

/** @typedef {FoundBrowser | MissingBrowser} Browser */

/** @type {readonly Engine[]} */
const ENGINES = ['chromium', 'firefox', 'webkit'];

/** What npm scripts and services set to say that nobody is watching: nothing may be skipped then. */
const isCI = !['', '0', 'false'].includes(process.env.CI ?? '');

/**
 * The engines to test in.
 *
 * @param {string} [list] comma-separated; by default all
 * @returns {Engine[]}
 */
const wantedEngines = (list = process.env.BROWSERS) => {
  if (!list) return [...ENGINES];
  return list.split(',').map((name) => {
    const engine = ENGINES.find((known) => known === name.trim());
    if (!engine) throw new Error(`BROWSERS: expected ${ENGINES.join(', ')}, found "${name}"`);
    return engine;
  });
};

/**
 * Looks for the engines on this machine.
 *
 * @param {Engine[]} [engines]
 * @returns {Browser[]}
 */
export const findBrowsers = (engines = wantedEngines()) => engines.map((engine) => finders[engine]());

/**
 * Says on the console which browsers are missing, and whether the tests can go on without them: one is enough,
 * but not in CI.
 *
 * @param {Browser[]} browsers
 * @returns {boolean}
 */
export const enoughBrowsers = (browsers) => {
  const missing = browsers.filter((browser) => !browser.found);
  if (missing.length === browsers.length && missing.every(({ packages }) => packages.length)) {
    console.error(`No browser found.${howToInstall(missing.flatMap(({ packages }) => packages))}`);
    return false;
  }
  const enough = missing.length === 0 || (!isCI && missing.length < browsers.length);
  for (const { title, reason, packages } of missing) {
    console.error(`${title}: ${reason}; ${enough ? 'skipped' : 'needed'}.${howToInstall(packages)}`);
  }
  return enough;
};

/** @param {string[]} packages */
const howToInstall = (packages) =>
  packages.length ? ` On Debian or Ubuntu: apt-get install ${packages.join(' ')}` : '';

/** @type {Record<Engine, () => Browser>} */
const finders = {
  chromium: () =>
    findOne({
      engine: 'chromium',
      title: 'Chromium',
      variable: 'CHROME_BIN',
      packages: ['chromium'],
      places: [
        'chromium',
        'google-chrome',
        'google-chrome-stable',
        'chrome',
        'chromium-browser',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
      ],
    }),

  firefox: () =>
    findOne({
      engine: 'firefox',
      title: 'Firefox',
      variable: 'FIREFOX_BIN',
      packages: ['firefox-esr'],
      places: [
        'firefox',
        'firefox-esr',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        ...onWindows('Mozilla Firefox\\firefox.exe'),
      ],
    }),

  webkit: () => {
    const browser = findOne({
      engine: 'webkit',
      title: 'WebKit',
      variable: 'WEBKIT_MINIBROWSER',
      packages: ['webkit2gtk-driver'],
      places: miniBrowserPlaces(),
    });
    const driver = findProgram(['WebKitWebDriver']);
    const xvfb = findProgram(['Xvfb']);
    const packages = [
      ...(browser.found ? (driver ? [] : ['webkit2gtk-driver']) : browser.packages),
      ...(xvfb || process.env.DISPLAY ? [] : ['xvfb']),
    ];
    if (!browser.found) return { ...browser, packages: browser.packages.length ? packages : [] };
    if (packages.length) {
      return { found: false, engine: 'webkit', title: 'WebKit', reason: 'not found', packages };
    }
    return { ...browser, ...(driver && { driver }), ...(xvfb && { xvfb }) };
  },
};

/**
 * @param {object} options
 * @param {Engine} options.engine
 * @param {string} options.title
 * @param {string} options.variable
 * @param {string[]} options.packages
 * @param {string[]} options.places
 * @returns {Browser}
 */
const findOne = ({ engine, title, variable, packages, places }) => {
  const named = process.env[variable];
  const binary = findProgram(named ? [named] : places);
  if (binary) return { found: true, engine, title, binary };
  // who names a file means that one: no other is taken instead, and no package would bring it
  if (named) return { found: false, engine, title, reason: `${variable}=${named} is no program`, packages: [] };
  return { found: false, engine, title, reason: 'not found', packages };
};

/**
 * The first of some programs that can be started; a bare name is looked for where the shell does.
 *
 * @param {string[]} places
 */
const findProgram = (places) => {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin'];
  return places
    .flatMap((place) => (isAbsolute(place) ? [place] : folders.map((folder) => join(folder, place))))
    .find(isProgram);
};

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    const { size } = statSync(path);
    return statSync(path).isFile() && !(size < 20_000 && isSnapStub(readFileSync(path, 'latin1')));
  } catch {
    return false;
  }
};

/**
 * Ubuntu's packages for browsers bring scripts that only say that a snap has to be installed.
 *
 * @param {string} script
 */
const isSnapStub = (script) => {
  const snap = /\/snap\/bin\/[\w.-]+/.exec(script)?.[0];
  return snap !== undefined && !existsSync(snap);
};

/** @param {string} path below a folder of programs */
const onWindows = (path) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, path)] : [];
  });

/** MiniBrowser is no command: each distribution hides it in a library's folder, one for each version of GTK's API. */
const miniBrowserPlaces = () => {
  const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return [`/usr/lib/${machine}-linux-gnu`, '/usr/lib', '/usr/lib64', '/usr/libexec'].flatMap((folder) =>
    ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => `${folder}/${api}/MiniBrowser`),
  );
};
