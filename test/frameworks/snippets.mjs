/**
 * What the configurator writes for sites with a bundler, pasted into a bare site of each kind as it stands, and what a
 * visitor must see there.
 */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostPage } from './browser.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const posting = {
  title: `Engineer “R&D”, 'networks' & "<edge>"`,
  lead: { html: '<p>Work on <b>open</b> infrastructure.</p>' },
  apply: { url: 'https://jobs.example/apply' },
  faq: { items: [{ question: 'When do I start?', answer: 'Soon.' }] },
};

/** All that is hard to quote somewhere. */
const choice = {
  tag: /** @type {const} */ ('job-card'),
  widget: 'https://cdn.example/careers-widget/',
  src: `/engineer.json?of='us'&"x"`,
  title: posting.title,
  formats: new Set(['markdown']),
  fallback: '',
  attributes: {
    'heading-level': '3',
    'without-faq': '',
    'apply-params': 'utm_source=acme&utm_medium={{ 1 + 1 }}&utm_term=${1}\\n"\'&lt;</script>',
  },
  properties: { '--job-accent-color': '#0b6e4f', '--job-font-family': `'Inter',\n"Segoe \\55 I", serif` },
  sheet: 'soft',
  strict: false,
};

/** What a site of each kind has in its script, to show what is pasted. */
const starts = {
  npm: '',
  react: `
    import { createElement } from 'react';
    import { createRoot } from 'react-dom/client';
    import { Posting } from './Posting.jsx';
    createRoot(document.querySelector('#app')).render(createElement(Posting));
  `,
  vue: `
    import { createApp } from 'vue';
    import Posting from './Posting.vue';
    createApp(Posting).mount('#app');
  `,
};

export const kinds = /** @type {(keyof typeof starts)[]} */ (Object.keys(starts));

/**
 * Writes a site with a snippet.
 *
 * @param {string} folder
 * @param {keyof typeof starts} kind
 * @param {boolean} strict whether it has no inline styles
 * @returns the policy that it must work under
 */
export const paste = async (folder, kind, strict) => {
  const { runnerImport } = await import('vite');
  const source = fileURLToPath(new URL('../../demo/app/snippets.ts', import.meta.url));
  const { module } = await runnerImport(source, { logLevel: 'warn' });
  const { blocks, policy } = module
    .snippetsOf({ ...choice, strict }, { version: '1.0.0', integrity: {} })
    .find(({ id }) => id === kind);
  const {
    'In a terminal': installed, // the package that is packed here stands for the one of the registry
    'In a script of the site': script = '',
    'Where the posting shall stand': markup = '',
    'In your style sheet': rules = '',
    ...files // the other places are names of files
  } = Object.fromEntries(blocks.map(({ place, code }) => [place, code]));
  assert.match(installed, /^npm install careers-widget@/);
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries({
    ...files,
    'index.html': hostPage(markup),
    'main.js': `import './site.css';\n${script}${starts[kind]}`,
    'site.css': rules,
    'public/engineer.json': JSON.stringify(posting),
  })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return ["default-src 'none'", ...policy, "require-trusted-types-for 'script'"].join('; ');
};

const ready = (/** @type {Page} */ page) => page.waitForSelector('job-card[state=ready]');

/**
 * What each site must show: one page for each sentence, as in `sentences.mjs`.
 *
 * @type {[string, (page: Page) => Promise<void>][]}
 */
export const sentences = [
  [
    'shows the posting, below a heading of the chosen level',
    async (page) => {
      await ready(page);
      const title = await page.waitForSelector('job-card >>> h3', { visible: true });
      assert.equal(await title?.evaluate(({ textContent }) => textContent), posting.title);
      await page.waitForSelector('job-card >>> b ::-p-text(open)', { visible: true });
    },
  ],
  [
    'leaves out the questions, and hands on every parameter',
    async (page) => {
      await ready(page);
      await page.waitForSelector('job-card >>> summary', { hidden: true });
      const link = await page.$eval('job-card >>> a[part=link]', ({ href }) => href);
      const chosen = new URLSearchParams(choice.attributes['apply-params']);
      assert.deepEqual([...new URL(link).searchParams], [...chosen]);
    },
  ],
  [
    'wears the theme, and the chosen colour and typeface',
    async (page) => {
      await ready(page);
      const look = await page.$eval('job-card >>> a[part=link]', (link) => {
        const { backgroundColor, fontFamily } = getComputedStyle(link);
        const card = getComputedStyle(document.querySelector('job-card'));
        return [card.getPropertyValue('--job-border-radius'), backgroundColor, fontFamily];
      });
      assert.deepEqual(look, ['1.4em', 'rgb(11, 110, 79)', 'Inter, "Segoe UI", serif']);
    },
  ],
];
