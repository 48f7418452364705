/** Recruitee: texts in several languages, pay in words that are numbers, and much that is private. */
export const FROM = 'https://acme.recruitee.com/api/offers/';

export const english = { title: 'Baker', description: '<p>Bake bread.</p>', requirements: '<ul><li>Flour</li></ul>' };
export const polish = { title: 'Piekarz', description: '<p>Piecz chleb.</p>', requirements: '<ul><li>Mąka</li></ul>' };
export const place = {
  id: 7,
  name: 'Łódź, Łódzkie, Poland',
  street: 'Piekarska 1',
  postal_code: '90-001',
  city: 'Łódź',
  state: 'Łódzkie',
  country: 'Poland',
  country_code: 'PL',
  note: 'Ring twice',
};
export const row = {
  id: 4711,
  guid: 'ab1cd',
  slug: 'baker',
  ...english,
  company_name: 'Acme Bread',
  department: 'Bakehouse\u200b',
  city: 'Łódź',
  state_code: 'LD',
  postal_code: '90-001',
  country: 'Poland',
  country_code: 'PL',
  location: 'Łódź, Łódzkie, Poland',
  locations: [place],
  remote: false,
  hybrid: true,
  on_site: false,
  employment_type_code: 'fulltime_fixed_term',
  experience_code: 'entry_level',
  salary: { min: '60000', max: '72000.5', period: 'year', currency: 'PLN' },
  published_at: '2026-07-17 23:30:39 UTC',
  updated_at: '2026-08-05 08:57:20 UTC',
  created_at: '2026-07-01 10:48:17 UTC',
  close_at: '2039-12-24 12:00:00 UTC',
  status: 'published',
  careers_url: 'https://acme.recruitee.com/o/baker',
  careers_apply_url: 'https://acme.recruitee.com/o/baker/c/new',
  translations: { en: english, pl: polish },
  mailbox_email: 'job.secret@acme.recruitee.com',
};
export const feed = (/** @type {object[]} */ offers) => ({ offers });

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Łódź, Łódzkie, Poland',
  'Workplace: Hybrid',
  'Employment: Full-time and Temporary',
  'Salary: PLN 60,000–72,000.50 per year',
  'Bake bread.',
];
export const apply = 'https://acme.recruitee.com/o/baker/c/new';
