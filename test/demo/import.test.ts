/** A job page in the configurator: pasted or uploaded, it is the posting in the preview, and what is wrong in it is said. */
import { expect } from '@open-wc/testing';
import { closePages, type HostPage } from '../support/host-page.ts';
import { deepText } from '../support/mount.ts';
import { appears, button, canvasOf, enter, labelled, openDemo, violations } from './demo-page.ts';

const PAGE = `---
title: Baker
date: 2026-03-02
sidebarlinkurl: https://jobs.example/bakery/baker
language: en
Language: en
---

You bake our **bread**.

## What you’ll do

- Knead
- Bake

{{% accordion title="When does the day begin?" %}}
At four in the morning.
{{% /accordion %}}
`;

const SWEDISH = `---
title: Bagare
date: 2026-03-02
sidebarlinkurl: https://jobs.example/bakery/baker
---

Du bakar vårt **bröd**.

## Det här gör du

- Knådar
- Bakar

{{% accordion title="När börjar dagen?" %}}
Klockan fyra på morgonen.
{{% /accordion %}}
`;

const OTHER = '---\ntitle: Miller\n---\n\nYou grind our grain.\n';

const pageText = (page: HostPage) => labelled<HTMLTextAreaElement>(page, 'The page’s text');

const postingText = async (page: HostPage): Promise<HTMLTextAreaElement> => {
  button(page, 'As JSON').click();
  return appears(page, () => page.document.querySelector<HTMLTextAreaElement>('#posting-text'));
};

/** Opens the demo where job pages are taken. */
const openImport = async (search = ''): Promise<HostPage> => {
  const page = await openDemo(search);
  await canvasOf(page);
  page.document.querySelector('summary')!.click();
  button(page, 'From a job page').click();
  await appears(page, () => page.document.querySelector('#page-text'));
  return page;
};

const said = ({ document }: HostPage): string =>
  document.querySelector('#page-findings [role=status]')!.textContent.trim();

const findings = ({ document }: HostPage): string =>
  document.querySelector('#page-findings')!.textContent.replace(/\s+/g, ' ');

