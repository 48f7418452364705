/** What day a text means. Runs in Node, by `node --test`. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';

/** @type {{ module: typeof import('../../src/inspect/meant/days.ts') }} */
const { module } = await runnerImport(fileURLToPath(new URL('../../src/inspect/meant/days.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const { daysIn, isNoDay } = module;

const DAY = '2026-11-30';
const NONE = { days: [], time: '', isBare: false };

/** @type {Readonly<Record<string, readonly string[]>>} how they say in each language that a day is the last */
const sentences = {
  en: ['Apply by {}!', 'Deadline: {}', 'Applications close on {}.', '{} is the last day to apply', 'Closing date – {}'],
  ar: ['آخر موعد للتقديم: {}', 'قدّم قبل {}.', 'حتى {}'],
  da: ['Ansøgningsfrist: {}', 'Søg senest {}.', 'Senest den {} skal vi have din ansøgning'],
  de: ['Bewerbungsfrist: {}', 'Bitte bewerben Sie sich bis zum {}.', 'Bis {} (Ausschlussfrist)', 'ab dem {}'],
  es: ['Fecha límite: {}', 'Envía tu candidatura antes del {}.', 'hasta el {}'],
  fi: ['Hakuaika päättyy {}', 'Hae viimeistään {}!', 'Viimeinen hakupäivä: {}.'],
  fr: ['Date limite : {}', 'Postulez avant le {}.', 'jusqu’au {}', 'à partir du {}'],
  it: ['Scadenza: {}', 'Candidati entro il {}.', 'fino al {}'],
  ja: ['応募締切：{}', '{}まで', '締切は{}です。', '{}必着'],
  nb: ['Søknadsfrist: {}', 'Søk innen {}.', 'Senest {} må vi ha søknaden'],
  nl: ['Sluitingsdatum: {}', 'Solliciteer vóór {}.', 'tot en met {}'],
  pl: ['Termin składania: {}', 'Aplikuj do {}.', 'najpóźniej {}'],
  pt: ['Data limite: {}', 'Candidate-se até {}.', 'antes de {}'],
  sv: ['Sista ansökningsdag: {}', 'Ansök senast {}!', 'senast den {}'],
};
const languages = Object.keys(sentences);
const variants = [
  'de-AT',
  'ar-EG',
  'ar-LB',
  'ar-DZ',
  'ar-MA',
  'pt-PT',
  'en-GB',
  'en-AU',
  'es-MX',
  'fr-CA',
  'nl-BE',
  'de-CH',
];

const formats = new Map();
const written = (/** @type {string} */ iso, /** @type {string} */ language, /** @type {object} */ options) => {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) {
    const plain = { timeZone: 'UTC', calendar: 'gregory' };
    formats.set(key, new Intl.DateTimeFormat(language, { ...plain, ...options }));
  }
  return formats.get(key).format(new Date(`${iso}T15:00Z`));
};

const everyDayOf = (/** @type {number} */ year) =>
  Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, at + 1)).toISOString().slice(0, 10)).filter((iso) =>
    iso.startsWith(String(year)),
  );

