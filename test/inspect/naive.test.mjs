/** Files as people write them who have never seen the format: doing once what `validate` says is enough. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { folder, run } from '../support/command-line.mjs';
import { follow } from '../support/follow.mjs';
import { saidOf } from '../support/said.mjs';

/** @type {Record<string, { file: Record<string, any>; holds: Record<string, any> }>} */
const files = {
  'in English, flat': {
    file: {
      title: 'Baker',
      location: 'Dublin, Ireland',
      salary: '€35,000 - €40,000 annually',
      apply: 'https://bakery.example/apply',
      employmentType: 'Full-time / Part-time',
      deadline: 'December 18th, 2099',
      description: 'Bread is made here, by hand.',
      responsibilities: ['Bake bread', 'Teach others to bake'],
      requirements: 'Two years in a bakery.',
      benefits: 'Free bread.',
    },
    holds: {
      locations: [{ city: 'Dublin', country: 'IE' }],
      salary: { min: 35000, max: 40000, currency: 'EUR', unit: 'YEAR' },
      apply: { url: 'https://bakery.example/apply' },
      employmentType: ['FULL_TIME', 'PART_TIME'],
      validThrough: '2099-12-18',
    },
  },
  'in Swedish': {
    file: {
      titel: 'Lärare',
      lang: 'Svenska',
      plats: 'Malmö',
      ort: 'Malmö',
      lön: '38 000–46 000 SEK/månad',
      ansökan: 'jobb@skolan.example',
      sistaAnsökningsdag: '5 december 2099',
      anställningsform: 'Heltid',
      uppgifter: 'Du undervisar i svenska.',
      krav: 'Lärarlegitimation.',
      workplace: 'På plats',
    },
    holds: {
      title: 'Lärare',
      lang: 'sv',
      locations: [{ city: 'Malmö' }],
      salary: { min: 38000, max: 46000, currency: 'SEK', unit: 'MONTH' },
      apply: { url: 'mailto:jobb@skolan.example' },
      validThrough: '2099-12-05',
      employmentType: ['FULL_TIME'],
      workplace: 'onsite',
    },
  },
  'in German, as structured data': {
    file: {
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Pflegefachkraft (m/w/d)',
      datePosted: '01.10.2026',
      validThrough: '30. November 2099',
      employmentType: 'Teilzeit',
      hiringOrganization: { '@type': 'Organization', name: 'Klinik', sameAs: 'https://klinik.example' },
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressLocality: 'Köln', addressCountry: 'Deutschland' },
      },
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'EUR',
        value: { '@type': 'QuantitativeValue', minValue: 3200, maxValue: 3800, unitText: 'MONTH' },
      },
      description: '<p>Sie pflegen.</p>',
      apply: { url: 'www.klinik.example/bewerbung' },
    },
    holds: {
      datePosted: '2026-10-01',
      validThrough: '2099-11-30',
      employmentType: ['PART_TIME'],
      organization: { name: 'Klinik', sameAs: ['https://klinik.example'] },
      locations: [{ city: 'Köln', country: 'DE' }],
      salary: { min: 3200, max: 3800, currency: 'EUR', unit: 'MONTH' },
      sections: [{ text: { html: '<p>Sie pflegen.</p>' } }],
      apply: { url: 'https://www.klinik.example/bewerbung' },
    },
  },
  'in German, by hand': {
    file: {
      title: 'Koch',
      language: 'Deutsch',
      ort: 'Wien',
      country: 'Österreich',
      company: 'Gasthaus Sonne',
      link: 'https://sonne.example/koch',
      Aufgaben: 'Kochen.',
      Anforderungen: ['Lehre als Koch', 'Freude am Kochen'],
      'Wir bieten': 'Zwei freie Tage.',
      bewerbungsfrist: 'Bewerbungsfrist: 05.12.2099',
    },
    holds: {
      lang: 'de',
      organization: { name: 'Gasthaus Sonne' },
      apply: { url: 'https://sonne.example/koch' },
      validThrough: '2099-12-05',
    },
  },
  'in French': {
    file: {
      titre: 'Boulanger',
      langue: 'français',
      lieu: 'Lyon, France',
      email: 'emploi@boulangerie.example',
      applyUrl: '<https://boulangerie.example/postuler>',
      type: 'Temps plein',
      deadline: '1er décembre 2099',
      faq: [{ q: 'Quand ?', a: 'Bientôt.' }],
    },
    holds: {
      title: 'Boulanger',
      lang: 'fr',
      locations: [{ city: 'Lyon', country: 'FR' }],
      contact: { email: 'emploi@boulangerie.example' },
      apply: { url: 'https://boulangerie.example/postuler' },
      employmentType: ['FULL_TIME'],
      validThrough: '2099-12-01',
      faq: { items: [{ question: 'Quand ?', answer: 'Bientôt.' }] },
    },
  },
  'in Japanese': {
    file: {
      title: 'パン職人',
      lang: '日本語',
      locations: ['東京'],
      employmentType: 'フルタイム',
      validThrough: '2099年11月30日',
      apply: { url: 'https：//pan.example/apply' },
    },
    holds: {
      lang: 'ja',
      locations: [{ city: '東京' }],
      employmentType: ['FULL_TIME'],
      validThrough: '2099-11-30',
      apply: { url: 'https://pan.example/apply' },
    },
  },
  'in English, remote': {
    file: {
      jobTitle: 'Writer',
      remote: true,
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'Sweden' },
        { '@type': 'Country', name: 'Norway' },
      ],
      salaryMin: '45,000',
      salaryMax: '52,000',
      currency: 'Euro',
      salaryPeriod: 'per year',
      applicationUrl: '[Apply here](https://paper.example/apply)',
      contactPerson: 'Maria Lind',
      sections: { 'What you will do': 'Write.', 'Who you are': 'You read.' },
    },
    holds: {
      title: 'Writer',
      workplace: 'remote',
      applicantLocations: ['SE', 'NO'],
      salary: { min: 45000, max: 52000, currency: 'EUR', unit: 'YEAR' },
      apply: { url: 'https://paper.example/apply' },
      contact: { name: 'Maria Lind' },
    },
  },
  'in Swedish, with texts aside': {
    file: {
      title: 'Vikarie',
      apply: { url: 'https://skolan.example/sok' },
      lead: 'Vi söker dig.',
      description: 'Skolan ligger vid havet.',
      'om oss': 'Vi är en liten skola med stora planer.',
      salary: { min: '32 000 kr', currency: 'sek', unit: 'månad' },
      startDate: { text: 'Omgående' },
    },
    holds: { salary: { min: 32000, currency: 'SEK', unit: 'MONTH' }, startDate: 'Omgående', lead: 'Vi söker dig.' },
  },
  'in English, from a hiring system': {
    file: {
      id: 4012345,
      title: 'Nurse',
      absolute_url: 'https://boards.example/nurse/4012345',
      location: { name: 'Oslo' },
      first_published: '2026-10-01T09:00:00-04:00',
      application_deadline: null,
      company_name: 'Hospital',
      content: '<p>You care.</p>',
      departments: 'Surgery',
    },
    holds: {
      apply: { url: 'https://boards.example/nurse/4012345' },
      datePosted: '2026-10-01T09:00:00-04:00',
      organization: { name: 'Hospital' },
    },
  },
  'in French, in euros': {
    file: {
      title: 'Serveuse',
      lang: 'fr_FR',
      locations: { city: 'Paris', country: 'France' },
      employmentType: ['Temps partiel'],
      salary: { value: '1 800 €', unit: 'mois' },
      apply: { url: 'emploi@bistro.example' },
      workplace: 'sur site',
      organization: 'Bistro',
    },
    holds: {
      lang: 'fr-FR',
      locations: [{ city: 'Paris', country: 'FR' }],
      employmentType: ['PART_TIME'],
      apply: { url: 'mailto:emploi@bistro.example' },
      workplace: 'onsite',
      organization: { name: 'Bistro' },
    },
  },
};

