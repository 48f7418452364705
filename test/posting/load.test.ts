import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { loadList, loadPosting, postingUrl } from '../../src/posting/load.ts';
import type { Parsed } from '../../src/posting/parse.ts';
import { PostingError } from '../../src/posting/posting-error.ts';

interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly aborted: boolean;
}

const small = { title: 'Welder', apply: { url: 'https://hire.example/7' } };

/** An address on another origin that answers as the recipe says: test/support/second-origin.mjs. */
const addressOf = (recipe: object) => executeServerCommand<string, object>('recipe', recipe);

/** What the other origin was asked for. */
const requests = () => executeServerCommand<LoggedRequest[], object>('requests', {});

/** Puts back what a test has replaced. */
let replaced = () => {};

/** Everything that a test holds is let go of after it. */
let test = new AbortController();

const load = async (url: string, signal: AbortSignal = test.signal): Promise<Parsed> =>
  (await loadPosting(url, signal)).parsed;

const failureOf = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    await answer;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure, found an answer');
};

const arrived = (count = 1) =>
  waitUntil(async () => (await requests()).length >= count, `expected ${count} requests`, { timeout: 10_000 });

/** Puts something in the place of a global's member, and gives a function that puts it back. */
const replace = (owner: object, key: string, descriptor: PropertyDescriptor): (() => void) => {
  const own = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { configurable: true, ...descriptor });
  return () => {
    if (own) Object.defineProperty(owner, key, own);
    else Reflect.deleteProperty(owner, key);
  };
};

beforeEach(async () => {
  test = new AbortController();
  await executeServerCommand('clear-requests');
});

afterEach(() => test.abort());

