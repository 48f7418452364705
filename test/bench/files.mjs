/** What the server holds: the posting with its pictures, the built widget, the floor's script, the naive bundle. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HERE = fileURLToPath(new URL('./', import.meta.url));

const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** @typedef {{ body: Buffer | string, type: string }} File */
/** @typedef {{ dist: string, path: string, suffix: string, templates: string, markdown: string }} Build the folder it is read from, where its files stand, what its variants' names end in, and the chunks that the seed's posting needs */

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
    const chunks = readdirSync(join(dist, 'chunks'));
    const chunk = (/** @type {RegExp} */ name) => `${path}/chunks/${chunks.find((file) => name.test(file))}`;
    return { dist, path, suffix, templates: chunk(/^templates-.*\.js$/), markdown: chunk(/^markdown-.*\.js$/) };
  };

  const builds = [
    widget(join(ROOT, 'dist'), '/careers-widget'),
    ...against.map((dist, index) => widget(resolve(dist), `/against-${index}`, ` (${basename(resolve(dist))})`)),
  ];

  folder(join(ROOT, 'demo/postings'), '/postings');
  folder(join(ROOT, 'demo/postings/images'), '/postings/images');
  files.set('/floor.js', { body: minimal(readFileSync(join(HERE, 'floor.js'), 'utf8')), type: TYPES['.js'] });
  files.set('/naive.js', { body: await bundle('naive.js'), type: TYPES['.js'] });

  const posting = JSON.parse(readFileSync(join(ROOT, 'demo/postings/devops-engineer.json'), 'utf8'));
  files.set('/postings/devops-engineer.built.json', {
    body: JSON.stringify(await built(posting)),
    type: TYPES['.json'],
  });
  return { files, posting, builds };
};

/**
 * The page as `careers-widget prerender` writes it.
 *
 * @param {string} page
 * @param {Map<string, File>} files
 */
export const prerendered = async (page, files) => {
  const folder = await mkdtemp(join(tmpdir(), 'careers-widget-bench-'));
  try {
    const built = '/postings/devops-engineer.built.json';
    await mkdir(join(folder, 'postings'));
    await writeFile(join(folder, built), /** @type {File} */ (files.get(built)).body);
    await writeFile(join(folder, 'index.html'), page);
    await promisify(execFile)(process.execPath, [join(ROOT, 'dist/node/cli.js'), 'prerender', folder]);
    return await readFile(join(folder, 'index.html'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** As `careers-widget build` has it; this one holds no HTML. */
const built = async (/** @type {unknown} */ posting) => {
  /** @type {{ module: typeof import('../../src/node/build/built.ts') }} */
  const { module } = await runnerImport(join(ROOT, 'src/node/build/built.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  return module.builtOf(posting, { window: () => Promise.reject(new Error('no HTML is expected here')) });
};

/** Without the comment that tells why: it is sent to nobody. */
const minimal = (/** @type {string} */ script) => script.replace(/\/\*\*[^]*?\*\/\s*/, '');

/**
 * A script as one's bundler delivers it: the same packages, the same bundler, the same browsers as ours.
 *
 * @param {string} entry its place in this folder
 */
export const bundle = async (entry) => {
  const outDir = await mkdtemp(join(tmpdir(), 'careers-widget-bench-'));
  try {
    await build({
      configFile: false,
      root: HERE,
      logLevel: 'error',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        target: ['chrome125', 'firefox130', 'safari17.5'],
        lib: { entry: join(HERE, entry), formats: ['es'], fileName: () => 'bundle.js' },
        rolldownOptions: { output: { minify: true, codeSplitting: false } },
      },
    });
    return readFileSync(join(outDir, 'bundle.js'));
  } finally {
    await rm(outDir, { recursive: true });
  }
};
