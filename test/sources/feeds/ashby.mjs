/** Ashby: places with addresses or in words, and pay that is in the feed where it is not to be shown, too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, readingOne, saidOf } from './reading.mjs';

const FROM = 'https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true';

const addressOf = (city = '', region = '', country = '') => ({
  postalAddress: { addressLocality: city, addressRegion: region, addressCountry: country },
});
const pay = {
  id: 'c-1',
  summary: '€48K – €55K',
  compensationType: 'Salary',
  interval: '1 YEAR',
  currencyCode: 'EUR',
  minValue: 48000,
  maxValue: 55000,
};
const share = { id: 'c-2', summary: 'Offers Bread', compensationType: 'EquityPercentage', minValue: null };
const tier = (/** @type {object[]} */ ...components) => ({ id: 't-1', tierSummary: '', components });
const compensation = {
  compensationTierSummary: '€48K – €55K • Offers Bread',
  scrapeableCompensationSalarySummary: '€48K - €55K',
  compensationTiers: [tier(pay, share)],
  summaryComponents: [pay, share],
};
const row = {
  id: '5f0c1a7e-0000-4000-8000-000000000001',
  title: ' Oven Engineer',
  department: 'Bakehouse',
  team: 'Ovens',
  employmentType: 'FullTime',
  location: 'Lyon Office',
  secondaryLocations: [],
  publishedAt: '2026-09-04T23:30:00.580+02:00',
  isListed: true,
  isRemote: false,
  workplaceType: 'OnSite',
  address: addressOf('Lyon', 'Auvergne-Rhône-Alpes', 'France'),
  jobUrl: 'https://jobs.ashbyhq.com/acme/5f0c1a7e',
  applyUrl: 'https://jobs.ashbyhq.com/acme/5f0c1a7e/application',
  descriptionHtml: '<p style="min-height:1.5em">Build ovens.</p><p style="min-height:1.5em"></p>',
  descriptionPlain: 'Build ovens.',
  shouldDisplayCompensationOnJobPostings: true,
  compensation,
};
const feed = (/** @type {object[]} */ jobs) => ({ apiVersion: '1', jobs });
const one = readingOne(feed, row, FROM);

describe('a feed of Ashby', () => {
  it('gives each posting with its texts, place and pay', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'ashby');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '5f0c1a7e-0000-4000-8000-000000000001',
      url: 'https://jobs.ashbyhq.com/acme/5f0c1a7e',
      title: 'Oven Engineer',
      datePosted: '2026-09-04',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      workplace: 'onsite',
      locations: [{ city: 'Lyon', region: 'Auvergne-Rhône-Alpes', country: 'FR' }],
      salary: { min: 48000, max: 55000, currency: 'EUR', unit: 'YEAR', text: 'Offers Bread' },
      apply: { url: 'https://jobs.ashbyhq.com/acme/5f0c1a7e/application' },
      sections: [{ text: { html: row.descriptionHtml } }],
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('says of hybrid work that it is remote, too: the kind of workplace counts', async () => {
    assert.equal((await one({ isRemote: true, workplaceType: 'Hybrid' })).data.workplace, 'hybrid');
    assert.equal((await one({ isRemote: true, workplaceType: null })).data.workplace, 'remote');
    assert.equal((await one({ isRemote: false, workplaceType: null })).data.workplace, undefined);
  });

  it('has countries in words, of which applicants for remote work may live in any', async () => {
    const { data } = await one({
      workplaceType: 'Remote',
      location: 'Remote: United States',
      address: addressOf('', '', 'USA'),
      secondaryLocations: [{ location: 'Remote: Canada', address: addressOf('', '', 'Canada') }],
    });
    assert.deepEqual([data.locations, data.applicantLocations], [undefined, ['US', 'CA']]);
  });

  it('has further places, of which some have no address', async () => {
    const { data } = await one({
      secondaryLocations: [{ location: 'Turin, Italy' }, { location: 'Graz', address: { postalAddress: null } }],
    });
    assert.deepEqual(data.locations.slice(1), [{ city: 'Turin', country: 'IT' }, { city: 'Graz' }]);
  });

  it('keeps a country that nobody knows, and a town that is misspelt', async () => {
    const { data } = await one({ address: addressOf('San Fransisco', 'California', 'Atlantis') });
    assert.deepEqual(data.locations, [{ name: 'Atlantis', city: 'San Fransisco', region: 'California' }]);
  });

  it('leaves out what is not listed', async () => {
    const { postings, leftOut } = await read(feed([row, { ...row, id: '2', isListed: false }]), FROM);
    assert.deepEqual([postings.length, leftOut], [1, 1]);
  });

  it('has pay for the company’s own eyes', async () => {
    for (const shown of [false, null, 'true'])
      assert.equal((await one({ shouldDisplayCompensationOnJobPostings: shown })).data.salary, undefined);
  });

  it('gives pay in words where each tier, or each kind of it, has its own', async () => {
    const summary = compensation.compensationTierSummary;
    const payOf = async (/** @type {object} */ changes) =>
      (await one({ compensation: { ...compensation, ...changes } })).data.salary;
    assert.deepEqual(await payOf({ compensationTiers: [tier(pay), tier(pay)] }), { text: summary });
    assert.deepEqual(await payOf({ compensationTiers: [tier(pay, { ...pay, interval: '1 HOUR' })] }), {
      text: summary,
    });
    assert.deepEqual(await payOf({ compensationTiers: [tier(share)] }), { text: summary });
    assert.deepEqual(await payOf({ compensationTiers: [], summaryComponents: [pay] }), {
      min: 48000,
      max: 55000,
      currency: 'EUR',
      unit: 'YEAR',
    });
  });

  it('is applied to on the page of the job, where there is no other address', async () => {
    assert.deepEqual((await one({ applyUrl: null })).data.apply, { url: row.jobUrl });
  });

  it('says which kind of employment it could not read', async () => {
    const { data, unread } = await one({ employmentType: 'Seasoned' });
    assert.equal(data.employmentType, undefined);
    assert.deepEqual(unread, [{ field: 'employmentType', found: 'Seasoned' }]);
    for (const [word, type] of [
      ['PartTime', 'PART_TIME'],
      ['Intern', 'INTERN'],
      ['Contract', 'CONTRACTOR'],
      ['Temporary', 'TEMPORARY'],
    ])
      assert.deepEqual((await one({ employmentType: word })).data.employmentType, [type]);
  });
});
