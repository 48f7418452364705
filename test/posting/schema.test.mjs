/**
 * The published schema and `parse` say the same of a file. Runs in Node, by `node --test`: Ajv is no module that a
 * browser could load.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';

/** @typedef {import('../../src/posting/fields.ts').Field} Field */

const local = (/** @type {string} */ path) => new URL(`../../${path}`, import.meta.url);
const json = (/** @type {URL} */ url) => JSON.parse(readFileSync(url, 'utf8'));

/** @type {{ module: typeof import('../../src/inspect/rules.ts') }} */
const { module } = await runnerImport(fileURLToPath(local('src/inspect/rules.ts')), {
  configFile: false,
  logLevel: 'error',
});
const { fields: postingFields, parse } = module.rulesWith({ decode: (reference) => reference });

const schema = json(local('schema/posting.v1.schema.json'));
const demo = json(local('demo/postings/devops-engineer.json'));

// strict: whatever it does not know is a mistake of ours, but for what VS Code alone knows
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
ajv.addVocabulary(['markdownDescription', 'patternErrorMessage']);
addFormats.default(ajv);
const isValid = ajv.compile(schema);

const BASE = 'https://jobs.example/postings/welder.json';
const small = { title: 'Welder', apply: { url: 'https://hire.example/7' } };

/** What `parse` finds, one that has no title included. */
const findingsOf = (/** @type {unknown} */ input) => {
  try {
    return parse(input, BASE).findings;
  } catch (error) {
    return [{ path: error.path, expected: error.message, found: '' }, ...error.findings];
  }
};

/** Every schema of a field, by its place. */
const propertiesOf = (/** @type {any} */ node, path = '') =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries(node).flatMap(([key, inner]) => [
        ...(path.endsWith('/properties') && !path.includes('/then') && !path.includes('/if')
          ? [[`${path}/${key}`, inner]]
          : []),
        ...propertiesOf(inner, `${path}/${key}`),
      ]);

