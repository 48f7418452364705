/** BambooHR: a list without texts and addresses, a file for the texts of each. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DETAIL, detail, feed, FROM, nowhere, opening, row } from '../../support/feeds/bamboohr.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);

describe('a list of BambooHR', () => {
  it('gives each opening with its place and its kind, and tells where its texts are', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'bamboohr');
    const [{ data, rest, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '86',
      url: 'https://acme.bamboohr.com/careers/86',
      title: 'Baker',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      workplace: 'onsite',
      locations: [{ city: 'Burlington', region: 'Vermont' }],
      apply: { url: 'https://acme.bamboohr.com/careers/86' },
    });
    assert.equal(rest, DETAIL);
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('has ids that are words, or numbers', async () => {
    const { data, rest } = await one({ id: 87 });
    assert.deepEqual([data.id, rest], ['87', 'https://acme.bamboohr.com/careers/87/detail']);
  });

  it('has numbers for ways of working, as words or not, and another field for one of them', async () => {
    const worked = async (/** @type {object} */ how) => (await one(how)).data.workplace;
    assert.equal(await worked({ locationType: '1' }), 'remote');
    assert.equal(await worked({ locationType: '2' }), 'hybrid');
    assert.equal(await worked({ locationType: 2 }), 'hybrid');
    assert.equal(await worked({ locationType: 0, isRemote: true }), 'onsite');
    for (const isRemote of [true, 1]) assert.equal(await worked({ locationType: null, isRemote }), 'remote');
    assert.equal(await worked({ locationType: null }), undefined);
  });

  it('says which number of a way of working is not known', async () => {
    for (const locationType of ['3', 'constructor']) {
      const { data, unread } = await one({ locationType });
      assert.equal(data.workplace, undefined);
      assert.deepEqual(unread, [{ field: 'workplace', found: locationType }]);
    }
  });

  it('has the town in one of two places', async () => {
    const atsLocation = { country: 'Canada', state: '', province: 'Ontario', city: 'Ottawa' };
    const { data } = await one({ location: { city: null, state: null }, atsLocation });
    assert.deepEqual(data.locations, [{ city: 'Ottawa', region: 'Ontario', country: 'CA' }]);
  });

  it('may have but the country of remote work', async () => {
    const atsLocation = { ...nowhere, country: 'United States' };
    const { data } = await one({ location: { city: null, state: null }, atsLocation, locationType: '1' });
    assert.deepEqual([data.locations, data.applicantLocations], [undefined, ['US']]);
  });

  it('says that it names no address, where it came from a file', async () => {
    const [{ data, rest, unread }] = /** @type {[any]} */ ((await read(feed([row]))).postings);
    assert.deepEqual([data.url, data.apply, rest], [undefined, {}, undefined]);
    assert.deepEqual(unread, [{ field: 'apply.url', found: '86' }]);
  });
});

describe('an opening of BambooHR', () => {
  const opened = async (/** @type {object} */ changes = {}, from = DETAIL) => {
    const { system, postings } = await read(detail({ ...opening, ...changes }), from);
    assert.equal(system, 'bamboohr');
    return /** @type {typeof postings[number] & { data: any }} */ (postings[0]);
  };

  it('has the text, the day and the pay in words', async () => {
    const { data, rest } = await opened();
    assert.deepEqual(data, {
      id: '86',
      url: 'https://acme.bamboohr.com/careers/86',
      title: 'Baker',
      datePosted: '2026-09-14',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      workplace: 'onsite',
      locations: [{ city: 'Burlington', region: 'Vermont', postalCode: '05401', country: 'US' }],
      salary: { text: '$20 an hour' },
      apply: { url: 'https://acme.bamboohr.com/careers/86' },
      sections: [{ text: { html: '<p>Bake bread.</p>' } }],
    });
    assert.equal(rest, undefined);
    assert.deepEqual(saidOf(data), []);
  });

  it('is closed where its status says anything but that it is open', async () => {
    for (const jobOpeningStatus of ['Filled', 'Canceled', 'On Hold'])
      assert.equal((await opened({ jobOpeningStatus })).data.status, 'closed', jobOpeningStatus);
    assert.equal((await opened({ jobOpeningStatus: null })).data.status, undefined);
  });

  it('is known by its address where it says no other', async () => {
    const { data } = await opened({ jobOpeningShareUrl: null });
    assert.deepEqual([data.id, data.apply.url], ['86', 'https://acme.bamboohr.com/careers/86']);
    assert.deepEqual((await opened({ jobOpeningShareUrl: null }, '')).unread, [
      { field: 'apply.url', found: 'nothing' },
    ]);
  });
});
