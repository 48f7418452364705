/** Answers of hiring systems for tests: Greenhouse's and Lever's, of a company that does not exist. */

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A job of Greenhouse's board. */
export const greenhouseJob = (id: number, title: string, more: object = {}) => ({
  id,
  title,
  internal_job_id: id + 1,
  absolute_url: `https://job-boards.greenhouse.io/acme/jobs/${id}?gh_jid=${id}#app`,
  company_name: 'Acme ',
  location: { name: 'Malmö, Sweden' },
  first_published: '2026-10-01T09:00:00-04:00',
  updated_at: '2026-10-02T09:00:00-04:00',
  language: 'en',
  content: escaped(`<p>You <strong>weld</strong> at Smith &amp; Co, job ${id}.</p>`),
  departments: [{ id: 1, name: 'Yard' }],
  offices: [{ id: 2, name: 'Malmö', location: 'Malmö, Sweden' }],
  ...more,
});

export const greenhouse = (jobs: readonly unknown[]) => ({ jobs, meta: { total: jobs.length } });

/** A posting of Lever's. */
export const leverPosting = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  categories: { commitment: 'Full-time', team: 'Yard', location: 'Oslo, Norway', allLocations: ['Oslo, Norway'] },
  country: 'NO',
  workplaceType: 'hybrid',
  createdAt: Date.UTC(2026, 9, 1),
  description: '<div>You paint ships.</div>',
  lists: [{ text: 'You bring', content: '<li>a brush</li><li>a ladder</li>' }],
  additional: '',
  hostedUrl: `https://jobs.lever.co/acme/${id}`,
  applyUrl: `https://jobs.lever.co/acme/${id}/apply`,
  ...more,
});
