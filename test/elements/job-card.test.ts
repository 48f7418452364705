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

      for (const status of [404, 500]) {
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
      ['the server fails', { status: 500 }, 'error'],
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
