/**
 * What computed styles do not tell of a page that reaches in, found out by doing it: text is selected, boxes are measured,
 * and what a page would have to know of the sheets is taken from them.
 */
import { expect } from '@open-wc/testing';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { closePages, inState, nextFrame, openPage, type HostPage } from '../support/host-page.ts';
import { deepElements, settled } from '../support/mount.ts';
import { privatePropertiesIn, standingIn, WAYS, WRITTEN } from './names.ts';
import { differences, propertiesOf, readOut } from './read-out.ts';

const SEED = '/postings/devops-engineer.json';
const HEAD = '<style id="css"></style><script type="module" src="/dist/careers-widget.js"></script>';
const broken = await executeServerCommand<string, object>('recipe', { body: 'no JSON' });

/** Gives a page another style sheet. */
const dress = (page: HostPage, css: string): void => {
  page.document.getElementById('css')!.textContent = css;
};

const openCard = async (): Promise<{ page: HostPage; card: HTMLElement; tree: ShadowRoot }> => {
  const page = await openPage(HEAD, `<job-card src="${SEED}"></job-card>`);
  const card = await inState(page, 'job-card', 'ready');
  await settled(card);
  return { page, card, tree: card.shadowRoot! };
};

describe('the names in the sheets', () => {
  afterEach(closePages);

  const written = privatePropertiesIn(WRITTEN);

  it('are many, and in an element they are others', async () => {
    const { card } = await openCard();
    const standing = privatePropertiesIn(standingIn(card));

    expect(written).to.include('--_accent').and.have.length.above(9);
    expect(standing).to.have.length(written.length);
    expect(standing.filter((name) => written.includes(name))).to.deep.equal([]);
  });

  it('mean nothing to a page that uses them, in whichever way; it would have to know what they are in an element', async () => {
    const { page, card } = await openCard();
    const properties = propertiesOf(page).filter((name) => /color|font-family|radius|padding|margin/.test(name));
    const look = () => readOut('card', card, page, properties);
    const blank = look();

    for (const [way, rule] of Object.entries(WAYS)) {
      dress(page, written.map(rule).join('\n'));
      expect(differences(blank, look(), properties), way).to.deep.equal([]);

      dress(page, privatePropertiesIn(standingIn(card)).map(rule).join('\n'));
      const isSeen = differences(blank, look(), properties).length > 0;
      // what is set in the tree itself comes from nowhere else
      expect(isSeen, `${way}, by a page that knows them`).to.equal(way.startsWith('registered'));
    }
    dress(page, ':root { --job-heading-font-family: monospace }');
    expect(differences(blank, look(), properties).join()).to.contain('font-family');
  });
});

describe('the text of a posting', () => {
  let page: HostPage;
  let tree: ShadowRoot;

  before(async () => {
    ({ page, tree } = await openCard());
  });

  after(closePages);

  /** Drags the mouse over the beginning of an element's text. @returns what is selected then */
  const drag = async (element: Element): Promise<string> => {
    const { window } = element.ownerDocument.defaultView!;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    const frame = window.frameElement!.getBoundingClientRect();
    const line = range.getClientRects()[0]!;
    const along = (x: number): [number, number] => [
      Math.round(frame.left + line.left + x),
      Math.round(frame.top + line.top + line.height / 2),
    ];
    window.getSelection()!.removeAllRanges();
    await sendMouse({ type: 'move', position: along(2) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: along(line.width / 2) });
    await sendMouse({ type: 'up' });
    return String(window.getSelection()).trim();
  };

  const none = 'user-select: none !important; -webkit-user-select: none !important; -moz-user-select: none !important';

  for (const [where, css] of [
    ['html', `html { ${none} }`],
    ['body, without need', 'body { user-select: none; -webkit-user-select: none }'],
    ['everything', `* { ${none} }`],
    ['the element itself', `h1, job-card { ${none} }`],
    ['all at once', `* { ${none.replaceAll('none', 'all')} }`],
    ['what can be written in', '* { -webkit-user-modify: read-write; pointer-events: none }'],
  ] as const) {
    it(`can be selected where a page says of ${where} that it can’t`, async () => {
      dress(page, css);
      const title = tree.querySelector('h2')!;

      const selected = await drag(title);

      expect(selected).to.have.length.above(2);
      expect(title.textContent).to.include(selected);
      if (css.includes('user-select: none'))
        expect(await drag(page.document.querySelector('h1')!), 'the page’s own').to.equal('');
    });
  }

  it('has the visitor’s colours when it is selected, not the page’s', () => {
    dress(page, '');
    const look = () => {
      const { color, backgroundColor, textShadow } = page.window.getComputedStyle(
        tree.querySelector('h2')!,
        '::selection',
      );
      return { color, backgroundColor, textShadow };
    };
    const blank = look();

    dress(
      page,
      '*::selection { background: red !important; color: red !important; text-shadow: 9px 9px red !important }',
    );

    expect(look()).to.deep.equal(blank);
  });
});

