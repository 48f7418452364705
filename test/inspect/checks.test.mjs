/** What an editor is told of links, codes, days and pictures that have the right form. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { said, small } from '../support/said.mjs';

/** @typedef {readonly [given: object, level: string, path: string, mend: string]} Row */

const { apply } = small;

/** What is said of each of several postings, but for advice about fields that are missing. */
const found = async (/** @type {readonly object[]} */ postings) =>
  (await said(postings)).map((findings) =>
    findings.filter(({ level, mend }) => level !== 'advice' || !/^add |^translate /.test(mend)),
  );

/** A table of what is given, and of the one thing that is said of it. */
const saysOne = async (/** @type {readonly Row[]} */ rows) => {
  const outcomes = await found(rows.map(([given]) => given));
  rows.forEach(([given, ...wanted], index) => {
    const told = outcomes[index].map(({ level, path, mend }) => [level, path, mend]);
    assert.deepEqual(told, [wanted], JSON.stringify([given, outcomes[index]], null, 1));
  });
};

const saysNothing = async (/** @type {readonly object[]} */ postings) => {
  const outcomes = await found(postings);
  outcomes.forEach((outcome, index) => assert.deepEqual(outcome, [], JSON.stringify(postings[index])));
};

const WHOLE = 'write the whole address, as in "https://…"';
const ALONE = 'write the address alone, as in "maria@example.com"';
const NUMBER = 'write one number, as in "+46 8 123 45 67"';

describe('a contact', () => {
  it('whose number nobody can call is told so', () =>
    saysOne([
      [{ contact: { phone: '08-123 45 67 / 070-123 45 67' } }, 'warning', 'contact.phone', NUMBER],
      [{ contact: { phone: '08-123 45 67 9-17' } }, 'warning', 'contact.phone', NUMBER],
      [{ contact: { phone: '+46 8 123 45 67-69' } }, 'warning', 'contact.phone', NUMBER],
      [{ contact: { phone: 'TG: @name' } }, 'warning', 'contact.phone', NUMBER],
      [{ contact: { phone: '030 1234567 oder 0171 1234567' } }, 'warning', 'contact.phone', NUMBER],
    ]));

  it('whose e-mail address is not bare is told the one that is', () =>
    saysOne([
      [{ contact: { email: 'mailto:maria@example.com' } }, 'warning', 'contact.email', 'write "maria@example.com"'],
      [{ contact: { email: '<maria@example.se>' } }, 'warning', 'contact.email', 'write "maria@example.se"'],
      [{ contact: { email: 'MAILTO:jobs@example.fi' } }, 'warning', 'contact.email', 'write "jobs@example.fi"'],
      [{ contact: { email: 'maria@example,com' } }, 'warning', 'contact.email', 'write "maria@example.com"'],
      [{ contact: { email: 'maria@example..com' } }, 'warning', 'contact.email', 'write "maria@example.com"'],
      [{ contact: { email: '応募はmaria@example.comまで' } }, 'warning', 'contact.email', 'write "maria@example.com"'],
    ]));

  it('whose e-mail address is none is told the form of one', () =>
    saysOne(
      [
        'maria@example',
        'maria@example.com(HR)',
        'maria@example.c0m',
        'maria,lind@example.com',
        'user:pw@example.com',
      ].map((email) => [{ contact: { email } }, 'warning', 'contact.email', ALONE]),
    ));

  it('that is right has nothing said of it', () =>
    saysNothing([
      { contact: { phone: '+44 (0)20 7946 0958', email: 'maria.lind+jobs@example.com' } },
      { contact: { phone: '08-123 45 67', email: 'työ@example.fi' } },
      ...['用户@例子.广告', 'почта@пример.рф', 'maria@例え.jp', "o'neil@x-y.co.uk"].map((email) => ({
        contact: { email },
      })),
    ]));
});

