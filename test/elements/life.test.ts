import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JobCard } from '../../src/elements/job-card.ts';
import { deepText, mountFailed, mountLoaded, once, settled, small, stateOf } from '../support/mount.ts';

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);
const requests = async () => (await executeServerCommand<unknown[], object>('requests', {})).length;

const applyLink = (card: JobCard) =>
  card.shadowRoot!.querySelector('apply-button')?.shadowRoot!.querySelector<HTMLAnchorElement>('a[part="link"]');
const retryButton = (card: JobCard) => card.shadowRoot!.querySelector<HTMLButtonElement>('button.secondary');
const status = (card: JobCard) => card.shadowRoot!.querySelector('[role="status"]')!.textContent;

/** As in a posting file: a moment so many ms from now. */
const inMs = (ms: number) => new Date(Date.now() + ms).toJSON();

/** As in a posting file: so many days from today. */
const inDays = (days: number) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};

describe('the life of a posting', () => {
  beforeEach(() => executeServerCommand('clear-requests'));

  it('a draft is not shown', async () => {
    const card = await fixture<JobCard>(
      html`<job-card .posting=${{ ...small, status: 'draft' }}><a href="/jobs">Jobs</a></job-card>`,
    );

    await stateOf(card, 'idle');

    expect(deepText(card)).to.equal('Jobs');
  });

  for (const [name, posting] of [
    ['closed', { ...small, status: 'closed' }],
    ['past its last day', { ...small, validThrough: '2020-01-31' }],
    ['past its last moment', { ...small, validThrough: inMs(-1000) }],
  ] as const) {
    it(`${name}, it can be read, and nobody can apply`, async () => {
      const card = await mountLoaded<JobCard>(
        html`<job-card .posting=${{ ...posting, lead: 'Weld ships.' }}></job-card>`,
      );

      expect(card).to.have.attribute('closed');
      expect(status(card)).to.equal('This position is no longer open for applications.');
      expect(deepText(card)).to.include('Weld ships.');
      expect(applyLink(card)).not.to.exist;
    });
  }

  it('on its last day it is open, and says that it closes today', async () => {
    const card = await mountLoaded<JobCard>(
      html`<job-card .posting=${{ ...small, validThrough: inDays(0) }}></job-card>`,
    );

    expect(deepText(card)).to.include('Closes today');
    expect(applyLink(card)).to.exist;
  });

  for (const [days, words] of [
    [1, 'Closes tomorrow'],
    [6, 'Closes in 6 days'],
  ] as const) {
    it(`${days} days before its last it says "${words}", in a compact card too`, async () => {
      const posting = { ...small, validThrough: inDays(days) };
      const full = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
      const compact = await mountLoaded<JobCard>(html`<job-card .posting=${posting} layout="compact"></job-card>`);

      expect(deepText(full)).to.include(words);
      expect(deepText(compact)).to.include(words);
    });
  }

  it('long before its last day it counts no days', async () => {
    const card = await mountLoaded<JobCard>(
      html`<job-card .posting=${{ ...small, validThrough: inDays(30) }}></job-card>`,
    );

    expect(deepText(card)).not.to.include('Closes');
  });

  it('a tab that is left open notices when it closes', async () => {
    const posting = { ...small, validThrough: inMs(1500) };
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
    expect(applyLink(card)).to.exist;
    const closed = new Promise((resolve) =>
      new MutationObserver(resolve).observe(card, { attributeFilter: ['closed'] }),
    );

    await closed;
    await settled(card);

    expect(status(card)).to.equal('This position is no longer open for applications.');
    expect(applyLink(card)).not.to.exist;
  });

  it('asked for again, it shows what is new and keeps what is old until then', async () => {
    const src = await recipe({ sequence: [{ json: small }, { json: { ...small, title: 'Chief engineer' } }] });
    const card = await mountLoaded<JobCard>(html`<job-card src=${src}></job-card>`);

    card.reload();
    await card.updateComplete;
    expect(deepText(card)).to.include('Engineer');
    await once(card, 'posting-load');

    expect(deepText(card)).to.include('Chief engineer');
    expect(await requests()).to.equal(2);
  });

  it('stays as it was when asking again fails, and says so', async () => {
    const src = await recipe({
      sequence: [{ json: { ...small, lead: 'Weld ships.' } }, { status: 403 }, { json: small }],
    });
    const card = await mountLoaded<JobCard>(html`<job-card src=${src}></job-card>`);
    const failed = once(card, 'posting-load');

    card.reload();

    expect(await failed).to.include({ stale: true, open: true });
    expect(card).to.have.attribute('state', 'stale');
    expect(status(card)).to.equal('This job posting may be out of date.');
    expect(deepText(card)).to.include('Weld ships.');
    expect(applyLink(card)).to.exist;

    const fresh = once(card, 'posting-load');
    retryButton(card)!.click();
    expect(await fresh).to.include({ stale: false });
    expect(card).to.have.attribute('state', 'ready');
    expect(status(card)).to.equal('');
  });

  it('gone while it was being read, it stays readable, and nobody can apply', async () => {
    const src = await recipe({ sequence: [{ json: { ...small, lead: 'Weld ships.' } }, { status: 410 }] });
    const card = await mountLoaded<JobCard>(html`<job-card src=${src}></job-card>`);
    const gone = once(card, 'posting-error');

    card.reload();

    expect((await gone).error).to.include({ kind: 'gone', status: 410 });
    expect(card).to.have.attribute('state', 'gone');
    expect(status(card)).to.equal('This position is no longer available.');
    expect(deepText(card)).to.include('Weld ships.');
    expect(applyLink(card)).not.to.exist;
    expect(retryButton(card)).not.to.exist;
  });

  describe('without a line', () => {
    let isOnline = true;

    before(() => Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline }));
    after(() => Reflect.deleteProperty(navigator, 'onLine'));
    afterEach(() => (isOnline = true));

    it('says that the visitor is offline, and loads when the line is back', async () => {
      isOnline = false;
      const refused = { cors: false, json: small }; // a cut line is mended by some browsers in silence
      const src = await recipe({ sequence: [refused, refused, { json: small }] });
      const [card, { error }] = await mountFailed<JobCard>(html`<job-card src=${src}></job-card>`);
      expect(error.kind).to.equal('offline');
      expect(status(card)).to.equal('You are offline. The job posting will be shown when you are back.');

      isOnline = true;
      window.dispatchEvent(new Event('online'));
      await stateOf(card, 'ready');

      expect(deepText(card)).to.include('Engineer');
    });

    it('asks no more once the element is gone from the page', async () => {
      isOnline = false;
      const src = await recipe({ cors: false, json: small });
      const [card] = await mountFailed<JobCard>(html`<job-card src=${src}></job-card>`);
      card.remove();
      await Promise.resolve();
      const before = await requests();

      window.dispatchEvent(new Event('online'));
      await settled(card);

      expect(await requests()).to.equal(before);
    });
  });
});
