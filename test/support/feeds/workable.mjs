/** Workable: a row for each place of a job, and places that are hidden. */
export const FROM = 'https://apply.workable.com/api/v1/widget/accounts/acme?details=true';

export const place = { country: 'Portugal', countryCode: 'PT', city: 'Porto', region: 'Porto District', hidden: false };
export const row = {
  title: 'Baker',
  shortcode: 'AB12CD34EF',
  code: 'BAKE-7',
  employment_type: 'Full-time',
  telecommuting: false,
  department: 'Bakehouse',
  url: 'https://apply.workable.com/j/AB12CD34EF',
  shortlink: 'https://apply.workable.com/j/AB12CD34EF',
  application_url: 'https://apply.workable.com/j/AB12CD34EF/apply',
  published_on: '2026-07-14',
  created_at: '2026-07-01',
  country: 'Portugal',
  city: 'Porto',
  state: 'Porto District',
  education: '',
  experience: 'Entry level',
  function: '',
  industry: 'Food',
  locations: [place],
  description: '<p>Bake bread.</p>',
};
export const feed = (/** @type {object[]} */ jobs) => ({ name: 'Acme', description: null, jobs });

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = ['Baker', 'Location: Porto, Porto District, Portugal', 'Employment: Full-time', 'Bake bread.'];
export const apply = 'https://apply.workable.com/j/AB12CD34EF/apply';
