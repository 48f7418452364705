/** The built files, from a server of another origin, on pages as publishers have them. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { greenhouse, greenhouseJob } from './support/feeds.ts';
import { closePages, inState, nextFrame, openPage, type HostPage } from './support/host-page.ts';
import { deepText, settled } from './support/mount.ts';

const SENTENCE = 'Small company - big impact of your work - join us!';

const origin: string = await executeServerCommand('second-origin');
const module = (query = '') =>
  `<script type="module" src="${origin}/careers-widget/careers-widget.js${query}"></script>`;
const card = `<job-card src="${origin}/postings/devops-engineer.json"></job-card>`;

const builds: readonly (readonly [string, string])[] = [
  ['careers-widget.js', module()],
  [
    'careers-widget.single.js',
    `<script type="module" src="${origin}/careers-widget/careers-widget.single.js"></script>`,
  ],
  ['careers-widget.iife.js', `<script defer src="${origin}/careers-widget/careers-widget.iife.js"></script>`],
];

const shown = async (page: HostPage, selector = 'job-card') => {
  const element = await inState(page, selector, 'ready');
  await settled(element);
  return deepText(element);
};

const paths = async () => (await executeServerCommand<{ url: string }[], undefined>('requests')).map(({ url }) => url);

/** Names of all that a library might leave behind on a page: globals, and methods of the prototypes that all share. */
const surface = ({ window }: HostPage) => {
  const { Element, HTMLElement, Array, Object, Promise } = window;
  const prototypes = [Element, HTMLElement, Array, Object, Promise].map(
    ({ name, prototype }) => [name, prototype as object] as const,
  );
  return ([['window', window], ...prototypes] as const).flatMap(([name, object]) =>
    Reflect.ownKeys(object).map((key) => `${name}.${String(key)}`),
  );
};

