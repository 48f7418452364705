/**
 * The packed package in frameworks: `npm run frameworks`, after `npm run build`. Each app is type-checked by its
 * framework's own checker, built, opened in Chromium, and rendered on a server; all must pass the same sentences.
 * So must, with sentences of their own, sites that are pasted from the configurator's snippets.
 */
import assert from 'node:assert/strict';
import { exec } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch } from '../support/chromium.mjs';
import { serve, visit } from './browser.mjs';
import { sentences } from './sentences.mjs';
import { kinds, paste, sentences as pastedSentences } from './snippets.mjs';

/** A folder each: how it is type-checked, what starts it in a page, what renders it on a server, and whether the client hydrates it. */
const frameworks = [
  // takes over neither properties nor handlers of custom elements: https://github.com/facebook/react/issues/35446
  { name: 'react', check: 'tsc -p react', main: 'react/main.tsx', server: 'react/server.jsx' },
  { name: 'vue', check: 'vue-tsc -p vue', main: 'vue/main.ts', server: 'vue/server.js', hydrates: true },
  {
    name: 'svelte',
    check: 'svelte-check --workspace svelte --tsconfig ./tsconfig.json --output human --fail-on-warnings',
    main: 'svelte/main.ts',
    server: 'svelte/server.js',
    hydrates: true,
  },
  // its compiler writes what is built
  { name: 'angular', check: 'ngc -p angular', main: 'dist/ngc/angular/main.js' },
];

const here = fileURLToPath(new URL('.', import.meta.url));
const repository = join(here, '../..');

// what the frameworks tell developers shall be told here too, and React's StrictMode does nothing in production
process.env.NODE_ENV = 'development';

/** Runs a command of the apps' tools, and fails with what it said. */
const run = async (/** @type {string} */ command, cwd = here, env = {}) => {
  const PATH = [join(here, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  try {
    return (await promisify(exec)(command, { cwd, env: { ...process.env, PATH, ...env } })).stdout;
  } catch (error) {
    throw new Error(`${command}\n${error.stdout}${error.stderr}`);
  }
};

/** When a file of this folder was written; never, if it is not there. */
const written = (/** @type {string} */ file) =>
  statSync(join(here, file), { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** Installs the frameworks where that has to be done, and the package as npm would deliver it. */
const install = async () => {
  if (written('node_modules/.package-lock.json') < written('package-lock.json')) await run('npm ci');
  const folder = mkdtempSync(join(tmpdir(), 'careers-widget-'));
  try {
    // neither npm's scripts, which would build again, nor a line in the lock file, which would change with every build
    const packed = await run(`npm pack --ignore-scripts --pack-destination "${folder}"`, repository);
    await run(`npm install --no-save --prefer-offline "${join(folder, packed.trim())}"`);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Builds an app, or what renders it on a server. */
const build = async ({ name, main, server }, /** @type {boolean} */ ssr) => {
  const vite = await import('vite');
  const config = join(here, name, 'vite.config.js');
  await vite.build({
    root: here,
    configFile: existsSync(config) && config,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: ssr && server,
      outDir: join('dist', ssr ? `${name}-server` : name),
      minify: false,
      rolldownOptions: ssr ? {} : { input: join(here, main), output: { entryFileNames: 'main.js' } },
    },
  });
};

await install();
const browser = await launch();
after(() => browser.close());

/** Opens a site for each of the sentences. */
const passes = (/** @type {typeof sentences} */ all, /** @type {() => ReturnType<typeof serve>} */ start) => {
  let host;
  before(async () => {
    host = await start();
  });
  after(() => host.close());
  for (const [sentence, check] of all) {
    it(sentence, async () => {
      const complaints = await visit(browser, host.url, check);
      assert.deepEqual(complaints, [], 'the console is silent');
    });
  }
};

for (const framework of frameworks) {
  const { name, check, server, hydrates } = framework;
  const built = join(here, 'dist', name);
  describe(name, () => {
    it('type-checks, and refuses what is wrong', () => run(check));
    it('builds', () => build(framework, false));
    describe('in a page', () => passes(sentences, () => serve(built)));
    if (!server) return;

    let content = '';
    it('is rendered by a server', async () => {
      await build(framework, true);
      const { render } = await import(`./dist/${name}-server/server.js`);
      content = await render();
      assert.match(content, /<job-card [^>]*src="\/posting\.json"/);
      assert.match(content, /<job-card [^>]*apply-params="utm_source=list"[^]*All our jobs/);
    });
    if (hydrates) describe('hydrated', () => passes(sentences, () => serve(built, { content })));
  });
}

for (const kind of kinds) {
  for (const strict of [false, true]) {
    describe(`the configurator’s snippet for ${kind}, ${strict ? 'without' : 'with'} inline styles`, () => {
      const folder = join(here, 'dist/snippets', `${kind}-${strict ? 'strict' : 'inline'}`);
      let policy = '';
      it('builds as it is written', async () => {
        policy = await paste(folder, kind, strict);
        // one as its visitors get it, and one in which the frameworks complain of more
        await run('vite build', folder, { NODE_ENV: strict ? 'production' : 'development' });
      });
      describe('under the policy that it names', () =>
        passes(pastedSentences, () => serve(join(folder, 'dist'), { policy })));
    });
  }
}

describe('the README', () => {
  const [, section = ''] = readFileSync(join(repository, 'README.md'), 'utf8').split('### In a framework\n');
  for (const { name } of frameworks) {
    it(`shows what the app does in ${name}`, () => {
      const row = section.split('\n').find((line) => line.toLowerCase().startsWith(`| ${name} `)) ?? '';
      const pieces = [...row.matchAll(/`([^`]+)`/g)].map(([, piece]) => piece);
      assert.ok(pieces.length >= 3, 'a row with a value, an event and what else it takes');
      const files = readdirSync(join(here, name)).map((file) => readFileSync(join(here, name, file), 'utf8'));
      for (const piece of pieces) assert.ok(files.join('\n').includes(piece), `no file of the app has ${piece}`);
    });
  }
});
