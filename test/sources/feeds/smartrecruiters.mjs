/** SmartRecruiters: a list without texts, a file for the texts of each. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detail, feed, FROM, row } from '../../support/feeds/smartrecruiters.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);

describe('a list of SmartRecruiters', () => {
  it('gives each posting with its place, its kind and its page, and tells where its texts are', async () => {
    const { system, postings, next } = await read(feed([row]), FROM);
    assert.equal(system, 'smartrecruiters');
    assert.equal(next, undefined);
    const [{ data, rest, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '74390001',
      reference: 'REF7A',
      lang: 'en',
      url: 'https://jobs.smartrecruiters.com/AcmeBakery/74390001',
      title: 'Night Baker',
      datePosted: '2026-09-14',
      employmentType: ['PART_TIME'],
      locations: [
        { street: 'Ugnsgatan 4', postalCode: '753 10', city: 'Uppsala', region: 'Uppsala län', country: 'SE' },
      ],
      organization: { name: 'Acme Bakery' },
      apply: { url: 'https://jobs.smartrecruiters.com/AcmeBakery/74390001' },
    });
    assert.equal(rest, row.ref);
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('goes on with the next page until all are there, and no further', async () => {
    const nextOf = async (/** @type {object} */ page, from = FROM) =>
      (await read({ content: [row], ...page }, from, 'smartrecruiters')).next;
    assert.equal(await nextOf({ offset: 0, limit: 2, totalFound: 5 }), FROM.replace('offset=0', 'offset=2'));
    assert.equal(await nextOf({ offset: 2, limit: 2, totalFound: 5 }), FROM.replace('offset=0', 'offset=4'));
    assert.equal(await nextOf({ offset: 4, limit: 2, totalFound: 5 }), undefined);
    assert.equal(await nextOf({ offset: 0, limit: 2, totalFound: 2 }), undefined);
    assert.equal(await nextOf({ totalFound: 2 }), FROM.replace('offset=0', 'offset=1'));
    assert.equal(await nextOf({ offset: 2, limit: 2, totalFound: 9, content: [] }), undefined);
    assert.equal(await nextOf({ offset: 0, limit: 2, totalFound: 5 }, ''), undefined);
  });

  it('takes the kind of employment from its label, for the code says but "permanent"', async () => {
    const typed = async (/** @type {object} */ typeOfEmployment) =>
      (await one({ typeOfEmployment })).data.employmentType;
    assert.deepEqual(await typed({ id: 'permanent', label: 'Full-time' }), ['FULL_TIME']);
    assert.deepEqual(await typed({ id: 'intern', label: 'Intern' }), ['INTERN']);
    const { data, unread } = await one({ typeOfEmployment: { id: 'permanent', label: 'Nights' } });
    assert.equal(data.employmentType, undefined);
    assert.deepEqual(unread, [{ field: 'employmentType', found: 'Nights' }]);
  });

  it('has streets that say nothing, as "xxxx"', async () => {
    for (const address of ['xxxx', 'XXX', 'xx uppsala'])
      assert.equal(
        (await one({ location: { ...row.location, address } })).data.locations[0].street,
        undefined,
        address,
      );
  });

  it('says that work is remote or hybrid, and nothing of other places of work', async () => {
    const worked = async (/** @type {object} */ how) => (await one({ location: { ...row.location, ...how } })).data;
    assert.equal((await worked({})).workplace, undefined);
    assert.equal((await worked({ hybrid: true })).workplace, 'hybrid');
    const { workplace, locations } = await worked({ remote: true });
    assert.deepEqual([workplace, locations[0].city], ['remote', 'Uppsala']);
    const { data } = await one({ location: { country: 'se', remote: true } });
    assert.deepEqual([data.workplace, data.locations, data.applicantLocations], ['remote', undefined, ['SE']]);
  });

  it('has a place as one line where it has no parts', async () => {
    const { data } = await one({ location: { fullLocation: 'Uppsala, Sweden' } });
    assert.deepEqual(data.locations, [{ city: 'Uppsala', country: 'SE' }]);
  });

  it('leaves out what is for colleagues alone', async () => {
    const { postings, leftOut } = await read(feed([row, { ...row, id: '8', visibility: 'INTERNAL' }]), FROM);
    assert.deepEqual([postings.length, leftOut], [1, 1]);
  });

  it('never says who made a posting', async () => {
    assert.doesNotMatch(JSON.stringify(await read(feed([row]), FROM)), /petra/i);
  });

  it('has a page though its id breaks off within a character', async () => {
    const { url } = (await one({ id: '7\ud83d' })).data;
    assert.equal(url, 'https://jobs.smartrecruiters.com/AcmeBakery/7%EF%BF%BD');
  });

  it('has no page for what has no company', async () => {
    const { url, apply } = (await one({ company: {} })).data;
    assert.deepEqual([url, apply], [undefined, {}]);
  });
});

describe('a posting of SmartRecruiters', () => {
  it('has its texts with what they are about, without those that are empty', async () => {
    const { system, postings } = await read(detail, row.ref);
    assert.equal(system, 'smartrecruiters');
    const [{ data, rest }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data.sections, [
      { role: 'employer', title: 'Company Description', text: { html: '<p>Bread since 1912.</p>' } },
      { role: 'responsibilities', title: 'Job Description', text: { html: '<ul><li>Bake at night</li></ul>' } },
      { title: 'Additional Information', text: { html: '<p>Call us.</p>' } },
    ]);
    assert.equal(rest, undefined);
    assert.deepEqual(saidOf(data), []);
  });

  it('has all that its row has', async () => {
    const [whole, brief] = [await read(detail, row.ref), await read(feed([row]), FROM)].map(
      (it) => it.postings[0]?.data,
    );
    assert.deepEqual(
      { ...whole, sections: undefined, apply: undefined },
      { ...brief, sections: undefined, apply: undefined },
    );
  });

  it('may have its texts alone: all else is what its row has', async () => {
    const [listed] = (await read(feed([row]), FROM)).postings;
    const alone = await read({ jobAd: detail.jobAd }, row.ref, 'smartrecruiters', listed);
    const whole = await read(detail, row.ref, 'smartrecruiters', listed);
    assert.deepEqual(alone.postings[0]?.data, { ...listed?.data, sections: whole.postings[0]?.data.sections });
    assert.equal(whole.postings[0]?.data.apply?.url, detail.applyUrl);
    assert.deepEqual((await read({ jobAd: detail.jobAd }, row.ref)).postings, []);
    // of a list nobody knows whose texts they are
    await assert.rejects(read(feed([row, { ...row, id: '8' }]), row.ref, 'smartrecruiters', listed));
  });

  it('may name its page, and where one applies', async () => {
    const postingUrl = 'https://jobs.smartrecruiters.com/AcmeBakery/74390001-night-baker';
    const named = async (/** @type {object} */ more) => {
      const [{ data }] = /** @type {[any]} */ ((await read({ ...row, jobAd: {}, ...more }, row.ref)).postings);
      return [data.url, data.apply.url];
    };
    assert.deepEqual(await named({ postingUrl, applyUrl: detail.applyUrl }), [postingUrl, detail.applyUrl]);
    assert.deepEqual(await named({ postingUrl }), [postingUrl, postingUrl]);
  });
});
