/** Snippets that carry hashes, on a server where somebody has changed a file: it must not run, and nobody stands before a hole. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Choice, Snippet } from '../../demo/app/snippets.ts';
import { closePartners, openPartner, until } from '../frame/stage.ts';
import { greenhouse, greenhouseJob } from '../support/feeds.ts';
import { closePages, inState, openPage, stackPages, type HostPage } from '../support/host-page.ts';
import { deepText } from '../support/mount.ts';
import { codeOf, origin, paste, pasteUnderPolicy, release, snippetOf } from './paste.ts';

const { version, integrity } = release;

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

const ENTRY = 'careers-widget.js';
const IIFE = 'careers-widget.iife.js';
const FRAMES = 'careers-widget.frames.js';
const THEME = 'themes/soft.css';
const chunk = (name: string): string => `chunks/${name}-${version}.js`;

/** Shows all that there is a chunk for, in a card with `debug` and in Swedish. */
const posting = await recipe({
  json: {
    id: 'engineer',
    title: 'Engineer',
    lead: 'Work on **open** infrastructure.',
    sections: [{ title: 'Tasks', text: { html: '<p>You <b>weld</b>.</p>' } }],
    contact: { name: 'Marietta', phone: '+46 8 123 45 67' },
    apply: { url: 'https://jobs.example/apply' },
  },
});
const EVERY_CHUNK = ['templates', 'markdown', 'html', 'phone', 'sv', 'findings', 'actions'].map(chunk);

const choice: Choice = {
  tag: 'job-card',
  widget: `${origin}/careers-widget/`,
  src: posting,
  title: 'Engineer',
  formats: new Set(['markdown']),
  fallback: 'https://jobs.example/engineer',
  attributes: { lang: 'sv', debug: '' },
  properties: {},
  sheet: 'soft',
  strict: false,
};
const lazy = { ...choice, attributes: { ...choice.attributes, loading: 'lazy' } };
const compact = { ...choice, attributes: { lang: 'sv', layout: 'compact' } };
const strict = { ...choice, strict: true };

/** A list of what a hiring system answers. */
const ofFeed: Choice = {
  ...choice,
  tag: 'job-list',
  src: await recipe({ json: greenhouse([greenhouseJob(1, 'Engineer')]) }),
  feed: { system: 'greenhouse', address: '', isXml: false },
  fallback: '',
  attributes: {},
  sheet: '',
};

/** Each has an address of its own: Chromium remembers for other pages that a file did not pass. */
let addresses = 0;

/** The widget on a server where somebody has changed a file. */
const tampered = (file: string): string =>
  `${origin}/tampered/${encodeURIComponent(file)}/${addresses++}/careers-widget/`;

type Tampered = HostPage['window'] & { readonly tampered?: true };

/** Whether the changed script runs, asked once that is decided. */
const runs = async (page: HostPage, file: string): Promise<boolean> => {
  const window = page.window as Tampered;
  if (file.startsWith('chunks/')) {
    const card = await inState(page, 'job-card', 'ready');
    if (file === chunk('actions')) {
      const share = card.shadowRoot!.querySelector<HTMLElement>('.quiet')!;
      share.click();
      const status = share.parentElement!.lastElementChild!;
      await until(() => !!window.tampered || !!status.textContent, 'the address is there to be copied');
    } else if (file !== chunk('sv')) {
      await until(() => !!window.tampered || page.lines.length > 0, 'the console says that a part is lost');
    }
  }
  return !!window.tampered;
};

/** What visitors see: the posting, or the link to it where the whole script was refused. */
const seen = async (page: HostPage): Promise<string> =>
  page.window.customElements.get('job-card')
    ? deepText(await inState(page, 'job-card', 'ready'))
    : page.document.querySelector('job-card a')!.textContent;

