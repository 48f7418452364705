/**
 * The widget reaches nothing of the page: what a page looks like, is named, keeps and holds is the same before the
 * script, while a posting is shown, when it has been used, and after it is gone.
 */
import { expect } from '@open-wc/testing';
import { closePages, nextFrame, openPage, type HostPage } from '../support/host-page.ts';
import { settled } from '../support/mount.ts';
import { changes, surfaceOf } from './surface.ts';

const SEED = '/postings/devops-engineer.json';

/** A page with nodes of most kinds, which keeps the widget in a box of one size: its own boxes must not move. */
const STYLE = `<style>
  body { font: 15px/1.4 Georgia, serif; color: #333; }
  h1::before { content: "§"; }
  .box { height: 300px; overflow: auto; contain: strict; }
  .root, .card, .button, .hidden { outline: 1px solid red; }
  @keyframes breathe { to { color: red; } }
  .end { height: 3000px; animation: breathe 1s paused; }
</style>`;

const BODY = `
  <nav class="card"><a class="button" href="/jobs">Jobs</a></nav>
  <form><label>Name <input name="name" value="Ada"></label><button>Send</button></form>
  <ul><li class="root">One</li><li part="title" id="card-title">Two</li></ul>
  <table><tr><th>a</th><td>b</td></tr></table>
  <details open><summary>More</summary><p id="info">Text</p></details>
  <div class="box">
    <job-card src="${SEED}"><a href="/jobs">All our jobs</a></job-card>
    <job-faq-accordion src="${SEED}"></job-faq-accordion>
    <apply-button src="${SEED}"></apply-button>
  </div>
  <p class="hidden" lang="sv">Slut</p>
  <div class="end"></div>`;

const BUILDS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['careers-widget.js', { type: 'module' }],
  ['careers-widget.single.js', { type: 'module' }],
  ['careers-widget.iife.js', {}],
];

const elementsOn = ({ document }: HostPage) =>
  [...document.querySelector('.box')!.children] as [HTMLElement, HTMLElement, HTMLElement];

/** A page that a visitor and its own scripts have used. */
const openUsed = async (): Promise<HostPage> => {
  const page = await openPage(STYLE, BODY);
  const { document, window } = page;
  document.querySelector('input')!.focus({ preventScroll: true });
  document.getSelection()!.selectAllChildren(document.querySelector('th')!);
  window.scrollTo(0, 40);
  window.history.replaceState({ page: 1 }, '');
  document.adoptedStyleSheets.push(new window.CSSStyleSheet());
  return page;
};

/** Loads a build, and takes its script tag away again. */
const load = (page: HostPage, file: string, attributes: Readonly<Record<string, string>>) =>
  new Promise<void>((resolve, reject) => {
    const script = page.document.createElement('script');
    for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => reject(new Error(`${file} is not there`)));
    script.src = `/dist/${file}`;
    page.document.head.append(script);
  });

const ready = async (page: HostPage): Promise<void> => {
  const box = page.document.querySelector('.box')!;
  const areReady = () => elementsOn(page).every((element) => element.getAttribute('state') === 'ready');
  while (!areReady()) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(box, { attributes: true, subtree: true });
    });
  }
  await Promise.all(elementsOn(page).map(settled));
};

/** Everything a visitor can do, but for what leads away. */
const use = async (page: HostPage): Promise<void> => {
  const [card, faq, button] = elementsOn(page);
  const links = [card.shadowRoot!.querySelector('apply-button')!, button].map(({ shadowRoot }) =>
    shadowRoot!.querySelector('a')!,
  );
  let applied = 0;
  const keep = (event: Event) => {
    applied++;
    event.preventDefault();
  };
  page.document.addEventListener('posting-apply', keep);
  for (const link of links) link.click();
  page.document.removeEventListener('posting-apply', keep);
  expect(applied).to.equal(2);

  const entry = faq.shadowRoot!.querySelector('details')!;
  for (const isOpen of [true, false]) {
    const toggled = new Promise((resolve) => entry.addEventListener('toggle', resolve, { once: true }));
    entry.querySelector('summary')!.click();
    await toggled;
    expect(entry.open).to.equal(isOpen);
  }
  (card as HTMLElement & { reload(): void }).reload();
  await settled(card);
  card.setAttribute('lang', 'sv');
  await settled(card);
};

describe('around the widget, the page stays as it was', () => {
  afterEach(closePages);

  for (const [file, attributes] of BUILDS) {
    it(`with ${file}: while a posting is shown, when it was used, and after it is gone`, async () => {
      const page = await openUsed();
      const before = await surfaceOf(page);

      await load(page, file, attributes);
      // what is changed and changed back is seen too
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((news) => records.push(...news));
      observer.observe(page.document, { attributes: true, childList: true, characterData: true, subtree: true });
      await ready(page);
      expect(changes(before, await surfaceOf(page))).to.deep.equal([]);

      await use(page);
      expect(changes(before, await surfaceOf(page))).to.deep.equal([]);

      observer.takeRecords().forEach((record) => records.push(record));
      observer.disconnect();
      const touched = records.map(({ target, attributeName }) => `${target.nodeName} ${attributeName}`);
      expect(new Set(touched)).to.deep.equal(
        new Set(['JOB-CARD state', 'JOB-FAQ-ACCORDION state', 'APPLY-BUTTON state', 'JOB-CARD lang']),
      );

      const box = page.document.querySelector('.box')!;
      box.replaceChildren();
      await nextFrame(page);
      expect(changes(before, await surfaceOf(page))).to.deep.equal([]);
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('and a change would be seen: of a look, a name, a prototype, the head, what is kept', async () => {
    const page = await openUsed();
    const { document, window } = page;
    const before = await surfaceOf(page);
    expect(changes(before, await surfaceOf(page))).to.deep.equal([]);
    Object.assign(window, { leaked: 1 });
    const { push } = window.Array.prototype;
    window.Array.prototype.push = function (...items: unknown[]) {
      return push.apply(this, items);
    };
    document.head.append(document.createElement('meta'));
    document.querySelector('li')!.style.letterSpacing = '1px';
    document.title = 'Jobs';
    window.history.replaceState({ page: 2 }, '');
    window.sessionStorage.setItem('visitor', '1');
    const seen = changes(before, await surfaceOf(page)).map((line) => line.split(':')[0]);
    window.sessionStorage.removeItem('visitor');
    expect(seen).to.include.members([
      'window.leaked',
      'Array.prototype.push value',
      'head',
      'title',
      'history',
      'sessionStorage',
    ]);
    expect(seen.some((line) => line?.endsWith('li · letter-spacing'))).to.equal(true);
  });
});
