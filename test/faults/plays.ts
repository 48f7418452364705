/** How each fault is played: most on a page that holds a card with the fault's address, some in a way of their own. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePage, markup, openAddress, openPage, type HostPage } from '../support/host-page.ts';
import {
  addresses,
  addressOf,
  card,
  cardOn,
  engine,
  faults,
  nextTurn,
  outcomeOf,
  pathOf,
  requestsTo,
  SCRIPT,
  small,
  told,
  witness,
  WITNESS,
  type Fault,
  type Outcome,
} from './fault.ts';

/** The address of a fault's posting: that of its recipe, or the one that is itself the fault. */
const addressFor = async ({ name, server }: Fault): Promise<string> => {
  const { url, hostCsp, host } = server;
  if (typeof url === 'string') {
    const { host, port } = new URL(addresses.origin);
    const names: Record<string, string> = { host, port, 'self-signed': new URL(addresses.selfSigned).host };
    return url.replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => names[key]!);
  }
  const address = new URL(await addressOf(hostCsp ? { json: small } : server));
  address.search = `case=${faults.findIndex((fault) => fault.name === name)}`; // some recipes are the same
  // ports share cookies: of all other origins, this one could be sent the page's
  if (host === 'localhost') address.hostname = host;
  return address.href;
};

/** What a page has in its head beside the widget. Relative addresses lead to the other origin. */
const headFor = ({ server: { hostCsp } }: Fault): string =>
  (typeof hostCsp === 'string' ? `<meta http-equiv="Content-Security-Policy" content="${hostCsp}">` : '') +
  `<base href="${addresses.origin}/jobs/">`;

const open = (fault: Fault, body: string): Promise<HostPage> => openPage(headFor(fault) + WITNESS + SCRIPT, body);

/** What has become of a page when it has heard of its posting. */
const endOf = async (page: HostPage, events = 1): Promise<Outcome> => {
  await told(page, events);
  await nextTurn();
  const outcome = outcomeOf(page);
  closePage(page);
  return outcome;
};

/** What a fault does, unless it is among those below. */
export const play = async (fault: Fault): Promise<Outcome> => endOf(await open(fault, card(await addressFor(fault))));

/** Sees to it that no cookie goes either way, and that the browser asks for no leave first. */
const playBesideCookies = async (fault: Fault): Promise<Outcome> => {
  document.cookie = 'session=secret; path=/';
  const src = await addressFor(fault);
  const outcome = await endOf(await open(fault, card(src)));
  for (const { method, headers } of await requestsTo(src)) {
    expect(method).to.equal('GET');
    expect(headers).not.to.have.property('cookie');
  }
  expect(document.cookie).not.to.match(/(^|; )t=/);
  return outcome;
};

/** A page whose service worker spoils what it asks for. */
const playBehindWorker = async (fault: Fault): Promise<Outcome> => {
  const src = `${await addressOf({ json: small })}?worker=${String(fault.server.sw)}`;
  await worker();
  const html = markup(headFor(fault) + WITNESS + SCRIPT, card(src));
  return endOf(await openAddress(`${WORKER_SCOPE}?markup=${encodeURIComponent(html)}`));
};

/** A page over https, which may ask for nothing over http. */
const playOverHttps = async (fault: Fault): Promise<Outcome> => {
  const secure = async (recipe: object) => (await addressOf(recipe)).replace(addresses.origin, addresses.selfSigned);
  const { url } = fault.server;
  const src = typeof url === 'string' ? url : await secure(fault.server);
  const html = markup(WITNESS + SCRIPT.replace(addresses.origin, addresses.selfSigned), card(src));
  const address = await secure({ body: html, headers: { 'content-type': 'text/html' } });
  const question = `new Promise((resolve) => {
    const isShown = (selector) => document.querySelector(selector).getClientRects().length > 0;
    addEventListener('told', () => setTimeout(() => resolve({
      state: document.querySelector('job-card').getAttribute('state'),
      event: told[0].type,
      kind: told[0].error?.kind,
      requests: asked.length,
      delays: [],
      fallback: isShown('a'),
      heading: isShown('h1'),
      problems,
      lines,
    })));
  })`;
  const visit = await executeServerCommand<Visit, object>('visit-securely', { address, question });
  expect(visit.blocked).to.deep.equal(Array(4).fill('mixed-content'));
  return visit.answer;
};

interface Visit {
  readonly answer: Outcome;
  readonly blocked: readonly string[];
}

const WORKER_SCOPE = '/test/support/behind-worker/';
let registration: ServiceWorkerRegistration | undefined;

/** Leaves the browser as it was. */
export const tidyUp = async (): Promise<void> => {
  await registration?.unregister();
  document.cookie = 'session=; max-age=0; path=/';
};

const worker = async (): Promise<void> => {
  registration ??= await navigator.serviceWorker.register('/test/support/worker.js', { scope: WORKER_SCOPE });
  const starting = registration.installing ?? registration.waiting;
  while (starting && starting.state !== 'activated') {
    await new Promise((resolve) => starting.addEventListener('statechange', resolve, { once: true }));
  }
};

