/** From a prerendered posting to the one that the script draws: nothing jumps, and nothing is lost. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ApplyButton } from '../../src/elements/apply-button.ts';
import type { JobCard } from '../../src/elements/job-card.ts';
import type { JobFaqAccordion } from '../../src/elements/job-faq-accordion.ts';
import { closePages, inState, nextFrame, openPage, stackPages, type HostPage } from '../support/host-page.ts';
import { deepText, mountLoaded, once, settled, stateOf } from '../support/mount.ts';
import { everything } from '../support/postings.ts';
import { prerendered, type Prerendered } from '../support/prerendered.ts';

/** A posting when its page was written, and what has become of it since. */
const written = {
  ...everything,
  id: 'welder',
  validThrough: new Date(Date.now() + 30 * 86_400_000).toJSON(),
  sections: [
    ...everything.sections,
    { title: 'Shifts', text: ['day', '-', 'Monday'].map((cell) => `|${`${cell}|`.repeat(20)}`).join('\n') },
  ],
};
const since = { ...written, lead: 'Come and **weld**[*](#info), now.' };

/** What stands beside a tree, for readers that know none. */
const TEXT = '<div slot="text"><a href="https://jobs.example/apply">Welder</a></div>';

const recipe = (how: object) => executeServerCommand<string, object>('recipe', how);
const requests = async () => (await executeServerCommand<unknown[], object>('requests', {})).length;

/** An address on the test's own origin, where the posting comes after so many ms. */
const answer = (posting: unknown, ms = 0) =>
  new URL(`/answer?after=${ms}&body=${encodeURIComponent(JSON.stringify(posting))}`, location.href).href;

/** Markup as it is written into pages. */
let cardMarkup: (src: string, more?: Prerendered) => string;
let faqMarkup: (src: string) => string;
let buttonMarkup: (href: string) => string;
/** What a card reads as. */
let words: string;

const CLASSIC = '<script src="/careers-widget/careers-widget.iife.js"></script>';
const MODULE = '<script type="module" src="/careers-widget/careers-widget.js"></script>';

/** What a page has seen of its card. */
interface Seen {
  /** Its height in each frame. */
  readonly frames: readonly number[];
  readonly shifts: number;
}

const WATCH_FRAMES = `<script>
  seen = { frames: [], shifts: 0 };
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const card = document.querySelector('job-card');
    // a parser may rest in the middle of it
    if (card?.nextElementSibling) seen.frames.push(card.getBoundingClientRect().height);
    requestAnimationFrame(look);
  };
  look();
</script>`;

/**
 * Puts prerendered markup on the test's page, where the tags are registered.
 *
 * @param visit what a visitor does before any script
 */
const put = async <T extends HTMLElement = JobCard>(markup: string, visit?: (element: T) => void): Promise<T> => {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.setHTMLUnsafe(`<p>Before</p>${markup}<p>Behind</p>`);
  const element = box.children[1] as T;
  visit?.(element);
  return element;
};

/** Whether what stands in an element is what was written into the page, with its own style. */
const isKept = (element: Element) => element.shadowRoot!.querySelector('style') !== null;

const entriesOf = (element: Element) => [
  ...element.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!.querySelectorAll('details'),
];
const questionOf = (element: Element, nth: number) => entriesOf(element)[nth]!.querySelector('summary')!;
const linkOf = (element: Element) =>
  element.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector<HTMLAnchorElement>('a')!;

/** Resolves when an element says that its posting is closed. */
const closed = async (element: Element): Promise<void> => {
  if (element.hasAttribute('closed')) return;
  await new Promise((resolve) => new MutationObserver(resolve).observe(element, { attributeFilter: ['closed'] }));
};

/** The innermost that has focus. */
const focused = ({ activeElement }: DocumentOrShadowRoot = document): Element | null =>
  activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;

