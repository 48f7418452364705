/**
 * Pages that `careers-widget prerender` has written, as visitors meet them: without a script, and while one comes. The test's own
 * page has not registered the elements.
 */
import { expect } from '@open-wc/testing';
import 'chai-a11y-axe';
import { flattened, squeezed, wordsIn } from './support/flattened.ts';
import { HOSTILE_ADDRESSES, HOSTILE_ENDS, HOSTILE_HTML, HOSTILE_MARKDOWN } from './support/hostile.ts';
import { closePages, markup, nextFrame, openPage, stackPages, type HostPage } from './support/host-page.ts';
import { bodyOf, opened, prerendered } from './support/prerendered-page.ts';

const SCRIPT = '<script type="module" src="/careers-widget/careers-widget.js"></script>';
const SEED = '/postings/devops-engineer.json';

describe('a prerendered page without a script', () => {
  stackPages();
  afterEach(closePages);

  const open = (body: string) => opened(body, { scripts: false });
  const card = `<job-card src="${SEED}"></job-card>`;

  it('shows every sentence of the seed’s posting, in order, once', async () => {
    const sentences = (await (await fetch('/test/fixtures/devops-engineer.txt')).text()).trim().split('\n');
    const { document } = await open(card);
    const words = squeezed(wordsIn(document.querySelector('job-card')!));

    let from = 0;
    for (const sentence of sentences.map(squeezed)) {
      const at = words.indexOf(sentence, from);
      expect(at, `${sentence} after ${from}`).not.to.equal(-1);
      from = at + sentence.length;
    }
    const [text] = document.querySelectorAll('job-card > [slot=text]');
    expect(text!.getClientRects()).to.have.length(0);
  });

  it('opens the questions, and closes them', async () => {
    const { document } = await open(card);
    const entries = flattened(document.body).filter(({ localName }) => localName === 'details') as HTMLDetailsElement[];
    const [first] = entries;
    const answer = first!.querySelector('[part=answer]')!;
    const wasSeen = answer.checkVisibility();
    first!.querySelector('summary')!.click();
    while (!answer.checkVisibility()) await nextFrame({ window }); // some let it grow

    expect(entries).to.have.length(5);
    expect(first!.open).to.equal(true);
    expect(wasSeen).to.equal(false);
  });

  it('has links that lead to where they say', async () => {
    const { document } = await open(card);
    const links = flattened(document.body).filter((it): it is HTMLAnchorElement => it.localName === 'a');
    const others = links.filter((link) => !link.getAttribute('href')!.startsWith('#'));

    expect(others.length).to.be.greaterThan(2);
    for (const { href } of others) expect(href).to.match(/^(https:|mailto:|tel:)/);
  });

  it('hides the buttons that need a script, and moves nothing', async () => {
    const off = await open(card);
    const on = await opened(card, { head: SCRIPT });
    await settled(on);
    const buttonsIn = ({ document }: HostPage) =>
      flattened(document.body).filter(({ localName }) => localName === 'button');
    const places = (page: HostPage) => buttonsIn(page).map((button) => Math.round(button.getBoundingClientRect().y));

    expect(places(off)).to.deep.equal(places(on));
    expect(places(off).length).to.be.greaterThan(1);
    for (const button of buttonsIn(off)) expect(getComputedStyle(button).visibility).to.equal('hidden');
    for (const button of buttonsIn(on)) expect(on.window.getComputedStyle(button).visibility).to.equal('visible');
  });

  for (const [what, body] of [
    ['a card', card],
    ['a compact card', `<job-card layout="compact" src="${SEED}"></job-card>`],
    ['questions', `<job-faq-accordion src="${SEED}"></job-faq-accordion>`],
    ['a link', `<apply-button src="${SEED}"></apply-button>`],
    ['a card in the dark', `<job-card theme="dark" src="${SEED}"></job-card>`],
  ] as const) {
    it(`is accessible: ${what}`, async () => {
      const host = document.createElement('main');
      host.setHTMLUnsafe(bodyOf(await prerendered(markup('', body))));
      document.body.append(host);
      try {
        expect(host.firstElementChild!.shadowRoot).not.to.equal(null);
        await expect(host).to.be.accessible();
      } finally {
        host.remove();
      }
    });
  }
});

