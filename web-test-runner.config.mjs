/**
 * Tests that need a browser, in all three engines, but for those in `test/support/engines.mjs`.
 *
 * - `BROWSERS=chromium,firefox` picks engines. One that is not installed is skipped; where `CI` is set, it fails.
 * - `COVERAGE=1` measures which lines of `src` ran, in Chromium.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { enoughBrowsers, findBrowsers } from './test/support/browsers.mjs';
import { builtPlugin } from './test/support/built.mjs';
import { devtoolsPlugin } from './test/support/devtools.mjs';
import { filesFor } from './test/support/engines.mjs';
import { importedPlugin } from './test/support/imported.mjs';
import { launcherFor } from './test/support/launchers.mjs';
import { piecesPlugin, servePieces } from './test/support/pieces.mjs';
import { prerenderedPlugin } from './test/support/prerendered.mjs';
import { secondOriginPlugin } from './test/support/second-origin.mjs';
import { typescriptPlugin } from './test/support/typescript-plugin.mjs';
import { watchedPages } from './test/support/watch.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

const browsers = findBrowsers();
if (!enoughBrowsers(browsers)) process.exit(1);
const launchers = browsers.flatMap((browser) => (browser.found ? [launcherFor(browser)] : []));

/**
 * Tests and the README name the widget and the postings as on a publisher's server.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const demoAddresses = (context, next) => {
  context.set('access-control-allow-origin', '*');
  context.url = context.url.replace(/^\/careers-widget\//, '/dist/').replace(/^\/postings\//, '/demo/postings/');
  return next();
};

/**
 * Leads away from the tests' own origin: `/redirect?to=<address>`.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const redirect = (context, next) => {
  if (context.path !== '/redirect') return next();
  context.redirect(String(context.query.to));
};

/**
 * Answers on the tests' own origin, where alone a frame may ask: `/answer?body=<text>`, with `&type=<content type>` and
 * `&after=<ms>`. `{{cookie}}` in the body is what came with the request. There is a theme that comes late, too.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const answer = async (context, next) => {
  const isTheme = context.path === '/careers-widget/themes/late.css';
  if (!isTheme && context.path !== '/answer') return next();
  const theme = { body: 'job-card { --job-spacing: 4em }', type: 'text/css', after: '1500' };
  const { body = '', type = 'application/json', after = '0' } = isTheme ? theme : context.query;
  await sleep(Number(after), undefined, { ref: false });
  context.type = String(type);
  context.body = String(body).replace('{{cookie}}', context.get('cookie'));
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  ...filesFor(launchers),
  browsers: launchers,
  plugins: [
    typescriptPlugin({ rootDir }),
    a11ySnapshotPlugin(),
    secondOriginPlugin({ rootDir }),
    devtoolsPlugin(),
    builtPlugin({ rootDir }),
    prerenderedPlugin({ rootDir }),
    importedPlugin({ rootDir }),
    piecesPlugin({ rootDir }),
    watchedPages(),
  ],
  middleware: [servePieces, answer, demoAddresses, redirect],
  nodeResolve: { exportConditions: ['production', 'browser'] },

  testFramework: { config: { timeout: '30000' } }, // what takes one second alone took 15 on a busy machine: lateness is no fault
  concurrentBrowsers: 3, // of a page each, most of which wait: about what two cores can do
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,

  // what the widget itself says is what the tests are about
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('careers-widget:'),

  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
};
