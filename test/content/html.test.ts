import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { outline } from '../../src/templates/text/outline.ts';
import { HOSTILE_HTML } from '../support/hostile.ts';
import { htmlOf, makeKit, place, renderHtml } from './kit.ts';

/** What is left of HTML. */
const rendered = (source: string): string => place(renderHtml(source, makeKit())).innerHTML.replace(/<!--.*?-->/gs, '');

/** An address on another origin that answers as the recipe says: test/support/second-origin.mjs. */
const addressOf = (recipe: object) => executeServerCommand<string, object>('recipe', recipe);

/** What the other origin was asked for. */
const requested = async (): Promise<string[]> => {
  const origin = await executeServerCommand<string, object>('second-origin');
  const log = await executeServerCommand<{ url: string }[], object>('requests', {});
  return log.map(({ url }) => origin + url);
};

const PIXEL = {
  headers: { 'content-type': 'image/gif' },
  bodyBase64: 'R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==',
};

describe('renderHtml', () => {
  for (const source of [
    '<p>You <strong>weld</strong> <em>ships</em> <b>and</b> <i>boats</i> <u>of</u> <s>wood</s> steel.</p>',
    '<p>a<br>b</p><hr><div>c <span>d</span></div>',
    '<ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>',
    '<dl><dt>a</dt><dd>b</dd></dl>',
    '<blockquote><p>a</p></blockquote><pre><code>b  c</code></pre><kbd>d</kbd>',
    '<p><del>a</del><ins>b</ins><mark>c</mark>H<sub>2</sub>O m<sup>2</sup><small>d</small></p>',
    '<p lang="sv" dir="ltr" title="På svenska">Svets</p>',
    '&lt;b&gt; R&amp;D',
  ]) {
    it(`keeps ${source}`, () => {
      expect(rendered(source)).to.equal(source);
    });
  }

  for (const [source, expected] of [
    ['You weld.\n\nWe sail.', '<p>You weld.</p><p>We sail.</p>'],
    ['Vi erbjuder:\r\n- lön\r\n- båt\r\n \r\nVälkommen!', '<p>Vi erbjuder:<br>- lön<br>- båt</p><p>Välkommen!</p>'],
    ['  R&amp;D &lt;5 år\n1 < 2 år  ', '<p>R&amp;D &lt;5 år<br>1 &lt; 2 år</p>'],
    ['a\n', 'a\n'],
    ['<b>a</b>\n\nb', '<b>a</b>\n\nb'],
    ['a\n<br>b', 'a\n<br>b'],
  ] as const) {
    it(`keeps the lines of what has no tag: ${JSON.stringify(source)}`, () => {
      expect(rendered(source)).to.equal(expected);
    });
  }

  for (const [source, left] of [
    ['a<script>window.hacked = 1</script>b', 'ab'],
    ['a<style>* { display: none }</style>b', 'ab'],
    ['a<svg onload="hacked=1"><script>window.hacked = 1</script></svg>b', 'ab'],
    ['a<math><mtext><img src=x onerror="hacked=1"></mtext></math>b', 'ab'],
    ['a<iframe src="javascript:parent.hacked=1"></iframe>b', 'ab'],
    ['a<object data="x"></object><embed src="x">b', 'ab'],
    ['a<form action="/x"><input name="y"><button>Go</button></form>b', 'aGob'],
    ['a<link rel="stylesheet" href="x"><meta http-equiv="refresh" content="0"><base href="x">b', 'ab'],
    ['a<template><p>b</p></template>c', 'ac'],
    ['a<video src="x" autoplay></video><audio src="x"></audio>b', 'ab'],
    ['a<!-- comment -->b<?x ?>c', 'abc'],
    ['<my-element>a</my-element><section><p>b</p></section>', 'a<p>b</p>'],
    ['<p onclick="hacked=1" onmouseover=hacked=1>a</p>', '<p>a</p>'],
    ['<p style="position:fixed" id="x" class="y" name="z">a</p>', '<p>a</p>'],
    ['<p data-x="1" aria-hidden="true" role="alert" tabindex="1" slot="x" part="y">a</p>', '<p>a</p>'],
    ['<p hidden popover contenteditable draggable="true" inert>a</p>', '<p>a</p>'],
    ['<div><p>never closed', '<div><p>never closed</p></div>'],
  ] as const) {
    it(`drops what is no formatting: ${source}`, () => {
      expect(rendered(source)).to.equal(left);
      expect(window).not.to.have.property('hacked');
    });
  }

  for (const source of HOSTILE_HTML) {
    it(`lets nothing in but known elements and attributes: ${JSON.stringify(source)}`, async () => {
      const container = await fixture(html`<div>${renderHtml(source, makeKit({ image: () => undefined }))}</div>`);
      await nextFrame();

      const elements = [...container.querySelectorAll('*')];
      const names = elements.flatMap(({ localName, attributes }) => [
        localName,
        ...[...attributes].map(({ name }) => name),
      ]);
      for (const name of names) {
        // the last four are of a table's frame
        expect(name).to.be.oneOf([
          'div',
          'p',
          'a',
          'table',
          'tbody',
          'tr',
          'td',
          'class',
          'tabindex',
          'role',
          'aria-label',
        ]);
      }
      expect(window).not.to.have.property('hacked');
    });
  }

  for (const [href, expected] of [
    ['https://hire.example/7?a=1&amp;b=2', 'https://hire.example/7?a=1&b=2'],
    ['../apply', 'https://jobs.example/apply'],
    ['/apply', 'https://jobs.example/apply'],
    ['mailto:jobs@yard.example', 'mailto:jobs@yard.example'],
    ['tel:+46311', 'tel:+46311'],
  ] as const) {
    it(`keeps a link to ${href}, as the posting means it`, () => {
      const container = place(renderHtml(`<p>a <a href="${href}" target="_top" ping="x">b</a></p>`, makeKit()));

      const link = container.querySelector('a')!;
      expect(link.getAttributeNames()).to.have.members(['href', 'rel']);
      expect(link.getAttribute('href')).to.equal(expected);
      expect(link.rel).to.equal('noopener noreferrer');
    });
  }

  it('keeps the words of an anchor that leads nowhere', () => {
    expect(rendered('<p><a name="tasks">Tasks</a></p>')).to.equal('<p>Tasks</p>');
  });

  it('marks a link to a part of the posting', () => {
    const container = place(renderHtml('<a class="x" href="#info">*</a>', makeKit()));

    const link = container.querySelector('a')!;
    expect(link.hash).to.equal('#info');
    expect(link.className).to.equal('internal');
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    '&#x6A;avascript:alert(1)',
    'java&Tab;script:alert(1)',
    '&#1;javascript:alert(1)',
    'data:text/html,x',
    'blob:https://jobs.example/x',
    'file:///x',
    'https://good.example@evil.example/',
    '',
  ]) {
    it(`keeps the words of a link that is none: ${href}`, () => {
      expect(rendered(`<p>a <a href="${href}">b <b>c</b></a></p>`)).to.equal('<p>a b <b>c</b></p>');
    });
  }

  for (const [base, source, expected] of [
    [2, '<h1>A</h1><h4>B <em>b</em></h4><h2>C</h2>', '<h3>A</h3><h4>B <em>b</em></h4><h4>C</h4>'],
    [1, '<h3>A</h3><div><h4>B</h4></div>', '<h2>A</h2><div><h3>B</h3></div>'],
    [6, '<h1>A</h1>', '<h6>A</h6>'],
  ] as const) {
    it(`puts headings below level ${base}, without a gap: ${source}`, () => {
      const container = place(renderHtml(source, makeKit({ level: outline(base) })));

      expect(htmlOf(container)).to.equal(expected);
    });
  }

  it('frames a table that scrolls, so that it can be reached and named', () => {
    const content = renderHtml(
      '<p>a</p><table class="x"><caption>b</caption><thead><tr><th scope="col">c</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table>',
      makeKit({ tableLabel: 'Tabell' }),
    );

    const region = place(content).children[1] as HTMLElement;
    expect(region.getAttribute('role')).to.equal('group');
    expect(region.getAttribute('aria-label')).to.equal('Tabell');
    expect(region.tabIndex).to.equal(0);
    expect(region.innerHTML).to.equal(
      '<table><caption>b</caption><thead><tr><th scope="col">c</th></tr></thead><tbody><tr><td colspan="2">d</td></tr></tbody></table>',
    );
  });

  for (const source of [
    '<frameset><frame src="x"></frameset>',
    'a<frameset onload=alert(1)>',
    '<body><frameset>',
    '',
  ]) {
    it(`prints no null for ${JSON.stringify(source)}`, () => {
      expect(place(renderHtml(source, makeKit())).textContent).not.to.contain('null');
    });
  }

  it('keeps what is nested 30 deep, and lays flat what is deeper', () => {
    const nested = (depth: number) => rendered(`${'<div>'.repeat(depth)}Hulls${'</div>'.repeat(depth)}`);

    expect(nested(30)).to.equal(`${'<div>'.repeat(30)}Hulls${'</div>'.repeat(30)}`);
    expect(nested(400)).to.equal(`${'<div>'.repeat(31)}Hulls${'</div>'.repeat(31)}`);
  });

  it('keeps cells over 30 columns or rows, and no more', () => {
    const cells = (span: number) => `<tr><td colspan="${span}">a</td><td rowspan="${span}">b</td></tr>`;
    const container = place(renderHtml(`<table>${cells(30)}${cells(31)}</table>`, makeKit()));

    const spans = [...container.querySelectorAll('td')].map((cell) => [cell.colSpan, cell.rowSpan]);
    expect(spans).to.deep.equal([
      [30, 1],
      [1, 30],
      [1, 1],
      [1, 1],
    ]);
  });

  it('reads a span as engines do, digit by digit', () => {
    const container = place(
      renderHtml('<table><tr><td colspan="99e-9" rowspan="65534e-9">a</td></tr></table>', makeKit()),
    );

    expect(container.querySelector('td')!.getAttributeNames()).to.deep.equal([]);
  });

  it('shows 100 pictures, and of those behind them their description', () => {
    const kit = makeKit({ image: (src) => `data:,${src}` });
    const container = place(renderHtml('<img src="a" alt="b">'.repeat(102), kit));

    expect(container.querySelectorAll('img')).to.have.lengthOf(100);
    expect(container.textContent).to.equal('bb');
  });

  describe('pictures', () => {
    beforeEach(() => executeServerCommand('clear-requests'));

    it('are never requested where they may not be', async () => {
      const tracker = await addressOf(PIXEL);
      const source = `<p>Hi <img src="${tracker}" alt="you" srcset="${tracker} 2x" width=1 height=1></p>
        <picture><source srcset="${tracker}"><img src="${tracker}"></picture>
        <video poster="${tracker}" src="${tracker}"></video><audio src="${tracker}"></audio>
        <table background="${tracker}"><tr><td style="background:url(${tracker})">a</td></tr></table>
        <link rel="preload" as="image" href="${tracker}"><style>p { background: url(${tracker}) }</style>
        <svg><image href="${tracker}"/></svg><input type="image" src="${tracker}"><object data="${tracker}"></object>`;

      const container = await fixture(html`<div>${renderHtml(source, makeKit({ image: () => undefined }))}</div>`);
      await nextFrame();
      const barrier = await addressOf({});
      await fetch(barrier);

      expect(container.querySelector('p')!.innerHTML).to.equal('Hi you');
      expect(await requested()).to.deep.equal([barrier]);
    });

    it('are requested where they may be, late and without a referrer', async () => {
      const src = await addressOf(PIXEL);
      const node = place(renderHtml(`<img src="hall.gif" alt="The hall">`, makeKit({ image: () => src })));
      const image = node.querySelector('img')!;

      const loaded = oneEvent(image, 'load');
      await fixture(html`<div>${node}</div>`);
      await loaded;

      expect(await requested()).to.deep.equal([src]);
      expect(image.alt).to.equal('The hall');
      expect(image.getAttribute('loading')).to.equal('lazy');
      expect(image.getAttribute('decoding')).to.equal('async');
      expect(image.getAttribute('referrerpolicy')).to.equal('no-referrer');
    });

    for (const attributes of [
      '',
      'src=""',
      'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="',
      'srcset="hall.jpg 2x"',
    ]) {
      it(`stand as their description where they have no address: <img ${attributes}>`, () => {
        expect(rendered(`<p><img ${attributes} alt="The hall"></p>`)).to.equal('<p>The hall</p>');
      });
    }

    it('are asked for by the address that the posting means', () => {
      const node = place(renderHtml('<img src="../hall.jpg">', makeKit()));

      const image = node.querySelector('img')!;
      expect(image.getAttribute('src')).to.equal('https://jobs.example/hall.jpg');
      expect(image.getAttribute('alt')).to.equal('');
    });
  });
});
