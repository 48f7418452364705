import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { JobFaqAccordion } from '../../src/elements/job-faq-accordion/job-faq-accordion.ts';
import { deepText, mountFailed, mountLoaded, once, SEED, small } from '../support/mount.ts';

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
        await expect(faq).to.be.accessible();
      });

      for (const status of [404, 500]) {
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
});
