import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { deepElements, settled, small } from './support/mount.ts';
import { closePages, inState, nextFrame, openPage, type HostPage } from './support/host-page.ts';
import { everything } from './support/postings.ts';

const origin = await executeServerCommand<string, object>('second-origin', {});
const script = `<script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`;

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** A posting that finds every narrow place. */
const unbreakable = {
  ...everything,
  title: long,
  tagline: long,
  workHours: long,
  lead: `${long} \`${long}\` <https://example.com/${long}${long}>`,
  sections: [
    { title: long, text: `| ${long} | ${long} |\n| - | - |\n| a | b |\n\n\`\`\`\n${long}${long}\n\`\`\`\n\n- ${long}` },
  ],
  faq: { title: long, items: [long, 'b', 'c'].map((question) => ({ question, answer: long })) },
  notes: [{ id: 'info', marker: '*', title: long, text: long }],
  contact: { title: long, name: long, email: `${long}@example.com`, phone: '+46 40 123 456 789', text: long },
  organization: { name: long },
  apply: { url: 'https://jobs.example/apply', label: long, closing: { text: long, label: long } },
};

/** A posting of long words, and with a range of pay. */
const compounds = {
  ...unbreakable,
  lang: 'fi',
  title: 'Henkilöstöhallintojärjestelmäasiantuntija',
  locations: [
    { name: 'Pääkonttori', city: 'Tukholma', country: 'SE' },
    { city: 'Helsinki', country: 'FI' },
  ],
  salary: { min: 4400, max: 5200, currency: 'EUR', unit: 'MONTH', text: 'Lomaraha ja tulospalkkio' },
};

/** The other way, with Latin names; in Persian the words are English. */
const fromRight = (lang: string) => ({
  ...compounds,
  lang,
  title: 'مهندس',
  organization: { name: 'Ship AB (publ)' },
  salary: { min: 44_000, max: 52_000, currency: 'SEK', unit: 'MONTH', text: 'plus shift pay' },
});

/** Texts full of links, slashes and bold words: many places to break, and many that look like one. */
const denseTexts = [
  'Permanent position[*](#info)/full-time[*](#info)/'.repeat(8),
  'On-call rotation[*](#info), monitoring[*](#info), Donaudampfschifffahrt/https://careers/devops-engineer-2026 /**remote**. '.repeat(
    3,
  ),
  'C++/Go/**Rust**/[Kubernetes](#info)/`systemd`/[Ceph](#info)/*on-call*[*](#info)/'.repeat(5),
];