/** Waits until the script has put its own into each element. */
const settled = async ({ document, window }: HostPage): Promise<void> => {
  for (const element of document.querySelectorAll('job-card, job-faq-accordion, apply-button'))
    while (element.shadowRoot!.querySelector('style, link'))
      await new Promise((resolve) => window.requestAnimationFrame(resolve));
};

/** Waits until an answer has opened: some engines let it grow. */
const still = async (page: HostPage, element: Element): Promise<void> => {
  for (let [height, frames] = [-1, 0]; frames < 10; frames++) {
    await nextFrame(page);
    const now = element.getBoundingClientRect().height;
    if (now !== height) [height, frames] = [now, 0];
  }
};

describe('a prerendered page to which the script comes', () => {
  stackPages();
  afterEach(closePages);

  it('stands still, frame by frame, and keeps what a visitor has opened and focused', async () => {
    const page = await opened(`<job-card src="${SEED}"></job-card>`);
    const { document, window } = page;
    const card = document.querySelector('job-card')!;
    const questions = () =>
      flattened(card.shadowRoot!).filter(({ localName }) => localName === 'summary') as HTMLElement[];
    questions()[1]!.click();
    questions()[1]!.focus();
    const frames: string[] = [];
    const look = (): void => {
      const words = squeezed(wordsIn(card)).length;
      frames.push(`${card.getBoundingClientRect().height} px, ${words} characters`);
      window.requestAnimationFrame(look);
    };
    await still(page, card);
    look();
    const loaded = new Promise((resolve) => card.addEventListener('posting-load', resolve, { once: true }));
    const script = Object.assign(document.createElement('script'), {
      type: 'module',
      src: '/careers-widget/careers-widget.js',
    });
    document.head.append(script);
    await loaded;
    await nextFrame(page);

    expect(card.shadowRoot!.querySelector('style')).to.equal(null);
    // beside the words there is nothing but what is said only once it is known
    expect([...new Set(frames)]).to.deep.equal(frames.slice(0, 1));
    expect(questions().map(({ parentElement }) => (parentElement as HTMLDetailsElement).open)).to.deep.equal([
      ...[false, true, false, false, false],
    ]);
    const focused = ({ activeElement }: DocumentOrShadowRoot): Element | null =>
      activeElement?.shadowRoot ? focused(activeElement.shadowRoot) : activeElement;
    expect(focused(document) === questions()[1]).to.equal(true);
  });
});

describe('a prerendered page whose posting has closed since', () => {
  stackPages();
  afterEach(closePages);

  for (const tag of ['job-card', 'apply-button']) {
    it(`says so as soon as the script runs, and offers no way to apply: ${tag}`, async () => {
      const tomorrow = new Date(Date.now() + 86_400_000).toJSON();
      const posting = {
        title: 'Welder',
        lang: 'en',
        validThrough: tomorrow,
        apply: { url: 'https://jobs.example/apply' },
      };
      const body = `<${tag} refresh="never" src="/given/a.json"></${tag}>`;
      const page = await prerendered(markup('', body), { 'a.json': posting });
      const since = bodyOf(page).replaceAll(tomorrow, '2020-01-31');
      const { document, window } = await openPage('', since);
      const element = document.querySelector(tag)!;
      const isSeen = (selector: string) =>
        flattened(element.shadowRoot!).some((it) => it.matches(selector) && it.checkVisibility());
      const before = [isSeen('.when-closed'), isSeen('[part=link]')];
      const closed = new Promise((resolve) =>
        new window.MutationObserver(resolve).observe(element, { attributeFilter: ['closed'] }),
      );
      const script = { type: 'module', src: '/careers-widget/careers-widget.js' };
      document.head.append(Object.assign(document.createElement('script'), script));
      await closed;

      expect(before).to.deep.equal([false, true]);
      expect([isSeen('.when-closed'), isSeen('[part=link]')]).to.deep.equal([true, false]);
      expect(element.querySelector('[slot=text]')).to.equal(null);
    });
  }
});

