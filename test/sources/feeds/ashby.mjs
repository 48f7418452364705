/** Ashby: places with addresses or in words, and pay that is in the feed where it is not to be shown, too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, compensation, feed, FROM, pay, row, share, tier } from '../../support/feeds/ashby.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

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