describe('a link', () => {
  it('to apply that leads nowhere is an error, with the address that was meant', () =>
    saysOne([
      [
        { apply: { url: 'https://example.com/?a=1&amp;b=2' } },
        'error',
        'apply.url',
        'write "https://example.com/?a=1&b=2"',
      ],
    ]));

  it('to apply that is the name of a host is told its address', () =>
    saysOne(
      [
        ...[
          'firma.pl/praca',
          'azienda.it/lavora',
          'empresa.es/empleo',
          'example.co.jp',
          'example.com.br',
          'acme.ai/jobs',
        ],
        ...['yritys.fi', 'entreprise.be/emploi', 'företag.se/jobb', '1177.se'],
      ].map((url) => [{ apply: { url } }, 'error', 'apply.url', `write "https://${url}"`]),
    ));

  it('to apply that is words, not filled in or cut off is told so', () =>
    saysOne([
      ...[
        ...['Apply here', 'N/A', 'n/a', 'TBD', 'TBD.', 't.b.d.', 'k. A.', '-', '...', '???', 'apply', 'Hier bewerben!'],
        ...[
          'Ansök via mejl',
          'Postuler ici',
          'Inscríbete',
          'こちらから応募',
          'قدم هنا',
          'Kontakta HR / Maria',
          '08-1234567',
        ],
        ...['{{apply_url}}', '{{ job.url }}', '${url}', '<%= url %>', '[URL]', '%APPLY_URL%', '[Apply](apply.html)'],
        ...[
          'https://example.com/{{id}}',
          'https://example.com/<id>',
          'https://example.com/jobs/devo…',
          'https://example..com',
        ],
        ...['Skicka CV och brev/ansökan till HR'],
      ].map((url) => [{ apply: { url } }, 'error', 'apply.url', WHOLE]),
      [{ apply: { url: 'mailto:Maria' } }, 'error', 'apply.url', WHOLE.replace('https://…', 'mailto:jobs@example.com')],
      [
        { apply: { url: 'tel:TBD' } },
        'error',
        'apply.url',
        WHOLE.replace('address', 'number').replace('https://…', 'tel:+4681234567'),
      ],
    ]));

  it('to apply that is several is told so', () =>
    saysOne(
      [
        'https://example.com,https://b.example',
        'https://example.com/a, https://b.example/',
        'https://a.example/x|https://b.example',
      ].map((url) => [{ apply: { url } }, 'error', 'apply.url', 'write one address, as in "https://…"']),
    ));

  it('that may be a host’s or a file’s is a warning, and so is any that is not to apply', () =>
    saysOne([
      [{ apply: { url: 'firma.pl' } }, 'warning', 'apply.url', WHOLE],
      [{ apply: { url: 'acme.ai' } }, 'warning', 'apply.url', WHOLE],
      [{ contact: { url: 'Maria' } }, 'warning', 'contact.url', WHOLE],
      [{ url: 'example.se/jobb' }, 'warning', 'url', 'write "https://example.se/jobb"'],
      [{ status: 'closed', apply: { url: 'TBD' } }, 'warning', 'apply.url', WHOLE],
    ]));

  it('to a file, a folder or a part of an address has nothing said of it', () =>
    saysNothing([
      ...[
        'apply.html',
        'form.php?id=7',
        'index.htm',
        'cv.pdf',
        'Anna Svensson.pdf',
        'e.ts',
        'b.js',
        '/jobs/1',
        '../',
        './',
      ].map((url) => ({ apply: { url } })),
      ...['jobs/apply', 'jobs/apply.html?ref=example.com', '?id=3', 'my jobs/apply form.html', '//example.com/x'].map(
        (url) => ({
          apply: { url },
        }),
      ),
      ...[
        'https://intranet/jobs',
        'https://example.com/?u=a,https://b.example/',
        'https://[::1]/x',
        'tel:+46 8 123 45 67',
      ].map((url) => ({ apply: { url } })),
      ...['mailto:jobs@example.com?subject=Hi there', 'mailto:a@example.com,b@example.com'].map((url) => ({
        apply: { url },
      })),
      { image: { src: 'Foto Köln.jpg' }, organization: { name: 'Acme', logo: 'logo.ai' } },
    ]));

  it('in a text leads to a note that there is, and to an address', () =>
    saysOne([
      [{ lead: ['Hej', '', '[*](#inof)'], notes: [{ id: 'info', text: 'x' }] }, 'warning', 'lead[2]', 'write "#info"'],
      [{ lead: 'Mehr[*](#bonus)' }, 'warning', 'lead', 'add the note, or remove the link'],
      [{ lead: ['Siehe', '[hier](www.example.de)'] }, 'warning', 'lead[1]', 'write "https://www.example.de"'],
      [{ lead: ['Voir [ici][a]', '', '[a]: www.example.fr'] }, 'warning', 'lead[2]', 'write "https://www.example.fr"'],
      [{ lead: '[Skriv](jobb@example.se)' }, 'warning', 'lead', 'write "mailto:jobb@example.se"'],
      [{ lead: '![](javascript:x)' }, 'warning', 'lead', 'write "https://…", or remove the link'],
      [{ lead: { html: '<a href=www.example.it>qui</a>' } }, 'warning', 'lead', 'write "https://www.example.it"'],
      [
        { apply: { url: 'https://hire.example/jobs/17/apply' }, lead: 'https://hire.example/jobs/18/apply' },
        'warning',
        'lead',
        'write the address of this job',
      ],
    ]));

  it('that is right, or no link at all, has nothing said of it', () =>
    saysNothing([
      { lead: '`[a](www.example.com)` and \\[a](www.example.com)' },
      { lead: ['```', '[a](#nowhere)', '```'] },
      { lead: 'www.example.com, jobs@example.com, https://example.com/förskollärare.' },
      { lead: '[a](https://example.com/?a=1&amp;b=2) [b](../b.html) [c](mailto:a@example.com)' },
      { lead: { html: '<a href="https://example.com/?a=1&amp;b=2">a</a>' } },
    ]));
});

