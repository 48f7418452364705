/** A posting in a frame, on a page of another origin. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { run } from 'axe-core';
import { deepText, still } from '../support/mount.ts';
import { inState, nextFrame, type HostPage } from '../support/host-page.ts';
import { cardIn, closePartners, embed, heightOf, iframe, openPartner, SCRIPT, SEED, sized } from './stage.ts';

const origin: string = await executeServerCommand('second-origin');
const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);
const requests = (path: string) => executeServerCommand<unknown[], object>('requests', { path });

const SPACE = '<div style="height: 3000px"></div>';

/** Opens a page with one frame, and waits until this is as high as its posting. */
const openSized = async (body: string, options?: Parameters<typeof openPartner>[1]) => {
  const partner = await openPartner(body, options);
  const card = await cardIn(partner);
  await sized(partner);
  return { partner, card };
};

const applyLink = (card: Element): HTMLAnchorElement =>
  card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;

describe('a posting in a frame', () => {
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePartners);

  it('is as high as the posting, without a scroll bar', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    expect(deepText(card)).to.contain('DevOps Engineer').and.to.contain('When will I start?');
    const { document } = partner.frame();
    expect(document.documentElement.scrollHeight).to.be.at.most(await heightOf(partner));
    expect(document.title).to.contain('DevOps Engineer');
    expect(await partner.run('lines')).to.deep.equal([]);
  });

  it('follows its content within one frame of the page around it', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    // on the page: from each message to the frame that is painted next
    await partner.run(`(window.late = [], addEventListener('message', ({ data }) => {
      if (data.type === 'careers-widget:height') requestAnimationFrame(() => {
        const { height } = document.querySelector('iframe').getBoundingClientRect();
        late.push(height === data.height ? 'on time' : height + ' for ' + data.height);
      });
    }))`);
    const faq = card.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!;
    const before = await heightOf(partner);
    faq.querySelector('details')!.open = true;
    while ((await heightOf(partner)) === before) await nextFrame({ window });
    await still(card);
    await sized(partner);
    expect(await heightOf(partner)).to.be.greaterThan(before);
    await partner.run(`document.querySelector('iframe').style.width = '320px'`);
    await sized(partner);
    const late = await partner.run<string[]>(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(late))))',
    );
    expect(late.length).to.be.greaterThan(1);
    // several may come in one frame: then the last one counts
    expect(late.at(-1)).to.equal('on time');
  });

  it('is no higher than its sentence where the posting is gone', async () => {
    const gone = embed('src=/no-such.json');
    const partner = await openPartner(iframe(gone) + SCRIPT);
    await inState(partner.frame() as HostPage, 'job-card', 'gone');
    await sized(partner);
    expect(await heightOf(partner)).to.be.lessThan(200);
  });

  it('keeps its height while the page hides it', async () => {
    const { partner } = await openSized(iframe() + SCRIPT);
    const height = await heightOf(partner);
    await partner.run(`document.querySelector('iframe').style.display = 'none'`);
    await partner.run('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
    await partner.run(`document.querySelector('iframe').style.display = 'block'`);
    expect(await heightOf(partner)).to.equal(height);
  });

  it('never scrolls the page around it', async () => {
    const partner = await openPartner(
      `${SPACE}${iframe(`${embed()}#faq-devops-engineer-outside-eu`)}${SPACE}${SCRIPT}`,
    );
    await partner.run(
      `(scrollTo(0, 100), window.scrolls = [], addEventListener('scroll', () => scrolls.push(scrollY)))`,
    );
    const card = await cardIn(partner);
    await sized(partner);
    const details = card.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!.querySelectorAll('details');
    for (const entry of details) entry.open = true;
    await still(card);
    await sized(partner);
    expect(
      await partner.run('[scrollY, scrolls.filter((at) => at !== 100), document.activeElement.localName]'),
    ).to.deep.equal([100, [], 'body']);
  });

  it('keeps its own height without the script, and scrolls inside', async () => {
    const partner = await openPartner(iframe());
    const card = await cardIn(partner);
    expect(await heightOf(partner)).to.equal(640);
    const { document } = partner.frame();
    expect(document.documentElement.scrollHeight).to.be.greaterThan(640);
    document.documentElement.scrollTop = 1e6;
    expect(card.getBoundingClientRect().bottom).to.be.at.most(641);
  });

  it('is sized where the script comes first, late, twice, or before the frame', async () => {
    const partner = await openPartner(`${SCRIPT}${SCRIPT}${iframe()}`);
    await cardIn(partner);
    await sized(partner);
    await partner.run(`new Promise((done) => {
      const copy = document.querySelector('iframe').cloneNode();
      copy.style.height = '300px';
      copy.addEventListener('load', () => done());
      document.body.prepend(copy);
    })`);
    await cardIn(partner);
    await sized(partner);
    closePartners();

    const late = await openPartner(iframe());
    await cardIn(late);
    await late.run(
      `document.body.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(/src="(.*?)"/.exec(SCRIPT)![1])} }))`,
    );
    await sized(late);
  });

  it('works in a sandbox that lets it run scripts as its own origin', async () => {
    const sandbox = 'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"';
    const { partner } = await openSized(iframe(embed(), sandbox) + SCRIPT);
    expect(await partner.run('lines')).to.deep.equal([]);
  });

  it('says that it can’t be shown in a sandbox without scripts', async () => {
    const partner = await openPartner(iframe(embed(), 'sandbox="allow-same-origin"') + SCRIPT);
    expect(partner.frame().document.body.innerText).to.contain('can’t be shown').and.to.contain('Open it in a window');
    expect(await heightOf(partner)).to.equal(640);
  });

  it('takes the card’s attributes and colours from its address, and nothing that would be a request', async () => {
    const parameters = new URLSearchParams({
      src: SEED,
      'without-faq': '',
      'heading-level': '1',
      lang: 'sv',
      theme: 'dark',
      sheet: 'soft',
      '--job-accent-color': '#0b6e4f',
      '--job-shadow': `url(${origin}/spy.png)`,
      style: 'display: none',
      onclick: 'alert(1)',
    });
    const { partner, card } = await openSized(iframe(embed(`${parameters}`)) + SCRIPT);
    expect(deepText(card)).to.contain('DevOps-ingenjör').and.not.to.contain('When will I start?');
    expect(card.shadowRoot!.querySelector('h1')).not.to.equal(null);
    const { window, document } = partner.frame();
    expect(window.getComputedStyle(card).getPropertyValue('--job-accent-color')).to.equal('#0b6e4f');
    expect(window.getComputedStyle(card).getPropertyValue('--job-border-radius')).to.equal('1.4em');
    expect(window.getComputedStyle(document.documentElement).colorScheme).to.equal('dark');
    expect(card.hasAttribute('onclick')).to.equal(false);
    expect(await requests('/spy')).to.deep.equal([]);
  });

  it('opens links outside of itself', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    expect(applyLink(card).target).to.equal('_blank');
    expect(partner.frame().document.querySelector('base')!.target).to.equal('_blank');
    closePartners();
    const top = await openSized(iframe(embed(`src=${SEED}&target=_top`)) + SCRIPT);
    expect(applyLink(top.card).target).to.equal('_top');
    closePartners();
    const self = await openSized(iframe(embed(`src=${SEED}&target=_self`)) + SCRIPT);
    expect(applyLink(self.card).target).to.equal('_blank');
  });

  it('follows a mark to its note', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    card.shadowRoot!.querySelector<HTMLElement>('a.internal')!.click();
    expect(card.shadowRoot!.activeElement?.id).to.equal('info');
    expect(partner.frame().window.location.pathname).to.equal('/careers-widget/embed.html');
  });

  it('brings the campaign of the page around it to the link to apply, but not over its own', async () => {
    const src = embed(`src=${SEED}&apply-params=utm_medium%3Dboard&utm_source=own`);
    const { card } = await openSized(iframe(src) + SCRIPT, {
      query: '?utm_source=newsletter&utm_campaign=spring&gh_src=abc&session=secret&src=https://evil.example/',
    });
    await inStateOfLink(card, 'gh_src=abc');
    const { searchParams } = new URL(applyLink(card).href);
    expect(Object.fromEntries(searchParams)).to.include({
      utm_source: 'own',
      utm_medium: 'board',
      utm_campaign: 'spring',
      gh_src: 'abc',
    });
    expect(searchParams.has('session')).to.equal(false);
  });

  describe('refuses', () => {
    const foreign = [
      `${origin}/postings/devops-engineer.json`,
      `//${new URL(origin).host}/postings/devops-engineer.json`,
      `\\\\${new URL(origin).host}\\postings\\devops-engineer.json`,
      `${location.protocol}\\\\${new URL(origin).host}/postings/devops-engineer.json`,
      `${location.origin}@${new URL(origin).host}/postings/devops-engineer.json`,
      `blob:${location.origin}/x`,
      'data:application/json,{"title":"X"}',
      'javascript:alert(1)',
      '',
    ];
    for (const src of foreign) {
      it(`src=${src.replaceAll(/\d{4,}/g, '…') || '(nothing)'}, and asks nobody for it`, async () => {
        const partner = await openPartner(iframe(embed(`src=${encodeURIComponent(src)}`)) + SCRIPT);
        const { document } = partner.frame();
        expect(document.querySelector('job-card')).to.equal(null);
        expect(document.body.innerText).to.contain('can’t be shown');
        await sized(partner);
        expect(await requests('/postings')).to.deep.equal([]);
      });
    }

    it('a posting of its own origin that leads to another', async () => {
      const partner = await openPartner(
        iframe(embed(`src=${encodeURIComponent(`/redirect?to=${origin}${SEED}`)}`)) + SCRIPT,
      );
      await inState(partner.frame() as HostPage, 'job-card', 'error');
      expect(await requests('/postings')).to.deep.equal([]);
    });

    it('messages of others: what they say changes nothing, on either side', async () => {
      const forger = `<script>parent.postMessage({ type: 'careers-widget:height', height: 9 }, '*'); parent.frames[0].postMessage({ type: 'careers-widget:host', search: '?gh_src=forged' }, '*')</script>`;
      const address = await recipe({ headers: { 'content-type': 'text/html' }, body: forger });
      const { partner, card } = await openSized(iframe() + SCRIPT);
      const height = await heightOf(partner);
      // another frame, which names itself like one of ours; and the page itself
      await partner.run(`new Promise((done) => {
        const other = document.createElement('iframe');
        other.src = ${JSON.stringify(`${address}#/embed.html`)};
        other.addEventListener('load', () => done());
        document.body.append(other);
      })`);
      await partner.run(`postMessage({ type: 'careers-widget:height', height: 9 }, '*')`);
      // the test's own window is of the frame's origin, but not the frame
      partner.window.postMessage({ type: 'careers-widget:height', height: 9 }, '*');
      partner.frame().window.postMessage({ type: 'careers-widget:host', search: '?gh_src=forged' }, '*');
      await partner.run('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      expect(await heightOf(partner)).to.equal(height);
      expect(applyLink(card).href).not.to.contain('forged');
      expect(await partner.run('lines')).to.deep.equal([]);
    });

    it('heights that are none', async () => {
      const { partner } = await openSized(iframe() + SCRIPT);
      const height = await heightOf(partner);
      const { window } = partner.frame();
      for (const wrong of [-1, NaN, Infinity, 1e9, '9', null, {}, [9]]) {
        window.parent.postMessage({ type: 'careers-widget:height', height: wrong }, '*');
      }
      window.parent.postMessage(null, '*');
      window.parent.postMessage('careers-widget:height', '*');
      await partner.run('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      expect(await heightOf(partner)).to.equal(height);
      expect(await partner.run('lines')).to.deep.equal([]);
    });
  });

  it('is accessible', async () => {
    const { partner } = await openSized(iframe() + SCRIPT);
    const inside = partner.frame();
    // made on the test's page: the frame's own takes no address of a script from a string
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    await new Promise((resolve) => {
      script.addEventListener('load', resolve);
      inside.document.head.append(script);
    });
    const { axe } = inside.window as unknown as { axe: { run: typeof run } };
    const { violations } = await axe.run(inside.document, {
      // the heading of level 1 is the page's around it
      rules: { 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).to.deep.equal([]);
  });
});

/** Waits until the link to apply holds something. */
const inStateOfLink = async (card: Element, part: string): Promise<void> => {
  while (!applyLink(card).href.includes(part)) await nextFrame({ window });
};
