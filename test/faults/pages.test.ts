/** Where people really embed it: pages of other kinds, and what is written wrong around the element. */
import { expect } from '@open-wc/testing';
import { closePages, nextFrame, openAddress, openPage, type HostPage } from '../support/host-page.ts';
import { deepText, settled } from '../support/mount.ts';
import { WATCH } from '../support/watch.mjs';
import { addresses, addressOf, card, FALLBACK, isShown, nextTurn, SCRIPT } from './fault.ts';

const SEED = `${addresses.origin}/postings/devops-engineer.json`;
const OWN = `<script type="module" src="/dist/careers-widget.js"></script>`;

/** A page of the test's own origin, of any type. */
const pageOf = (body: string, type = 'text/html'): Promise<HostPage> =>
  openAddress(`/answer?${new URLSearchParams({ body, type })}`);

/** Writes down what goes wrong, and what the console says. */
const markupOfWatch = `<script>${WATCH}</script>`;

const cardIn = ({ document }: HostPage) => document.querySelector<HTMLElement>('job-card')!;

const ready = async (page: HostPage): Promise<HTMLElement> => {
  const card = cardIn(page);
  while (card.getAttribute('state') !== 'ready') await nextFrame({ window });
  await settled(card);
  return card;
};

/** Whether what looks at an element's children has come. */
const hasLooked = ({ window }: HostPage): boolean =>
  window.performance.getEntriesByType('resource').some(({ name }) => name.includes('/swallowed-'));

const linkIn = (card: Element): HTMLAnchorElement =>
  card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;

const shareIn = (card: Element) =>
  [...card.shadowRoot!.querySelectorAll<HTMLElement>('.actions .quiet')].find(
    (one) => one.textContent.trim() === 'Share',
  );

