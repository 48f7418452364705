/** `npm start`, as somebody runs it who has just installed: what a publisher sees first. After `npm run build` and `npm run build:demo`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { launch } from '../support/chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @typedef {import('puppeteer-core').Browser} Browser */

describe('npm start', () => {
  /** @type {Browser} */
  let browser;
  /** @type {import('node:child_process').ChildProcess} */
  let server;
  let address = '';

  before(async () => (browser = await launch()));
  after(async () => {
    await browser?.close();
    if (server?.pid) process.kill(-server.pid);
  });

  it('opens the page that makes the snippet, with the real posting in it', async (t) => {
    const started = performance.now();
    server = spawn('npm', ['start'], { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    address = await addressIn(server);
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(address);
    const title = await page.waitForFunction(() => {
      const card = document.querySelector('iframe')?.contentDocument?.querySelector('job-card[state=ready]');
      return card?.shadowRoot?.querySelector('h2')?.textContent;
    });
    t.diagnostic(`the posting stands ${Math.round(performance.now() - started)} ms after the command`);
    assert.equal((await title.jsonValue()).trim(), 'DevOps Engineer with a networking edge');
    assert.deepEqual(problems, []);
  });

  it('serves a story that is prerendered as the command writes it, ready from the first byte', async () => {
    const response = await fetch(`${address}stories/page-prerendered.html`);
    const source = readFileSync(`${root}/demo/stories/page-prerendered.html`, 'utf8');
    const page = await response.text();
    assert.equal(response.headers.get('content-type'), 'text/html');
    assert.match(page, /<job-card state="ready" [^>]*><template shadowrootmode="open">/);
    assert.equal(page, readFileSync(`${root}/dist-demo/stories/page-prerendered.html`, 'utf8')); // as it is built
    assert.doesNotMatch(source, /state=|<template/);
  });

  it('serves the board of the story on an index in pieces, built when it is asked for', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}stories/list-search.html?jobs-q=fire+officer`);
    const found = await page.waitForFunction(() => {
      const count = document.querySelector('job-list')?.shadowRoot?.querySelector('[part=count]');
      return count?.textContent?.includes(' of ') && count.textContent;
    });
    assert.equal(await found.jsonValue(), '1 of 25 jobs');
  });
});

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>} the address that Vite names
 */
const addressIn = (child) =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (/** @type {Buffer} */ data) => {
      said += stripVTControlCharacters(String(data));
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`npm start ended with code ${code}: ${said}`)));
  });
