/**
 * Builds postings for the tests as `careers-widget build` does: `built`, a posting file's contents → those of the built file.
 */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { runnerImport } from 'vite';

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin<any>}
 */
export const builtPlugin = ({ rootDir }) => {
  /** @type {Promise<{ module: typeof import('../../src/node/build/built.ts') }> | undefined} */
  let loading;
  const window = async () => /** @type {Window} */ (/** @type {unknown} */ (new JSDOM('').window));
  return {
    name: 'built',
    async executeCommand({ command, payload }) {
      if (command !== 'built') return undefined;
      loading ??= runnerImport(join(rootDir, 'src/node/build/built.ts'), { configFile: false, logLevel: 'error' });
      const { module } = await loading;
      return /** @type {object} */ (await module.builtOf(payload, { window }));
    },
  };
};
