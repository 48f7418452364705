/** Built postings: what is shown of one is what is shown of the file that it was built from, by less. */
import { expect, fixtureCleanup, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import * as fc from 'fast-check';
import type { JobCard } from '../src/elements/job-card.ts';
import { closePages, inState, openPage, stackPages } from './support/host-page.ts';
import { mountLoaded, SEED, small } from './support/mount.ts';

const { version } = (await (await fetch('/package.json')).json()) as { version: string };

const built = (posting: unknown): Promise<object> => executeServerCommand('built', posting);

const read = async (address: string): Promise<object> => (await (await fetch(address)).json()) as object;

/** A tree as text, shadow trees included; comments are Lit's. */
const markupOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
  if (node.nodeType === Node.COMMENT_NODE) return '';
  const inside = [...node.childNodes].map(markupOf).join('');
  if (!(node instanceof Element)) return inside;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
  const shadow = node.shadowRoot ? `#shadow(${markupOf(node.shadowRoot)})` : '';
  return `<${node.localName}${attributes.join('')}>${shadow}${inside}</${node.localName}>`;
};

const shown = async (posting: object): Promise<string> => {
  const card = await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);
  const markup = markupOf(card.shadowRoot!);
  fixtureCleanup();
  return markup.replace(/(?<=role="status"[^>]*>)[^<]*/, ''); // what is spoken depends on how long it took
};

const expectSame = async (posting: object): Promise<void> => {
  const made = await built(posting);
  expect(JSON.stringify(made)).not.to.match(/"html":/);
  expect(await shown(made)).to.equal(await shown(posting));
};

/** Texts as the parts of postings, each with as many as there is room for in its measure. */
const postingsOf = (texts: readonly unknown[], many: number): object[] =>
  Array.from({ length: Math.ceil(texts.length / many) }, (_, index) => ({
    ...small,
    sections: texts.slice(index * many, (index + 1) * many).map((text) => ({ title: 'Part', text })),
  }));

/** HTML of all that a text may hold, well-formed or not. */
const markup = fc.letrec<{ block: string; inline: string }>((tie) => {
  const words = fc.constantFrom('Hulls', ' &amp; ', 'R&D <5', '\n  ', 'åäö', '&nbsp;', '');
  const attributes = fc.constantFrom('', ' lang="sv"', ' dir="rtl"', ' title="T"', ' class="x" onclick="y()"');
  const inside = (name: 'block' | 'inline') => fc.array(tie(name), { maxLength: 3 }).map((parts) => parts.join(''));
  const element = (names: readonly string[], content: fc.Arbitrary<string>) =>
    fc
      .tuple(fc.constantFrom(...names), attributes, content)
      .map(([name, given, text]) => `<${name}${given}>${text}</${name}>`);
  const cell = fc
    .tuple(fc.constantFrom('td', 'th scope="row"', 'td colspan="2"', 'td rowspan="99"'), inside('inline'))
    .map(([tag, text]) => `<${tag}>${text}</${tag.slice(0, 2)}>`);
  const table = fc
    .array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 })
    .map((rows) => `<table><caption>C</caption>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`);
  return {
    inline: fc.oneof(
      { depthSize: 'small' },
      words,
      fc.constantFrom('<br>', '<img src="a.png" alt="A">', '<img src="https://e.example/x.png" alt="B">', '<a>b</a>'),
      element('strong b em i u s del ins mark sub sup small code kbd span'.split(' '), inside('inline')),
      inside('inline').map((text) => `<a href="https://e.example/?a=1&amp;b=2" title="t">${text}</a>`),
      inside('inline').map((text) => `<a href="javascript:alert(1)">${text}</a>`),
    ),
    block: fc.oneof(
      { depthSize: 'small' },
      tie('inline'),
      fc.constantFrom('<hr>', '<script>x()</script>', '<p>never closed', '<!-- c -->', '</div>'),
      element('p h1 h2 h3 h4 h5 h6 pre'.split(' '), inside('inline')),
      element('div blockquote section'.split(' '), inside('block')),
      inside('block').map((text) => `<ul><li>${text}</li></ul>`),
      inside('block').map((text) => `<ol start="4"><li>${text}</li><li>b</li></ol>`),
      inside('inline').map((text) => `<dl><dt>${text}</dt><dd>${text}</dd></dl>`),
      table,
    ),
  };
});

