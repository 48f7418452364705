/** A list in the address of its page: on pages of their own, with the script as it is delivered. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JobList } from '../../src/elements/job-list.ts';
import { closePages, inState, markup, nextFrame, openAddress, type HostPage } from '../support/host-page.ts';
import {
  type Board,
  button,
  chips,
  choose,
  enter,
  feed,
  field,
  focused,
  found,
  links,
  titles,
  type,
} from '../support/lists.ts';
import { stateOf } from '../support/mount.ts';

const few = ['Welder', 'Painter', 'Data Engineer', 'Network Engineer'].map((title, index) => ({
  ...{ id: `${index}`, title },
  _posting: { src: '/postings/devops-engineer.json', department: index < 2 ? 'Yard' : 'IT' },
}));

const script = '<script type="module" src="/careers-widget/careers-widget.js"></script>';
const board = (attributes: string, prefix = 'jobs') =>
  `<job-list id="${prefix}" ${attributes} url-state="${prefix}" open="inside" search filters></job-list>`;

/** The attributes of a list that has its postings, and of one that asks an index in pieces. */
const forms = {
  'in memory': async () => `src="${await executeServerCommand<string, object>('recipe', { json: feed(few) })}"`,
  'in pieces': async () => {
    const { src, searchSrc } = await executeServerCommand<Required<Board>, object>('in-pieces', { items: few });
    const [index, folder] = [src, searchSrc].map((path) => new URL(path, document.baseURI).href);
    return `src="${index}" search-src="${folder}"`;
  },
};

let attributes: () => Promise<string>;

let frame: HTMLIFrameElement | undefined;

/** All in one frame: WebKit goes back to entries of frames that are no more. */
const pageAt = async (address: string): Promise<HostPage> => {
  if (!frame) {
    const page = await openAddress(address);
    frame = page.window.frameElement as HTMLIFrameElement;
    return page;
  }
  const shown = new Promise((resolve) => frame!.addEventListener('load', resolve, { once: true }));
  frame.contentWindow!.location.replace(address);
  await shown;
  const window = frame.contentWindow as HostPage['window'] & Pick<HostPage, 'problems' | 'lines'>;
  return { window, document: window.document, problems: window.problems, lines: window.lines };
};

/** @param query what is in the address of the page beside what names it */
const open = async (body: (attributes: string) => string, query = ''): Promise<HostPage> => {
  const path = `/answer?type=text/html&body=${encodeURIComponent(markup(script, body(await attributes())))}`;
  const page = await pageAt(`${path}${query}`);
  for (const list of page.document.querySelectorAll('job-list')) await inState(page, `#${list.id}`, 'ready');
  return page;
};

const listOn = ({ document }: HostPage, id = 'jobs') => document.querySelector<JobList>(`#${id}`)!;

/** What stands in the address, but for what names the page. */
const query = ({ window }: HostPage): string => window.location.search.replace(/^\?type=[^&]*&body=[^&]*&?/, '');

/** Until something is so, frame by frame. */
const until = async (page: HostPage, isSo: () => boolean): Promise<void> => {
  while (!isSo()) await nextFrame(page);
};

const card = (page: HostPage) => listOn(page).shadowRoot!.querySelector('job-card');
const isBrowsing = (page: HostPage) => !listOn(page).shadowRoot!.querySelector<HTMLElement>('.browsing')!.hidden;

