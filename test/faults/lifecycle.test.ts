/** What pages do to cards, and to the script, that no single posting's answer shows. */
import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, inState, markup, nextFrame, openPage, type HostPage } from '../support/host-page.ts';
import {
  addresses,
  addressOf,
  asked,
  card,
  cardOn,
  engine,
  faults,
  isShown,
  nextTurn,
  pathOf,
  requestsTo,
  SCRIPT,
  small,
  told,
  witness,
  WITNESS,
} from './fault.ts';

const SEED = `${addresses.origin}/postings/devops-engineer.json`;

const open = (body: string, head = SCRIPT): Promise<HostPage> => openPage(WITNESS + head, body);

/** A card on a page of its own, with its posting. */
const openReady = async (src = `${addresses.origin}/ok.json`): Promise<HostPage> => {
  const page = await open(card(src));
  await told(page);
  return page;
};

/** Nothing went wrong, and nothing is to be said. */
const expectCalm = (page: HostPage): void => {
  expect([...page.problems, ...page.lines]).to.deep.equal([]);
  expect(isShown(page.document.querySelector('h1'))).to.equal(true);
};

const expectFallback = (page: HostPage): void => {
  expect(isShown(page.document.querySelector('a')), 'the children are shown').to.equal(true);
  expect(isShown(page.document.querySelector('h1'))).to.equal(true);
};

/** Counts what listens on a page's window and document. It comes before the script. */
const COUNT_LISTENERS = `<script>
  window.listening = new Map();
  for (const target of [window, document]) {
    const { addEventListener: add, removeEventListener: remove } = target;
    const keyOf = (type, listener) => listening.get(listener)?.get(type) ?? 0;
    target.addEventListener = (type, listener, options) => {
      const counts = listening.get(listener) ?? new Map();
      counts.set(type, (counts.get(type) ?? 0) + 1);
      listening.set(listener, counts);
      const leave = () => counts.set(type, 0);
      options?.signal?.addEventListener('abort', leave);
      if (options?.once) add.call(target, type, leave, options);
      add.call(target, type, listener, options);
    };
    target.removeEventListener = (type, listener, options) => {
      listening.get(listener)?.set(type, 0);
      remove.call(target, type, listener, options);
    };
  }
</script>`;

/** How many listeners there are on a page's window and document, of those that were added since the counting began. */
const listenersOf = ({ window }: HostPage): number => {
  const { listening } = window as unknown as { listening: Map<unknown, Map<string, number>> };
  return [...listening.values()].flatMap((counts) => [...counts.values()]).reduce((sum, count) => sum + count, 0);
};

/** How far things in sight have jumped, as Chromium measures it. */
const WATCH_SHIFTS = `<script>
  window.shifts = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
</script>`;

