/** Lever: an array of postings, with texts in parts and categories in words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { categories, feed, FROM, row } from '../../support/feeds/lever.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);
const withCategories = (/** @type {object} */ changes, more = {}) =>
  one({ ...more, categories: { ...categories, ...changes } });

describe('a feed of Lever', () => {
  it('gives each posting with its texts in their order, places and pay', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'lever');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '5f0c1a7e-0000-4000-8000-000000000003',
      url: 'https://jobs.eu.lever.co/acme/5f0c1a7e',
      title: 'Baker',
      datePosted: '2026-09-04',
      employmentType: ['FULL_TIME'],
      department: 'Bakehouse',
      workplace: 'onsite',
      locations: [
        { city: 'Ghent', country: 'BE' },
        { city: 'Lille', country: 'FR' },
      ],
      salary: { min: 41000, max: 48000, currency: 'EUR', unit: 'YEAR' },
      apply: { url: 'https://jobs.eu.lever.co/acme/5f0c1a7e/apply' },
      sections: [
        { text: { html: row.description } },
        { title: 'What you bake', text: { html: '<ul><li>Bread</li><li>Buns</li></ul>' } },
        { text: { html: '<div>And bread.</div>' } },
        { text: { html: '<div>Bring flour.</div>' } },
      ],
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('may lack every category', async () => {
    const { data } = await one({ categories: {}, country: null });
    assert.deepEqual([data.department, data.employmentType, data.locations], [undefined, undefined, undefined]);
    assert.equal((await withCategories({ department: undefined })).data.department, 'Ovens');
  });

  it('has a word for no way of working', async () => {
    const { data, unread } = await one({ workplaceType: 'unspecified' });
    assert.deepEqual([data.workplace, unread], [undefined, []]);
  });

  it('has a country where its words have no place', async () => {
    const { data } = await withCategories({ location: 'Remote', allLocations: [] }, { workplaceType: 'remote' });
    assert.deepEqual([data.locations, data.applicantLocations], [undefined, ['BE']]);
  });

  it('says which commitment it could not read', async () => {
    const { data, unread } = await withCategories({ commitment: 'On the dough' });
    assert.equal(data.employmentType, undefined);
    assert.deepEqual(unread, [{ field: 'employmentType', found: 'On the dough' }]);
  });

  it('leaves out parts of which nothing would be seen', async () => {
    const { data } = await one({ additional: '<div><br></div>', salaryDescription: '', lists: [{ text: 'Empty' }] });
    assert.deepEqual(data.sections, [{ text: { html: row.description } }]);
  });
});