describe('a bare day', () => {
  const sure = [
    ...[
      '30.11.2026',
      '30-11-2026',
      '30/11/2026',
      '30. 11. 2026',
      '30 / 11 / 2026',
      '11/30/2026',
      '11/30/26',
      '30.11.26',
    ],
    ...['2026-11-30', '2026/11/30', '2026.11.30', '20261130', '2026. 11. 30', ' 2026-11-30\n'],
    ...[
      '30 november 2026',
      '30. marraskuuta 2026',
      '30 listopada 2026 r.',
      '30 listopada 2026 roku',
      '30 novembre 2026',
    ],
    ...['2026年11月30日', '2026年11月30日（月）', '2026年11月30日(月)', '2026年11月30日月曜日', '2026 年 11 月 30 日'],
    ...['30 de noviembre de 2026', '30 de nov. de 2026', 'November 30th, 2026', 'the 30th of November 2026'],
    ...[
      'Nov 30 2026',
      'Nov. 30, 2026',
      '30-Nov-26',
      '30/Nov/2026',
      '2026-Nov-30',
      '30nov2026',
      '30 NOV 2026',
      '30 Nov ’26',
    ],
    ...[
      '٣٠ نوفمبر ٢٠٢٦',
      '٣٠‏/١١‏/٢٠٢٦',
      '２０２６年１１月３０日',
      '３０.１１.２０２６',
      '30\u00a0november\u202f2026',
      '30　November　2026',
    ],
    ...['Montag, 30. November 2026', 'Mon 30 Nov 2026', 'maanantaina 30. marraskuuta 2026', 'ma 30.11.2026'],
    ...['mandag den 30. november 2026', 'الاثنين، 30 نوفمبر 2026', 'lundi 30 novembre 2026', '30.11.2026 (Montag)'],
    ...[
      '(30.11.2026)',
      '30.11.2026.',
      '30.11.2026 (30 November 2026)',
      '\u200e2026-11-30\u200f',
      '2026\u201111\u201130',
    ],
  ];
  for (const text of sure)
    it(`${JSON.stringify(text)} is ${DAY}`, () => {
      assert.deepEqual(daysIn(text), { days: [DAY], time: '', isBare: true });
    });

  /** @type {readonly [string, string][]} */
  const others = [
    ['1 maj 2027', '2027-05-01'],
    ['1 décembre 2026', '2026-12-01'],
    ['1 decembre 2026', '2026-12-01'],
    ['1er décembre 2026', '2026-12-01'],
    ['1º dicembre 2026', '2026-12-01'],
    ['1:a december 2026', '2026-12-01'],
    ['30 oktober 2026', '2026-10-30'],
    ['5. Jänner 2027', '2027-01-05'],
    ['5 stycznia 2027', '2027-01-05'],
    ['15 sierpnia 2026', '2026-08-15'],
    ['15 août 2026', '2026-08-15'],
    ['15 Sept 2026', '2026-09-15'],
    ['5 كانون الثاني 2027', '2027-01-05'],
    ['5 اكتوبر 2026', '2026-10-05'],
    ['5 جوان 2026', '2026-06-05'],
    ['May 5, 2026', '2026-05-05'],
    ['29.2.2028', '2028-02-29'],
    ['30.11.26', '2026-11-30'],
    ['28.11.26', '2026-11-28'],
    ['25.12.27', '2027-12-25'],
    ['26.11.28', '2028-11-26'],
    ['31.12.26', '2026-12-31'],
    ['12/12/2026', '2026-12-12'],
    ['Monday 7/12/2026', '2026-12-07'],
    ['Sunday 7/12/2026', '2026-07-12'],
  ];
  for (const [text, day] of others)
    it(`${JSON.stringify(text)} is ${day}`, () => {
      assert.deepEqual(daysIn(text), { days: [day], time: '', isBare: true });
    });

  /** @type {readonly [string, string[]][]} */
  const several = [
    ['5/12/2026', ['2026-12-05', '2026-05-12']],
    ['5/12 2026', ['2026-12-05', '2026-05-12']],
    ['5/12-2026', ['2026-12-05', '2026-05-12']],
    ['05/12/26', ['2026-12-05', '2026-05-12']],
    ['26-11-30', ['2030-11-26', '2026-11-30']],
    ['26.11.30', ['2030-11-26', '2026-11-30']],
    ['26. 11. 30', ['2030-11-26', '2026-11-30']],
    ['27.01.31', ['2031-01-27', '2027-01-31']],
    ['24.12.27', ['2027-12-24', '2024-12-27']],
    ['26/11/30', ['2030-11-26', '2026-11-30']],
    ['20/11/25', ['2025-11-20', '2020-11-25']],
    ['20/10/17', ['2017-10-20', '2020-10-17']],
    ['05/12/2026, 05/12/2026', ['2026-12-05', '2026-05-12']],
  ];
  for (const [text, days] of several)
    it(`${JSON.stringify(text)} may be ${days.join(' or ')}`, () => {
      assert.deepEqual(daysIn(text), { days, time: '', isBare: true });
    });
});