describe('a built posting', function () {
  this.timeout(60_000);

  afterEach(fixtureCleanup);

  for (const address of [
    SEED,
    '/postings/service-designer.json',
    '/demo/stories/postings/from-a-hiring-system.json',
    '/demo/stories/postings/two-fields.json',
    '/demo/stories/postings/closed.json',
  ]) {
    it(`is shown as its source is: ${address}`, async () => {
      await expectSame(await read(address));
    });
  }

  it('is shown as its source is, in each language', async () => {
    const posting = await read('/postings/service-designer.json');
    const made = await built(posting);
    const show = async (posting: object) => {
      const card = await mountLoaded<JobCard>(html`<job-card lang="ar" .posting=${posting}></job-card>`);
      return markupOf(card.shadowRoot!);
    };

    const arabic = await show(posting);
    expect(arabic).to.contain('مصمّم خدمات');
    expect(await show(made)).to.equal(arabic);
  });

  it('is shown as its source is, of every construct of CommonMark', async () => {
    const response = await fetch('/node_modules/commonmark-spec/spec.txt');
    const examples = [...(await response.text()).matchAll(/^`{32} example\n([^]*?)^\.\n[^]*?^`{32}$/gm)].map(
      ([, markdown]) => markdown!.replaceAll('→', '\t'),
    );
    expect(examples).to.have.lengthOf(652);

    for (const posting of postingsOf(examples, 40)) await expectSame(posting);
  });

  it('is shown as its source is, of tables, strikethrough, tasks, footnotes and lists with marks of their own', async () => {
    const texts = [
      '| a | b | c |\n| :-- | :-: | --: |\n| *1* | `2` | ~~3~~ |\n| 4',
      '- [x] done\n- [ ] not',
      'Pay[*](#info)\n\n– one\n– two\n\n✓ three\n✓ four\n\n— five\n— six',
      '![The hall](hall.jpg "T") ![](https://e.example/x.png) <br> &copy; &nbsp; <b>shown</b> <!-- not -->',
      '# One\n\n### Two\n\n## Three',
      'www.example.com, https://example.com/a?b=c&d, <ask@example.com>',
    ];

    for (const posting of postingsOf(texts, 6)) await expectSame(posting);
  });

  it('is shown as its source is, with a table of many cells', async () => {
    const rows = (many: number, cell: string) => Array<string>(many).fill(`|${`${cell}|`.repeat(20)}`);

    await expectSame({ ...small, lead: [...rows(1, 'a'), ...rows(1, '-'), ...rows(35, 'b')] });
  });

  it('is shown as its source is, also where its nodes would take more than there is room for', async () => {
    const row = '| a '.repeat(20);
    const lead = [row, '| :-: '.repeat(20), ...Array.from({ length: 35 }, () => row)];

    await expectSame({ ...small, lead });
  });

  it('is shown as its source is, of HTML of every kind', async () => {
    const samples = fc.sample(markup.block, { numRuns: 300, seed: 7 });

    for (const posting of postingsOf(
      samples.filter((source) => source.trim()).map((source) => ({ html: source })),
      30,
    )) {
      await expectSame(posting);
    }
  });
});

