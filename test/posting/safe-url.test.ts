import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/posting/safe-url.ts';
import cases from './link-schemes.json' with { type: 'json' };

const POSTING = 'https://jobs.example/postings/a.json';

/** What a harmless link looks like once it is resolved. */
const expectSafe = (address: string): void => {
  const { href, protocol, username, password } = new URL(address);
  expect(address).to.equal(href);
  expect(protocol).to.be.oneOf(['https:', 'http:', 'mailto:', 'tel:']);
  expect(username + password).to.equal('');
};

describe('safeUrl', () => {
  for (const { payload } of cases.filter(({ allow }) => allow === true)) {
    it(`allows ${JSON.stringify(payload)}`, () => {
      const address = safeUrl(payload, POSTING);

      expect(address).to.equal(new URL(payload).href);
      expectSafe(address!);
    });
  }

  for (const { payload } of cases.filter(({ allow }) => allow === false)) {
    it(`refuses ${JSON.stringify(payload)}`, () => {
      expect(safeUrl(payload, POSTING)).to.equal(undefined);
    });
  }

  for (const { payload } of cases.filter(({ allow }) => allow === null)) {
    it(`makes nothing dangerous of ${JSON.stringify(payload)}`, () => {
      const address = safeUrl(payload, POSTING);

      if (address === undefined) return expect(() => expectSafe(new URL(payload).href)).to.throw();
      expectSafe(address);
      if (URL.canParse(payload)) return;
      // tabs and line ends count for nothing in an address, and backslashes are slashes
      const namesHost = /^[\\/]{2}/.test(payload.replace(/[\t\n\r]/g, ''));
      expect(address).to.match(namesHost ? /^https:/ : /^https:\/\/jobs\.example\//);
    });
  }

  it('resolves a relative address against the posting, not against the page', () => {
    expect(safeUrl('../apply?x=1#form', POSTING)).to.equal('https://jobs.example/apply?x=1#form');
  });

  it('keeps a query that holds an ampersand', () => {
    expect(safeUrl('apply?a=1&b=2', POSTING)).to.equal('https://jobs.example/postings/apply?a=1&b=2');
  });

  for (const address of [
    '“https://example.com”',
    '„https://example.com/jobs“',
    "'https://example.com'",
    '[Apply](https://example.com)',
    '<https://example.com>',
    '<a href="https://example.com">Apply</a>',
    'Apply here: https://example.com',
    'https;//example.com',
    'https//example.com',
    'https：//example.com',
    'https://https://example.com/x',
    'http://https//example.com',
    'https:// example.com/x',
    '“www.example.com”',
  ]) {
    it(`makes no link to the posting’s own site of ${address}`, () => {
      expect(safeUrl(address, POSTING)).to.equal(undefined);
    });
  }

  for (const [address, meant] of [
    ['https://example.com/?a=1&amp;b=2', 'https://example.com/?a=1&b=2'],
    ['apply?a=1&amp;b=2', 'https://jobs.example/postings/apply?a=1&b=2'],
    ['https://example.com/?next=https://other.example/', 'https://example.com/?next=https://other.example/'],
    ['apply?next=https://other.example/', 'https://jobs.example/postings/apply?next=https://other.example/'],
    ['https.html', 'https://jobs.example/postings/https.html'],
    ['(apply)/form.html', 'https://jobs.example/postings/(apply)/form.html'],
    ['?id=7', 'https://jobs.example/postings/a.json?id=7'],
  ] as const) {
    it(`reads ${address} as it is meant`, () => {
      expect(safeUrl(address, POSTING)).to.equal(meant);
    });
  }

  for (const nothing of ['', ' ', '\n']) {
    it(`makes no address of nothing: ${JSON.stringify(nothing)}`, () => {
      expect(safeUrl(nothing, POSTING)).to.equal(undefined);
    });
  }

  it('allows an address of 2,048 characters', () => {
    const address = 'https://e.example/'.padEnd(2048, 'a');

    expect(safeUrl(address, POSTING)).to.equal(address);
  });

  for (const length of [2049, 100_018]) {
    it(`refuses an address of ${length} characters`, () => {
      expect(safeUrl('https://e.example/'.padEnd(length, 'a'), POSTING)).to.equal(undefined);
    });
  }
});
