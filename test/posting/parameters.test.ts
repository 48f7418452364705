import { expect } from '@open-wc/testing';
import { pageParameters, readQuery } from '../../src/posting/parameters.ts';

describe('readQuery', () => {
  it('reads names whose & was escaped, however often', () => {
    expect(readQuery('?a=1&amp;b=2&amp;amp;c=3')).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
  });

  it('leaves values as they are, and repeats', () => {
    expect(readQuery('a=x%26amp%3By&a=2')).to.deep.equal([
      ['a', 'x&amp;y'],
      ['a', '2'],
    ]);
  });
});

describe('pageParameters', () => {
  for (const [address, parameters] of [
    ['https://e.example/jobs', []],
    ['https://e.example/jobs?a=1#info', [['a', '1']]],
    ['https://e.example/#/jobs/1?a=1', [['a', '1']]],
    ['https://e.example/#!/jobs/1?a=1', [['a', '1']]],
    [
      'https://e.example/?a=1#/jobs?a=2&b=3',
      [
        ['a', '1'],
        ['b', '3'],
      ],
    ],
    ['https://e.example/?a=1?b', [['a', '1?b']]],
    [
      '?a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=1', [['a', '1']]],
    ['', []],
  ] as const) {
    it(`finds in "${address}" ${JSON.stringify(parameters)}`, () => {
      expect(pageParameters(address)).to.deep.equal(parameters);
    });
  }
});
