/** What is known of a posting: its addresses, its languages, its first words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/random.mjs';
import { anyEntry, BASE, entry, found, hostile, small } from './entries.mjs';

describe('an entry', () => {
  it('is JSON, whatever the file holds', () => {
    fc.assert(fc.property(anyEntry, (it) => assert.deepEqual(JSON.parse(JSON.stringify(it)), it)));
  });

  it('has the texts of each language, its own first', () => {
    const { lang, texts } = entry(
      small({
        lang: 'en',
        department: 'Yard',
        translations: { sv: { title: 'Svetsare' }, de: { department: 'Werft' } },
      }),
    );
    assert.equal(lang, 'en');
    assert.deepEqual(Object.keys(texts), ['en', 'sv', 'de']);
    assert.deepEqual(
      Object.values(texts).map(({ title, department }) => [title, department]),
      [
        ['Welder', 'Yard'],
        ['Svetsare', 'Yard'],
        ['Welder', 'Werft'],
      ],
    );
  });

  it('writes languages in one way, and knows none twice', () => {
    const { lang, texts } = entry(
      small({
        lang: 'PT-br',
        translations: { 'pt-BR': { title: 'Soldador' }, 'ZH-hant-tw': {}, 'zh-Hant-TW': {}, 'es-419': {} },
      }),
    );
    assert.equal(lang, 'pt-BR');
    assert.deepEqual(Object.keys(texts), ['pt-BR', 'zh-Hant-TW', 'es-419']);
    assert.equal(texts['pt-BR']?.title, 'Welder');
  });

  it('may say no language', () => {
    assert.deepEqual(Object.keys(entry(small({ translations: { sv: {} } })).texts), ['', 'sv']);
  });

  it('knows pictures by their path below the output folder, and others by their address', () => {
    const imageOf = (/** @type {string} */ src) =>
      entry(small({ image: { src } }), { file: 'se/welder.json' }).image?.src;
    assert.equal(imageOf('images/å b.png?v=2'), 'se/images/å b.png');
    assert.equal(imageOf('../100%.png'), '100%.png');
    assert.equal(found.linkOf(imageOf('/logo.png') ?? '', BASE), 'https://example.com/logo.png'); // of the server
    assert.equal(imageOf('https://cdn.example/a%20b.png'), 'https://cdn.example/a%20b.png');
  });

  it('takes no e-mail address for a page', () => {
    assert.equal(entry(small({ url: 'mailto:jobs@example.com' })).url, undefined);
  });

  it('has the words of lead, parts, questions and notes without their marks', () => {
    const { texts } = entry(
      small({
        lead: 'Work on **ships**.',
        sections: [{ title: 'Tasks', text: ['- Weld', '- Cut[*](#info)'] }],
        faq: { items: [{ question: 'Where?', answer: { html: '<p>At the <b>yard</b></p>' } }] },
        notes: [{ id: 'info', marker: '*', title: 'Info', text: 'By hand' }],
      }),
    );
    assert.equal(
      texts['']?.content,
      'Work on ships.\n\nTasks\n\n- Weld\n- Cut\n\nWhere?\n\nAt the yard\n\n* Info\n\nBy hand',
    );
  });
});

describe('the content of an entry', () => {
  it('is no more than the beginning of a long text, and of that whole sentences', () => {
    const lead = 'You weld ships in a yard by the sea.';
    const { content = '' } = entry(small({ lead: Array(99).fill(lead).join('\n\n') })).texts[''] ?? {};
    assert.equal(content, Array(26).fill(lead).join('\n\n'));
  });
});

describe('a summary', () => {
  it('is the tagline, else the lead, else what comes first', () => {
    const summary = (/** @type {object} */ more) => entry(small(more)).texts['']?.summary;
    const sections = [{ text: 'We build ships.' }];
    assert.equal(summary({ tagline: 'Ships!', lead: 'Work here.', sections }), 'Ships!');
    assert.equal(summary({ lead: '**Work** here.', sections }), 'Work here.');
    assert.equal(summary({ sections }), 'We build ships.');
    assert.equal(summary({}), '');
  });

  it('ends with a sentence, else with a word', () => {
    const sentence = 'You weld ships in a yard by the sea, and go home at four.';
    assert.equal(found.beginningOf(Array(9).fill(sentence).join(' '), 'en', 200), Array(3).fill(sentence).join(' '));
    const long = found.beginningOf(Array(99).fill('welding').join(', '), 'en', 200);
    assert.match(long, /^(welding, )+welding…$/);
    assert.ok(long.length > 180);
    const japanese = '船を造る仕事です。';
    assert.equal(found.beginningOf(japanese.repeat(50), 'ja', 200), japanese.repeat(22));
  });

  it('is one line of at most 200 characters that breaks no character', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 60 }), (parts) => {
        const text = parts
          .join(' ')
          .toWellFormed()
          .replace(/[\0-\x08\v\f\x0e-\x1f]/g, ''); // as every text is tidied
        const summary = entry(small({ tagline: text })).texts['']?.summary ?? '';
        assert.ok(summary.length <= 200 && summary.isWellFormed() && !/[\n\t]/.test(summary));
        assert.equal(summary === '', text.trim() === '');
      }),
    );
  });
});