describe('a day among words', () => {
  /** @type {readonly [string, string[]][]} */
  const table = [
    ['Bewerbungsfrist: 05.12.2026', ['2026-12-05']],
    ['senast 5/12 2026', ['2026-12-05', '2026-05-12']],
    ['Fri 5-12-2026', ['2026-12-05']],
    ['Tuesday, 30. November 2026', [DAY]],
    ['Friday 7/12/2026', ['2026-12-07', '2026-07-12']],
    ['2026年11月30日（火）', [DAY]],
    ['応募締切：2026年11月30日', [DAY]],
    ['締切は2026年11月30日です', [DAY]],
    ['Apply by 30 November 2026!', [DAY]],
    ['30.11.2026?', [DAY]],
    ['Interviews on Sunday, apply by 7/12/2026', ['2026-12-07', '2026-07-12']],
  ];
  for (const [text, days] of table)
    it(`is found in ${JSON.stringify(text)}, which is more than that day`, () => {
      assert.deepEqual(daysIn(text), { days, time: '', isBare: false });
    });
});

describe('no day is proposed', () => {
  /** @type {Readonly<Record<string, readonly string[]>>} */
  const table = {
    'where the calendar has none': [
      ...[
        '31 november 2026',
        '2027-02-31',
        '30.02.2027',
        '29.2.2027',
        '31/11/2026',
        '2026年2月30日',
        '0.1.2026',
        '1.13.2026',
      ],
      ...['31.11.26', '29.02.27', '29-02-27', '31/11/27'],
      ...['32 May 2026', '00/00/2026', '11-30-2026', '30.11.1066', '30.11.2569', '1448/05/20', '30.11.99', '99-11-30'],
    ],
    'where a part is missing': [
      '30 November',
      'November 2026',
      '2026',
      '30.11.',
      '11/2026',
      'Nov 30',
      'Monday',
      '',
      ' ',
      'soon',
    ],
    'where an era counts the years': ['令和8年11月30日', '令和8年（2026年）11月30日', '民國115年11月30日'],
    'where another number stands beside': [
      ...['30.11.2026 – 2.12.2026', '1–30 November 2026', '29.–30.11.2026', '30 November – 2 December 2026'],
      ...[
        'Ref 123, 30.11.2026',
        '30.11.2026, tel. 08-123 45 67',
        '05/12/2026 - 12/05/2026',
        'November 30 or December 1, 2026',
      ],
      ...['Week 49, 30.11.2026', '30.11.2026 5', '30.11.2026 15', '30.11.2026, 12.00', '1.30.11.2026', '30.11.2026.5'],
      ...['30 November 2026-2027', '5/12/2026, that is 12 May 2026', '30.11.2026 ②'],
    ],
    'where it is part of something else': [
      ...[
        'https://example.com/2026/11/30/nurse',
        'REF-30.11.2026',
        'v2026.11.30',
        '1.2.3',
        '10.0.0.1',
        '120261130',
        'A20261130',
      ],
      ...['id_2026-11-30', '2026-11-30-7', '30.11.2026x'],
    ],
    'where a word only begins with a month’s name': [
      ...['30 Mayor 2026', '1 marschieren 2026', '30 augustinian 2026', '30 Decembrists 2026', 'Dismay 30, 2026'],
    ],
    'where digits are raised': ['30¹.11.2026', '30.11.2026²', '½ 30.11.2026'],
  };
  for (const [why, texts] of Object.entries(table))
    for (const text of texts)
      it(`${why}: ${JSON.stringify(text)}`, () => {
        assert.deepEqual(daysIn(text), NONE);
      });

  it('in a text that is no line', () => {
    assert.deepEqual(daysIn(`${'word '.repeat(40)}30.11.2026`), NONE);
  });

  it('in what would keep a pattern busy', () => {
    for (const piece of [
      '1 ',
      '1.',
      '30 de de ',
      '2026-',
      'monday ,',
      'at at ',
      '.',
      '1/1/',
      'nov nov',
      '日',
      '1st of the ',
    ])
      assert.deepEqual(daysIn(piece.repeat(200).slice(0, 200)), NONE);
  });
});

