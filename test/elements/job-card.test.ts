import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { JobCard } from '../../src/elements/job-card.ts';
import type { PostingLoadEvent } from '../../src/elements/events.ts';
import {
  deepElements,
  deepText,
  loaded,
  mountFailed,
  mountLoaded,
  once,
  SEED,
  settled,
  small,
  still,
} from '../support/mount.ts';

type Logged = { url: string; aborted: boolean };

const recipe = (answer: object): Promise<string> => executeServerCommand('recipe', answer);
const requests = (): Promise<Logged[]> => executeServerCommand('requests');
const answering = (json: object): Promise<string> => recipe({ json });
const neverAnswering = (): Promise<string> => recipe({ hang: true });

const inside = (card: Element) => deepElements(card.shadowRoot!);
const links = (card: Element) => inside(card).filter((element) => element instanceof HTMLAnchorElement);
const heading = (card: Element) => card.shadowRoot!.querySelector('[part="title"]');

/** Runs something and returns the lines that it leaves in the console. */
const consoleLines = async (run: () => Promise<unknown>): Promise<string[]> => {
  const lines: string[] = [];
  const { warn, error } = console;
  console.warn = console.error = (...args: unknown[]) => lines.push(args.join(' '));
  try {
    await run();
  } finally {
    Object.assign(console, { warn, error });
  }
  return lines;
};

