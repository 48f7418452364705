import { expect, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JobCard } from '../../src/elements/job-card.ts';
import { deepText, mountFailed, mountLoaded, small } from '../support/mount.ts';

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

/** Waits for the panel with the findings. */
const panelOf = async (card: JobCard): Promise<HTMLElement> => {
  const root = card.shadowRoot!;
  const find = () => root.querySelector<HTMLElement>('.findings');
  return (
    find() ??
    new Promise((resolve) => {
      new MutationObserver((_changes, observer) => {
        const panel = find();
        if (!panel) return;
        observer.disconnect();
        resolve(panel);
      }).observe(root, { childList: true, subtree: true });
    })
  );
};

const broken = `{
  "title": "Welder",
  "employmentType": "Full time",
  "applyUrl": "https://jobs.example/apply"
}`;

describe('debug', () => {
  it('is accessible', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card src=${await recipe({ body: broken })} debug></job-card>`);
    await panelOf(card);

    await expect(card).to.be.accessible();
  });

  it('shows each finding with its place and its mend, below the posting', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card src=${await recipe({ body: broken })} debug></job-card>`);

    const text = deepText(await panelOf(card));

    expect(deepText(card)).to.match(/^Welder/);
    expect(text).to.include('1 error, 2 warnings');
    expect(text).to.include('Warning employmentType line 3, column 3');
    expect(text).to.include('Expected an array; found "Full time". write ["FULL_TIME"]');
    expect(text).to.include('Warning applyUrl line 4, column 3');
    expect(text).to.include('write it as "apply": { "url": "https://jobs.example/apply" }');
  });

  it('says where a file is no JSON', async () => {
    const src = await recipe({ body: '{\n  "title": "Welder",\n}' });
    const [card] = await mountFailed<JobCard>(html`<job-card src=${src} debug></job-card>`);

    const text = deepText(await panelOf(card));

    expect(text).to.include('1 error');
    expect(text).to.include('line 2, column 20');
    expect(text).to.include('remove the comma');
  });

  it('names the source of a built posting, and what of it is left out', async () => {
    const json = { ...small, lead: { nodes: [['video', 'Hulls']] }, 'x-built-from': 'welder.json' };
    const src = `${await recipe({ json })}/welder.built.json`;
    const card = await mountLoaded<JobCard>(html`<job-card src=${src} debug></job-card>`);

    const text = deepText(await panelOf(card));

    expect(text).to.include('Built from welder.json: what is to be mended is mended there.');
    expect(text).to.include('lead.nodes[0]');
    expect(text).to.include('found "video". build it again from its source');
  });

  it('says why there is no file', async () => {
    const src = await recipe({ status: 404 });
    const [card] = await mountFailed<JobCard>(html`<job-card src=${src} debug></job-card>`);

    expect(deepText(await panelOf(card))).to.include('gone: the server answers 404');
  });

  it('knows no lines of a posting that is handed over as data', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card .posting=${{ ...small, lenght: 3 }} debug></job-card>`);

    const text = deepText(await panelOf(card));

    expect(text).to.include('Warning lenght');
    expect(text).not.to.include('column');
  });

  it('shows nothing to who did not ask for it', async () => {
    const card = await mountLoaded<JobCard>(html`<job-card src=${await recipe({ body: broken })}></job-card>`);

    expect(card.shadowRoot!.querySelector('.findings')).to.equal(null);
  });
});
