/** The snippets that the configurator writes, pasted into a bare page of another origin. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { snippetsOf, takeOver, type Choice, type Snippet } from '../../demo/app/snippets.ts';
import { cardIn, closePartners, openPartner, sized } from '../frame/stage.ts';
import { closePages, inState, pageIn, stackPages } from '../support/host-page.ts';
import { deepText, once, settled } from '../support/mount.ts';
import { codeOf, openServed, origin, paste, pasteUnderPolicy, release, snippetOf } from './paste.ts';

const { version } = release;

const choice: Choice = {
  tag: 'job-card',
  widget: `${origin}/careers-widget/`,
  src: `${origin}/postings/devops-engineer.json`,
  title: 'DevOps Engineer with a “networking” <edge>',
  formats: new Set(['markdown']),
  fallback: 'https://jobs.example/devops?a=1&b="2"',
  attributes: { 'heading-level': '3', 'without-faq': '', 'apply-params': 'utm_source=acme&utm_medium=web' },
  properties: { '--job-accent-color': '#0b6e4f', '--job-font-family': `'Inter', "Segoe UI", serif` },
  sheet: 'soft',
  strict: false,
};

const snippet = (id: string, more: Partial<Choice> = {}): Snippet => snippetOf(id, { ...choice, ...more });

/** With one kind of quotes: WebKit has its own. */
const fontOf = (card: HTMLElement): string => card.style.getPropertyValue('--job-font-family').replaceAll(`'`, '"');

const ON_A_PAGE = ['script', 'pinned', 'one-file', 'partner'];

describe('a snippet of a list', () => {
  stackPages();
  afterEach(closePages);

  const list: Choice = {
    ...choice,
    tag: 'job-list',
    src: `${origin}/stories/postings/jobs.json`,
    formats: new Set(),
    fallback: '',
    attributes: { search: '', 'group-by': 'department', 'page-size': '5', lang: 'sv' },
  };

  for (const id of ['script', 'pinned', 'partner']) {
    it(`“${id}” shows it as chosen, under the policy that it names`, async () => {
      const page = await pasteUnderPolicy(snippetOf(id, { ...list, strict: true }));
      const element = await inState(page, 'job-list', 'ready');
      await settled(element);
      const tree = element.shadowRoot!;
      expect(tree.querySelectorAll('[part=item]')).to.have.length(5);
      expect(deepText(element)).to.contain('25 jobb').and.to.contain('Visa fler jobb');
      expect(page.window.getComputedStyle(element).getPropertyValue('--job-accent-color').trim()).to.equal('#0b6e4f');
      expect(page.problems).to.deep.equal([]);
      expect(page.lines).to.deep.equal([]);
    });
  }

  it('“pinned” has what searches and draws come along, and its words', () => {
    const head = codeOf(snippetOf('pinned', list), '<head>');
    const names = [...head.matchAll(/<link[^>]*modulepreload[^>]*chunks\/([\w.]+)-/g)].map(([, name]) => name);
    expect(names).to.deep.equal(['templates', 'sv', 'list', 'list.sv']);
    expect(codeOf(snippetOf('pinned', list), 'own')).to.contain(`chunks/list-${version}.js`);
  });

  it('is for no page that takes one file or a frame alone, and says so', () => {
    const all = snippetsOf(list, release);
    expect(all.map(({ id }) => id))
      .not.to.contain('one-file')
      .and.not.to.contain('frame');
    expect(all.find(({ id }) => id === 'pinned')!.about)
      .to.contain('a build in one file')
      .and.to.contain('has no list');
    expect(all.find(({ id }) => id === 'partner')!.about).to.contain('a frame shows one posting alone');
  });
});

