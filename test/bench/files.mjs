/** What the server holds: the posting with its pictures, the built widget, the floor's script, the naive bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('./', import.meta.url));

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** @typedef {{ body: Buffer | string, type: string }} File */
/** @typedef {{ path: string, suffix: string, chunks: string[] }} Build where its files stand, what its variants' names end in, and what the seed's posting needs */

/**
 * @param {string[]} [against] folders of other builds
 * @returns {Promise<{ files: Map<string, File>, posting: any, builds: Build[] }>}
 */
export const collectFiles = async (against = []) => {
  /** @type {Map<string, File>} */
  const files = new Map();

  const folder = (/** @type {string} */ from, /** @type {string} */ to) => {
    for (const { name, parentPath } of readdirSync(from, { withFileTypes: true })) {
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(name))];
      if (type) files.set(`${to}/${name}`, { body: readFileSync(join(parentPath, name)), type });
    }
  };

  /** @returns {Build} */
  const widget = (/** @type {string} */ dist, /** @type {string} */ path, suffix = '') => {
    if (!existsSync(join(dist, 'careers-widget.js'))) throw new Error(`no build in ${dist}: npm run build`);
    folder(dist, path);
    folder(join(dist, 'chunks'), `${path}/chunks`);
    const needed = readdirSync(join(dist, 'chunks')).filter((name) => /^(templates|markdown)-.*\.js$/.test(name));
    return { path, suffix, chunks: needed.map((name) => `${path}/chunks/${name}`) };
  };

  const builds = [
    widget(join(ROOT, 'dist'), '/careers-widget'),
    ...against.map((dist, index) => widget(resolve(dist), `/against-${index}`, ` (${basename(resolve(dist))})`)),
  ];

  folder(join(ROOT, 'demo/postings'), '/postings');
  folder(join(ROOT, 'demo/postings/images'), '/postings/images');
  files.set('/floor.js', { body: minimal(readFileSync(join(HERE, 'floor.js'), 'utf8')), type: TYPES['.js'] });
  files.set('/naive.js', { body: await naiveBundle(), type: TYPES['.js'] });

  const posting = JSON.parse(readFileSync(join(ROOT, 'demo/postings/devops-engineer.json'), 'utf8'));
  return { files, posting, builds };
};

/** Without the comment that tells why: it is sent to nobody. */
const minimal = (/** @type {string} */ script) => script.replace(/\/\*\*[^]*?\*\/\s*/, '');

/** The same packages, the same bundler, the same browsers as ours. */
const naiveBundle = async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'careers-widget-bench-'));
  try {
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'error',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: true,
        target: ['chrome125', 'firefox130', 'safari17.5'],
        lib: { entry: join(HERE, 'naive.js'), formats: ['es'], fileName: () => 'naive.js' },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    });
    return readFileSync(join(outDir, 'naive.js'));
  } finally {
    await rm(outDir, { recursive: true });
  }
};
