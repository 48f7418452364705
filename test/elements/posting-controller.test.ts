import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { PostingLoadEvent } from '../../src/elements/events.ts';
import type { JobCard } from '../../src/elements/job-card.ts';
import { closePages, inState, openPage } from '../support/host-page.ts';
import { deepText, mountFailed, mountLoaded, once, settled, small } from '../support/mount.ts';
import { everything } from '../support/postings.ts';

const recipe = (answer: object): Promise<string> => executeServerCommand('recipe', answer);
const requests = async (): Promise<number> => (await executeServerCommand<unknown[], undefined>('requests')).length;

/** Counts what an element tells of its posting. */
const toldBy = (element: HTMLElement) => {
  const told: string[] = [];
  for (const type of ['posting-load', 'posting-error']) element.addEventListener(type, () => told.push(type));
  return told;
};

const title = (card: JobCard) => card.shadowRoot!.querySelector('[part="title"]')?.textContent;

describe('a posting and its element', () => {
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePages);

  // the first of this file: the parts of the script are still to come
  it('removed while a part of the script is on its way, it tells nothing, and loads when it is back', async () => {
    const box = await fixture(html`<div></div>`);
    const card = document.createElement('job-card');
    const told = toldBy(card);
    card.posting = small;
    box.append(card);
    await card.updateComplete;
    expect(card).to.have.attribute('state', 'loading');

    card.remove();
    await Promise.all([import('../../src/elements/lazy/templates.ts'), import('../../src/content/markdown.ts')]);
    await nextFrame();
    await nextFrame();

    expect(told).to.deep.equal([]);
    expect(title(card)).to.equal(undefined);

    box.append(card);
    await once(card, 'posting-load');
    expect(title(card)).to.equal('Engineer');
  });

  it('removed while it asks again, the page holds nothing of it', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toJSON();
    const src = await recipe({ sequence: [{ json: { ...small, validThrough: inAnHour } }, { hang: true }] });
    const card = await mountLoaded<JobCard>(html`<job-card src=${src}></job-card>`);
    const heldBy: string[] = [];
    const watched = [window, document];
    for (const target of watched) {
      target.addEventListener = (type: string, ...rest: [EventListener]) => {
        heldBy.push(type);
        EventTarget.prototype.addEventListener.call(target, type, ...rest);
      };
    }

    try {
      card.reload();
      await card.updateComplete;
      card.remove();
      heldBy.length = 0;
      await nextFrame();
      await settled(card);
      expect(heldBy.filter((type) => type === 'visibilitychange' || type === 'online')).to.deep.equal([]);
    } finally {
      for (const target of watched) Reflect.deleteProperty(target, 'addEventListener');
    }
  });

  it('another layout is another look, and neither news nor a reason to ask', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card src=${await recipe({ json: small })}></job-card>`);
    const [gone] = await mountFailed<JobCard>(html`<job-card src=${await recipe({ status: 404 })}></job-card>`);
    const told = [toldBy(card), toldBy(gone)];
    const before = await requests();

    for (const layout of ['compact', 'full', 'compact'] as const) {
      card.layout = gone.layout = layout;
      await settled(card);
      await settled(gone);
      expect(card.shadowRoot!.querySelector(`article.${layout}`)).to.exist;
      expect(gone).to.have.attribute('state', 'gone');
    }

    expect(told).to.deep.equal([[], []]);
    expect(await requests()).to.equal(before);
  });

  it('inner elements that a page registers later take part in the card that was drawn without them', async () => {
    const page = await openPage(
      `<script type="module">
        import { ApplyButton, JobCard, JobFaqAccordion } from '/src/index.ts';
        customElements.define('job-card', JobCard);
        const card = document.querySelector('job-card');
        card.posting = ${JSON.stringify(everything)};
        const later = () => {
          customElements.define('apply-button', ApplyButton);
          customElements.define('job-faq-accordion', JobFaqAccordion);
          card.id = 'complete';
        };
        card.addEventListener('posting-load', later, { once: true });
      </script>`,
      '<job-card></job-card>',
    );
    const card = page.document.querySelector('job-card')!;
    while (card.id !== 'complete') await nextFrame();
    await settled(await inState(page, 'job-card', 'ready'));

    expect(deepText(card)).to.contain('Apply').and.to.contain('Where?');
    expect(page.problems).to.deep.equal([]);
  });

  it('offline when it left, it asks again when it comes back and the line is there', async () => {
    let isOnline = false;
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
    try {
      const refused = { cors: false, json: small };
      const src = await recipe({ sequence: [refused, refused, { json: small }] });
      const [card, { error }] = await mountFailed<JobCard>(html`<job-card src=${src}></job-card>`);
      expect(error.kind).to.equal('offline');
      const box = card.parentElement!;
      card.remove();
      await nextFrame();

      isOnline = true;
      box.append(card);
      await once(card, 'posting-load');

      expect(title(card)).to.equal('Engineer');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('what it tells of a posting is of that one, although another has come since', async () => {
    const box = await fixture(html`<div></div>`);
    const card = document.createElement('job-card');
    const told: Pick<PostingLoadEvent, 'posting' | 'open'>[] = [];
    card.addEventListener('posting-load', (event) => told.push(event));
    card.posting = small;
    box.append(card);
    await Promise.resolve();
    expect(title(card)).to.equal('Engineer');

    card.posting = { title: 'Welder', status: 'closed' };
    while (told.length < 2) await once(card, 'posting-load');

    expect(told.map(({ posting, open }) => [posting.title, open])).to.deep.equal([
      ['Engineer', true],
      ['Welder', false],
    ]);
  });
});
