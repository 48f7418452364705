/**
 * The builds, one `--mode` each:
 *
 *   script  dist/careers-widget.js and dist/chunks/*   the script tag's module
 *   single  dist/careers-widget.single.js              the same in one file
 *   iife    dist/careers-widget.iife.js                the same for a classic script tag
 *   embed   dist/embed.html and dist/embed.js          a posting in a frame
 *   frames  dist/careers-widget.frames.js              what sizes such frames, for a classic script tag
 *   search  dist/careers-widget.search.js              what asks an index in pieces, which `build --search` puts beside it
 *   node    dist/node/cli.js                           the command line
 *   demo    serves demo/, with dist/ under /careers-widget/; built into dist-demo/ for any static host
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { minify as terser } from 'terser';
import { defineConfig, type LibraryOptions, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { demoFiles } from './demo/files.ts';
import { litGlobals, litPolicy, litSheets, litTemplates } from './vite/lit.ts';
import { markedLexer } from './vite/marked.ts';
import { taskRunner } from './vite/task.ts';

/** The browsers that `define` registers the elements in; older ones keep the fallback. */
const TARGET = ['chrome125', 'firefox130', 'safari17.5'];

/** ASCII only: the charset of a host page may be anything. What lies beyond stands in strings, templates and patterns. */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') {
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    }
  },
};

/** Minifies once more what is minified: terser finds what Vite's own leaves, a hundredth of what a visitor loads. */
const smaller: Plugin = {
  name: 'smaller',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const map = bundle[file.sourcemapFileName!] as Rolldown.OutputAsset;
      const result = await terser(file.code, {
        module: true,
        ecma: 2020,
        // by brotli, statements are less than what terser makes of them
        compress: { passes: 2, sequences: false, if_return: false },
        format: { ascii_only: true },
        sourceMap: { content: String(map.source), url: basename(map.fileName) },
      });
      file.code = result.code!;
      map.source = result.map as string;
    }
  },
};

/** Adds the SRI hash of each file to `dist/integrity.json`, for snippets that pin a version. */
const integrity: Plugin = {
  name: 'integrity',
  writeBundle({ dir }, bundle) {
    const file = resolve(dir!, 'integrity.json');
    const hashes = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    for (const { fileName } of Object.values(bundle)) {
      if (!/\.(js|css)$/.test(fileName)) continue;
      const hash = createHash('sha384')
        .update(readFileSync(resolve(dir!, fileName)))
        .digest('base64');
      hashes[fileName] = `sha384-${hash}`;
    }
    writeFileSync(file, `${JSON.stringify(hashes, null, 2)}\n`);
  },
};

/** What is delivered as it stands: the themes, which a page links to or not, and declarations that are written by hand. */
const copied = (from: string, ending: string, to: string): Plugin => ({
  name: `copied-${from}`,
  generateBundle() {
    for (const name of readdirSync(from).filter((name) => name.endsWith(ending))) {
      this.emitFile({ type: 'asset', fileName: `${to}/${name}`, source: readFileSync(`${from}/${name}`) });
    }
  },
});

/** The document of the frame. */
const embedDocument: Plugin = {
  name: 'embed-document',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: readFileSync('src/frame/embed.html') });
  },
};

/**
 * Wraps the script: where a page has taken away what it is made of, it does nothing, and says so in one line. The children of
 * the elements stay.
 */
const contained = {
  banner: ({ isEntry }: { isEntry: boolean }) => (isEntry ? 'try{' : ''),
  footer: ({ isEntry }: { isEntry: boolean }) =>
    isEntry ? '}catch(error){console.warn("careers-widget: this page keeps it from running.",error)}' : '',
};

/** In the place of `<job-list>` in the builds in one file, for pages with a posting: its children stay, and the console says which script has it. */
const NO_LIST = `export class JobList extends HTMLElement {
  connectedCallback() {
    console.warn('careers-widget: <job-list> is not in a build in one file: take careers-widget.js.');
  }
}`;

const withoutList: Plugin = {
  name: 'without-list',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/job-list.ts') ? '\0no-list' : undefined),
  load: (id) => (id === '\0no-list' ? NO_LIST : undefined),
};

/** Leaves a chunk out of the builds in one file: what only publishers or search engines look at is no bytes of every visitor's. */
const without = (file: RegExp): Plugin => ({
  name: 'without',
  enforce: 'pre',
  resolveId: (source) => (file.test(source) ? '\0left-out' : undefined),
  load: (id) => (id === '\0left-out' ? `throw new Error('not part of a build in one file')` : undefined),
});

/** What two chunks have is no third one, which would be one more request: feeds have their own copy of what a country is. */
const ownCopy: Plugin = {
  name: 'own-copy',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('/found/countries.ts') || !importer?.includes('/sources/feeds/')) return undefined;
    const resolved = await this.resolve(source, importer, { skipSelf: true });
    return resolved && `${resolved.id}?of-feeds`;
  },
};

