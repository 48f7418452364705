/** Breezy: a list without texts, with pay in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, FROM, place, row } from '../../support/feeds/breezy.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);

describe('a feed of Breezy', () => {
  it('gives each position with its place and its kind, its pay in words, and no text, for there is none', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'breezy');
    const [{ data, rest, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: 'c84f',
      url: 'https://acme.breezy.hr/p/c84f-baker',
      title: 'Baker',
      datePosted: '2026-06-22',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      locations: [{ city: 'Burlington', region: 'Vermont', country: 'US' }],
      salary: { text: '$40,000 – $50,000 / year' },
      organization: { name: 'Acme Bakery' },
      apply: { url: 'https://acme.breezy.hr/p/c84f-baker/apply' },
    });
    assert.deepEqual([rest, unread], [undefined, []]);
    assert.deepEqual(saidOf(data), []);
  });

  it('has a text where a company has one put into it', async () => {
    const { data } = await one({ description: '<p>Bake bread.</p>' });
    assert.deepEqual(data.sections, [{ text: { html: '<p>Bake bread.</p>' } }]);
  });

  it('says which kind of employment is not known', async () => {
    assert.deepEqual((await one({ type: { id: 'contract' } })).data.employmentType, ['CONTRACTOR']);
    const { data, unread } = await one({ type: { id: 'other', name: 'Other' } });
    assert.equal(data.employmentType, undefined);
    assert.deepEqual(unread, [{ field: 'employmentType', found: 'other' }]);
  });

  it('is of each of its places', async () => {
    const { data } = await one({ locations: [place, { ...place, primary: false, city: 'Barre', name: 'Barre, VT' }] });
    assert.deepEqual(
      data.locations.map((/** @type {any} */ { city }) => city),
      ['Burlington', 'Barre'],
    );
  });

  it('takes the country of remote work for one that applicants may live in', async () => {
    const location = { country: { name: 'United States', id: 'US' }, is_remote: true, name: 'United States' };
    const { workplace, locations, applicantLocations } = (await one({ location })).data;
    assert.deepEqual([workplace, locations, applicantLocations], ['remote', undefined, ['US']]);
  });

  it('knows where one applies, whatever stands behind the address', async () => {
    const applied = async (/** @type {unknown} */ url) => (await one({ url })).data.apply.url;
    assert.equal(await applied('https://acme.breezy.hr/p/c84f/'), 'https://acme.breezy.hr/p/c84f/apply');
    assert.equal(await applied('https://acme.breezy.hr/p/c84f?a=b#c'), 'https://acme.breezy.hr/p/c84f/apply');
    assert.equal(await applied(null), undefined);
  });
});
