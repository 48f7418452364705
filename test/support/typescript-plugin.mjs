/**
 * Serves TypeScript to the browsers: types are taken away by the same transform as in the build, one file at a
 * time, lines kept by a source map.
 */
import { join } from 'node:path';
import { transformWithOxc } from 'vite';

/**
 * @param {{ rootDir: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export const typescriptPlugin = ({ rootDir }) => ({
  name: 'typescript',

  resolveMimeType: ({ path }) => (path.endsWith('.ts') ? 'js' : undefined),

  async transform({ path, body }) {
    if (!path.endsWith('.ts')) return undefined;
    const file = join(rootDir, decodeURIComponent(path));
    const { code, map } = await transformWithOxc(String(body), file, { target: 'es2022', sourcemap: true });
    const url = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
    return { body: `${code}\n//# sourceMappingURL=${url}` };
  },
});
