/** The feeds of hiring systems, as elements show them. What the fields of each mean, test/sources/feeds.test.mjs knows. */
import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { ApplyButton } from '../../src/elements/apply-button.ts';
import type { JobCard } from '../../src/elements/job-card.ts';
import type { JobList } from '../../src/elements/job-list.ts';
import { greenhouse, greenhouseJob, leverPosting } from '../support/feeds.ts';
import { HOSTILE_HTML } from '../support/hostile.ts';
import { countText, found, links, mountList, titles } from '../support/lists.ts';
import { deepElements, deepText, mountFailed, mountLoaded, once, stateOf } from '../support/mount.ts';

const recipe = (answer: object): Promise<string> => executeServerCommand('recipe', answer);
const answering = (json: unknown) => recipe({ json });

const asked = async (address: string) => {
  const { pathname } = new URL(address);
  return (await executeServerCommand<unknown[], object>('requests', { path: pathname })).length;
};

const welder = greenhouseJob(4012, 'Welder');
const painter = greenhouseJob(4013, 'Painter');
const board = await answering(greenhouse([welder, painter]));
const lever = await answering([leverPosting('a-1', 'Cook'), leverPosting('b-2', 'Baker')]);

const applyLinkIn = (card: Element): string =>
  card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!.href;

const inside = async (list: JobList, title: string): Promise<Element> => {
  links(list)
    .find(({ textContent }) => textContent.includes(title))!
    .click();
  await found(list);
  const card = list.shadowRoot!.querySelector('job-card')!;
  await stateOf(card, 'ready');
  return card;
};