describe('on a page, a built posting', () => {
  stackPages();
  afterEach(closePages);

  const open = async (name: string, posting: object, tag: (src: string) => string) => {
    const origin = await executeServerCommand<string, object>('second-origin');
    const address = await executeServerCommand<string, object>('recipe', { json: posting });
    await executeServerCommand('clear-requests');
    const page = await openPage(
      `<script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`,
      tag(`${address}/${name}`),
    );
    await inState(page, 'body [src]', 'ready');
    const requests = await executeServerCommand<{ url: string }[], object>('requests', {});
    return { page, chunks: requests.map(({ url }) => url).flatMap((url) => /chunks\/(\w+)-/.exec(url)?.[1] ?? []) };
  };

  const tags = {
    'job-card': (src: string) => `<job-card src="${src}"></job-card>`,
    'job-faq-accordion': (src: string) => `<job-faq-accordion src="${src}"></job-faq-accordion>`,
    'lazy job-card': (src: string) => `<job-card src="${src}" loading="lazy"></job-card>`,
  };

  for (const [name, tag] of Object.entries(tags)) {
    it(`takes no Markdown and no HTML: ${name}`, async () => {
      const { page, chunks } = await open('devops-engineer.built.json', await built(await read(SEED)), tag);

      expect(chunks).to.deep.equal(['templates']);
      expect(page.document.querySelector('[src*=recipe]')!.shadowRoot!.querySelector('.plain')).to.equal(null);
      expect(page.problems).to.deep.equal([]);
    });
  }

  it('is shown whole where it has another name, for a request more', async () => {
    const { page, chunks } = await open('devops-engineer.json', await built(await read(SEED)), tags['job-card']);

    expect(chunks.sort()).to.deep.equal(['markdown', 'templates']);
    expect(page.document.querySelector('job-card')!.shadowRoot!.querySelectorAll('li').length).to.be.above(5);
  });

  it('is no posting that was built where the name alone says so, and is shown whole, too', async () => {
    const { page, chunks } = await open('devops-engineer.built.json', await read(SEED), tags['job-card']);

    expect(chunks.sort()).to.deep.equal(['markdown', 'templates']);
    expect(page.document.querySelector('job-card')!.shadowRoot!.querySelectorAll('li').length).to.be.above(5);
  });

  it('takes nothing of a page that Lit does not take: one may have put something else in place of append', async () => {
    const origin = await executeServerCommand<string, object>('second-origin');
    const address = await executeServerCommand<string, object>('recipe', { json: await built(await read(SEED)) });
    const page = await openPage(
      `<script>Element.prototype.append = () => undefined</script>
      <script type="module" src="${origin}/careers-widget/careers-widget.js"></script>`,
      `<job-card src="${address}/x.built.json"></job-card>`,
    );
    const card = await inState(page, 'job-card', 'ready');

    expect(card.shadowRoot!.querySelector('li')!.textContent).to.match(/\w/);
  });

  it('has its words where the templates are lost', async () => {
    const origin = await executeServerCommand<string, object>('second-origin');
    const recipe = await executeServerCommand<string, object>('recipe', { status: 404 });
    const address = await executeServerCommand<string, object>('recipe', { json: await built(await read(SEED)) });
    const spoilt = encodeURIComponent(`chunks/templates-${version}.js`);
    const page = await openPage(
      `<script type="module" src="${origin}/spoilt/${spoilt}/${recipe.split('/').pop()}/x/careers-widget/careers-widget.js"></script>`,
      `<job-card src="${address}/x.built.json"></job-card>`,
    );
    const card = await inState(page, 'job-card', 'ready');

    const words = card.shadowRoot!.querySelector('.body')!.textContent;
    const { lead } = (await read(SEED)) as { lead: string | string[] };
    expect(words).to.contain(
      [lead]
        .flat()
        .join(' ')
        .split(/[*[\]]/)[0]!
        .trim(),
    );
  });
});

/** What a text may be made of, with what its links, pictures and tables get. */
const HARMLESS =
  /^(h[1-6]|p|br|hr|div|span|[uod]l|li|d[td]|blockquote|pre|code|kbd|strong|[abius]|em|del|ins|mark|su[bp]|small|img|table|caption|thead|tbody|tfoot|t[rhd])$/;
const HARMLESS_ATTRIBUTES =
  /^(lang|dir|title|start|scope|colspan|rowspan|class|href|rel|src|alt|loading|decoding|referrerpolicy|role|tabindex|aria-label)$/;