/** npm sets the bit when it installs the package; a checkout has it too. */
const executable: Plugin = {
  name: 'executable',
  writeBundle({ dir }, bundle) {
    for (const file of Object.keys(bundle)) if (file.endsWith('.js')) chmodSync(resolve(dir!, file), 0o755);
  },
};

// the plugin's default export is wrapped twice under Node
const minify = (
  (minifyLiterals as unknown as { default?: typeof minifyLiterals }).default ?? minifyLiterals
)() as unknown as Plugin;

/** Files that import each other in a circle can't be read one after the other; those of a package are its own matter. */
const noCircles: Plugin = {
  name: 'no-circles',
  config: () => ({ build: { rolldownOptions: { checks: { circularDependency: true, pluginTimings: false } } } }),
  onLog(_level, { code, message }) {
    const isOfPackage = !/(?:: |-> )(?!node_modules)/.test(message);
    if (code === 'CIRCULAR_DEPENDENCY' && !isOfPackage) this.error(message);
  },
};

const library = (build: NonNullable<UserConfig['build']>, ...plugins: Plugin[]): UserConfig => ({
  plugins: [
    noCircles,
    ...plugins,
    litPolicy(),
    ...litGlobals(),
    ...litTemplates(),
    litSheets(),
    taskRunner(),
    markedLexer(),
    minify,
    ascii,
    smaller,
    integrity,
  ],
  publicDir: false,
  build: {
    target: TARGET,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    ...build,
  },
});

/** A script by itself: small, without dependencies. */
const script = (
  lib: Omit<LibraryOptions, 'fileName'>,
  fileName: string,
  target: string | string[],
  ...plugins: Plugin[]
): UserConfig => ({
  plugins: [noCircles, ...plugins, ascii, integrity],
  publicDir: false,
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    reportCompressedSize: false,
    lib: { ...lib, fileName: () => fileName },
    rolldownOptions: { output },
  },
});

/** One of the frame variant, for host pages in any browser. */
const frameScript = (entry: string, fileName: string, ...plugins: Plugin[]): UserConfig =>
  script({ entry, formats: ['iife'], name: 'careersWidget' }, fileName, 'es2020', ...plugins);

const version = process.env.npm_package_version ?? '0.0.0';
const entry = 'src/define.ts';
const CHUNKS_ONLY = /\/(findings|structured-data|list|feeds|[a-z]{2})\.ts$/;
// the licences of what is bundled stand in dist/licenses.md
const output = { minify: true, comments: false } as const;

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'script':
      return library(
        {
          emptyOutDir: true,
          lib: { entry, formats: ['es'], fileName: () => 'careers-widget.js' },
          // named by version, not by content: a preload line in a page must know the name
          rolldownOptions: {
            // a constant that two chunks have is written into both: a chunk of its own would be one more request
            optimization: { inlineConst: { mode: 'all' } },
            output: { ...output, ...contained, chunkFileNames: `chunks/[name]-${version}.js` },
          },
        },
        ownCopy,
        copied('src/themes', '.css', 'themes'),
        copied('src/frameworks', '.d.ts', 'npm/frameworks'),
      );
    case 'single':
      return library(
        {
          lib: { entry, formats: ['es'], fileName: () => 'careers-widget.single.js' },
          rolldownOptions: { output: { ...output, ...contained, codeSplitting: false } },
        },
        withoutList,
        without(CHUNKS_ONLY),
      );
    case 'iife':
      return library(
        {
          lib: { entry, formats: ['iife'], name: 'careersWidget', fileName: () => 'careers-widget.iife.js' },
          rolldownOptions: { output: { ...output, ...contained } },
        },
        withoutList,
        without(CHUNKS_ONLY),
      );
    case 'embed':
      return frameScript('src/frame/embed.ts', 'embed.js', embedDocument);
    case 'frames':
      return frameScript('src/frame/host.ts', 'careers-widget.frames.js');
    case 'search':
      return script({ entry: 'src/search/index.ts', formats: ['es'] }, 'careers-widget.search.js', TARGET, smaller);
    case 'node':
      return {
        plugins: [noCircles, minify, executable],
        publicDir: false,
        // all in one file: who uses the package installs nothing for it; but jsdom reads files of its own when it starts
        ssr: { noExternal: true, external: ['jsdom'] },
        define: { __filename: 'import.meta.filename' }, // of CommonJS, which some of them are
        build: {
          ssr: 'src/node/cli.ts',
          target: 'node20.19',
          outDir: 'dist/node',
          emptyOutDir: true,
          license: { fileName: 'licenses.md' },
          rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false } },
        },
      };
    default:
      return {
        root: 'demo',
        base: './', // works from any folder of any host
        appType: 'mpa', // what is not there is a 404, as on a publisher's server
        publicDir: false,
        server: { host: 'localhost', open: process.stdout.isTTY },
        plugins: [demoFiles(version)],
        build: { outDir: '../dist-demo', emptyOutDir: true, target: TARGET, reportCompressedSize: false },
      };
  }
});