describe('a code', () => {
  it('of a language that is not in use is told the one that is', () =>
    saysOne([
      [{ lang: 'jp' }, 'warning', 'lang', 'write "ja"'],
      [{ lang: 'se' }, 'warning', 'lang', 'write "sv"'],
      [{ lang: 'dk' }, 'warning', 'lang', 'write "da"'],
      [{ lang: 'cz' }, 'warning', 'lang', 'write "cs"'],
      [{ lang: 'xx' }, 'warning', 'lang', 'write the one that was meant, as in "sv"'],
      [{ lang: 'en', translations: { dk: { title: 'Ingeniør' } } }, 'warning', 'translations.dk', 'rename it to "da"'],
    ]));

  it('of a country that is not in use is told the one that is', () =>
    saysOne([
      [{ locations: [{ country: 'UK' }] }, 'warning', 'locations[0].country', 'write "GB"'],
      [{ locations: [{ country: 'SE' }, { country: 'EL' }] }, 'warning', 'locations[1].country', 'write "GR"'],
      [
        { locations: [{ country: 'EU' }] },
        'warning',
        'locations[0].country',
        'write the one that was meant, as in "SE"',
      ],
      [{ applicantLocations: ['EU', 'UK'] }, 'warning', 'applicantLocations[1]', 'write "GB"'],
      [{ applicantLocations: ['UK-SCT'] }, 'warning', 'applicantLocations[0]', 'write "GB-SCT"'],
    ]));

  it('of a currency that does not exist is told so', () =>
    saysOne(
      ['KRR', 'ZZZ', 'FIM'].map((currency) => [
        { salary: { value: 4000, currency, unit: 'MONTH' } },
        'warning',
        'salary.currency',
        'write the one that was meant, as in "EUR"',
      ]),
    ));

  it('that is in use has nothing said of it', () =>
    saysNothing([
      ...['en', 'sv-SE', 'pt-BR', 'nb', 'nn', 'no', 'ar', 'ja', 'zh-Hans', 'sr-Latn', 'es-419', 'fil'].map((lang) => ({
        lang,
      })),
      { locations: ['SE', 'GB', 'XK', 'AX'].map((country) => ({ country })) },
      { applicantLocations: ['EU', 'EEA', 'US-CA', 'NO', 'GB-SCT'] },
      ...['SEK', 'EUR', 'CHF', 'PLN', 'XCG'].map((currency) => ({ salary: { value: 4000, currency, unit: 'MONTH' } })),
    ]));
});

