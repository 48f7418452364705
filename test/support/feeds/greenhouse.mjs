/** Greenhouse: HTML that is escaped once, pay in cents, and places that are ways of working. */
export const FROM = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true';

export const range = { min_cents: 5200000, max_cents: 6100000, currency_type: 'USD', title: 'Annual pay', blurb: '' };
export const office = { id: 7, name: 'Oven Lane', location: { name: 'Portland, OR' }, child_ids: [], parent_id: null };
export const row = {
  id: 4711,
  internal_job_id: 12,
  title: 'Baker',
  company_name: 'Acme ',
  location: { name: 'Portland, OR or Remote (US)' },
  absolute_url: 'https://acme.example/jobs?gh_jid=4711',
  updated_at: '2026-10-02T08:00:00-04:00',
  first_published: '2026-09-04T23:30:00-04:00',
  application_deadline: '2039-12-01T23:59:00-05:00',
  language: 'en',
  requisition_id: 'R-17',
  metadata: null,
  data_compliance: [{ type: 'gdpr', requires_consent: false }],
  content: '&lt;div class=&quot;content-intro&quot;&gt;&lt;p&gt;We &amp;amp; you&amp;nbsp;bake.&lt;/p&gt;&lt;/div&gt;',
  departments: [{ id: 3, name: 'Bakehouse', child_ids: [], parent_id: null }],
  offices: [office],
  pay_input_ranges: [range],
};
export const feed = (/** @type {object[]} */ jobs) => ({ jobs, meta: { total: jobs.length } });

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Portland, OR',
  'Applicants from: United States',
  'Workplace: Remote',
  'Salary: $52,000 – $61,000 per year',
  'We & you bake.',
];
export const apply = 'https://acme.example/jobs?gh_jid=4711';
