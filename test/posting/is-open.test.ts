import { expect } from '@open-wc/testing';
import { closesAt, isOpen } from '../../src/posting/is-open.ts';

describe('isOpen', () => {
  it('is open without a closing date', () => {
    expect(isOpen({ status: 'open' }, Date.UTC(2100, 0, 1))).to.be.true;
  });

  for (const status of ['draft', 'closed'] as const) {
    it(`is not open while it is ${status}`, () => {
      expect(isOpen({ status, validThrough: '2026-11-30' }, Date.UTC(2026, 0, 1))).to.be.false;
    });
  }

  for (const [validThrough, last, next] of [
    ['2026-11-30', new Date(2026, 10, 30, 23, 59, 59, 999), new Date(2026, 11, 1)],
    ['2026-12-31', new Date(2026, 11, 31, 23, 59, 59, 999), new Date(2027, 0, 1)],
    ['2028-02-29', new Date(2028, 1, 29, 23, 59, 59, 999), new Date(2028, 2, 1)],
    ['2026-11-30T15:00Z', new Date('2026-11-30T14:59:59.999Z'), new Date('2026-11-30T15:00Z')],
    ['2026-11-30T15:00:00+02:00', new Date('2026-11-30T12:59:59.999Z'), new Date('2026-11-30T13:00Z')],
    ['2026-11-30T15:00', new Date(2026, 10, 30, 14, 59, 59, 999), new Date(2026, 10, 30, 15)],
  ] as const) {
    it(`is open through ${validThrough} and no longer`, () => {
      const posting = { status: 'open', validThrough } as const;

      expect(isOpen(posting, last.getTime())).to.be.true;
      expect(isOpen(posting, next.getTime())).to.be.false;
    });
  }
});

describe('closesAt', () => {
  it('never comes without a closing date', () => {
    expect(closesAt({})).to.equal(Infinity);
  });

  it('is the end of a bare date’s day where the visitor is', () => {
    expect(closesAt({ validThrough: '2026-03-29' })).to.equal(new Date(2026, 2, 30).getTime());
  });
});