describe('a place', () => {
  it('that is a word for how one works is told the field for that', () =>
    saysOne([
      ...[
        [{ city: 'Remote' }, 'city', 'remote'],
        [{ name: 'Remote' }, 'name', 'remote'],
        [{ city: 'Hybrid' }, 'city', 'hybrid'],
        [{ city: 'Homeoffice' }, 'city', 'remote'],
        [{ city: 'Hemarbete', country: 'SE' }, 'city', 'remote'],
        [{ region: 'リモート' }, 'region', 'remote'],
      ].map(([place, key, word]) => [
        { locations: [place] },
        'warning',
        `locations[0].${key}`,
        `write "workplace": "${word}" in place of it`,
      ]),
      [
        { workplace: 'remote', locations: [{ city: 'Oslo' }, { city: '100% remote' }] },
        'warning',
        'locations[1].city',
        'remove it: "workplace" is "remote" already',
      ],
      [
        { workplace: 'hybrid', locations: [{ city: 'Remote' }] },
        'warning',
        'locations[0].city',
        'remove it, or write "workplace": "remote"',
      ],
      [
        { locations: [{ city: 'Oslo' }, { city: 'Remote' }] },
        'warning',
        'locations[1].city',
        'write "workplace": "remote" or "hybrid" in place of it, whichever it is',
      ],
    ]));

  it('of any name has nothing said of it', () =>
    saysNothing(
      ['Reims', 'Rome', 'Remscheid', 'Oslo', 'Hybo', 'Head office', 'Remote Oregon', 'På', '東京'].map((city) => ({
        locations: [{ city }, { name: city }],
      })),
    ));
});

describe('pay', () => {
  it('that lacks its currency or its unit is told the form of both, since nobody knows them', async () => {
    const outcomes = await said([{ salary: { value: 1, unit: 'MONTH' } }, { salary: { value: 1, currency: 'SEK' } }]);
    assert.deepEqual(
      outcomes.map((findings) => findings.filter(({ path }) => path === 'salary').map(({ mend }) => mend)),
      [['add its code, as in "currency": "EUR"'], ['add what it is for, as in "unit": "MONTH"']],
    );
  });

  /** @param {Record<string, number>} amounts */
  const pay = (amounts, currency = 'SEK', unit = 'MONTH') => ({ salary: { ...amounts, currency, unit } });

  it('whose ends are exchanged, or lack a digit, is told what it may be', () =>
    saysOne([
      [pay({ min: 46000, max: 38000 }), 'warning', 'salary.max', 'exchange min and max'],
      [pay({ min: 38000, max: 4600 }), 'warning', 'salary.max', 'exchange min and max, or write the missing digit'],
      [pay({ min: 3800, max: 46000 }), 'warning', 'salary.max', 'check min and max: one may lack a digit'],
      [pay({ min: 3200, max: 38000 }, 'EUR'), 'warning', 'salary.max', 'check min and max: one may lack a digit'],
    ]));

  it('that lost its thousands in JSON is told so', () => {
    const mend = (/** @type {string} */ form) =>
      `write the whole amount, without a point${form}; or the unit that it is for`;
    return saysOne([
      [pay({ value: 30 }, 'EUR', 'YEAR'), 'warning', 'salary.value', mend(': 30000')],
      [pay({ min: 3.5, max: 4200 }, 'EUR'), 'warning', 'salary.min', mend(': 3500')],
      [pay({ value: 27.5 }), 'warning', 'salary.value', mend(': 27500')],
      [pay({ value: 850 }, 'EUR', 'YEAR'), 'warning', 'salary.value', mend(', as in 30000')],
      [pay({ value: 35 }, 'EUR'), 'warning', 'salary.value', mend(', as in 30000')],
      // of ten thousands, or of hundred thousands
      [pay({ value: 300 }, 'JPY', 'YEAR'), 'warning', 'salary.value', mend(', as in 30000')],
      [pay({ value: 12 }, 'INR', 'YEAR'), 'warning', 'salary.value', mend(', as in 30000')],
    ]);
  });

  it('that somebody may be paid has nothing said of it', () =>
    saysNothing([
      ...[
        pay({ min: 38000, max: 46000 }),
        pay({ min: 5000, max: 49000 }),
        pay({ min: 0, max: 46000 }),
        pay({ value: 0 }),
      ],
      ...[
        pay({ value: 400 }, 'KWD'),
        pay({ value: 45 }, 'OMR'),
        pay({ value: 900 }, 'BHD', 'YEAR'),
        pay({ value: 80 }, 'USD'),
      ],
      ...[pay({ value: 15 }, 'EUR', 'HOUR'), pay({ value: 250 }, 'EUR', 'DAY'), pay({ value: 1200 }, 'GBP', 'YEAR')],
      { employmentType: ['VOLUNTEER'], ...pay({ value: 840 }, 'EUR', 'YEAR') },
    ]));
});

