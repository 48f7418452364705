/** The job page that the demo's posting was made of by hand, and what `careers-widget import` makes of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { json } from '../support/building.mjs';
import { folder, run, seed } from '../support/command-line.mjs';

const local = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const text = (/** @type {string} */ name) => readFileSync(local(`test/fixtures/pages/${name}`), 'utf8');

/** @type {{ module: typeof import('../../src/content/markdown.ts') }} */
const { module } = await runnerImport(local('src/content/markdown.ts'), { configFile: false, logLevel: 'error' });

/** A posting with its texts as they are shown, so that nothing but words and marks is compared. */
const shown = (/** @type {any} */ value, key = '') => {
  const isText = ['text', 'answer', 'lead'].includes(key);
  if (isText)
    return module.readMarkdown(
      [value].flat().join('\n'),
      /** @type {any} */ ({ decode: (/** @type {string} */ it) => it }),
    );
  if (Array.isArray(value)) return value.map((item) => shown(item));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shown(inner, name)]));
};

/** A posting without what no page says: a person read it out of sentences, drew it, or gave it a name. */
const withoutWhatAPersonKnows = (/** @type {any} */ posting) => {
  const { $schema, status, startDate, workplace, locations, applicantLocations, eligibility, ...rest } = posting;
  const { organization, image, socialImage, translations, 'x-source': source, ...fields } = rest;
  const { name, image: portrait, ...contact } = fields.contact;
  const unnamed = (/** @type {any[]} */ items) => items.map(({ id, ...item }) => item);
  const { sv } = translations ?? {};
  return {
    ...fields,
    contact,
    ...(fields.sections && { sections: unnamed(fields.sections) }),
    ...(fields.faq && { faq: { ...fields.faq, items: unnamed(fields.faq.items) } }),
    ...(sv && { sv: withoutWhatAPersonKnows(sv) }),
  };
};

/** @param {readonly string[]} names */
const imported = async (names) => {
  const path = folder(Object.fromEntries(names.map((name) => [name, text(name)])));
  const { code, out, err } = await run(['import', '.', '-o', 'out', '--json'], { cwd: path });
  assert.equal(err, '');
  return { code, said: JSON.parse(out), posting: json(join(path, 'out/devops-engineer.json')) };
};

/** @type {(findings: readonly any[], level: string) => readonly string[]} */
const told = (findings, level) =>
  findings
    .filter((finding) => finding.level === level)
    .map(({ line, column, path, found }) => `${line}:${column} ${path || '–'} ${found}`);

describe('the seed’s job page', () => {
  it('becomes the posting that was made of it by hand, but for what only a person can know', async () => {
    const { code, posting } = await imported(['devops-engineer.md', 'devops-engineer.sv.md']);

    assert.equal(code, 0);
    assert.deepEqual(withoutWhatAPersonKnows(shown(posting)), withoutWhatAPersonKnows(shown(JSON.parse(seed))));
  });

  it('is told of its two links to apply, its double key, and what it lacks, each with its place', async () => {
    const { said } = await imported(['devops-engineer.md']);
    const [{ findings }] = said;

    assert.deepEqual(told(findings, 'error'), []);
    assert.deepEqual(told(findings, 'warning'), [
      '11:1 – Language, and language before it',
      '48:1 apply.url another than in line 6, which counts: …/640302ca-01e7-48a5-87d1-16789f38ca7c/78…',
    ]);
    assert.deepEqual(
      told(findings, 'advice').filter((line) => line.endsWith(' nothing')),
      ['validThrough', 'employmentType', 'organization', 'salary', 'locations'].map((field) => `1:1 ${field} nothing`),
    );
  });

  it('is told of all that is left out, which the file keeps', async () => {
    const { said, posting } = await imported(['devops-engineer.md']);

    const [left] = said[0].findings.filter((/** @type {any} */ { mend }) => mend.includes('x-source'));
    assert.match(
      left.found,
      /^sidebarlinkicon: fa-arrow-up-right-from-square; sidebarimage: .*; accordion-script; distance; /,
    );
    assert.equal(posting['x-source'].leftOut.length, 6);
  });

  it('takes what it lacks from its front matter, as the mends have it', async () => {
    const lacking = (await imported(['devops-engineer.md'])).said[0].findings.flatMap((/** @type {any} */ { mend }) => {
      const [, name, value] = /^say in the front matter what (\w+) is, as in ([^…]*)$/.exec(mend) ?? [];
      return name ? `${name}: ${value}` : [];
    });
    assert.equal(lacking.length, 2);
    const path = folder({ 'cook.md': text('devops-engineer.md').replace('---\n', `---\n${lacking.join('\n')}\n`) });
    await run(['import', 'cook.md', '-o', 'out'], { cwd: path });
    const { validThrough, employmentType } = json(join(path, 'out/cook.json'));
    assert.deepEqual({ validThrough, employmentType }, { validThrough: '2026-11-30', employmentType: ['FULL_TIME'] });
  });
});
