/** Every page of the demo, as a visitor opens it. */
import { expect } from '@open-wc/testing';
import { until } from '../frame/stage.ts';
import { closePages, inState, openAddress, pageIn, type HostPage } from '../support/host-page.ts';
import { deepText } from '../support/mount.ts';
import { appears, DEMO, openDemo, violations } from './demo-page.ts';

// axe judges by the same rules in each engine; what the widget itself is in all of them is accessibility.test.ts
const judges = navigator.userAgent.includes('Chrome/');

const TAGS = ['job-card', 'job-faq-accordion', 'apply-button', 'job-list'];

const list = await openDemo('?story=card-full');
const stories = [...list.document.querySelectorAll<HTMLAnchorElement>('nav.stories a')].map((link) =>
  new URL(link.href).searchParams.get('story'),
);
closePages();

/** What the story says that its elements come to: the values of `state` and, where it is closed, `closed`. */
const expected = ({ document }: HostPage): string =>
  document.querySelector<HTMLMetaElement>('meta[name=state]')?.content ?? 'ready';

const isThere = (page: HostPage) =>
  [...page.document.querySelectorAll(TAGS.join())]
    .filter((element) => !element.hasAttribute('href')) // a plain link has no posting
    .every((element) => {
      const state = element.getAttribute('state') ?? '';
      return expected(page) === (element.hasAttribute('closed') ? `${state} closed` : state);
    });

/** Whether a list still shows what was found before: it is dimmed. */
const isBusy = ({ document }: HostPage) =>
  [...document.querySelectorAll('job-list[state=ready]')].some((list) => list.shadowRoot?.querySelector('[aria-busy]'));

describe('the host pages of the demo', () => {
  afterEach(closePages);

  for (const file of ['company.html', 'partner.html']) {
    it(`${file} shows the posting, and is accessible as a whole`, async () => {
      const page = await openAddress(DEMO + file);
      const card = await inState(page, 'job-card', 'ready');
      expect(deepText(card)).to.contain('Small company - big impact of your work - join us!');
      if (judges) expect(await violations(page)).to.deep.equal([]);
    });
  }
});

describe('the stories of the demo', () => {
  afterEach(closePages);

  it('are many', () => {
    expect(stories.length).to.be.greaterThan(25);
  });

  for (const story of stories) {
    it(`${story} opens as a page of its own, without an error, and accessible`, async () => {
      const page = await openAddress(`${DEMO}stories/${story}.html`);
      if (page.document.querySelector('script[src*="careers-widget.js"]')) {
        for (const tag of TAGS) await page.window.customElements.whenDefined(tag);
        await appears(page, () => isThere(page));
        await until(() => !isBusy(page), 'what is asked for has come');
      } else if (page.document.querySelector('iframe')) {
        await inState(await pageIn(page.document.querySelector('iframe')!), 'job-card', expected(page));
      } else {
        expect(page.document.querySelector('main a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      }
      if (judges) expect(await violations(page)).to.deep.equal([]);
      expect(page.problems).to.deep.equal([]);
    });
  }
});