describe('the published schema', () => {
  it('takes the demo’s posting, which names it', () => {
    assert.deepEqual([isValid(demo), isValid.errors], [true, null]);
    assert.ok(existsSync(new URL(demo.$schema, local('demo/postings/devops-engineer.json'))));
  });

  it('takes what it gives as an example', () => {
    const examples = propertiesOf(schema).flatMap(([path, { examples = [], ...rest }]) =>
      examples.map((/** @type {unknown} */ example) => ({ path, example, rest })),
    );
    assert.ok(examples.length > 30);
    for (const { path, example, rest } of examples) {
      const validate = ajv.compile({ ...rest, definitions: schema.definitions });
      assert.ok(validate(example), `${path}: ${JSON.stringify(example)} ${JSON.stringify(validate.errors)}`);
    }
  });

  it('takes fields of one’s own in every object', () => {
    const own = { 'x-note': { any: ['thing'] } };
    const posting = {
      ...own,
      ...small,
      apply: { ...small.apply, ...own },
      locations: [{ city: 'Oslo', ...own }],
      faq: { items: [{ question: 'Shifts?', answer: 'Two', ...own }], ...own },
      translations: { sv: { title: 'Svetsare', ...own } },
    };
    assert.deepEqual([isValid(posting), findingsOf(posting)], [true, []]);
  });

  it('asks for an address to apply at only while the posting is open', () => {
    assert.equal(isValid({ title: 'Welder', status: 'closed' }), true);
    assert.equal(isValid({ title: 'Welder', status: 'draft', apply: { label: 'Apply' } }), true);
    assert.equal(isValid({ title: 'Welder', status: 'open' }), false);
  });

  for (const [what, broken, place, keyword] of /** @type {[string, unknown, string, string][]} */ ([
    ['no object', [small], '', 'type'],
    ['no title', { apply: small.apply }, '', 'required'],
    ['a blank title', { ...small, title: ' ' }, '/title', 'pattern'],
    ['a title that is no string', { ...small, title: 7 }, '/title', 'type'],
    ['a name that the format does not have', { ...small, titel: 'Welder' }, '', 'additionalProperties'],
    ['one in an object', { ...small, salary: { curency: 'SEK' } }, '/salary', 'additionalProperties'],
    ['one in an array', { ...small, locations: [{ town: 'Oslo' }] }, '/locations/0', 'additionalProperties'],
    ['another version', { ...small, $schema: 'posting.v2.schema.json' }, '/$schema', 'pattern'],
    ['a status that is none', { ...small, status: 'Open' }, '/status', 'enum'],
    ['one type where many may stand', { ...small, employmentType: 'FULL_TIME' }, '/employmentType', 'type'],
    ['a type that is none', { ...small, employmentType: ['FULL_TIME', 'full'] }, '/employmentType/1', 'enum'],
    ['a language by its name', { ...small, lang: 'English' }, '/lang', 'pattern'],
    ['a country by its name', { ...small, locations: [{ country: 'Sweden' }] }, '/locations/0/country', 'pattern'],
    ['half an opening', { ...small, openings: 1.5 }, '/openings', 'type'],
    ['no opening', { ...small, openings: 0 }, '/openings', 'minimum'],
    ['a number as a string', { ...small, salary: { min: '30000' } }, '/salary/min', 'type'],
    ['a word as a boolean', { ...small, apply: { ...small.apply, direct: 'yes' } }, '/apply/direct', 'type'],
    ['a day in words', { ...small, validThrough: '30 November 2026' }, '/validThrough', 'pattern'],
    ['a day that does not exist', { ...small, validThrough: '2026-02-30' }, '/validThrough', 'format'],
    ['an address that runs a script', { ...small, url: 'javascript:alert(1)' }, '/url', 'pattern'],
    ['a text without text', { ...small, lead: ['', ' '] }, '/lead', 'contains'],
    ['a text with a number', { ...small, lead: ['one', 2] }, '/lead/1', 'type'],
    ['a text of another format', { ...small, lead: { markdown: '*' } }, '/lead', 'required'],
    ['a part without text', { ...small, sections: [{ title: 'Tasks' }] }, '/sections/0', 'required'],
    ['a question without answer', { ...small, faq: { items: [{ question: '?' }] } }, '/faq/items/0', 'required'],
    ['a picture without address', { ...small, image: { alt: 'The hall' } }, '/image', 'required'],
    ['no way to apply', { title: 'Welder' }, '', 'required'],
    ['no address to apply at', { title: 'Welder', apply: { label: 'Apply' } }, '/apply', 'required'],
    ['a translation’s language', { ...small, translations: { Swedish: {} } }, '/translations', 'additionalProperties'],
    [
      'a translation of what is no text',
      { ...small, translations: { sv: { openings: 2 } } },
      '/translations/sv',
      'additionalProperties',
    ],
    [
      'a parameter that is no string',
      { ...small, apply: { ...small.apply, params: { a: 1 } } },
      '/apply/params/a',
      'type',
    ],
    ['nothing', { ...small, tagline: null }, '/tagline', 'type'],
  ])) {
    it(`does not take ${what}, and says why`, () => {
      assert.equal(isValid(broken), false);
      const errors = (isValid.errors ?? []).map(({ instancePath, keyword: by }) => `${by} at ${instancePath}`);
      assert.ok(errors.includes(`${keyword} at ${place}`), errors.join(', '));
      assert.notDeepEqual(findingsOf(broken), [], 'parse has nothing to say');
    });
  }
});