describe('a snippet of a list that asks an index in pieces', () => {
  stackPages();
  afterEach(closePages);

  const board = (from: string, folder = from): Choice => ({
    ...choice,
    tag: 'job-list',
    widget: `${from}/careers-widget/`,
    src: `${from}/dist-demo/stories/board/jobs.json`,
    formats: new Set(),
    fallback: '',
    attributes: { search: '', 'search-src': `${folder}/dist-demo/stories/board/search/`, filters: '' },
    strict: true,
  });

  for (const [where, chosen] of [
    ['of another origin', board(origin)],
    ['of the page’s own', board('')],
    ['of another origin than the list', board('', origin)],
  ] as const) {
    for (const id of ['script', 'partner']) {
      it(`“${id}” finds what is in one ${where}, under the policy that it names`, async () => {
        const page = await pasteUnderPolicy(snippetOf(id, chosen), openServed);
        const list = await inState(page, 'job-list', 'ready');
        expect(deepText(list)).to.contain('25 jobs').and.not.to.contain('Fire Officer');
        const field = list.shadowRoot!.querySelector<HTMLInputElement>('[type=search]')!;
        field.value = 'fire officer';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        expect((await once(list, 'list-change')).count).to.equal(1);
        await settled(list);
        expect(deepText(list)).to.contain('1 of 25 jobs').and.to.contain('Fire Officer');
        expect(page.problems).to.deep.equal([]);
        expect(page.lines).to.deep.equal([]);
      });
    }
  }

  it('names what that takes in its policy, and where nothing is asked none of it', () => {
    const { attributes, ...rest } = board('');
    expect(snippetOf('partner', { attributes, ...rest }).policy)
      .to.include(`script-src 'self' 'wasm-unsafe-eval'`)
      .and.to.include(`connect-src 'self'`)
      .and.to.include(`worker-src 'self'`);
    expect(snippetOf('partner', { ...rest, attributes: { search: '' } }).policy.join()).not.to.match(/wasm|worker/);
  });

  it('“pinned” leaves it out, with all that it takes, and says why', () => {
    const one = snippetOf('pinned', board(origin));
    expect(JSON.stringify([one.blocks, one.policy])).not.to.match(/search-src|wasm|worker/);
    expect(one.about).to.contain('Left out is `search-src`');
    expect(snippetOf('pinned', { ...board(origin), attributes: {} }).about).not.to.contain('search-src');
  });
});

describe('a snippet with the feed of a hiring system', () => {
  afterEach(closePages);

  const feed: Choice = {
    ...choice,
    tag: 'job-list',
    src: `${origin}/stories/postings/greenhouse.json`,
    feed: {
      system: 'greenhouse',
      address: `${origin}/stories/postings/greenhouse.json?a=$(b)&c="`,
      isXml: false,
    },
    formats: new Set(),
    fallback: '',
    attributes: { search: '', filters: '' },
  };
  const card: Choice = {
    ...feed,
    tag: 'job-card',
    src: `${feed.src}#4022`,
    formats: new Set(['html']),
    attributes: {},
  };

  for (const id of ['script', 'pinned', 'partner']) {
    it(`“${id}” shows the list, and one of its postings on a card, under the policy that it names`, async () => {
      for (const chosen of [feed, card]) {
        const page = await pasteUnderPolicy(snippetOf(id, { ...chosen, strict: true }));
        const element = await inState(page, chosen.tag, 'ready');
        expect(deepText(element)).to.contain('Site Reliability Engineer');
        expect(page.problems).to.deep.equal([]);
        expect(page.lines).to.deep.equal([]);
      }
    });
  }

  it('“pinned” has all that it takes come along, and asks for nothing twice', async () => {
    for (const chosen of [feed, card]) {
      await executeServerCommand('clear-requests');
      const own = { widget: chosen.widget, src: chosen.src };
      const [widget, src] = Object.values(own).map((address) => address.replace('127.0.0.1', 'localhost'));
      const page = await paste(snippetOf('pinned', { ...chosen, widget: widget!, src: src! }));
      await inState(page, chosen.tag, 'ready');
      const requests = await executeServerCommand<{ url: string }[], object>('requests', {});
      const paths = requests.map(({ url }) => url);
      expect(paths).to.deep.equal([...new Set(paths)]);
      const head = codeOf(snippetOf('pinned', chosen), '<head>');
      const preloaded = [...head.matchAll(/<link[^>]*modulepreload[^>]*(chunks\/[\w.-]+\.js)/g)].map(
        ([, file]) => file!,
      );
      const chunks = paths.flatMap((path) => /chunks\/[\w.-]+\.js$/.exec(path) ?? []);
      expect(chunks.sort()).to.deep.equal(preloaded.sort());
    }
    const xml = snippetOf('pinned', { ...feed, feed: { ...feed.feed!, system: 'personio', isXml: true } });
    for (const name of ['feeds', 'xml', 'personio'])
      expect(codeOf(xml, '<head>')).to.contain(`/chunks/${name}-${version}.js"`);
  });

  it('offers the command that takes the postings over, of which no shell reads more than an address', () => {
    expect(takeOver(feed.feed!, release).code).to.equal(
      `npx careers-widget@${version} import --from greenhouse "${feed.src}?a=%24(b)&c=%22" -o postings/`,
    );
    for (const id of ['script', 'pinned']) expect(codeOf(snippetOf(id, feed), 'public/')).to.equal('');
  });

  it('is for no build in one file and no frame, which read no feeds', () => {
    const all = snippetsOf(card, release);
    expect(all.map(({ id }) => id))
      .not.to.contain('one-file')
      .and.not.to.contain('frame');
    expect(all.find(({ id }) => id === 'pinned')!.about).to.contain('reads no feed');
  });
});

