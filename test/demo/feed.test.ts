/** The configurator with the address of a hiring system's feed. */
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { greenhouse, greenhouseJob, leverPosting } from '../support/feeds.ts';
import { closePages, type HostPage } from '../support/host-page.ts';
import { deepText, settled } from '../support/mount.ts';
import { appears, button, canvasOf, enter, labelled, openDemo, violations } from './demo-page.ts';

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

const board = await recipe({
  json: greenhouse([greenhouseJob(1, 'Welder'), greenhouseJob(2, 'Painter', { requisition_id: 'R-7' }), { id: 3 }]),
});
const lever = await recipe({
  json: [
    leverPosting('a', 'Cook', { categories: { commitment: 'Regular' } }),
    leverPosting('b', 'Baker', { categories: { commitment: 'Regular' } }),
    leverPosting('c', 'Waiter', { categories: { commitment: 'Regular' }, workplaceType: 'sometimes' }),
  ],
});

const text = ({ document }: HostPage, selector: string): string =>
  document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const findings = (page: HostPage) => text(page, '#feed-findings');
const snippet = ({ document }: HostPage): string =>
  [...document.querySelectorAll('.panel pre')].map(({ textContent }) => textContent).join('\n');

const open = (address: string, more = '') => openDemo(`?posting=${encodeURIComponent(address)}${more}`);
const openList = (address: string) => open(address, '&element=job-list');

/** Nothing is asked for beyond this machine, as if no server answered. */
const keepFromOthers = (document: Document): void => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src 'self' http://127.0.0.1:*`;
  document.head.append(policy);
};

describe('the feed of a hiring system in the configurator', () => {
  afterEach(closePages);

  it('is a list in the preview and in the snippet, with the command that takes it over', async () => {
    const page = await openList(board);
    const list = (await canvasOf(page)).querySelector('job-list')!;
    await settled(list);
    expect(deepText(list)).to.contain('Welder').and.to.contain('Painter');
    await appears(page, () => findings(page).startsWith('Greenhouse: 2 postings; '));
    expect(findings(page)).to.contain('found another, which is left out');
    await appears(page, () => snippet(page).includes(`import --from greenhouse "${board}" -o postings/`));
    expect(snippet(page))
      .to.match(/<job-list\s+src="[^"]+"\s+search\s+filters/)
      .and.to.contain(`connect-src ${new URL(board).origin}`)
      .and.not.to.contain('prerender');
    expect(await violations(page)).to.deep.equal([]);
  });

  it('says once what was not understood, and of which postings', async () => {
    const page = await openList(lever);
    await appears(page, () => findings(page).startsWith('Lever: 3 postings; 2 warnings'));
    expect(findings(page))
      .to.contain('employmentType Expected a value that can be read as employmentType; found "Regular".')
      .and.to.contain('Left out of “Cook”, “Baker” and 1 more')
      .and.to.contain('found "sometimes". Left out of “Waiter”');
  });

  it('on a card is asked which of its postings it shall be, and offers all of them as a list', async () => {
    const page = await open(board);
    const choice = await appears(page, () => page.document.querySelector<HTMLSelectElement>('#feed-posting'));
    expect(text(page, '.panel .note')).to.contain('This is a feed of 2 postings: choose one');
    expect(snippet(page)).to.equal(''); // which would show nothing
    enter(choice, '2');
    const canvas = await canvasOf(page);
    expect(deepText(canvas.querySelector('job-card')!))
      .to.contain('Painter')
      .and.to.contain('job 2');
    await appears(page, () => snippet(page).includes(`src="${board}#2"`));
    expect(labelled<HTMLTextAreaElement>(page, 'Its text').value).to.contain('"reference": "R-7"');
    expect(text(page, '#findings')).to.contain('employmentType').and.not.to.contain('$schema');
    expect(page.document.querySelectorAll('[role=tab]')).to.have.length(7); // no build in one file, and no frame
    expect(await violations(page)).to.deep.equal([]);
    button(page, 'Show them all').click();
    await appears(page, () => snippet(page).includes('<job-list'));
    expect(snippet(page)).to.contain(`src="${board}"`);
    await appears(page, () => findings(page));
    button(page, 'One posting').click();
    await appears(page, () => page.document.querySelector('#feed-posting'));
  });

  it('that has one posting needs no choice, and one whose posting is gone says so', async () => {
    const page = await open(await recipe({ json: greenhouseJob(4, 'Cook') }));
    const canvas = await canvasOf(page);
    expect(deepText(canvas.querySelector('job-card')!)).to.contain('Cook');
    expect(page.document.querySelector('#feed-posting')).to.equal(null);
    closePages();
    const gone = await open(`${board}#9`);
    await appears(gone, () => text(gone, '.panel .failure').includes('no posting with the id “9” any more'));
  });

  it('whose texts were not asked for is told how to ask', async () => {
    const page = await openList(await recipe({ json: greenhouse([greenhouseJob(5, 'Cook', { content: undefined })]) }));
    await appears(page, () => findings(page).includes('Ask for the feed with ?content=true.'));
  });

  it('in XML is read, or the place is named where it can’t be', async () => {
    const xml = (body: string) => recipe({ body, headers: { 'content-type': 'application/xml' } });
    const position = '<position><id>1</id><name>Cook</name><office>Lund</office></position>';
    const page = await openList(await xml(`<workzag-jobs>${position}</workzag-jobs>`));
    await appears(page, () => findings(page).startsWith('Personio: 1 posting;'));
    closePages();
    const broken = await openList(await xml(`<workzag-jobs>${position}`));
    await appears(broken, () => text(broken, '.side .failure').includes('expected </workzag-jobs>'));
  });

  it('that its server keeps from browsers is told plainly, with the way on', async () => {
    const page = await openList(await recipe({ json: greenhouse([]), cors: false }));
    await appears(page, () => text(page, '.panel .failure').includes('is taken over by careers-widget import --from'));
  });

  it('is offered where a page for people was entered; where browsers may not ask for it, the command is', async () => {
    const page = await openDemo('?element=job-list');
    for (const document of [page.document, await canvasOf(page)]) keepFromOthers(document);
    enter(labelled(page, 'Address of the list'), 'https://jobs.lever.co/acme');
    await appears(page, () => text(page, '.side .note').includes('https://api.lever.co/v0/postings/acme?mode=json'));
    expect(text(page, '.panel .note')).to.contain('of a page for people');
    expect(snippet(page)).to.equal('');
    expect(await violations(page)).to.deep.equal([]);
    button(page, 'Take the feed').click();
    await appears(page, () => text(page, '.side .failure').startsWith('Lever gives no answer'));
    expect(snippet(page)).to.contain(
      'import --from lever "https://api.lever.co/v0/postings/acme?mode=json" -o postings/',
    );
  });

  it('is read by what nobody else asks for', async () => {
    const asked = (page: HostPage) =>
      page.window.performance.getEntriesByType('resource').filter(({ name }) => name.includes('feed-reader')).length;
    const own = await openDemo('?element=job-list');
    await canvasOf(own);
    expect(asked(own)).to.equal(0);
    closePages();
    const page = await openList(board);
    await appears(page, () => findings(page));
    expect(asked(page)).to.equal(1);
  });
});