describe('a day that there is not', () => {
  for (const text of [
    ...['31 november 2026', '31. November 2026', '31 novembre 2026', '31 de noviembre de 2026', '31 listopada 2026 r.'],
    ...[
      '30 helmikuuta 2027',
      '30. helmikuuta 2027',
      '31 نوفمبر 2026',
      '2027年2月30日',
      'November 31, 2026',
      '31-Nov-26',
    ],
    ...['31.2.2027', '30.02.2027', '31-11-2026', '31/11/2026', '2027-02-31', '2027/02/31', '2027.2.31', '20270231'],
    ...[
      '31.11.26',
      '29-02-27',
      '31/11/27',
      '00/00/2026',
      '2026-30-11',
      '2027-13-01',
      '32 May 2026',
      '0.1.2026',
      '29.2.2027',
    ],
    ...['2027-02-31T17:00', '31.11.2026 kl. 15.00', 'Tuesday, 31 November 2026', '３１.１１.２０２６'],
    ...[
      'Bewerbungsfrist: 31.11.2026',
      'senast den 31 november 2026',
      '締切は2026年11月31日です',
      'Apply by June 31st, 2027!',
    ],
  ])
    it(`is said by ${JSON.stringify(text)}`, () => {
      assert.equal(isNoDay(text), true);
      assert.deepEqual(daysIn(text), NONE);
    });

  for (const text of [
    ...['30 november 2026', '2026-11-30', '26.11.30', '5/12/2026', '11/30/2026'],
    // of the United States, or of another calendar
    ...['11-30-2026', '1.13.2026', '11.30.26', '30.11.2569', '1448/05/20', '30.11.99', '令和8年11月31日'],
    // no day, or several, or a number beside
    ...['', 'soon', 'November 2026', '31.11.', '1.2.3', '31.11.2026 – 2.12.2026', '30.11.2026 (31 November 2026)'],
    ...['Ref 123, 31.11.2026', 'REF-31.11.2026', 'https://example.com/2026/11/31/nurse', '31 Mayor 2026'],
  ])
    it(`is not said by ${JSON.stringify(text)}`, () => assert.equal(isNoDay(text), false));
});

