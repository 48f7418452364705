/** What amounts and pay a text states. Runs in Node, by `node --test`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/amounts.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/amounts.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { amountIn, currenciesNamed, hasThousandths, payIn } = module;

const CROWNS = ['DKK', 'ISK', 'NOK', 'SEK'];
const languages = ['en', 'ar', 'da', 'de', 'es', 'fi', 'fr', 'it', 'ja', 'nb', 'nl', 'pl', 'pt', 'sv'];
const variants = [
  'ar-EG',
  'de-AT',
  'de-CH',
  'en-IN',
  'en-GB',
  'en-ZA',
  'es-MX',
  'fr-CA',
  'fr-CH',
  'it-CH',
  'pt-PT',
  'nl-BE',
];
const supported = Intl.supportedValuesOf('currency');

describe('an amount', () => {
  /** @type {readonly [string, number, readonly string[]][]} */
  const table = [
    ['45 000', 45000, []],
    ['45\u00a0000', 45000, []],
    ['45\u202f000', 45000, []],
    ['45　000', 45000, []],
    ['45.000,50', 45000.5, []],
    ['45,000.50', 45000.5, []],
    ["45'000", 45000, []],
    ['45’000', 45000, []],
    ['45’000.50', 45000.5, []],
    ['45 000,5', 45000.5, []],
    ['1 234 567,5', 1234567.5, []],
    ['45.000', 45000, []],
    ['45,000', 45000, []],
    ['1.234.567', 1234567, []],
    ['1.234,567', 1234.567, []],
    ['12,00,000', 1200000, []],
    ['1,00,00,000.50', 10000000.5, []],
    ['22.5', 22.5, []],
    ['22,50', 22.5, []],
    ['3,5', 3.5, []],
    ['0.5', 0.5, []],
    ['45.000,-', 45000, []],
    ['45000,–', 45000, []],
    ['٤٥٬٠٠٠٫٥٠', 45000.5, []],
    ['٤٥٠٠٠', 45000, []],
    ['४५,०००', 45000, []],
    ['４５０００', 45000, []],
    ['\u200f45,000', 45000, []],
    ['45000:-', 45000, CROWNS],
    ['45 000 kr', 45000, CROWNS],
    ['45 000 kr.', 45000, CROWNS],
    ['kr 45.000', 45000, CROWNS],
    ['45 000 kronor', 45000, CROWNS],
    ['45 000 svenska kronor', 45000, ['SEK']],
    ['SEK 45 000', 45000, ['SEK']],
    ['45 000 SEK', 45000, ['SEK']],
    ['45000sek', 45000, ['SEK']],
    ['kr 45 000 SEK', 45000, ['SEK']],
    ['€ 3,200', 3200, ['EUR']],
    ['3.200,- €', 3200, ['EUR']],
    ['50 EURO', 50, ['EUR']],
    ['50 euros', 50, ['EUR']],
    ['£25,000', 25000, ['GBP']],
    ['₹12,00,000', 1200000, ['INR']],
    ['5 000 zł', 5000, ['PLN']],
    ['¥300000', 300000, ['CNY', 'JPY']],
    ['300000円', 300000, ['JPY']],
    ['$25', 25, []],
    ['50 dollars', 50, []],
    ['$25 CAD', 25, ['CAD']],
    ['US$ 25', 25, ['USD']],
    ['45,000.125 KWD', 45000.125, ['KWD']],
  ];
  for (const [text, amount, currencies] of table)
    it(`${JSON.stringify(text)} is ${amount} ${currencies.join(' or ')}`, () => {
      assert.deepEqual(amountIn(text), { amount, currencies });
    });

  for (const text of [
    // words and signs that multiply, or are no money
    ...[
      '45 tkr',
      '12 LPA',
      '400万円',
      '3.5 mio',
      '45k',
      '45K €',
      '45 K',
      '1.5 million',
      'Level 5',
      '45 %',
      '45 KM',
      'FR 45',
    ],
    ...[
      '45 kronor brutto',
      'ca 45 000',
      '45 000+',
      '> 45 000',
      '45 000 SEK/month',
      '2 x 45',
      '12 €€',
      '45 lakh',
      '45 hours',
    ],
    ...['top 45 000', '45 000 all', '4億円', '3千円', '10 Mark'],
    // more than one number, or none
    ...[
      '40–50 000',
      '40-50',
      '-45',
      '−45',
      '+45',
      '1/2',
      '½',
      '5e3',
      '45¹',
      '⑤',
      '45 000 (2026)',
      '',
      ' ',
      'SEK',
      'kr',
      '45:50',
    ],
    // grouping that nobody has
    ...[
      '1,23,4',
      '45 00',
      '1.2.3',
      '45 000 00',
      '1,000.000,5',
      '45.00.000',
      '1 000,000',
      '0,500',
      '007',
      '45.5000',
      "45'00",
    ],
    // two readings of the number: thousandths of a dinar
    ...['45.125 KWD', 'BHD 1,250'],
    // currencies that contradict
    ...['€45 USD', '$45 EUR', 'kr 45 EUR'],
    ...['9'.repeat(20), `${' '.repeat(60)}45`],
  ])
    it(`is not guessed from ${JSON.stringify(text)}`, () => {
      assert.equal(amountIn(text), undefined);
    });
});

