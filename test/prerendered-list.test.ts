/**
 * A list that `careers-widget prerender` has written, as visitors meet it: without a script, and while one comes. One page for all
 * of it. The test's own page has not registered the elements.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import 'chai-a11y-axe';
import { flattened } from './support/flattened.ts';
import { closePages, inState, markup, nextFrame, openPage, stackPages, type HostPage } from './support/host-page.ts';
import { HOSTILE_ADDRESSES, HOSTILE_ENDS, HOSTILE_HTML } from './support/hostile.ts';
import { feed, focused, item, items, links, titles } from './support/lists.ts';
import { bodyOf, prerendered } from './support/prerendered-page.ts';

const SCRIPT = '<script type="module" src="/careers-widget/careers-widget.js"></script>';

const soon = new Date(Date.now() + 3 * 86_400_000).toJSON();
const index = feed([
  item('Rigger', { department: 'Yard', validThrough: soon }),
  item('Diver', { department: 'Yard', locations: [{ city: 'Oslo', country: 'NO' }] }, { url: undefined }),
  item('Cook', { apply: undefined }, { url: undefined }),
  item('Former Captain', { validThrough: '2020-01-31' }),
  ...items,
]);

const NAME = '/given/jobs.json';
// in English: engines differ about the blanks in other languages’ numbers
const LISTS = `<main>
  <job-list search filters page-size="6" src="${NAME}"></job-list>
  <job-list group-by="department" filters="department" heading-level="3" src="${NAME}"></job-list>
</main>`;

/** What has become of the index by now. */
const answer = (after = 0) => `/answer?after=${after}&body=${encodeURIComponent(JSON.stringify(index))}`;

const written = async (): Promise<string> => bodyOf(await prerendered(markup('', LISTS), { 'jobs.json': index }));

const styleAt = (width: number) => `<style>main { width: ${width - 20}px }</style>`;

const listsIn = ({ document }: HostPage) => [...document.querySelectorAll('job-list')];

const addScript = ({ document }: HostPage): void => {
  const script = { type: 'module', src: '/careers-widget/careers-widget.js' };
  document.head.append(Object.assign(document.createElement('script'), script));
};

/** Waits until the script has put its own into each list. */
const drawn = async (page: HostPage): Promise<void> => {
  for (const list of listsIn(page))
    while (list.getAttribute('state') !== 'ready' || list.shadowRoot!.querySelector('style')) await nextFrame(page);
};

