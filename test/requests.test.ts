/** What leaves a visitor's browser: what the posting takes, and nothing else. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { greenhouse, greenhouseJob } from './support/feeds.ts';
import { closePages, inState, openPage } from './support/host-page.ts';
import { deepText } from './support/mount.ts';

type Logged = { method: string; url: string; headers: Record<string, string> };

const origin: string = await executeServerCommand('second-origin');
const { version } = (await (await fetch('/package.json')).json()) as { version: string };
const script = `<script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`;
const posting = `${origin}/postings/devops-engineer.json`;
const card = `<job-card src="${posting}"></job-card>`;

const requests = async (): Promise<Logged[]> => executeServerCommand('requests');

describe('a page with a posting', () => {
  afterEach(closePages);

  it('requests script, parts, posting and its pictures, each once, and nothing else', async () => {
    const page = await openPage(script, card);
    const element = await inState(page, 'job-card', 'ready');
    for (const picture of element.shadowRoot!.querySelectorAll('img')) {
      picture.scrollIntoView();
      if (!picture.complete) await new Promise((resolve) => picture.addEventListener('load', resolve));
    }
    expect((await requests()).map(({ url }) => url).sort()).to.deep.equal([
      '/careers-widget/careers-widget.js',
      `/careers-widget/chunks/markdown-${version}.js`,
      `/careers-widget/chunks/templates-${version}.js`,
      '/postings/devops-engineer.json',
      '/postings/images/devops-engineer.svg',
      '/postings/images/marietta.svg',
    ]);
  });

  it('requests of a hiring system’s feed what reads it: two parts, once the feed is there', async () => {
    const feed: string = await executeServerCommand('recipe', { json: greenhouse([greenhouseJob(7, 'Welder')]) });
    await executeServerCommand('clear-requests');
    const page = await openPage(script, `<job-card src="${feed}#7"></job-card><job-list src="${feed}"></job-list>`);
    await Promise.all([inState(page, 'job-card', 'ready'), inState(page, 'job-list', 'ready')]);
    expect((await requests()).map(({ url }) => url.replace(/^\/recipe\/.*/, 'the feed')).sort()).to.deep.equal([
      '/careers-widget/careers-widget.js',
      ...['feeds', 'greenhouse', 'html', 'list', 'markdown', 'templates'].map(
        (part) => `/careers-widget/chunks/${part}-${version}.js`,
      ),
      ...['the feed', 'the feed'], // of the card, and of the list, which may be larger
    ]);
    expect(page.problems).to.deep.equal([]);
  });

  it('requests of a feed in XML what reads that, too, and tells what is no feed', async () => {
    const text = '<name>Tasks</name><value><![CDATA[<p>You weld.</p>]]></value>';
    const position = `<position><id>7</id><name>Welder &amp; Cook</name><jobDescriptions><jobDescription>${text}</jobDescription></jobDescriptions></position>`;
    const bodies = [`<workzag-jobs>${position}</workzag-jobs>`, '<urlset></urlset>', '<workzag-jobs><position>'];
    const [feed, other, broken] = await Promise.all(
      bodies.map((body) => executeServerCommand<string, object>('recipe', { body: `<?xml version="1.0"?>${body}` })),
    );
    await executeServerCommand('clear-requests');
    const page = await openPage(
      script,
      `<job-card src="${feed}#7"></job-card><job-list src="${other}"></job-list><p><job-list src="${broken}"></job-list>`,
    );
    expect(deepText(await inState(page, 'job-card', 'ready'))).to.match(/Welder & Cook.*You weld\./);
    await inState(page, 'job-list', 'error');
    await inState(page, 'p > job-list', 'error');
    expect(
      (await requests())
        .map(({ url }) => /feeds|personio|xml/.exec(url)?.[0])
        .filter(Boolean)
        .sort(),
    ).to.deep.equal([...['feeds', 'personio', 'xml']]);
    expect(page.lines.join()).to.include('found XML at').and.include('expected </position>, found the end');
  });

  it('sends no cookie and no preflight to another origin, and stores nothing', async () => {
    document.cookie = 'visitor=1';
    const page = await openPage(script, card);
    await inState(page, 'job-card', 'ready');
    expect((await requests()).filter(({ method, headers }) => method === 'OPTIONS' || headers.cookie)).to.deep.equal(
      [],
    );
    const asked = (await requests()).find(({ url }) => url.endsWith('.json'))!;
    expect(asked.headers).not.to.have.property('referer');
    expect(page.document.cookie).to.equal('visitor=1');
    expect([page.window.localStorage.length, page.window.sessionStorage.length]).to.deep.equal([
      localStorage.length,
      sessionStorage.length,
    ]);
    expect(await page.window.caches.keys()).to.deep.equal([]);
  });

  it('asks for the posting once where it preloads it', async () => {
    await executeServerCommand('clear-requests');
    const page = await openPage(`<link rel="preload" as="fetch" crossorigin href="${posting}">${script}`, card);
    await inState(page, 'job-card', 'ready');
    expect((await requests()).filter(({ url }) => url.endsWith('.json'))).to.have.length(1);
  });
});
