import { expect } from '@open-wc/testing';
import { applyLink, type ApplyParameters } from '../../src/posting/apply-link.ts';

const from = (parameters: Partial<ApplyParameters>): ApplyParameters => ({
  embed: '',
  posting: {},
  page: '',
  forward: [],
  ...parameters,
});

describe('applyLink', () => {
  for (const [winner, link, parameters, expected] of [
    ['the link itself', '?s=link', from({ embed: 's=embed', posting: { s: 'posting' }, page: 's=page' }), 's=link'],
    ['the embed', '', from({ embed: 's=embed', posting: { s: 'posting' }, page: 's=page' }), 's=embed'],
    ['the posting', '', from({ posting: { s: 'posting' }, page: 's=page' }), 's=posting'],
    ['the page', '', from({ page: 's=page' }), 's=page'],
  ] as const) {
    it(`takes a parameter from ${winner}, before any weaker source`, () => {
      const address = applyLink(`https://hire.example/apply${link}`, { ...parameters, forward: ['s'] });

      expect(address).to.equal(`https://hire.example/apply?${expected}`);
    });
  }

  it('merges the parameters of all sources', () => {
    const address = applyLink(
      'https://hire.example/apply?job=7',
      from({ embed: 'utm_source=acme', posting: { channel: 'web' }, page: '?ref=mail', forward: ['ref'] }),
    );

    expect(address).to.equal('https://hire.example/apply?job=7&utm_source=acme&channel=web&ref=mail');
  });

  it('keeps the repeats of one source', () => {
    const address = applyLink(
      'https://hire.example/apply',
      from({ embed: 'tag=a&tag=b', page: 'tag=c&ref=x&ref=y', forward: ['tag', 'ref'] }),
    );

    expect(address).to.equal('https://hire.example/apply?tag=a&tag=b&ref=x&ref=y');
  });

  it('puts parameters before the fragment', () => {
    const address = applyLink('https://hire.example/job/7#applyNow', from({ embed: 'utm_source=x' }));

    expect(address).to.equal('https://hire.example/job/7?utm_source=x#applyNow');
  });

  it('leaves the link’s own query as the hiring system wrote it', () => {
    const address = applyLink(
      'https://hire.example/apply?token=a%2Fb+c%20d~&flag&empty=&&utm_source=own#f=1&g',
      from({ embed: 'utm_source=x&utm_medium=y' }),
    );

    expect(address).to.equal(
      'https://hire.example/apply?token=a%2Fb+c%20d~&flag&empty=&&utm_source=own&utm_medium=y#f=1&g',
    );
  });

  it('escapes what it adds', () => {
    const address = applyLink('https://hire.example/apply', from({ posting: { 'a&b': 'c=d#e f' } }));

    expect([...new URL(address).searchParams]).to.deep.equal([['a&b', 'c=d#e f']]);
    expect(new URL(address).hash).to.equal('');
  });

  for (const address of ['mailto:jobs@hire.example?subject=Welder', 'tel:+4930123456']) {
    it(`leaves ${address} untouched`, () => {
      expect(applyLink(address, from({ embed: 'a=1', posting: { b: '2' }, page: 'c=3', forward: ['*'] }))).to.equal(
        address,
      );
    });
  }

  for (const [forward, expected] of [
    [[], ''],
    [['ref'], '?ref=mail'],
    [['utm_*'], '?utm_source=acme&utm_medium=cpc'],
    [['utm_*', 'ref'], '?utm_source=acme&ref=mail&utm_medium=cpc'],
    [['*'], '?utm_source=acme&ref=mail&session=secret&utm_medium=cpc&refer=no'],
  ] as const) {
    it(`passes on of the page’s parameters those that forward names: ${JSON.stringify(forward)}`, () => {
      const page = '?utm_source=acme&ref=mail&session=secret&utm_medium=cpc&refer=no';

      expect(applyLink('https://hire.example/apply', from({ page, forward }))).to.equal(
        `https://hire.example/apply${expected}`,
      );
    });
  }
});
