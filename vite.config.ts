/**
 * The builds, one `--mode` each:
 *
 *   script  dist/careers-widget.js and dist/chunks/*   the script tag's module
 *   single  dist/careers-widget.single.js              the same in one file
 *   iife    dist/careers-widget.iife.js                the same for a classic script tag
 *   demo    serves demo/, with dist/ under /careers-widget/
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import sirv from 'sirv';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** The browsers that `define` registers the elements in; older ones keep the fallback. */
const TARGET = ['chrome125', 'firefox130', 'safari17.5'];

/** Changes a dependency's code, and fails the build where the pattern is gone: after an update nothing is lost silently. */
const patch = (name: string, file: RegExp, pattern: RegExp, replace: (code: string) => string): Plugin => {
  let applied = false;
  return {
    name,
    transform(code, id) {
      if (!file.test(id)) return undefined;
      if (!pattern.test(code)) this.error(`${name}: pattern not found in ${id}`);
      applied = true;
      return { code: replace(code), map: null };
    },
    buildEnd(error) {
      if (!error && !applied) this.error(`${name}: no file matches ${String(file)}`);
    },
  };
};

/** Lit signs its templates with our policy: its own is made unguarded, and throws where the page does not allow its name. */
const LIT_POLICY = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
const litPolicy = () =>
  patch(
    'lit-trusted-types-policy',
    /lit-html\/lit-html\.js$/,
    LIT_POLICY,
    (code) =>
      `import { policy as careersWidgetPolicy } from ${JSON.stringify(resolve('src/trusted-types.ts'))};\n${code.replace(LIT_POLICY, 'careersWidgetPolicy')}`,
  );

/** Lit announces its versions in globals, of which a host page has no use. */
const LIT_VERSIONS = /\(\w+\.(litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[\d.]+"\)/;
const litVersions = () =>
  ['lit-html/lit-html', 'lit-element/lit-element', '@lit/reactive-element/reactive-element'].map((module) =>
    patch(`${module}-versions`, new RegExp(`${module}\\.js$`), LIT_VERSIONS, (code) => code.replace(LIT_VERSIONS, '0')),
  );

/** Of marked only the lexer: the package is one module whose last part, the parser of HTML, can't be shaken off. */
const MARKED_INSTANCE = /var (\w+)=new \w+;function \w+\(\w+,\w+\)\{return \1\.parse\(/;
const markedLexer = () =>
  patch('marked-lexer', /marked\/lib\/marked\.esm\.js$/, MARKED_INSTANCE, (code) => {
    const lexer = /(\w+) as Lexer[,}]/.exec(code)?.[1];
    return `${code.slice(0, code.search(MARKED_INSTANCE))}export { ${lexer} as Lexer };`;
  });

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

/** Adds the SRI hash of each file to `dist/integrity.json`, for snippets that pin a version. */
const integrity: Plugin = {
  name: 'integrity',
  writeBundle({ dir }, bundle) {
    const file = resolve(dir!, 'integrity.json');
    const hashes = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
    for (const { fileName, type } of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const hash = createHash('sha384')
        .update(readFileSync(resolve(dir!, fileName)))
        .digest('base64');
      hashes[fileName] = `sha384-${hash}`;
    }
    writeFileSync(file, `${JSON.stringify(hashes, null, 2)}\n`);
  },
};

// the plugin's default export is wrapped twice under Node
const minify = (
  (minifyLiterals as unknown as { default?: typeof minifyLiterals }).default ?? minifyLiterals
)() as unknown as Plugin;

const library = (build: NonNullable<UserConfig['build']>): UserConfig => ({
  plugins: [litPolicy(), ...litVersions(), markedLexer(), minify, ascii, integrity],
  publicDir: false,
  build: { target: TARGET, outDir: 'dist', emptyOutDir: false, sourcemap: true, reportCompressedSize: false, ...build },
});

const version = process.env.npm_package_version ?? '0.0.0';
const entry = 'src/define.ts';
const output = { minify: true } as const;

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'script':
      return library({
        emptyOutDir: true,
        lib: { entry, formats: ['es'], fileName: () => 'careers-widget.js' },
        // named by version, not by content: a preload line in a page must know the name
        rolldownOptions: { output: { ...output, chunkFileNames: `chunks/[name]-${version}.js` } },
      });
    case 'single':
      return library({
        lib: { entry, formats: ['es'], fileName: () => 'careers-widget.single.js' },
        rolldownOptions: { output: { ...output, codeSplitting: false } },
      });
    case 'iife':
      return library({
        lib: { entry, formats: ['iife'], name: 'careersWidget', fileName: () => 'careers-widget.iife.js' },
        rolldownOptions: { output: { ...output } },
      });
    default:
      return {
        root: 'demo',
        appType: 'mpa', // what is not there is a 404, as on a publisher's server
        server: { open: false, host: 'localhost' },
        plugins: [
          {
            name: 'built-widget',
            configureServer: ({ middlewares }) => {
              middlewares.use('/careers-widget', sirv('dist', { dev: true }));
            },
          },
        ],
      };
  }
});