/** Pastes a snippet from such a server for each of the files, and tells which have run. */
const tamper = async (
  id: string,
  chosen: Choice,
  files: readonly string[],
  put: (one: Snippet) => Promise<HostPage> = paste,
): Promise<readonly string[]> => {
  const ran = await Promise.all(
    files.map(async (file) => {
      const page = await put(snippetOf(id, { ...chosen, widget: tampered(file) }));
      const isRun = await runs(page, file);
      expect(await seen(page), file).to.contain('Engineer');
      expect(page.problems, file).to.deep.equal([]);
      return isRun ? [file] : [];
    }),
  );
  return ran.flat();
};

/** What a posting with marks of Markdown and HTML looks like where all parts of the script are there. */
const formatted = (card: Element): boolean =>
  ['strong', 'b'].every((mark) => card.shadowRoot!.querySelector(mark)) && !card.shadowRoot!.querySelector('.plain');

describe('a pinned snippet', () => {
  stackPages();
  afterEach(closePages);

  it('is needed: without hashes each of the files runs, whoever has changed it', async () => {
    const files = [ENTRY, ...EVERY_CHUNK];
    expect(await tamper('script', choice, files)).to.deep.equal(files);
  });

  for (const [name, chosen, files] of [
    ['for a whole card', choice, [ENTRY, ...EVERY_CHUNK]],
    ['for one that is loaded when it comes near', lazy, [ENTRY, ...EVERY_CHUNK]],
    ['for a compact card', compact, [ENTRY, chunk('templates'), chunk('sv')]],
  ] as const) {
    it(`${name} runs no file that has been changed`, async () => {
      expect(await tamper('pinned', chosen, files)).to.deep.equal([]);
    });
  }

  it('for a feed runs nothing that has been changed, and is whole where nothing has been', async () => {
    for (const name of ['feeds', 'greenhouse', 'list']) {
      const page = await paste(snippetOf('pinned', { ...ofFeed, widget: tampered(chunk(name)) }));
      await inState(page, 'job-list', 'error');
      expect((page.window as Tampered).tampered, name).to.equal(undefined);
    }
    const page = await paste(snippetOf('pinned', ofFeed));
    expect(deepText(await inState(page, 'job-list', 'ready'))).to.contain('Engineer');
    expect(page.lines).to.deep.equal([]);
  });

  it('without inline styles runs no file that has been changed, under the policy that it names', async () => {
    expect(await tamper('pinned', strict, [ENTRY, ...EVERY_CHUNK], pasteUnderPolicy)).to.deep.equal([]);
  });

  for (const [name, chosen, put] of [
    ['for a whole card', choice, paste],
    ['for one that is loaded when it comes near', lazy, paste],
    ['without inline styles', strict, pasteUnderPolicy],
  ] as const) {
    it(`“one file” ${name} runs nothing that has been changed`, async () => {
      expect(await tamper('one-file', chosen, [IIFE], put)).to.deep.equal([]);
    });
  }

  for (const [name, chosen, put] of [
    ['', choice, paste],
    [' without inline styles', strict, pasteUnderPolicy],
  ] as const) {
    it(`“frame”${name} runs no script on the page that has been changed`, async () => {
      const page = await put(snippetOf('frame', { ...chosen, widget: tampered(FRAMES) }));
      expect(await runs(page, FRAMES)).to.equal(false);
      expect(page.document.querySelector('iframe')!.clientHeight).to.be.greaterThan(600); // as it is without the script
      expect(page.problems).to.deep.equal([]);
    });
  }

  for (const id of ['pinned', 'one-file']) {
    it(`“${id}” takes no theme that has been changed`, async () => {
      const page = await paste(snippetOf(id, { ...choice, widget: tampered(THEME) }));
      await inState(page, 'job-card', 'ready');
      const { documentElement } = page.document;
      expect(page.window.getComputedStyle(documentElement).getPropertyValue('--tampered')).to.equal('');
    });
  }

  it('is whole from a server where nobody has changed anything', async () => {
    const page = await paste(snippetOf('pinned', choice));
    const card = await inState(page, 'job-card', 'ready');
    expect(formatted(card)).to.equal(true);
    expect(page.lines).to.deep.equal([]);
  });

  it('has a hash for every chunk of the release', () => {
    const { integrity: hashes } = JSON.parse(`{${codeOf(snippetOf('pinned', choice), 'import map of its own')}}`) as {
      integrity: object;
    };
    const chunks = Object.keys(integrity).filter((file) => file.startsWith('chunks/'));
    expect(Object.keys(hashes)).to.deep.equal(chunks.map((file) => choice.widget + file));
  });

  it('heeds its hashes where addresses begin at the site’s root', async () => {
    const widget = tampered(chunk('phone')).replace(origin, '');
    const one = snippetOf('pinned', { ...choice, widget, sheet: '' });
    const page = await openPage(`<base href="${origin}/">${codeOf(one, '<head>')}`, codeOf(one, 'posting shall stand'));
    expect(await runs(page, chunk('phone'))).to.equal(false);
  });

  it('heeds its hashes in the page’s own import map', async () => {
    const own = async (file: string) => {
      const one = snippetOf('pinned', { ...choice, widget: tampered(file) });
      const merged = `{ "imports": { "own": "data:text/javascript,globalThis.own=1" }, ${codeOf(one, 'import map of its own')} }`;
      const head = codeOf(one, '<head>').replace(/(<script type="importmap">).*(?=<\/script>)/, `$1${merged}`);
      const page = await openPage(
        `${head}<script type="module">import 'own'</script>`,
        codeOf(one, 'posting shall stand'),
      );
      expect((page.window as Tampered & { own?: 1 }).own).to.equal(1);
      return runs(page, file);
    };
    expect(await Promise.all([chunk('templates'), chunk('phone')].map(own))).to.deep.equal([false, false]);
  });
});