describe('a prerendered page and the same by a script alone', () => {
  stackPages();
  afterEach(closePages);

  /** What moves, and the least height, of which the elements themselves say nothing in a card. */
  const MOVES = /^(animation|transition|perspective-origin|transform-origin|view-transition|min-(block|height)|--)/;
  /** What has its place and its look, but for buttons, which differ while there is no script. */
  const look = (page: HostPage) =>
    flattened(page.document.querySelector('main')!)
      .filter(({ localName, parentElement }) => !/^(style|script)$/.test(localName) && !parentElement?.closest('svg'))
      .filter((element) => !element.classList.contains('when-closed') && !element.closest('.when-closed, [slot=text]'))
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = page.window.getComputedStyle(element);
        const values = [...style].filter((name) => !MOVES.test(name) && name !== 'visibility');
        return [
          element.localName,
          [x, y, width, height].map(Math.round).join(),
          values.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n'),
        ];
      });

  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark']) {
      it(`look alike to each pixel's place and each style at ${width} px, ${scheme}`, async () => {
        const head = `<style>:root { color-scheme: ${scheme} }</style>`;
        const body = `<main style="width: ${width - 20}px"><job-card src="${SEED}"></job-card></main>`;
        const before = await opened(body, { head, scripts: false });
        const scripted = await openPage(head + SCRIPT, body);
        const card = scripted.document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>('job-card')!;
        while (card.getAttribute('state') !== 'ready')
          await new Promise((resolve) => scripted.window.requestAnimationFrame(resolve));
        await card.updateComplete;

        const [is, should] = [look(before), look(scripted)];
        expect(is.map(([name]) => name)).to.deep.equal(should.map(([name]) => name));
        should.forEach((expected, index) => {
          const found = is[index]!;
          expect(found[1], `${index} ${found[0]}`).to.equal(expected[1]);
          if (found[2] !== expected[2])
            expect(found[2]!.split('\n'), `${index} ${found[0]}`).to.deep.equal(expected[2]!.split('\n'));
        });
      });
    }
  }
});