describe('the name of a page’s folder', () => {
  it('is the id, where any disk takes it', () => {
    for (const id of ['devops-engineer', 'Räksmörgås 2', '開発', 'console', 'a.b', '-'])
      assert.equal(found.nameOf(id), id);
  });

  it('is no other folder, no device and no hidden one', () => {
    for (const [id, name] of [
      ['..', '~2E~~2E~'],
      ['a/../b', 'a~2F~..~2F~b'],
      ['con', '~63~on'],
      ['NUL.txt', '~4E~UL.txt'],
      ['.git', '~2E~git'],
      ['a.', 'a~2E~'],
      ['a~2F~b', 'a~7E~2F~7E~b'],
      ['a\u202eb', 'a~202E~b'],
    ])
      assert.equal(found.nameOf(/** @type {string} */ (id)), name);
  });

  it('is another for another id, and fits any disk', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const [nameA, nameB] = [found.nameOf(a), found.nameOf(b)];
        assert.equal(nameA === nameB, a === b);
        assert.match(nameA, /^[^/\\:*?"<>|\0-\x1f\x7f-\x9f]+$/);
        assert.doesNotMatch(nameA, /^[.\s]|[.\s]$/);
      }),
      { numRuns: 2000 },
    );
    assert.equal(Buffer.byteLength(found.nameOf('漢'.repeat(500))), 198);
  });
});

describe('an address', () => {
  it('names its file again', () => {
    const path = fc.array(
      hostile.map((part) => `x${part.toWellFormed().replaceAll('/', '')}`),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(path, (parts) => {
        const file = parts.join('/');
        assert.equal(found.fileOf(found.addressOf(file, found.HERE)), file);
        assert.equal(new URL(found.addressOf(file), BASE).href, found.addressOf(file, BASE));
      }),
    );
  });

  it('of a page is that of its folder', () => {
    assert.equal(found.addressOf('sv/welder/index.html', BASE), `${BASE}sv/welder/`);
    assert.equal(found.addressOf('index.html'), './');
  });

  it('that is relative in a file is relative to the output folder, or below its base', () => {
    assert.equal(found.linkOf(`${found.HERE}a/b?c#d`), 'a/b?c#d');
    assert.equal(found.linkOf(`${found.HERE}a/b`, BASE), `${BASE}a/b`);
    assert.equal(found.linkOf(`${found.HERE}a:b`), './a:b');
    assert.equal(found.linkOf('https://e.example/x', BASE), 'https://e.example/x');
  });

  it('is one of RFC 3986, whatever browsers leave as it is', () => {
    for (const [address, strict] of [
      ['https://e.example/100%/a|b?c[]=%20#a#"b"', 'https://e.example/100%25/a%7Cb?c%5B%5D=%20#a%23%22b%22'],
      ['https://[::1]:8080/x', 'https://[::1]:8080/x'],
      ['mailto:jobs@e.example?subject=A%20%5Bb', 'mailto:jobs@e.example?subject=A%20%5Bb'],
    ])
      assert.equal(found.linkOf(/** @type {string} */ (address)), strict);
  });
});

describe('a date', () => {
  it('is a moment, of which a day is the first, in UTC where it says no zone', () => {
    for (const [date, moment] of [
      ['2026-11-30', '2026-11-30T00:00:00Z'],
      ['2026-11-30T17:00', '2026-11-30T17:00:00Z'],
      ['2026-11-30T17:00:30.5+0130', '2026-11-30T17:00:30.5+01:30'],
      ['2026-11-30T17:00Z', '2026-11-30T17:00:00Z'],
      ['2026-11-30T24:00:00Z', '2026-11-30T00:00:00Z'],
      ['2026-11-30T10:00-23:59', '2026-11-30T00:00:00Z'],
      ['0000-01-01', undefined],
    ])
      assert.equal(found.momentOf(/** @type {string} */ (date)), moment);
  });
});
