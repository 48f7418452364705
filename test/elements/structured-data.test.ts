/** What a card tells search engines, by `structured-data`. What the data hold, test/found/structured-data.test.mjs knows. */
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JobCard } from '../../src/elements/job-card.ts';
import { closePages, openPage } from '../support/host-page.ts';
import { mountLoaded, SEED, settled } from '../support/mount.ts';

const OURS = 'script[data-job-posting]';

const complete = {
  lang: 'en',
  title: 'Welder',
  lead: 'Weld ships.',
  datePosted: '2026-10-01',
  organization: { name: 'Smithy' },
  locations: [{ country: 'SE' }],
  apply: { url: 'https://jobs.example/apply' },
  faq: { items: [{ question: 'Where?', answer: 'At sea.' }] },
  contact: { name: 'Maja' },
  translations: { sv: { title: 'Svetsare' } },
};

const scripts = (on: Document = document) => [...on.querySelectorAll<HTMLScriptElement>(OURS)];

const until = async <T>(find: () => T): Promise<NonNullable<T>> => {
  for (;;) {
    const found = find();
    if (found) return found;
    await nextFrame();
  }
};

/** What a search engine reads. */
const told = () => until(() => scripts()[0]).then(({ textContent }) => JSON.parse(textContent) as { title: string });

const nothing = () => until(() => !scripts().length);

/** Shows a posting that search engines are to be told of. */
const mount = (posting: object, value = '') =>
  mountLoaded<JobCard>(html`<job-card structured-data=${value} .posting=${posting}></job-card>`);

