import { expect, fixture, html } from '@open-wc/testing';
import type { JobCard } from '../../src/elements/job-card.ts';
import { closePages, inState, nextFrame, openPage } from '../support/host-page.ts';
import { mountLoaded, settled } from '../support/mount.ts';
import { everything } from '../support/postings.ts';

/** The look of what stands in an element and in the elements inside it. */
const looks = (card: JobCard) => {
  const tree = card.shadowRoot!;
  const faq = tree.querySelector('job-faq-accordion')!.shadowRoot!;
  const link = tree.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;
  const { getComputedStyle } = card.ownerDocument.defaultView!;
  return [tree.querySelector('.root')!, tree.querySelector('.full')!, faq.querySelector('summary')!, link].map(
    (node) => {
      const { display, position, color, minHeight } = getComputedStyle(node);
      return { display, position, color, minHeight };
    },
  );
};

const sheetsOf = (element: Element) => element.shadowRoot!.adoptedStyleSheets.length;

describe('the style sheets of an element', () => {
  afterEach(closePages);

  it('stay with it where it moves into another document, and back', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${everything}></job-card>`);
    const [before, sheets] = [looks(card), sheetsOf(card)];
    const page = await openPage('', '');

    page.document.body.append(page.document.adoptNode(card));
    await settled(card);
    await nextFrame(page);

    expect(card.ownerDocument).to.equal(page.document);
    expect(looks(card)).to.deep.equal(before);
    expect(sheetsOf(card)).to.equal(sheets);

    box.append(document.adoptNode(card));
    await settled(card);

    expect(looks(card)).to.deep.equal(before);
    expect(sheetsOf(card)).to.equal(sheets);
  });

  it('come also where it is shown in another document first', async () => {
    const page = await openPage('', '');
    const card = document.createElement('job-card');
    card.posting = everything;
    const here = await mountLoaded<JobCard>(html`<job-card .posting=${everything}></job-card>`);

    page.document.body.append(card);
    await settled(card);

    expect(looks(card)).to.deep.equal(looks(here));
  });

  it('need nothing of Lit’s own test of the browser, which the package from npm still makes', async () => {
    const page = await openPage(
      '<script>window.ShadyCSS = {}; window.Document = class {};</script><script type="module" src="/src/define.ts"></script>',
      '<job-card src="/postings/devops-engineer.json"></job-card>',
    );
    const card = (await inState(page, 'job-card', 'ready')) as JobCard;
    await settled(card);

    expect(looks(card)[1]!.display).to.equal('grid');
    expect(card.shadowRoot!.querySelector('style')).to.equal(null);
    expect(page.problems).to.deep.equal([]);
  });

  it('are one object for all elements of a document, and none is there twice', async () => {
    const [one, other] = [
      await mountLoaded<JobCard>(html`<job-card .posting=${everything}></job-card>`),
      await mountLoaded<JobCard>(html`<job-card .posting=${everything}></job-card>`),
    ];

    expect([...one.shadowRoot!.adoptedStyleSheets]).to.have.ordered.members([...other.shadowRoot!.adoptedStyleSheets]);
    expect(new Set(one.shadowRoot!.adoptedStyleSheets).size).to.equal(sheetsOf(one));

    const box = one.parentElement!;
    one.remove();
    box.append(one);
    one.requestUpdate();
    await settled(one);

    expect([...one.shadowRoot!.adoptedStyleSheets]).to.have.ordered.members([...other.shadowRoot!.adoptedStyleSheets]);
  });

  it('that a page has added itself stay', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${everything}></job-card>`);
    const own = new CSSStyleSheet();
    card.shadowRoot!.adoptedStyleSheets.push(own);

    card.requestUpdate();
    await settled(card);

    expect(card.shadowRoot!.adoptedStyleSheets.at(-1)).to.equal(own);
  });
});
