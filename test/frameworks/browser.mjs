/** The page that every app lives in, from a server of ours. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const posting = readFileSync(new URL('posting.json', import.meta.url));

/** @param {string} content what stands in it before the script runs */
export const hostPage = (content) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Host</title>
  <div id="app">${content}</div>
  <script type="module" src="/main.js"></script>
</html>`;

/** What the tools say to developers on every page: expected development-mode messages. */
const CHATTER = /^Lit is in dev mode|React DevTools|^Angular is running in development mode|^\[vite\]/;

/**
 * @param {string} built the folder of the app's files, with a page of its own or without
 * @param {{ content?: string, policy?: string }} [options] what the server rendered, and the Content-Security-Policy
 */
export const serve = async (built, { content = '', policy } = {}) => {
  const files = sirv(built, { dev: true });
  const complete = existsSync(join(built, 'index.html'));
  const server = createServer((request, response) => {
    if (policy) response.setHeader('content-security-policy', policy);
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else if (request.url === '/' && !complete) response.setHeader('content-type', 'text/html').end(hostPage(content));
    else if (request.url === '/posting.json') response.setHeader('content-type', 'application/json').end(posting);
    else files(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};

/**
 * Opens a page, hands it over, and closes it.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} use
 * @returns {Promise<string[]>} what its console complained of
 */
export const visit = async (browser, url, use) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(5_000);
  /** @type {string[]} */
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !CHATTER.test(message.text())) problems.push(message.text());
  });
  try {
    await page.goto(url);
    await use(page);
  } catch (error) {
    throw new Error([error.message, ...problems].join('\n'), { cause: error });
  } finally {
    await page.close();
  }
  return problems;
};
