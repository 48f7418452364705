/**
 * Each file of the script lost, late, or something else in its place: the posting's text, its facts and the link to apply are
 * there wherever the script itself runs; where it does not, the page's own children.
 */
import { expect } from '@open-wc/testing';
import { closePages, inState, nextFrame, openPage, stackPages, type HostPage } from '../support/host-page.ts';
import { deepText, settled } from '../support/mount.ts';
import { addresses, addressOf, isShown, nextTurn } from './fault.ts';

const { version } = (await (await fetch('/package.json')).json()) as { version: string };

/** Takes every part of the script to be shown. */
const posting = await addressOf({
  json: {
    id: 'engineer',
    title: 'Engineer',
    lang: 'sv',
    lead: 'Work on **open** [systems](https://e.example/) &amp; more.\n\n- one\n- two',
    sections: [{ title: 'Tasks', text: { html: '<p>You <b>weld</b> &amp; <i>sail</i>.</p><ul><li>Ships</li></ul>' } }],
    faq: { items: [{ question: 'When?', answer: '**Now**.' }] },
    notes: [{ id: 'info', text: 'Not *always*.' }],
    organization: { name: 'Yard' },
    locations: [{ city: 'Malmö', country: 'SE' }],
    workplace: 'hybrid',
    salary: { min: 44_000, max: 52_000, currency: 'SEK', unit: 'MONTH' },
    contact: { name: 'Marietta', email: 'marietta@e.example', phone: '+46 8 123 45 67' },
    apply: { url: 'https://jobs.example/apply' },
  },
});

const PARTS = ['templates', 'markdown', 'html', 'phone', 'sv', 'findings', 'actions', 'swallowed', 'structured-data'];

const javascript = { 'content-type': 'text/javascript' };
const WAYS = {
  'is not there': { status: 404, headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>404</h1>' },
  'is a web page': { headers: { 'content-type': 'text/html' }, body: '<!doctype html><h1>Log in</h1>' },
  'is cut': { headers: javascript, body: 'export const templates = () => {' },
  throws: { headers: javascript, body: 'throw new Error("broken");' },
  'is empty': { headers: javascript, body: '' },
  'never answers': { hang: true },
} as const;

let copies = 0;

/** The widget on a server that answers for one of its files as a recipe says. */
const widgetWithout = (file: string, recipe: object): string => {
  // one that hangs holds a connection, of which there are six for each host
  const origin = 'hang' in recipe && copies % 2 ? addresses.origin.replace('127.0.0.1', 'localhost') : addresses.origin;
  const encoded = btoa(JSON.stringify(recipe)).replaceAll('+', '-').replaceAll('/', '_');
  return `${origin}/spoilt/${encodeURIComponent(file)}/${encoded}/${copies++}/careers-widget/`;
};

/** Has a page wait less for a part than the ten seconds that are given to each. */
const HURRY = `<script>
  {
    const { setTimeout } = window;
    window.setTimeout = (task, ms) => setTimeout(task, ms === 10_000 ? 4_000 : ms);
  }
</script>`;

/** Opens a page as far as it comes: in some engines one that waits for a part of the script has never loaded. */
const open = async (file: string, recipe: object): Promise<HostPage> => {
  const loading = openPage(
    `${'hang' in recipe ? HURRY : ''}<script type="module" src="${widgetWithout(file, recipe)}careers-widget.js"></script>`,
    `<job-card src="${posting}" debug structured-data="any"><a href="/jobs">All our jobs</a></job-card>`,
  );
  if (!('hang' in recipe)) return loading;
  const frame = document.body.lastElementChild as HTMLIFrameElement;
  while (!frame.contentDocument?.querySelector('footer')) await nextFrame({ window });
  const page = frame.contentWindow as HostPage['window'] & Pick<HostPage, 'problems' | 'lines'>;
  return { window: page, document: page.document, problems: page.problems, lines: page.lines };
};

/** The posting as it stands on a page, with the answers of its questions. */
const shown = async (page: HostPage): Promise<HTMLElement> => {
  const card = await inState(page, 'job-card', 'ready');
  await settled(card);
  return card;
};

const applyLinkIn = (card: Element): string | undefined =>
  card.shadowRoot!.querySelector('apply-button')?.shadowRoot?.querySelector('a')?.href;

/** What visitors get of the posting wherever the script runs, and nothing that was only meant for what reads it. */
const expectPosting = (card: HTMLElement, what: string): void => {
  const text = deepText(card);
  for (const words of [
    'Engineer',
    'Work on open systems & more.',
    'You weld & sail.',
    'Ships',
    'When?',
    'Now',
    'Not always.',
  ]) {
    expect(text, what).to.contain(words);
  }
  for (const fact of ['Yard', 'Malmö', 'Marietta', '+46 8 123 45 67']) expect(text, what).to.contain(fact);
  expect(text, what).to.match(/44.?000.52.?000/);
  expect(text, what).not.to.match(/\*|<b>|&amp;|\]\(/);
  expect(applyLinkIn(card), what).to.equal('https://jobs.example/apply');
};

describe('a card, where a part of the script is lost', function () {
  this.timeout(60_000);
  stackPages();
  after(closePages);

  for (const [way, recipe] of Object.entries(WAYS)) {
    it(`shows text, facts and the link to apply, whichever part ${way}`, async () => {
      await Promise.all(
        PARTS.map(async (part) => {
          const page = await open(`chunks/${part}-${version}.js`, recipe);
          const card = await shown(page);
          expectPosting(card, part);
          if (part === 'actions') {
            const share = card.shadowRoot!.querySelector<HTMLElement>('.actions .quiet')!;
            share.click();
            const said = share.parentElement!.lastElementChild!;
            while (!said.textContent) await nextFrame({ window }); // the address, or that it was copied
          }
          await nextTurn();
          expect(page.problems, part).to.deep.equal([]);
          expect(
            page.lines.every((line) => line.startsWith('careers-widget: ')),
            page.lines.join(),
          ).to.equal(true);
        }),
      );
      closePages();
    });
  }

  // one that hangs is slow: lifecycle.test.ts
  it('is the page’s own children where the script itself is lost', async () => {
    for (const recipe of Object.values(WAYS)) {
      if ('hang' in recipe) continue;
      const page = await open('careers-widget.js', recipe);
      expect(isShown(page.document.querySelector('job-card a'))).to.equal(true);
      expect(page.window.customElements.get('job-card')).to.equal(undefined);
    }
  });
});