/** Puts files where somebody would choose them from a disk. */
const upload = (page: HostPage, files: Readonly<Record<string, string>>): void => {
  const chosen = new page.window.DataTransfer();
  for (const [name, text] of Object.entries(files)) chosen.items.add(new page.window.File([text], name));
  const input = labelled(page, 'Upload pages');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

const preview = async (page: HostPage): Promise<string> => {
  const card = page.document.querySelector('iframe')!.contentDocument!.querySelector('job-card')!;
  await card.updateComplete;
  return deepText(card);
};

const selected = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
  value.slice(selectionStart, selectionEnd);

describe('a job page in the configurator', () => {
  afterEach(closePages);

  it('is the posting in the preview, and as JSON', async () => {
    const page = await openImport();
    enter(pageText(page), PAGE);
    await appears(page, () => said(page).startsWith('Imported as posting.json. 1 warning'));
    expect(await preview(page))
      .to.contain('Baker')
      .and.to.contain('When does the day begin?');
    expect(await violations(page)).to.deep.equal([]);

    const text = await postingText(page);
    expect(JSON.parse(text.value)).to.deep.include({ id: 'posting', title: 'Baker', datePosted: '2026-03-02' });
  });

  it('is read by what nobody else asks for', async () => {
    const page = await openDemo();
    await canvasOf(page);
    const asked = () =>
      page.window.performance.getEntriesByType('resource').filter(({ name }) => name.includes('page-reader'));
    expect(asked()).to.have.length(0);
    button(page, 'From a job page').click();
    await appears(page, () => page.document.querySelector('#page-text'));
    enter(pageText(page), PAGE);
    await appears(page, () => said(page));
    expect(asked()).to.have.length(1);
  });

  it('may be pasted where JSON belongs', async () => {
    const page = await openDemo();
    await canvasOf(page);
    enter(labelled<HTMLTextAreaElement>(page, 'Its text'), PAGE);
    const importIt = await appears(page, () => button(page, 'import it'));
    importIt.click();
    await appears(page, () => page.document.querySelector('#page-text') && said(page).startsWith('Imported'));
    expect(pageText(page).value).to.equal(PAGE);
    expect(await preview(page)).to.contain('You bake our bread.');
  });

  it('shows the line that a finding is about', async () => {
    const page = await openImport();
    enter(pageText(page), PAGE);
    await appears(page, () => findings(page).includes('each key once'));
    button(page, 'line 6, column 1').click();
    expect(selected(pageText(page))).to.equal('Language: en');
    expect(page.document.activeElement).to.equal(pageText(page));
  });

  it('is refused where its front matter can’t be read, and the posting stays as it was', async () => {
    const page = await openImport();
    enter(pageText(page), '---\ntitle: "Baker\n---\n\nYou bake.\n');
    await appears(page, () => said(page) === 'Nothing is imported: the posting stays as it is. 1 error');
    expect(findings(page)).to.match(/Error the page line \d, column \d/);
    expect(await preview(page)).to.contain('DevOps Engineer');
    const text = await postingText(page);
    expect(text.value).to.contain('DevOps Engineer');
  });

  it('comes with its translation, each with its own lines', async () => {
    const page = await openImport('?lang=sv');
    upload(page, { 'baker.md': PAGE, 'baker.sv.md': SWEDISH.replace('bakery/baker', 'bakery/miller') });
    await appears(page, () => said(page).startsWith('Imported as baker.json.'));
    button(page, 'line 4, column 1 of baker.sv.md').click();
    await appears(page, () => labelled<HTMLSelectElement>(page, 'Page').value === 'baker.sv.md');
    expect(selected(pageText(page))).to.equal('sidebarlinkurl: https://jobs.example/bakery/miller');
    expect(await preview(page)).to.contain('När börjar dagen?');
  });

  it('that is a draft says why the preview shows nothing', async () => {
    const page = await openImport();
    enter(pageText(page), PAGE.replace('title:', 'draft: true\ntitle:'));
    await appears(page, () => page.document.querySelector('.panel')!.textContent.includes('The posting is a draft'));
    expect(await preview(page)).to.equal('No posting to show.');
  });

  it('is the first of several postings, and says so', async () => {
    const page = await openImport();
    upload(page, { 'baker.md': PAGE, 'miller.md': OTHER });
    await appears(page, () => findings(page).includes('These pages are 2 postings; this is the first.'));
    expect(await preview(page))
      .to.contain('Baker')
      .and.not.to.contain('Miller');
  });

  it('has the language that its name says', async () => {
    const page = await openImport();
    enter(pageText(page), SWEDISH);
    enter(labelled(page, 'Name of the page'), 'bagare.sv.md');
    await appears(page, () => said(page).startsWith('Imported as bagare.json.'));
    const text = await postingText(page);
    expect(JSON.parse(text.value)).to.deep.include({ id: 'bagare', lang: 'sv' });
  });

  it('gives back what was written before, and then itself', async () => {
    const page = await openImport();
    const mine = '{ "title": "Written by hand" }';
    enter(await postingText(page), mine);
    button(page, 'From a job page').click();
    await appears(page, () => page.document.querySelector('#page-text'));
    enter(pageText(page), PAGE);
    await appears(page, () => said(page).startsWith('Imported'));
    enter(pageText(page), PAGE.replace('Baker', 'Pastry cook').replace('Language: en\n', ''));
    await appears(page, () => !said(page).includes('warning'));
    button(page, 'Undo').focus();
    button(page, 'Undo').click();
    await appears(page, () => said(page).startsWith('Taken back'));
    expect(await preview(page)).to.contain('Written by hand');
    expect(page.document.activeElement).to.equal(button(page, 'Redo'));
    button(page, 'Redo').click();
    await appears(page, () => said(page).startsWith('Imported'));
    expect(await preview(page)).to.contain('Pastry cook');
  });
});
