/** A posting in a frame, on a page of another origin. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { run } from 'axe-core';
import { deepText, still } from '../support/mount.ts';
import { closePages, inState, openAddress, type HostPage } from '../support/host-page.ts';
import {
  answer,
  cardIn,
  closePartners,
  contentOf,
  embed,
  heightOf,
  iframe,
  openPartner,
  posting,
  quiet,
  runInside,
  SCRIPT,
  SEED,
  sized,
  until,
  type Partner,
} from './stage.ts';
import { everything } from '../support/postings.ts';

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

/** Adds the script for partners' pages to one that is there. */
const addScript = (partner: Partner) =>
  partner.run(
    `document.body.append(Object.assign(document.createElement('script'), { src: ${JSON.stringify(/src="(.*?)"/.exec(SCRIPT)![1])} }))`,
  );

/** What a page has heard of its frames. */
const heights = (partner: Partner) =>
  partner.run<number[]>(`heard.filter((data) => data?.type === 'careers-widget:height').map(({ height }) => height)`);
const hellos = (partner: Partner) =>
  partner.run<string[][]>(
    `heard.filter((data) => data?.type === 'careers-widget:hello').map(({ forward }) => forward)`,
  );

/** Writes down the queries that a frame is told. */
const listenIn = (partner: Partner): string[] => {
  const told: string[] = [];
  partner.frame().window.addEventListener('message', ({ data }: MessageEvent<{ type: string; search: string }>) => {
    if (data.type === 'careers-widget:host') told.push(data.search);
  });
  return told;
};

/** Writes down the heights that a page gives its frame. A wrong one is gone soon: the frame is resized, and tells its own. */
const watchHeight = (partner: Partner) =>
  partner.run(`void (window.given = [], new MutationObserver(() => given.push(document.querySelector('iframe').style.height))
    .observe(document.querySelector('iframe'), { attributes: true }))`);
const given = (partner: Partner) => partner.run<string[]>('given');

const barOf = (partner: Partner): string => {
  const { window, document } = partner.frame();
  return window.getComputedStyle(document.documentElement).scrollbarWidth;
};

const applyLink = (card: Element): HTMLAnchorElement =>
  card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;

