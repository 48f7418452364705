/** Personio: XML, as objects of the lists that its elements are, without addresses. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { feed, FROM, row } from '../../support/feeds/personio.mjs';
import { read, readingOne, saidOf } from './reading.mjs';

const one = readingOne(feed, row, FROM);
const answer = feed([row]);

describe('a feed of Personio', () => {
  it('gives each position with its offices, its kinds and its texts, which have no role', async () => {
    const { system, postings } = await read(answer, FROM);
    assert.equal(system, 'personio');
    const [{ data, rest, unread }] = /** @type {[any]} */ (postings);
    assert.deepEqual(data, {
      id: '4711',
      lang: 'de',
      url: 'https://acme.jobs.personio.de/job/4711',
      title: 'Bäcker (m/w/d)',
      datePosted: '2026-09-01',
      employmentType: ['FULL_TIME', 'PART_TIME'],
      department: 'Backstube',
      locations: [{ city: 'Kassel' }, { city: 'Berlin' }],
      organization: { name: 'Acme Brot GmbH' },
      apply: { url: 'https://acme.jobs.personio.de/job/4711' },
      sections: [{ title: 'Deine Aufgaben', text: { html: '<ul><li>Brot &amp; Kuchen backen</li></ul>' } }],
    });
    assert.deepEqual([rest, unread], [undefined, []]);
    assert.deepEqual(saidOf(data), []);
  });

  it('says that it names no address, where it came from a file', async () => {
    const [{ data, unread }] = /** @type {[any]} */ ((await read(answer)).postings);
    assert.deepEqual([data.url, data.apply, data.lang], [undefined, {}, undefined]);
    assert.deepEqual(unread, [{ field: 'apply.url', found: '4711' }]);
  });

  it('is in the language that it was asked for', async () => {
    const langOf = async (/** @type {string} */ query) =>
      (await read(answer, `https://acme.jobs.personio.de/xml${query}`)).postings[0]?.data.lang;
    assert.equal(await langOf('?language=en'), 'en');
    assert.equal(await langOf('?foo=1&language=pt-BR'), 'pt-BR');
    assert.equal(await langOf(''), undefined);
    assert.equal(await langOf('?language=klingonese'), undefined);
  });

  it('makes the kind of employment of two fields', async () => {
    const kinds = async (/** @type {string} */ employmentType, /** @type {string} */ schedule) => {
      const { data, unread } = await one({ employmentType: [employmentType], schedule: [schedule] });
      assert.deepEqual(unread, []);
      return data.employmentType?.join(' ');
    };
    assert.equal(await kinds('permanent', 'full-time'), 'FULL_TIME');
    assert.equal(await kinds('permanent', 'part-time'), 'PART_TIME');
    assert.equal(await kinds('permanent', 'full-or-part-time'), 'FULL_TIME PART_TIME');
    assert.equal(await kinds('temporary', 'full-time'), 'FULL_TIME TEMPORARY');
    assert.equal(await kinds('freelance', 'part-time'), 'PART_TIME CONTRACTOR');
    assert.equal(await kinds('intern', 'full-time'), 'FULL_TIME INTERN');
    assert.equal(await kinds('trainee', 'full-time'), 'FULL_TIME INTERN');
    assert.equal(await kinds('working_student', 'part-time'), 'PART_TIME INTERN');
    assert.equal(await kinds('permanent', ''), undefined);
  });

  it('says which kind of employment is not known', async () => {
    const { data, unread } = await one({ employmentType: ['nights'] });
    assert.deepEqual(data.employmentType, ['FULL_TIME', 'PART_TIME']);
    assert.deepEqual(unread, [{ field: 'employmentType', found: 'nights' }]);
  });

  it('has a position once, though it stands there twice, and at the offices of both', async () => {
    const { postings, leftOut } = await read(
      feed([row, { ...row, office: ['Mainz'] }, { ...row, id: ['2'] }, row]),
      FROM,
    );
    assert.deepEqual([postings.map(({ data }) => data.id), leftOut], [['4711', '2'], 0]);
    const { locations } = /** @type {any} */ (postings[0]).data;
    assert.deepEqual(locations, [{ city: 'Kassel' }, { city: 'Berlin' }, { city: 'Mainz' }]);
  });

  it('does not take the name of a part for that of the position', async () => {
    const { postings, leftOut } = await read(feed([{ ...row, name: undefined }]), FROM);
    assert.deepEqual([postings, leftOut], [[], 1]);
  });

  it('leaves out a position without an id, since there is no page of it', async () => {
    const { postings, leftOut } = await read(feed([row, { name: ['Bäcker'], office: ['Berlin'] }]), FROM);
    assert.deepEqual([postings.length, leftOut], [1, 1]);
  });

  it('may have an office that is a way of working', async () => {
    const { data } = await one({ office: ['Remote'], additionalOffices: [] });
    assert.deepEqual([data.workplace, data.locations], ['remote', undefined]);
  });
});
