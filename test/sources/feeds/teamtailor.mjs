/** Teamtailor: a JSON Feed, and RSS that says what it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode, read, readXml, readingOne, saidOf } from './reading.mjs';

const FROM = 'https://acme.teamtailor.com/jobs.json';
const ID = '5f0c1a7e-0000-4000-8000-000000000002';
const URL = 'https://acme.teamtailor.com/jobs/42-baker';

const placeOf = (/** @type {object} */ address) => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', ...address },
});
const kitchen = {
  streetAddress: 'Leipätie 1',
  addressLocality: 'Turku',
  postalCode: '20100',
  addressCountry: 'FI',
  addressRegion: 'Finland',
};
const nowhere = { ...kitchen, streetAddress: 'Europe', postalCode: null, addressRegion: 'Europe' };
const posting = {
  '@context': 'http://schema.org/',
  '@type': 'JobPosting',
  title: 'Baker',
  description: '<p><strong>What you bake</strong></p><p>Bread &amp; buns.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 42 },
  datePosted: '2026-09-04T00:30:13+03:00',
  validThrough: '2026-12-04T23:59:00+02:00',
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
const row = {
  id: ID,
  title: 'Baker',
  url: URL,
  date_published: '2026-09-04T00:30:13+03:00',
  content_html: posting.description,
  _jobposting: posting,
};
const feed = (/** @type {object[]} */ items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'Acme', items });
const one = readingOne(feed, row, FROM);
const withPosting = (/** @type {object} */ changes) => one({ _jobposting: { ...posting, ...changes } });

const item = (more = '') => `
  <item>
    <title>Baker</title>
    <description>&lt;p&gt;&lt;strong&gt;What you bake&lt;/strong&gt;&lt;/p&gt;&lt;p&gt;Bread &amp;amp; buns.&lt;/p&gt;</description>
    <pubDate>Fri, 04 Sep 2026 00:30:13 +0300</pubDate>
    <link>${URL}</link>
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
const rss = (items = item()) =>
  readXml(
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><title>Acme</title>${items}</channel></rss>`,
    decode,
  );
const [xmlRow] = /** @type {any} */ (rss()).rss.channel[0].item;
readingOne((rows) => ({ rss: { channel: [{ item: rows }] } }), xmlRow, 'https://acme.teamtailor.com/jobs.rss');

const turku = { street: 'Leipätie 1', postalCode: '20100', city: 'Turku', country: 'FI' };
const texts = [{ text: { html: posting.description } }];

describe('a feed of Teamtailor', () => {
  it('gives each posting with its text and place, in JSON', async () => {
    const { system, postings, next } = await read(feed([row]), FROM);
    assert.equal(system, 'teamtailor');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: ID,
      url: URL,
      title: 'Baker',
      datePosted: '2026-09-04',
      validThrough: '2026-12-04T23:59:00+02:00',
      employmentType: ['FULL_TIME'],
      locations: [turku],
      organization: { name: 'Acme', url: 'https://acme.example/', logo: 'https://acme.example/a.png' },
      apply: { url: URL },
      sections: texts,
    });
    assert.deepEqual([unread, next], [[], undefined]);
    assert.deepEqual(saidOf(data), []);
  });

  it('has the way of working and the department in RSS alone, under the same id', async () => {
    const { system, postings } = await read(rss(), FROM);
    assert.equal(system, 'teamtailor');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: ID,
      url: URL,
      title: 'Baker',
      datePosted: '2026-09-04',
      department: 'Bakehouse',
      workplace: 'hybrid',
      locations: [turku],
      apply: { url: URL },
      sections: texts,
    });
    assert.deepEqual(unread, []);
    assert.deepEqual(saidOf(data), []);
  });

  it('has four words for where one works', async () => {
    const worked = async (/** @type {string} */ word) =>
      (await read(rss(item().replace('>hybrid<', `>${word}<`)))).postings[0].data.workplace;
    assert.equal(await worked('none'), 'onsite');
    assert.equal(await worked('temporary'), 'hybrid');
    assert.equal(await worked('fully'), 'remote');
    assert.equal(await worked(''), undefined);
  });

  it('has a town in the street Europe for remote work, which is none', async () => {
    const { data } = await withPosting({ jobLocation: [placeOf(nowhere)] });
    assert.equal(data.locations, undefined);
    const both = await withPosting({ jobLocation: [placeOf(kitchen), placeOf(nowhere)] });
    assert.deepEqual(both.data.locations, [turku]);
    const fake = `<tt:location><tt:name>EU</tt:name><tt:address>Europe</tt:address><tt:zip/>
      <tt:city>Helsinki</tt:city><tt:country>Finland</tt:country></tt:location>`;
    assert.deepEqual((await read(rss(item(fake)))).postings[0].data.locations, [turku]);
  });

  it('keeps the name of a place that is not its town’s', async () => {
    const hut =
      '<tt:location><tt:name>The Hut</tt:name><tt:city>Oulu</tt:city><tt:country>Finland</tt:country></tt:location>';
    const { postings } = await read(rss(item(hut)));
    assert.deepEqual(postings[0].data.locations, [turku, { name: 'The Hut', city: 'Oulu', country: 'FI' }]);
  });

  it('leaves out what has no title, and says where it goes on', async () => {
    const next_url = 'https://acme.teamtailor.com/jobs.json?page=2';
    const answer = { ...feed([row, { content_html: '<p>Broken</p>', _jobposting: {} }]), next_url };
    const { postings, leftOut, next } = await read(answer, FROM);
    assert.deepEqual([postings.length, leftOut, next], [1, 1, next_url]);
  });
});