describe('a day', () => {
  it('that does not exist is told so, also where words could stand', () =>
    saysOne([
      [{ startDate: '2027-02-31' }, 'warning', 'startDate', 'write the day that was meant'],
      [{ startDate: '2027-13-01' }, 'warning', 'startDate', 'write the day that was meant'],
      ...[
        ...[
          '31 november 2026',
          '31.2.2027',
          '2027/02/31',
          '30.02.2027',
          '31/11/2027',
          '2027年2月30日',
          '31 de junio de 2027',
        ],
        ...['Tidigast 31 november 2027', 'Ab dem 31. Juni 2027', '31.11.27', '2027-02-31T09:00', '0000-00-00'],
      ].map(
        (startDate) => /** @type {Row} */ ([{ startDate }, 'warning', 'startDate', 'write the day that was meant']),
      ),
      [
        { lang: 'en', startDate: 'In May', translations: { sv: { title: 'x', startDate: '2027-06-31' } } },
        'warning',
        'translations.sv.startDate',
        'write the day that was meant',
      ],
    ]));

  it('that others contradict is told all that may be wrong', () =>
    saysOne([
      [
        { datePosted: '2026-10-01', validThrough: '2025-11-30' },
        'warning',
        'validThrough',
        'exchange the two days, or write the right year',
      ],
    ]));

  it('in words is told how every language can have it', () =>
    saysOne([
      [{ startDate: '1 maj 2027' }, 'advice', 'startDate', 'write "2027-05-01"'],
      [{ startDate: '01.05.2027' }, 'advice', 'startDate', 'write "2027-05-01"'],
      [{ startDate: '1er mai 2027' }, 'advice', 'startDate', 'write "2027-05-01"'],
    ]));

  it('that closes as it begins is told so', () =>
    saysOne(
      ['T00:00', 'T00:00:00Z', 'T00:00+01:00', 'T00:00:00.000+0200'].map((time) => [
        { validThrough: `2099-12-18${time}` },
        'advice',
        'validThrough',
        'write "2099-12-18"',
      ]),
    ));

  it('that is right has nothing said of it', () =>
    saysNothing([
      { validThrough: '2099-12-18' },
      { validThrough: '2099-12-18T23:59+01:00' },
      { startDate: '2027-02-28' },
      { startDate: 'Tidigast 1 maj 2027' },
      { startDate: '03/04/2027' },
      { startDate: '26.11.30' },
      { startDate: '11-30-2027' },
      { startDate: '30.11.2570' },
      { startDate: '31.11.2027 or 1.12.2027' },
      { startDate: 'As soon as possible' },
    ]));
});

describe('a picture', () => {
  const own = 'put it beside the file, or write images="any" on the element';

  it('of another server is told how it can be shown', () =>
    saysOne([
      [{ image: { src: 'https://example.com/a.jpg' } }, 'advice', 'image.src', own],
      [{ contact: { image: { src: 'https://example.com/a.jpg' } } }, 'advice', 'contact.image.src', own],
      [{ lead: ['x', '![Köln](https://example.de/k.jpg)'] }, 'advice', 'lead[1]', own],
      [{ lead: { html: '<p><img alt="" src="https://example.se/a.jpg"></p>' } }, 'advice', 'lead', own],
      [
        { image: { src: 'http://example.com/a.jpg' } },
        'advice',
        'image.src',
        'put it beside the file, or write https: and images="any" on the element',
      ],
    ]));

  it('of the posting’s own server, or for elsewhere, has nothing said of it', () =>
    saysNothing([
      { image: { src: 'images/a.jpg' }, lead: '![a](a.png) `![a](https://example.com/a.png)`' },
      { socialImage: { src: 'https://example.com/a.jpg' } },
      { organization: { name: 'Acme', logo: 'https://example.com/logo.svg' } },
    ]));
});
