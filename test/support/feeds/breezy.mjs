/** Breezy: a list without texts, with pay in words. */
export const FROM = 'https://acme.breezy.hr/json';

export const place = {
  country: { name: 'United States', id: 'US' },
  state: { id: 'VT', name: 'Vermont' },
  city: 'Burlington',
  primary: true,
  is_remote: false,
  name: 'Burlington, VT',
};
export const row = {
  id: 'c84f',
  friendly_id: 'c84f-baker',
  name: 'Baker',
  url: 'https://acme.breezy.hr/p/c84f-baker',
  published_date: '2026-06-22T14:28:13.746Z',
  type: { id: 'fullTime', name: '%LABEL_POSITION_TYPE_FULL_TIME%' },
  location: place,
  department: 'Bakehouse',
  salary: '$40,000 – $50,000 / year',
  company: { name: 'Acme Bakery', logo_url: 'https://img.example/logo.png', friendly_id: 'acme' },
};
export const feed = (/** @type {object[]} */ rows) => rows;

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Burlington, Vermont, United States',
  'Employment: Full-time',
  'Salary: $40,000 – $50,000 / year',
];
export const apply = 'https://acme.breezy.hr/p/c84f-baker/apply';