describe('on a page of another kind', () => {
  afterEach(closePages);

  it('in quirks mode the posting stands', async () => {
    const page = await pageOf(`<title>Old</title>${OWN}<job-card src="${SEED}">${FALLBACK}</job-card>`);
    expect(page.document.compatMode).to.equal('BackCompat');
    expect(deepText(await ready(page))).to.contain('networking');
  });

  for (const [what, type] of [
    ['XHTML', 'application/xhtml+xml'],
    ['XML', 'text/xml'],
  ] as const) {
    it(`of ${what} the page’s own children stand`, async () => {
      const page = await pageOf(
        `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>X</title><script>window.seen = []; addEventListener('error', (event) => seen.push(event.message)); addEventListener('unhandledrejection', (event) => seen.push(String(event.reason)));</script><script type="module" src="/dist/careers-widget.js"></script></head><body><job-card src="${SEED}">${FALLBACK}</job-card></body></html>`,
        type,
      );
      await nextFrame({ window });
      expect(isShown(page.document.querySelector('a'))).to.equal(true);
      expect((page.window as unknown as { seen: string[] }).seen).to.deep.equal([]);
    });
  }

  it('in a sandbox without an origin the posting stands', async () => {
    const told = new Promise<string>((resolve) => {
      addEventListener('message', ({ data }) => typeof data === 'string' && resolve(data), { once: true });
    });
    await openPage(
      `<script>document.addEventListener('posting-load', ({ target }) => target.updateComplete.then(() => parent.postMessage(target.shadowRoot.textContent, '*')), true);
       addEventListener('error', ({ message }) => parent.postMessage(message, '*'));</script>${SCRIPT}`,
      card(SEED),
      { sandbox: 'allow-scripts' },
    ).catch(() => undefined); // what is in it can't be looked into
    expect(await told).to.contain('networking');
  });

  it('an element that is adopted into a frame shows the posting there', async () => {
    const page = await openPage(SCRIPT, `${card(SEED)}<iframe></iframe>`);
    const element = await ready(page);
    const inner = page.document.querySelector('iframe')!.contentDocument!;
    inner.body.append(inner.adoptNode(element));
    element.setAttribute('lang', 'sv');
    while (!deepText(element).includes('Vanliga')) await nextFrame({ window });
    await settled(element);
    expect(deepText(element)).to.contain('DevOps');
    expect(element.shadowRoot!.querySelector('article')!.getClientRects()).to.have.length(1);
    expect(page.problems).to.deep.equal([]);
  });

  describe('in srcdoc', () => {
    it('the address of the page around is passed on, and its parameters', async () => {
      history.replaceState(null, '', '?utm_source=around'); // the test's own page is the one around
      const page = await openPage(
        SCRIPT,
        card(await addressOf({ json: { title: 'Engineer', apply: { url: 'https://e.example/apply' } } })),
      );
      const element = await ready(page);
      expect(page.window.location.href).to.equal('about:srcdoc');
      expect(linkIn(element).href).to.contain('utm_source=around');
      const copied = new Promise((resolve) => {
        Object.defineProperty(page.window.navigator, 'canShare', { value: undefined });
        Object.defineProperty(page.window.navigator, 'clipboard', {
          value: { writeText: (url: string) => resolve(url) },
        });
      });
      shareIn(element)!.click();
      expect(await copied).to.match(/^http:\/\/localhost:\d+\//);
    });

    it('nothing is to be shared where there is no address', async () => {
      const page = await openPage(
        `<script>Object.defineProperty(document, 'referrer', { value: '' })</script><base href="about:blank">${SCRIPT}`,
        card(`${addresses.origin}/ok.json`),
      );
      const element = await ready(page);
      expect(shareIn(element)).to.equal(undefined);
    });
  });
});

describe('on a page with a router behind #', () => {
  afterEach(closePages);

  for (const route of ['#/jobs/1?utm_source=li', '#!/jobs/1?utm_source=li&gh_src=x']) {
    it(`${route}: the route stays, and its parameters are passed on`, async () => {
      const routed = await openAddress(
        `/answer?${new URLSearchParams({ type: 'text/html', body: `<!doctype html>${OWN}<job-card src="${SEED}"></job-card>` })}${route}`,
      );
      const element = await ready(routed);
      const { href } = linkIn(element);
      expect(new URL(href).searchParams.get('utm_source')).to.equal('li');
      const faq = element.shadowRoot!.querySelector('job-faq-accordion')!.shadowRoot!;
      expect(faq.querySelector('.permalink')).to.equal(null);
      const internal = element.shadowRoot!.querySelector<HTMLAnchorElement>('a.internal')!;
      expect(internal.hash.startsWith(`${route}#`), internal.hash).to.equal(true);
      internal.click();
      expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('note');
      expect(routed.window.location.hash).to.equal(route);
    });
  }

  it('parameters of the query win over those of the route', async () => {
    const body = `<!doctype html>${OWN}<job-card src="${SEED}"></job-card>`;
    const page = await openAddress(
      `/answer?${new URLSearchParams({ type: 'text/html', body, utm_source: 'query' })}#/x?utm_source=route&utm_medium=m`,
    );
    const { searchParams } = new URL(linkIn(await ready(page)).href);
    expect(searchParams.getAll('utm_source')).to.deep.equal(['query']);
    expect(searchParams.get('utm_medium')).to.equal('m');
  });
});

describe('a page that is written otherwise than meant', () => {
  afterEach(closePages);

  it('passes on parameters of an address whose & was escaped twice', async () => {
    const src = await addressOf({ json: { title: 'Engineer', apply: { url: 'https://e.example/apply' } } });
    const body = `<!doctype html>${OWN}<job-card src="${src}" apply-params="utm_campaign=a&amp;amp;utm_term=b"></job-card>`;
    const page = await openAddress(
      `/answer?${new URLSearchParams({ type: 'text/html', body })}&utm_source=a&amp;utm_medium=b&amp;amp;lever-source-x=c`,
    );
    const names = [...new URL(linkIn(await ready(page)).href).searchParams.keys()];
    expect(names.sort()).to.deep.equal(['lever-source-x', 'utm_campaign', 'utm_medium', 'utm_source', 'utm_term']);
  });

  it('keeps the link to apply in its own tab under <base target=_blank>', async () => {
    const page = await openPage(`<base target="_blank">${SCRIPT}`, card(SEED));
    expect(linkIn(await ready(page)).target).to.equal('_self');
  });

  for (const [written, body] of [
    ['a second card', `<job-card src="${SEED}" /><p>About us</p><job-card src="${SEED}"></job-card>`],
    ['a script', `<job-card src="${SEED}"><script>1</script></job-card><p>After</p>`],
    ['the footer', `<job-card src="${SEED}" />\n<footer>Foot</footer>`],
    ['all that is left of the body', `<job-card src="${SEED}" />\n<p>About us</p>`],
  ] as const) {
    it(`is told of ${written} in a card`, async () => {
      const page = await pageOf(`<!doctype html><head>${markupOfWatch}</head>${OWN}${body}\n</body></html>\n`);
      await ready(page);
      const told = () => page.lines.filter((line) => line.includes('expected </job-card>'));
      while (!told().length) await nextFrame({ window });
      await nextTurn();
      expect(told(), page.lines.join()).to.have.length(1);
    });
  }

  it('is told nothing of children that are meant', async () => {
    for (const children of ['<p>One</p><p>Two</p>', '<p slot="header">Above</p>', FALLBACK]) {
      const page = await pageOf(
        `<!doctype html><head>${markupOfWatch}</head>${OWN}<main>${card(SEED, children)}</main>`,
      );
      await ready(page);
      while (children !== FALLBACK && !hasLooked(page)) await nextFrame({ window });
      await nextFrame({ window });
      expect(hasLooked(page)).to.equal(children !== FALLBACK); // a link alone is worth no request
      expect(page.lines).to.deep.equal([]);
    }
  });

  it('is shown under debug what a card took in', async () => {
    const page = await openPage(SCRIPT, `<job-card src="${SEED}" debug /><p>About us</p>`);
    const element = await ready(page);
    while (!deepText(element).includes('</job-card> before what follows')) await nextFrame({ window });
    expect(deepText(element)).to.contain('HTML has no <job-card … />');
  });
});

describe('a lazy card', () => {
  afterEach(closePages);

  it('far below asks for its posting when the page is printed', async () => {
    const page = await openPage(
      SCRIPT,
      `<div style="height: 9000px"></div>${card(SEED).replace('<job-card', '<job-card loading="lazy"')}`,
    );
    const element = cardIn(page);
    await nextFrame({ window });
    expect(element.getAttribute('state')).to.equal('idle');
    page.window.dispatchEvent(new page.window.Event('beforeprint'));
    await ready(page);
    expect(page.problems).to.deep.equal([]);
  });

  it('that has no box of its own counts as near', async () => {
    const page = await openPage(
      SCRIPT,
      card(SEED).replace('<job-card', '<job-card loading="lazy" style="display: contents"'),
    );
    expect(deepText(await ready(page))).to.contain('networking');
  });
});

describe('a language of the page', () => {
  afterEach(closePages);

  for (const [lang, key] of [
    ['no', 'nb'],
    ['nn', 'nb'],
    ['nb-NO', 'no'],
    ['sv_SE', 'sv'],
    ['iw', 'he'],
    ['he', 'iw'],
    ['in', 'id'],
  ] as const) {
    it(`${lang} is served by the translation ${key}`, async () => {
      const src = await addressOf({
        json: { title: 'English', lang: 'en', status: 'closed', translations: { [key]: { title: 'Translated' } } },
      });
      const page = await openPage(SCRIPT, `<div lang="${lang}">${card(src)}</div>`);
      expect(deepText(await ready(page))).to.contain('Translated');
    });
  }
});

describe('an answer that is new', () => {
  afterEach(closePages);

  const good = { json: { title: 'Senior Engineer', apply: { url: 'https://e.example/apply' } } };
  const cut = { body: '{ "title": "Senior', then: 'destroy' };

  for (const [what, script, sequence] of [
    [
      'after the line was gone while the first one came',
      'Object.defineProperty(navigator, "onLine", { value: false })',
      [cut, good],
    ],
    ['after a server that cut the first three', '', [cut, cut, cut, good]],
  ] as const) {
    it(`is not called old: ${what}`, async () => {
      const src = await addressOf({ sequence });
      const page = await openPage(`<script>${script}</script>${SCRIPT}`, card(src));
      const element = cardIn(page);
      while (!deepText(element).includes('Senior Engineer')) await nextFrame({ window });
      await settled(element);
      expect(element.getAttribute('state')).to.equal('ready');
      expect(deepText(element)).not.to.contain('out of date');
      expect(page.problems).to.deep.equal([]);
    });
  }
});
