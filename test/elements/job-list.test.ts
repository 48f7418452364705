import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, sendKeys } from '@web/test-runner-commands';
import type { JobList } from '../../src/elements/job-list.ts';
import { mountFailed, once, stateOf } from '../support/mount.ts';
import { everything } from '../support/postings.ts';
import { nothing } from 'lit';
import * as lists from '../support/lists.ts';
import {
  button,
  type Board,
  chips,
  choose,
  countText,
  forms,
  feed,
  field,
  focused,
  found,
  item,
  items,
  links,
  mountBoard,
  mountList,
  titles,
  type,
} from '../support/lists.ts';

const recipe = (answer: object): Promise<string> => executeServerCommand('recipe', answer);

const soon = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** Where a letter is drawn, in px. */
const leftOf = (element: Element, letter: string): number => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const at = text.textContent!.indexOf(letter);
    if (at < 0) continue;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`there is no ${letter}`);
};

describe('<job-list>', () => {
  describe('is accessible', () => {
    for (const theme of ['light', 'dark']) {
      for (const lang of ['en', 'ar']) {
        it(`in every state, ${theme}, in ${lang}`, async () => {
          const [loading, failing] = await Promise.all([recipe({ hang: true }), recipe({ status: 403 })]);
          const page = await fixture(
            html`<main lang=${lang} style="background: ${theme === 'dark' ? '#111' : '#fff'}; color-scheme: ${theme}">
              <job-list src=${loading}></job-list>
              <job-list src=${failing}><a href="/jobs">Jobs</a></job-list>
              <job-list aria-label="A" .postings=${feed()} search filters></job-list>
              <job-list
                .postings=${feed([item('Welder', { validThrough: soon(), ...{ salary: { value: 9, currency: 'EUR' } } })])}
              ></job-list>
              <job-list aria-label="B" .postings=${feed()} group-by="department" search></job-list>
              <job-list .postings=${[everything]} open="inside"></job-list>
              <job-list .postings=${[]}></job-list>
              <job-list aria-label="C" .postings=${feed()} search></job-list>
            </main>`,
          );
          const [, error, filtered, , , inside, , nothing] = [...page.children] as JobList[];
          for (const list of [...page.children].slice(2)) await stateOf(list, 'ready');
          await stateOf(error!, 'error');
          await choose(filtered!, filtered!.shadowRoot!.querySelector('summary')!.textContent.trim(), 'IT');
          await type(filtered!, 'eng');
          await type(nothing!, 'zzz');
          links(inside!)[0]!.click();
          await found(inside!);
          await stateOf(inside!.shadowRoot!.querySelector('job-card')!, 'ready');

          await expect(page).to.be.accessible();
        });
      }
    }
  });

  // the command that reads the tree is Chromium's
  if (navigator.userAgent.includes('Chrome/')) {
    for (const [form, boardOf] of Object.entries(forms)) {
      it(`says in order what a sighted visitor sees, ${form}`, async () => {
        const { postings, src, searchSrc } = await boardOf();
        const list = await mountList(
          html`<job-list
            .postings=${postings}
            src=${src ?? nothing}
            search-src=${searchSrc ?? nothing}
            search
            filters="department"
          ></job-list>`,
        );
        await choose(list, 'Department', 'IT');
        list.shadowRoot!.querySelector<HTMLDetailsElement>('[open]')!.open = false;
        await found(list);
        interface Node {
          readonly role: string;
          readonly name?: string;
          readonly level?: number;
          readonly children?: readonly Node[];
        }
        const lines = ({ role, name = '', level, children = [] }: Node): string[] => [
          ...(['StaticText', 'RootWebArea', 'generic', 'none', 'text', 'paragraph'].includes(role)
            ? []
            : [`${role}${level ? ` ${level}` : ''}${name ? `: ${name}` : ''}`]),
          ...children.flatMap(lines),
        ];

        expect(lines((await a11ySnapshot({})) as unknown as Node)).to.deep.equal([
          'status',
          'status',
          'search: Jobs',
          'searchbox: Search jobs',
          'DisclosureTriangleGrouped: Department 1',
          'button: Remove IT',
          'button: Clear all',
          'link: Data Engineer',
          'link: Network Engineer',
        ]);
      });
    }
  }

  describe('shows', () => {
    it('what is open, each with a link to its own page', async () => {
      const closed = item('Cook', { status: 'closed' });
      const over = item('Baker', { validThrough: '2020-01-01' });
      const list = await mountList(html`<job-list .postings=${feed([...items, closed, over])}></job-list>`);

      expect(titles(list)).to.deep.equal(items.map(({ title }) => title));
      expect(links(list)[0]!.href).to.equal('https://jobs.example/welder');
      expect(countText(list)).to.equal('8 jobs');
    });

    it('what decides whether a job is worth reading', async () => {
      const facts = { department: 'Yard', workplace: 'hybrid', employmentType: ['FULL_TIME'], validThrough: soon() };
      const salary = { min: 1000, max: 2000, currency: 'EUR', unit: 'MONTH' };
      const locations = [{ city: 'Malmö', country: 'SE' }];
      const list = await mountList(
        html`<job-list .postings=${feed([item('Welder', { ...facts, salary, locations })])}></job-list>`,
      );

      const [line, terms] = [...list.shadowRoot!.querySelectorAll('.row p')].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(line).to.equal('Yard · Malmö, Sweden · Hybrid · Full-time');
      expect(terms).to.match(/^€1,000.*2,000 per month ?Closes (in 2 days|tomorrow)$/);
    });

    it('the rest where items are broken, and says which', async () => {
      const broken = [null, 7, { id: 'x' }, { ...item('Welder', { locations: 'Malmö', salary: [] }) }];
      const list = await fixture<JobList>(html`<job-list .postings=${feed(broken)} debug></job-list>`);
      await stateOf(list, 'ready');

      expect(titles(list)).to.deep.equal(['Welder']);
      const panel = () => list.shadowRoot!.querySelector('.root')!.textContent;
      while (!panel().includes('items[2].title')) await found(list);
      expect(panel()).to.include('items[0].title').and.include('items[1].title').and.not.include('items[3]');
    });

    it('what has no words for a title, and groups by nothing that it does not know', async () => {
      const postings = feed([item('Welder'), { ...item('Blank'), title: '&nbsp;' }]);
      const list = await mountList(html`<job-list .postings=${postings} group-by="team"></job-list>`);

      expect(titles(list)).to.deep.equal(['Welder', '–']);
    });

    it('other postings in place of those that a page handed over, and leaves the caret where it is', async () => {
      const list = await mountList(html`<job-list .postings=${feed()} search></job-list>`);
      const input = field(list);
      input.focus();
      await type(list, 'eng');

      list.postings = feed(items.slice(0, 3));
      while (titles(list).length > 1) await found(list);

      expect(titles(list)).to.deep.equal(['Data Engineer']);
      expect([focused() === input, input.value]).to.deep.equal([true, 'eng']);
    });

    it('the texts of the page’s language, and says which language others are in', async () => {
      const own = { _posting: { ...item('Welder')._posting, langs: { sv: { title: 'Svetsare' } } } };
      const postings = feed([{ ...item('Welder'), ...own }, item('Painter')]);
      const list = await mountList(html`<job-list lang="sv" .postings=${postings}></job-list>`);

      expect(titles(list)).to.deep.equal(['Svetsare', 'Painter']);
      expect(countText(list)).to.equal('2 jobb');
      expect(list.shadowRoot!.querySelectorAll('.row h2')[1]!.getAttribute('lang')).to.equal('en');
    });

    for (const search of ['', 'c++']) {
      it(`a title in its own direction${search && ', marked too'}`, async () => {
        const title = 'مهندس C++';
        const list = await mountBoard({ postings: feed([item(title, {}, { language: 'ar' })]) }, { search: true });
        await type(list, search);
        const ends = ['م', '+'].map((letter) => leftOf(links(list)[0]!, letter));

        expect(ends[0]).to.be.greaterThan(ends[1]!);
      });
    }

    it('groups, with a heading and a number each', async () => {
      const list = await mountList(
        html`<job-list .postings=${feed()} group-by="department" heading-level="3"></job-list>`,
      );

      const groups = [...list.shadowRoot!.querySelectorAll('[part=group-title]')];
      expect(
        groups.map(({ localName, textContent }) => [localName, textContent.replace(/\s+/g, ' ').trim()]),
      ).to.deep.equal([
        ['h3', 'IT 2'],
        ['h3', 'Office 3'],
        ['h3', 'Yard 3'],
      ]);
      expect(list.shadowRoot!.querySelector('[part=item-title]')!.localName).to.equal('h4');
    });

    it('more rows on demand, and focuses the first of them', async () => {
      const list = await mountList(html`<job-list .postings=${feed()} page-size="3"></job-list>`);
      expect(titles(list)).to.have.length(3);

      button(list, 'Show more').click();
      await found(list);

      expect(titles(list)).to.have.length(6);
      expect(focused() === links(list)[3]).to.equal(true);
    });

    it('and reads more rows than it shows, where a search may ask for them', async () => {
      const many = Array.from({ length: 50 }, (_, place) => item(`Turner ${'i'.repeat(place + 1)}`));
      const last = many.at(-1)!;
      const { url } = last;
      const isRead = new Promise<void>((resolve) => {
        Object.defineProperty(last, 'url', { get: () => (resolve(), url) });
      });
      const list = await mountBoard({ postings: feed(many) }, { search: true });

      await isRead;
      expect(titles(list).length).to.equal(20);
    });

    it('the pages that go on when they are asked for', async () => {
      const few = (...titles: string[]) => titles.map((title) => ({ title, url: `https://jobs.example/${title}` }));
      const last = await recipe({ json: feed(few('Cook', 'Baker')), delayMs: 100 });
      const first = await recipe({ json: feed(few('Welder', 'Painter'), { next_url: last }) });
      const list = await mountList(html`<job-list src=${first} page-size="2"></job-list>`);
      expect(countText(list), 'how many is not known yet').to.equal('');

      button(list, 'Show more').click();
      await list.updateComplete;
      expect(button(list, 'Loading the jobs…'), 'it says that they are on their way').to.exist;
      await executeServerCommand('asked', { path: new URL(last).pathname });
      while (titles(list).length < 4) await found(list);

      expect(countText(list)).to.equal('4 jobs');
      expect(button(list, 'Show more')).to.equal(undefined);
    });

    it('how many there are of all pages, when somebody searches', async () => {
      const few = (...titles: string[]) => titles.map((title) => ({ title, url: `https://jobs.example/${title}` }));
      const last = await recipe({ json: feed(few('Welder II')), delayMs: 300 });
      const first = await recipe({ json: feed(few('Welder', 'Painter'), { next_url: last }) });
      const list = await mountList(html`<job-list src=${first} search></job-list>`);

      await type(list, 'welder');
      const { count } = await once(list, 'list-change');

      expect([count, titles(list)]).to.deep.equal([2, ['Welder', 'Welder II']]);
      expect(lists.spoken(list)).to.include('2 of 3 jobs');
    });

    it('no longer what closes while the page is open', async () => {
      const validThrough = new Date(Date.now() + 700).toISOString();
      const list = await mountList(
        html`<job-list .postings=${feed([item('Cook', { validThrough }), item('Baker')])}></job-list>`,
      );
      expect(titles(list)).to.deep.equal(['Cook', 'Baker']);

      while (titles(list).length > 1) await found(list);

      expect(titles(list)).to.deep.equal(['Baker']);
      expect(list.shadowRoot!.querySelectorAll('.notice')).to.have.length(0);
    });

    it('no longer what closes while it is drawn', async () => {
      const closes = Date.now() + 700;
      const validThrough = new Date(closes).toISOString();
      const list = await mountList(
        html`<job-list .postings=${feed([item('Cook', { validThrough }), item('Baker')])}></job-list>`,
      );
      await found(list);
      // asked for in the middle of it
      list.getAttribute = (name) => {
        while (name === 'aria-label' && Date.now() < closes);
        return Element.prototype.getAttribute.call(list, name);
      };
      list.requestUpdate();
      await list.updateComplete;

      while (titles(list).length > 1) await found(list);

      expect(titles(list)).to.deep.equal(['Baker']);
      expect([list.hasAttribute('closed'), list.shadowRoot!.querySelectorAll('.notice').length]).to.deep.equal([
        false,
        0,
      ]);
    });
  });

  describe('tells', () => {
    it('that nothing is open, in the page’s own words where there are some', async () => {
      const list = await mountList(html`<job-list .postings=${[]} search><p slot="empty">Come again</p></job-list>`);

      expect(list.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=empty]')!.assignedElements()).to.have.length(1);
      expect(field(list)).to.equal(null);
    });

    it('that there is no list, keeps the page’s children, and tries again', async () => {
      const src = await recipe({ sequence: [{ status: 403 }, { json: feed() }] });
      const [list] = await mountFailed<JobList>(html`<job-list src=${src}><a href="/jobs">Jobs</a></job-list>`);
      expect(lists.spoken(list)).to.include('The jobs can’t be shown right now.');
      expect(list.querySelector('a')!.checkVisibility()).to.equal(true);

      button(list, 'Try again').click();
      await stateOf(list, 'ready');

      expect(titles(list)).to.have.length(8);
    });

    it('that what it shows may be old where nothing newer can be had', async () => {
      const src = await recipe({ sequence: [{ json: feed() }, { status: 403 }] });
      const list = await mountList(html`<job-list src=${src}></job-list>`);

      list.reload();
      await stateOf(list, 'stale');

      expect(lists.spoken(list)).to.include('This list may be out of date.');
      expect(titles(list)).to.have.length(8);
    });

    it('what is no list of postings', async () => {
      const [, { error }] = await mountFailed<JobList>(
        html`<job-list src=${await recipe({ json: everything })}></job-list>`,
      );

      expect(error.message).to.include('expected a list of postings');
    });

    it('the page of each change, once typing rests', async () => {
      const list = await mountList(html`<job-list .postings=${feed()} search filters></job-list>`);
      const changed = once(list, 'list-change');

      await type(list, 'engineer');
      const { query, count } = await changed;
      const chosen = once(list, 'list-change');
      await choose(list, 'Department', 'IT');
      const { filters } = await chosen;

      expect([query, count, filters]).to.deep.equal(['engineer', 2, { department: ['IT'] }]);
    });
  });

  for (const [form, boardOf] of Object.entries(forms))
    describe(`searches, ${form},`, () => {
      let board: Board;
      before(async () => {
        board = await boardOf();
      });

      it('while the caret stays where it is', async () => {
        const list = await mountBoard(board, { search: true });
        field(list).focus();
        await sendKeys({ type: 'enginer' });
        await sendKeys({ press: 'ArrowLeft' });
        await sendKeys({ type: 'e' });
        await found(list);

        expect(titles(list)).to.deep.equal(['Data Engineer', 'Network Engineer']);
        expect([field(list).value, field(list).selectionStart]).to.deep.equal(['engineer', 7]);
        expect(focused() === field(list)).to.equal(true);
        expect(list.shadowRoot!.querySelector('mark')!.textContent).to.equal('Engineer');
      });

      it('and marks what is found, and nothing once it is no more looked for', async () => {
        const list = await mountBoard(board, { search: true });
        const marks = () => [...list.shadowRoot!.querySelectorAll('mark')].filter((mark) => mark.checkVisibility());
        const before = titles(list);

        await type(list, 'data');
        expect(marks().map(({ textContent }) => textContent)).to.deep.equal(['Data']);

        await type(list, '');
        expect([marks(), titles(list)]).to.deep.equal([[], before]);
      });

      it('and says how many there are once typing rests, and not before', async () => {
        const list = await mountBoard(board, { search: true });

        await type(list, 'eng');
        expect(countText(list)).to.equal('2 of 8 jobs');
        // an answer may take as long as typing rests
        if (form === 'in memory') expect(lists.spoken(list)).not.to.include('2 of 8 jobs');
        await once(list, 'list-change');
        await list.updateComplete;

        expect(lists.spoken(list)).to.include('2 of 8 jobs');
      });

      it('and says which word finds nothing, with a way out', async () => {
        const list = await mountBoard(board, { search: true });
        await type(list, 'engineer zebra');
        expect(list.shadowRoot!.querySelector('.none')!.textContent).to.include('“zebra”');

        button(list, 'Clear all').click();
        await found(list);

        expect(titles(list)).to.have.length(8);
        expect([field(list).value, focused() === field(list)]).to.deep.equal(['', true]);
      });
    });

  for (const [form, boardOf] of Object.entries(forms))
    describe(`filters, ${form},`, () => {
      let board: Board;
      before(async () => {
        board = await boardOf();
      });

      it('by several values of one, and by one of each', async () => {
        const list = await mountBoard(board, { filters: '' });
        await choose(list, 'Department', 'IT');
        await choose(list, 'Department', 'Office');
        expect(countText(list)).to.equal('5 of 8 jobs');

        await choose(list, 'Workplace', 'Hybrid');

        expect(titles(list)).to.deep.equal(['Network Engineer', 'Accountant']);
        expect(chips(list)).to.deep.equal(['IT', 'Office', 'Hybrid']);
      });

      it('by none, unless they are asked for', async () => {
        const list = await mountBoard(board, { search: true });

        expect(list.shadowRoot!.querySelector('[part=filter]')).to.equal(null);
      });

      it('by countries that one may apply from', async () => {
        const list = await mountBoard(board, { filters: 'country' });

        await choose(list, 'Country', 'Poland');

        expect(titles(list)).to.deep.equal(['Crane Operator', 'Data Engineer']);
      });

      it('by pay', async () => {
        const list = await mountBoard(board, { filters: 'salary' });
        await choose(list, 'Salary', 'Shows the salary');
        expect(titles(list)).to.have.length(3);

        const amount = list.shadowRoot!.querySelector<HTMLInputElement>('[type=number]')!;
        amount.value = '44000';
        amount.dispatchEvent(new Event('change'));
        await found(list);

        expect(titles(list)).to.deep.equal(['Data Engineer', 'Network Engineer']);
        expect(chips(list)[0]).to.match(/^At least SEK\s44,000 per month$/);
      });

      it('no more by what is taken away, and the focus goes to what stands there then', async () => {
        const list = await mountBoard(board, { search: true, filters: '' });
        await choose(list, 'Department', 'IT');
        await choose(list, 'Department', 'Office');
        list.shadowRoot!.querySelector<HTMLElement>('[part=chip]')!.click();
        await found(list);
        expect([chips(list), focused()!.textContent.trim()]).to.deep.equal([['Office'], 'Office']);

        list.shadowRoot!.querySelector<HTMLElement>('[part=chip]')!.click();
        await found(list);

        expect(titles(list)).to.have.length(8);
        expect(focused() === field(list)).to.equal(true);
      });

      it('stay where they are, also one whose values are all gone', async () => {
        const list = await mountBoard(board, { search: true, filters: '' });
        const names = () =>
          [...list.shadowRoot!.querySelectorAll('summary')].map(({ textContent }) => textContent.trim());
        const before = names();
        await type(list, 'accountant');
        expect(names()).to.deep.equal(before);

        const salary = list.shadowRoot!.querySelector('[data-filter=salary]')!;
        salary.querySelector('summary')!.click();
        await found(list);
        expect(salary.lastElementChild!.textContent.trim()).to.equal('No job matches.');
      });

      it('open within the list, at whichever side they are', async () => {
        for (const lang of ['en', 'ar']) {
          const list = await mountList(
            html`<job-list
              .postings=${board.postings}
              src=${board.src ?? nothing}
              search-src=${board.searchSrc ?? nothing}
              search
              filters
              lang=${lang}
              style="display: block; width: 48rem"
            ></job-list>`,
          );
          const box = list.getBoundingClientRect();
          for (const details of list.shadowRoot!.querySelectorAll('details')) {
            details.querySelector('summary')!.click();
            await list.updateComplete;
            const { left, right } = details.lastElementChild!.getBoundingClientRect();
            expect(left >= box.left - 1 && right <= box.right + 1, `${lang}: ${details.dataset.filter}`).to.equal(true);
          }
        }
      });

      it('by keyboard: Escape closes one and leaves the page’s dialog open', async () => {
        const list = await mountBoard(board, { filters: 'department' });
        const summary = list.shadowRoot!.querySelector('summary')!;
        let heard = 0;
        const listen = () => heard++;
        document.addEventListener('keydown', listen);
        summary.focus();
        await sendKeys({ press: 'Enter' });
        await list.updateComplete;
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Space' });
        await found(list);
        expect(titles(list)).to.have.length(2);
        const before = heard;

        await sendKeys({ press: 'Escape' });
        document.removeEventListener('keydown', listen);

        expect((summary.parentElement as HTMLDetailsElement).open).to.equal(false);
        expect([focused() === summary, heard]).to.deep.equal([true, before]);
      });
    });
});
