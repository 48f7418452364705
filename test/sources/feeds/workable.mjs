/** Workable: a row for each place of a job, and places that are hidden. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, FROM, place, row } from '../../support/feeds/workable.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);
const porto = { city: 'Porto', region: 'Porto District', country: 'PT' };

describe('a feed of Workable', () => {
  it('gives each posting with its text and place', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'workable');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: 'AB12CD34EF',
      reference: 'BAKE-7',
      url: 'https://apply.workable.com/j/AB12CD34EF',
      title: 'Baker',
      datePosted: '2026-07-14',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      locations: [porto],
      apply: { url: 'https://apply.workable.com/j/AB12CD34EF/apply' },
      sections: [{ text: { html: '<p>Bake bread.</p>' } }],
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('has a job in two countries twice, which is one posting', async () => {
    const spain = { ...place, country: 'Spain', countryCode: 'ES', city: 'Vigo', region: '' };
    const other = { ...row, country: 'Spain', city: 'Vigo', locations: [spain] };
    const { postings, leftOut } = await read(feed([row, { ...row, shortcode: '2' }, other]), FROM);
    assert.deepEqual(
      postings.map(({ data }) => [data.id, data.locations]),
      [
        ['AB12CD34EF', [porto, { city: 'Vigo', country: 'ES' }]],
        ['2', [porto]],
      ],
    );
    assert.equal(leftOut, 0);
  });

  it('never shows a place that is hidden, though the row has its town once more', async () => {
    const { data } = await one({ locations: [{ ...place, hidden: true }] });
    assert.doesNotMatch(JSON.stringify(data), /Porto/);
    const both = await one({
      locations: [
        { ...place, hidden: true },
        { ...place, city: 'Braga' },
      ],
    });
    assert.deepEqual(both.data.locations, [{ ...porto, city: 'Braga' }]);
  });

  it('has its place in fields of its own where it has no list of them', async () => {
    assert.deepEqual((await one({ locations: undefined })).data.locations, [porto]);
  });

  it('is remote, or says nothing of it, with the country that applicants live in', async () => {
    const { data } = await one({ telecommuting: true, locations: [{ ...place, city: '', region: null }] });
    assert.deepEqual([data.workplace, data.locations, data.applicantLocations], ['remote', undefined, ['PT']]);
  });

  it('has empty words for what is not known, and no text where nobody asked for details', async () => {
    const { data } = await one({ code: '', department: '', employment_type: '', description: undefined });
    assert.deepEqual(Object.keys(data), ['id', 'url', 'title', 'datePosted', 'locations', 'apply']);
  });

  it('is applied to on the page of the job, where there is no other address', async () => {
    assert.deepEqual((await one({ application_url: null })).data.apply, { url: row.url });
  });
});