describe('an amount beside a currency', () => {
  const thousandths = ['KWD', 'BHD', 'OMR', 'JOD', 'TND', 'IQD', 'LYD'];
  for (const code of thousandths)
    it(`may be of a thousandth in ${code}: 1.500 is none that is certain, and 1.500,250 is`, () => {
      assert.equal(hasThousandths(code), true);
      for (const text of ['1.500', '1,500', '45.125', `1.500 ${code}`])
        for (const beside of [code, ` ${code.toLowerCase()} `]) assert.equal(amountIn(text, beside), undefined, text);
      for (const [text, amount] of /** @type {const} */ ([
        ['1.500,250', 1500.25],
        ['1 500', 1500],
        ['1500', 1500],
        ['1.50', 1.5],
        ['1.500.000', 1500000],
        ['١٬٥٠٠', 1500],
      ]))
        assert.equal(amountIn(text, code)?.amount, amount, text);
    });

  it('is of thousands in all others, and where that is no currency', () => {
    for (const beside of ['EUR', 'SEK', 'JPY', 'CHF', 'XYZ', 'crowns', '', undefined])
      assert.equal(amountIn('1.500', beside)?.amount, 1500, beside);
    for (const code of supported.filter((each) => !thousandths.includes(each)))
      assert.equal(hasThousandths(code), false);
  });

  it('that is named in it is of that one', () => {
    assert.equal(amountIn('1.500 EUR', 'KWD')?.amount, 1500);
    assert.equal(amountIn('1.500 KWD', 'EUR'), undefined);
  });
});