describe('loadPosting', () => {
  it('reads a posting from another origin', async () => {
    const url = await addressOf({ json: small });

    const { posting, url: from, findings } = await load(url);

    expect(posting.title).to.equal('Welder');
    expect(from).to.equal(url);
    expect(findings).to.deep.equal([]);
  });

  for (const [status, kind] of [
    [400, 'http'],
    [401, 'http'],
    [403, 'http'],
    [404, 'gone'],
    [410, 'gone'],
  ] as const) {
    it(`calls a ${status} ${kind}`, async () => {
      const url = await addressOf({ status, json: small });

      const error = await failureOf(load(url));

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind, status, url });
    });
  }

  for (const [name, recipe] of [
    ['nothing', {}],
    ['nothing, and says so', { status: 204 }],
    ['white space', { body: ' \n\t' }],
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>App</title>' }],
    ['a web page that says it is JSON', { headers: { 'content-type': 'application/json' }, body: '\n<html></html>' }],
    ['half a file', { body: '{"title":"Welder","tag' }],
    ['a trailing comma', { body: '{"title":"Welder",}' }],
    ['a comment', { body: '/* a job */{"title":"Welder"}' }],
    ['no number', { body: '{"title":"Welder","openings":NaN}' }],
    ['a script', { body: 'callback({"title":"Welder"})' }],
    ['a guarded answer', { body: ')]}\'\n{"title":"Welder"}' }],
    ['200,000 open brackets', { body: '[', repeat: 200_000 }],
  ] as const) {
    it(`calls an answer not-json that holds ${name}`, async () => {
      const url = await addressOf(recipe);

      const error = await failureOf(load(url));

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind: 'not-json', url });
    });
  }

  it('says which address answered with a web page', async () => {
    const page = await addressOf({ body: '<title>Log in</title>' });
    const url = await addressOf({ status: 302, headers: { location: `${page}/login.html` } });

    const error = await failureOf(load(url));

    expect((error as Error).message).to.equal(`expected JSON, found a web page at ${page}/login.html`);
  });

  for (const [name, json] of [
    ['null', null],
    ['a number', 7],
    ['an array', [small]],
    ['a posting in a wrapping', { posting: small }],
  ] as const) {
    it(`calls JSON invalid that is ${name}`, async () => {
      const url = await addressOf({ json });

      const error = await failureOf(load(url));

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind: 'invalid', url });
    });
  }

  for (const type of ['text/plain', 'text/html', 'application/octet-stream', 'application/json; charset=iso-8859-1']) {
    it(`reads JSON as UTF-8 that says it is ${type}`, async () => {
      const url = await addressOf({
        headers: { 'content-type': type, 'content-disposition': 'attachment' },
        json: { ...small, title: 'Svetsare på Ön' },
      });

      const { posting } = await load(url);

      expect(posting.title).to.equal('Svetsare på Ön');
    });
  }

  it('accepts a byte order mark', async () => {
    const url = await addressOf({ body: `\ufeff${JSON.stringify(small)}` });

    const { posting } = await load(url);

    expect(posting.title).to.equal('Welder');
  });

  for (const [name, bodyBase64] of [
    ['little', '//57AH0A'], // {} with its byte order mark
    ['big', '/v8AewB9'],
  ] as const) {
    it(`calls UTF-16 an encoding error, ${name} end first`, async () => {
      const url = await addressOf({ bodyBase64 });

      const error = await failureOf(load(url));

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind: 'encoding', url });
    });
  }

  it('reads what is no UTF-8 with marks in its place', async () => {
    const url = await addressOf({ bodyBase64: 'eyJ0aXRsZSI6Ik38bmNoZW4ifQ==' }); // München, in Latin-1

    const { posting } = await load(url);

    expect(posting.title).to.equal('M\ufffdnchen');
  });

  it('reads an answer of 1,000,000 bytes', async () => {
    const url = await addressOf({ body: ' ', repeat: 1_000_000 });

    const error = await failureOf(load(url));

    expect(error).to.include({ kind: 'not-json', message: 'expected JSON, found nothing' });
  });

  it('calls an answer of 1,000,001 bytes too large', async () => {
    const url = await addressOf({ body: ' ', repeat: 1_000_001 });

    const error = await failureOf(load(url));

    expect(error).to.be.instanceOf(PostingError);
    expect(error).to.include({ kind: 'too-large', url });
  });

  it('reads no further in an answer that is too large', async () => {
    const url = await addressOf({ body: ' '.repeat(1000), repeat: 2000, hang: 'body' });

    const error = await failureOf(load(url));

    expect(error).to.include({ kind: 'too-large' });
    await waitUntil(async () => (await requests())[0]?.aborted, 'expected the request to be aborted', {
      timeout: 10_000,
    });
  });

  it('resolves addresses against where it was redirected to', async () => {
    const target = `${await addressOf({ json: { ...small, apply: { url: 'apply' } } })}/moved/fitter.json`;
    const url = `${await addressOf({ status: 302, headers: { location: target } })}/welder.json`;

    const parsed = await load(url);

    expect(parsed.url).to.equal(target);
    expect(parsed.posting.apply.url).to.equal(new URL('apply', target).href);
    expect(parsed.posting.id).to.equal('fitter');
  });

  it('asks anew where somebody wants more than the answer that is there, once for all who do', async () => {
    const url = await addressOf({ sequence: [{ json: small }, { json: { ...small, title: 'Fitter' } }] });
    await load(url);

    const answers = await Promise.all([
      loadPosting(url, test.signal, undefined, true),
      loadPosting(url, test.signal, undefined, true),
    ]);

    expect(answers.map(({ parsed }) => parsed.posting.title)).to.deep.equal(['Fitter', 'Fitter']);
    expect(await requests()).to.have.length(2);
  });

  describe('asks again after a while', () => {
    const hold = new AbortController();
    const REFUSALS = [429, 500, 503];
    const asked: { readonly url: string; readonly cache: RequestCache | undefined }[] = [];
    /** What loading what a recipe answers comes to, be it an answer or a failure, and how long that takes. */
    const begin = async (recipe: object) => {
      const url = await addressOf(recipe);
      const start = performance.now();
      const end = loadPosting(url, hold.signal).catch((error: unknown) => ({ parsed: undefined, error }));
      return { url, ...(await end), took: performance.now() - start };
    };
    let refused: ReturnType<typeof begin>[];
    let cut: ReturnType<typeof begin>;
    let busy: ReturnType<typeof begin>;
    let putBack = () => {};

    // the seconds between two tries pass for all at once
    before(() => {
      const { fetch } = window;
      putBack = replace(window, 'fetch', {
        value: (url: string, init: RequestInit) => (asked.push({ url, cache: init.cache }), fetch(url, init)),
      });
      const later = { status: 429, headers: { 'retry-after': '2', 'access-control-expose-headers': 'Retry-After' } };
      refused = REFUSALS.map((status) => begin({ status, json: small }));
      cut = begin({ then: 'destroy-before-headers' });
      busy = begin({ sequence: [later, { json: small }] });
    });
    after(() => {
      putBack();
      hold.abort();
    });

    for (const [index, status] of REFUSALS.entries()) {
      it(`and calls a ${status} http`, async () => {
        const { url, error } = await refused[index]!;

        expect(error).to.be.instanceOf(PostingError);
        expect(error).to.include({ kind: 'http', status, url });
      });
    }

    it('three times where the connection is cut, and once for what the browser may have kept', async () => {
      const { url, error } = await cut;

      expect(error).to.be.instanceOf(PostingError);
      expect(error).to.include({ kind: 'network', url });
      const caches = asked.filter((request) => request.url === url).map(({ cache }) => cache);
      expect(caches).to.deep.equal(['default', 'default', 'default', 'force-cache']);
    });

    it('and waits as long as the server asks for', async () => {
      const { parsed, took } = await busy;

      expect(parsed!.posting.title).to.equal('Welder');
      expect(took).to.be.at.least(2000);
    });
  });

  // a driven window of WebKit is a private one, whose cache keeps no posting
  if (/Chrome|Firefox/.test(navigator.userAgent)) {
    it('shows the last answer that the browser kept, with what kept a newer one from coming', async () => {
      const fresh = { headers: { 'cache-control': 'max-age=60' }, json: small };
      const url = await addressOf({ sequence: [fresh, { then: 'destroy-before-headers' }] });
      await load(url);

      const { parsed, error } = await loadPosting(url, test.signal, undefined, true);

      expect(parsed.posting.title).to.equal('Welder');
      expect(error).to.include({ kind: 'network', url });
    });
  }

  it('waits no day for a server that asks for one', async () => {
    const headers = { 'retry-after': '86400', 'access-control-expose-headers': 'Retry-After' };
    const url = await addressOf({ status: 503, headers });

    const error = await failureOf(load(url));

    expect(error).to.include({ kind: 'http', status: 503, retryAfter: 86_400_000 });
    expect(await requests()).to.have.length(1);
  });

  it('does not ask again while the tab is hidden', async () => {
    const url = await addressOf({ sequence: [{ status: 503 }, { json: small }] });
    let isHidden = true;
    const looked = new Promise<void>((resolve) => {
      replaced = replace(document, 'hidden', { get: () => (resolve(), isHidden) });
    });
    const answer = load(url).finally(() => replaced());

    await looked;
    expect(await requests()).to.have.length(1);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));

    expect((await answer).posting.title).to.equal('Welder');
  });

  it('asks for six postings at once at most', async () => {
    const urls = await Promise.all(Array.from({ length: 9 }, (_, n) => addressOf({ hang: true, status: 200 + n })));
    const answers = urls.map((url) => failureOf(load(url)));
    await arrived(6);
    const before = (await requests()).length;

    test.abort();

    await Promise.all(answers);
    expect(before).to.equal(6);
  });

  for (const [hang, deadline, ask] of [
    ['headers', 10_000, loadPosting],
    ['body', 10_000, loadPosting],
    ['body', 20_000, loadList],
  ] as const) {
    it(`gives up where the ${hang} never come, after ${deadline / 1000} s`, async () => {
      const asked: (number | undefined)[] = [];
      const { setTimeout } = window;
      const url = await addressOf({ hang, body: '{' });
      const putBack = replace(window, 'setTimeout', {
        value: (handler: () => void, ms?: number) => {
          asked.push(ms);
          return setTimeout(handler, 100); // sooner than anybody wants to wait in a test
        },
      });

      const answer = failureOf(ask(url, test.signal)).finally(putBack);

      expect(await answer).to.include({ kind: 'timeout', url });
      expect(asked).to.deep.equal([deadline, 1000]);
    });
  }

  it('says so where the browser is offline', async () => {
    const putBack = replace(navigator, 'onLine', { get: () => false });
    const url = await addressOf({ then: 'destroy-before-headers' });

    const error = await failureOf(load(url)).finally(putBack);

    expect(error).to.include({ kind: 'offline', url });
  });

  it('asks once for all who hold an answer', async () => {
    const url = await addressOf({ json: small });

    const answers = await Promise.all([load(url), load(url, AbortSignal.any([test.signal])), load(url)]);
    const late = await load(url);

    expect(await requests()).to.have.lengthOf(1);
    expect(new Set([...answers, late])).to.have.property('size', 1);
  });

  it('asks anew once nobody holds the answer', async () => {
    const url = await addressOf({ sequence: [{ json: small }, { json: { ...small, title: 'Fitter' } }] });
    const hold = new AbortController();
    await load(url, hold.signal);
    hold.abort();

    const { posting } = await load(url);

    expect(posting.title).to.equal('Fitter');
  });

  it('aborts the request when nobody holds it any longer', async () => {
    const url = await addressOf({ hang: true });
    const holds = [new AbortController(), new AbortController()];
    const answers = holds.map(({ signal }) => failureOf(load(url, signal)));
    await arrived();

    for (const hold of holds) hold.abort();

    for (const error of await Promise.all(answers)) expect(error).to.include({ name: 'AbortError' });
    await waitUntil(async () => (await requests())[0]!.aborted, 'expected the request to be aborted', {
      timeout: 10_000,
    });
  });

  it('keeps the request while one of two still holds it', async () => {
    const url = await addressOf({ json: small });
    const hold = new AbortController();
    const first = failureOf(load(url, hold.signal));
    const second = load(url);

    hold.abort();

    expect(await first).to.include({ name: 'AbortError' });
    expect((await second).posting.title).to.equal('Welder');
    expect((await requests()).map(({ aborted }) => aborted)).to.deep.equal([false]);
  });

  it('asks anew where somebody comes back after all have let go', async () => {
    const url = await addressOf({ sequence: [{ hang: true }, { json: small }] });
    const hold = new AbortController();
    const first = failureOf(load(url, hold.signal));
    await arrived();
    hold.abort();

    const { posting } = await load(url);

    expect(posting.title).to.equal('Welder');
    expect(await first).to.include({ name: 'AbortError' });
  });

  it('keeps no failure', async () => {
    const url = await addressOf({ sequence: [{ status: 403 }, { json: small }] });
    await failureOf(load(url));

    const { posting } = await load(url);

    expect(posting.title).to.equal('Welder');
  });

  describe('tells the other origin nothing of the visitor', () => {
    /** Ports share cookies: of all other origins, this one could be sent the page's. */
    const onThisHost = async (recipe: object): Promise<string> => {
      const url = new URL(await addressOf(recipe));
      url.hostname = location.hostname;
      return url.href;
    };

    afterEach(() => {
      for (const name of ['session', 'tracker']) document.cookie = `${name}=; max-age=0; path=/`;
    });

    it('sends no cookie', async () => {
      document.cookie = 'session=secret; path=/';
      const url = await onThisHost({ json: small });
      await fetch(url, { mode: 'no-cors', credentials: 'include' }); // whoever does send it

      await load(url);

      const [careless, ours] = await requests();
      expect(careless!.headers.cookie).to.contain('session=secret');
      expect(ours!.headers).not.to.have.property('cookie');
    });

    it('takes no cookie', async () => {
      const url = await onThisHost({ headers: { 'set-cookie': 'tracker=1; Path=/' }, json: small });

      await load(url);

      expect(document.cookie).not.to.contain('tracker');
    });

    it('sends no referrer', async () => {
      const url = await addressOf({ json: small });
      await fetch(url); // whoever does send it

      await load(url);

      const [careless, ours] = await requests();
      expect(careless!.headers.referer).to.contain(location.origin);
      expect(ours!.headers).not.to.have.property('referer');
    });

    it('makes the browser ask for no leave first', async () => {
      await load(await addressOf({ json: small }));

      expect((await requests()).map(({ method }) => method)).to.deep.equal(['GET']);
    });

    it('takes no option from a polluted Object.prototype', async () => {
      const url = await addressOf({ json: small });
      const cleanUp = [
        replace(Object.prototype, 'method', { value: 'POST', writable: true }),
        replace(Object.prototype, 'body', { value: 'visitor=1', writable: true }),
        replace(Object.prototype, 'headers', { value: { 'x-visitor': '1' }, writable: true }),
      ];
      const answer = load(url);
      for (const putBack of cleanUp) putBack();

      await answer;

      const asked = await requests();
      expect(asked.map(({ method }) => method)).to.deep.equal(['GET']);
      expect(asked[0]!.headers).not.to.have.property('x-visitor');
    });
  });
});