describe('the address of a list', () => {
  after(closePages);

  for (const [form, of] of Object.entries(forms))
    describe(form, () => {
      before(() => {
        attributes = of;
      });
      it('holds two lists that do not disturb each other', async () => {
        const page = await open((of) => board(of, 'a') + board(of, 'b'), '&b-department=Yard');
        const [a, b] = [listOn(page, 'a'), listOn(page, 'b')];

        await choose(a, 'Department', 'IT');
        await type(b, 'weld');
        await until(page, () => query(page).includes('b-q'));

        expect(query(page)).to.equal('a-department=IT&b-q=weld&b-department=Yard');
        expect([titles(a), titles(b)]).to.deep.equal([['Data Engineer', 'Network Engineer'], ['Welder']]);
        page.window.history.back();
        await until(page, () => titles(a).length === 4);
        await found(b);
        expect(titles(b)).to.deep.equal(['Welder', 'Painter']);
      });

      it('is replaced once typing rests, and has an entry of its own for each choice', async () => {
        const page = await open((of) => board(of), '&x=a%20b&y');

        await type(listOn(page), 'engineer');
        await until(page, () => query(page) !== 'x=a%20b&y');
        expect(query(page)).to.equal('x=a%20b&y&jobs-q=engineer');
        await choose(listOn(page), 'Department', 'IT');

        expect(query(page)).to.equal('x=a%20b&y&jobs-q=engineer&jobs-department=IT');
        page.window.history.back();
        await until(page, () => query(page) === 'x=a%20b&y&jobs-q=engineer');
        expect(page.problems).to.deep.equal([]);
      });

      it('leads back and forward through what was chosen and read, with the focus on the row', async () => {
        const page = await open((of) => board(of));
        const list = listOn(page);
        await choose(list, 'Department', 'IT');
        links(list)[1]!.click();
        await until(page, () => Boolean(card(page)));
        expect(query(page)).to.equal('jobs-department=IT&jobs-posting=3');
        expect(focused(page.document)!.className).to.equal('reading');

        page.window.history.back();
        await until(page, () => isBrowsing(page));
        await found(list);
        expect([titles(list), query(page)]).to.deep.equal([
          ['Data Engineer', 'Network Engineer'],
          'jobs-department=IT',
        ]);
        expect(focused(page.document)!.textContent.trim()).to.equal('Network Engineer');
        page.window.history.back();
        await until(page, () => titles(list).length === 4);
        page.window.history.forward();
        await until(page, () => titles(list).length === 2);
        page.window.history.forward();
        await until(page, () => Boolean(card(page)));
      });

      it('goes back by the button as by the browser', async () => {
        const page = await open((of) => board(of));
        links(listOn(page))[0]!.click();
        await until(page, () => Boolean(card(page)));

        button(listOn(page), 'All jobs').click();
        await until(page, () => isBrowsing(page));

        expect(query(page)).to.equal('');
        page.window.history.forward();
        await until(page, () => Boolean(card(page)));
      });

      it('is the same list after a reload, and for who is given it', async () => {
        const shared = '&jobs-q=engineer&jobs-department=IT&jobs-department=Yard';
        const page = await open((of) => board(of), shared);
        const reloaded = new Promise((resolve) =>
          page.window.frameElement!.addEventListener('load', resolve, { once: true }),
        );

        page.window.location.reload();
        await reloaded;
        const again = { ...page, document: (page.window.frameElement as HTMLIFrameElement).contentDocument! };
        await inState(again, '#jobs', 'ready');
        await found(listOn(again));

        expect(titles(listOn(again))).to.deep.equal(['Data Engineer', 'Network Engineer']);
        expect(chips(listOn(again))).to.deep.equal(['IT', 'Yard']);
        expect(field(listOn(again)).value).to.equal('engineer');
      });

      it('opens the posting in it, and takes the focus from nobody', async () => {
        const page = await open((of) => board(of), '&jobs-posting=2');

        await stateOf(card(page)!, 'ready');
        expect(focused(page.document) === page.document.body).to.equal(true);
        button(listOn(page), 'All jobs').click();
        await until(page, () => isBrowsing(page));

        expect(query(page)).to.equal('');
        page.window.history.back();
        await until(page, () => Boolean(card(page)));
      });

      it('with a posting that is no more says so above the list', async () => {
        const page = await open((of) => board(of), '&jobs-posting=9');
        await until(page, () => listOn(page).shadowRoot!.querySelector('.gone') !== null);

        expect(listOn(page).shadowRoot!.querySelector('.gone')!.textContent).to.equal(
          'This position is no longer available.',
        );
        expect(titles(listOn(page))).to.have.length(4);

        field(listOn(page)).focus();
        await type(listOn(page), 'weld');
        await until(page, () => query(page) === 'jobs-q=weld');
        expect(focused(page.document) === field(listOn(page))).to.equal(true);
        expect(listOn(page).shadowRoot!.querySelector('.gone')).to.equal(null);
      });

      it('is not written into the page that a router goes to while somebody types', async () => {
        const page = await open((of) => board(of, 'a') + board(of, 'b'));
        enter(listOn(page, 'a'), 'weld');
        page.window.history.pushState(null, '', `${page.window.location.href}&route=other`);
        listOn(page, 'a').remove();

        await type(listOn(page, 'b'), 'paint');
        await until(page, () => query(page).includes('b-q'));

        expect(query(page)).to.equal('route=other&b-q=paint');
      });

      it('goes along with a router, and leaves it what it keeps there', async () => {
        const page = await open((of) => board(of));
        const { history, location } = page.window;
        history.replaceState({ key: 'kept' }, '');
        await choose(listOn(page), 'Department', 'IT');
        expect(history.state).to.deep.equal({ key: 'kept' });

        history.pushState({ key: 'other' }, '', `${location.pathname}${location.search.replace('=IT', '=Yard')}`);
        // an engine that does not tell of it is told by the next step
        const isTold = 'navigation' in page.window;
        if (!isTold) (page.window as Window).dispatchEvent(new PopStateEvent('popstate'));
        await until(page, () => titles(listOn(page)).includes('Welder'));

        expect(chips(listOn(page))).to.deep.equal(['Yard']);
      });

      it('is still that of the list when a browser brings back the whole page', async () => {
        const origin = await executeServerCommand<string, object>('second-origin', {});
        const keep =
          '<script>addEventListener("pageshow", (event) => (window.wasPersisted = event.persisted))</script>';
        const body = markup(
          `${keep}<script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`,
          board(await attributes()),
        );
        const from = await executeServerCommand<string, object>('recipe', {
          body,
          headers: { 'content-type': 'text/html' },
        });
        const root = `document.querySelector('job-list').shadowRoot`;
        const frames = 'await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame)';
        const click = `${root}.querySelector('summary').click(); ${frames}; ${root}.querySelector('[type=checkbox]').click(); while (${root}.querySelectorAll('.row').length > 2) { ${frames} }`;
        const back = await executeServerCommand<object | false, object>('leave-and-return', {
          ...{ from, to: `${origin}/careers-widget/embed.html`, element: 'job-list' },
          before: `(async () => { ${click} })()`,
          after: `[${root}.querySelectorAll('.row').length, location.search]`,
        });

        // only Chromium's driver opens windows and goes back in them
        const isChromium = navigator.userAgent.includes('Chrome/');
        expect(back).to.deep.equal(
          isChromium && { persisted: true, state: 'ready', answer: [2, '?jobs-department=IT'] },
        );
      });
    });
});
