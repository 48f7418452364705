import { expect } from '@open-wc/testing';
import { fitNodes } from '../../src/posting/nodes.ts';

/** What is left of nodes that have room for so much. */
const left = (nodes: readonly unknown[], most = 100) => fitNodes(nodes, most).nodes;

describe('fitNodes', () => {
  it('keeps what is built as it is', () => {
    const nodes = ['Words', ['p', ['a', { href: '#info', title: '' }, '*'], ['br']]];

    expect(fitNodes(nodes, 100)).to.deep.include({ nodes, isWhole: true });
  });

  it('leaves out what has no name, and values that are no strings', () => {
    const value = { toString: 1 };

    expect(left([[value, 'a'], [['p'], 'b'], [], ['p', { title: value, start: 3, lang: 'sv' }, 'c']])).to.deep.equal([
      ['p', { title: '', start: '', lang: 'sv' }, 'c'],
    ]);
  });

  it('measures an element as one, beside its words', () => {
    expect(fitNodes([['p', ['em', 'a'], ['br']]], 100).units).to.equal(4);
  });

  it('has an end also for words that are none', () => {
    const { nodes, isWhole } = fitNodes(Array<string>(200_000).fill(''), 100);

    expect(nodes).to.have.lengthOf(100);
    expect(isWhole).to.equal(false);
  });

  it('has no part of an address', () => {
    const href = 'https://jobs.example/a/b/c';

    expect(left([['a', { href, title: 'T' }, 'b']], 8)).to.deep.equal([['a', { href: '', title: '' }]]);
  });
});
