/** Pages of one job in several languages, and the posting that `careers-widget import` makes of them. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { json } from '../support/building.mjs';
import { folder, run } from '../support/command-line.mjs';

const page = (/** @type {string} */ body, title = 'Cook', more = '') =>
  `---\ntitle: ${title}\nlink: https://jobs.example/cook\nlang: en\n${more}---\n${body}`;

const ENGLISH =
  '## Your tasks\n\nSoup.\n\n## About us\n\nWe cook.\n\n{{% accordion title="When?" %}}\nNow.\n{{% /accordion %}}\n';
const SWEDISH =
  '## Dina arbetsuppgifter\n\nSoppa.\n\n## Om oss\n\nVi lagar mat.\n\n{{% accordion title="När?" %}}\nNu.\n{{% /accordion %}}\n';
const swedish = (/** @type {string} */ body, more = '') => page(body, 'Kock', more).replace('lang: en\n', '');

/** @param {Record<string, string>} pages */
const imported = async (pages) => {
  const path = folder(pages);
  const { code, out } = await run(['import', '.', '-o', 'out', '--json'], { cwd: path });
  const said = JSON.parse(out).map((/** @type {any} */ { file, findings, posting, state }) => ({
    ...{ file, posting, state },
    told: findings
      .filter((/** @type {any} */ { level }) => level !== 'advice')
      .map((/** @type {any} */ { level, line, column, path, expected, found }) => [
        level,
        `${line}:${column}`,
        path,
        expected,
        found,
      ]),
  }));
  return { code, said, path, posting: (/** @type {string} */ name) => json(path, `out/${name}.json`) };
};

describe('a page in another language', () => {
  it('becomes a translation, each text for the one in its place', async () => {
    const { posting, said } = await imported({ 'cook.md': page(ENGLISH), 'cook.sv.md': swedish(SWEDISH) });

    assert.deepEqual(posting('cook').translations, {
      sv: {
        title: 'Kock',
        sections: [
          { id: 'your-tasks', title: 'Dina arbetsuppgifter', text: 'Soppa.' },
          { id: 'about-us', title: 'Om oss', text: 'Vi lagar mat.' },
        ],
        faq: { items: [{ id: 'when', question: 'När?', answer: 'Nu.' }] },
      },
    });
    assert.deepEqual(
      said.map((/** @type {any} */ { posting: of }) => of),
      ['out/cook.json', 'out/cook.json'],
    );
  });

  it('finds its texts by what their headings certainly mean, where they stand in another order', async () => {
    const [tasks, about] = SWEDISH.split(/(?=## Om oss)/);
    const { posting } = await imported({ 'cook.md': page(ENGLISH), 'cook.sv.md': swedish(`${about}\n${tasks}`) });

    const { sections } = posting('cook').translations.sv;
    assert.deepEqual(
      sections.map((/** @type {any} */ { id, title }) => [id, title]),
      [
        ['your-tasks', 'Dina arbetsuppgifter'],
        ['about-us', 'Om oss'],
      ],
    );
  });

  it('that has other parts is a posting of its own, and its publisher is told', async () => {
    const { posting, said } = await imported({
      'cook.md': page(ENGLISH),
      'cook.sv.md': swedish(`${SWEDISH}\n## Mer\n\nMer.\n`),
    });

    assert.equal(posting('cook').translations, undefined);
    assert.equal(posting('cook.sv').title, 'Kock');
    assert.equal(posting('cook.sv').lang, 'sv');
    assert.deepEqual(said[1], {
      ...{ file: 'cook.sv.md', posting: 'out/cook.sv.json', state: 'written' },
      told: [['warning', '1:1', '', 'the same parts as in cook.md', 'others']],
    });
  });

  it('that is a draft beside a page that is none is a posting of its own', async () => {
    const { posting, path } = await imported({
      'cook.md': page(ENGLISH),
      'cook.sv.md': swedish(SWEDISH, 'draft: true\n'),
    });

    assert.equal(posting('cook').translations, undefined);
    assert.equal(posting('cook.sv').status, 'draft');
    assert.ok(existsSync(join(path, 'out/cook.json')));
  });

  it('is told where it says otherwise what is the same in every language', async () => {
    const more = 'deadline: 2036-12-01\n';
    const other = swedish(SWEDISH, more).replace('jobs.example/cook', 'jobs.example/kock');
    const { posting, said } = await imported({ 'cook.md': page(ENGLISH), 'cook.sv.md': other });

    assert.equal(posting('cook').apply.url, 'https://jobs.example/cook');
    assert.deepEqual(said[1].told, [
      ['warning', '3:1', 'apply.url', 'the same as in cook.md', '"https://jobs.example/kock"'],
      ['warning', '4:1', 'validThrough', 'the same as in cook.md', '"2036-12-01"'],
    ]);
    assert.deepEqual(posting('cook')['x-source'].leftOut, [
      'validThrough: 2036-12-01',
      'apply.url: https://jobs.example/kock',
    ]);
  });

  it('is told of with its own places', async () => {
    const { said } = await imported({
      'cook.md': page(ENGLISH),
      'cook.sv.md': swedish(SWEDISH.replace('Soppa.', '[Soppa](#none)')),
    });

    assert.deepEqual(
      said[1].told.map(([level, place]) => [level, place]),
      [['warning', '7:1']],
    );
  });

  it('may be any of several, each in a folder of its own', async () => {
    const { posting } = await imported({
      'cook/index.en.md': page(ENGLISH),
      'cook/index.sv.md': swedish(SWEDISH),
      'cook/index.de.md': page(ENGLISH.replace('Soup', 'Suppe'), 'Koch').replace('lang: en\n', ''),
    });

    const { lang, translations } = posting('cook');
    assert.deepEqual([lang, ...Object.keys(translations)], ['en', 'de', 'sv']);
  });
});