describe('a page with the header Integrity-Policy', () => {
  afterEach(closePartners);

  const headers = { 'integrity-policy': 'blocked-destinations=(script)' };

  /** What the page says of its card, once that is there. */
  const told = async (head: string, body: string, more: object = headers) => {
    const partner = await openPartner(body, { head, headers: more });
    const ask = <T>(code: string) => partner.run<T>(`(card => ${code})(document.querySelector('job-card'))`);
    await until(() => ask<boolean>(`card.getAttribute('state') === 'ready'`), 'the posting is shown');
    return {
      isFormatted: await ask<boolean>(`(${String(formatted)})(card)`),
      isTampered: await ask<boolean>(`globalThis.tampered === true`),
      text: await ask<string>('card.shadowRoot.textContent'),
      lines: await ask<readonly string[]>('lines'),
    };
  };

  for (const id of ['pinned', 'one-file']) {
    it(`shows the posting of “${id}”`, async () => {
      const one = snippetOf(id, { ...choice, attributes: {} });
      const { isFormatted, lines } = await told(codeOf(one, '<head>'), codeOf(one, 'posting shall stand'));
      expect(isFormatted).to.equal(true);
      expect(lines).to.deep.equal([]);
    });
  }

  it('shows plain text where the script alone has a hash', async () => {
    const one = snippetOf('pinned', { ...choice, attributes: {} });
    const script = `<script type="module" src="${choice.widget}${ENTRY}" crossorigin integrity="${integrity[ENTRY]}"></script>`;
    const { isFormatted, text, lines } = await told(script, codeOf(one, 'posting shall stand'));
    expect(isFormatted).to.equal(false);
    expect(text).to.contain('infrastructure').and.to.contain('weld');
    expect(lines).not.to.have.length(0);
  });

  it('refuses what the map does not name: the parts beside the right script, where a server leads elsewhere', async () => {
    const led = async (more: object) => {
      const elsewhere = tampered(chunk('templates')).replace(origin, '');
      const moved = await recipe({ status: 302, headers: { location: `${elsewhere}${ENTRY}` } });
      const one = snippetOf('pinned', { ...choice, widget: `${moved}/`, attributes: {} });
      return told(codeOf(one, '<head>'), codeOf(one, 'posting shall stand'), more);
    };
    expect((await led({})).isTampered).to.equal(true);
    expect((await led(headers)).isTampered).to.equal(false);
  });
});