describe('a snippet', () => {
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePages);

  for (const id of ON_A_PAGE) {
    it(`“${id}” shows the posting as chosen`, async () => {
      const page = await paste(snippet(id));
      const card = await inState(page, 'job-card', 'ready');
      expect(deepText(card)).to.contain('DevOps Engineer').and.not.to.contain('When will I start?');
      expect(card.shadowRoot!.querySelector('h3')).not.to.equal(null);
      expect(card.style.getPropertyValue('--job-accent-color')).to.equal('#0b6e4f');
      expect(fontOf(card)).to.equal(`"Inter", "Segoe UI", serif`);
      expect(page.window.getComputedStyle(card).getPropertyValue('--job-border-radius')).to.equal('1.4em');
      const link = card.shadowRoot!.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;
      expect(link.href).to.contain('utm_source=acme&utm_medium=web');
      expect(page.problems).to.deep.equal([]);
      expect(page.lines).to.deep.equal([]);
    });

    it(`“${id}” works without inline styles, under the policy that it names`, async () => {
      const one = snippet(id, { strict: true });
      expect(one.policy.join()).not.to.contain('unsafe-inline');
      const page = await pasteUnderPolicy(one);
      const card = await inState(page, 'job-card', 'ready');
      expect(page.window.getComputedStyle(card).getPropertyValue('--job-accent-color').trim()).to.equal('#0b6e4f');
      // the test's own watching script is inline, and stands before the policy
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('“pinned” asks for nothing twice', async () => {
    // addresses that nobody has asked for: WebKit fetches anew beside a preload for which it asks whether its copy still holds
    const [widget, src] = [choice.widget, choice.src].map((address) => address.replace('127.0.0.1', 'localhost'));
    const page = await paste(snippet('pinned', { widget: widget!, src: src! }));
    await inState(page, 'job-card', 'ready');
    const requests = await executeServerCommand<{ url: string }[], object>('requests', {});
    const paths = requests.map(({ url }) => url).filter((url) => !url.includes('/images/'));
    expect(paths).to.deep.equal([...new Set(paths)]);
  });

  it('“pinned” asks for nothing in advance where the posting is loaded when it comes near', () => {
    const one = snippet('pinned', { attributes: { loading: 'lazy' } });
    expect(codeOf(one, '<head>')).not.to.contain('preload');
  });

  it('“pinned” has what reads the texts of the posting come along, and nothing else', () => {
    const chunksFor = (...formats: string[]) => {
      const head = codeOf(snippet('pinned', { formats: new Set(formats) }), '<head>');
      return [...head.matchAll(/<link[^>]*modulepreload[^>]*chunks\/(\w+)-/g)].map(([, name]) => name);
    };

    expect(chunksFor('nodes')).to.deep.equal(['templates']);
    expect(chunksFor('markdown', 'plain')).to.deep.equal(['templates', 'markdown']);
    expect(chunksFor('nodes', 'markdown', 'html')).to.deep.equal(['templates', 'markdown', 'html']);
  });

  it('“pinned” has the words of its language come along with the rest', () => {
    const one = snippet('pinned', { attributes: { lang: 'sv' } });
    expect(codeOf(one, '<head>')).to.contain(`chunks/sv-${version}.js`);
  });

  it('“partner” leaves a link where the posting is gone', async () => {
    const page = await paste(snippet('partner', { src: `${origin}/postings/gone.json` }));
    const card = await inState(page, 'job-card', 'gone');
    expect(card.querySelector('a')!.href).to.equal('https://jobs.example/devops?a=1&b=%222%22');
    expect(card.querySelector('a')!.textContent).to.equal(choice.title);
  });

  it('“wordpress” quotes for PHP what it quotes for HTML', () => {
    const [{ code } = { code: '' }] = snippet('wordpress').blocks;
    const [, element = ''] = /return '([^]*)';/.exec(code)!;
    const page = new DOMParser().parseFromString(element.replace(/\\(['\\])/g, '$1'), 'text/html');
    const card = page.querySelector('job-card')!;
    expect(fontOf(card)).to.equal(`"Inter", "Segoe UI", serif`);
    expect(card.getAttribute('apply-params')).to.equal(choice.attributes['apply-params']);
  });

  it('“frame” shows the posting as chosen, and is sized', async () => {
    // on the test's own origin, so that it can be looked into; the page around it is of another
    const own = {
      widget: `${location.origin}/careers-widget/`,
      src: `${location.origin}/postings/devops-engineer.json`,
    };
    const one = snippet('frame', {
      ...own,
      attributes: { ...choice.attributes, 'structured-data': 'same-origin' }, // which is for the page around
    });
    expect(codeOf(one, 'posting shall stand')).not.to.contain('structured-data');
    const partner = await openPartner(codeOf(one, 'posting shall stand') + codeOf(one, 'Anywhere'));
    const card = await cardIn(partner);
    expect(deepText(card)).to.contain('DevOps Engineer').and.not.to.contain('When will I start?');
    expect(card.style.getPropertyValue('--job-accent-color')).to.equal('#0b6e4f');
    await sized(partner);
    expect(await partner.run('lines')).to.deep.equal([]);
    closePartners();
  });

  it('“frame” works without inline styles, under the policy that it names', async () => {
    const own = {
      widget: `${location.origin}/careers-widget/`,
      src: `${location.origin}/postings/devops-engineer.json`,
    };
    const one = snippet('frame', { ...own, strict: true });
    expect(one.policy.join() + codeOf(one, 'posting shall stand')).not.to.match(/unsafe-inline|style=/);
    const page = await pasteUnderPolicy(one);
    const frame = page.document.querySelector('iframe')!;
    await inState(await pageIn(frame), 'job-card', 'ready');
    expect(frame.clientWidth).to.equal(frame.parentElement!.clientWidth);
    expect(page.problems).to.deep.equal([]);
  });

  it('takes addresses from the site’s root, and then needs no foreign source', () => {
    const own = snippet('pinned', { widget: '/careers-widget/', src: '/postings/x.json' });
    expect(own.policy.join('; '))
      .to.match(/^script-src 'self' 'sha256-[^']+'; connect-src 'self';/)
      .and.not.to.contain('http');
  });
});