describe('a prerendered posting', () => {
  let listening = new AbortController();

  before(async () => {
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${written}></job-card>`);
    const faq = await mountLoaded<JobFaqAccordion>(html`<job-faq-accordion .posting=${written}></job-faq-accordion>`);
    const button = await fixture<ApplyButton>(html`<apply-button href="https://jobs.example/apply"></apply-button>`);
    words = deepText(card);
    const ofCard = prerendered(card);
    cardMarkup = (src, { attributes = '', children = TEXT, ...more } = {}) =>
      ofCard({ attributes: `src="${src}" ${attributes}`, children, ...more });
    faqMarkup = (src) => prerendered(faq)({ attributes: `src="${src}"` });
    buttonMarkup = (href) => prerendered(button)({ attributes: `href="${href}"` });
  });
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(() => {
    closePages();
    listening.abort();
    listening = new AbortController();
  });

  it('keeps what stood there until the posting has come, and is ready all the while', async () => {
    const element = await put(cardMarkup(answer(since, 100)));
    const root = element.shadowRoot!.querySelector('.root')!;
    const seen = new Set<string | null>();
    const observer = new MutationObserver(() => seen.add(element.getAttribute('state')));
    observer.observe(element, { attributes: true });
    await element.updateComplete;

    expect(element.shadowRoot!.querySelector('.root')).to.equal(root);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length(0);

    const { posting, stale } = await once(element, 'posting-load');

    expect(posting.title).to.equal('Welder');
    expect(stale).to.equal(false);
    expect(root.isConnected).to.equal(false);
    expect(isKept(element)).to.equal(false);
    expect(deepText(element)).to.include('Come and weld*, now.');
    expect(element.shadowRoot!.querySelectorAll('.root')).to.have.length(1);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length.above(2);
    expect([...seen, element.getAttribute('state')].every((state) => state === 'ready')).to.equal(true);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.querySelector('[slot=text]')).to.exist;
  });

  it('is drawn whole before the next frame: the elements inside, and the facts', async () => {
    const element = await put(cardMarkup(answer(written)));
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => isKept(element) || (observer.disconnect(), resolve()));
      observer.observe(element.shadowRoot!, { childList: true });
    });
    await new Promise(requestAnimationFrame);

    expect(isKept(element)).to.equal(false);
    expect(deepText(element)).to.equal(words);
  });

  it('keeps an entry open that was opened before', async () => {
    const element = await put(cardMarkup(answer(since, 50)));
    entriesOf(element)[1]!.open = true;

    await once(element, 'posting-load');

    expect(isKept(element)).to.equal(false);
    expect(entriesOf(element).map(({ open }) => open)).to.deep.equal([false, true, false]);
  });

  it('keeps the focus, and the page hears of no other', async () => {
    const element = await put(cardMarkup(answer(since, 50)));
    questionOf(element, 2).focus();
    const heard: string[] = [];
    const { signal } = listening;
    for (const type of ['focusin', 'focusout'])
      document.addEventListener(type, (event) => heard.push(event.type), { signal });

    await once(element, 'posting-load');

    expect(isKept(element)).to.equal(false);
    expect(focused() === questionOf(element, 2)).to.equal(true);
    expect(heard).to.deep.equal([]);
  });

  it('leaves the page and its wide tables where they have been scrolled', async () => {
    const element = await put(cardMarkup(answer(since, 100), { attributes: 'style="width: 20em"' }));
    const tables = () => [...element.shadowRoot!.querySelectorAll('.scroll')];
    document.body.style.minHeight = '5000px';
    tables()[1]!.scrollLeft = 40;
    scrollTo(0, 300);
    await once(element, 'posting-load');

    expect(isKept(element)).to.equal(false);
    expect(tables().map(({ scrollLeft }) => scrollLeft)).to.deep.equal([0, 40]);
    expect(scrollY).to.equal(300);
    scrollTo(0, 0);
    document.body.style.minHeight = '';
  });

  for (const [where, ends] of [
    ['in its own tree', (element: Element) => [element.shadowRoot!.querySelector('h2')!]],
    ['in the tree of an element inside', (element: Element) => [questionOf(element, 0)]],
    ['with the page around it', (element: Element) => [element.previousElementSibling!, element.nextElementSibling!]],
  ] as const) {
    it(`waits while its text is selected ${where}`, async () => {
      const src = answer(since);
      const element = await put(cardMarkup(src));
      const [start, end = start!] = ends(element);
      getSelection()!.setBaseAndExtent(start!, 0, end, 1);
      await mountLoaded(html`<job-card src=${src}></job-card>`); // has waited for the same answer
      expect(isKept(element)).to.equal(true);

      const replaced = once(element, 'posting-load');
      getSelection()!.removeAllRanges();
      await replaced;

      expect(isKept(element)).to.equal(false);
    });
  }

  it('does not wait for what is selected elsewhere', async () => {
    const other = await fixture<HTMLElement>(html`<p>Elsewhere</p>`);
    getSelection()!.selectAllChildren(other);
    const element = await put(cardMarkup(answer(since, 50)));

    await once(element, 'posting-load');

    expect(isKept(element)).to.equal(false);
    getSelection()!.removeAllRanges();
  });

  it('stays when the posting can’t be had, says that it is stale, and comes when it can', async () => {
    const element = await put(cardMarkup(await recipe({ sequence: [{ status: 403 }, { json: since }] })));
    let errors = 0;
    element.addEventListener('posting-error', () => errors++);

    await stateOf(element, 'stale');

    expect(isKept(element)).to.equal(true);
    expect(errors).to.equal(0);
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(element).not.to.have.attribute('closed');

    const fresh = once(element, 'posting-load');
    element.reload();
    await fresh;

    expect(isKept(element)).to.equal(false);
    expect(element).to.have.attribute('state', 'ready');
  });

  it('says that the posting has closed since, without an answer', async () => {
    const element = await put(cardMarkup(answer(since, 2000), { validThrough: '2020-01-31' }));
    await closed(element);

    expect(element).to.have.attribute('state', 'ready');
    expect(isKept(element)).to.equal(true);
    expect(element.querySelector('[slot=text]')).not.to.exist;
  });

  it('notices when it closes while it is read', async () => {
    const validThrough = new Date(Date.now() + 300).toJSON();
    const element = await put(cardMarkup('/none.json', { attributes: 'refresh="never"', validThrough }));
    await element.updateComplete;
    expect(element).not.to.have.attribute('closed');

    await closed(element);
  });

  it('that is closed by the answer says so, and readers without shadow trees find no link', async () => {
    const element = await put(cardMarkup(answer({ ...since, status: 'closed' })));

    expect(await once(element, 'posting-load')).to.include({ open: false });

    expect(deepText(element)).to.include('This position is no longer open for applications.');
    expect(element.querySelector('[slot=text]')).not.to.exist;
  });

  it('that is gone says so, and shows the children', async () => {
    const src = await recipe({ status: 410 });
    const element = await put(cardMarkup(src, { children: `${TEXT}<a href="/jobs">All jobs</a>` }));

    await once(element, 'posting-error');

    expect(element).to.have.attribute('state', 'gone');
    expect(deepText(element)).to.equal('This position is no longer available. All jobs');
    expect(element.querySelector('[slot=text]')).not.to.exist;
  });

  it('that has become a draft is not shown', async () => {
    const element = await put(cardMarkup(answer({ ...since, status: 'draft' })));

    await stateOf(element, 'idle');

    expect(deepText(element)).to.equal('');
    expect(element.querySelector('[slot=text]')).not.to.exist;
  });

  it('asks for nothing with refresh="never", until it is told to', async () => {
    const src = await recipe({ json: since });
    const element = await put(cardMarkup(src, { attributes: 'refresh="never"' }));
    await settled(element);
    await nextFrame({ window });

    while (!element.matches(':state(ready)')) await nextFrame({ window });
    expect(await requests()).to.equal(0);
    expect(element).to.have.attribute('state', 'ready');

    const fresh = once(element, 'posting-load');
    element.reload();
    await fresh;

    expect(isKept(element)).to.equal(false);
  });

  it('is another one as soon as src is, also with refresh="never"', async () => {
    const element = await put(cardMarkup('/none.json', { attributes: 'refresh="never"' }));
    await element.updateComplete;

    element.setAttribute('src', answer({ title: 'Grinder' }, 100));
    await stateOf(element, 'loading');
    await element.updateComplete;

    expect(element.shadowRoot!.querySelector('.bone')).to.exist;
    expect(element.querySelector('[slot=text]')).not.to.exist;
    await once(element, 'posting-load');
    expect(deepText(element)).to.include('Grinder');
  });

  it('is the one that a script gives', async () => {
    const element = await put(cardMarkup(answer(since)));
    element.posting = { title: 'Grinder' };
    await once(element, 'posting-load');

    expect(deepText(element)).to.equal('Grinder Share');
    expect(element.querySelector('[slot=text]')).not.to.exist;
  });

  it('passes on the page’s parameters, and tells the page that somebody applies', async () => {
    const element = await put(cardMarkup('/none.json', { attributes: 'refresh="never"' }));
    const button = element.shadowRoot!.querySelector('apply-button')!;
    while (!button.matches(':state(ready)')) await nextFrame({ window });
    const { href } = location;
    history.replaceState(null, '', '?utm_source=li&other=1');
    const applied = once(element, 'posting-apply');
    element.addEventListener('posting-apply', (event) => event.preventDefault());

    linkOf(element).click();
    history.replaceState(null, '', href);

    const url = 'https://jobs.example/apply?utm_source=li';
    expect(linkOf(element).href).to.equal(url);
    expect(await applied).to.include({ url, posting: undefined });
  });

  it('as a plain link is drawn without an answer, and keeps the focus', async () => {
    const linkIn = ({ shadowRoot }: Element) => shadowRoot!.querySelector('a')!;
    const element = await put<ApplyButton>(buttonMarkup('https://jobs.example/apply'), (button) =>
      linkIn(button).focus(),
    );
    while (isKept(element)) await nextFrame({ window });

    expect(isKept(element)).to.equal(false);
    expect(focused() === linkIn(element)).to.equal(true);
  });

  it('of questions alone is replaced in the same way', async () => {
    const element = await put<JobFaqAccordion>(faqMarkup(answer(since, 50)));
    element.shadowRoot!.querySelector('details')!.open = true;

    await once(element, 'posting-load');

    expect(isKept(element)).to.equal(false);
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(true);
  });

  it('waits for the parser where a classic script in the head has registered the tags', async () => {
    const page = await openPage(CLASSIC, cardMarkup(answer(since, 100)));
    const element = page.document.querySelector('job-card')!;
    if (isKept(element)) await once(element, 'posting-load');

    expect(element.querySelector('template')).not.to.exist;
    expect(deepText(element)).to.include('Come and weld*, now.');
    expect(page.problems).to.deep.equal([]);
  });

  it('that comes in pieces is kept whole, and replaced when all of it is there', async () => {
    const page = await openPage('', '');
    const { document } = page;
    const markup = cardMarkup(answer(since));
    const half = markup.indexOf('<h2');
    document.open();
    document.write(`<!doctype html>${CLASSIC}<main>${markup.slice(0, half)}`);
    while (!document.querySelector('job-card')) await nextFrame(page); // the parser waits for the script
    await fetch(answer({}, 100)); // by then the element's own answer would have come, and be drawn
    await nextFrame(page);
    const element = document.querySelector('job-card')!;
    expect(isKept(element)).to.equal(true);
    expect(element.shadowRoot!.querySelector('h2')).not.to.exist;

    const replaced = once(element, 'posting-load');
    document.write(`${markup.slice(half)}</main>`);
    await replaced;
    document.close();

    expect(deepText(element)).to.include('Come and weld*, now.');
    expect(element.shadowRoot!.querySelectorAll('.root')).to.have.length(1);
  });

  it('written by a script as a template is no fallback', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.innerHTML = cardMarkup(answer(since, 100));
    const element = box.querySelector('job-card')!;
    await element.updateComplete;

    expect(element.shadowRoot!.querySelector('.bone')).to.exist;
    await once(element, 'posting-load');
    expect(deepText(element)).to.include('Come and weld*, now.');
  });

  // the measure is Chromium's: https://wicg.github.io/layout-instability/
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    describe('frame by frame', () => {
      stackPages();

      it('does not jump, and has all its content', async () => {
        const src = answer(written, 200);
        const page = await openPage(WATCH_FRAMES, `${cardMarkup(src)}<p>What follows</p>${MODULE}`);
        const element = await inState(page, 'job-card', 'ready');
        if (isKept(element)) await once(element, 'posting-load');
        await nextFrame(page);
        const { frames, shifts } = (page as HostPage & { window: { seen: Seen } }).window.seen;

        expect(isKept(element)).to.equal(false);
        expect([...new Set(frames)]).to.deep.equal([element.getBoundingClientRect().height]);
        expect(shifts).to.equal(0);
      });
    });
  }
});