/** Values that fields take, and that they do not. */
const values = [
  'A line',
  ' with blanks ',
  'Åsa \u{1F477}',
  '2026-11-30',
  '2024-02-29T09:30Z',
  '2026-11-30T09:30:15.5+01:00',
  'https://jobs.example/a?b=c#d',
  'HTTPS://jobs.example/',
  'mailto:asa@yard.example',
  'images/hall två.jpg',
  '//cdn.example/x.svg',
  '**Markdown** with a [link](https://jobs.example)',
  ['- one', '- two', ''],
  { html: '<p>HTML</p>' },
  { html: '<p>HTML</p>', other: 1 },
  { nodes: ['Words', ['p', { lang: 'sv' }, 'a', ['b', 'c'], ['br']]] },
  true,
  false,
];
const strays = [
  ...values,
  ...['', ' \n', '2026-02-30', '2026-13-01T09:00Z', '\ud800', 'x'.repeat(1001), '__proto__'],
  ...['javascript:alert(1)', 'ftp://x', 'https://', 'asa@yard.example', 'www.yard.example', 'a&b', 'a?b&c@d'],
  ...['open', 'Open', 'FULL_TIME', 'remote', 'SE', 'se', 'en', 'EN', 'sv-SE', 'EUR'],
  ...[
    null,
    0,
    1,
    -1,
    0.5,
    1.5,
    1e308,
    [],
    {},
    [[]],
    [''],
    [null],
    ['', 7],
    { html: '' },
    { html: 7 },
    { nodes: [] },
    { nodes: 'a' },
    { title: 'x' },
  ],
  ...[{ 'x-note': 1 }, { note: 1 }, { sv: {} }, { '': 'x' }],
];

const stray = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...strays) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Names that no object of the format has, and one that every object may have. */
const wrongName = fc.constantFrom('titel', 'Title', '', 'X-note', '__proto__', 'constructor', 'toString', 'x-note');

/** Strings of a form; fast-check knows no flags, and an anchor only at the ends. */
const matching = (/** @type {RegExp} */ { source }) =>
  fc.stringMatching(new RegExp(source.replace('(^|\\/)', '^([a-z]{0,9}\\/)?')));

/**
 * Values for a field.
 *
 * @param {Field} field
 * @param {number} often how often something else stands there, in percent
 * @returns {fc.Arbitrary<unknown>}
 */
const valueOf = (field, often) => {
  const { fields, items, keys, words, form, least, whole, read } = field;
  const mixed = (/** @type {fc.Arbitrary<unknown>} */ right) =>
    fc.oneof({ weight: 100 - often, arbitrary: right }, { weight: often, arbitrary: stray });
  if (fields) return mixed(objectOf(fields, often));
  if (items && keys) {
    const names = keys.test('!') ? fc.string({ minLength: 1 }) : fc.constantFrom('sv', 'pt-BR', 'ZH-hant', 'es-419');
    const entries = fc.tuple(
      fc.oneof({ weight: 100 - often, arbitrary: names }, { weight: often, arbitrary: wrongName }),
      valueOf(items, often),
    );
    return mixed(fc.array(entries, { maxLength: 2 }).map(Object.fromEntries));
  }
  if (items) return mixed(fc.array(valueOf(items, often), { maxLength: 3 }));
  if (words) return mixed(fc.constantFrom(...words));
  if (form) return mixed(matching(form));
  if (least !== undefined)
    return mixed(whole ? fc.integer({ min: least }) : fc.double({ min: least, noNaN: true, max: 1e9 }));
  return mixed(fc.constantFrom(...values.filter((value) => read?.(value, BASE) !== undefined)));
};