describe('postingUrl', () => {
  const base = 'https://page.example/careers/';

  for (const [src, url] of [
    ['welder.json', 'https://page.example/careers/welder.json'],
    ['../welder.json?v=2', 'https://page.example/welder.json?v=2'],
    ['//jobs.example/welder.json', 'https://jobs.example/welder.json'],
    ['HTTPS://JOBS.EXAMPLE/welder.json', 'https://jobs.example/welder.json'],
    ['http://jobs.example/welder.json#tasks', 'http://jobs.example/welder.json#tasks'],
    [' https://jobs.example/svetsare-på-ön.json\n', 'https://jobs.example/svetsare-p%C3%A5-%C3%B6n.json'],
  ] as const) {
    it(`makes an address of ${JSON.stringify(src)}`, () => {
      expect(postingUrl(src, base)).to.equal(url);
    });
  }

  for (const src of [
    '',
    ' \n',
    'http://[',
    'https://name:password@jobs.example/welder.json',
    'https://name@jobs.example/welder.json',
    'javascript:alert(1)',
    'data:application/json,{"title":"x"}',
    'blob:https://jobs.example/7',
    'file:///welder.json',
    'about:blank',
    'ftp://jobs.example/welder.json',
  ]) {
    it(`refuses ${JSON.stringify(src)}`, () => {
      expect(() => postingUrl(src, base))
        .to.throw(PostingError, `found "${src}"`)
        .with.property('kind', 'bad-url');
    });
  }
});