/** Faults that take more than an address. */
export const plays: Readonly<Record<string, (fault: Fault) => Promise<Outcome | undefined>>> = {
  '200 then 500 on refresh': async (fault) => {
    const page = await open(fault, card(await addressFor(fault)));
    await told(page);
    void (cardOn(page) as HTMLElement & { reload: () => unknown }).reload();
    return endOf(page, 2);
  },

  'responds after disconnect': async (fault) => {
    const src = await addressFor(fault);
    const path = pathOf(src);
    const page = await open(fault, card(src));
    await executeServerCommand('asked', { path });
    cardOn(page).remove();
    await executeServerCommand('left', { path });
    expect((await requestsTo(src)).map(({ aborted }) => aborted)).to.deep.equal([true]);
    expect(witness(page).told).to.deep.equal([]);
    expect([...page.problems, ...page.lines]).to.deep.equal([]);
    closePage(page);
    return undefined;
  },

  'out-of-order on src change': async (fault) => {
    const [old, young] = await Promise.all((fault.server.sequence as object[]).map(addressOf));
    const page = await open(fault, card(old!));
    cardOn(page).setAttribute('src', young!);
    await told(page);
    // by now the old answer would have come
    await executeServerCommand('left', { path: pathOf(old!) });
    expect(witness(page).told).to.have.length(1);
    return endOf(page);
  },

  '__proto__ key': async (fault) => {
    const page = await open(fault, card(await addressFor(fault)));
    await told(page);
    const { prototype } = page.window.Object;
    expect(['title', 'x'].filter((key) => key in prototype)).to.deep.equal([]);
    return endOf(page);
  },

  'redirect to http (downgrade)': playOverHttps,
  'mixed content': playOverHttps,
  'AMP/Service worker returns Response.error()': playBehindWorker,
  'SW returns opaque response': playBehindWorker,
  'CORS * with credentials': playBesideCookies,
  'CORS preflight must not happen': playBesideCookies,
  'Set-Cookie on response': playBesideCookies,
};

/**
 * Takes the network from a page, as far as the engine can do it; else requests go where nobody listens.
 *
 * @returns gives it back
 */
const goOffline = async (page: HostPage, { keepCache = false } = {}): Promise<() => unknown> => {
  // in Firefox the cache goes with the network
  const canDo = engine === 'chromium' || (engine === 'firefox' && !keepCache);
  if (canDo && (await executeServerCommand('offline', true))) return () => executeServerCommand('offline', false);
  const { window } = page;
  const { fetch: send } = window;
  window.fetch = (url, init) => send(keepCache && init?.cache === 'force-cache' ? url : addresses.refusing, init);
  Object.defineProperty(window.navigator, 'onLine', { configurable: true, value: false });
  return () => {
    window.fetch = send;
    Reflect.deleteProperty(window.navigator, 'onLine');
    window.dispatchEvent(new Event('online'));
  };
};

/** Faults that all pages would suffer from: a page that is busy holds up those beside it. */
export const playsAlone: Readonly<Record<string, (fault: Fault) => Promise<Outcome>>> = {
  'deep nesting 200k': play,

  // Chromium can; in the others nothing tells an extension's block from a refused connection either
  'blocked by ad blocker': async (fault) => {
    const address = await addressOf({ json: small, headers: { 'x-blocked': '1' } });
    const isBlocked = await executeServerCommand<boolean, string>('block-address', address);
    const page = await open(fault, card(isBlocked ? address : `${addresses.refusing}/ad.json`));
    const outcome = await endOf(page);
    expect(await requestsTo(address)).to.deep.equal([]);
    return outcome;
  },

  'offline (navigator.onLine=false)': async (fault) => {
    const page = await open(fault, card(`${addresses.origin}/ok.json`)); // so that all parts of the script are there
    await told(page);
    const goOnline = await goOffline(page);
    cardOn(page).setAttribute('src', await addressOf({ json: small, headers: { 'x-offline': '1' } }));
    await told(page, 2);
    await nextTurn();
    const outcome = outcomeOf(page);
    await goOnline();
    const [, , last] = await told(page, 3);
    expect(last!.type, 'back online').to.equal('posting-load');
    closePage(page);
    return { ...outcome, requests: outcome.requests - 1 };
  },

  'offline with cached copy': async (fault) => {
    const headers = { 'cache-control': 'no-cache', etag: '"1"' };
    const src = await addressOf({ json: small, headers });
    const page = await open(fault, card(src));
    await told(page);
    cardOn(page).setAttribute('src', `${addresses.origin}/ok.json`);
    await told(page, 2);
    const goOnline = await goOffline(page, { keepCache: true });
    cardOn(page).setAttribute('src', src);
    const outcome = await endOf(page, 3).finally(goOnline);
    expect(await requestsTo(src), 'the cache has answered').to.have.length(1);
    return { ...outcome, requests: outcome.requests - 2 };
  },
};