describe('a time of day beside it', () => {
  /** @type {readonly [string, string, boolean][]} */
  const table = [
    ['30.11.2026 15:00', 'T15:00', true],
    ['30.11.2026 kl. 15.00', 'T15:00', true],
    ['30.11.2026 kl 15', 'T15:00', true],
    ['30.11.2026 klo 15.00', 'T15:00', true],
    ['30.11.2026, 15 Uhr', 'T15:00', true],
    ['30.11.2026 um 15.30 Uhr', 'T15:30', true],
    ['30.11.2026 17h', 'T17:00', true],
    ['30 novembre 2026 à 17 h 30', 'T17:30', true],
    ['30 November 2026, 5 pm', 'T17:00', true],
    ['30 November 2026 at 5:30 p.m.', 'T17:30', true],
    ['30 November 2026 9:00 AM', 'T09:00', true],
    ['30 November 2026 12 pm', 'T12:00', true],
    ['2026-11-30T15:00', 'T15:00', true],
    ['2026-11-30T15:00:30Z', 'T15:00:30Z', true],
    ['2026-11-30T15:00:00.000+01:00', 'T15:00+01:00', true],
    ['2026-11-30T15:00:00-0500', 'T15:00-05:00', true],
    ['2026-11-30 15:00 UTC', 'T15:00Z', true],
    ['Mon, 30 Nov 2026 15:00:00 GMT', 'T15:00Z', true],
    ['30 November 2026, 5 pm GMT', 'T17:00Z', true],
    ['30.11.2026 15:00 (GMT)', 'T15:00Z', true],
    ['30.11.2026 15:00 GMT+1', 'T15:00+01:00', true],
    ['2026-11-30 15:00 (UTC+1)', 'T15:00+01:00', true],
    ['2026年11月30日 15時30分', 'T15:30', true],
    ['2026年11月30日 午後3時', 'T15:00', true],
    ['30 نوفمبر 2026 في 3:00 م', 'T15:00', true],
    ['before 17:00 on 30 November 2026', 'T17:00', false],
    ['senast kl. 17.00 den 30 november 2026', 'T17:00', false],
    // the whole day
    ['30.11.2026 00:00', '', true],
    ['30.11.2026 24:00', '', true],
    ['30.11.2026 23:59', '', true],
    ['2026-11-30T23:59:59', '', true],
    ['2026-11-30T00:00:00.000Z', '', true],
    // not certain: morning or evening, or in which zone
    ['30.11.2026 9:00', '', false],
    ['30.11.2026 kl. 9', '', false],
    ['30.11.2026 12:00 am', '', false],
    ['30.11.2026 15:00 CET', '', false],
    ['30.11.2026 15:00 (Swedish time)', '', false],
    ['30.11.2026 kl. 9, senast', '', false],
    ['30.11.2026 15:00 WET', '', false],
  ];
  for (const [text, time, isBare] of table)
    it(`${JSON.stringify(text)} has ${time || 'none that is sure'}`, () => {
      assert.deepEqual(daysIn(text), { days: [DAY], time, isBare });
    });

  for (const text of [
    ...[
      '30.11.2026 09:00-12:00',
      '30.11.2026 15:00 or 16:00',
      '15–17 Uhr, 30.11.2026',
      '30.11.2026 25:00',
      '30.11.2026 15:60',
    ],
    ...['Open 15:00 daily, apply by 30.11.2026', '30.11.2026 15', '30.11.2026, 37h', '30.11.2026 15:00 +1'],
  ])
    it(`with another number than one time there is no day: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(daysIn(text), NONE);
    });

  it('is read as Intl writes it in every language', () => {
    for (const language of languages)
      for (const dateStyle of ['full', 'long']) {
        const text = written(DAY, language, { dateStyle, timeStyle: 'short' });
        assert.deepEqual(daysIn(text), { days: [DAY], time: 'T15:00', isBare: true }, text);
      }
  });
});

describe('a day as Intl writes it', () => {
  it('is that day alone, in words, on every day of a leap year in every language', () => {
    let read = 0;
    for (const language of languages)
      for (const dateStyle of ['full', 'long'])
        for (const iso of everyDayOf(2028)) {
          const text = written(iso, language, { dateStyle });
          assert.deepEqual(daysIn(text), { days: [iso], time: '', isBare: true }, `${language}: ${text}`);
          read++;
        }
    assert.equal(read, 14 * 2 * 366);
  });

  it('is among the readings of the medium style on every day in every language, and alone but for slashes', () => {
    let read = 0;
    for (const language of languages)
      for (const iso of everyDayOf(2028)) {
        const text = written(iso, language, { dateStyle: 'medium' });
        const { days, isBare } = daysIn(text);
        assert.ok(days.includes(iso) && isBare && (days.length === 1 || text.includes('/')), `${language}: ${text}`);
        read++;
      }
    assert.equal(read, 14 * 366);
  });

  const dates = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2044-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('comes out as that day or among all readings, with and without words around, and never as only another', () => {
    /** @type {Record<string, number>} */
    const counts = { asked: 0, read: 0 };
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(...languages, ...variants),
        fc.constantFrom('full', 'long', 'medium', 'short'),
        fc.nat(),
        (iso, language, dateStyle, pick) => {
          const around = ['{}', ...sentences[language.slice(0, 2)]];
          const text = around[pick % around.length].replace('{}', written(iso, language, { dateStyle }));
          const { days, time } = daysIn(text);
          counts.asked++;
          if (days.length) counts.read++;
          assert.ok(!days.length || days.includes(iso), `${language}: ${text} is read as ${days.join(' ')}`);
          assert.ok(days.length || dateStyle === 'short', `${language}: ${text} is not read`);
          assert.equal(time, '');
        },
      ),
      { numRuns: 5000 },
    );
    assert.ok(counts.read > 0.99 * counts.asked, `${counts.read} of ${counts.asked}`);
  });

  it('is not mistaken for another where a second number stands beside it', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...languages), fc.integer({ min: 0, max: 99999 }), (iso, language, number) => {
        const text = `${written(iso, language, { dateStyle: 'long' })}, ${number}`;
        assert.deepEqual(daysIn(text), NONE, text);
      }),
      { numRuns: 1000 },
    );
  });

  it('any text at all has only days that exist', () => {
    const pieces = fc.constantFrom(
      ...[
        '30',
        '11',
        '2026',
        '26',
        '5',
        ' ',
        ' ',
        '.',
        '/',
        '-',
        ',',
        'nov',
        'maj',
        'de',
        'T',
        '15:00',
        'am',
        '年',
        '月',
        '日',
      ],
      ...['monday', 'Z', '٣', 'kl.', '(', ')'],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const { days, time } = daysIn(text);
          for (const iso of days) assert.equal(new Date(`${iso}T00:00Z`).toISOString().slice(0, 10), iso);
          assert.match(time, /^(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:\d\d)?)?$/);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
