/** Teamtailor: a JSON Feed, and RSS that says what it does not. */
export const FROM = 'https://acme.teamtailor.com/jobs.json';
export const ID = '5f0c1a7e-0000-4000-8000-000000000002';
export const PAGE = 'https://acme.teamtailor.com/jobs/42-baker';

export const placeOf = (/** @type {object} */ address) => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', ...address },
});
export const kitchen = {
  streetAddress: 'Leipätie 1',
  addressLocality: 'Turku',
  postalCode: '20100',
  addressCountry: 'FI',
  addressRegion: 'Finland',
};
export const nowhere = { ...kitchen, streetAddress: 'Europe', postalCode: null, addressRegion: 'Europe' };
export const posting = {
  '@context': 'http://schema.org/',
  '@type': 'JobPosting',
  title: 'Baker',
  description: '<p><strong>What you bake</strong></p><p>Bread &amp; buns.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 42 },
  datePosted: '2026-09-04T00:30:13+03:00',
  validThrough: '2039-12-04T23:59:00+02:00',
  employmentType: 'FULL_TIME',
  hiringOrganization: {
    '@type': 'Organization',
    name: 'Acme',
    sameAs: 'https://acme.example',
    logo: 'https://acme.example/a.png',
  },
  jobLocationType: null,
  jobLocation: [placeOf(kitchen)],
};
export const row = {
  id: ID,
  title: 'Baker',
  url: PAGE,
  date_published: '2026-09-04T00:30:13+03:00',
  content_html: posting.description,
  _jobposting: posting,
};
export const feed = (/** @type {object[]} */ items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Acme',
  items,
});

export const RSS = 'https://acme.teamtailor.com/jobs.rss';
export const item = (more = '') => `
  <item>
    <title>Baker</title>
    <description>&lt;p&gt;&lt;strong&gt;What you bake&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;Bread &amp;amp; buns.&lt;/p&gt;</description>
    <pubDate>Fri, 04 Sep 2026 00:30:13 +0300</pubDate>
    <link>${PAGE}</link>
    <remoteStatus>hybrid</remoteStatus>
    <guid>${ID}</guid>
    <tt:locations>
      <tt:location>
        <tt:name>Turku</tt:name><tt:address>Leipätie 1</tt:address><tt:zip>20100</tt:zip>
        <tt:city>Turku</tt:city><tt:country>Finland</tt:country>
      </tt:location>${more}
    </tt:locations>
    <tt:department>Bakehouse</tt:department>
    <tt:role>Baker</tt:role>
  </item>`;
export const rssOf = (items = item()) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><title>Acme</title>${items}</channel></rss>`;

/** Each says what the other lacks. */
export const further = [RSS];
export const answers = { [FROM]: feed([row]), [RSS]: rssOf() };

/** What its page shall show. */
export const shown = [
  'Baker',
  'Location: Turku, Finland',
  'Workplace: Hybrid',
  'Employment: Full-time',
  'Department: Bakehouse',
  'What you bake Bread & buns.',
];
export const apply = PAGE;
