/**
 * Tests that need a browser, in all three engines.
 *
 * - `BROWSERS=chromium,firefox` picks engines. One that is not installed is skipped; where `CI` is set, it fails.
 * - `COVERAGE=1` measures which lines of `src` ran, in Chromium.
 */
import { fileURLToPath } from 'node:url';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { enoughBrowsers, findBrowsers } from './test/support/browsers.mjs';
import { devtoolsPlugin } from './test/support/devtools.mjs';
import { launcherFor } from './test/support/launchers.mjs';
import { secondOriginPlugin } from './test/support/second-origin.mjs';
import { typescriptPlugin } from './test/support/typescript-plugin.mjs';
import { watchedPages } from './test/support/watch.mjs';

const rootDir = fileURLToPath(new URL('.', import.meta.url));

const browsers = findBrowsers();
if (!enoughBrowsers(browsers)) process.exit(1);

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

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: ['test/**/*.test.ts'],
  browsers: browsers.flatMap((browser) => (browser.found ? [launcherFor(browser)] : [])),
  plugins: [typescriptPlugin({ rootDir }), a11ySnapshotPlugin(), secondOriginPlugin({ rootDir }), devtoolsPlugin(), watchedPages()],
  middleware: [demoAddresses, redirect],
  nodeResolve: { exportConditions: ['production', 'browser'] },

  testFramework: { config: { timeout: '15000' } }, // mocha's 2 s are too short when three browsers share two cores
  concurrency: 1,
  concurrentBrowsers: 2, // three at once make each other late where there are two cores
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,

  // what the widget itself says is what the tests are about
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('careers-widget:'),

  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcovonly'] },
};
