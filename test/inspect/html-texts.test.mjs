/** What an editor is told of `{ "html": … }`: what is no HTML, is escaped or hidden. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found, html, lead, saysNothing, saysOne } from '../support/said.mjs';

describe('a text in HTML', () => {
  it('is told of what is not HTML yet, or no more', () =>
    saysOne([
      [html('&lt;p&gt;Hej&lt;/p&gt;'), 'lead', '&lt;p&gt;', 'decode it once; it then begins with "<p>Hej</p>"'],
      [html('<div>&lt;ul&gt;&lt;li&gt;Köln&lt;/li&gt;</div>'), 'lead', '&lt;ul&gt;', /^decode it once/],
      [html('<![CDATA[<p>Tere</p>]]>'), 'lead', '<![CDATA[', /^remove <!\[CDATA\[ and \]\]>/],
      [html('- un\n- deux'), 'lead', '- un\n- deux', 'give it as a string, without { "html": … }'],
      [html('## Über uns\nWir'), 'lead', '## Über uns\nWir', 'give it as a string, without { "html": … }'],
      [html('**Vi** söker'), 'lead', '**Vi** söker', 'give it as a string, without { "html": … }'],
      [html('<p>**Wir** suchen</p>'), 'lead', '**Wir**', 'write "<strong>Wir</strong>"'],
      [
        html('<p>[mer](https://example.se)</p>'),
        'lead',
        '[mer](https://example.se)',
        'write "<a href=\\"https://example.se\\">mer</a>"',
      ],
      [html('<p>A&amp;nbsp;b</p>'), 'lead', '&amp;nbsp;', 'write a blank'],
      [html('<p>Chez [nom de l’entreprise]</p>'), 'lead', '[nom de l’entreprise]', 'fill it in, or remove it'],
    ]));

  it('is told of what is left out', () =>
    saysOne([
      [html('<p>Film</p><iframe src="https://example.com/v"></iframe>'), 'lead', '<iframe>', /<a href=/],
      [html('<VIDEO src="a.mp4"></VIDEO> se'), 'lead', '<VIDEO>', /<a href=/],
      [html('<form><p>Bewerben</p></form>'), 'lead', '<form>', /<a href=/],
      [html('<p>a</p><svg></svg>'), 'lead', '<svg>', /<img src=/],
      [html('<style>p { color: red }</style><p>a</p>'), 'lead', '<style>', 'remove it'],
    ]));

  it('may say in code what is no prose', () =>
    saysNothing([
      html('<p>Use <code>&lt;p&gt;&lt;/p&gt;</code>, 5 &lt; 6 &amp; R&amp;D&nbsp;&ndash; done</p>'),
      html('<pre>{{ x }} **a** [Company Name]</pre><p>x</p>'),
      html('One line\nand another, with no tag'),
      html('<p><a href="https://example.com/?a=1&amp;b=2">Mehr</a></p>'),
    ]));

  it('is told of tags that are escaped, in whatever form, and how it begins when it is decoded', () =>
    saysOne([
      [html('Om oss: &lt;p&gt;Hej&lt;/p&gt;'), 'lead', '&lt;p&gt;', /begins with "Om oss: <p>Hej<\/p>"$/],
      [html('<p>Vi</p> &lt;b&gt;söker&lt;/b&gt;'), 'lead', '&lt;b&gt;', /begins with "<p>Vi<\/p> <b>söker<\/b>"$/],
      [html('Hej&lt;br&gt;du'), 'lead', '&lt;br&gt;', /begins with "Hej<br>du"$/],
      [html('&#60;p&#62;Hej&#60;/p&#62;'), 'lead', '&#60;p&#62;', /begins with "<p>Hej<\/p>"$/],
      [html('&#x3C;ul&#x3E;&#x3C;li&#x3E;x'), 'lead', '&#x3C;ul&#x3E;', /begins with "<ul><li>x"$/],
      [html('\\u003cp\\u003eHej\\u003c/p\\u003e'), 'lead', '\\u003cp\\u003e', /begins with "<p>Hej<\/p>"$/],
    ]));

  it('may speak of tags', () =>
    saysNothing([
      html('<p>Kunskap i &lt;div&gt; och &lt;span&gt;</p>'),
      html('<ul><li>Du kan &lt;table&gt;, &lt;ul&gt; och &lt;li&gt;</li></ul>'),
      html('Vi söker dig som kan &lt;div&gt;'),
    ]));

  it('is told of Markdown beside tags, and without any', () =>
    saysOne([
      [html('<p>## Rubrik</p>'), 'lead', '## Rubrik', 'make it a heading: <h2>Rubrik</h2>'],
      [html('Hej<br># Über uns<br>Wir'), 'lead', '# Über uns', 'make it a heading: <h1>Über uns</h1>'],
      [html('<p>- a<br>- b</p>'), 'lead', '- a', /^make it a list: <ul><li>/],
      [html('<div>* un</div>\n<div>* deux</div>'), 'lead', '* un', /^make it a list: <ul><li>/],
      [html('<p>__Vi söker__ dig</p>'), 'lead', '__Vi söker__', 'write "<strong>Vi söker</strong>"'],
      [html('##Rubrik'), 'lead', '##Rubrik', /^give it as a string/],
      [html('| a |\n|---|\n| b |'), 'lead', '| a |\n|---|\n| b |', /^give it as a string/],
      [html('__fet__'), 'lead', '__fet__', /^give it as a string/],
    ]));

  it('is told of a line break that is a backslash and an n between tags', () =>
    saysOne([
      [html('<p>Hej</p>\\n<p>Du</p>'), 'lead', '\\n', /^write \\n with one backslash, or <br>/],
      [html('<ul>\\r\\n<li>a</li></ul>'), 'lead', '\\r\\n', /^write \\n with one backslash, or <br>/],
    ]));

  it('is told of a comment that hides all behind it', () =>
    saysOne([
      [html('<p>a</p><!-- hej <p>b</p>'), 'lead', '<!-- hej <p>b</p>', 'close it with -->, or remove it'],
      [html('<!-- a --><p>b</p><!-- c'), 'lead', '<!-- c', 'close it with -->, or remove it'],
    ]));

  it('is told of references that no browser knows without their semicolon', () =>
    saysOne([
      [html('<p>&euro 500</p>'), 'lead', '&euro', 'write "€"'],
      [html('<p>9 &ndash 17</p>'), 'lead', '&ndash', 'write "–"'],
    ]));

  it('may have in it what only looks like Markdown', () =>
    saysNothing([
      html('<p><img alt="[Ort] > **b** \\n" src="data:,"></p>'),
      html('<p>[Ort] Köln</p><p>Hej - du<br>- Anna</p><p>#lund #1</p>'),
      html('<p>-5 °C<br>-3 °C, – a<br>– b, __init__ och C:\\new</p>'),
      html('<!-- x --><p>a</p><!-->b &copy 2027'),
    ]));
});

describe('a text at its longest', () => {
  /** To fill as many characters as a text may have; each took seconds once, or is like one that did. */
  const units = [
    '[^1]: a\n',
    '[Ort]: a\n',
    '[Ort]\ufffc',
    ' ',
    '\t',
    '[/a]',
    '<a "',
    '<a href="x\n',
    '&lt;p ',
    '&lt;p&gt;',
    '<!--',
    '- a\n',
    '** a',
    'a~~ ',
    '*a:*b ',
    '①a\n',
    'https://a/東 ',
    '| a |\n|---|\n',
  ];
  const filled = (/** @type {string} */ unit, /** @type {number} */ length) =>
    unit.repeat(Math.floor(length / unit.length));

  it('is read to its end, and no more is said of it than anybody reads', async () => {
    const outcomes = await found(
      units.flatMap((unit) => [
        html(filled(unit, 200_000)),
        html(`<p>${filled(unit, 199_990)}`),
        { lead: filled(unit, 15_000) },
        lead(...filled(unit, 1_500).split('\n')),
        { title: filled(unit, 200) },
      ]),
    );
    assert.equal(outcomes.length, units.length * 5);
    for (const findings of outcomes) assert.ok(findings.length <= 22, JSON.stringify(findings.slice(0, 3)));
  });
});