describe('<job-card>', () => {
  describe('is accessible', () => {
    for (const theme of ['light', 'dark']) {
      const page = theme === 'dark' ? 'background: #111' : 'background: #fff';

      it(`with nothing to show, ${theme}`, async () => {
        const card = await fixture(html`<job-card theme=${theme}><a href="/jobs">Jobs</a></job-card>`);
        await expect(card).to.be.accessible();
      });

      it(`while it loads, ${theme}`, async () => {
        const card = await fixture(html`<job-card theme=${theme} src=${await neverAnswering()}></job-card>`);
        expect(card.getAttribute('state')).to.equal('loading');
        await expect(card).to.be.accessible();
      });

      for (const layout of ['full', 'compact']) {
        it(`with a posting, ${layout}, ${theme}`, async () => {
          const card = await mountLoaded(
            html`<job-card style=${page} theme=${theme} layout=${layout} src=${SEED}></job-card>`,
          );
          await expect(card).to.be.accessible();
        });
      }

      it(`with every answer open, ${theme}`, async () => {
        const card = await mountLoaded(html`<job-card style=${page} theme=${theme} src=${SEED}></job-card>`);
        for (const details of inside(card)) if (details instanceof HTMLDetailsElement) details.open = true;
        await still(card);
        await expect(card).to.be.accessible();
      });

      it(`with a closed posting, ${theme}`, async () => {
        const posting = { ...small, status: 'closed', lead: 'Text' };
        const card = await mountLoaded(html`<job-card style=${page} theme=${theme} .posting=${posting}></job-card>`);
        await expect(card).to.be.accessible();
      });

      // not 500, which is asked for again, for seconds: what is drawn then is the same
      for (const status of [404, 403]) {
        it(`after an answer of ${status}, ${theme}`, async () => {
          const src = await recipe({ status });
          const [card] = await mountFailed(html`<job-card style=${page} theme=${theme} src=${src}></job-card>`);
          await expect(card).to.be.accessible();
        });
      }
    }
  });

  describe('shows the whole posting', () => {
    it('with every sentence of the job page, in its order', async () => {
      const sentences = (await (await fetch('/test/fixtures/devops-engineer.txt')).text()).trim().split('\n');
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const text = deepText(card);
      let from = 0;
      for (const sentence of sentences) {
        const at = text.indexOf(sentence, from);
        expect(at, `"${sentence}" after "…${text.slice(from - 60, from)}"`).to.be.at.least(0);
        from = at + sentence.length;
      }
    });

    it('with links that lead where the job page’s do', async () => {
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const apply =
        'https://safespring.careers.haileyhr.app/en-GB/job/738d81c0-d4ba-4ddd-af69-b6ec5d37158b/c9fc224c-49f3-4da3-86a4-3365c9266acc/5aa7a7b5-2d74-4947-880c-da07f6f35696#applyNow';
      const lead = links(card).filter((link) => !link.matches('.permalink'));
      expect(lead.map((link) => link.href)).to.deep.equal([
        apply,
        `${location.href.replace(/#.*/, '')}#info`,
        apply,
        'mailto:marietta@safespring.com',
        'mailto:marietta@safespring.com',
      ]);
    });

    it('with headings that skip no level, below the one it is given', async () => {
      const card = await mountLoaded(html`<job-card heading-level="3" src=${SEED}></job-card>`);
      const levels = inside(card).flatMap(({ tagName }) => (/^H[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      expect(levels[0]).to.equal(3);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 2)).to.be.at.most(1));
      expect(new Set(levels)).to.deep.equal(new Set([3, 4, 5, 6]));
    });

    it('with the facts that visitors look for', async () => {
      const posting = {
        ...small,
        workplace: 'hybrid',
        locations: [{ city: 'Malmö', country: 'SE' }],
        applicantLocations: ['EEA', 'CH'],
        employmentType: ['FULL_TIME', 'TEMPORARY'],
        salary: { min: 42000, max: 48000, currency: 'SEK', unit: 'MONTH' },
        validThrough: '2999-11-30',
        agreement: 'A **collective** agreement',
      };
      const card = await mountLoaded(html`<job-card .posting=${posting} lang="en-GB"></job-card>`);
      const facts = deepText(card.shadowRoot!.querySelector('[part="facts"]')!);
      for (const fact of [
        'Malmö, Sweden',
        'Hybrid',
        'European Economic Area and Switzerland',
        'Full-time and Temporary',
        'per month',
        '2999',
      ]) {
        expect(facts).to.contain(fact);
      }
      expect(facts).to.match(/42,000.*48,000/);
      expect(card.shadowRoot!.querySelector('[part="facts"] strong')).to.have.text('collective');
    });

    it('with pictures of the posting’s origin, and no others unless it is told so', async () => {
      const image = { src: 'https://tracker.example/pixel.png', alt: '' };
      const posting = { ...small, lead: '![A pixel](https://tracker.example/lead.png)', image };
      const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
      expect(card.shadowRoot!.querySelector('img')).to.equal(null);
      expect(deepText(card)).to.contain('A pixel');
    });
  });

  describe('in another language', () => {
    it('shows the translation, and its own words in that language', async () => {
      const card = await mountLoaded(html`<job-card lang="sv" src=${SEED}></job-card>`);
      expect(heading(card)).to.have.text('DevOps-ingenjör med spets inom nätverk');
      expect(card.shadowRoot!.querySelector('.root')).to.have.attribute('lang', 'sv');
      expect(deepText(card))
        .to.contain('På distans')
        .and.to.contain('Vanliga frågor')
        .and.to.contain('Klicka här för att ansöka');
    });

    it('takes the language of the page around it', async () => {
      const around = await fixture(html`<div lang="sv-SE"><job-card src=${SEED}></job-card></div>`);
      const card = around.querySelector('job-card')!;
      await loaded(card);
      expect(deepText(card)).to.contain('Ansök nu');
    });

    it('takes another one as soon as its property says so', async () => {
      const posting = { ...small, lang: 'en', translations: { sv: { title: 'Ingenjör' } } };
      const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
      card.lang = 'sv';
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('Ingenjör');
    });

    it('marks a text that has no translation with its own language', async () => {
      const posting = { ...small, lang: 'en', tagline: 'Come', translations: { sv: { title: 'Ingenjör' } } };
      const card = await mountLoaded(html`<job-card lang="sv" .posting=${posting}></job-card>`);
      expect(heading(card)).to.have.text('Ingenjör').and.not.have.attribute('lang');
      expect(card.shadowRoot!.querySelector('[part="tagline"]')).to.have.attribute('lang', 'en');
    });

    it('reads from right to left where the posting does', async () => {
      const card = await mountLoaded(html`<job-card .posting=${{ ...small, lang: 'ar', title: 'مهندس' }}></job-card>`);
      expect(getComputedStyle(heading(card)!).direction).to.equal('rtl');
    });
  });

  describe('in a language that the interface has no words for', () => {
    const facts = {
      validThrough: new Date(Date.now() + 3 * 86_400_000).toISOString(),
      startDate: '2027-01-04',
      salary: { min: 44_000, max: 52_000, currency: 'SEK', unit: 'MONTH', text: 'TEXT' },
      agreement: 'AGREEMENT',
      eligibility: 'ELIGIBILITY',
      organization: { name: 'ORGANIZATION' },
      locations: [{ city: 'CITY', country: 'NO' }],
      faq: { items: ['A', 'B', 'C'].map((question) => ({ question, answer: 'ANSWER' })) },
      notes: [{ id: 'note', text: 'NOTE' }],
      contact: { email: 'ann@ship.example', url: 'https://ship.example', phone: '+46 40 123' },
    };

    /** What each text is marked with, by the text. */
    const marks = (card: Element): ReadonlyMap<string, string> =>
      new Map(
        inside(card).flatMap((element) =>
          [...element.childNodes]
            .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
            .map((node) => [node.textContent!.trim(), element.closest('[lang]')!.getAttribute('lang')!] as const),
        ),
      );

    for (const lang of ['zh', 'ko', 'uk', 'tr', 'he', 'fa', 'ur', 'zh-Hant-TW']) {
      for (const layout of ['full', 'compact']) {
        it(`formats facts as its words, and marks both with theirs: ${lang}, ${layout}`, async () => {
          const posting = { ...small, ...facts, lang };
          const card = await mountLoaded(html`<job-card layout=${layout} .posting=${posting}></job-card>`);
          const found = marks(card);

          expect(deepText(card)).to.contain('CITY, Norway').and.to.contain('Closes in 3 days');
          const full = [
            'Location',
            'January 4, 2027',
            'Share',
            'Add to calendar',
            'Closes in 3 days',
            'Show all 3 answers',
          ];
          const words = [...full, 'Questions and answers', 'Link to this question', 'Back to the text', 'Send email'];
          for (const text of layout === 'full' ? [...words, 'Visit the website'] : ['Closes in 3 days']) {
            expect(found.get(text), text).to.equal('en');
          }
          const texts = ['TEXT', 'AGREEMENT', 'ELIGIBILITY', 'ANSWER', 'NOTE'];
          for (const text of ['Engineer', 'CITY', 'ORGANIZATION', ...(layout === 'full' ? texts : [])]) {
            expect(found.get(text), text).to.equal(lang);
          }
        });
      }
    }

    for (const [lang, date] of [
      ['en-GB', '4 January 2027'],
      ['en-US', 'January 4, 2027'],
      ['sv-FI', '4 januari 2027'],
      ['de-AT', '4. Jänner 2027'],
      ['pt-BR', '4 de janeiro de 2027'],
    ] as const) {
      it(`not where only the region is another one: ${lang}`, async () => {
        const card = await mountLoaded(html`<job-card .posting=${{ ...small, ...facts, lang }}></job-card>`);

        expect(deepText(card)).to.contain(date);
        expect(new Set(marks(card).values())).to.deep.equal(new Set([lang]));
      });
    }

    for (const lang of ['he', 'fa', 'ur']) {
      it(`has them from left to right, on the side of the posting: ${lang}`, async () => {
        const posting = { ...small, ...facts, lang, agreement: 'שלום', organization: { name: 'Ship AB (publ)' } };
        const card = await mountLoaded(html`<job-card .posting=${posting}></job-card>`);
        const { right } = card.shadowRoot!.querySelector('dl')!.getBoundingClientRect();
        const all = inside(card);

        expect(getComputedStyle(heading(card)!).direction).to.equal('rtl');
        for (const element of all.filter((element) => element.matches('dt, .soon, .quiet, [part="heading"]'))) {
          expect(getComputedStyle(element).direction, element.textContent).to.equal('ltr');
        }
        for (const dt of all.filter(({ localName }) => localName === 'dt')) {
          const range = document.createRange();
          range.selectNodeContents(dt);
          const cell = dt.parentElement!.getBoundingClientRect();
          expect(range.getBoundingClientRect().right, dt.textContent).to.be.closeTo(cell.right, 1);
          expect(cell.right).to.be.at.most(right + 1);
        }
        expect(getComputedStyle(all.find((element) => element.matches('dd.prose'))!).direction).to.equal('rtl');
      });
    }

    it('keeps the direction of a text without translation, in the other case too', async () => {
      const posting = { ...small, lang: 'ar', lead: 'تعال', translations: { en: { title: 'Welder' } } };
      const card = await mountLoaded(html`<job-card lang="en" .posting=${posting}></job-card>`);

      expect(getComputedStyle(heading(card)!).direction).to.equal('ltr');
      expect(getComputedStyle(card.shadowRoot!.querySelector('.lead')!).direction).to.equal('rtl');
    });
  });

  describe('keeps names and amounts apart from the words around them', () => {
    /** Where some characters of an element stand. */
    const place = (root: Element, text: string): DOMRect => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return range.getBoundingClientRect();
      }
      throw new Error(`no "${text}" in ${root.textContent}`);
    };
    /** The fact that holds some characters. */
    const fact = (card: Element, text: string): Element =>
      [...card.shadowRoot!.querySelectorAll('dd')].find(({ textContent }) => textContent.includes(text))!;
    /** Fails where something does not stand wholly to the right of what comes after it. */
    const expectFromRight = (root: Element, texts: readonly string[]) =>
      texts.slice(1).forEach((text, index) => {
        const before = texts[index]!;
        expect(place(root, before).left, `${before} before ${text}`).to.be.at.least(place(root, text).right - 1);
      });

    const salary = { min: 44_000, max: 52_000, currency: 'SEK', unit: 'MONTH', text: 'plus shift pay' };
    const locations = [
      { city: 'Stockholm', country: 'SE' },
      { city: 'Oslo', country: 'NO' },
    ];
    const ar = { ...small, lang: 'ar', title: 'مهندس', salary, locations };

    it('places in Arabic are read from right to left, each with the Arabic comma', async () => {
      const card = await mountLoaded(html`<job-card .posting=${ar}></job-card>`);
      const places = fact(card, 'Stockholm');

      expect(deepText(places)).to.equal('Stockholm، السويد · Oslo، النرويج');
      expect([...places.querySelectorAll('bdi bdi')].map(({ textContent }) => textContent)).to.deep.equal([
        'Stockholm',
        'Oslo',
      ]);
      expectFromRight(places, ['Stockholm', 'السويد']);
      expectFromRight(places, ['Oslo', 'النرويج']);
    });

    it('so are they in the compact card', async () => {
      const posting = { ...ar, workplace: 'hybrid', organization: { name: 'Ship AB (publ)' } };
      const card = await mountLoaded(html`<job-card layout="compact" .posting=${posting}></job-card>`);
      const line = card.shadowRoot!.querySelector('[part="facts"]')!;

      expect(deepText(line)).to.equal('Ship AB (publ) · هجين · Stockholm، السويد · Oslo، النرويج');
      expectFromRight(line, ['Ship AB (publ)', 'هجين', 'Stockholm', 'السويد', 'Oslo', 'النرويج']);
    });

    it('a range of pay in Arabic begins at the right, with the currency at its end', async () => {
      const card = await mountLoaded(html`<job-card .posting=${ar}></job-card>`);

      const { format } = new Intl.NumberFormat('ar'); // engines differ in the digits
      expectFromRight(fact(card, 'SEK'), [format(44_000), format(52_000), 'SEK', 'شهريا']);
    });

    for (const [lang, texts] of [
      ['he', ['SEK', '44,000', '52,000', 'per month', 'plus']],
      ['fa', ['SEK', '44,000', '52,000', 'per month', 'plus']],
      ['sv', ['44', '52', 'kr', 'per månad', 'plus']],
    ] as const) {
      it(`and at the left where its words do: ${lang}`, async () => {
        const card = await mountLoaded(html`<job-card .posting=${{ ...ar, lang }}></job-card>`);

        expectFromRight(fact(card, 'plus'), [...texts].reverse());
      });
    }

    for (const lang of ['ar', 'en', 'sv', 'de', 'zh', 'ja']) {
      it(`a range of pay stands in one line, as narrow as a phone: ${lang}`, async () => {
        const around = await fixture(
          html`<div style="inline-size: 296px"><job-card .posting=${{ ...ar, lang }}></job-card></div>`,
        );
        const card = around.firstElementChild as JobCard;
        await loaded(card);

        for (const width of [280, 296, 336, 420, 744, 1000, 1256]) {
          (around as HTMLElement).style.inlineSize = `${width}px`;
          const amount = card.shadowRoot!.querySelector('.amount')!;
          const { height, left, right } = amount.getBoundingClientRect();
          const box = card.getBoundingClientRect();
          expect(height, `${width} px`).to.be.below(1.9 * parseFloat(getComputedStyle(amount).fontSize));
          expect(left, `${width} px`).to.be.at.least(box.left);
          expect(right, `${width} px`).to.be.at.most(box.right);
        }
      });
    }

    it('and formats them where they stand: no node is made anew', async () => {
      const posting = {
        ...ar,
        organization: { name: 'Ship AB' },
        startDate: '2027-01-04',
        applicantLocations: ['SE', 'NO'],
      };
      await mountLoaded(html`<job-card .posting=${{ ...small, lang: 'ar' }}></job-card>`); // whatever it takes is at hand
      const card = document.createElement('job-card');
      card.posting = posting;
      (await fixture(html`<div></div>`)).append(card);
      await Promise.resolve();
      const list = card.shadowRoot!.querySelector('dl')!;
      expect(deepText(list)).to.contain('44000–52000 SEK').and.to.contain('Stockholm، SE');
      const observer = new MutationObserver(() => undefined);
      observer.observe(list, { childList: true, attributes: true, subtree: true });

      await settled(card);

      expect(deepText(list)).to.contain('Stockholm، السويد');
      expect(observer.takeRecords()).to.deep.equal([]);
    });
  });

  describe('breaks words', () => {
    const words = [
      ['fi', 'Hen·ki·lös·tö·hal·lin·to·jär·jes·tel·mä·asi·an·tun·ti·ja'],
      ['de', 'Do·nau·dampf·schiff·fahrts·ge·sell·schafts·ka·pi·tän'],
      ['nl', 'Ar·beids·on·ge·schikt·heids·ver·ze·ke·rings·des·kun·di·ge'],
      ['sv', 'verk·sam·hets·ut·veck·lings·sam·ord·na·re'],
    ] as const;

    /** Before which characters of an element's text a line begins. */
    const breaks = (element: Element): number[] => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
      const range = document.createRange();
      const tops = [...node.textContent!].map((_, index) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getClientRects()[0]!.top;
      });
      return tops.flatMap((top, index) => (index && top > tops[index - 1]! + 5 ? [index] : []));
    };

    /** Whether the browser has the rules of a language at hand. */
    const hyphenates = async (lang: string, word: string): Promise<boolean> => {
      const styles = 'inline-size: 6em; overflow-wrap: normal; hyphens: auto';
      const probe = await fixture(html`<div lang=${lang} style=${styles}>${word}</div>`);
      return breaks(probe).length > 0;
    };

    for (const [lang, syllables] of words) {
      const word = syllables.replaceAll('·', '');

      it(`between syllables where the browser knows them, with a hyphen: ${lang}`, async () => {
        const knowsThem = await hyphenates(lang, word);
        const posting = { ...small, lang, title: word };
        const around = await fixture(
          html`<div style="inline-size: 296px"><job-card .posting=${posting}></job-card></div>`,
        );
        await loaded(around.firstElementChild as JobCard);
        const lengths = syllables.split('·').map(({ length }) => length);
        const between = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));

        const found = breaks(heading(around.firstElementChild!)!);

        expect(found).to.not.be.empty;
        // without the rules of a language a browser can but cut
        if (knowsThem) expect(between).to.include.members(found);
      });

      it(`and never lets them out of a card as narrow as a phone: ${lang}`, async () => {
        const posting = {
          ...small,
          ...{ lang, title: word, tagline: word, department: word, lead: `**${word}**` },
          sections: [{ title: word, text: `- ${word}` }],
          faq: { items: [{ question: word, answer: word }] },
        };
        const around = await fixture(
          html`<div style="inline-size: 280px"><job-card .posting=${posting}></job-card></div>`,
        );
        const card = around.firstElementChild as JobCard;
        await loaded(card);

        const { right } = card.getBoundingClientRect();
        for (const element of inside(card)) {
          if (element.matches('.hidden')) continue;
          expect(element.getBoundingClientRect().right, element.localName).to.be.at.most(right + 1);
        }
      });
    }

    it('in the language of each text, but none in an address or in code', async () => {
      const posting = {
        ...small,
        lang: 'fi',
        tagline: 'Tule',
        department: 'Palkat',
        lead: 'Tule [tänne](https://ship.example) `koodi`',
        sections: [{ title: 'Tehtävät', text: 'Työ' }],
        faq: { items: [{ question: 'Missä?', answer: 'Siellä' }] },
        contact: { email: 'ann@ship.example', phone: '+46 40 123' },
        translations: { en: { title: 'Welder' } },
      };
      const card = await mountLoaded(html`<job-card lang="en" .posting=${posting}></job-card>`);
      const all = inside(card);
      const hyphens = (selector: string) =>
        new Set(all.filter((element) => element.matches(selector)).map((element) => getComputedStyle(element).hyphens));
      const langOf = (element: Element) => element.closest('[lang]')!.getAttribute('lang');

      for (const selector of ['h2', 'h3', 'h4', '[part="tagline"]', 'dd bdi', '.lead p', '.prose p']) {
        expect([...hyphens(selector)], selector).to.deep.equal(['auto']);
      }
      for (const selector of ['.lead a', 'code', '.ways a', '.ways bdo']) {
        expect([...hyphens(selector)], selector).to.deep.equal(['manual']);
      }
      expect(langOf(heading(card)!)).to.equal('en');
      for (const selector of [
        '[part="tagline"]',
        'dd bdi',
        '.lead p',
        '[part="section-title"]',
        'summary h4',
        '.prose p',
      ]) {
        expect(langOf(all.find((element) => element.matches(selector))!), selector).to.equal('fi');
      }
    });
  });

  describe('leads to whom to ask', () => {
    const ways = async (contact: object, lang = 'en') => {
      const card = await mountLoaded(html`<job-card .posting=${{ ...small, lang, contact }}></job-card>`);
      return card.shadowRoot!.querySelector('.ways')!;
    };
    const hrefs = (element: Element) => [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));

    for (const [phone, tel] of [
      ['+44 (0)20 7946 0958', 'tel:+442079460958'],
      ['+46 8 123 45 67 ext. 12', 'tel:+4681234567;ext=12'],
      ['٠٢١ ٢٣٤ ٥٦٧٨', 'tel:0212345678'],
      ['０３－１２３４－５６７８', 'tel:0312345678'],
    ] as const) {
      it(`by the number, shown as it is written: ${phone}`, async () => {
        const element = await ways({ phone });

        expect(hrefs(element)).to.deep.equal([tel]);
        expect(deepText(element)).to.equal(phone);
      });
    }

    for (const phone of ['08-123 45 67 / 070-123 45 67', 'TG: @name', '08-123 45 67 or 070-123 45 67']) {
      it(`by no link where the number is not certain, and shows it: ${phone}`, async () => {
        const element = await ways({ phone });

        expect(hrefs(element)).to.deep.equal([]);
        expect(deepText(element)).to.equal(phone);
      });
    }

    for (const phone of ['+٤٦ ٨ ١٢٣', '+46 8 123', '۰۲۱ ۱۲۳']) {
      it(`with the groups of a number from left to right in Arabic: ${phone}`, async () => {
        const element = await ways({ phone }, 'ar');
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (!text.nextNode()!.textContent!.trim());
        const rect = (index: number) => {
          const range = document.createRange();
          range.setStart(text.currentNode, index);
          range.setEnd(text.currentNode, index + 1);
          return range.getBoundingClientRect();
        };

        expect(rect(0).right).to.be.at.most(rect(phone.length - 1).left);
        expect(rect(phone.length - 3).right).to.be.at.most(rect(phone.length - 1).left);
      });
    }

    for (const email of ['maria@example.com', 'mailto:maria@example.com', 'MailTo:maria@example.com']) {
      it(`by mail: ${email}`, async () => {
        expect(hrefs(await ways({ email }))).to.deep.equal(['mailto:maria@example.com']);
      });
    }
  });

  it('has the marks of lists that their author wrote', async () => {
    const card = await mountLoaded(html`<job-card .posting=${{ ...small, lead: '- a' }}></job-card>`);
    const list = card.shadowRoot!.querySelector('.lead ul')!;

    for (const [name, mark] of [
      ['dash', '–'],
      ['em-dash', '—'],
      ['check', '✓'],
    ] as const) {
      list.className = name;
      expect(getComputedStyle(list.querySelector('li')!).listStyleType).to.equal(`"${mark} "`);
    }
  });

  describe('leads to a note', () => {
    it('scrolls there and moves focus, and leaves the page’s address alone', async () => {
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const address = location.href;
      links(card)[1]!.click();
      const note = card.shadowRoot!.activeElement!;
      expect(note).to.have.attribute('part', 'note');
      const { top } = note.getBoundingClientRect();
      expect(top).to.be.within(0, innerHeight);
      expect(location.href).to.equal(address);
    });

    it('from an answer of the FAQ, too', async () => {
      const posting = {
        ...small,
        faq: { items: [{ question: 'Why?', answer: 'Because[*](#why)' }] },
        notes: [{ id: 'why', marker: '*', text: 'A note' }],
      };
      const card = await mountLoaded(html`<job-card .posting=${posting}></job-card>`);
      links(card)
        .find(({ hash }) => hash === '#why')!
        .click();
      expect(card.shadowRoot!.activeElement).to.have.id('why');
    });

    it('and back to the link that led there', async () => {
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const mark = links(card)[1]!;
      mark.click();
      card.shadowRoot!.querySelector<HTMLButtonElement>('[part="note"] button')!.click();
      expect(card.shadowRoot!.activeElement).to.equal(mark);
    });

    it('and to the question whose answer has the mark, which nobody followed', async () => {
      const posting = {
        ...small,
        faq: { items: [{ question: 'When?', answer: 'Soon[*](#info).' }] },
        notes: [{ id: 'info', marker: '*', text: 'Or later.' }],
      };
      const card = await mountLoaded(html`<job-card .posting=${posting}></job-card>`);
      card.shadowRoot!.querySelector<HTMLButtonElement>('[part="note"] button')!.click();
      const faq = card.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!;
      expect(faq.querySelector('details')!.open).to.equal(true);
      expect(faq.activeElement?.textContent.trim()).to.equal('When?');
    });
  });

  describe('by keyboard', () => {
    it('opens and closes an answer', async () => {
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const details = inside(card).find((element) => element instanceof HTMLDetailsElement)!;
      details.querySelector('summary')!.focus();
      await sendKeys({ press: 'Enter' });
      expect(details.open).to.equal(true);
      await sendKeys({ press: 'Enter' });
      expect(details.open).to.equal(false);
    });

    it('reaches everything in the order it is read', async () => {
      const card = await mountLoaded(html`<job-card src=${SEED}></job-card>`);
      const before = document.createElement('button');
      card.before(before);
      before.focus();
      const focused: string[] = [];
      for (let steps = 0; steps < 13; steps++) {
        await sendKeys({ press: 'Tab' });
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        focused.push(active!.localName);
      }
      before.remove();
      // WebKit skips links unless the visitor asked for them
      const entries = ['summary', 'summary', 'summary', 'summary', 'summary'];
      const order = ['a', 'button', 'a', 'a', 'button', ...entries, 'button', 'a', 'a'];
      const withoutLinks = order.filter((name) => name !== 'a');
      expect(
        focused.join().startsWith(withoutLinks.join()) || focused.join() === order.join(),
        focused.join(),
      ).to.equal(true);
    });
  });

  describe('compact', () => {
    it('shows title, place and the link to apply, and no text', async () => {
      const card = await mountLoaded(html`<job-card layout="compact" src=${SEED}></job-card>`);
      const text = deepText(card);
      expect(text)
        .to.contain('DevOps Engineer')
        .and.to.contain('Safespring · Remote · Stockholm, Sweden')
        .and.to.contain('Apply now');
      expect(text).not.to.contain('What you’ll do');
    });

    it('leads to the posting’s own page', async () => {
      const posting = { ...small, url: 'https://jobs.example/engineer' };
      const card = await mountLoaded(html`<job-card layout="compact" .posting=${posting}></job-card>`);
      expect(heading(card)!.querySelector('a')).to.have.attribute('href', posting.url);
    });
  });

  describe('leaves out', () => {
    it('what it is told to', async () => {
      const card = await mountLoaded(html`<job-card without-faq without-apply without-contact src=${SEED}></job-card>`);
      expect(card.shadowRoot!.querySelector('job-faq-accordion, apply-button, [part="contact"]')).to.equal(null);
      expect(deepText(card)).to.contain('What you’ll do');
    });

    it('a broken field, shows the rest, and says what was wrong in one line of the console', async () => {
      const src = await answering({
        ...small,
        workplace: 7,
        colour: 'red',
        sections: [{ title: 'Kept', text: 'Kept text' }, { title: 'No text' }],
      });
      let card!: JobCard;
      const lines = await consoleLines(async () => (card = await mountLoaded(html`<job-card src=${src}></job-card>`)));
      expect(deepText(card)).to.contain('Kept text').and.not.to.contain('No text');
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('workplace').and.to.contain('colour').and.to.contain('sections[1].text');
    });

    it('a link to apply that could run a script', async () => {
      const src = await answering({ title: 'Engineer', apply: { url: 'javascript:alert(1)' } });
      let event!: PostingLoadEvent;
      await consoleLines(async () => {
        const card = await fixture(html`<job-card src=${src}></job-card>`);
        event = await once(card, 'posting-load');
        expect(links(card)).to.have.length(0);
      });
      expect(event.findings.map(({ level, path }) => `${level} ${path}`)).to.deep.equal([
        'warning apply.url',
        'error apply.url',
      ]);
    });

    it('the link to apply, once the posting is closed or past its date', async () => {
      for (const end of [{ status: 'closed' }, { validThrough: '2020-01-31' }]) {
        const card = await mountLoaded(
          html`<job-card .posting=${{ ...small, ...end, lead: 'Still worth reading' }}></job-card>`,
        );
        expect(links(card)).to.have.length(0);
        expect(deepText(card)).to.contain('no longer open').and.to.contain('Still worth reading');
        expect(card).to.have.attribute('closed');
      }
    });

    it('a draft: the children stay', async () => {
      const card = await fixture(
        html`<job-card .posting=${{ ...small, status: 'draft' }}><a href="/jobs">Jobs</a></job-card>`,
      );
      expect(card).to.have.attribute('state', 'idle');
      expect(deepText(card)).to.equal('Jobs');
    });
  });

  describe('never leaves a hole', () => {
    const failures: [string, object, string][] = [
      ['the posting is gone', { status: 404 }, 'gone'],
      ['the server refuses', { status: 403 }, 'error'], // one that fails is asked again, for seconds: load.test.ts
      ['the connection is cut', { then: 'destroy-before-headers' }, 'error'],
      ['the answer is no JSON', { body: '{"title": ' }, 'error'],
      ['the answer is a web page', { body: '<!doctype html><h1>Log in</h1>' }, 'error'],
      ['the posting has no title', { json: { lead: 'Text' } }, 'error'],
    ];
    for (const [when, answer, state] of failures) {
      it(`when ${when}: a sentence, the children, one line in the console`, async () => {
        const src = await recipe(answer);
        let card!: Element;
        const lines = await consoleLines(async () => {
          [card] = await mountFailed(html`<job-card src=${src}><a href="/jobs">All our jobs</a></job-card>`);
        });
        expect(card).to.have.attribute('state', state);
        expect(deepText(card)).to.match(
          state === 'gone' ? /no longer available.*All our jobs/ : /can’t be shown right now.*Try again.*All our jobs/,
        );
        expect(lines).to.have.length(1);
      });
    }

    it('when src is no address: nothing is requested', async () => {
      for (const src of ['', 'http://[', 'javascript:alert(1)', 'https://user:pass@jobs.example/a.json']) {
        const [card, { error }] = await mountFailed(html`<job-card src=${src}></job-card>`);
        expect(error.kind).to.equal('bad-url');
        expect(card).to.have.attribute('state', 'error');
      }
    });

    it('and loads the posting when the visitor tries again', async () => {
      const src = await recipe({ sequence: [{ status: 403 }, { json: small }] });
      const [card] = await mountFailed(html`<job-card src=${src}></job-card>`);
      const button = card.shadowRoot!.querySelector('button')!;
      button.focus();
      button.click();
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('Engineer');
    });

    it('and keeps focus inside when the button to try again goes away', async () => {
      const [card] = await mountFailed(html`<job-card src=${await recipe({ status: 403 })}></job-card>`);
      card.shadowRoot!.querySelector('button')!.focus();
      const again = once(card, 'posting-error');
      await sendKeys({ press: 'Enter' });
      await again;
      expect(card.shadowRoot!.activeElement).to.have.attribute('role', 'status');
    });

    it('while it loads: the children, or a skeleton that holds the place', async () => {
      const src = await neverAnswering();
      const withChildren = await fixture(html`<job-card src=${src}><a href="/jobs">Jobs</a></job-card>`);
      const empty = await fixture(html`<job-card src=${src}> </job-card>`);
      expect(deepText(withChildren)).to.equal('Jobs');
      expect(withChildren.shadowRoot!.querySelector('.bone')).to.equal(null);
      expect(empty.getBoundingClientRect().height).to.be.at.least(innerHeight);
    });
  });

  describe('on a page that changes', () => {
    it('shows the posting of the last src', async () => {
      const slow = await recipe({ delayMs: 300, json: { title: 'Old' } });
      const card = await fixture<JobCard>(html`<job-card src=${slow}></job-card>`);
      card.src = await answering({ title: 'New' });
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('New');
    });

    it('prefers the posting it is given to the one of src', async () => {
      const card = await mountLoaded<JobCard>(html`<job-card src=${SEED} .posting=${small}></job-card>`);
      expect(heading(card)).to.have.text('Engineer');
    });

    it('shows a posting that it is given in its first update, and reads it once for all that is inside', async () => {
      let reads = 0;
      const posting = {
        ...small,
        faq: { items: [{ question: 'Why?', answer: 'Because.' }] },
        get title() {
          reads++;
          return 'Engineer';
        },
      };
      await mountLoaded(html`<job-card .posting=${small}></job-card>`); // whatever it takes is at hand
      const states: (string | null)[] = [];
      const card = document.createElement('job-card');
      card.posting = posting;
      new MutationObserver(() => states.push(card.getAttribute('state'))).observe(card, { attributeFilter: ['state'] });

      (await fixture(html`<div></div>`)).append(card);
      await Promise.resolve();

      expect(heading(card)).to.have.text('Engineer');
      await settled(card);
      expect(deepText(card)).to.contain('Because.').and.to.contain('Apply');
      expect(states).to.deep.equal(['ready']);
      expect(reads).to.equal(1);
    });

    it('makes one request for many cards', async () => {
      const src = await answering({ title: 'Shared' });
      const cards = await fixture(
        html`<div>${Array.from({ length: 50 }, () => html`<job-card layout="compact" src=${src}></job-card>`)}</div>`,
      );
      await Promise.all([...cards.querySelectorAll('job-card')].map(loaded));
      const made = (await requests()).filter(({ url }) => src.endsWith(url));
      expect(made).to.have.length(1);
    });

    it('survives being moved while it loads', async () => {
      const src = await recipe({ delayMs: 200, json: { title: 'Moved' } });
      const card = await fixture<JobCard>(html`<job-card src=${src}></job-card>`);
      for (let move = 0; move < 20; move++) card.parentElement!.append(card);
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('Moved');
    });

    it('gives up its request when it is removed, and asks again when it is back', async () => {
      const src = await recipe({ sequence: [{ hang: true }, { json: { title: 'Back' } }] });
      const card = await fixture<JobCard>(html`<job-card src=${src}></job-card>`);
      const parent = card.parentElement!;
      while (!(await requests()).some(({ url }) => src.endsWith(url))) await nextFrame();
      card.remove();
      while (!(await requests()).find(({ url }) => src.endsWith(url))!.aborted) await nextFrame();
      parent.append(card);
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('Back');
    });

    it('loads only near the viewport when it is lazy', async () => {
      const src = await answering({ title: 'Far' });
      const far = await fixture(
        html`<div style="padding-top: 5000px"><job-card loading="lazy" src=${src}></job-card></div>`,
      );
      const card = far.querySelector('job-card')!;
      await nextFrame();
      await settled(card);
      expect(card).to.have.attribute('state', 'idle');
      card.scrollIntoView();
      await once(card, 'posting-load');
      expect(heading(card)).to.have.text('Far');
    });
  });

  it('tells its findings, and whether the posting is open, when it loads', async () => {
    const card = await fixture(html`<job-card src=${SEED}></job-card>`);
    const event = await once(card, 'posting-load');
    expect(event.open).to.equal(true);
    expect(event.findings).to.deep.equal([]);
    expect(event.posting.id).to.equal('devops-engineer');
  });

  it('shows slotted content above and below the posting', async () => {
    const card = await mountLoaded(
      html`<job-card .posting=${small}
        ><p slot="header">Above</p>
        <p slot="footer">Below</p></job-card
      >`,
    );
    expect(deepText(card)).to.match(/^Above Engineer.*Below$/);
  });
});