describe('a prerendered list', () => {
  stackPages();
  afterEach(closePages);

  it('without a script has a link in each row that leads somewhere, and nothing else to operate', async () => {
    const [list] = listsIn(await openPage('', await written(), { sandbox: 'allow-same-origin' }));
    const operable = flattened(list!.shadowRoot!).filter((it) => it.matches('a, button, input, summary'));
    const seen = operable.filter((it) => it.checkVisibility({ visibilityProperty: true }));

    expect(titles(list!)).to.deep.equal([...['Rigger', 'Diver', 'Cook', 'Welder', 'Crane Operator', 'Data Engineer']]);
    expect(links(list!).map(({ href }) => href)).to.deep.equal([
      ...['rigger', 'diver/apply', 'welder', 'crane-operator', 'data-engineer'].map(
        (it) => `https://jobs.example/${it}`,
      ),
    ]);
    expect(seen.every((it) => it.matches('a.open'))).to.equal(true);
    expect(seen).to.have.length(5);
    expect(operable.length).to.be.greaterThan(7);
    expect(list!.querySelector('[slot=text]')!.getClientRects()).to.have.length(0);
  });

  it('is accessible', async () => {
    const host = document.createElement('div');
    host.setHTMLUnsafe(await written());
    document.body.append(host);
    try {
      expect(links(host.querySelector('job-list')!)).to.have.length(5);
      await expect(host).to.be.accessible();
    } finally {
      host.remove();
    }
  });

  for (const width of [360, 1280]) {
    it(`has each thing where a script alone puts it, at ${width} px`, async () => {
      const places = ({ document }: HostPage) =>
        flattened(document.querySelector('main')!)
          // a posting without a page is opened by a button
          .filter((it) => !it.matches('style, .open, [slot=text], [slot=text] *'))
          .map((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            return `${it.localName} ${it.className.toString()} ${[x, y, width, height].map(Math.round).join()}`;
          });
      const off = await openPage(styleAt(width), await written(), { sandbox: 'allow-same-origin' });
      const on = await openPage(styleAt(width) + SCRIPT, LISTS.replaceAll(NAME, answer()));
      await drawn(on);

      expect(places(off)).to.deep.equal(places(on));
      expect(places(off).length).to.be.greaterThan(100);
    });
  }

  it('stands still when the script comes, frame by frame, and keeps the focus on its row', async () => {
    const page = await openPage('', (await written()).replaceAll(NAME, answer(50)));
    const { window } = page;
    const lists = listsIn(page);
    links(lists[1]!)[3]!.focus();
    const { href } = links(lists[1]!)[3]!;
    const heights = new Set<string>();
    const look = (): void => {
      heights.add(lists.map((list) => list.getBoundingClientRect().height).join());
      window.requestAnimationFrame(look);
    };
    look();
    let shifts = 0;
    // the measure is Chromium's: https://wicg.github.io/layout-instability/
    if (window.PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new window.PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts += value;
      }).observe({ type: 'layout-shift', buffered: true });
    addScript(page);
    await drawn(page);
    await nextFrame(page);

    expect(heights.size).to.equal(1);
    expect(shifts).to.equal(0);
    expect(focused(page.document) === links(lists[1]!)[3]).to.equal(true);
    expect(links(lists[1]!)[3]!.href).to.equal(href);
  });

  it('that somebody has made to do harm is text', async () => {
    const vectors = [...HOSTILE_HTML, ...HOSTILE_ADDRESSES, ...HOSTILE_ENDS];
    const hostile = feed(
      vectors.map((it, at) =>
        item(
          it,
          { department: it, validThrough: it, locations: [{ name: it, city: it, country: it }], apply: it, src: it },
          { id: `${at}${it}`, url: HOSTILE_ADDRESSES.includes(it) ? it : `https://jobs.example/${it}`, language: it },
        ),
      ),
    );
    const list = `<job-list page-size="999" src="${NAME}"></job-list>`;
    const page = await openPage('', bodyOf(await prerendered(markup('', list), { 'jobs.json': hostile })));
    const [root] = listsIn(page);

    expect(titles(root!).length).to.equal(vectors.length);
    for (const element of [...flattened(root!.shadowRoot!), ...root!.querySelectorAll('*')]) {
      expect(element.matches('script, img, iframe, object, base, math, foreignObject')).to.equal(false);
      for (const { name, value } of element.attributes) {
        expect(name).not.to.match(/^(on|style|srcdoc)/);
        if (name === 'href') expect(value).to.match(/^(https?:\/\/(?!evil)|(?!\w+:))/);
      }
    }
    expect(page.window).not.to.have.property('hacked');
    expect(page.problems).to.deep.equal([]);
  });

  it('that can’t be had anew stays, without what has closed since, and passes on the page’s parameters', async () => {
    const src = await executeServerCommand<string, object>('recipe', { status: 403 });
    const { href } = location;
    history.replaceState(null, '', '?utm_source=li');
    try {
      const page = await openPage('', (await written()).replaceAll(NAME, src).replaceAll(soon, '2020-01-31'));
      const [list] = listsIn(page);
      const before = titles(list!);
      addScript(page);
      await inState(page, 'job-list', 'stale');

      expect(before).to.include('Rigger');
      expect(titles(list!)).to.deep.equal(before.slice(1));
      expect(list!.querySelector('[slot=text]')!.textContent).not.to.include('Rigger');
      expect(list!.shadowRoot!.querySelectorAll('[part=count]')).to.have.length(0);
      expect(links(list!)[1]!.href).to.equal('https://jobs.example/welder?utm_source=li');
    } finally {
      history.replaceState(null, '', href);
    }
  });
});
