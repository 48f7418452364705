/** Ashby: places with addresses or in words, and pay that is in the feed where it is not to be shown, too. */
export const FROM = 'https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true';

export const addressOf = (city = '', region = '', country = '') => ({
  postalAddress: { addressLocality: city, addressRegion: region, addressCountry: country },
});
export const pay = {
  id: 'c-1',
  summary: '€48K – €55K',
  compensationType: 'Salary',
  interval: '1 YEAR',
  currencyCode: 'EUR',
  minValue: 48000,
  maxValue: 55000,
};
export const share = { id: 'c-2', summary: 'Offers Bread', compensationType: 'EquityPercentage', minValue: null };
export const tier = (/** @type {object[]} */ ...components) => ({ id: 't-1', tierSummary: '', components });
export const compensation = {
  compensationTierSummary: '€48K – €55K • Offers Bread',
  scrapeableCompensationSalarySummary: '€48K - €55K',
  compensationTiers: [tier(pay, share)],
  summaryComponents: [pay, share],
};
export const row = {
  id: '5f0c1a7e-0000-4000-8000-000000000001',
  title: ' Oven Engineer',
  department: 'Bakehouse',
  team: 'Ovens',
  employmentType: 'FullTime',
  location: 'Lyon Office',
  secondaryLocations: [],
  publishedAt: '2026-09-04T23:30:00.580+02:00',
  isListed: true,
  isRemote: false,
  workplaceType: 'OnSite',
  address: addressOf('Lyon', 'Auvergne-Rhône-Alpes', 'France'),
  jobUrl: 'https://jobs.ashbyhq.com/acme/5f0c1a7e',
  applyUrl: 'https://jobs.ashbyhq.com/acme/5f0c1a7e/application',
  descriptionHtml: '<p style="min-height:1.5em">Build ovens.</p><p style="min-height:1.5em"></p>',
  descriptionPlain: 'Build ovens.',
  shouldDisplayCompensationOnJobPostings: true,
  compensation,
};
export const feed = (/** @type {object[]} */ jobs) => ({ apiVersion: '1', jobs });

export const answers = { [FROM]: feed([row]) };

/** What its page shall show. */
export const shown = [
  'Oven Engineer',
  'Location: Lyon, Auvergne-Rhône-Alpes, France',
  'Workplace: On site',
  'Employment: Full-time',
  'Salary: €48,000 – €55,000 per year · Offers Bread',
  'Build ovens.',
];
export const apply = 'https://jobs.ashbyhq.com/acme/5f0c1a7e/application';
