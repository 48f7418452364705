/** A list that asks an index in pieces: what is its own. All else is in job-list.test.ts and job-list-address.test.ts, for both forms. */
import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { nothing } from 'lit';
import type { JobList } from '../../src/elements/job-list.ts';
import { closePages, inState, markup, nextFrame, openAddress, type HostPage } from '../support/host-page.ts';
import {
  type Board,
  button,
  choose,
  countText,
  enter,
  field,
  focused,
  forms,
  found,
  item,
  items,
  links,
  mountList,
  spoken,
  titles,
  type,
} from '../support/lists.ts';
import { once } from '../support/mount.ts';

const inPieces = (of: readonly object[] = items): Promise<Board> => forms['in pieces']!(of);

const SENTENCE = 'Search is not available here.';
const sentence = (list: Element): string | undefined =>
  list.shadowRoot!.querySelector('.unavailable')?.textContent.trim();

describe('<job-list search-src>', () => {
  const mount = ({ src, searchSrc }: Board, size = 20, sort?: string) =>
    mountList(
      html`<job-list
        src=${src!}
        search-src=${searchSrc!}
        search
        filters
        page-size=${size}
        sort=${sort ?? nothing}
      ></job-list>`,
    );

  it('asks nothing of the index before somebody searches or chooses', async () => {
    // one of this engine's own: all ask the same server
    const board = await inPieces([...items.slice(0, 6), item('Cook', { tags: [navigator.userAgent] })]);
    const list = await mount(board);
    const asked = () => executeServerCommand<string[], string | undefined>('pieces-asked', board.searchSrc);
    field(list).focus();
    list.shadowRoot!.querySelector('summary')!.click();
    await found(list);
    expect(await asked()).to.deep.equal([]);
    expect(countText(list)).to.equal('7 jobs');

    await type(list, 'welder');

    expect(await asked()).to.include(`${board.searchSrc!}search.js`);
    expect(titles(list)).to.deep.equal(['Welder']);
  });

  it('shows more of what is found, and focuses the first of it', async () => {
    const list = await mount(await inPieces(), 2);
    await choose(list, 'Department', 'Yard');
    expect([titles(list), countText(list)]).to.deep.equal([['Welder', 'Crane Operator'], '3 of 8 jobs']);

    button(list, 'Show more').click();
    while (titles(list).length < 3) await found(list);

    expect(titles(list)[2]).to.equal('Painter');
    while (focused() !== links(list)[2]) await found(list);
    expect(button(list, 'Show more')).to.equal(undefined);
  });

  it('finds what was asked for last, whatever comes late', async () => {
    const list = await mount(await inPieces());
    for (const text of ['w', 'wel', 'pain', 'account', 'data eng']) {
      enter(list, text);
      await list.updateComplete;
    }

    await found(list);

    expect(titles(list)).to.deep.equal(['Data Engineer']);
  });

  it('finds words of the text that no list in memory has, and a posting’s own language', async () => {
    const facts = { translations: { sv: { title: 'Svetsare' } }, lead: 'You know acetylene by heart.' };
    const list = await mount(await inPieces([item('Welder', facts), item('Painter')]));

    await type(list, 'acetyl');
    expect(titles(list)).to.deep.equal(['Welder']);
    await type(list, 'svetsare');
    expect(titles(list)).to.deep.equal(['Welder']);
  });

  it('leaves out what has closed since the index was built', async () => {
    const validThrough = new Date(Date.now() + 8000).toISOString();
    const list = await mount(await inPieces([item('Cook', { validThrough }), item('Cook II')]));

    await type(list, 'cook');
    while (titles(list).length > 1) await found(list);

    expect(titles(list)).to.deep.equal(['Cook II']);
  });

  it('is in the order that the page asks for', async () => {
    const list = await mount(await inPieces(), 20, 'title');
    await found(list);
    expect(titles(list).slice(0, 3)).to.deep.equal(['Accountant', 'Crane Operator', 'Data Engineer']);

    await type(list, 'engineer');

    expect(titles(list)).to.deep.equal(['Data Engineer', 'Network Engineer']);
  });

  it('says that search is not available where there is no index, and keeps the list', async () => {
    const { src } = await inPieces();
    const list = await mount({ src, searchSrc: '/in-pieces/none/' });
    expect(sentence(list)).to.equal(undefined);

    enter(list, 'welder');
    while (!sentence(list)) await found(list);

    expect(sentence(list)).to.equal(SENTENCE);
    expect(titles(list)).to.have.length(8);
    while (!spoken(list).includes(SENTENCE)) await found(list);
    enter(list, '');
    await found(list);
    expect(sentence(list)).to.equal(undefined);
  });

  it('asks the index that the page has come to name', async () => {
    const { src, searchSrc } = await inPieces();
    const list = await mount({ src, searchSrc: '/in-pieces/none/' });

    list.searchSrc = searchSrc;
    enter(list, 'welder');
    while (titles(list).length !== 1) await found(list);

    expect(titles(list)).to.deep.equal(['Welder']);
    expect(sentence(list)).to.equal(undefined);
  });

  describe('on a page', () => {
    afterEach(closePages);

    const open = async (policy: string, board: Board, more = ''): Promise<HostPage> => {
      const head = `${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<script type="module" src="/careers-widget/careers-widget.js"></script>`;
      const body = `<job-list src="${board.src!}" search-src="${board.searchSrc!}" search url-state ${more}></job-list>`;
      const page = await openAddress(`/answer?type=text/html&body=${encodeURIComponent(markup(head, body))}`);
      await inState(page, 'job-list', 'ready');
      return page;
    };
    const listOn = ({ document }: HostPage) => document.querySelector<JobList>('job-list')!;
    const search = async (page: HostPage, text: string): Promise<void> => {
      enter(listOn(page), text);
      while (!sentence(listOn(page)) && !countText(listOn(page)).includes('of')) await nextFrame(page);
    };

    it('works where a policy allows WebAssembly, and workers of its own', async () => {
      const page = await open(
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'",
        await inPieces(),
      );
      await search(page, 'welder');
      expect([titles(listOn(page)), page.problems, page.lines]).to.deep.equal([['Welder'], [], []]);
    });

    it('works in the page where a policy allows no worker', async () => {
      const page = await open(
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'none'",
        await inPieces(),
      );
      await search(page, 'welder');
      expect(titles(listOn(page))).to.deep.equal(['Welder']);
    });

    it('is calm where a policy refuses WebAssembly', async () => {
      const page = await open("script-src 'self' 'unsafe-inline'; worker-src 'none'", await inPieces());
      await search(page, 'welder');

      expect(sentence(listOn(page))).to.equal(SENTENCE);
      expect(titles(listOn(page))).to.have.length(8);
      expect(page.problems.filter((problem) => !problem.startsWith('csp:'))).to.deep.equal([]);
      expect(page.lines.filter((line) => !line.startsWith('careers-widget:'))).to.deep.equal([]);
    });

    it('works where Trusted Types are required', async () => {
      const page = await open("require-trusted-types-for 'script'; trusted-types careers-widget", await inPieces());
      await search(page, 'welder');
      expect(titles(listOn(page))).to.deep.equal(['Welder']);
      expect(page.problems.filter((problem) => !problem.startsWith('csp:'))).to.deep.equal([]);
    });

    it('works on an index of another origin', async () => {
      const { src, searchSrc } = await inPieces();
      const origin = await executeServerCommand<string, object>('second-origin', {});
      const script = `<script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`;
      const [index, folder] = [src!, searchSrc!].map((path) => new URL(path, document.baseURI).href);
      const body = markup(script, `<job-list src="${index!}" search-src="${folder!}" search></job-list>`);
      const from = await executeServerCommand<string, object>('recipe', {
        body: `${body}<script>(async () => {
          const list = document.querySelector('job-list');
          list.addEventListener('list-change', ({ count }) => parent.postMessage(count, '*'));
          while (list.getAttribute('state') !== 'ready') await new Promise(requestAnimationFrame);
          const field = list.shadowRoot.querySelector('[type=search]');
          field.value = 'welder';
          field.dispatchEvent(new InputEvent('input'));
        })()</script>`,
        headers: { 'content-type': 'text/html' },
      });
      const frame = document.createElement('iframe');
      frame.src = from;
      const counted = new Promise((resolve) =>
        addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data)),
      );
      document.body.append(frame);

      expect(await counted).to.equal(1);
      frame.remove();
    });

    it('opens a posting that is on no page of the list yet, and says of one that it is no more', async () => {
      const board = await inPieces();
      const page = await open('', board, 'open="inside"');
      const { location } = page.window;
      const id = 'ship-broker';
      page.window.history.pushState(null, '', `${location.pathname}${location.search}&jobs-posting=${id}`);
      page.window.dispatchEvent(new PopStateEvent('popstate'));
      while (!listOn(page).shadowRoot!.querySelector('job-card')) await nextFrame(page);
      expect(listOn(page).shadowRoot!.querySelector('.gone')).to.equal(null);

      page.window.history.pushState(null, '', `${location.pathname}${location.search.replace(id, 'ship')}`);
      page.window.dispatchEvent(new PopStateEvent('popstate'));
      while (!listOn(page).shadowRoot!.querySelector('.gone')) await nextFrame(page);
    });
  });

  it('says how many are found, not which, once typing rests', async () => {
    const list = await mount(await inPieces());
    const changed = once(list, 'list-change');
    enter(list, 'engineer');

    expect((await changed).count).to.equal(2);
    expect(spoken(list)).to.include('2 of 8 jobs');
  });
});