describe('a posting in a frame', () => {
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePartners);
  afterEach(closePages);

  it('is as high as the posting, without a scroll bar', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    expect(deepText(card)).to.contain('DevOps Engineer').and.to.contain('When will I start?');
    const { document } = partner.frame();
    expect(document.documentElement.scrollHeight).to.be.at.most(await heightOf(partner));
    expect(await partner.run('lines')).to.deep.equal([]);
    await until(() => barOf(partner) === 'none', 'no scroll bar');
  });

  it('has a scroll bar where the page keeps it lower', async () => {
    const head = '<style>iframe.low { max-height: 500px }</style>';
    const { partner } = await openSized(iframe() + SCRIPT, { head });
    await until(() => barOf(partner) === 'none', 'no scroll bar');
    await partner.run(`document.querySelector('iframe').className = 'low'`);
    await until(() => barOf(partner) === 'auto', 'a scroll bar');
    await partner.run(`document.querySelector('iframe').className = ''`);
    await until(() => barOf(partner) === 'none', 'no scroll bar');
  });

  it('is called as its posting is, in the language that is shown', async () => {
    const { partner } = await openSized(iframe(embed(`src=${SEED}&lang=sv`)) + SCRIPT);
    const { document } = partner.frame();
    expect(document.title).to.contain('DevOps-ingenjör');
    expect(document.documentElement.lang).to.equal('sv');
  });

  it('asks for nothing that reads texts where its posting is built', async () => {
    const built = await executeServerCommand<object, object>('built', everything);
    const src = `${answer(JSON.stringify(built))}&file=welder.built.json`;
    const { partner } = await openSized(iframe(embed(`${new URLSearchParams({ src })}`)) + SCRIPT);

    const { performance } = partner.frame().window;
    const chunks = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /chunks\/(\w+)-/.exec(name)?.[1] ?? []);
    expect([...new Set(chunks)].sort()).to.deep.equal(['phone', 'templates']);
  });

  it('keeps its own height while the posting is on its way', async () => {
    const src = embed(posting({ title: 'Engineer' }, 5000));
    const partner = await openPartner(iframe(src) + SCRIPT);
    await inState(partner.frame() as HostPage, 'job-card', 'loading');
    // with it, what is told and what the frame becomes by that differ by a fraction
    await partner.run(`void Object.assign(document.querySelector('iframe').style, { zoom: 1.3, width: '80%' })`);
    await quiet(partner);
    expect(await heights(partner)).to.deep.equal([]);
    expect(await partner.run(`document.querySelector('iframe').style.height`)).to.equal('640px');
  });

  it('is sized anew when its theme comes after its posting, out of sight too', async () => {
    const src = embed(`src=${SEED}&sheet=late`);
    const partner = await openPartner(SPACE + iframe(src) + SCRIPT);
    const card = await cardIn(partner);
    // the page has loaded by now, and so has the theme
    expect(partner.frame().window.getComputedStyle(card).getPropertyValue('--job-spacing')).to.equal('4em');
    await quiet(partner);
    expect(await heightOf(partner)).to.equal(contentOf(partner.frame()));
  });

  it('is as high inside its padding and border as its content, however the page counts', async () => {
    for (const sizing of ['border-box', 'content-box']) {
      const head = `<style>iframe { box-sizing: ${sizing}; padding: 20px 0 30px; border: 2px solid !important }</style>`;
      const partner = await openPartner(iframe() + SCRIPT, { head });
      await cardIn(partner);
      const inside = partner.frame();
      await until(() => inside.window.innerHeight === contentOf(inside), `as high inside, ${sizing}`);
      closePartners();
    }
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
    await until(async () => (await heightOf(partner)) !== before, 'the frame follows');
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

  it('says that it can’t be shown where the posting is a draft', async () => {
    const partner = await openPartner(iframe(embed(posting({ title: 'Engineer', status: 'draft' }))) + SCRIPT);
    const { document } = partner.frame();
    await until(() => document.body.innerText.includes('can’t be shown'), 'the sentence');
    await sized(partner);
    expect(await heightOf(partner)).to.be.lessThan(200);
    expect(document.links).to.have.length(0); // it would lead to the same sentence
  });

  it('keeps its height while the page hides it', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    const height = await heightOf(partner);
    await quiet(partner);
    const { length } = await heights(partner);
    await partner.run(`document.querySelector('iframe').style.display = 'none'`);
    await quiet(partner);
    card.setAttribute('state', 'stale'); // of that a frame tells its height
    await quiet(partner);
    // WebKit keeps the layout of what is hidden
    for (const told of (await heights(partner)).slice(length)) expect(told).to.equal(height);
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

  it('stays where it is when an entry is named to it later', async () => {
    const { partner, card } = await openSized(SPACE + iframe() + SPACE + SCRIPT);
    await partner.run(`(window.scrolls = [], addEventListener('scroll', () => scrolls.push(scrollY)))`);
    const { window, document } = partner.frame();
    const told: Event[] = [];
    window.addEventListener('hashchange', (event) => told.push(event));
    window.location.hash = 'faq-devops-engineer-outside-eu';
    await until(() => window.location.hash === '', 'the fragment is gone');
    await quiet(partner);
    expect(told).to.have.length(0); // nor the widget
    expect(window.location.href).to.equal(embed());
    expect(card.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!.querySelectorAll('[open]')).to.have.length(
      0,
    );
    expect(document.activeElement!.localName).to.equal('body');
    expect(await partner.run('scrolls')).to.deep.equal([]);
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
    await addScript(late);
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
      '--job-surface-color': `url(${origin}/spy.png)`,
      '--job-spacing': 'calc(1em + 5vh)',
      '--job-font-size': '4CQMIN',
      '--job-border-radius': '10dvh',
      '--job-max-width': '90vw',
      '--job-shadow': '0 0 1em red',
      style: 'display: none',
      onclick: 'alert(1)',
    });
    const { partner, card } = await openSized(iframe(embed(`${parameters}`)) + SCRIPT);
    expect(deepText(card)).to.contain('DevOps-ingenjör').and.not.to.contain('When will I start?');
    expect(card.shadowRoot!.querySelector('h1')).not.to.equal(null);
    const style = partner.frame().window.getComputedStyle(card);
    expect(style.getPropertyValue('--job-accent-color')).to.equal('#0b6e4f');
    expect(style.getPropertyValue('--job-max-width')).to.equal('90vw');
    await until(() => style.getPropertyValue('--job-border-radius') === '1.4em', 'the theme’s, not one by height');
    expect(card.style.getPropertyValue('--job-surface-color')).to.equal('');
    // what follows the frame's height, which follows it
    expect(card.style.getPropertyValue('--job-spacing')).to.equal('');
    expect(card.style.getPropertyValue('--job-font-size')).to.equal('');
    // it would be cut off where the frame ends
    expect(style.getPropertyValue('--job-shadow')).to.equal('none');
    expect(card.hasAttribute('onclick')).to.equal(false);
    expect(await requests('/spy')).to.deep.equal([]);
  });

  it('has no ground of its own, whatever the colours of page and card', async () => {
    const scheme = async (head: string, attributes = '') => {
      const { partner, card } = await openSized(iframe(embed(`src=${SEED}${attributes}`)) + SCRIPT, { head });
      const { window, document } = partner.frame();
      const root = card.shadowRoot!.querySelector('.root')!;
      const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches; // WebKit does not hand it down
      const isBlack = window.getComputedStyle(document.body).color === 'rgb(0, 0, 0)';
      const isLightCard = window.getComputedStyle(root).color === 'rgb(21, 24, 30)';
      return {
        set: await partner.run(`document.querySelector('iframe').style.colorScheme`),
        document: isBlack === isDark ? 'other' : 'as handed down',
        card: isLightCard ? 'light' : 'dark',
      };
    };
    const light = '<style>:root { color-scheme: light }</style>';
    const dark = '<style>:root { color-scheme: dark }</style>';
    const meta = '<meta name="Color-Scheme" content="dark">';
    const handed = { set: '', document: 'as handed down' };
    expect(await scheme('')).to.deep.equal({ ...handed, set: 'light', card: 'light' });
    expect(await scheme(light, '&theme=dark')).to.deep.equal({ ...handed, card: 'dark' });
    expect(await scheme(dark, '&theme=dark')).to.deep.equal({ ...handed, card: 'dark' });
    expect(await scheme(dark, '&theme=light')).to.deep.equal({ ...handed, card: 'light' });
    expect((await scheme(meta)).set).to.equal('');
  });

  it('asks without cookies: no page is to learn how high is what only its visitor may read', async () => {
    const address = answer(JSON.stringify({ title: 'Cookies: {{cookie}}' }));
    document.cookie = 'visitor=1';
    expect(await (await fetch(address)).text()).to.contain('visitor=1');
    const page = await openAddress(embed(`${new URLSearchParams({ src: address })}`));
    const card = await inState(page, 'job-card', 'ready');
    document.cookie = 'visitor=; max-age=0';
    expect(deepText(card)).to.contain('Cookies:').and.not.to.contain('visitor');
  });

  it('opens links outside of itself', async () => {
    const { partner, card } = await openSized(iframe() + SCRIPT);
    expect(applyLink(card).target).to.equal('_blank');
    expect(partner.frame().document.querySelector('base')!.target).to.equal('_blank');
    closePartners();
    const top = await openSized(iframe(embed(`src=${SEED}&target=_top`)) + SCRIPT);
    expect(applyLink(top.card).target).to.equal('_top');
    expect(top.partner.frame().document.querySelector('base')!.target).to.equal('_blank');
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

  it('is told of the page’s query what its posting passes on, by a script that comes late and twice too', async () => {
    const partner = await openPartner(iframe(), { query: '?utm_source=newsletter&session=secret&gh_src=abc&utm=x' });
    const card = await cardIn(partner);
    const told = listenIn(partner);
    await addScript(partner);
    await inStateOfLink(card, 'gh_src=abc');
    expect(told).to.deep.equal(['', 'utm_source=newsletter&gh_src=abc']);
    await addScript(partner);
    await until(() => told.length > 2, 'the second script');
    await quiet(partner);
    expect(applyLink(card).href).to.contain('gh_src=abc');
    // when it started, when it had its posting, when it heard from the page
    const [start, ...later] = await hellos(partner);
    expect(start).to.deep.equal([]);
    expect(later).to.have.length(2);
    for (const forward of later) expect(forward).to.include('utm_*');
    expect(told).to.have.length(3);
  });

  it('says a bounded number of things', async () => {
    const { partner } = await openSized(SCRIPT + SCRIPT + iframe(), { query: '?utm_source=newsletter' });
    await quiet(partner);
    const told = listenIn(partner);
    const { length } = await partner.run<unknown[]>('heard');
    expect(await hellos(partner)).to.have.length(3);
    await quiet(partner);
    expect(await partner.run('heard')).to.have.length(length);
    expect(told).to.deep.equal([]);
  });

  it('hears a script of the page’s own, which hands over all of a query, however long', async () => {
    const partner = await openPartner(iframe());
    const card = await cardIn(partner);
    const hand = (search: string) =>
      partner.run(`frames[0].postMessage({ type: 'careers-widget:host', search: '${search}' }, '*')`);
    const { length } = await heights(partner);
    await hand(`?utm_source=${'x'.repeat(5000)}`);
    await until(async () => (await heights(partner)).length > length, 'the height is told');
    await until(async () => (await hellos(partner)).length === 3, 'it answers');
    expect(applyLink(card).href).not.to.contain('utm_source');
    await hand('?utm_source=newsletter&session=secret');
    await inStateOfLink(card, 'utm_source=newsletter');
    expect(applyLink(card).href).not.to.contain('session');
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
        expect(document.querySelectorAll('job-card')).to.have.length(0);
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
      await quiet(partner);
      await watchHeight(partner);
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
      await quiet(partner);
      expect(await given(partner)).to.deep.equal([]);
      expect(applyLink(card).href).not.to.contain('forged');
      expect(await partner.run('lines')).to.deep.equal([]);
    });

    it('what the page says where another one has opened the frame', async () => {
      const partner = await openPartner(iframe() + SCRIPT, { query: '?utm_source=newsletter' });
      await cardIn(partner);
      const before = partner.frame().document;
      partner.window[0]!.location.href = embed(); // the referrer is the test's page then
      await until(
        () => partner.frame().document !== before && partner.frame().document.readyState === 'complete',
        'anew',
      );
      const told = listenIn(partner);
      const card = await inState(partner.frame() as HostPage, 'job-card', 'ready');
      (card as HTMLElementTagNameMap['job-card']).reload(); // of that it says hello
      await until(() => told.some((search) => search.includes('newsletter')), 'the page answers');
      await quiet(partner);
      expect(applyLink(card).href).not.to.contain('newsletter');
    });

    it('heights of a frame that has gone to another origin', async () => {
      const { partner } = await openSized(iframe() + SCRIPT);
      const height = await heightOf(partner);
      const forger = `<script>parent.postMessage({ type: 'careers-widget:height', height: 9 }, '*')</script>`;
      const address = await recipe({ headers: { 'content-type': 'text/html' }, body: forger });
      await partner.run(`frames[0].location = ${JSON.stringify(address)}`);
      await until(async () => (await heights(partner)).includes(9), 'the other page is there');
      await quiet(partner);
      expect(await heightOf(partner)).to.equal(height);
    });

    it('heights that are none', async () => {
      const { partner } = await openSized(iframe() + SCRIPT);
      await quiet(partner);
      await watchHeight(partner);
      await runInside(
        partner.frame(),
        `for (const height of [-1, NaN, Infinity, 1e9, '9', null, {}, [9]]) {
          parent.postMessage({ type: 'careers-widget:height', height }, '*');
        }
        parent.postMessage(null, '*');
        parent.postMessage('careers-widget:height', '*');`,
      );
      await quiet(partner);
      expect(await heights(partner)).to.deep.include([9]);
      expect(await given(partner)).to.deep.equal([]);
      expect(await partner.run('lines')).to.deep.equal([]);
    });

    it('to tell a frame anything by names that are none', async () => {
      const { partner } = await openSized(iframe() + SCRIPT, { query: '?utm_source=newsletter' });
      await quiet(partner);
      const told = listenIn(partner);
      await runInside(
        partner.frame(),
        `for (const forward of [undefined, null, 'utm_*', { 0: 'utm_*', length: 1 }, ['utm_*', 1], ['utm']]) {
          parent.postMessage({ type: 'careers-widget:hello', forward }, '*');
        }`,
      );
      await until(() => told.length === 6, 'six answers');
      expect(told).to.deep.equal(['', '', '', '', '', '']);
      expect(await partner.run('lines')).to.deep.equal([]);
    });
  });

  it('says in one line that a script of another origin can’t size it', async () => {
    const foreign = `<script async src="${origin}/careers-widget/careers-widget.frames.js"></script>`;
    const partner = await openPartner(iframe() + iframe() + foreign);
    await cardIn(partner);
    await until(async () => (await partner.run<string[]>('lines')).length > 0, 'a line in the console');
    const lines = await partner.run<string[]>('lines');
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(
      `careers-widget: frames of ${location.origin} take careers-widget.frames.js from there`,
    );
  });

  it('hands over what a router has behind #', async () => {
    const { card } = await openSized(iframe() + SCRIPT, { query: '#/jobs/1?utm_source=li&session=secret' });
    await inStateOfLink(card, 'utm_source=li');
    expect(applyLink(card).href).not.to.contain('secret');
  });

  it('reads parameters whose & was escaped twice', async () => {
    const src = embed(`src=${SEED}&amp;layout=compact&amp;amp;utm_source=a`);
    const partner = await openPartner(iframe(src));
    const card = await cardIn(partner);
    expect(card.getAttribute('layout')).to.equal('compact');
    expect(applyLink(card).href).to.contain('utm_source=a');
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
const inStateOfLink = (card: Element, part: string): Promise<void> =>
  until(() => applyLink(card).href.includes(part), `the link to apply holds ${part}`);