describe('a currency', () => {
  /** @type {Readonly<Record<string, readonly string[]>>} */
  const table = {
    ...{ kr: CROWNS, 'kr.': CROWNS, KR: CROWNS, ':-': CROWNS, krona: CROWNS, kronor: CROWNS, kroner: CROWNS },
    ...{ Kronen: ['CZK', ...CROWNS], koron: ['CZK', ...CROWNS], 'svenska kronor': ['SEK'], 'norske kroner': ['NOK'] },
    ...{ '€': ['EUR'], EURO: ['EUR'], euros: ['EUR'], Euro: ['EUR'], euroa: ['EUR'], ユーロ: ['EUR'], يورو: ['EUR'] },
    ...{ '£': ['GBP'], '₹': ['INR'], zł: ['PLN'], 'złoty polski': ['PLN'], '¥': ['CNY', 'JPY'], '￥': ['CNY', 'JPY'] },
    ...{
      円: ['JPY'],
      日本円: ['JPY'],
      元: ['CNY', 'HKD', 'TWD'],
      yen: ['JPY'],
      Kč: ['CZK'],
      US$: ['USD'],
      米ドル: ['USD'],
    },
    ...{
      sek: ['SEK'],
      Eur: ['EUR'],
      CHF: ['CHF'],
      'Schweizer Franken': ['CHF'],
      'British pounds': ['GBP'],
      $US: ['USD'],
    },
    ...{
      'Swedish Krona': ['SEK'],
      'dollars des États-Unis': ['USD'],
      lei: ['MDL', 'RON'],
      LEI: ['MDL', 'RON'],
      R$: ['BRL'],
    },
    // a plural that Intl has for one of two alone
    ...{ دراهم: ['AED', 'MAD'] },
    // many, or none
    ...{
      $: [],
      dollars: [],
      Dollar: [],
      pesos: [],
      francs: [],
      pounds: [],
      rupees: [],
      SFr: [],
      SFR: [],
      'Fr.': [],
      FR: [],
    },
    ...{
      K: [],
      L: [],
      R: [],
      KM: [],
      DEM: [],
      SKK: [],
      'Deutsche Mark': [],
      mark: [],
      peseta: [],
      XYZ: [],
      '': [],
      ' ': [],
      5: [],
    },
  };
  for (const [text, codes] of Object.entries(table))
    it(`${JSON.stringify(text)} is ${codes.join(' or ') || 'none that is certain'}`, () => {
      assert.deepEqual(currenciesNamed(text), codes);
    });

  it('is itself by its code, in any letters', () => {
    for (const code of supported)
      for (const text of [code, code.toLowerCase(), ` ${code} `]) assert.deepEqual(currenciesNamed(text), [code]);
  });

  it('of any name is one that there is, and none that was withdrawn', () => {
    const names = fc.constantFrom(...languages).chain((language) => {
      const display = new Intl.DisplayNames(language, { type: 'currency' });
      const withdrawn = ['DEM', 'SKK', 'FIM', 'ITL', 'EEK', 'PTE', 'HRK', 'BGN', 'SLL', 'TRL'];
      return fc.constantFrom(...supported, ...withdrawn).map((code) => /** @type {const} */ ([code, display.of(code)]));
    });
    fc.assert(
      fc.property(names, ([code, name]) => {
        const codes = currenciesNamed(name);
        assert.ok(codes.every((each) => supported.includes(each)));
        assert.ok(codes.every((each) => !['HRK', 'BGN', 'SLL'].includes(each)));
        assert.ok(!codes.length || codes.includes(code), `${name} (${code}) is read as ${codes.join(' ')}`);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an amount as Intl writes it', () => {
  const rounded = { minimumFractionDigits: 0, maximumFractionDigits: 2 };
  const displays = /** @type {const} */ (['code', 'symbol', 'name']);
  const common = 'EUR GBP CHF SEK NOK DKK PLN CZK HUF RON ISK USD JPY INR'.split(' ');
  const formats = new Map();
  const written = (/** @type {number} */ amount, /** @type {string} */ language, /** @type {object} */ options) => {
    const key = language + JSON.stringify(options);
    if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(language, { ...rounded, ...options }));
    return formats.get(key).format(amount);
  };
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 3e6 }),
    fc.integer({ min: 0, max: 1e9 }).map((hundredths) => hundredths / 100),
  );

  it('without a currency is that number, always', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...languages, ...variants), (amount, language) => {
        const text = written(amount, language, {});
        assert.deepEqual(amountIn(text), { amount, currencies: [] }, `${language}: ${text}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('with one is that number, with that currency among the readings, or nothing at all', () => {
    const counts = { read: 0, unread: 0 };
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(...languages, ...variants),
        fc.constantFrom(...supported),
        fc.constantFrom(...displays),
        (amount, language, currency, currencyDisplay) => {
          const text = written(amount, language, { style: 'currency', currency, currencyDisplay });
          const found = amountIn(text);
          // regional variants have some names of their own
          if (languages.includes(language)) counts[found ? 'read' : 'unread']++;
          if (!found) return;
          assert.equal(found.amount, amount, `${language}: ${text}`);
          assert.ok(
            !found.currencies.length || found.currencies.includes(currency),
            `${text}: ${found.currencies.join(' ')}`,
          );
        },
      ),
      { numRuns: 5000 },
    );
    assert.ok(counts.read > 9 * counts.unread, `${counts.unread} are not read, ${counts.read} are`);
  });

  it('is read in nine of ten currencies, and in those of most postings, in every language', () => {
    for (const language of languages)
      for (const currencyDisplay of displays) {
        const read = supported.filter((currency) =>
          [1, 2, 5, 45000.5, 1200000].every(
            (amount) =>
              amountIn(written(amount, language, { style: 'currency', currency, currencyDisplay }))?.amount === amount,
          ),
        );
        assert.ok(read.length > 0.9 * supported.length, `${language} ${currencyDisplay}: ${read.length}`);
        for (const currency of common) assert.ok(read.includes(currency), `${language} ${currencyDisplay} ${currency}`);
      }
  });

  it('any text at all is a number of at least 0, or none', () => {
    const pieces = fc.constantFrom(
      ...['4', '5', '000', ' ', '.', ',', "'", '-', '–', 'kr', '€', 'k', '/', 'h', 'per ', 'month', '٣', 'to '],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const amount = amountIn(text)?.amount ?? 0;
          const { min = 0, max = min } = payIn(text) ?? {};
          assert.ok(amount >= 0 && Number.isFinite(amount) && min <= max);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('pay', () => {
  /** @type {readonly [string, ReturnType<typeof payIn>][]} */
  const table = [
    ['38 000–46 000 SEK/month', { min: 38000, max: 46000, currency: 'SEK', unit: 'MONTH' }],
    ['€50.000 - €80.000 annually', { min: 50000, max: 80000, currency: 'EUR', unit: 'YEAR' }],
    ['65,000 - 85,000 EUR / Yearly', { min: 65000, max: 85000, currency: 'EUR', unit: 'YEAR' }],
    ['70 000 – 90 000 EUR annually', { min: 70000, max: 90000, currency: 'EUR', unit: 'YEAR' }],
    ['3.200 € pro Monat', { value: 3200, currency: 'EUR', unit: 'MONTH' }],
    ['12,00,000 INR per year', { value: 1200000, currency: 'INR', unit: 'YEAR' }],
    ['from 45 000 SEK per month', { min: 45000, currency: 'SEK', unit: 'MONTH' }],
    ['up to 50 000 EUR (per year)', { max: 50000, currency: 'EUR', unit: 'YEAR' }],
    ['25 EUR/h', { value: 25, currency: 'EUR', unit: 'HOUR' }],
    ['€25 an hour', { value: 25, currency: 'EUR', unit: 'HOUR' }],
    ['25,50 € pro Stunde', { value: 25.5, currency: 'EUR', unit: 'HOUR' }],
    ['£25,000 to £30,000 per annum', { min: 25000, max: 30000, currency: 'GBP', unit: 'YEAR' }],
    ['£25,000 p.a.', { value: 25000, currency: 'GBP', unit: 'YEAR' }],
    ['£500/day', { value: 500, currency: 'GBP', unit: 'DAY' }],
    ['900–1 100 EUR/week', { min: 900, max: 1100, currency: 'EUR', unit: 'WEEK' }],
    ['$50,000–$80,000 USD per year', { min: 50000, max: 80000, currency: 'USD', unit: 'YEAR' }],
    ['5 000 EUR/mo', { value: 5000, currency: 'EUR', unit: 'MONTH' }],
    ['45 000 SEK/mån', { value: 45000, currency: 'SEK', unit: 'MONTH' }],
    ['45 000 SEK i månaden', { value: 45000, currency: 'SEK', unit: 'MONTH' }],
    ['45 000 svenska kronor per månad', { value: 45000, currency: 'SEK', unit: 'MONTH' }],
    ['fra 400 000 til 500 000 NOK per år', { min: 400000, max: 500000, currency: 'NOK', unit: 'YEAR' }],
    ['35.000 DKK pr. måned', { value: 35000, currency: 'DKK', unit: 'MONTH' }],
    ['ab 3.000 EUR monatlich', { min: 3000, currency: 'EUR', unit: 'MONTH' }],
    ['von 3.000 bis 4.000 € im Monat', { min: 3000, max: 4000, currency: 'EUR', unit: 'MONTH' }],
    ['40.000–50.000 US-Dollar pro Jahr', { min: 40000, max: 50000, currency: 'USD', unit: 'YEAR' }],
    ['3 200 €/kk', { value: 3200, currency: 'EUR', unit: 'MONTH' }],
    ['3 200 € kuukaudessa', { value: 3200, currency: 'EUR', unit: 'MONTH' }],
    ['de 2 000 à 3 000 € par mois', { min: 2000, max: 3000, currency: 'EUR', unit: 'MONTH' }],
    ['30 000 euros par an', { value: 30000, currency: 'EUR', unit: 'YEAR' }],
    ['3000 € al mes', { value: 3000, currency: 'EUR', unit: 'MONTH' }],
    ['30.000 € all’anno', { value: 30000, currency: 'EUR', unit: 'YEAR' }],
    ['€ 3.500 per maand', { value: 3500, currency: 'EUR', unit: 'MONTH' }],
    ['5 000–7 000 zł miesięcznie', { min: 5000, max: 7000, currency: 'PLN', unit: 'MONTH' }],
    ['5000 zł na miesiąc', { value: 5000, currency: 'PLN', unit: 'MONTH' }],
    ['30 zł/godz.', { value: 30, currency: 'PLN', unit: 'HOUR' }],
    ['R$ 5.000 por mês', { value: 5000, currency: 'BRL', unit: 'MONTH' }],
    ['300,000円/月', { value: 300000, currency: 'JPY', unit: 'MONTH' }],
    ['月給 300,000円', { value: 300000, currency: 'JPY', unit: 'MONTH' }],
    ['月給300,000円～400,000円', { min: 300000, max: 400000, currency: 'JPY', unit: 'MONTH' }],
    ['3000 يورو في الشهر', { value: 3000, currency: 'EUR', unit: 'MONTH' }],
    ['45.000,- EUR - 50.000,- EUR', { min: 45000, max: 50000, currency: 'EUR' }],
    ['45 000–45 000 SEK', { min: 45000, max: 45000, currency: 'SEK' }],
    ['45 000 SEK', { value: 45000, currency: 'SEK' }],
    ['45 000', { value: 45000 }],
  ];
  for (const [text, pay] of table)
    it(`is understood in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(payIn(text), pay);
    });

  for (const text of [
    // the currency is not certain
    ...['45 000 kr/mån', '$25/hour', '¥300000/月', '5 000 lei pe lună', '5 000 lei per month', '€50.000 - $80.000'],
    // the number is not
    ...[
      '40–50 000 SEK/month',
      '40-50k EUR',
      '400-600万円',
      '12 LPA',
      '1.500–2.000 KWD/month',
      '3,5 mio EUR',
      '45 tkr/mån',
    ],
    // the unit is not, or there are several
    ...[
      '3000 EUR/v',
      '30 EUR/t',
      '25 EUR/2 weeks',
      '€25 per hour per day',
      '12 months',
      '25 EUR hour',
      '3000 EUR per sprint',
    ],
    // it is more than that
    ...[
      '50 000 SEK - 40 000 SEK',
      'ca 45 000 SEK',
      '45 000 SEK + bonus',
      '45 000 SEK brutto',
      '3000 EUR brut par mois',
      'von 3.000 €',
    ],
    ...[
      '2026-11-30',
      '45 000 / 50 000 SEK',
      '1–2–3 EUR',
      '-45 EUR',
      'competitive',
      '',
      'per month',
      'up to 40 000–50 000 SEK',
    ],
    `45 000 SEK ${'per month '.repeat(20)}`,
  ])
    it(`is not guessed from ${JSON.stringify(text)}`, () => {
      assert.equal(payIn(text), undefined);
    });

  it('is understood as Intl writes a range of it, with the unit behind, in every language', () => {
    const months = Object.entries({
      ...{
        en: 'per month',
        ar: 'في الشهر',
        da: 'pr. måned',
        de: 'pro Monat',
        es: 'por mes',
        fi: '/ kuukausi',
        fr: 'par mois',
      },
      ...{
        it: 'al mese',
        ja: '/月',
        nb: 'per måned',
        nl: 'per maand',
        pl: 'na miesiąc',
        pt: 'por mês',
        sv: 'per månad',
      },
    });
    for (const [language, month] of months)
      for (const currencyDisplay of ['code', 'symbol', 'name']) {
        const options = { style: 'currency', currency: 'EUR', currencyDisplay, maximumFractionDigits: 0 };
        const range = new Intl.NumberFormat(language, /** @type {any} */ (options)).formatRange(38000, 46000);
        const text = `${range} ${month}`;
        assert.deepEqual(payIn(text), { min: 38000, max: 46000, currency: 'EUR', unit: 'MONTH' }, text);
      }
  });
});
