/** Greenhouse: HTML that is escaped once, pay in cents, and places that are ways of working. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, FROM, office, range, row } from '../../support/feeds/greenhouse.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);

describe('a feed of Greenhouse', () => {
  it('gives each posting with its text, places and pay', async () => {
    const { system, postings } = await read(feed([row]), FROM);
    assert.equal(system, 'greenhouse');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '4711',
      reference: 'R-17',
      lang: 'en',
      url: 'https://acme.example/jobs?gh_jid=4711',
      title: 'Baker',
      datePosted: '2026-09-04',
      dateModified: '2026-10-02',
      validThrough: '2039-12-01T23:59:00-05:00',
      department: 'Bakehouse',
      workplace: 'remote',
      locations: [{ city: 'Portland', region: 'OR' }],
      applicantLocations: ['US'],
      salary: { min: 52000, max: 61000, currency: 'USD', unit: 'YEAR' },
      organization: { name: 'Acme' },
      apply: { url: 'https://acme.example/jobs?gh_jid=4711' },
      sections: [{ text: { html: '<div class="content-intro"><p>We &amp; you&nbsp;bake.</p></div>' } }],
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('is unescaped once: tags that are shown stay text', async () => {
    const { data } = await one({ content: '&lt;p&gt;Write &amp;lt;script&amp;gt; &amp;#x3c;b&gt;&lt;/p&gt;' });
    assert.deepEqual(data.sections, [{ text: { html: '<p>Write &lt;script&gt; &#x3c;b></p>' } }]);
  });

  it('has a way of working for a place, and the town at an office', async () => {
    const { data } = await one({ location: { name: 'Hybrid' } });
    assert.deepEqual([data.workplace, data.locations], ['hybrid', [{ city: 'Portland', region: 'OR' }]]);
    const named = await one({ location: { name: 'Hybrid' }, offices: [{ ...office, location: { name: null } }] });
    assert.deepEqual(named.data.locations, [{ city: 'Oven Lane' }]);
  });

  it('has pay for each town, of which none is the posting’s', async () => {
    const { data, unread } = await one({ pay_input_ranges: [range, { ...range, title: 'Pay in Boise' }] });
    assert.equal(data.salary, undefined);
    assert.deepEqual(unread, [{ field: 'salary', found: '2 ranges' }]);
  });

  it('does not say what its pay is for where its title does not', async () => {
    const { data } = await one({ pay_input_ranges: [{ ...range, title: 'Pay range' }] });
    assert.deepEqual(data.salary, { min: 52000, max: 61000, currency: 'USD' });
  });

  it('has words where a number was asked for', async () => {
    assert.equal((await one({ requisition_id: 'See Opening ID' })).data.reference, undefined);
  });

  it('lacks texts, departments and offices where nobody asked for content', async () => {
    const { data } = await one({ content: undefined, departments: undefined, offices: undefined });
    assert.deepEqual([data.sections, data.department], [undefined, undefined]);
    assert.deepEqual(saidOf(data), []);
  });
});
