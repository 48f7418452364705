/** What `careers-widget build` writes, on a plain static server and in a browser, as visitors get it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from '../support/building.mjs';
import { launch } from '../support/chromium.mjs';
import { folder, run } from '../support/command-line.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const sentences = readFileSync(local('test/fixtures/devops-engineer.txt'), 'utf8').trim().split('\n');

const TEMPLATE = `<!doctype html>
<title>Job</title>
<script type="module" src="/careers-widget/careers-widget.js"></script>
<h1>Careers</h1>
<job-card></job-card>
`;

/** Runs in the page: the words of the flattened tree. */
const wordsOf = () => {
  /** @returns {string} */
  const flatten = (/** @type {Node} */ node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    const root = node instanceof Element ? (node.shadowRoot ?? node) : node;
    const text = [...root.childNodes].map(flatten).join('');
    return node instanceof Element && getComputedStyle(node).display !== 'inline' ? ` ${text} ` : text;
  };
  return flatten(/** @type {Element} */ (document.querySelector('job-card')))
    .replace(/\s+/g, ' ')
    .trim();
};

describe('a folder that was built, on a plain server', () => {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('node:http').Server} */
  let server;
  /** @type {string} */
  let origin;

  before(async () => {
    const cwd = folder({ 'page.html': TEMPLATE });
    cpSync(local('demo/postings'), join(cwd, 'in'), { recursive: true });
    for (const name of ['from-a-hiring-system', 'closed', 'two-fields'])
      cpSync(local(`demo/stories/postings/${name}.json`), join(cwd, `in/stories/${name}.json`));
    // and one that is made of a job page
    cpSync(local('test/fixtures/pages/devops-engineer.md'), join(cwd, 'from-a-page.md'));
    assert.equal((await run(['import', 'from-a-page.md', '-o', 'in'], { cwd })).code, 0);
    const { code, err } = await build(cwd, '--base', 'http://localhost/out/', '--page', 'page.html');
    assert.equal(code, 0, err);
    rmSync(join(cwd, 'in'), { recursive: true }); // nothing of it is needed any more
    symlinkSync(local('dist'), join(cwd, 'careers-widget'));
    const files = sirv(cwd, { dev: true });
    server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  /** Opens a page of OUT. */
  const open = async (/** @type {string} */ path) => {
    const page = await browser.newPage();
    /** @type {string[]} */
    const asked = [];
    /** @type {string[]} */
    const problems = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('response', (response) => response.ok() || problems.push(`${response.status()} ${response.url()}`));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`${origin}/out/${path}`);
    await page.waitForSelector('job-card[state=ready]');
    const words = await page.evaluate(wordsOf);
    const plain = await page.evaluate(() => document.querySelector('job-card')?.shadowRoot?.querySelector('.plain'));
    await page.close();
    assert.equal(plain, null, 'a text without its formatting');
    assert.deepEqual(
      problems.filter((problem) => !problem.includes('favicon')),
      [],
    );
    return { words, chunks: asked.flatMap((path) => /chunks\/(\w+)-/.exec(path)?.[1] ?? []) };
  };

  for (const [path, of] of [
    ['devops-engineer/', 'the seed'],
    ['from-a-page/', 'the job page that it was'],
  ]) {
    it(`has every sentence of ${of}, in order, and asks for nothing that reads Markdown`, async () => {
      const { words, chunks } = await open(path);

      let from = 0;
      for (const sentence of sentences) {
        const at = words.indexOf(sentence, from);
        assert.notEqual(at, -1, `not found after ${from}: ${sentence}`);
        from = at + sentence.length;
      }
      assert.deepEqual(chunks, ['templates']);
    });
  }

  for (const [path, expected, parts] of /** @type {const} */ ([
    ['sv/devops-engineer/', 'Ansök', ['sv', 'templates']],
    ['service-designer/', 'You will watch them do it', ['phone', 'templates']],
    ['ar/service-designer/', 'ستشاهدهم وهم يفعلون ذلك', ['ar', 'phone', 'templates']],
    ['from-a-hiring-system/', 'You look after forty customers', ['templates']],
    ['closed/', 'no longer open', ['templates']],
    ['two-fields/', 'Apply', ['templates']],
  ])) {
    it(`has the page ${path}, with its posting, and asks for nothing that reads Markdown or HTML`, async () => {
      const { words, chunks } = await open(path);

      assert.ok(words.includes(expected), words.slice(0, 400));
      assert.deepEqual(chunks.sort(), parts);
    });
  }
});