describe('the boxes of an element', () => {
  let page: HostPage;
  let elements: readonly HTMLElement[];

  before(async () => {
    page = await openPage(HEAD, BODY);
    elements = [...page.document.querySelectorAll<HTMLElement>(':is(job-card, job-faq-accordion, apply-button)')];
    for (const [index, state] of ['ready', 'ready', 'error', 'ready', 'ready'].entries()) {
      elements[index]!.id = `element-${index}`;
      await inState(page, `#element-${index}`, state);
    }
    for (const element of elements) await settled(element);
    await nextFrame(page);
  });

  after(closePages);

  const BODY = [
    `<job-card src="${SEED}"></job-card>`,
    `<job-card src="${SEED}" layout="compact"></job-card>`,
    `<job-card src="${broken}"><p>All our jobs</p><p>Write to us</p></job-card>`,
    `<job-faq-accordion src="${SEED}"></job-faq-accordion>`,
    `<apply-button src="${SEED}"></apply-button>`,
    '<apply-button href="https://jobs.example/">Apply</apply-button>',
  ]
    .map((element) => `<div>${element}</div>`)
    .join('');

  /** Sizes of all that is in the tree, and where it stands in it. */
  const boxesIn = (element: Element): readonly string[] => {
    const { left, top } = rootOf(element).getBoundingClientRect();
    return [...deepElements(element.shadowRoot!)]
      .filter((node) => node.localName !== 'slot' && !element.contains(node))
      .map((node) => {
        const box = node.getBoundingClientRect();
        const sizes = [box.left - left, box.top - top, box.width, box.height].map(Math.round);
        return `${node.localName}.${node.className} ${sizes.join(' ')}`;
      });
  };

  const rootOf = (element: Element) => element.shadowRoot!.querySelector('.root')!;

  const name = ({ localName, id }: Element) => `${localName}#${id}`;

  /** Elements with a root box that is not as wide as they are, or that reach out of the page. */
  const unfilled = (): readonly string[] =>
    elements.flatMap((element) => {
      const [host, root] = [element, rootOf(element)].map((box) => box.getBoundingClientRect()) as [DOMRect, DOMRect];
      const isFilled = Math.abs(host.left - root.left) < 1 && Math.abs(host.right - root.right) < 1;
      const isInside = root.width > 0 && root.right <= page.document.documentElement.clientWidth + 1 && root.left >= -1;
      return isFilled && isInside ? [] : [`${name(element)}: ${root.left}–${root.right} in ${host.left}–${host.right}`];
    });

  /** Children of the page's own, shown below a sentence, that are not below it or not as wide. */
  const squeezed = (element: Element): readonly string[] => {
    const { left, right, bottom } = rootOf(element).getBoundingClientRect();
    return [...element.children].flatMap((child) => {
      const box = child.getBoundingClientRect();
      const isBelow = box.top >= bottom && Math.abs(box.left - left) < 1 && Math.abs(box.right - right) < 1;
      return isBelow
        ? []
        : [`${child.textContent}: ${box.left}–${box.right}, ${box.top} in ${left}–${right}, ${bottom}`];
    });
  };

  /** Of a box that is a block, as the elements are by default. */
  const BLOCKS = [
    'display: block',
    'display: flow-root',
    'display: flex',
    'display: flex; align-items: center; justify-content: center',
    'display: flex; flex-direction: row-reverse; align-items: end; gap: 0 9px',
    'display: flex; flex-flow: column wrap; align-items: start',
    'display: flex; flex-flow: column-reverse; align-items: center',
    'display: grid; place-items: center',
    'display: grid; place-content: center',
    'display: grid; grid-template-columns: 1fr 1fr; justify-items: end',
    'display: grid; grid-auto-flow: column; grid-auto-columns: 50px',
    'display: grid; grid-template-areas: "a b"; place-items: start',
    'justify-items: center',
    'justify-items: legacy center',
    'columns: 2',
    'text-align: -webkit-center; text-align: -moz-center',
    'text-box: trim-both cap alphabetic',
    'text-box: trim-both ex alphabetic; display: grid; place-items: center',
    'initial-letter: 3; hanging-punctuation: first last; line-clamp: 1',
  ];

  /** Of a box that is as wide as what is in it, where there is room. */
  const SHRINKING = [
    'display: inline-block',
    'display: inline-flex; align-items: center',
    'display: inline-grid; place-items: center',
    'display: table',
    'display: table-cell',
    'display: inline-table',
    'float: left',
    'width: max-content',
    'width: fit-content; display: flex',
  ];

  const of = (declarations: string) =>
    `:is(job-card, job-faq-accordion, apply-button) { ${declarations.replaceAll(';', ' !important;')} !important }`;

  for (const [width, direction] of [
    [320, 'rtl'],
    [768, 'ltr'],
    [1280, 'rtl'],
  ] as const) {
    it(`fill it whatever its display is, ${width} px wide, ${direction}`, () => {
      (page.window.frameElement as HTMLElement).style.width = `${width}px`;
      page.document.dir = direction;
      const base = 'p { margin: 0 }';
      const cards = elements.slice(0, 4);
      dress(page, base);
      const blank = cards.map(boxesIn);

      for (const declarations of BLOCKS) {
        dress(page, base + of(declarations));
        expect(unfilled(), declarations).to.deep.equal([]);
        expect(cards.map(boxesIn), declarations).to.deep.equal(blank);
        expect(squeezed(elements[2]!), declarations).to.deep.equal([]);
      }
      for (const declarations of SHRINKING) {
        dress(page, base + of(declarations));
        expect(unfilled(), declarations).to.deep.equal([]);
        expect(squeezed(elements[2]!), declarations).to.deep.equal([]);
      }
    });
  }

  it('are as high as a button is, and as wide as its label, in whatever line they stand', () => {
    const buttons = elements.slice(4);
    const sizes = () =>
      buttons.map((button) =>
        [button, ...deepElements(button.shadowRoot!)]
          .map((node) => node.getBoundingClientRect())
          .map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`),
      );
    const blank = sizes();

    for (const css of [
      '* { text-box: trim-both cap alphabetic !important }',
      'body { text-box: trim-both cap alphabetic; line-height: 0 }',
      '*::first-line { font-size: 90px !important; line-height: 2 !important }',
      '*::first-letter { font-size: 90px !important; float: left !important }',
      '* { justify-items: legacy center !important; justify-items: center !important }',
      '* { line-fit-edge: cap; hanging-punctuation: first last; vertical-align: 9px }',
    ]) {
      dress(page, css);
      expect(sizes(), css).to.deep.equal(blank);
    }
    expect(buttons[0]!.getBoundingClientRect().width).to.be.within(100, 200);
    expect(buttons[0]!.getBoundingClientRect().height).to.equal(44);
  });

  it('are gone where a page wants none, and the page’s own where it wants none of the element’s', () => {
    dress(page, 'job-card { display: none }');
    expect(elements.slice(0, 3).map((card) => rootOf(card).getClientRects().length)).to.deep.equal([0, 0, 0]);

    dress(page, 'div { display: grid; grid-template-columns: 400px 300px } job-card { display: contents }');
    expect(rootOf(elements[0]!).getBoundingClientRect().width).to.equal(400);
  });
});