const lifecycle: Readonly<Record<string, () => Promise<void>>> = {
  async 'script loaded twice (same version)'() {
    const page = await open(card(SEED), SCRIPT + SCRIPT);
    await told(page);
    expectCalm(page); // one module: its code runs once
    expect(witness(page).asked).to.have.length(1);
  },

  async 'script loaded twice (different versions)'() {
    const page = await open(card(SEED), SCRIPT + SCRIPT.replace('.js"', '.js?another"'));
    await told(page);
    await page.window.customElements.whenDefined('job-card');
    expect(page.problems).to.deep.equal([]);
    expect(page.lines.filter((line) => line.includes('<job-card>'))).to.have.length(1);
    expect(page.lines.every((line) => line.includes('registered already'))).to.equal(true);
    expect(witness(page).asked).to.have.length(1);
  },

  async 'element name taken by other code'() {
    const taken = '<script>customElements.define("apply-button", class extends HTMLElement {})</script>';
    const page = await open(card(SEED), taken + SCRIPT);
    await told(page);
    expect(page.problems).to.deep.equal([]);
    expect(page.lines).to.have.length(1);
    expect(cardOn(page).getAttribute('state')).to.equal('ready');
  },

  async 'connect/disconnect x1000'() {
    const src = await addressOf({ json: small, headers: { 'x-card': 'thousand' } });
    const page = await open('', COUNT_LISTENERS + SCRIPT);
    const comeAndGo = async (times: number) => {
      for (let time = 0; time < times; time++) {
        const element = page.document.createElement('job-card');
        element.setAttribute('src', src);
        page.document.body.append(element);
        // some go before their posting has come, some after, some at once
        if (time % 3) await element.updateComplete;
        if (time % 3 === 2) await inState(page, 'job-card', 'ready');
        element.remove();
        witness(page).told.length = 0;
        witness(page).asked.length = 0;
      }
      await nextTurn();
      await executeServerCommand('left', { path: pathOf(src) });
      await executeServerCommand('clear-requests');
    };
    await comeAndGo(100); // what is made once is there now
    const listeners = listenersOf(page);
    const before = await executeServerCommand<number | false, undefined>('collect-garbage');
    await comeAndGo(1000);
    const after = await executeServerCommand<number | false, undefined>('collect-garbage');
    expectCalm(page);
    expect(listenersOf(page), 'listeners left behind').to.equal(listeners);
    expect(page.document.querySelector('job-card')).to.equal(null);
    if (engine === 'chromium') expect(Number(after) - Number(before), 'growth in bytes').to.be.below(1_000_000);
  },

  async 'move in DOM 100x'() {
    const src = await addressOf({ json: small, delayMs: 300, headers: { 'x-card': 'moved' } });
    const page = await open(`${card(src)}<div></div>`);
    const element = cardOn(page);
    const homes = [page.document.body, page.document.querySelector('div')!];
    const states = new Set<string | null>();
    new page.window.MutationObserver(() => states.add(element.getAttribute('state'))).observe(element, {
      attributeFilter: ['state'],
    });
    for (let move = 0; move < 100; move++) {
      homes[move % 2]!.append(element);
      if (move % 10 === 0) await nextTurn();
    }
    await told(page);
    await nextTurn();
    expectCalm(page);
    expect([...states])
      .to.include('ready')
      .and.not.include('error');
    expect((await requestsTo(src)).length).to.be.at.most(2);
    expect(witness(page).told).to.have.length(1);
  },

  async '200 cards same src'() {
    const src = await addressOf({ json: small, headers: { 'x-card': 'shared' } });
    const page = await open(card(src).repeat(200));
    await told(page, 200);
    expectCalm(page);
    expect(await requestsTo(src)).to.have.length(1);
    expect(page.document.querySelectorAll('job-card[state=ready]')).to.have.length(200);
  },

  async '200 cards distinct src'() {
    // two servers: a browser itself asks one for no more than six things at once
    const first = await addressOf({ json: small, delayMs: 20 });
    const second = first.replace(addresses.origin, addresses.other);
    const sources = Array.from({ length: 200 }, (_, index) => `${index % 2 ? first : second}?card=${index}`);
    const page = await open(sources.map((src) => card(src)).join(''));
    await told(page, 200);
    expectCalm(page);
    const requests = await requestsTo(`${first}?card=`);
    expect(requests).to.have.length(200);
    expect(Math.max(...requests.map(({ atOnce }) => atOnce))).to.be.within(2, 6);
  },

  async 'src attribute thrash 100x in a tick'() {
    const page = await openReady();
    const src = await addressOf({ json: { ...small, title: 'The last one' }, headers: { 'x-card': 'thrash' } });
    for (let turn = 0; turn < 100; turn++) cardOn(page).setAttribute('src', `${src}?turn=${turn}`);
    const [, last] = await told(page, 2);
    expectCalm(page);
    expect(last!.posting?.title).to.equal('The last one');
    expect((await requestsTo(src)).map(({ url }) => url)).to.deep.equal([pathOf(`${src}?turn=99`)]);
  },

  async 'bfcache restore'() {
    const page = await open(card(SEED), COUNT_LISTENERS + SCRIPT);
    await told(page);
    const { listening } = page.window as unknown as { listening: Map<unknown, Map<string, number>> };
    const types = [...listening.values()].flatMap((counts) => [...counts.keys()]);
    expect(types).not.to.include.oneOf(['unload', 'beforeunload']);
    const watch = `<script>addEventListener('pageshow', ({ persisted }) => { window.wasPersisted = persisted; });</script>`;
    const from = await addressOf({
      headers: { 'content-type': 'text/html' },
      body: markup(watch + SCRIPT, card(SEED)),
    });
    const to = `${addresses.origin}/login.html`;
    const back = await executeServerCommand<object | false, object>('leave-and-return', { from, to });
    // only Chromium's driver opens windows and goes back in them
    expect(back).to.deep.equal(engine === 'chromium' && { persisted: true, state: 'ready' });
  },

  async 'page hidden'() {
    const src = await addressOf({ sequence: [{ status: 500 }, { json: small }] });
    const page = await open('');
    const { document } = page;
    let isHidden = true;
    Object.defineProperty(document, 'hidden', { get: () => isHidden });
    document.body.insertAdjacentHTML('beforeend', card(src));
    await asked(page);
    // once the next try is due, it waits for the visitor
    const { addEventListener: add } = document;
    await new Promise<void>((resolve) => {
      document.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
        add.call(document, type, listener, options);
        if (type === 'visibilitychange') resolve();
      };
    });
    await nextTurn();
    expect(witness(page).asked).to.have.length(1);
    expect(cardOn(page).getAttribute('state')).to.equal('loading');
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await told(page);
    expectCalm(page);
    expect(witness(page).asked).to.have.length(2);
    expect(cardOn(page).getAttribute('state')).to.equal('ready');
  },

  async 'host throws in event listener'() {
    const thrower = `<script>
      document.addEventListener('posting-load', () => { throw new Error('the page’s own') }, true);
    </script>`;
    const page = await open(card(SEED), thrower + SCRIPT);
    await told(page);
    await nextTurn();
    expect(page.problems).to.have.length(1);
    expect(page.problems[0]).to.match(/the page’s own|Script error/); // WebKit keeps a frame’s errors to itself
    expect(page.lines).to.deep.equal([]);
    expect(cardOn(page).getAttribute('state')).to.equal('ready');
  },

  async 'host removes element inside posting-load listener'() {
    const page = await open('');
    page.document.addEventListener('posting-load', ({ target }) => (target as Element).remove(), true);
    page.document.body.insertAdjacentHTML('beforeend', card(SEED));
    await told(page);
    await nextTurn();
    expectCalm(page);
    expect(cardOn(page)).to.equal(null);
  },

  async 'host calls document.write after load'() {
    const page = await openReady();
    const { document } = page;
    document.open();
    // the window is the same one, and so are its elements; whoever listened to it is gone
    document.write(markup(WITNESS, card(SEED)));
    document.close();
    await told(page);
    const { problems, lines } = page.window as unknown as HostPage;
    expectCalm({ ...page, problems, lines });
    expect(cardOn(page).getAttribute('state')).to.equal('ready');
  },

  async print() {
    const page = await openReady(SEED);
    const faq = cardOn(page).shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!;
    const answers = [...faq.querySelectorAll<HTMLElement>('[part=answer]')];
    const unseen = () => answers.filter((answer) => !answer.checkVisibility({ contentVisibilityAuto: true })).length;
    expect(unseen(), 'closed on a screen').to.equal(answers.length);
    if (engine === 'chromium') {
      await executeServerCommand('emulate-media', { media: 'print' });
    } else {
      // these can't be told to print: what is for paper is for the screen now
      for (const rule of faq.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])) {
        const { media } = rule as CSSMediaRule;
        if (media?.mediaText === 'print') media.mediaText = 'all';
      }
    }
    await nextFrame(page); // paper waits for no transition
    const missing = unseen();
    if (engine === 'chromium') await executeServerCommand('emulate-media', { media: 'screen' });
    expect(missing, 'not on paper').to.equal(0);
  },

  async 'JS disabled'() {
    const page = await openPage(SCRIPT, card(SEED), { sandbox: 'allow-same-origin' });
    expectFallback(page);
    expect(page.document.querySelector('job-card')!.shadowRoot).to.equal(null);
  },

  async 'script blocked'() {
    const page = await open(card(SEED), SCRIPT.replace(addresses.origin, addresses.refusing));
    expectFallback(page);
    expectCalm(page);
  },

  async 'CDN returns HTML for the script'() {
    const page = await open(card(SEED), `<script type="module" src="${addresses.origin}/login.html"></script>`);
    expectFallback(page);
    expectCalm(page);
  },

  async 'slow script 30s'() {
    // a second shows what thirty would
    const src = await addressOf({
      status: 302,
      delayMs: 1000,
      headers: { location: '/careers-widget/careers-widget.js' },
    });
    const held = card(SEED).replace('>', ' style="display: block; min-height: 100vh">');
    const opened = open(held, `${WATCH_SHIFTS}<script type="module" async src="${src}"></script>`);
    await executeServerCommand('asked', { path: pathOf(src) });
    const frame = document.querySelector('iframe')!;
    // it is asked for before the page is drawn, and comes after a second
    const isMeanwhile = () => isShown(frame.contentDocument!.querySelector('a'));
    await waitUntil(isMeanwhile, 'the children are shown meanwhile', { interval: 20, timeout: 900 });
    const page = await opened;
    const top = page.document.querySelector('h1')!.getBoundingClientRect().top;
    await told(page);
    await nextTurn();
    expectCalm(page);
    expect(page.document.querySelector('h1')!.getBoundingClientRect().top).to.equal(top);
    expect((page.window as unknown as { shifts: number }).shifts).to.be.below(0.1);
  },

  async 'integrity mismatch'() {
    const integrity = `integrity="sha384-${'A'.repeat(64)}" crossorigin`;
    const page = await open(card(SEED), SCRIPT.replace(' src=', ` ${integrity} src=`));
    expectFallback(page);
    expectCalm(page);
  },

  async 'old browser without ES2020/adoptedStyleSheets'() {
    // none that is so old is at hand: this one lacks what the elements ask for
    const old =
      '<script>delete HTMLTemplateElement.prototype.shadowRootMode; delete Document.prototype.adoptedStyleSheets;</script>';
    const page = await open(card(SEED), old + SCRIPT);
    expectFallback(page);
    expectCalm(page);
    expect(page.window.customElements.get('job-card')).to.equal(undefined);
  },
};

describe('a card', function () {
  this.timeout(90_000);

  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePages);

  for (const { name, expect: expected } of faults.filter(({ server }) => server.kind === 'lifecycle')) {
    it(`${name.replace('lifecycle: ', '')}: ${expected.assert}`, async () => {
      await lifecycle[name.replace('lifecycle: ', '')]!();
    });
  }

  it('has a test for each of its cases', () => {
    const names = faults.flatMap(({ name, server }) =>
      server.kind === 'lifecycle' ? [name.replace('lifecycle: ', '')] : [],
    );
    expect(Object.keys(lifecycle).sort()).to.deep.equal(names.sort());
  });
});
