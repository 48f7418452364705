/** Answers of hiring systems for tests: Greenhouse's and Lever's, of a company that does not exist. */
import { greenhouse as inGreenhouse, lever as inLever } from './feeds/all.mjs';

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A job of Greenhouse's board. */
export const greenhouseJob = (id: number, title: string, more: object = {}) => ({
  ...inGreenhouse.row,
  id,
  title,
  absolute_url: `https://job-boards.greenhouse.io/acme/jobs/${id}?gh_jid=${id}#app`,
  location: { name: 'Malmö, Sweden' },
  content: escaped(`<p>You <strong>weld</strong> at Smith &amp; Co, job ${id}.</p>`),
  departments: [{ id: 1, name: 'Yard' }],
  pay_input_ranges: [],
  ...more,
});

export const greenhouse = (jobs: readonly object[]) => inGreenhouse.feed(jobs);

/** A posting of Lever's. */
export const leverPosting = (id: string, text: string, more: object = {}) => ({
  ...inLever.row,
  id,
  text,
  categories: { commitment: 'Full-time', team: 'Yard', location: 'Oslo, Norway' },
  country: 'NO',
  workplaceType: 'hybrid',
  description: '<div>You paint ships.</div>',
  lists: [{ text: 'You bring', content: '<li>a brush</li><li>a ladder</li>' }],
  hostedUrl: `https://jobs.lever.co/acme/${id}`,
  applyUrl: `https://jobs.lever.co/acme/${id}/apply`,
  ...more,
});