/** Nodes as nobody builds them: what runs, what is of no vocabulary, what is no node. */
const hostile = fc.letrec((tie) => {
  const script = fc.constantFrom(
    ...['hacked = 1', '<img src=x onerror="hacked=1">', '</p><script>hacked=1</script>', '&lt;b&gt;', '${hacked=1}'],
    ...['\ud800', '\0', 'a'.repeat(5000), '', ' '],
  );
  const address = fc.constantFrom(
    ...['javascript:hacked=1', ' java\nscript:hacked=1', 'data:text/html,<script>hacked=1</script>', 'vbscript:x'],
    ...['https://a@evil.example/', '//evil.example', '#x', '', 'blob:x', 'a'.repeat(3000)],
  );
  const value = fc.oneof(script, address, fc.constantFrom(null, 7, true, {}, [], { toString: 1 }, '999999999', '-1'));
  const attributes = fc.dictionary(
    fc.constantFrom(
      ...['onclick', 'onerror', 'href', 'src', 'srcset', 'style', 'id', 'slot', 'part', 'class', 'is', 'name'],
      ...['srcdoc', 'marker', 'align', 'colspan', 'rowspan', 'start', 'lang', 'dir', 'title', 'alt', 'tabindex'],
      ...['__proto__', 'constructor', 'a b', '><script>', '', 'data-x', 'aria-hidden', 'contenteditable', 'popover'],
    ),
    value,
  );
  const name = fc.constantFrom<unknown>(
    ...['script', 'style', 'iframe', 'object', 'embed', 'svg', 'math', 'template', 'form', 'input', 'link', 'base'],
    ...['meta', 'slot', 'job-card', 'details', 'video', '__proto__', 'constructor', 'toString', '', 'P', 'h7', 'h0'],
    ...['img src=x onerror=hacked=1', '<p>', 'p ', null, 7, {}, { toString: 1 }, [], ['p'], true],
    ...['p', 'a', 'img', 'table', 'td', 'tr', 'ul', 'li', 'h1', 'h6', 'br', 'strong', 'pre', 'code', 'div'],
  );
  return {
    node: fc.oneof(
      { depthSize: 'medium' },
      script,
      fc
        .tuple(name, attributes, fc.array(tie('node'), { maxLength: 4 }))
        .map(([tag, given, content]) => [tag, given, ...content]),
      fc.tuple(name, fc.array(tie('node'), { maxLength: 4 })).map(([tag, content]) => [tag, ...content]),
      fc.constantFrom(null, 7, true, {}, [], [[]], [null], { nodes: ['p'] }),
    ),
  };
}).node;

describe('a built posting that somebody has made to do harm', function () {
  this.timeout(60_000);

  afterEach(fixtureCleanup);

  const expectHarmless = async (nodes: unknown) => {
    const texts = {
      lead: { nodes },
      sections: [{ title: 'Part', text: { nodes } }],
      faq: { items: [{ question: 'Q', answer: { nodes } }] },
    };
    const posting = JSON.parse(JSON.stringify({ ...small, ...texts })) as object;
    const card = await mountLoaded<JobCard>(html`<job-card images="any" .posting=${posting}></job-card>`);
    const faq = card.shadowRoot!.querySelector('job-faq-accordion')!;
    const elements = [card, faq].flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('.prose *')]);
    for (const element of elements) {
      expect(element.localName).to.match(HARMLESS);
      for (const { name, value } of element.attributes) {
        expect(name).to.match(HARMLESS_ATTRIBUTES);
        if (name === 'href' || name === 'src') expect(value).to.match(/^(https?:|mailto:|tel:)/);
      }
    }
    expect(window).not.to.have.property('hacked');
    fixtureCleanup();
    return elements.length;
  };

  it('places nothing but what a text may hold, and throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 6 }), async (nodes) => {
        await expectHarmless(nodes);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('is shown but for what has no name', async () => {
    expect(
      await expectHarmless([
        [{ toString: 1 }, 'a'],
        ['p', { title: { toString: 1 } }, 'b'],
      ]),
    ).to.equal(3);
  });

  it('does not make the page wider by parts of a table that stand in none', async () => {
    const nodes = ['tr', ...Array.from({ length: 100 }, () => ['td', 'Hulls'])];
    const posting = { ...small, lead: { nodes: [nodes, ['tbody', nodes], ...nodes.slice(1)] } };
    await mountLoaded<JobCard>(html`<job-card .posting=${posting}></job-card>`);

    expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
  });

  it('is shown as far as it can be: nested without end, or of nodes without number', async () => {
    const deep = (depth: number) => JSON.parse(`${'["table",'.repeat(depth)}"Hulls"${']'.repeat(depth)}`) as unknown;

    expect(await expectHarmless([deep(2000)])).to.be.below(400);
    expect(await expectHarmless(Array.from({ length: 50_000 }, () => ['b', 'x']))).to.be.within(500, 4000);
    expect(await expectHarmless([['p', 'word '.repeat(100_000)]])).to.be.below(10);
    expect(await expectHarmless(Array.from({ length: 500 }, () => ['img', { src: 'a.png', alt: 'A' }]))).to.be.below(
      400,
    );
  });
});