/** A posting with such texts in each place that a text may have. */
const dense = {
  ...everything,
  tagline: denseTexts[0]!.replace(/[[\]*#()]/g, ''),
  agreement: denseTexts[0],
  lead: denseTexts[1],
  sections: [
    {
      title: 'Tasks',
      text: [...denseTexts, ...denseTexts.map((text) => `- ${text}`), `> ${denseTexts[2]}`].join('\n\n'),
    },
    {
      title: 'You',
      text: {
        html: denseTexts
          .map((text) => `<p>${text.replace(/\[(.*?)\]\(#info\)/g, '<a href="#info">$1</a>')}</p>`)
          .join(''),
      },
    },
  ],
  faq: { items: denseTexts.map((text) => ({ question: text.replace(/[[\]*#()]/g, ''), answer: text })) },
  notes: [{ id: 'info', marker: '*', title: 'Note', text: denseTexts[1] }],
  contact: { name: 'Ann', text: denseTexts[2] },
  apply: { url: 'https://jobs.example/apply', closing: { text: denseTexts[0] } },
};

const address = (posting: object) => executeServerCommand<string, object>('recipe', { json: posting });

const cards = async (posting: object): Promise<HostPage> => {
  const src = await address(posting);
  const page = await openPage(
    `<meta name="viewport" content="width=device-width">${script}`,
    `<job-card id="full" src="${src}"></job-card><job-card id="compact" layout="compact" src="${src}"></job-card>`,
  );
  for (const id of ['#full', '#compact']) await settled(await inState(page, id, 'ready'));
  for (const element of inside(page)) if (element.localName === 'details') element.toggleAttribute('open', true);
  return page;
};

const inside = ({ document }: HostPage): HTMLElement[] =>
  [...document.querySelectorAll('job-card')].flatMap(
    (card) => [card, ...deepElements(card.shadowRoot!)] as HTMLElement[],
  );

const name = (element: Element) => `${element.localName}.${element.className}[${element.getAttribute('part') ?? ''}]`;

/** Elements that reach out of the page at its side; what scrolls in a box of its own does not. */
const overflowing = (page: HostPage): string[] => {
  const width = page.document.documentElement.clientWidth;
  const sideways = page.document.documentElement.scrollWidth > width ? ['the page scrolls'] : [];
  const scrolling = (element: Element) => element.closest('.scroll, .hidden');
  const out = inside(page).filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return !scrolling(element) && (right > width + 1 || left < -1);
  });
  return [...sideways, ...out.map(name)];
};

/** Elements whose text is cut off. */
const clipped = (page: HostPage): string[] =>
  inside(page)
    .filter((element) => {
      const { overflowX, overflowY } = page.window.getComputedStyle(element);
      if (element.matches('.scroll, .hidden, img') || (overflowX === 'visible' && overflowY === 'visible'))
        return false;
      return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
    })
    .map(name);

/** Widens or narrows the page and waits for what follows. */
const resize = async (page: HostPage, width: number): Promise<void> => {
  (page.window.frameElement as HTMLElement).style.width = `${width}px`;
  await nextFrame(page);
};

const style = (page: HostPage, css: string): void => {
  const { CSSStyleSheet } = page.window;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  for (const { shadowRoot } of inside(page)) shadowRoot?.adoptedStyleSheets.push(sheet);
};

describe('the layout', () => {
  afterEach(closePages);

  for (const [what, posting] of [
    ['a whole posting', everything],
    ['words that can’t be broken', unbreakable],
    ['Finnish compounds', compounds],
    ['Arabic', fromRight('ar')],
    ['Persian', fromRight('fa')],
  ] as const) {
    it(`holds ${what} from 280 to 1,600 px, without scrolling sideways`, async () => {
      const page = await cards(posting);

      for (const width of [280, 320, 360, 480, 640, 768, 1024, 1280, 1600]) {
        await resize(page, width);
        expect(overflowing(page), `${width} px`).to.deep.equal([]);
        expect(clipped(page), `${width} px`).to.deep.equal([]);
      }
    });

    it(`holds ${what} at twice the size of text`, async () => {
      const page = await cards(posting);
      for (const card of page.document.querySelectorAll('job-card')) card.style.setProperty('--job-font-size', '32px');

      for (const width of [320, 640, 1280]) {
        await resize(page, width);
        expect(overflowing(page), `${width} px`).to.deep.equal([]);
        expect(clipped(page), `${width} px`).to.deep.equal([]);
      }
    });

    it(`holds ${what} with the spacing that a visitor may set (WCAG 2.2, 1.4.12)`, async () => {
      const page = await cards(posting);
      style(
        page,
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
      );

      for (const width of [320, 768, 1280]) {
        await resize(page, width);
        expect(overflowing(page), `${width} px`).to.deep.equal([]);
        expect(clipped(page), `${width} px`).to.deep.equal([]);
      }
    });
  }

  const row = ['Engineer', unbreakable.title, 'Somebody who knows networks, storage and the people who use both'].map(
    (title, index) => ({
      ...small,
      title,
      ...(index === 2 && {
        tagline: 'A line of some length below the title',
        locations: [{ city: 'Malmö', country: 'SE' }],
      }),
    }),
  );

  /** Short cards of texts of different length, side by side. */
  const sideBySide = async (): Promise<readonly [HostPage, readonly Element[]]> => {
    const addresses = await Promise.all(row.map(address));
    const elements = addresses.map(
      (src, index) => `<job-card id="card-${index}" layout="compact" src="${src}"></job-card>`,
    );
    const page = await openPage(
      `<style>body { display: flow-root; margin: 0 } main { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr }</style>${script}`,
      `<main>${elements.join('')}</main>`,
    );
    const cards = [];
    for (const index of row.keys()) cards.push(await inState(page, `#card-${index}`, 'ready'));
    for (const card of cards) await settled(card);
    return [page, cards];
  };

  /** Where a card and its link to apply are, and where its title is. */
  const placesIn = (card: Element) => {
    const of = (selector: string) => card.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    return { card: of('.card'), link: of('apply-button'), title: of('[part=title]') };
  };

  it('has the link to apply of short cards side by side at the same place, however long their texts are', async () => {
    const [page, cards] = await sideBySide();
    const seen = new Set<string>();

    for (const width of [960, 1280, 2400, 1600, 2100, 960]) {
      await resize(page, width);
      const places = cards.map((card) => placesIn(card));
      const links = places.map(({ card, link }) =>
        [link.left - card.left, card.right - link.right, card.bottom - link.bottom].map(Math.round).join(),
      );
      const beside = places.map(({ link, title }) => link.left >= title.right);
      const heights = places.map(({ card }) => Math.round(card.height));

      expect(new Set(links).size, `${width} px: ${links.join(' · ')}`).to.equal(1);
      expect(new Set(heights).size, `${width} px: heights`).to.equal(1);
      expect(new Set(beside).size, `${width} px: beside`).to.equal(1);
      seen.add(`${beside[0]}`);
    }
    expect([...seen]).to.have.members(['true', 'false']);
  });

  // there `text-wrap: pretty` takes the whole tab with it, and so this file
  it('holds dense texts at each width from 300 to 800 px, in WebKit too', async () => {
    const page = await cards(dense);
    const frame = page.window.frameElement as HTMLElement;

    const heights: number[] = [];
    for (let width = 300; width <= 800; width += 2) {
      frame.style.width = `${width}px`;
      heights.push(page.document.body.getBoundingClientRect().height);
    }

    expect(heights.at(-1)).to.be.below(heights[0]!);
  });

  it('offers targets of 24 px at least, and of 44 px to apply and to open an answer (WCAG 2.2, 2.5.8)', async () => {
    const page = await cards(everything);
    await resize(page, 360);

    // links within a line of text are exempt
    const targets = inside(page).filter((element) => element.matches('a.button, button, summary, .ways a'));
    const heights = targets.map((element) => [name(element), element.getBoundingClientRect().height] as const);

    expect(heights.filter(([, height]) => height < 24)).to.deep.equal([]);
    expect(heights.filter(([target, height]) => /^(a\.button|summary)/.test(target) && height < 44)).to.deep.equal([]);
  });

  // the measure is Chromium's: https://wicg.github.io/layout-instability/
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    it('does not shift while a posting comes over a slow line, nor does what stands below', async () => {
      const src = await executeServerCommand<string, object>('recipe', { json: everything, delayMs: 1500 });
      const watch = `<script>
        let shift = 0;
        const add = (entries) => {
          for (const { value, hadRecentInput } of entries) if (!hadRecentInput) shift += value;
        };
        const observer = new PerformanceObserver((list) => add(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        window.shiftSoFar = () => {
          add(observer.takeRecords());
          return shift;
        };
      </script>`;
      const snippet = `<job-card src="${src}" style="display: block; min-height: 100vh"></job-card>`;

      const page = await openPage(watch + script, snippet);
      await settled(await inState(page, 'job-card', 'ready'));
      await nextFrame(page);

      expect((page.window as unknown as { shiftSoFar(): number }).shiftSoFar()).to.be.at.most(0.02);
    });
  }
});

describe('the text of a hiring system', () => {
  afterEach(closePages);

  it('has its paragraphs apart, also those in a box of its own', async () => {
    const paragraphs = '<p>One</p><p>Two</p>';
    const json = { ...small, lead: { html: `${paragraphs}<div>${paragraphs}<div>${paragraphs}</div></div>` } };
    const src = await executeServerCommand<string, object>('recipe', { json });
    const page = await openPage(script, `<job-card src="${src}"></job-card>`);
    const card = await inState(page, 'job-card', 'ready');

    const boxes = [...card.shadowRoot!.querySelectorAll('.lead p')].map((paragraph) =>
      paragraph.getBoundingClientRect(),
    );
    expect(boxes).to.have.length(6);
    const gaps = boxes.slice(1).map(({ top }, index) => top - boxes[index]!.bottom);
    for (const gap of gaps) expect(gap).to.be.closeTo(gaps[0]!, 1).and.above(8);
  });
});