describe('a prerendered posting that somebody has made to do harm', function () {
  this.timeout(60_000);
  stackPages();
  afterEach(closePages);

  const vectors = [...HOSTILE_HTML, ...HOSTILE_MARKDOWN, ...HOSTILE_ADDRESSES, ...HOSTILE_ENDS];
  const address = (vector: string) => (HOSTILE_ADDRESSES.includes(vector) ? vector : `https://jobs.example/${vector}`);

  /** In each field, in each form of a text. */
  const posting = (vector: string): object => ({
    ...{
      title: vector,
      id: vector,
      tagline: vector,
      lang: 'en',
      url: address(vector),
      reference: vector,
      status: 'open',
    },
    ...{ startDate: vector, workHours: vector, department: vector, eligibility: vector, agreement: vector },
    ...{
      datePosted: '2026-11-01',
      employmentType: ['FULL_TIME'],
      salary: { min: 1, max: 2, currency: 'EUR', unit: 'HOUR', text: vector },
    },
    locations: [{ name: vector, street: vector, city: vector, region: vector, country: 'SE' }],
    organization: { name: vector, url: address(vector), logo: address(vector), sameAs: [address(vector)] },
    apply: {
      url: `https://jobs.example/apply?x=${vector}`,
      label: vector,
      closing: { label: vector, text: vector },
      params: { [vector]: vector },
      forward: [vector],
    },
    image: { src: `https://jobs.example/${vector}`, alt: vector },
    lead: { html: vector },
    sections: [
      { id: vector, title: vector, text: `[a](${vector}) ![b](${vector})\n\n${vector}\n\n- ${vector}` },
      {
        text: {
          nodes: [
            vector,
            ['p', { title: vector, class: vector, href: vector, [vector]: vector }, vector],
            ['a', { href: vector }, vector],
            [vector, vector],
          ],
        },
      },
    ],
    faq: { title: vector, items: [{ id: vector, question: vector, answer: vector }] },
    notes: [{ id: vector, marker: vector, title: vector, text: vector }],
    contact: {
      title: vector,
      name: vector,
      role: vector,
      phone: vector,
      url: address(vector),
      text: { html: vector },
      linkLabel: vector,
    },
  });

  const ALLOWED =
    /^(job-card|job-faq-accordion|apply-button|style|slot|section|article|header|details|summary|button|dl|dt|dd|bdi|bdo|time|figure|h[1-6]|p|br|hr|div|span|[uod]l|li|blockquote|pre|code|kbd|strong|[abius]|em|del|ins|mark|su[bp]|small|img|table|caption|thead|tbody|tfoot|t[rhd])$/;
  const ATTRIBUTES =
    /^(lang|dir|title|start|scope|colspan|rowspan|class|href|rel|src|alt|loading|decoding|referrerpolicy|role|tabindex|id|part|exportparts|state|slot|name|type|target|width|height|datetime|data-(forward|valid-through|job-posting)|aria-(label|labelledby|hidden|busy)|structured-data|images|heading-level|closed)$/;

  const body = vectors
    .map((_, index) => `<job-card structured-data images="any" src="/given/${index}.json"></job-card>`)
    .join('\n');
  const postings = Object.fromEntries(vectors.map((vector, index) => [`${index}.json`, posting(vector)]));

  const expectHarmless = ({ document, window, problems }: HostPage): void => {
    const cards = [...document.querySelectorAll('job-card')];
    expect(cards).to.have.length(vectors.length);
    const inside = cards.flatMap((card) => [...flattened(card.shadowRoot!), ...card.querySelectorAll('*')]);
    for (const element of inside) {
      const isData = element.localName === 'script' && element.getAttribute('type') === 'application/ld+json';
      if (!isData) expect(element.localName).to.match(ALLOWED);
      for (const { name, value } of element.attributes) {
        expect(name, element.outerHTML.slice(0, 200)).to.match(ATTRIBUTES);
        if (name === 'href' || name === 'src') expect(value).to.match(/^(https?:\/\/(?!evil)|mailto:|tel:|#|(?!\w+:))/);
      }
    }
    // nothing has come out of its element
    expect([...document.body.children].map(({ localName }) => localName)).to.deep.equal([
      'h1',
      ...cards.map(() => 'job-card'),
      'footer',
    ]);
    expect(window).not.to.have.property('hacked');
    expect(problems).to.deep.equal([]);
  };

  it('is judged: what runs in a page would be found', async () => {
    const { window } = await openPage('', `<script>"${HOSTILE_ENDS[0]}</script>`);

    expect(window).to.have.property('hacked');
  });

  it('executes nothing and leaves nothing dangerous, in each field', async () => {
    const page = await opened(body, { postings, scripts: true });

    expectHarmless(page);
    const data = [...page.document.querySelectorAll('script[data-job-posting]')].map(
      ({ textContent }) => JSON.parse(textContent) as { title: string },
    );
    for (const { title } of data) expect(title).to.be.a('string');
    expect(data.length).to.equal(1);
    page.document.querySelectorAll('job-card').forEach((card, index) => {
      const shown = card.shadowRoot!.querySelector('[part=title]')!.textContent;
      if (!vectors[index]!.includes('&')) expect(shown).to.equal(vectors[index]!.replaceAll('\u0001', '').trim());
    });
  });
});
