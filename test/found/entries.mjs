/** Entries for the tests: of the demo's postings, of small ones, and of whatever a posting file may hold. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { decodeHTMLStrict } from 'entities/decode';
import { runnerImport } from 'vite';
import fc from '../support/random.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @type {{ module: typeof import('./found.ts') }} */
const { module } = await runnerImport(local('test/found/found.ts'), { configFile: false, logLevel: 'error' });
export const found = module;

/** @typedef {import('../../src/found/entry.ts').Dated} Dated */

/** Files, each in one piece. @param {ReadonlyMap<string, Iterable<string>>} files */
export const textsOf = (files) => new Map([...files].map(([name, parts]) => [name, [...parts].join('')]));

export const BASE = 'https://example.com/jobs/';

/**
 * The entry of a posting file, as a build has it.
 *
 * @param {unknown} data what the file holds
 * @param {Partial<Dated> & { file?: string; withPages?: boolean }} [build]
 * @returns {Dated}
 */
export const entry = (data, { file = 'welder.json', withPages = false, modified = '2026-11-26', ...rest } = {}) => {
  const { posting } = module.parse(
    data,
    `${module.HERE}${file.split('/').map(encodeURIComponent).join('/')}`,
    decodeHTMLStrict,
  );
  const src = file.replace(/\.json$/, '.built.json');
  const it = module.entryOf(posting, src, { plain: (text) => module.plainText(text, decodeHTMLStrict) });
  return { ...it, modified, ...(withPages && { page: module.pagesOf(it) }), ...rest };
};

/** The least that a posting needs, and more. */
export const small = (/** @type {object} */ more = {}) => ({
  title: 'Welder',
  apply: { url: 'https://hire.example/7' },
  ...more,
});

export const demo = (build = {}) =>
  ['devops-engineer', 'service-designer'].map((name) =>
    entry(JSON.parse(readFileSync(local(`demo/postings/${name}.json`), 'utf8')), { file: `${name}.json`, ...build }),
  );

/** Any UTF-16, well formed or not, and what is special to XML, HTML and addresses. */
const unit = fc.oneof(
  fc.constantFrom(
    ...'<>&"\'/\\#?%;:.~ \t\n\0\x0b\x1b\x7f\x85\u2028\ufffe\uffff\ufdd0\ud800\udc00äß漢',
    ']]>',
    '<!--',
    '😀',
    '&#0;',
  ),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
export const hostile = fc.string({ unit, minLength: 1, maxLength: 20 });
const line = hostile.map((text) => `x${text}`); // a line of blanks is none
const lang = fc.constantFrom('en', 'sv', 'AR', 'pt-br', 'zh-Hant-TW', 'es-419', 'he');
const address = fc.oneof(
  hostile,
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  line.map((text) => `https://example.com/jobs/${text}`),
  line.map((text) => `images/${text}.png`),
);
const date = fc.oneof(
  fc
    .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((it) => it.toJSON().slice(0, 10)),
  fc.constantFrom(
    '2026-11-30T17:00',
    '2026-11-30T17:00:30.5+0130',
    '2026-11-30T24:00:00Z',
    '2026-11-30T10:00-23:59',
    '0000-01-01',
  ),
);
const optional = { requiredKeys: /** @type {never[]} */ ([]) };
const texts = { title: line, tagline: hostile, lead: hostile, department: line };
const more = fc.record(
  {
    ...texts,
    id: line,
    lang,
    url: address,
    datePosted: date,
    dateModified: date,
    validThrough: date,
    workplace: fc.constantFrom('onsite', 'hybrid', 'remote'),
    locations: fc.array(fc.record({ city: line, country: fc.constantFrom('SE', 'JP') }, optional)),
    employmentType: fc.array(fc.constantFrom('FULL_TIME', 'PART_TIME')),
    salary: fc.record({ min: fc.nat(), currency: fc.constant('SEK'), text: line }, optional),
    organization: fc.record({ name: line }),
    image: fc.record({ src: address, alt: hostile }),
    socialImage: fc.record({ src: address, width: fc.constant(1200) }),
    translations: fc.dictionary(lang, fc.record(texts, optional)),
  },
  optional,
);

/** An entry of a file that holds anything. */
export const anyEntry = fc
  .record({
    more,
    withPages: fc.boolean(),
    file: line.map((text) => `${text.toWellFormed().replace(/[/\\]/g, '')}.json`),
    modified: fc.constantFrom('2026-11-26', '2025-01-01'),
  })
  .map(({ more, ...build }) => entry(small(more), build));

/** Entries as a build has them: no two with one id. */
export const anyEntries = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 6 });
