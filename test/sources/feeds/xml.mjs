/** XML to the objects that JSON is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as personio from '../../support/feeds/personio.mjs';
import { soon } from '../../support/soon.mjs';
import { decode, readNow, readXml } from './reading.mjs';

const MB = 1024 * 1024;
const read = (/** @type {string} */ text) => readXml(text, decode);

/** What is said of a document, and where. */
const said = (/** @type {string} */ text) => {
  try {
    read(text);
  } catch (error) {
    const { name, message, line, column } = /** @type {any} */ (error);
    return `${name} ${line}:${column} ${message}`;
  }
  return 'nothing';
};

describe('XML', () => {
  it('is an object of lists, and words where an element has none within', () => {
    assert.deepEqual(read(personio.xml), personio.feed([personio.row]));
    assert.deepEqual(read('\ufeff<?xml version="1.0"?>\n<a x="1"><b/><b>1</b> <!-- c --><c:d>2</c:d></a>'), {
      a: { b: ['', '1'], 'c:d': ['2'] },
    });
  });

  it('has words in CDATA as they are, and references elsewhere, also those that are of HTML', () => {
    assert.deepEqual(read('<a><![CDATA[<p>&nbsp;&x;</p>]]></a>'), { a: '<p>&nbsp;&x;</p>' });
    assert.deepEqual(read('<a>R&amp;D&nbsp;&ndash; &#8364;&eacute;&amp;nbsp;</a>'), { a: 'R&D\u00a0– €é&nbsp;' });
  });

  it('has names that mean something else in JavaScript', () => {
    const { a } = /** @type {any} */ (read('<a><__proto__>1</__proto__><constructor>2</constructor></a>'));
    assert.deepEqual(Object.entries(a), [
      ['__proto__', ['1']],
      ['constructor', ['2']],
    ]);
  });

  it('may hold signs that are none, as word processors leave them', () => {
    assert.deepEqual(read('<a>one\u000btwo\ud800\r\n</a>'), { a: 'one two\ufffd\n' });
  });

  it('expands no entity that it declares, and fetches none', () => {
    const laughs = [...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`);
    for (const subset of [laughs.join(''), '<!ENTITY j SYSTEM "file:///etc/passwd">', '<!ENTITY % j "x">'])
      assert.equal(
        said(`<!DOCTYPE x [<!ENTITY a "ha">${subset}]>\n<x>&j;</x>`),
        'BrokenXml 2:4 expected a reference as in &amp;, found "&j;</x>"',
      );
    assert.deepEqual(read('<!DOCTYPE x [<!ENTITY nbsp "evil">]><x>&nbsp;</x>'), { x: '\u00a0' });
    assert.deepEqual(read('<!DOCTYPE x SYSTEM "https://acme.example/x.dtd"><x/>'), { x: '' });
  });

  it('is broken where it is broken, and in which words', () => {
    assert.equal(said('<a>\n <b>\n</a>'), 'BrokenXml 3:1 expected </b>, found "</a>"');
    assert.equal(said('<a>\n😀😀 &x;</a>'), 'BrokenXml 2:6 expected a reference as in &amp;, found "&x;</a>"');
    assert.equal(said('<a>R & D</a>'), 'BrokenXml 1:8 expected a reference as in &amp;, found "D</a>"');
    assert.equal(said('<a/>\r\n<b/>'), 'BrokenXml 2:1 expected well-formed XML, found "<b/>"');
    assert.equal(said(''), 'BrokenXml 1:1 expected well-formed XML, found the end of the file');
    assert.equal(said('{"a":1}'), 'BrokenXml 1:1 expected well-formed XML, found "{\\"a\\":1}"');
  });

  it('is a feed without postings where there are none', () => {
    for (const jobs of ['<workzag-jobs/>', '<workzag-jobs>\n</workzag-jobs>'])
      assert.deepEqual(readNow(read(jobs), '', 'personio').postings, []);
    const rss = '<rss><channel><title>Acme</title></channel></rss>';
    assert.deepEqual(readNow(read(rss), '', 'teamtailor').postings, []);
    assert.throws(() => readNow(read('<rss/>'), '', 'teamtailor'));
  });

  it('may be nested too deep', () => {
    for (const depth of [101, 2000, 100_000])
      assert.equal(
        said(`${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`),
        'BrokenXml 1:1 expected a list of postings, found elements that are nested too deep',
      );
    assert.ok(read(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`));
  });

  it('may be of 10 MB', () => {
    const { xml } = personio;
    const position = xml.slice(xml.indexOf('<position>'), xml.indexOf('</workzag-jobs>')).replaceAll('\n', '\r\n');
    const many = Math.ceil((10 * MB) / position.length);
    const { a } = /** @type {any} */ (soon(() => read(`<a>${position.repeat(many)}</a>`), 10_000));
    assert.equal(a.position.length, many);
  });

  it('is read in a moment, whatever it is made of', () => {
    for (const part of [
      '\r\n',
      '\r',
      '&nbsp;',
      '&amp;',
      '<![CDATA[]]>',
      '<!---->',
      'x&amp;<!---->',
      '😀 ',
      ']',
      '<b/>',
    ])
      soon(() => read(`<a>${part.repeat(MB / 4 / part.length)}</a>`), 1000, part);
    for (const start of ['<', '<a ', '<a b="', '<a>&', '<!DOCTYPE a [', '<!DOCTYPE a [ ]', '<a><![CDATA[', '<!--'])
      for (const part of ['<', ' ', '] ', 'x', '-'])
        assert.match(
          soon(() => said(start + part.repeat(MB / 4 / part.length)), 1000, start),
          /^BrokenXml/,
        );
  });
});
