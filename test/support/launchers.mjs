/**
 * Starts the browsers that were found. Chromium and Firefox through puppeteer (Firefox over WebDriver BiDi, no
 * geckodriver needed), WebKit through a launcher of our own.
 */
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { webkitLauncher } from './webkit-launcher.mjs';

// On these two puppeteer ends some of its browsers at most, and the test runner lives on; on an interrupt all end.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.kill(process.pid, 'SIGINT'));

/**
 * @param {import('./browsers.mjs').FoundBrowser} browser
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const launcherFor = (browser) => {
  if (browser.engine === 'webkit') return webkitLauncher(browser);
  const firefox = browser.engine === 'firefox';
  return chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteerCore),
    concurrency: 1, // three engines at once are enough for two cores
    launchOptions: {
      executablePath: browser.binary,
      browser: firefox ? 'firefox' : 'chrome',
      // the sandbox starts neither as root nor in most containers, and all pages are our own
      args: firefox || process.platform !== 'linux' ? [] : ['--no-sandbox'],
    },
    createPage: async ({ browser, context }) =>
      // keys and clicks of pages that share a context wait for each other, for ever
      withChords(await (firefox ? context : await browser.createBrowserContext()).newPage()),
  });
};

/**
 * Puppeteer presses one key at a time, and has another name for the space bar over BiDi. With this,
 * `sendKeys({ press: 'Shift+Tab' })` and `{ press: 'Space' }` work as they do in WebKit and in Playwright.
 *
 * @param {import('puppeteer-core').Page} page
 */
const withChords = (page) => {
  const { keyboard } = page;
  const pressOne = keyboard.press.bind(keyboard);
  keyboard.press = async (chord, options) => {
    const names = chord.split(/(?<=.)\+(?=.)/).map((name) => (name === 'Space' ? ' ' : name));
    const held = /** @type {import('puppeteer-core').KeyInput[]} */ (names);
    const last = held.pop();
    for (const key of held) await keyboard.down(key);
    if (last) await pressOne(last, options);
    for (const key of held.reverse()) await keyboard.up(key);
  };
  return page;
};
