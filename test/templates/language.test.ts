import { expect } from '@open-wc/testing';
import { directionOf } from '../../src/templates/language.ts';

describe('directionOf', () => {
  for (const lang of ['ar', 'ar-EG', 'HE', 'he-IL', 'fa', 'ur-PK', 'ckb', 'yi']) {
    it(`is from right to left in ${lang}`, () => {
      expect(directionOf(lang)).to.equal('rtl');
    });
  }

  for (const lang of ['en', 'sv-SE', 'arn', 'fab', 'hey', 'de-AR', 'ja', '']) {
    it(`is from left to right in "${lang}"`, () => {
      expect(directionOf(lang)).to.equal('ltr');
    });
  }
});
