/** Recruitee: texts in several languages, pay in words that are numbers, and much that is private. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { english, feed, FROM, place, polish, row } from '../../support/feeds/recruitee.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);
const nothing = { min: null, max: null, period: null, currency: null };

describe('a feed of Recruitee', () => {
  it('gives each posting with its texts in all languages', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'recruitee');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '4711',
      lang: 'en',
      url: 'https://acme.recruitee.com/o/baker',
      title: 'Baker',
      datePosted: '2026-07-17',
      dateModified: '2026-08-05',
      validThrough: '2039-12-24T12:00:00Z',
      employmentType: ['FULL_TIME', 'TEMPORARY'],
      department: 'Bakehouse',
      workplace: 'hybrid',
      locations: [{ street: 'Piekarska 1', postalCode: '90-001', city: 'Łódź', region: 'Łódzkie', country: 'PL' }],
      salary: { min: 60000, max: 72000.5, currency: 'PLN', unit: 'YEAR' },
      organization: { name: 'Acme Bread' },
      apply: { url: 'https://acme.recruitee.com/o/baker/c/new' },
      sections: [
        { id: 'description', text: { html: english.description } },
        { role: 'qualifications', id: 'requirements', text: { html: english.requirements } },
      ],
      translations: {
        pl: {
          title: 'Piekarz',
          sections: [
            { id: 'description', text: { html: polish.description } },
            { id: 'requirements', text: { html: polish.requirements } },
          ],
        },
      },
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('has the address of a mailbox, which nobody is to know', async () => {
    assert.doesNotMatch(JSON.stringify(await one({})), /secret|Ring twice/);
  });

  it('has a translation of a part alone, which stays with its part', async () => {
    const { data } = await one({ translations: { en: english, pl: { requirements: polish.requirements } } });
    assert.deepEqual(data.translations, {
      pl: { sections: [{ id: 'requirements', text: { html: polish.requirements } }] },
    });
  });

  it('does not say its own language where two have the same texts, or none has', async () => {
    const same = await one({ translations: { en: english, sv: english, pl: polish } });
    assert.deepEqual([same.data.lang, Object.keys(same.data.translations)], [undefined, ['pl']]);
    const other = await one({ translations: { pl: polish } });
    assert.deepEqual([other.data.lang, Object.keys(other.data.translations)], [undefined, ['pl']]);
    const none = await one({ translations: { en: english, pl: {}, 'no language': polish } });
    assert.deepEqual([none.data.lang, none.data.translations], ['en', undefined]);
  });

  it('may be possible in several ways: remote before hybrid before on site', async () => {
    const worked = async (/** @type {object} */ how) => (await one(how)).data.workplace;
    assert.equal(await worked({ remote: true, hybrid: true }), 'remote');
    assert.equal(await worked({ hybrid: true, on_site: true }), 'hybrid');
    assert.equal(await worked({ hybrid: false, on_site: true }), 'onsite');
    assert.equal(await worked({ hybrid: false }), undefined);
  });

  it('says “Remote job” where the place is, which is none', async () => {
    const { data } = await one({ remote: true, location: 'Remote job', locations: [{ ...place, name: 'Remote job' }] });
    assert.equal(data.locations[0].name, undefined);
    const nowhere = await one({
      ...{ location: 'Remote job', locations: [], city: null, state_code: null, postal_code: null },
      ...{ country: 'Poland', country_code: 'PL', remote: true },
    });
    assert.deepEqual([nowhere.data.locations, nowhere.data.applicantLocations], [undefined, ['PL']]);
  });

  it('has its place in fields of its own where it has no list of them', async () => {
    const { data } = await one({ locations: undefined });
    assert.deepEqual(data.locations, [{ postalCode: '90-001', city: 'Łódź', region: 'LD', country: 'PL' }]);
  });

  it('has no pay where there are but empty fields for it', async () => {
    assert.equal((await one({ salary: nothing })).data.salary, undefined);
    assert.deepEqual((await one({ salary: { ...row.salary, max: null } })).data.salary, {
      min: 60000,
      currency: 'PLN',
      unit: 'YEAR',
    });
  });

  it('leaves out what is not published', async () => {
    const { postings, leftOut } = await read(feed([row, { ...row, id: 2, status: 'closed' }]), FROM);
    assert.deepEqual([postings.length, leftOut], [1, 1]);
    assert.equal((await one({ status: undefined })).data.title, 'Baker');
  });

  it('is the same where one offer is asked for', async () => {
    const { system, postings } = await read({ offer: row }, FROM);
    assert.deepEqual([system, postings[0].data.title], ['recruitee', 'Baker']);
  });
});