/** An object of fields, each there or not. */
const objectOf = (/** @type {Readonly<Record<string, Field>>} */ fields, /** @type {number} */ often) => {
  const names = Object.keys(fields);
  const requiredKeys = names.filter((name) => fields[name].required);
  const known = fc.record(Object.fromEntries(names.map((name) => [name, valueOf(fields[name], often)])), {
    requiredKeys,
  });
  const more = fc
    .tuple(wrongName, stray)
    .map(([name, value]) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`));
  return fc.oneof(
    { weight: 100 - often, arbitrary: known },
    { weight: often, arbitrary: fc.tuple(known, more).map(([object, extra]) => ({ ...object, ...extra })) },
    { weight: often, arbitrary: known.map((object) => Object.fromEntries(Object.entries(object).slice(1))) },
  );
};

/** Postings of a file: what JSON can say. */
const postings = (/** @type {number} */ often) =>
  valueOf({ expected: '', fields: postingFields }, often).map((posting) => JSON.parse(JSON.stringify(posting)));

/** The least that a field takes. */
const leastOf = (/** @type {Field} */ { fields, items, keys, words, form, least, read }) => {
  if (fields) {
    const needed = Object.entries(fields).filter(([, { required }]) => required);
    return Object.fromEntries(needed.map(([key, field]) => [key, leastOf(field)]));
  }
  if (items) return keys ? {} : [];
  if (form) return fc.sample(matching(form), { numRuns: 1 })[0];
  return words?.[0] ?? least ?? values.find((value) => read?.(value, BASE) !== undefined);
};

/**
 * Every place of the format, and how a posting is written that has a value there.
 *
 * @param {Field} field
 * @returns {Generator<[string, (value: unknown) => any, Field]>}
 */
function* placesOf(field, path = '') {
  yield [path, (value) => value, field];
  const { fields = {}, items, keys } = field;
  for (const [key, inner] of Object.entries(fields)) {
    for (const [at, put, of] of placesOf(inner, path ? `${path}.${key}` : key)) {
      yield [at, (value) => ({ ...leastOf(field), [key]: put(value) }), of];
    }
  }
  if (items) {
    for (const [at, put, of] of placesOf(items, `${path}[]`)) {
      yield [at, (value) => (keys ? { sv: put(value) } : [put(value)]), of];
    }
  }
}

/** What `parse` finds and a schema can't know, or would have to know too much for. */
const BEYOND = [
  [/^an id of its own$/, /./], // compares items
  [/^Markdown; its HTML is shown as text$|^a shorter or simpler text/, /./], // shown, though not as it is written
  [/ address$/, /^"(?!\s*")/], // what a browser can't resolve
  [/^a date /, /^"\d{4}-\d\d-\d\dT/], // a moment that does not exist
];

/**
 * Also beyond it, and in no example here: lengths. `parse` measures what is left of a line without blanks around it, in
 * units of UTF-16.
 */
const assertAgreed = (/** @type {unknown} */ posting) => {
  const valid = isValid(posting);
  const findings = findingsOf(posting);
  const about = JSON.stringify(posting).slice(0, 500);
  assert.ok(valid || findings.length, `${about}: parse finds nothing, the schema ${ajv.errorsText(isValid.errors)}`);
  const beyond = findings.filter(({ expected, found }) =>
    BEYOND.some(([what, value]) => what.test(expected) && value.test(found)),
  );
  const known = findings.filter(({ path }) => !beyond.some((finding) => finding.path === path));
  assert.ok(!valid || !known.length, `${about}: the schema finds nothing, parse ${JSON.stringify(known)}`);
};

describe('schema and parse agree', () => {
  const posting = { expected: '', fields: postingFields };

  for (const [place, put, field] of placesOf(posting)) {
    it(`on whatever stands at ${place || 'the top'}`, () => {
      const named = ['note', 'x-note', '__proto__'].map((name) => ({ ...leastOf(field), [name]: 1 }));
      for (const value of [...strays, ...(field.fields ? named : [])]) {
        const input = put(value);
        const isWhole = /^(|apply(\.url)?)$/.test(place);
        assertAgreed(isWhole ? input : { ...small, ...input, apply: { ...small.apply, ...input.apply } });
      }
    });
  }

  for (const often of [0, 1, 5]) {
    it(`on postings with ${often} % of strays`, () => {
      fc.assert(fc.property(postings(often), assertAgreed), { numRuns: 500 });
    });
  }
});