describe('the feed of a hiring system', () => {
  const { warn } = console;
  let lines: string[] = [];
  const { href } = location;

  beforeEach(() => {
    lines = [];
    console.warn = (...args: unknown[]) => void lines.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    history.replaceState(null, '', href);
  });

  describe('in a list', () => {
    it('is shown as postings of our own are, each row a link to the system’s page', async () => {
      const list = await mountList(html`<job-list src=${board} filters></job-list>`);

      expect(titles(list)).to.deep.equal(['Welder', 'Painter']);
      expect(links(list)[0]!.href).to.equal('https://job-boards.greenhouse.io/acme/jobs/4012?gh_jid=4012#app');
      expect(deepText(list)).to.include('Yard · Malmö, Sweden');
      expect(lines).to.deep.equal([]);
    });

    it('is read in place from what is at hand', async () => {
      const list = await mountList(html`<job-list src=${lever} open="inside"></job-list>`);
      const before = await executeServerCommand<unknown[], object>('requests', {});
      const card = await inside(list, 'Baker');

      expect(deepText(card)).to.match(/Hybrid.*Yard.*You paint ships.*You bring.*a ladder/);
      expect(applyLinkIn(card)).to.equal('https://jobs.lever.co/acme/b-2/apply');
      expect((await executeServerCommand<unknown[], object>('requests', {})).length).to.equal(before.length);
    });

    it('hands on where visitors came from, before the fragment, and takes nothing of the system’s away', async () => {
      history.replaceState(null, '', '?gh_src=li&lever-source=li&lever-source[]=fb&utm_source=news&other=1&gh_jid=7');
      const list = await mountList(html`<job-list src=${board} apply-params="ref=acme"></job-list>`);
      const link = new URL(links(list)[0]!.href);

      expect(link.hash).to.equal('#app');
      expect([...link.searchParams]).to.deep.equal([
        ['gh_jid', '4012'],
        ['ref', 'acme'],
        ['gh_src', 'li'],
        ['lever-source', 'li'],
        ['lever-source[]', 'fb'],
        ['utm_source', 'news'],
      ]);
      const card = await inside(await mountList(html`<job-list src=${lever} open="inside"></job-list>`), 'Cook');
      expect(applyLinkIn(card)).to.match(
        /\/a-1\/apply\?gh_src=li&lever-source=li&lever-source%5B%5D=fb&utm_source=news$/,
      );
    });

    it('with nothing in it is a list with nothing in it', async () => {
      for (const empty of [greenhouse([]), []]) {
        const list = await mountList(html`<job-list src=${await answering(empty)}></job-list>`);
        expect(list.shadowRoot!.querySelector('[part=item]')).to.equal(null);
        expect(deepText(list)).to.include('no open');
      }
      expect(lines).to.deep.equal([]);
    });

    it('loses of broken jobs those alone, and says what could not be read', async () => {
      const jobs = [null, 7, { id: 1 }, leverPosting('a', 'Cook', { categories: { commitment: 'Regular' } })];
      const list = await mountList(html`<job-list src=${await answering(jobs)} debug></job-list>`);

      expect(titles(list)).to.deep.equal(['Cook']);
      while (!deepText(list).includes('#a.employmentType')) await found(list);
      expect(deepText(list)).to.include('3 others').and.include('"Regular"');
    });

    it('that is of no system that is known is told as ever, and one that is down can be asked again', async () => {
      const [, unknown] = await mountFailed(html`<job-list src=${await answering({ stellen: [] })}></job-list>`);
      expect(unknown.error.message).to.match(/^expected a list of postings, found {"stellen":\[\]}/);

      const src = await recipe({ sequence: [{ status: 403 }, { json: greenhouse([welder]) }] });
      const [list] = await mountFailed<JobList>(html`<job-list src=${src}></job-list>`);
      list.shadowRoot!.querySelector('button')!.click();
      await stateOf(list, 'ready');
      expect(titles(list)).to.deep.equal(['Welder']);
    });
  });

  describe('on a card', () => {
    it('is asked for once by all who name one of its postings by its id', async () => {
      const src = await answering(greenhouse([welder, painter, greenhouseJob(5, 'Cook')]));
      const [first, second, button] = await Promise.all([
        mountLoaded<JobCard>(html`<job-card src="${src}#4012"></job-card>`),
        mountLoaded<JobCard>(html`<job-card src="${src}#4013" layout="compact"></job-card>`),
        mountLoaded<ApplyButton>(html`<apply-button src="${src}#5"></apply-button>`),
      ]);

      expect(deepText(first)).to.match(/Welder.*You weld at Smith & Co, job 4012\./);
      expect(first.shadowRoot!.querySelector('strong')!.textContent).to.equal('weld');
      expect(deepText(second)).to.include('Painter').and.not.include('Welder');
      expect(button.shadowRoot!.querySelector('a')!.href).to.include('/jobs/5?gh_jid=5#app');
      expect(await asked(src)).to.equal(1);
      expect(lines).to.deep.equal([]);
    });

    it('needs no id where it has one posting: Greenhouse’s and Lever’s address of a job', async () => {
      const one = await mountLoaded(html`<job-card src=${await answering(welder)}></job-card>`);
      expect(deepText(one)).to.include('You weld at Smith & Co');
      const other = await mountLoaded(html`<job-card src=${await answering(leverPosting('x', 'Cook'))}></job-card>`);
      expect(deepText(other)).to.include('You paint ships');
    });

    it('whose posting is no longer in it says so, as of a file that is gone', async () => {
      const [card, { error }] = await mountFailed(html`<job-card src="${board}#1"><a href="/">Jobs</a></job-card>`);
      expect([error.kind, error.message]).to.deep.equal(['gone', 'expected a posting with the id "1", found others']);
      expect(card.getAttribute('state')).to.equal('gone');
    });

    it('with several, none of them named, is an error that says how', async () => {
      const [card, { error }] = await mountFailed(html`<job-card src=${board}></job-card>`);
      expect(error.message).to.equal('expected one posting, found 2: src="…#ID" names one');
      expect(card.getAttribute('state')).to.equal('error');
    });

    it('may be as large as a list, where one of its postings is named', async () => {
      const src = await recipe({ gen: 'feed-of-2-MB' });
      expect(deepText(await mountLoaded(html`<job-card src="${src}#1"></job-card>`))).to.include('Welder');
      const [, { error }] = await mountFailed(html`<job-card src=${src}></job-card>`);
      expect(error.kind).to.equal('too-large');
    });

    it('is shown beside a list of the same feed', async () => {
      const [list, card] = await Promise.all([
        mountList(html`<job-list src=${board}></job-list>`),
        mountLoaded(html`<job-card src="${board}#4013"></job-card>`),
      ]);
      expect(countText(list)).to.equal('2 jobs');
      expect(deepText(card)).to.include('Painter');
    });

    it('of our own is loaded as ever, whatever its fragment is', async () => {
      const src = await answering({ title: 'Engineer', apply: { url: 'https://jobs.example/apply' } });
      const card = await mountLoaded(html`<job-card src="${src}#tasks"></job-card>`);
      expect(deepText(card)).to.include('Engineer');
    });

    it('tells search engines of a job of another origin only when asked', async () => {
      const src = await answering(greenhouse([greenhouseJob(8, 'Welder', { location: { name: 'Malmö, Sweden' } })]));
      await mountLoaded(html`<job-card structured-data src="${src}#8"></job-card>`);
      expect(document.querySelector('script[data-job-posting]')).to.equal(null);
    });
  });

  describe('in parts', () => {
    const item = (id: string, title: string, next_url?: string) => ({
      ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Jobs at Acme', next_url },
      items: [
        {
          ...{ id, title, url: `https://acme.teamtailor.com/jobs/${id}`, content_html: `<p>You ${id}.</p>` },
          _jobposting: { '@type': 'JobPosting', title, datePosted: '2026-10-01' },
        },
      ],
    });

    it('is read on where it has further pages', async () => {
      const second = await answering(item('cook', 'Cook'));
      const src = await answering(item('weld', 'Welder', second));
      const list = await mountList(html`<job-list src=${src} sort="title"></job-list>`);
      while (titles(list).length < 2) await found(list);
      expect(titles(list)).to.deep.equal(['Cook', 'Welder']);

      const card = await mountLoaded<JobCard>(html`<job-card src="${src}#cook"></job-card>`);
      expect(deepText(card)).to.include('You cook.');
    });

    it('has the texts of a posting where that is read', async () => {
      const row = {
        id: '7',
        name: 'Welder',
        company: { identifier: 'Acme', name: 'Acme' },
        releasedDate: '2026-10-01',
      };
      const jobAd = { sections: { jobDescription: { title: 'Job', text: '<p>You weld hulls.</p>' } } };
      const ref = await answering({ ...row, jobAd });
      const src = await answering({ offset: 0, limit: 1, totalFound: 1, content: [{ ...row, ref }] });
      const card = await inside(await mountList(html`<job-list src=${src} open="inside"></job-list>`), 'Welder');
      expect(deepText(card)).to.include('You weld hulls.');
      expect(deepText(await mountLoaded(html`<job-card src="${src}#7"></job-card>`))).to.include('You weld hulls.');
    });

    it('whose texts stand alone is shown with what its row says', async () => {
      const jobAd = { sections: { jobDescription: { title: 'Job', text: '<p>You weld pipes.</p>' } } };
      const ref = await answering({ jobAd });
      const company = { identifier: 'Acme', name: 'Acme' };
      const row = {
        id: '8',
        name: 'Pipe Welder',
        ref,
        company,
        location: { city: 'Ystad' },
        releasedDate: '2026-10-01',
      };
      const src = await answering({ offset: 0, limit: 1, totalFound: 1, content: [row] });
      const card = await inside(await mountList(html`<job-list src=${src} open="inside"></job-list>`), 'Pipe Welder');
      for (const shown of [card, await mountLoaded(html`<job-card src="${src}#8"></job-card>`)])
        expect(deepText(shown)).to.match(/Pipe Welder.*Ystad.*You weld pipes\./);
    });

    it('that lead in a circle ends, and a posting on none of them is gone', async () => {
      const first = { id: '1', name: 'Welder', releasedDate: '2026-10-01' };
      const src = await answering({ offset: 0, limit: 1, totalFound: 9, content: [first] });
      const [, { error }] = await mountFailed(html`<job-card src="${src}#7"></job-card>`);
      expect(error.kind).to.equal('gone');
      expect(await asked(src)).to.equal(2);
    });
  });

  it('of every system is shown as the index is that import and build make of it', async () => {
    const { feeds, index } = await executeServerCommand<{ feeds: string[]; index: unknown }, undefined>('imported');
    const lists = await Promise.all(feeds.map((src) => mountList(html`<job-list src=${src}></job-list>`)));
    const all = await mountList(html`<job-list src=${await answering(index)} page-size="50"></job-list>`);
    const rowsOf = (list: JobList) => [...list.shadowRoot!.querySelectorAll('[part=item]')].map(deepText);

    // BambooHR says pay and country where the texts are, which no row asks for
    const built = rowsOf(all).map((row) => row.replace(/, United States (· On site.*) \$20 an hour$/, ' $1'));
    expect(lists.flatMap(rowsOf).sort()).to.deep.equal(built.sort());
  });

  it('that is hostile leaves clean text', async () => {
    const words = '<p>Clean words.</p>';
    const attack = (text: string) => HOSTILE_HTML.map((bad) => `${text}${bad}`).join('');
    const job = greenhouseJob(9, `<img src=x onerror=hacked=1>Welder`, {
      content: attack(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
      absolute_url: 'javascript:hacked=1',
      location: { name: '<svg onload=hacked=1>' },
      departments: [{ name: '</script><script>hacked=1</script>' }],
    });
    const twice = greenhouseJob(10, 'Cook', {
      content: '&lt;p&gt;&amp;lt;img src=x onerror=hacked=1&amp;gt; is shown&lt;/p&gt;',
    });
    const src = await answering(greenhouse([job, twice]));
    const card = await mountLoaded(html`<job-card src="${src}#9"></job-card>`);
    const shown = await mountLoaded(html`<job-card src="${src}#10"></job-card>`);
    const list = await mountList(html`<job-list src=${src}></job-list>`);

    const image = new Image();
    image.src = 'x';
    await once(image, 'error'); // theirs, asked for before, would have run by then
    expect(deepText(card)).to.include('Clean words.');
    expect(deepText(shown)).to.include('<img src=x onerror=hacked=1> is shown');
    expect(titles(list)[0]).to.equal('<img src=x onerror=hacked=1>Welder');
    for (const element of [card, shown, list].flatMap((root) => deepElements(root.shadowRoot!))) {
      expect(element.localName).not.to.match(/^(script|iframe|svg|math|form|object|embed)$/);
      const bad = [...element.attributes].filter(
        ({ name, value }) => /^on|^srcdoc/.test(name) || /^\s*javascript:/i.test(value),
      );
      expect(bad.map(({ name }) => name)).to.deep.equal([]);
    }
    expect((window as { hacked?: unknown }).hacked).to.equal(undefined);
  });
});
