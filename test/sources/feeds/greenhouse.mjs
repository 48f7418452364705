/** Greenhouse: HTML that is escaped once, pay in cents, and places that are ways of working. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read, readingOne, saidOf } from './reading.mjs';

const FROM = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true';

const range = { min_cents: 5200000, max_cents: 6100000, currency_type: 'USD', title: 'Annual pay', blurb: '' };
const office = { id: 7, name: 'Oven Lane', location: { name: 'Portland, OR' }, child_ids: [], parent_id: null };
const row = {
  id: 4711,
  internal_job_id: 12,
  title: 'Baker',
  company_name: 'Acme ',
  location: { name: 'Portland, OR or Remote (US)' },
  absolute_url: 'https://acme.example/jobs?gh_jid=4711',
  updated_at: '2026-10-02T08:00:00-04:00',
  first_published: '2026-09-04T23:30:00-04:00',
  application_deadline: '2026-12-01T23:59:00-05:00',
  language: 'en',
  requisition_id: 'R-17',
  metadata: null,
  data_compliance: [{ type: 'gdpr', requires_consent: false }],
  content: '&lt;div class=&quot;content-intro&quot;&gt;&lt;p&gt;We &amp;amp; you&amp;nbsp;bake.&lt;/p&gt;&lt;/div&gt;',
  departments: [{ id: 3, name: 'Bakehouse', child_ids: [], parent_id: null }],
  offices: [office],
  pay_input_ranges: [range],
};
const feed = (/** @type {object[]} */ jobs) => ({ jobs, meta: { total: jobs.length } });
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
      validThrough: '2026-12-01T23:59:00-05:00',
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
    assert.equal(
      (await one({ pay_input_ranges: [range, { ...range, title: 'Pay in Boise' }] })).data.salary,
      undefined,
    );
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
