import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { JobFaqAccordion } from '../../src/elements/job-faq-accordion.ts';
import { deepText, mountFailed, mountLoaded, once, SEED, settled, small, still } from '../support/mount.ts';

const entries = (faq: Element) => [...faq.shadowRoot!.querySelectorAll('details')];

const withEntries = {
  ...small,
  faq: {
    items: [
      { id: 'when', question: 'When?', answer: 'Soon' },
      { id: 'where', question: 'Where?', answer: 'Here' },
    ],
  },
};

describe('<job-faq-accordion>', () => {
  describe('is accessible', () => {
    for (const theme of ['light', 'dark']) {
      const page = theme === 'dark' ? 'background: #16191f' : 'background: #fff';

      it(`while it loads, ${theme}`, async () => {
        const src = await executeServerCommand('recipe', { hang: true });
        await expect(
          await fixture(html`<job-faq-accordion theme=${theme} src=${src as string}></job-faq-accordion>`),
        ).to.be.accessible();
      });

      it(`with closed and with open answers, ${theme}`, async () => {
        const faq = await mountLoaded(
          html`<job-faq-accordion style=${page} theme=${theme} src=${SEED}></job-faq-accordion>`,
        );
        await expect(faq).to.be.accessible();
        for (const details of entries(faq)) details.open = true;
        await still(faq);
        await expect(faq).to.be.accessible();
      });

      // not 500, which is asked for again, for seconds: what is drawn then is the same
      for (const status of [404, 403]) {
        it(`after an answer of ${status}, ${theme}`, async () => {
          const src = await executeServerCommand('recipe', { status });
          const [faq] = await mountFailed(
            html`<job-faq-accordion theme=${theme} src=${src as string}></job-faq-accordion>`,
          );
          await expect(faq).to.be.accessible();
        });
      }
    }
  });

  it('shows every question, each closed', async () => {
    const faq = await mountLoaded(html`<job-faq-accordion src=${SEED}></job-faq-accordion>`);
    expect(entries(faq)).to.have.length(5);
    expect(entries(faq).some(({ open }) => open)).to.equal(false);
  });

  it('opens and closes an answer by keyboard', async () => {
    const faq = await mountLoaded(html`<job-faq-accordion .posting=${withEntries}></job-faq-accordion>`);
    const [first] = entries(faq);
    first!.querySelector('summary')!.focus();
    await sendKeys({ press: 'Space' });
    expect(first!.open).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(first!.open).to.equal(false);
  });

  it('tells which entry was opened', async () => {
    const faq = await mountLoaded(html`<job-faq-accordion .posting=${withEntries}></job-faq-accordion>`);
    const toggled = once(document, 'faq-toggle');
    entries(faq)[1]!.querySelector('summary')!.click();
    const event = await toggled;
    expect([event.entry.id, event.open]).to.deep.equal(['where', true]);
  });

  it('keeps other answers open, unless it is exclusive', async () => {
    for (const exclusive of [false, true]) {
      const faq = await mountLoaded(
        html`<job-faq-accordion ?exclusive=${exclusive} .posting=${withEntries}></job-faq-accordion>`,
      );
      for (const details of entries(faq)) details.querySelector('summary')!.click();
      expect(entries(faq).map(({ open }) => open)).to.deep.equal([!exclusive, true]);
    }
  });

  it('puts questions one level below its heading', async () => {
    const faq = await mountLoaded(
      html`<job-faq-accordion heading-level="4" .posting=${withEntries}></job-faq-accordion>`,
    );
    expect(faq.shadowRoot!.querySelector('[part="heading"]'))
      .to.have.tagName('h4')
      .and.have.text('Questions and answers');
    expect(faq.shadowRoot!.querySelectorAll('summary h5')).to.have.length(2);
  });

  it('falls back to level 2 where heading-level is none', async () => {
    const faq = await mountLoaded(
      html`<job-faq-accordion heading-level="big" .posting=${withEntries}></job-faq-accordion>`,
    );
    expect(faq.shadowRoot!.querySelector('[part="heading"]')).to.have.tagName('h2');
  });

  it('takes no room where a posting has no questions', async () => {
    const faq = await mountLoaded<JobFaqAccordion>(html`<job-faq-accordion .posting=${small}></job-faq-accordion>`);
    expect(faq.getBoundingClientRect().height).to.equal(0);
  });

  it('shows the children where the posting is gone', async () => {
    const src = await executeServerCommand('recipe', { status: 410 });
    const [faq] = await mountFailed(
      html`<job-faq-accordion src=${src as string}><a href="/faq">Questions</a></job-faq-accordion>`,
    );
    expect(deepText(faq)).to.equal('This position is no longer available. Questions');
  });

  describe('with three entries or more', () => {
    const three = {
      ...small,
      id: 'welder',
      faq: { items: ['a', 'b', 'c'].map((id) => ({ id, question: id, answer: id })) },
    };
    const button = (faq: Element) => faq.shadowRoot!.querySelector('button')!;
    const label = (faq: Element) => button(faq).textContent.trim();

    it('opens all and closes all', async () => {
      const faq = await mountLoaded(html`<job-faq-accordion .posting=${three}></job-faq-accordion>`);
      expect(label(faq)).to.equal('Show all 3 answers');

      button(faq).click();
      await once(document, 'faq-toggle');
      await settled(faq);
      expect(entries(faq).every(({ open }) => open)).to.equal(true);
      expect(label(faq)).to.equal('Hide all');

      button(faq).click();
      await once(document, 'faq-toggle');
      await settled(faq);
      expect(entries(faq).some(({ open }) => open)).to.equal(false);
      expect(label(faq)).to.equal('Show all 3 answers');
    });

    it('offers that neither with fewer nor where only one can be open', async () => {
      const two = await mountLoaded(html`<job-faq-accordion .posting=${withEntries}></job-faq-accordion>`);
      const one = await mountLoaded(html`<job-faq-accordion exclusive .posting=${three}></job-faq-accordion>`);

      expect(button(two)).not.to.exist;
      expect(button(one)).not.to.exist;
    });
  });

  describe('an entry has an address of its own', () => {
    const posting = { ...small, id: 'welder', faq: withEntries.faq };
    const setHash = (hash: string) => history.replaceState(null, '', hash || location.pathname + location.search);
    const summary = (faq: Element, index: number) => entries(faq)[index]!.querySelector('summary');

    afterEach(() => setHash(''));

    it('which its answer offers', async () => {
      const faq = await mountLoaded(html`<job-faq-accordion .posting=${posting}></job-faq-accordion>`);

      const links = [...faq.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.permalink')];

      expect(links.map(({ hash }) => hash)).to.deep.equal(entries(faq).map(({ id }) => `#${id}`));
      expect(links[1]!.hash).to.equal('#faq-welder-where');
      expect(links[1]!.href.replace(/#.*/, '')).to.equal(location.href.replace(/#.*/, ''));
    });

    it('which opens it and moves focus there when the page loads', async () => {
      setHash('#faq-welder-where');

      const faq = await mountLoaded(html`<job-faq-accordion .posting=${posting}></job-faq-accordion>`);

      expect(entries(faq).map(({ open }) => open)).to.deep.equal([false, true]);
      expect(faq.shadowRoot!.activeElement).to.equal(summary(faq, 1));
    });

    for (const id of ['lärare förskola', '看護師', 'api?id=1', '100%']) {
      it(`which opens it as somebody writes it: ${id}`, async () => {
        setHash(`#faq-${id.replace('%', '%25')}-where`);

        const faq = await mountLoaded(html`<job-faq-accordion .posting=${{ ...posting, id }}></job-faq-accordion>`);

        expect(entries(faq).map(({ open }) => open)).to.deep.equal([false, true]);
      });
    }

    it('which opens it when the page’s address changes', async () => {
      const faq = await mountLoaded(html`<job-faq-accordion .posting=${posting}></job-faq-accordion>`);

      location.hash = '#faq-welder-where';
      await once(document, 'faq-toggle');

      expect(entries(faq)[1]!.open).to.equal(true);
      expect(faq.shadowRoot!.activeElement).to.equal(summary(faq, 1));
    });

    it('which leaves another posting’s entries alone, and a page’s own fragments', async () => {
      for (const hash of ['#faq-fitter-where', '#where', '#%', '#heading']) {
        setHash(hash);
        const faq = await mountLoaded(html`<job-faq-accordion .posting=${posting}></job-faq-accordion>`);

        expect(
          entries(faq).some(({ open }) => open),
          hash,
        ).to.equal(false);
        expect(faq.shadowRoot!.activeElement, hash).to.equal(null);
      }
    });
  });
});
