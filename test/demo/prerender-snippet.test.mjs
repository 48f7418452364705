/** The command that the configurator offers, run as it stands on a page with the rest of its snippet. After `npm run build`. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { runnerImport } from 'vite';
import { launch } from '../support/chromium.mjs';
import { folder, run, SEED } from '../support/command-line.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const json = (/** @type {string} */ path) => JSON.parse(readFileSync(local(path), 'utf8'));
const release = { version: json('package.json').version, integrity: json('dist/integrity.json') };

/** @type {typeof import('../../demo/app/snippets.ts')} */
const { snippetsOf } = /** @type {any} */ (
  (await runnerImport(local('demo/app/snippets.ts'), { configFile: false, logLevel: 'error' })).module
);

const choice = {
  tag: 'job-card',
  widget: '/careers-widget/',
  src: '/postings/devops-engineer.json',
  title: 'DevOps Engineer',
  formats: new Set(['markdown']),
  fallback: '',
  attributes: {},
  properties: { '--job-accent-color': '#0b6e4f' },
  sheet: '',
  strict: false,
};

/**
 * A site with a snippet in it, after its command.
 *
 * @param {string} id
 * @param {Partial<import('../../demo/app/snippets.ts').Choice>} [more]
 */
const prerendered = async (id, more) => {
  const snippet = snippetsOf({ ...choice, ...more }, release).find((one) => one.id === id);
  const codeOf = (/** @type {string} */ words) =>
    snippet?.blocks.find(({ place }) => place.includes(words))?.code ?? '';
  const head = `<meta charset="utf-8"><title>Jobs</title>${codeOf('<head>')}<link rel="stylesheet" href="/site.css">`;
  const body = codeOf('posting shall stand');
  const cwd = folder({
    'public/index.html': `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'public/site.css': codeOf('style sheet'),
    'public/favicon.ico': '', // a browser asks for one by itself
  });
  cpSync(dirname(SEED), join(cwd, 'public/postings'), { recursive: true });
  const [npx, name, ...args] = codeOf('After each build').split(' ');
  assert.deepEqual([npx, name], ['npx', `careers-widget@${release.version}`]);
  const { code, out } = await run(args, { cwd });
  assert.equal(code, 0, out);
  assert.match(out, /1 element prerendered/);
  const read = () => readFileSync(join(cwd, 'public/index.html'), 'utf8');
  return { cwd, out, read, policy: snippet?.policy ?? [] };
};

describe('the command of a snippet', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;

  before(async () => (browser = await launch()));
  after(() => browser?.close());

  /**
   * Opens the site's page under a policy.
   *
   * @param {string} cwd
   * @param {readonly string[]} policy
   * @param {boolean} scripts
   */
  const opened = async (cwd, policy, scripts) => {
    const site = sirv(join(cwd, 'public'), { dev: true });
    const widget = sirv(local('dist'), { dev: true });
    const server = createServer((request, response) => {
      const csp = ["default-src 'none'", ...policy, "require-trusted-types-for 'script'"].join('; ');
      response.setHeader('content-security-policy', csp);
      site(request, response, () => {
        request.url = request.url?.replace('/careers-widget/', '/');
        widget(request, response);
      });
    }).listen(0);
    await once(server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    const page = await browser.newPage();
    try {
      /** @type {string[]} */
      const problems = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.setJavaScriptEnabled(scripts);
      await page.goto(`http://localhost:${port}/`, { waitUntil: scripts ? 'networkidle0' : 'load' });
      const color = await page.$eval('job-card >>> a.button', (link) => getComputedStyle(link).backgroundColor);
      return { color, problems };
    } finally {
      await page.close();
      server.closeAllConnections();
      server.close();
    }
  };

  for (const id of ['script', 'pinned', 'one-file']) {
    it(`“${id}” shows the posting as chosen under a strict policy, with a script and without one`, async () => {
      const { cwd, policy } = await prerendered(id, { strict: true });
      assert.doesNotMatch(policy.join(), /unsafe-inline/);
      for (const scripts of [false, true]) {
        assert.deepEqual(await opened(cwd, policy, scripts), { color: 'rgb(11, 110, 79)', problems: [] });
      }
    });
  }

  it('writes styles into the page where nothing is strict, which need what the snippet’s note says', async () => {
    const { cwd, policy } = await prerendered('script');
    const allowed = await opened(cwd, [...policy, "style-src 'self' 'unsafe-inline'"], false);
    const refused = await opened(cwd, [...policy, "style-src 'self'"], false);
    assert.deepEqual(allowed, { color: 'rgb(11, 110, 79)', problems: [] });
    assert.match(refused.problems.join(), /inline style/);
  });

  it('writes the structured data that are asked for, also where the posting has its whole address', async () => {
    const attributes = { 'structured-data': 'same-origin' };
    for (const origin of ['', 'https://your.site']) {
      const { out, read } = await prerendered('script', { attributes, src: origin + choice.src });
      assert.match(read(), /<script slot="text" type="application\/ld\+json" data-job-posting>\{/);
      assert.doesNotMatch(out, /warning/);
    }
  });
});
