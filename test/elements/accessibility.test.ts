import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { run } from 'axe-core';
import 'axe-core/axe.min.js';
import { render } from 'lit';
import type { JobCard } from '../../src/elements/job-card.ts';
import { deepElements, once, settled, stateOf, still } from '../support/mount.ts';
import { everything as posting } from '../support/postings.ts';

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

/** Waits for an answer, whatever it is. */
const answered = (element: Element) =>
  Promise.race(['ready', 'stale', 'gone', 'error'].map((state) => stateOf(element, state)));

/** An element in each state. */
const everyState = async (): Promise<HTMLElement> => {
  const stale = await recipe({ sequence: [{ json: posting }, { status: 403 }] });
  const [hanging, gone, failing, broken] = await Promise.all([
    recipe({ hang: true }),
    recipe({ status: 404 }),
    recipe({ status: 403 }),
    recipe({ json: { ...posting, salry: 1 } }),
  ]);
  const root = document.body.appendChild(document.createElement('main'));
  render(
    html` <job-card id="loading" src=${hanging}></job-card>
      <job-card id="ready" .posting=${posting} target="_blank"></job-card>
      <job-card id="compact" layout="compact" .posting=${posting}></job-card>
      <job-card id="closed" .posting=${{ ...posting, title: 'Fitter', status: 'closed' }}></job-card>
      <job-card id="stale" src=${stale}></job-card>
      <job-card id="gone" src=${gone}><a href="/jobs">All jobs</a></job-card>
      <job-card id="error" src=${failing}></job-card>
      <job-card id="debug" src=${broken} debug></job-card>
      <job-faq-accordion .posting=${posting}></job-faq-accordion>
      <apply-button .posting=${posting}></apply-button>`,
    root,
  );
  const card = root.querySelector<JobCard>('#stale')!;
  if (card.getAttribute('state') !== 'ready') await once(card, 'posting-load');
  const reloaded = once(card, 'posting-load');
  card.reload();
  await reloaded;
  for (const element of root.children) {
    if (element.id === 'loading') continue;
    await answered(element);
    await settled(element);
  }
  return root;
};

/** @returns what axe finds wrong, as rule and element */
const violations = async (root: Element): Promise<string[]> => {
  const { axe } = window as unknown as { axe: { run: typeof run } };
  const results = await axe.run(root, { resultTypes: ['violations'], preload: false, iframes: false });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

describe('every state', () => {
  let page: HTMLElement;
  const sheet = new CSSStyleSheet();

  before(async function () {
    this.timeout(60_000);
    document.adoptedStyleSheets.push(sheet);
    page = await everyState();
  });

  after(() => {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    page.remove();
  });

  it('is there', () => {
    const states = [...page.children].map((element) => element.getAttribute('state'));

    expect(states).to.deep.equal([
      'loading',
      'ready',
      'ready',
      'ready',
      'stale',
      'gone',
      'error',
      'ready',
      'ready',
      'ready',
    ]);
  });

  it('is judged: what is wrong would be found', async () => {
    sheet.replaceSync('job-card { --job-text-color: #ddd; --job-surface-color: #fff }');
    for (const element of page.children) element.setAttribute('theme', 'light');
    await settled(page.children[1]!);

    expect((await violations(page)).join()).to.include('color-contrast');
  });

  // axe judges by the same rules in each engine; all themes in one of them are minutes enough
  const themes = navigator.userAgent.includes('Chrome/') ? ['plain', 'soft', 'contrast', 'editorial'] : [];
  for (const name of ['no', ...themes]) {
    // which way the text runs makes no difference to the colours of a theme
    const langs = name === 'no' ? ['en', 'ar'] : ['en'];
    it(`is accessible with ${name} theme, light and dark, in ${langs.join(' and ')}`, async function () {
      this.timeout(60_000);
      sheet.replaceSync(name === 'no' ? '' : await (await fetch(`/src/themes/${name}.css`)).text());
      for (const lang of langs) {
        page.lang = lang;
        for (const theme of ['light', 'dark']) {
          page.style.cssText = `background: ${theme === 'dark' ? '#111' : '#fff'}; color-scheme: ${theme}`;
          for (const element of page.children) {
            element.setAttribute('theme', theme);
            if (element.id !== 'loading') await settled(element);
          }
          for (const element of page.children) (element as JobCard).requestUpdate(); // the language around it is another one
          for (const element of page.children) if (element.id !== 'loading') await settled(element);
          for (const element of page.querySelectorAll('job-card, job-faq-accordion')) {
            for (const inner of deepElements(element.shadowRoot!)) {
              if (inner instanceof HTMLDetailsElement) inner.open = true;
            }
          }
          for (const element of page.children) await still(element);
          expect(await violations(page), `${lang} ${theme}`).to.deep.equal([]);
        }
      }
    });
  }
});