describe('the builds', () => {
  beforeEach(() => executeServerCommand('clear-requests'));
  afterEach(closePages);

  for (const [file, script] of builds) {
    it(`${file} shows a posting of another origin, with nothing but the script tag and the element`, async () => {
      const page = await openPage(script, card);
      expect(await shown(page)).to.contain(SENTENCE);
      expect(page.problems).to.deep.equal([]);
      expect(page.lines).to.deep.equal([]);
    });

    it(`${file} works in the head, before its element is there`, async () => {
      const page = await openPage(script.replace(' defer', ''), `${card}<a href="/jobs">after</a>`);
      expect(await shown(page)).to.contain(SENTENCE);
      expect(page.problems).to.deep.equal([]);
    });

    it(`${file} leaves the page as it was`, async () => {
      const before = await openPage('', card);
      const page = await openPage(script, card);
      const head = page.document.head.children.length;
      await shown(page);
      const known = new Set(surface(before));
      expect(surface(page).filter((name) => !known.has(name))).to.deep.equal([]);
      expect(page.document.head.children.length).to.equal(head);
      expect(page.document.adoptedStyleSheets).to.have.length(0);
      expect(page.document.querySelector('job-card')!.childNodes).to.have.length(0);
      expect([page.document.title, page.window.history.length, page.document.activeElement]).to.deep.equal([
        'Host',
        before.window.history.length,
        page.document.body,
      ]);
    });
  }

  it('in one file read no feed of a hiring system, and say so', async () => {
    const src: string = await executeServerCommand('recipe', { json: greenhouse([greenhouseJob(7, 'Welder')]) });
    for (const [, script] of builds.slice(1)) {
      const page = await openPage(script, `<job-card src="${src}#7"><a href="/jobs">Jobs</a></job-card>`);
      await inState(page, 'job-card', 'error');
      expect(page.problems).to.deep.equal([]);
      expect(page.lines.join()).to.include('not part of a build in one file');
    }
  });

  it('may be loaded twice, also under another query string: the first stays, one line for each tag', async () => {
    const page = await openPage(module('?v=1') + module('?v=2') + builds[2]![1], card);
    expect(await shown(page)).to.contain(SENTENCE);
    expect(page.problems).to.deep.equal([]);
    expect(page.lines.every((line) => line.includes('registered already'))).to.equal(true);
    expect((await paths()).filter((path) => path.includes('careers-widget.js'))).to.have.length(2);
    expect((await paths()).filter((path) => path.endsWith('.json'))).to.have.length(1);
  });

  it('leave a tag alone that the page has taken, and register the others', async () => {
    const taken = '<script>customElements.define("apply-button", class extends HTMLElement {})</script>';
    const page = await openPage(
      taken + module(),
      `<job-faq-accordion src="${origin}/postings/devops-engineer.json"></job-faq-accordion>`,
    );
    expect(await shown(page, 'job-faq-accordion')).to.contain('When will I start?');
    expect(page.problems).to.deep.equal([]);
    expect(page.lines).to.have.length(1);
  });

  describe('under a Content-Security-Policy', () => {
    const policy = (directives: string) => `<meta http-equiv="Content-Security-Policy" content="${directives}">`;
    const strict = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src ${origin}`;

    it('need no inline style and no inline script', async () => {
      for (const [, script] of builds) {
        const page = await openPage(policy(strict) + script, card);
        const element = await inState(page, 'job-card', 'ready');
        expect(page.window.getComputedStyle(element.shadowRoot!.querySelector('.full')!).display).to.equal('grid');
        expect(page.problems).to.deep.equal([]);
      }
    });

    it('apply no style of a text; of HTML it is reported where the browser reports what it parses, of Markdown never', async () => {
      const source = '<p style="margin: 99px">You <b style="color: #f00">weld</b>.</p>';
      const open = async (text: unknown) => {
        const src: string = await executeServerCommand('recipe', { json: { title: 'Engineer', sections: [{ text }] } });
        const page = await openPage(policy(strict) + module(), `<job-card src="${src}"></job-card>`);
        expect(await shown(page)).to.contain('weld');
        await nextFrame({ window }); // violations are told in tasks of their own
        return page;
      };
      const ofHtml = await open({ html: source });
      const reports = [...ofHtml.problems];
      const bold = ofHtml.document.querySelector('job-card')!.shadowRoot!.querySelector('b')!;
      expect(ofHtml.window.getComputedStyle(bold).color).not.to.equal('rgb(255, 0, 0)');
      expect([bold, bold.parentElement!].some((element) => element.hasAttribute('style'))).to.equal(false);

      new ofHtml.window.DOMParser().parseFromString(source, 'text/html'); // what the browser says of any parse
      await nextFrame({ window });
      expect(ofHtml.problems).to.deep.equal([...reports, ...reports]);
      expect(reports).to.deep.equal(reports.map(() => 'csp: style-src-attr inline'));
      expect(reports.length).to.be.oneOf([0, 2]); // in Chromium one for each attribute

      expect((await open(source)).problems).to.deep.equal([]);
    });

    it('need one Trusted Types policy and no more, for Markdown and for HTML', async () => {
      const src: string = await executeServerCommand('recipe', {
        json: {
          title: 'Engineer',
          lead: 'R&amp;D **bold**',
          sections: [{ text: { html: '<p>From a <b>hiring</b> system</p>' } }],
        },
      });
      for (const [, script] of builds) {
        const types = policy("require-trusted-types-for 'script'; trusted-types careers-widget");
        const page = await openPage(types + script, `<job-card src="${src}"></job-card>`);
        expect(await shown(page))
          .to.contain('R&D bold')
          .and.to.contain('From a hiring system');
        expect(page.problems).to.deep.equal([]);
      }
    });

    it('register nothing where their Trusted Types policy is denied, so that the children stay', async () => {
      for (const [file, script] of builds) {
        const types = policy("require-trusted-types-for 'script'; trusted-types other");
        const page = await openPage(
          types + script,
          '<job-card src="/x.json"><a href="/jobs">All our jobs</a></job-card>',
        );
        expect(page.window.customElements.get('job-card'), file).to.equal(undefined);
        expect(page.document.querySelector('a')!.offsetHeight).to.be.greaterThan(0);
        expect(page.problems.filter((problem) => !problem.startsWith('csp: trusted-types'))).to.satisfy(
          (rest: string[]) => rest.every((problem) => problem.startsWith('csp: require-trusted-types-for')),
        );
      }
    });
  });

  describe('on a page that has put its own in the place of the browser’s', () => {
    const heard = `<script>
      window.heard = [];
      for (const type of ['posting-load', 'posting-apply', 'faq-toggle'])
        document.addEventListener(type, (event) => {
          heard.push([type, event.target.localName, event.composed, Boolean(event.posting ?? event.entry)].join(' '));
          if (type === 'posting-apply') event.preventDefault();
        }, true);
    </script>`;

    for (const [what, code, beside = ''] of [
      ['nothing', ''],
      ['ShadyCSS', 'window.ShadyCSS = {};'],
      ['ShadyCSS that says it shims', 'window.ShadyCSS = { nativeShadow: false };'],
      ['Document', 'window.Document = function Document() {};'],
      ['Document, without a prototype', 'window.Document = () => {};'],
      ['Event, by a class of its own', 'window.Event = class Event { constructor(type) { this.type = type; } };'],
      [
        'Event, by a wrapper with its prototype',
        'const Native = Event; window.Event = function Event(...args) { return new Native(...args); }; window.Event.prototype = Native.prototype;',
      ],
      ['Event, by a helper that is no constructor', 'window.Event = { observe: () => {} };'],
      ['CustomEvent', 'window.CustomEvent = function CustomEvent() {};'],
      [
        'what tells nodes apart',
        'for (const name of ["Node", "Element", "ShadowRoot", "HTMLAnchorElement"]) window[name] = class {};',
      ],
      [
        'Lit’s hooks',
        'window.litElementHydrateSupport = window.litHtmlPolyfillSupport = window.reactiveElementPolyfillSupport = () => { throw new Error("hooked"); };',
      ],
      ['globals with the names of methods', 'var matches = [], closest = "", host = {}, classList = null;'],
      [
        'forms with such names',
        '',
        '<form name="host"></form><form name="matches"></form><iframe name="closest"></iframe>',
      ],
    ] as const) {
      it(`stand in their styles, work, and tell the page what happens: ${what}`, async () => {
        for (const [file, script] of builds) {
          // no language anywhere, so that all trees up to the page's are asked for one
          const setUp = `${heard}<script>document.documentElement.removeAttribute('lang'); ${code}</script>`;
          const page = await openPage(`${setUp}${script}`, `${beside}${card}`);
          const element = await inState(page, 'job-card', 'ready');
          await settled(element);

          const tree = element.shadowRoot!;
          const faq = tree.querySelector('job-faq-accordion')!.shadowRoot!;
          const link = tree.querySelector('apply-button')!.shadowRoot!.querySelector('a')!;
          const displays = [tree.querySelector('.full')!, faq.querySelector('summary')!, link].map(
            (node) => page.window.getComputedStyle(node).display,
          );
          expect(displays, file).to.deep.equal(['grid', 'flex', 'flex']);
          expect(tree.querySelector('style'), file).to.equal(null);

          const toggled = new Promise((resolve) => element.addEventListener('faq-toggle', resolve, { once: true }));
          faq.querySelector('summary')!.click();
          await toggled;
          link.click();
          expect((page.window as unknown as { heard: string[] }).heard, file).to.deep.equal([
            'posting-load job-card false true',
            'faq-toggle job-card true true',
            'posting-apply job-card true true',
          ]);

          tree.querySelector<HTMLAnchorElement>('a.internal')!.click();
          expect(tree.activeElement?.id, file).to.equal('info');
          expect(page.problems, file).to.deep.equal([]);
          closePages();
        }
      });
    }

    it('know the page’s children from none', async () => {
      const code = '<script>for (const name of ["Node", "Element", "Text"]) window[name] = class {};</script>';
      const src: string = await executeServerCommand('recipe', { hang: true });
      const page = await openPage(code + module(), `<job-card src="${src}"><a href="/jobs">Jobs</a></job-card>`);
      const element = await inState(page, 'job-card', 'loading');

      expect(element.shadowRoot!.querySelector('.bone')).to.equal(null);
      expect(page.document.querySelector('a')!.offsetHeight).to.be.greaterThan(0);
    });
  });

  // which files a build has is the same in every engine
  if (navigator.userAgent.includes('Chrome/')) {
    it('leave the list out where they are one file, say which script has it, and show its children', async () => {
      for (const [file, script] of builds.slice(1)) {
        const page = await openPage(
          script,
          `<job-list src="${origin}/jobs.json"><a href="/jobs">Jobs</a></job-list>${card}`,
        );
        await shown(page);
        expect(page.document.querySelector('a')!.offsetHeight, file).to.be.greaterThan(0);
        expect(page.lines, file).to.have.length(1);
        expect(page.lines[0]).to.contain('<job-list>').and.to.contain('take careers-widget.js');
        expect(page.problems, file).to.deep.equal([]);
      }
    });
  }

  it('load what a compact card lacks once it becomes a full one', async () => {
    const page = await openPage(module(), card.replace('src', 'layout="compact" src'));
    await shown(page);
    expect((await paths()).filter((path) => path.includes('markdown'))).to.deep.equal([]);

    const element = page.document.querySelector('job-card')!;
    const tree = element.shadowRoot!;
    const isRead = () => tree.querySelector('[part="section"] li') !== null;
    element.layout = 'full';
    await new Promise<void>((resolve) => {
      new MutationObserver(() => isRead() && resolve()).observe(tree, { childList: true, subtree: true });
    });
    await settled(element);

    expect(deepText(element)).to.contain(SENTENCE);
    expect(
      [tree, tree.querySelector('job-faq-accordion')!.shadowRoot!].map((part) => part.querySelector('.plain')),
    ).to.deep.equal([null, null]);
    expect((await paths()).filter((path) => path.endsWith('.json'))).to.have.length(1);
  });

  it('show plain text where a part of the script is lost', async () => {
    const lost = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' ${origin}/careers-widget/careers-widget.js">`;
    const page = await openPage(lost + module(), card);
    const text = await shown(page);
    expect(text)
      .to.contain('DevOps Engineer')
      .and.to.contain(SENTENCE)
      .and.to.contain('What you’ll need')
      .and.to.contain('When will I start?');
    expect(page.problems.filter((problem) => !problem.startsWith('csp'))).to.deep.equal([]);
    expect(page.lines.filter((line) => line.includes('a part of the script is lost'))).to.have.length(2); // one a part
  });

  it('hold the place while they load, and let go of it afterwards', async () => {
    const src: string = await executeServerCommand('recipe', {
      sequence: [{ delayMs: 300, json: { title: 'Short' } }],
    });
    const page = await openPage(
      module(),
      `<job-card src="${src}" style="display: block; min-height: 100vh"></job-card>`,
    );
    const element = await inState(page, 'job-card', 'loading');
    expect(element.offsetHeight).to.be.at.least(800);
    await inState(page, 'job-card', 'ready');
    expect(element.offsetHeight).to.be.lessThan(400);
  });
});
