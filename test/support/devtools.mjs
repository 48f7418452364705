/**
 * What only a browser's own controls can do to a page. Engines have some of them or none: where one is missing, a
 * command gives `false`, and the test says what it does instead.
 *
 * Commands for `executeServerCommand` of `@web/test-runner-commands`:
 * - `offline`, `boolean` → true; the test's page and all frames in it have no network
 * - `block-address`, `string` → true; requests for it fail, as where an extension blocks them
 * - `collect-garbage` → bytes on the heap after that
 * - `leave-and-return`, {@link Journey} → {@link Returned}
 * - `visit-securely`, {@link Visit} → what its question is answered with, and why requests were blocked
 */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/**
 * A tab of its own opens an address, goes to another one, and back.
 *
 * @typedef {object} Journey
 * @property {string} from where a card is
 * @property {string} to
 * @property {string} [element] another one than a card
 * @property {string} [before] an expression that is awaited before it leaves
 * @property {string} [after] one that is asked after the return
 */

/**
 * @typedef {object} Returned
 * @property {boolean} persisted whether the page came back as it was left
 * @property {string | null} state of its card
 */

/**
 * A tab of its own opens an address over https, whoever signed its certificate.
 *
 * @typedef {object} Visit
 * @property {string} address
 * @property {string} question an expression; a promise is awaited
 */

/** @returns {import('@web/test-runner').TestRunnerPlugin<any>} */
export const devtoolsPlugin = () => ({
  name: 'devtools',

  async executeCommand({ command, payload, session }) {
    const run = commands[command];
    if (!run) return undefined;
    /** @type {Page} */
    const page = /** @type {any} */ (session.browser).getPage(session.id);
    return (await run(page, payload)) ?? false;
  },
});

/** @type {Record<string, (page: Page, payload: any) => Promise<unknown>>} */
const commands = {
  async offline(page, isOffline) {
    const client = await protocolOf(page);
    if (!client) {
      if (!page.setOfflineMode) return; // WebKit's driver
      await page.setOfflineMode(isOffline);
      return true;
    }
    // not the whole page: its line to the test runner would be cut too
    const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    const rule = { urlPattern: 'http://127.0.0.1:*/*', ...speed };
    await client.send('Network.enable');
    await client.send('Network.overrideNetworkState', { offline: isOffline, ...speed });
    await client.send('Network.emulateNetworkConditionsByRule', {
      offline: isOffline,
      matchedNetworkConditions: isOffline ? [rule] : [],
    });
    return true;
  },

  async 'block-address'(page, address) {
    const client = await protocolOf(page);
    if (!client) return;
    await client.send('Network.enable');
    await client.send('Network.setBlockedURLs', { urls: [`${address}*`] });
    return true;
  },

  async 'collect-garbage'(page) {
    const client = await protocolOf(page);
    if (!client) return;
    // what a finalizer lets go of is collected by the next one
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    await client.send('Performance.enable');
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  },

  async 'leave-and-return'(page, { from, to, element = 'job-card', before = '', after = '' }) {
    if (!(await protocolOf(page))) return; // WebKit's driver has one window, and going back in Firefox never ends
    const tab = await page.browserContext().newPage();
    try {
      await tab.goto(from);
      await tab.waitForSelector(`${element}[state=ready]`);
      await tab.evaluate(before);
      await tab.goto(to);
      await tab.goBack();
      return await tab.evaluate(`({
        persisted: Boolean(window.wasPersisted),
        state: document.querySelector('${element}').getAttribute('state'),
        ${after ? `answer: ${after},` : ''}
      })`);
    } finally {
      await tab.close();
    }
  },

  async 'visit-securely'(page, { address, question }) {
    if (!(await protocolOf(page))) return;
    const tab = await page.browserContext().newPage();
    try {
      const client = await tab.createCDPSession();
      /** @type {string[]} */
      const blocked = [];
      client.on('Network.loadingFailed', ({ blockedReason }) => blockedReason && blocked.push(blockedReason));
      await client.send('Network.enable');
      await client.send('Security.setIgnoreCertificateErrors', { ignore: true });
      await tab.goto(address);
      return { answer: await tab.evaluate(question), blocked };
    } finally {
      await tab.close();
    }
  },
};

/** @type {WeakMap<Page, CDPSession>} blocked addresses stay as long as the session that blocked them */
const clients = new WeakMap();

/**
 * Chromium's own protocol.
 *
 * @param {Page} page
 * @returns {Promise<CDPSession | undefined>}
 */
const protocolOf = async (page) => {
  const known = clients.get(page);
  if (known) return known;
  try {
    const client = await page.createCDPSession();
    clients.set(page, client);
    return client;
  } catch {
    return undefined; // another engine
  }
};
