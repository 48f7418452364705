/** Teamtailor: a JSON Feed, and RSS that says what it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  feed,
  FROM,
  ID,
  item,
  kitchen,
  nowhere,
  PAGE,
  placeOf,
  posting,
  row,
  RSS,
  rssOf,
} from '../../support/feeds/teamtailor.mjs';
import { decode, read, readXml, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);
const withPosting = (/** @type {object} */ changes) => one({ _jobposting: { ...posting, ...changes } });

const rss = (items = item()) => readXml(rssOf(items), decode);
const [xmlRow] = /** @type {any} */ (rss()).rss.channel[0].item;
readingOne((rows) => ({ rss: { channel: [{ item: rows }] } }), xmlRow, RSS);

const turku = { street: 'Leipätie 1', postalCode: '20100', city: 'Turku', country: 'FI' };
const texts = [{ text: { html: posting.description } }];

describe('a feed of Teamtailor', () => {
  it('gives each posting with its text and place, in JSON', async () => {
    const { system, postings, next } = await read(feed([row]), FROM);
    assert.equal(system, 'teamtailor');
    const [{ data, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: ID,
      url: PAGE,
      title: 'Baker',
      datePosted: '2026-09-04',
      validThrough: '2039-12-04T23:59:00+02:00',
      employmentType: ['FULL_TIME'],
      locations: [turku],
      organization: { name: 'Acme', url: 'https://acme.example/', logo: 'https://acme.example/a.png' },
      apply: { url: PAGE },
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
      url: PAGE,
      title: 'Baker',
      datePosted: '2026-09-04',
      department: 'Bakehouse',
      workplace: 'hybrid',
      locations: [turku],
      apply: { url: PAGE },
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
