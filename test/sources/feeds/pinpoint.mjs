/** Pinpoint: texts with headings, and pay that is not always for all to see. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, FROM, row } from '../../support/feeds/pinpoint.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);

describe('a feed of Pinpoint', () => {
  it('gives each posting with its texts under their headings, and no day of publishing, for there is none', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'pinpoint');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: 'p-1',
      reference: 'REQ-1',
      url: 'https://acme.pinpointhq.com/en/postings/p-1',
      title: 'Head of Dough',
      validThrough: '2039-12-28T23:59:59-04:00',
      employmentType: ['TEMPORARY'],
      department: 'Bakehouse',
      workplace: 'hybrid',
      locations: [{ postalCode: 'N1 1AA', city: 'London', region: 'Greater London' }],
      salary: { min: 29000, max: 35000, currency: 'GBP', unit: 'YEAR' },
      apply: { url: 'https://acme.pinpointhq.com/en/postings/p-1' },
      sections: [
        { text: { html: '<div><!--block-->Lead our dough.</div>' } },
        {
          role: 'responsibilities',
          title: 'What you’ll knead',
          text: { html: '<div><!--block-->Dough.</div>' },
        },
        { role: 'skills', title: 'What you bring', text: { html: '<div><!--block-->Flour.</div>' } },
      ],
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('has no part where an editor has left but its comment', async () => {
    const { data } = await one({ key_responsibilities: '<div><!--block--></div>', skills_knowledge_expertise: null });
    assert.deepEqual(data.sections.length, 1);
  });

  it('says pay where the company shows it, and nowhere else', async () => {
    const paid = async (/** @type {object} */ pay) => (await one({ ...pay })).data.salary;
    for (const compensation_visible of [false, null, undefined, 'false'])
      assert.equal(await paid({ compensation_visible }), undefined, `${compensation_visible}`);
    assert.deepEqual(await paid({ compensation_maximum: 29000 }), { value: 29000, currency: 'GBP', unit: 'YEAR' });
    assert.deepEqual(await paid({ compensation_minimum: null, compensation_maximum: null }), {
      text: '£29,000 - £35,000 / year',
    });
  });

  it('calls a place "Remote" that has a town', async () => {
    const { data } = await one({ location: { city: 'London', name: 'Remote' }, workplace_type: 'remote' });
    assert.deepEqual([data.workplace, data.locations], ['remote', [{ city: 'London' }]]);
  });

  it('may have but the name of a place', async () => {
    const placed = async (/** @type {object} */ changes) => {
      const { workplace, locations, applicantLocations } = (await one(changes)).data;
      return { workplace, locations, applicantLocations };
    };
    assert.deepEqual((await placed({ location: { name: 'Atlanta, GA' } })).locations, [
      { city: 'Atlanta', region: 'GA' },
    ]);
    const [location, workplace_type] = [{ name: 'United States' }, 'remote'];
    assert.deepEqual((await placed({ location, workplace_type })).applicantLocations, ['US']);
    assert.equal((await placed({ location: { name: 'Remote' }, workplace_type: null })).workplace, 'remote');
  });

  it('may have the address of a posting as a path alone', async () => {
    const { data } = await one({ url: undefined });
    assert.deepEqual([data.url, data.apply.url], Array(2).fill('https://acme.pinpointhq.com/en/postings/p-1'));
    const [file] = (await read(feed([{ ...row, url: undefined }]))).postings;
    assert.deepEqual(/** @type {any} */ (file).data.apply, {});
  });

  it('has the department beside the job, too', async () => {
    assert.equal((await one({ job: null, department: { name: 'Shop' } })).data.department, 'Shop');
  });

  it('never says whom one reports to', async () => {
    assert.doesNotMatch(JSON.stringify(await read(feed([row]), FROM)), /Petra/);
  });
});
