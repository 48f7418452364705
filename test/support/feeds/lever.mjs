/** Lever: an array of postings, with texts in parts and categories in words. */
export const FROM = 'https://api.eu.lever.co/v0/postings/acme?mode=json';

export const categories = {
  commitment: 'Regular Full Time (Salary)',
  department: 'Bakehouse',
  location: 'Ghent, Belgium',
  team: 'Ovens',
  allLocations: ['Ghent, Belgium', 'Lille, France'],
};
export const row = {
  id: '5f0c1a7e-0000-4000-8000-000000000003',
  text: 'Baker',
  categories,
  country: 'BE',
  workplaceType: 'on-site',
  createdAt: Date.UTC(2026, 8, 4, 12),
  opening: '<div>We bake.</div>',
  openingPlain: 'We bake.',
  description: '<div>We bake.</div><div><br></div><div style="font-size: 10.5pt">You too.</div>',
  descriptionBody: '<div style="font-size: 10.5pt">You too.</div>',
  descriptionPlain: 'We bake.\n\nYou too.',
  lists: [{ text: 'What you bake', content: '<li>Bread</li><li>Buns</li>' }],
  additional: '<div>Bring flour.</div>',
  additionalPlain: 'Bring flour.',
  salaryRange: { min: 41000, max: 48000, currency: 'EUR', interval: 'per-year-salary' },
  salaryDescription: '<div>And bread.</div>',
  hostedUrl: 'https://jobs.eu.lever.co/acme/5f0c1a7e',
  applyUrl: 'https://jobs.eu.lever.co/acme/5f0c1a7e/apply',
};
export const feed = (/** @type {object[]} */ rows) => rows;

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Ghent, Belgium · Lille, France',
  'Workplace: On site',
  'Employment: Full-time',
  'Salary: €41,000 – €48,000 per year',
  'What you bake Bread Buns And bread.',
];
export const apply = 'https://jobs.eu.lever.co/acme/5f0c1a7e/apply';
