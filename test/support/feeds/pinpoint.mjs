/** Pinpoint: texts with headings, and pay that is not always for all to see. */
export const FROM = 'https://acme.pinpointhq.com/postings.json';

export const row = {
  id: 'p-1',
  title: 'Head of Dough ',
  url: 'https://acme.pinpointhq.com/en/postings/p-1',
  path: '/en/postings/p-1',
  description: '<div><!--block-->Lead our dough.</div>',
  key_responsibilities_header: 'What you’ll knead',
  key_responsibilities: '<div><!--block-->Dough.</div>',
  skills_knowledge_expertise_header: 'What you bring',
  skills_knowledge_expertise: '<div><!--block-->Flour.</div>',
  benefits_header: 'Benefits',
  benefits: '<div><!--block--> &nbsp;</div>',
  employment_type: 'fixed_term_contract',
  employment_type_text: 'Fixed Term Contract',
  workplace_type: 'hybrid',
  workplace_type_text: 'Hybrid',
  compensation: '£29,000 - £35,000 / year',
  compensation_minimum: 29000,
  compensation_maximum: 35000,
  compensation_currency: 'GBP',
  compensation_frequency: 'year',
  compensation_visible: true,
  deadline_at: '2039-12-28T23:59:59-04:00',
  reporting_to: 'Petra Private',
  job: { id: '55', requisition_id: 'REQ-1', department: { id: '9', name: 'Bakehouse' }, division: null },
  location: { id: '7', city: 'London', name: 'Oven Lane Office', postal_code: 'N1 1AA', province: 'Greater London' },
};
export const feed = (/** @type {object[]} */ data) => ({ data });

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Head of Dough',
  'Location: London, Greater London',
  'Workplace: Hybrid',
  'Employment: Temporary',
  'Salary: £29,000 – £35,000 per year',
  'What you’ll knead Dough.',
];
export const apply = 'https://acme.pinpointhq.com/en/postings/p-1';
