/** That what an index says of its whole board reads as what a list makes of postings that it has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { list } from './boards.mjs';

const naming = (/** @type {string} */ lang) => {
  const regions = new Intl.DisplayNames(lang, { type: 'region' });
  const languages = new Intl.DisplayNames(lang, { type: 'language' });
  return {
    lang,
    matching: list.bestMatch,
    primaryOf: list.primaryOf,
    words: list.enCard,
    regionName: (/** @type {string} */ code) => regions.of(code) ?? code,
    languageName: (/** @type {string} */ code) => languages.of(code) ?? code,
  };
};

const filtersIn = (
  /** @type {unknown[]} */ filters,
  { lang = 'en', query = {}, counts = {}, names = list.FILTERS } = {},
) => {
  const overview = list.readOverview({ _board: { total: 9, filters } }, list.FILTERS);
  assert.ok(overview);
  const asked = { text: '', chosen: {}, ...query };
  return list
    .filtersOf(overview, naming(lang), names, asked, counts)
    .map(({ name, values }) => [
      name,
      ...values.map(({ label, count, isChosen }) => `${label} ${count}${isChosen ? ' chosen' : ''}`),
    ]);
};

const countries = { name: 'country', values: [{ key: 'AT', count: 2 }, { key: 'EG', count: 1 }, { key: 'SE', count: 4 }] }; // prettier-ignore

describe('the overview of a board', () => {
  it('has codes in the words of the list, in its order', () => {
    assert.deepEqual(filtersIn([countries]), [['country', 'Austria 2', 'Egypt 1', 'Sweden 4']]);
    assert.deepEqual(filtersIn([countries], { lang: 'sv' }), [['country', 'Egypten 1', 'Sverige 4', 'Österrike 2']]);
    const town = { key: 'Springfield-US', label: 'Springfield (USA)', count: 1 };
    assert.deepEqual(filtersIn([{ name: 'location', values: [town] }]), [
      ['location', 'Springfield (United States) 1'],
    ]);
  });

  it('has departments as postings call them in the list’s language', () => {
    const values = [
      { key: 'Teknik', lang: 'sv', langs: { en: 'Engineering' }, count: 3 },
      { key: 'Legal', count: 1 },
    ];
    assert.deepEqual(filtersIn([{ name: 'department', values }]), [['department', 'Engineering 3', 'Legal 1']]);
    assert.deepEqual(filtersIn([{ name: 'department', values }], { lang: 'sv' }), [
      ['department', 'Legal 1', 'Teknik 3'],
    ]);
  });

  it('says how many are left, leaves out what has none, and keeps what is chosen', () => {
    const query = { text: 'cook', chosen: { country: ['EG', 'XX'] } };
    assert.deepEqual(filtersIn([countries], { query, counts: { country: { SE: 2 } } }), [
      ['country', 'Egypt 0 chosen', 'Sweden 2', 'XX 0 chosen'],
    ]);
  });

  it('offers what the page names, in its order, and what was chosen by a link', () => {
    const workplaces = { name: 'workplace', values: [{ key: 'remote', count: 1 }] };
    const languages = { name: 'language', values: [{ key: 'sv', count: 1 }] };
    const given = {
      names: /** @type {typeof list.FILTERS} */ (['workplace', 'country']),
      query: { chosen: { language: ['sv'] } },
    };
    const found = filtersIn([languages, countries, workplaces], given).map(([name]) => name);
    assert.deepEqual(found.sort(), ['country', 'language', 'workplace']);
  });

  it('takes what it can use of a broken one, whatever that is', () => {
    for (const broken of [undefined, null, 7, 'x', [], { _board: 7 }, { _board: { total: '9' } }])
      assert.equal(list.readOverview(broken, list.FILTERS), undefined);
    const values = [null, 7, { key: 7, count: 1 }, { key: 'SE', count: '1' }, { key: 'SE', count: 1, langs: 7 }];
    const filters = [null, 'x', { name: 'secret', values }, { name: 'country' }, { name: 'language', values: 'x' }];
    assert.deepEqual(filtersIn([...filters, { name: 'department', values }]), [
      ['country'],
      ['language'],
      ['department', 'SE 1'],
    ].sort(([a], [b]) => list.FILTERS.indexOf(/** @type {any} */ (a)) - list.FILTERS.indexOf(/** @type {any} */ (b)))); // prettier-ignore
    const odd = [
      { key: 'constructor', count: 1 },
      { key: '__proto__', count: 1 },
    ];
    assert.deepEqual(filtersIn([{ name: 'workplace', values: odd }], { counts: { workplace: {} } }), [['workplace']]);
  });
});
