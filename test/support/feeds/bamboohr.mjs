/** BambooHR: a list without texts and addresses, a file for the texts of each. */
export const FROM = 'https://acme.bamboohr.com/careers/list';

export const nowhere = { country: null, state: null, province: null, city: null };
export const row = {
  id: '86',
  jobOpeningName: 'Baker',
  departmentId: '18244',
  departmentLabel: 'Bakehouse ',
  employmentStatusLabel: 'Full Time',
  employmentType: null,
  location: { city: 'Burlington', state: 'Vermont' },
  atsLocation: nowhere,
  isRemote: null,
  locationType: '0',
};
export const feed = (/** @type {object[]} */ result) => ({ meta: { totalCount: result.length }, result });

export const DETAIL = 'https://acme.bamboohr.com/careers/86/detail';
export const opening = {
  jobOpeningShareUrl: 'https://acme.bamboohr.com/careers/86',
  jobOpeningName: 'Baker',
  jobOpeningStatus: 'Open',
  departmentLabel: 'Bakehouse',
  employmentStatusLabel: 'Full Time',
  location: { city: 'Burlington', state: 'Vermont', postalCode: '05401', addressCountry: 'United States' },
  atsLocation: nowhere,
  description: '<p>Bake bread.</p>',
  compensation: '$20 an hour',
  datePosted: '2026-09-14',
  minimumExperience: 'Entry-level',
  locationType: '0',
};
export const detail = (/** @type {object} */ jobOpening) => ({ meta: {}, result: { jobOpening, formFields: {} } });

export const answers = { [FROM]: feed([row]), [DETAIL]: detail(opening) };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Burlington, Vermont, United States',
  'Workplace: On site',
  'Employment: Full-time',
  'Salary: $20 an hour',
  'Bake bread.',
];
export const apply = 'https://acme.bamboohr.com/careers/86';
