/** Every page of the demo, as a visitor opens it. */
import { expect } from '@open-wc/testing';
import { closePages, inState, openAddress, type HostPage } from '../support/host-page.ts';
import { deepText } from '../support/mount.ts';
import { appears, DEMO, openDemo, violations } from './demo-page.ts';

const TAGS = ['job-card', 'job-faq-accordion', 'apply-button'];

const list = await openDemo('?story=card-full');
const stories = [...list.document.querySelectorAll<HTMLAnchorElement>('nav.stories a')].map((link) =>
  new URL(link.href).searchParams.get('story'),
);
closePages();

/** Whether all elements of a page have come to what they will show. */
const isSettled = ({ document }: HostPage) =>
  [...document.querySelectorAll(TAGS.join())].every((element) => {
    const state = element.getAttribute('state') ?? 'loading';
    return (
      state !== 'loading' && (state !== 'idle' || !element.hasAttribute('src') || document.title.includes('Draft'))
    );
  });

describe('the host pages of the demo', () => {
  afterEach(closePages);

  for (const file of ['company.html', 'partner.html']) {
    it(`${file} shows the posting, and is accessible as a whole`, async () => {
      const page = await openAddress(DEMO + file);
      const card = await inState(page, 'job-card', 'ready');
      expect(deepText(card)).to.contain('Small company - big impact of your work - join us!');
      expect(await violations(page)).to.deep.equal([]);
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
      const problems: string[] = [];
      page.window.addEventListener('error', ({ message }) => problems.push(message));
      page.window.addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
      if (page.document.querySelector('script[src*="careers-widget.js"]')) {
        for (const tag of TAGS) await page.window.customElements.whenDefined(tag);
        await appears(page, () => isSettled(page));
      } else {
        expect(page.document.querySelector('main :is(a, iframe)')!.getBoundingClientRect().height).to.be.greaterThan(0);
      }
      expect(await violations(page)).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
    });
  }
});