describe('structured-data', () => {
  const { warn } = console;
  let lines: string[] = [];
  const line = () => until(() => lines.find((line) => line.includes('structured data')));

  beforeEach(() => {
    lines = [];
    console.warn = (...args: unknown[]) => void lines.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('tells in the head of the page which job it is about', async () => {
    await mountLoaded(html`<job-card structured-data src=${SEED}></job-card>`);
    expect(await told()).to.include({ '@type': 'JobPosting', datePosted: '2025-03-14' });
    expect(scripts()[0]!.parentElement).to.equal(document.head);
    expect(lines).to.deep.equal([]);
  });

  it('says what the card shows: the language, and what is left out', async () => {
    const card = await mount(complete);
    expect(JSON.stringify(await told()))
      .to.contain('At sea')
      .and.to.contain('Maja');

    card.withoutFaq = true;
    card.withoutContact = true;
    await card.updateComplete;
    expect(JSON.stringify(await told())).not.to.match(/At sea|Maja/);

    card.setAttribute('lang', 'sv');
    await until(() => scripts()[0]?.textContent.includes('Svetsare'));
    card.posting = { ...complete, translations: { sv: { title: 'Kock' } } };
    await until(() => scripts()[0]?.textContent.includes('Kock'));
    expect(scripts()).to.have.length(1);
  });

  it('names no job after the page', async () => {
    const card = await mount(complete);
    expect(await told()).not.to.have.property('identifier');
    card.posting = { ...complete, id: 'welder-2' };
    await until(() => scripts()[0]?.textContent.includes('welder-2'));
  });

  const ends: readonly (readonly [string, (card: JobCard) => unknown])[] = [
    ['the posting is closed', (card) => (card.posting = { ...complete, status: 'closed' })],
    ['the posting is gone', (card) => ((card.posting = undefined), (card.src = '/nowhere.json'))],
    ['there is no posting', (card) => (card.posting = undefined)],
    ['the card is small', (card) => (card.layout = 'compact')],
    ['the attribute goes', (card) => card.removeAttribute('structured-data')],
    ['the card leaves the page', (card) => card.remove()],
  ];
  for (const [when, end] of ends)
    it(`tells nothing any more when ${when}`, async () => {
      const card = await mount(complete);
      await told();
      end(card);
      await nothing();
    });

  it('tells nothing any more when the posting closes by itself', async () => {
    await mount({ ...complete, validThrough: new Date(Date.now() + 1500).toISOString() });
    await told();
    await nothing();
  });

  it('keeps its script when the card is moved', async () => {
    const card = await mount(complete);
    await told();
    const [script] = scripts();
    card.parentElement!.append(document.createElement('div'), card);
    await settled(card);
    expect(scripts()).to.deep.equal([script]);
  });

  it('is for one card a page; the next has its turn when that is gone', async () => {
    const first = await mount(complete);
    await told();
    await mount({ ...complete, title: 'Cook' });
    expect(await line()).to.contain('takes one');
    expect(scripts()).to.have.length(1);
    first.remove();
    await until(() => scripts()[0]?.textContent.includes('Cook'));
  });

  const own: readonly (readonly [string, string])[] = [
    ['JSON-LD', '<script type="application/ld+json">{"@type": "JobPosting"}</script>'],
    ['microdata', '<div itemscope itemtype="https://schema.org/JobPosting"></div>'],
  ];
  for (const [what, markup] of own)
    it(`leaves alone a page that has a JobPosting of its own, in ${what}`, async () => {
      await fixture(markup);
      await mount(complete);
      expect(await line()).to.contain('JobPosting of its own');
      expect(scripts()).to.deep.equal([]);
    });

  it('names the fields that search engines ask for', async () => {
    await mount({ ...complete, datePosted: undefined, organization: undefined });
    expect(await line()).to.contain('datePosted, organization.name');
    expect(scripts()).to.deep.equal([]);
  });

  it('tells of a posting of another origin where it is asked to', async () => {
    const src: string = await executeServerCommand('recipe', { json: complete });
    const card = await mountLoaded(html`<job-card structured-data src=${src}></job-card>`);
    expect(await line()).to.contain('structured-data="any"');
    expect(scripts()).to.deep.equal([]);
    card.setAttribute('structured-data', 'any');
    expect((await told()).title).to.equal('Welder');
  });

  describe('where the page was prerendered', () => {
    const prerendered = (posting: object) =>
      mountLoaded(
        html`<job-card structured-data .posting=${posting}>
          <script slot="text" type="application/ld+json" data-job-posting>
            { "@type": "JobPosting", "title": "Yesterday’s" }
          </script>
        </job-card>`,
      );

    it('takes over what stands in the card', async () => {
      const card = await prerendered(complete);
      const [script] = scripts();
      await until(() => scripts()[0]?.textContent.includes('Welder'));
      expect(scripts()).to.deep.equal([script]);
      expect(script!.parentElement).to.equal(card);
      expect(lines).to.deep.equal([]);
    });

    it('takes it away where the posting is gone, however late the templates come', async () => {
      const tree = '<template shadowrootmode="open"><style></style><div class="root"><p>Welder</p></div></template>';
      const script = `<script slot="text" type="application/ld+json" data-job-posting>{}</script>`;
      const { document } = await openPage(
        '<script type="module" src="/careers-widget/careers-widget.js"></script>',
        `<job-card structured-data src="/nowhere.json">${tree}${script}</job-card>`,
      );
      await until(() => !scripts(document).length);
      closePages();
    });

    it('takes it away where the posting has been closed since', async () => {
      await prerendered({ ...complete, status: 'closed' });
      await nothing();
    });
  });

  describe('as it is built', () => {
    afterEach(closePages);

    const { origin } = location; // not 'self', which is no origin to all engines where a page is in `srcdoc`
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}; require-trusted-types-for 'script'; trusted-types careers-widget`;
    const page = (file: string) =>
      openPage(
        `<meta http-equiv="content-security-policy" content="${policy}"><script type="module" src="${origin}/careers-widget/${file}"></script>`,
        `<job-card structured-data src="${origin}${SEED}"></job-card>`,
      );

    it('works under a strict policy and Trusted Types', async () => {
      const { document, problems, lines } = await page('careers-widget.js');
      expect(JSON.parse((await until(() => scripts(document)[0])).textContent)).to.include({ '@type': 'JobPosting' });
      expect([...problems, ...lines]).to.deep.equal([]);
    });

    it('says that a build in one file is without it', async () => {
      const { lines } = await page('careers-widget.single.js');
      await until(() => lines.length);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('no structured data').and.to.contain('one file');
    });
  });
});