/** What is said of all the files, and what stands in them then. */
const inspected = async (/** @type {string[]} */ ...args) => {
  const texts = Object.values(files).map(({ file }) => JSON.stringify(file, null, 2));
  const path = folder(Object.fromEntries(texts.map((text, index) => [`${100 + index}/posting.json`, text])));
  const { out } = await run(['validate', path, '--json', ...args]);
  return JSON.parse(out).map((/** @type {any} */ { file, findings }) => ({
    data: JSON.parse(readFileSync(file, 'utf8')),
    findings,
  }));
};

const rounds = { '': await inspected(), '--fix and ': await inspected('--fix') };

describe('a naive file', () => {
  for (const [index, [what, { file, holds }]] of Object.entries(files).entries()) {
    for (const [before, outcomes] of Object.entries(rounds)) {
      it(`${what}, is right after ${before}one round of what is said`, async () => {
        const { data, findings } = outcomes[index];
        const open = follow(data, findings);
        assert.deepEqual(open, []);

        const [said] = await saidOf([JSON.stringify(data)]);
        const left = said.filter(({ level }) => level !== 'advice');
        assert.deepEqual(left, [], JSON.stringify(data, null, 1));
        for (const [key, value] of Object.entries(holds)) assert.deepEqual(data[key], value, key);
        for (const text of textsIn(file)) assert.ok(JSON.stringify(data).includes(text), `“${text}” is lost`);
      });
    }
  }
});

/** Every sentence that somebody wrote. */
const textsIn = (/** @type {unknown} */ value) =>
  typeof value === 'string'
    ? /[.。]$/.test(value)
      ? [JSON.stringify(value).slice(1, -1)]
      : []
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];
