/** From a prerendered list to the one that the script draws: what another place, other pages and other days make of it. */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JobList } from '../../src/elements/job-list.ts';
import { feed, item, items, mountList, titles } from '../support/lists.ts';
import { stateOf } from '../support/mount.ts';
import { prerendered } from '../support/prerendered.ts';

const recipe = (answer: object) => executeServerCommand<string, object>('recipe', answer);

/** Whether what stands in an element is what was written into the page, with its own style. */
const isKept = (element: Element) => element.shadowRoot!.querySelector('style') !== null;

/** Resolves when something else stands in its place. */
const replaced = async (list: JobList): Promise<void> => {
  while (isKept(list)) await new Promise(requestAnimationFrame);
  await list.updateComplete;
};

describe('a prerendered list', () => {
  /** Puts it on the page as it was written, with these attributes. */
  const put = async (attributes: string, of: readonly unknown[] = items): Promise<JobList> => {
    const drawn = await mountList(html`<job-list .postings=${feed(of)} page-size="3"></job-list>`);
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.setHTMLUnsafe(prerendered(drawn)({ attributes: `page-size="3" ${attributes}` }));
    return box.querySelector('job-list')!;
  };

  it('shows what the page’s address asks for, once it is fresh', async () => {
    const { href } = location;
    history.replaceState(null, '', '?jobs-q=engineer');
    try {
      const list = await put(`src="${await recipe({ json: feed(), delayMs: 50 })}" url-state="jobs"`);
      const before = titles(list);
      await replaced(list);

      expect(before).to.deep.equal(['Welder', 'Crane Operator', 'Data Engineer']);
      expect(titles(list)).to.deep.equal(['Data Engineer', 'Network Engineer']);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('of several pages that is sorted is replaced when all of them are there', async () => {
    const next = await recipe({ json: feed([item('Apprentice')]), delayMs: 100 });
    const list = await put(`src="${await recipe({ json: feed(items, { next_url: next }) })}" sort="title"`);
    await replaced(list);

    expect(titles(list)).to.deep.equal(['Accountant', 'Apprentice', 'Crane Operator']);
  });

  it('of which nothing is open any more makes room, and asks anew whatever refresh says', async () => {
    const list = await put(
      `src="${await recipe({ json: feed([item('Rigger')]) })}" refresh="never"`,
      items.slice(0, 2),
    );
    for (const row of list.shadowRoot!.querySelectorAll<HTMLElement>('li')) row.dataset.validThrough = '2020-01-31';
    await replaced(list);
    await stateOf(list, 'ready');

    expect(titles(list)).to.deep.equal(['Rigger']);
  });

  it('loses a posting that closes while it is read', async () => {
    const list = await put('src="/none.json" refresh="never"');
    const [first] = list.shadowRoot!.querySelectorAll<HTMLElement>('li');
    first!.dataset.validThrough = new Date(Date.now() + 300).toJSON();
    while (titles(list).length > 2) await new Promise(requestAnimationFrame);

    expect(titles(list)).to.deep.equal(['Crane Operator', 'Data Engineer']);
    expect(list).to.have.attribute('state', 'ready');
    expect(list).not.to.have.attribute('closed');
  });
});
