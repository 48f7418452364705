import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { telOf } from '../../src/templates/card/phone.ts';

describe('the address that calls a number', () => {
  describe('is that of the number, however it is written', () => {
    for (const [phone, tel] of [
      ['+46 8 123 45 67', 'tel:+4681234567'],
      ['+46 40 123 456 789', 'tel:+4640123456789'],
      ['08-123 45 67', 'tel:081234567'],
      ['08–123 45 67', 'tel:081234567'],
      ['08.123.45.67', 'tel:081234567'],
      ['08\u00a0123\u00a045\u00a067', 'tel:081234567'],
      ['(08) 123 45 67', 'tel:081234567'],
      ['(555) 123-4567', 'tel:5551234567'],
      ['+1 (555) 123-4567', 'tel:+15551234567'],
      ['+55 (11) 91234-5678', 'tel:+5511912345678'],
      ['(+46) 8-123 45 67', 'tel:+4681234567'],
      ['0046 8 123 45 67', 'tel:004681234567'],
      ['\u202a+46 8 123 45 67\u202c', 'tel:+4681234567'],
      ['030/1234567', 'tel:0301234567'],
      ['030 / 12 34 567', 'tel:0301234567'],
      ['+49 30/1234567', 'tel:+49301234567'],
      ['030 1234-56', 'tel:030123456'],
      ['+49 30 12 34 56-0', 'tel:+49301234560'],
      ['+49 2056 - 123456', 'tel:+492056123456'],
      ['01 58858-10', 'tel:015885810'],
      ['01 23 45 67-89', 'tel:0123456789'],
      ['+7 495 123-45-46', 'tel:+74951234546'],
      ['+46 70 123 45-67', 'tel:+46701234567'],
      ['070 - 123 45 67', 'tel:0701234567'],
      ['03-1234-5678', 'tel:0312345678'],
      ['112', 'tel:112'],
      ['123456789012345', 'tel:123456789012345'],
    ] as const) {
      it(`${phone} → ${tel}`, () => expect(telOf(phone)).to.equal(tel));
    }
  });

  describe('leaves out a 0 in brackets behind the code of a country', () => {
    for (const [phone, tel] of [
      ['+44 (0)20 7946 0958', 'tel:+442079460958'],
      ['+44(0)20 7946 0958', 'tel:+442079460958'],
      ['+46 (0) 8-123 45 67', 'tel:+4681234567'],
      ['+46-(0)8-123 45 67', 'tel:+4681234567'],
      ['(+44) (0) 20 7946 0958', 'tel:+442079460958'],
      ['0044 (0)20 7946 0958', 'tel:00442079460958'],
      ['+49 (0)30/1234567', 'tel:+49301234567'],
      ['(0) 20 7946 0958', 'tel:02079460958'], // nothing before it: it is dialled
    ] as const) {
      it(`${phone} → ${tel}`, () => expect(telOf(phone)).to.equal(tel));
    }
  });

  describe('reads the digits of any script', () => {
    for (const [phone, tel] of [
      ['٠٢١ ٢٣٤ ٥٦٧٨', 'tel:0212345678'],
      ['+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', 'tel:+966501234567'],
      ['۰۲۱-۱۲۳۴۵۶۷۸', 'tel:02112345678'],
      ['८८८ १२३४', 'tel:8881234'],
      ['০২-১২৩৪৫৬৭', 'tel:021234567'],
      ['０３－１２３４－５６７８', 'tel:0312345678'],
      ['＋８１　３　１２３４　５６７８', 'tel:+81312345678'],
      ['０３（１２３４）５６７８', 'tel:0312345678'],
      ['03ー1234ー5678', 'tel:0312345678'],
      ['𝟎𝟖-𝟏𝟐𝟑 𝟒𝟓', 'tel:0812345'],
    ] as const) {
      it(`${phone} → ${tel}`, () => expect(telOf(phone)).to.equal(tel));
    }
  });

  describe('has the extension', () => {
    for (const [phone, tel] of [
      ['+44 (0)20 7946 0958 ext. 12', 'tel:+442079460958;ext=12'],
      ['+44 20 7946 0958 ext 12', 'tel:+442079460958;ext=12'],
      ['+44 20 7946 0958, ext 12', 'tel:+442079460958;ext=12'],
      ['+44 20 7946 0958 (ext. 12)', 'tel:+442079460958;ext=12'],
      ['+44 20 7946 0958;ext=12', 'tel:+442079460958;ext=12'],
      ['+44 20 7946 0958 Extension 12', 'tel:+442079460958;ext=12'],
      ['+1 555 123 4567 x12', 'tel:+15551234567;ext=12'],
      ['+1 555 123 4567x12', 'tel:+15551234567;ext=12'],
      ['+1 555 123 4567 x 12', 'tel:+15551234567;ext=12'],
      ['08-123 45 67 anknytning 12', 'tel:081234567;ext=12'],
      ['089 1234 Durchwahl 12', 'tel:0891234;ext=12'],
      ['01 234567 DW 12', 'tel:01234567;ext=12'],
      ['01 23 45 67 89 poste 12', 'tel:0123456789;ext=12'],
      ['03-1234-5678（内線12）', 'tel:0312345678;ext=12'],
      ['03-1234-5678 内線１２', 'tel:0312345678;ext=12'],
    ] as const) {
      it(`${phone} → ${tel}`, () => expect(telOf(phone)).to.equal(tel));
    }
  });

  describe('passes over a label, and over words in brackets', () => {
    for (const [phone, tel] of [
      ['Tel: 08-123 45 67', 'tel:081234567'],
      ['Tel. 08-123 45 67', 'tel:081234567'],
      ['Tel.: 08-123 45 67', 'tel:081234567'],
      ['TEL 08-123 45 67', 'tel:081234567'],
      ['Tel：03-1234-5678', 'tel:0312345678'],
      ['tel:+46812345678', 'tel:+46812345678'],
      ['Phone: +44 20 7946 0958', 'tel:+442079460958'],
      ['Telefon 08-123 45 67', 'tel:081234567'],
      ['Téléphone : 01 23 45 67 89', 'tel:0123456789'],
      ['Teléfono: 91 123 45 67', 'tel:911234567'],
      ['Mobil: 070-123 45 67', 'tel:0701234567'],
      ['Puh. 09 123 4567', 'tel:091234567'],
      ['070-123 45 67 (mobil)', 'tel:0701234567'],
      ['08-123 45 67 (Maria Lind)', 'tel:081234567'],
      ['+358 (0)40 123 4567 (ma–pe)', 'tel:+358401234567'],
    ] as const) {
      it(`${phone} → ${tel}`, () => expect(telOf(phone)).to.equal(tel));
    }
  });

  describe('is none where the number is not certain', () => {
    for (const [why, phone] of [
      ['two numbers', '08-123 45 67 / 070-123 45 67'],
      ['two numbers', '08-123 45 67/070-123 45 67'],
      ['two numbers', '08-123 45 67 or 070-123 45 67'],
      ['two numbers', '08-123 45 67, 070-123 45 67'],
      ['two numbers', '+46 8 123 45 67 +46 70 123 45 67'],
      ['two numbers', '020 202 / 0100 100'],
      ['a second ending', '08-123 45 67/68'],
      ['a second ending', '08-123 45 67 (68)'],
      ['a second ending', '+46 8 123 45 67-69'],
      ['a second ending', '08-123 45 67–69'],
      ['a second ending', '08.123.45.67-69'],
      ['a second ending', '0511 12 34 56 - 58'],
      ['a second ending', '08-123 45 67-8'],
      ['a second ending', '08-123 45 68-72'],
      ['a second ending', '+٤٦ ٨ ١٢٣ ٤٥ ٦٧-٦٩'],
      ['a name elsewhere', 'TG: @name'],
      ['letters', '1-800-FLOWERS'],
      ['letters', 'M: 070-123 45 67'],
      ['letters', 'Call me'],
      ['hours', '08-123 45 67 (9–16)'],
      ['hours', '08-123 45 67 9-17'],
      ['hours', '08-123 45 67 9–17'],
      ['hours', '+358 9 123 4567 8.00-16.30'],
      ['hours', '030 1234567 08 - 12'],
      ['hours', '03-1234-5678 １０－１９'],
      ['hours', '112 9-17'],
      ['hours', '08-123 45 67 10-5'],
      ['hours', '08-123 45 67 kl. 9-17'],
      ['a code', '*123#'],
      ['a fax', 'Fax: 08-123 45 67'],
      ['a fax', 'Telefax 08-123 45 67'],
      ['a fax', '08-123 45 67 (fax)'],
      ['a mark of a note', '08-123 45 67¹'],
      ['0 with more in the brackets', '+44 (020) 7946 0958'],
      ['(0) behind no code', '020 (0) 7946'],
      ['(0) where it is dialled', '+39 (0)6 1234567'],
      ['too short', '12'],
      ['too short', '5x12'],
      ['too long', '1234567890123456'],
      ['too long an extension', '08-123 45 67 ext 12345678'],
      ['an extension alone', 'ext 12'],
      ['nothing', ''],
      ['nothing', '+'],
      ['beyond all measure', `08${' '.repeat(100_000)}1234567`],
    ] as const) {
      it(`${why}: ${phone.slice(0, 40)}`, () => expect(telOf(phone)).to.equal(undefined));
    }
  });

  it('calls with nothing but the digits that are written, in their order', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'0123456789', ...'٠١٢٣۴۵６７८९'),
      fc.constantFrom(' ', '-', '+', '(', ')', '(0)', '/', '.', 'ext ', 'x', 'Tel: ', '(mobil)', '内線', '00', '¹'),
      fc.string({ maxLength: 2, unit: 'grapheme' }),
    );
    const zero = '0٠०۰０';
    const read = (text: string) =>
      [...text.normalize('NFKC')].flatMap((sign) => {
        const digit = '0123456789|٠١٢٣٤٥٦٧٨٩|۰۱۲۳۴۵۶۷۸۹|०१२३४५६७८९'.indexOf(sign);
        return digit < 0 ? [] : [digit % 11];
      });

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const phone = pieces.join('');
        const tel = telOf(phone);
        if (tel === undefined) return;
        expect(tel).to.match(/^tel:\+?\d{3,15}(;ext=\d{1,7})?$/);
        const called = tel.replace(/\D/g, '');
        const written = [phone, phone.replace(new RegExp(`\\([${zero}]\\)`), '')].map((text) => read(text).join(''));
        if (!/(?![0-9٠-٩۰-۹०-९０-９])\p{Nd}/u.test(phone)) expect(written).to.include(called);
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });
});
