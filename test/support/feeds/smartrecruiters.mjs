/** SmartRecruiters: a list without texts, a file for the texts of each. */
export const FROM = 'https://api.smartrecruiters.com/v1/companies/AcmeBakery/postings?limit=2&offset=0';

export const row = {
  id: '74390001',
  uuid: 'aaaa-bbbb',
  name: 'Night Baker ',
  refNumber: 'REF7A',
  company: { identifier: 'AcmeBakery', name: 'Acme Bakery' },
  releasedDate: '2026-09-14T23:42:44.000Z',
  location: {
    city: 'Uppsala',
    region: 'Uppsala län',
    country: 'se',
    address: 'Ugnsgatan 4',
    postalCode: '753 10',
    remote: false,
    hybrid: false,
    latitude: '59.85',
    fullLocation: 'Uppsala, Sweden',
  },
  department: {},
  typeOfEmployment: { id: 'permanent', label: 'Part-time' },
  visibility: 'PUBLIC',
  language: { code: 'en', label: 'English' },
  ref: 'https://api.smartrecruiters.com/v1/companies/AcmeBakery/postings/74390001',
  creator: { name: 'Petra Private', avatarUrl: 'https://img.example/petra.png' },
};
const sections = {
  companyDescription: { title: 'Company Description', text: '<p>Bread since 1912.</p>' },
  jobDescription: { title: 'Job Description', text: '<ul><li>Bake at night</li></ul>' },
  qualifications: { title: 'Qualifications', text: '' },
  additionalInformation: { title: 'Additional Information', text: '<p>Call us.</p>' },
};
export const feed = (/** @type {object[]} */ content) => ({ offset: 0, limit: 2, totalFound: content.length, content });

/** The same with its texts. */
export const detail = {
  ...row,
  jobAd: { sections },
  applyUrl: 'https://jobs.smartrecruiters.com/AcmeBakery/74390001-baker?oga=true',
};
export const answers = { [FROM]: feed([row]), [row.ref]: detail };

/** What its page shall show. */
export const shown = [
  'Night Baker',
  'Location: Uppsala, Uppsala län, Sweden',
  'Employment: Part-time',
  'Job Description Bake at night',
];
export const apply = detail.applyUrl;
