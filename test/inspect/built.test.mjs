/** What is said of a built file: by `careers-widget validate`, as it is installed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folder, run } from '../support/command-line.mjs';
import { saysEach, saysNothing, small } from '../support/said.mjs';

const REBUILD = 'build it again from its source: careers-widget build';

const nodes = (/** @type {readonly unknown[]} */ ...content) => ({ lead: { nodes: content } });

describe('a text that has been read', () => {
  it('is nothing to speak of where all of it is shown', () =>
    saysNothing([
      nodes('Words', ['p', 'and ', ['a', { href: 'https://e.example', title: 'T' }, 'more'], ['br'], ['em', 'so']]),
      nodes(['h2', 'Tasks'], ['ul', { marker: '–' }, ['li', 'Hulls']], ['ol', { start: '3' }, ['li', 'Keels']]),
      nodes(['table', ['tbody', ['tr', ['td', { align: 'right', colspan: '2' }, '1'], ['th', { scope: 'row' }, 'a']]]]),
      nodes(['img', { src: 'hall.jpg', alt: 'The hall' }], ['p', { lang: 'sv', dir: 'ltr' }, 'På svenska']),
    ]));

  it('is told of elements, attributes and addresses that are left out, and of what is none', () =>
    saysEach([
      [nodes(['script', 'alert(1)']), ['lead.nodes[0]', 'script', REBUILD]],
      [nodes(['p', ['iframe', { src: 'x' }]]), ['lead.nodes[0][1]', 'iframe', REBUILD]],
      [nodes(['p', { onclick: 'x()', lang: 'sv' }, 'a']), ['lead.nodes[0][1].onclick', 'x()', REBUILD]],
      [nodes(['td', { colspan: '31' }]), ['lead.nodes[0][1].colspan', '31', REBUILD]],
      [nodes(['a', { href: 'javascript:x()' }, 'a']), ['lead.nodes[0][1].href', 'javascript:x()', REBUILD]],
      [
        nodes(['p', { start: { toString: 1 } }, 'a']),
        ['lead.nodes[0][1].start', /** @type {any} */ ({ toString: 1 }), REBUILD],
      ],
      [nodes(['p', { constructor: 'x' }, 'a']), ['lead.nodes[0][1].constructor', 'x', REBUILD]],
      [nodes(['constructor', 'a']), ['lead.nodes[0]', 'constructor', REBUILD]],
      [nodes([{ toString: 1 }, 'a']), ['lead.nodes[0]', /** @type {any} */ ([{ toString: 1 }, 'a']), REBUILD]],
      [nodes('a', ['p', { title: 'b' }, 7, 'c']), ['lead.nodes[1][2]', /** @type {any} */ (7), REBUILD]],
    ]));
});

describe('a built file', () => {
  it('is not told of a $schema, which build leaves out', async () => {
    const advised = async (/** @type {object} */ more) => {
      const { out } = await run(['validate', folder({ 'a.json': JSON.stringify({ ...small, ...more }) }), '--json']);
      return JSON.parse(out)[0].findings.some((/** @type {{ path: string }} */ { path }) => path === '$schema');
    };

    assert.equal(await advised({}), true);
    assert.equal(await advised({ 'x-built-from': 'a.json' }), false);
  });
});
