import { expect } from '@open-wc/testing';
import {
  comma,
  foreignWords,
  formatDate,
  formatList,
  formatMoney,
  formatRegion,
  plural,
} from '../../src/i18n/format.ts';
import { en } from '../../src/i18n/messages.ts';

/** Engines differ in their blanks, and in the dash of a range. */
const plain = (value: string): string => value.replace(/\s/g, ' ').replace(/ ?[–‒] ?/g, '–');

describe('formatDate', () => {
  for (const [lang, expected] of [
    ['en', 'November 30, 2026'],
    ['en-GB', '30 November 2026'],
    ['sv', '30 november 2026'],
    ['de', '30. November 2026'],
  ] as const) {
    it(`writes a day in ${lang}`, () => {
      expect(formatDate('2026-11-30', lang)).to.equal(expected);
    });
  }

  it('writes a moment in the visitor’s own time', () => {
    expect(formatDate('2026-11-30T14:05', 'en-GB')).to.contain('30 November 2026').and.to.contain('14:05');
    expect(formatDate(new Date(2026, 10, 30, 14, 5).toISOString(), 'en-GB')).to.contain('14:05');
  });
});

describe('formatRegion', () => {
  for (const [code, lang, expected] of [
    ['SE', 'en', 'Sweden'],
    ['SE', 'sv', 'Sverige'],
    ['SE', 'de', 'Schweden'],
    ['EU', 'en', 'European Union'],
    ['US-CA', 'en', 'US-CA'],
    ['ZX', 'en', 'ZX'],
    ['EEA', 'en', 'EEA'],
  ] as const) {
    it(`calls ${code} ${expected} in ${lang}`, () => {
      expect(formatRegion(code, lang)).to.equal(expected);
    });
  }
});

describe('formatList', () => {
  for (const [items, lang, expected] of [
    [['Sweden', 'Norway', 'Finland'], 'en-GB', 'Sweden, Norway and Finland'],
    [['Sverige', 'Norge'], 'sv', 'Sverige och Norge'],
    [['Sweden'], 'en', 'Sweden'],
    [[], 'en', ''],
  ] as const) {
    it(`joins ${items.length} in ${lang}`, () => {
      expect(formatList(items, lang)).to.equal(expected);
    });
  }
});

describe('comma', () => {
  for (const [lang, expected] of [
    ['ar', 'أ، ب'],
    ['ja', 'أ、ب'],
    ['en', 'أ, ب'],
    ['sv', 'أ, ب'],
  ] as const) {
    it(`is the one of ${lang}`, () => {
      expect(['أ', 'ب'].join(comma(lang))).to.equal(expected);
    });
  }
});

describe('foreignWords', () => {
  for (const [lang, words, expected] of [
    ['en', 'en', undefined],
    ['en-GB', 'en', undefined],
    ['EN-us', 'en', undefined],
    ['sv-FI', 'sv', undefined],
    ['de-AT', 'de', undefined],
    ['pt-BR', 'pt', undefined],
    ['zh', 'en', 'en'],
    ['zh-Hant-TW', 'en', 'en'],
    ['he', 'en', 'en'],
    ['sv', 'en', 'en'],
    ['nn', 'nb', 'nb'],
  ] as const) {
    it(`are ${expected ? `those of ${expected}` : 'none'} in a posting in ${lang} with words in ${words}`, () => {
      expect(foreignWords({ lang, messages: { ...en, lang: words } })).to.equal(expected);
    });
  }
});

describe('formatMoney', () => {
  for (const [min, max, currency, lang, expected] of [
    [50_000, 50_000, 'EUR', 'en', '€50,000'],
    [50_000, 60_000, 'EUR', 'en', '€50,000–€60,000'],
    [30_000, 36_000, 'SEK', 'sv', '30 000–36 000 kr'],
    [22.5, 22.5, 'EUR', 'en', '€22.50'],
    [22, 22.5, 'EUR', 'de', '22–22,50 €'],
    [1234.567, 1234.567, 'USD', 'en', '$1,234.57'],
    [5_000_000, 5_000_000, 'JPY', 'en', '¥5,000,000'],
    [50_000, 60_000, undefined, 'en', '50,000–60,000'],
    [0, 0, 'EUR', 'en', '€0'],
    [10, 10, 'XQX', 'en', 'XQX 10'],
  ] as const) {
    it(`writes ${expected} in ${lang}`, () => {
      expect(plain(formatMoney(min, max, currency, lang))).to.equal(expected);
    });
  }
});

describe('plural', () => {
  const days = { one: '{count} day', other: '{count} days' };
  const oferty = { one: '{count} oferta', few: '{count} oferty', many: '{count} ofert', other: '{count} oferty' };
  const pages = { zero: 'no page', one: 'a page', two: 'two pages', few: 'few', many: 'many', other: 'other' };
  for (const [forms, count, lang, expected] of [
    [days, 1, 'en', '1 day'],
    [days, 0, 'en', '0 days'],
    [days, 2, 'en-GB', '2 days'],
    [days, 12_345, 'en', '12,345 days'],
    [days, 12_345, 'de', '12.345 days'],
    [oferty, 1.5, 'pl', '1,5 oferty'],
    [oferty, 1, 'pl', '1 oferta'],
    [oferty, 3, 'pl', '3 oferty'],
    [oferty, 5, 'pl', '5 ofert'],
    [oferty, 12, 'pl', '12 ofert'],
    [oferty, 22, 'pl', '22 oferty'],
    [pages, 0, 'ar', 'no page'],
    [pages, 1, 'ar', 'a page'],
    [pages, 2, 'ar', 'two pages'],
    [pages, 3, 'ar', 'few'],
    [pages, 11, 'ar', 'many'],
    [pages, 100, 'ar', 'other'],
    [pages, 0, 'en', 'other'],
    [{ other: '{count} of them' }, 1, 'en', '1 of them'],
  ] as const) {
    it(`says "${expected}" of ${count} in ${lang}`, () => {
      expect(plural(forms, count, lang)).to.equal(expected);
    });
  }
});
